import { monthsBetween } from '../../demand/calendar.js'
import { campaignByMonth, seasonByMonth } from '../../demand/known-factors.js'
import type { YearMonth } from '../../kernel/quantity/year-month.js'
import { normalQuantile } from '../../kernel/special/normal-quantile.js'
import { type StreamKey, streamKey } from '../../kernel/stream.js'
import type { Uniforms } from '../../kernel/uniforms.js'
import type { DemandCourse } from '../monte-carlo/demand-run.js'
import type { RealisedStudy } from '../monte-carlo/drawn-study.js'

type Demand = RealisedStudy['scenario']['demand']

/**
 * The course of demand in months before (or after) the one at which the scenario states it, as multipliers of the reasons'
 * weekly volumes: growth is run backwards, and the lasting changes spread from that month in both directions.
 * Formulas: docs/methods/calibrate.md.
 */
export class PastDemand implements DemandCourse {
  readonly realised: Float64Array
  /** Months from the one at which the scenario states its volume; negative before it. */
  readonly #offset: number
  readonly #first: YearMonth
  readonly #season: Float64Array
  readonly #campaign: Float64Array
  readonly #announced: Float64Array
  /** What was known of each month at no lead time, and the numbers that say how far off it was longer before. */
  readonly #persistent: Float64Array
  readonly #surprise: Float64Array
  #spread = 0

  /**
   * @param stated the scenario's first month
   * @param first of the past, and how many
   * @param demand at its means: campaigns are announced with their expected lifts
   */
  constructor(stated: YearMonth, first: YearMonth, months: number, demand: Demand) {
    const series = () => new Float64Array(months)
    this.realised = series()
    this.#offset = monthsBetween(stated, first)
    this.#first = first
    this.#season = series().fill(1)
    if (demand.season !== undefined) seasonByMonth(first, demand.season, this.#season)
    this.#campaign = series()
    this.#announced = series()
    campaignByMonth(first, demand.campaigns ?? [], this.#announced)
    this.#persistent = series()
    this.#surprise = series()
  }

  /** Puts demand at a draw; without uniform numbers every shock is at its mean. */
  update(demand: Demand, draw?: { readonly uniforms: Uniforms; readonly draw: number }): void {
    const { persistent = 0, passing = 0 } = demand.volatility ?? {}
    this.#spread = draw === undefined ? 0 : persistent
    campaignByMonth(this.#first, demand.campaigns ?? [], this.#campaign)
    const walk = draw && persistent > 0 ? walkOf(persistent, draw) : () => 1
    for (let index = 0; index < this.realised.length; index++) {
      const month = this.#offset + index
      const normal = (key: StreamKey) =>
        draw === undefined ? 0 : normalQuantile(draw.uniforms(key, draw.draw, stepIndex(month)))
      const known = (1 + demand.growth) ** (month / 12) * this.#season[index]! * walk(month)
      this.#persistent[index] = known
      this.#surprise[index] = persistent > 0 ? normal(keys.surprise) : 0
      const shock = draw === undefined || passing === 0 ? 1 : meanOne(passing, normal(keys.passing))
      this.realised[index] = known * this.#campaign[index]! * shock
    }
  }

  forecastInto(forecast: Float64Array, leadTimeMonths: number): void {
    const spread = this.#spread * Math.sqrt(leadTimeMonths)
    for (let index = 0; index < forecast.length; index++) {
      forecast[index] =
        (this.#persistent[index]! * this.#announced[index]!) / meanOne(spread, this.#surprise[index]!)
    }
  }
}

/** A walk that is 1 in month 0 and has mean 1 in every month before and after it. */
function walkOf(
  spread: number,
  { uniforms, draw }: { readonly uniforms: Uniforms; readonly draw: number },
): (month: number) => number {
  const sums = new Map<number, number>([[0, 0]])
  const sumTo = (month: number): number => {
    const known = sums.get(month)
    if (known !== undefined) return known
    const sum =
      sumTo(month - Math.sign(month)) + normalQuantile(uniforms(keys.persistent, draw, stepIndex(month)))
    sums.set(month, sum)
    return sum
  }
  return (month) => Math.exp(spread * sumTo(month) - 0.5 * spread * spread * Math.abs(month))
}

/** Whole and from 0, also for months before the start. */
const stepIndex = (month: number): number => (month < 0 ? -2 * month - 1 : 2 * month)

const meanOne = (spread: number, normal: number): number => Math.exp(spread * normal - 0.5 * spread * spread)

const keys = {
  persistent: streamKey('calibration: lasting change by month'),
  surprise: streamKey('calibration: lasting change over the lead time by month'),
  passing: streamKey('calibration: passing shock by month'),
}
