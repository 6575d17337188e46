import { campaignByMonth, seasonByMonth } from '../../demand/known-factors.js'
import type { Demand } from '../../demand/schema.js'
import {
  forecastVolume,
  realisedVolume,
  type VolumeDraw,
  type VolumeNormals,
  walkSteps,
} from '../../demand/volume-path.js'
import type { YearMonth } from '../../kernel/quantity/year-month.js'
import { normalQuantile } from '../../kernel/special/normal-quantile.js'
import { streamKey } from '../../kernel/stream.js'
import type { Uniforms } from '../../kernel/uniforms.js'

/** Prior means of what moves demand: what a forecaster goes by before anything has been seen. */
export interface ExpectedDemand {
  readonly level: number
  readonly growth: number
  readonly lifts: readonly number[]
}

/**
 * The month-by-month course of demand in one draw, common to all options, as multipliers of the reasons' drawn
 * weekly volumes, and what each lead time lets a forecaster know of it.
 */
export class DemandRun {
  readonly realised: Float64Array
  readonly #draw: { -readonly [Field in keyof VolumeDraw]: VolumeDraw[Field] }
  readonly #normals: Required<VolumeNormals>
  readonly #start: YearMonth

  constructor(
    start: YearMonth,
    months: number,
    season: readonly number[] | undefined,
    expected: ExpectedDemand,
    campaigns: Demand['campaigns'],
  ) {
    const series = () => new Float64Array(months + 1)
    this.#start = start
    this.realised = new Float64Array(months)
    this.#normals = { persistent: series(), withinMonth: series(), passing: series(), steps: series() }
    this.#draw = {
      level: 1,
      expectedLevel: 1,
      growth: 0,
      expectedGrowth: expected.growth,
      persistent: 0,
      passing: 0,
      season: new Float64Array(months).fill(1),
      campaign: new Float64Array(months).fill(1),
      expectedCampaign: new Float64Array(months).fill(1),
    }
    if (season !== undefined) seasonByMonth(start, season, this.#draw.season)
    campaignByMonth(
      start,
      (campaigns ?? []).map((campaign, index) => ({ ...campaign, lift: expected.lifts[index]! })),
      this.#draw.expectedCampaign,
    )
  }

  /** `level` and `expectedLevel`: first attempts a week over all reasons, as drawn and as expected before. */
  update(demand: Demand, level: number, expectedLevel: number, uniforms: Uniforms, draw: number): void {
    const volume = this.#draw
    volume.expectedLevel = level > 0 ? expectedLevel / level : 1
    volume.growth = demand.growth
    volume.persistent = demand.volatility?.persistent ?? 0
    volume.passing = demand.volatility?.passing ?? 0
    if (demand.campaigns !== undefined) campaignByMonth(this.#start, demand.campaigns, volume.campaign)
    if (volume.persistent > 0) {
      drawNormals(this.#normals.persistent, keys.persistent, uniforms, draw)
      drawNormals(this.#normals.withinMonth, keys.withinMonth, uniforms, draw)
    }
    walkSteps(volume.persistent, this.#normals.persistent, this.#normals.steps)
    if (volume.passing > 0) drawNormals(this.#normals.passing, keys.passing, uniforms, draw)
    realisedVolume(volume, this.#normals, this.realised)
  }

  /** Writes what was known of each month `leadTimeMonths` before it. */
  forecastInto(forecast: Float64Array, leadTimeMonths: number): void {
    forecastVolume(this.#draw, this.#normals, leadTimeMonths, forecast)
  }
}

/** What an option needs to know of demand: how it turns out, and what was known before. */
export type DemandCourse = Pick<DemandRun, 'realised' | 'forecastInto'>

/** Names of the streams by which months wander around what is expected of them. */
export const monthStreams = {
  persistent: 'demand.volatility.persistent by month',
  withinMonth: 'demand.volatility.persistent within month',
  passing: 'demand.volatility.passing by month',
} as const

const keys = {
  persistent: streamKey(monthStreams.persistent),
  withinMonth: streamKey(monthStreams.withinMonth),
  passing: streamKey(monthStreams.passing),
}

function drawNormals(
  into: Float64Array,
  key: ReturnType<typeof streamKey>,
  uniforms: Uniforms,
  draw: number,
): void {
  for (let month = 0; month < into.length; month++) {
    into[month] = normalQuantile(uniforms(key, draw, month))
  }
}
