import { meanOf } from '../kernel/distribution-functions.js'
import type { Uncertain } from '../kernel/uncertain.js'
import { isUncertain } from '../scenario/uncertain-leaves.js'
import type { Prediction } from '../simulation/calibration/calibrated-rows.js'
import type { SeasonOfDays } from '../simulation/calibration/day-scatter.js'
import type { PlayedPast } from '../simulation/calibration/play-past.js'
import {
  type Reconciliation,
  reconciledSeason,
  reconciliations,
} from '../simulation/calibration/reconcile.js'
import { shrinkageCauses } from '../staffing/shrinkage.js'
import type { LoadedStudy } from './loaded-study.js'

/** A number of the scenario that would close a gap. */
export interface InputToSet {
  readonly path: string
  /** As it is written now, and where; absent where the scenario leaves it to records or a default. */
  readonly written?: string
  readonly position?: { readonly file: string; readonly line: number }
  /** What it would have to be, as a scenario writes it; absent where that is not legal. */
  readonly value?: string
  /** The largest legal value, where what it would have to be is beyond it. */
  readonly most?: number
}

/** What an input would have to be, with the scenario's own numbers it stands for. */
export interface InputReconciled extends Reconciliation {
  readonly inputs: readonly InputToSet[]
}

export interface SeasonReconciled extends SeasonOfDays {
  readonly input: InputToSet
}

/** Everything that would reconcile the scenario with the past. */
export interface Reconciled {
  readonly inputs: readonly InputReconciled[]
  readonly season?: SeasonReconciled
}

export function reconciled(past: PlayedPast, loaded: LoadedStudy): Reconciled {
  const season = reconciledSeason(past)
  return {
    inputs: reconciliations(past).map((one) => ({ ...one, inputs: inputsOf(one, past, loaded) })),
    ...(season && {
      season: {
        ...season,
        input: {
          ...placeOf('demand.season', loaded),
          value: `[${season.factors.map((factor) => factor.toFixed(3)).join(', ')}]`,
        },
      },
    }),
  }
}

function inputsOf(one: Reconciliation, past: PlayedPast, loaded: LoadedStudy): InputToSet[] {
  const { study } = loaded
  const { scenario } = study
  const { option } = past.question
  const calls = Object.entries(scenario.demand.reasons).filter(([, { channel }]) => channel === 'voice')
  switch (one.input) {
    case 'volume':
      return calls.map(([id, { volume, recordsShare }]) =>
        volume !== undefined
          ? scaled(`demand.reasons.${id}.volume`, volume, one, loaded, perWeek)
          : scaled(`demand.reasons.${id}.recordsShare`, recordsShare!, one, loaded, share, 1),
      )
    case 'handleTime':
    case 'unrecordedHandleTime':
      return calls.map(([id, { handleTime }]) =>
        scaled(
          `demand.reasons.${id}.handleTime`,
          handleTime ?? study.fitted.voice!.handleTime,
          one,
          loaded,
          seconds,
        ),
      )
    case 'busyness':
      return [
        {
          ...placeOf('demand.channels.voice.busyness', loaded),
          // Busyness has no spread of its own.
          ...(one.value && { value: between({ central: one.value.central }, share) }),
        },
      ]
    case 'patience':
      return [
        {
          ...placeOf('demand.channels.voice.patience', loaded),
          ...(one.value && { value: between(one.value, seconds) }),
        },
      ]
    case 'agentsElsewhere':
      return [shrinkageToSet(one, option, loaded)]
    case 'agentsPlanned':
      return [placeOf('service.target', loaded)]
  }
}

/** A number times the factor that reconciles. */
function scaled(
  path: string,
  stated: Uncertain,
  { value }: Reconciliation,
  loaded: LoadedStudy,
  written: Written,
  most = Number.POSITIVE_INFINITY,
): InputToSet {
  const place = placeOf(path, loaded)
  if (value === undefined) return place
  const mean = meanOf(stated.distribution)
  const { central, low = central, high = central } = value
  if (mean * high > most) return { ...place, most }
  return {
    ...place,
    value: between({ central: mean * central, low: mean * low, high: mean * high }, written),
  }
}

/** Agents' time spent elsewhere is shrinkage: of the time that was left, this share. */
function shrinkageToSet({ value }: Reconciliation, option: string, loaded: LoadedStudy): InputToSet {
  const path = `options.${option}.staff.shrinkage`
  const { shrinkage } = loaded.study.scenario.options[option]!.staff
  const causes = isUncertain(shrinkage) ? undefined : shrinkage
  const total = isUncertain(shrinkage)
    ? meanOf(shrinkage.distribution)
    : shrinkageCauses.reduce((sum, cause) => {
        const stated = causes?.[cause]
        return sum + (stated === undefined ? 0 : meanOf(stated.distribution))
      }, 0)
  const other = causes?.other === undefined ? 0 : meanOf(causes.other.distribution)
  const place = placeOf(causes === undefined ? path : `${path}.other`, loaded)
  if (value === undefined) return place
  const stated = causes === undefined ? total : other
  const withShare = (elsewhere: number) => stated + (1 - total) * elsewhere
  const { central, low = central, high = central } = value
  if (total + (1 - total) * high > largestShrinkage) return { ...place, most: largestShrinkage }
  return {
    ...place,
    value: between({ central: withShare(central), low: withShare(low), high: withShare(high) }, share),
  }
}

const largestShrinkage = 0.9

function placeOf(path: string, { inputs, terms }: LoadedStudy): InputToSet {
  const found = [...inputs, ...terms].find((one) => one.path === path)
  const position = found?.position
  return {
    path,
    ...(position && found && { written: found.written }),
    ...(position && { position: { file: position.file, line: position.line } }),
  }
}

/** How a kind of number is written in a scenario. */
interface Written {
  readonly times: number
  readonly unit: (text: string) => string
  /** Of two numbers whose unit stands once. */
  readonly range?: (low: string, high: string) => string
}
const perWeek: Written = {
  times: 1,
  unit: (text) => `${text} per week`,
  range: (low, high) => `${low} to ${high} per week`,
}
const seconds: Written = { times: 1, unit: (text) => `${text}s` }
const share: Written = { times: 100, unit: (text) => `${text} %` }

/** `170 to 190 per week`; one number where both ends are written alike. */
function between({ central, low = central, high = central }: Prediction, written: Written): string {
  const { times, unit, range = (from, to) => `${unit(from)} to ${unit(to)}` } = written
  const [from, to] = [digits(times * low), digits(times * high)]
  return from === to ? unit(from) : range(from, to)
}

const digits = (value: number): string => String(Number(value.toPrecision(4)))
