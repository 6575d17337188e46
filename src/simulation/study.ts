import type { ArrangementSearch } from '../arrangement/search.js'
import { type HolidayRule, type HorizonMonth, horizonMonths } from '../demand/calendar.js'
import { fitRecords, type RecordsFit } from '../demand/fit-records.js'
import { weekOfOpeningHours } from '../demand/opening-hours.js'
import { parseRecords } from '../demand/parse-records.js'
import type { WeekSource } from '../demand/schema.js'
import { weekOfHalfHours } from '../demand/week.js'
import type { Sampling } from '../kernel/hypercubes.js'
import { streamKey } from '../kernel/stream.js'
import type { Uncertain, Unit } from '../kernel/uncertain.js'
import { latinHypercubeUniforms, mixedUniforms, plainUniforms, type Uniforms } from '../kernel/uniforms.js'
import { realisation } from '../scenario/realise.js'
import type { Scenario } from '../scenario/scenario.js'
import type { OptionSchedule } from './option-schedule.js'

export const channelNames = ['voice', 'email', 'chat'] as const
export type ChannelName = (typeof channelNames)[number]

/** What records say of a channel, as uncertain numbers beside those of the scenario. */
export interface FittedChannel {
  readonly contactsPerWeek: Uncertain
  readonly handleTime: Uncertain
  readonly patience?: Uncertain
}

/** A channel's week, and what its records said where there are any. */
export interface ChannelWeek {
  /** 336 shares summing to 1, Monday 00:00 first. */
  readonly profile: Float64Array
  readonly records?: { readonly file: string; readonly fit: RecordsFit }
  /** Coefficient of variation of the day's busyness. */
  readonly busyness: number
}

/** Everything a simulation needs, as plain data that can be sent to a worker thread. */
export interface Study {
  readonly name: string
  readonly scenario: Scenario
  /** Joined to the scenario's own uncertain numbers, under `records.<channel>`. */
  readonly fitted: Readonly<Partial<Record<ChannelName, FittedChannel>>>
  readonly weeks: Readonly<Partial<Record<ChannelName, ChannelWeek>>>
  readonly months: readonly HorizonMonth[]
  readonly seed: number
  readonly draws: number
  readonly staffing: 'tabulated' | 'exact'
  /**
   * Number of draws over which Latin hypercubes spread every uniform number; absent where each is drawn by itself.
   * A study of the first of these draws only has the same numbers in them.
   */
  readonly latinHypercubeOver?: number
  /**
   * Draws are then runs on pairs of samples and their mixtures (see `mixedUniforms`) by these groups of streams: an input's
   * has its path for a name.
   */
  readonly mixedBy?: readonly (readonly string[])[]
  /** By option that states shifts; worked out before the draws (see `withSchedules`). */
  readonly schedules?: Readonly<Record<string, OptionSchedule>>
  /** The candidates are then one arrangement at each of these values. */
  readonly search?: ArrangementSearch
  /** Leaves out what only explains a result: what staleness costs, what other access would give. */
  readonly costsOnly?: boolean
}

/** How the study's draws are made. */
export const samplingOf = ({ latinHypercubeOver }: Pick<Study, 'latinHypercubeOver'>): Sampling =>
  latinHypercubeOver === undefined ? 'plain' : 'latin-hypercube'

/** Uniform numbers as the study samples them: each by itself, or spread over its draws. */
export function uniformsOf({ seed, latinHypercubeOver, mixedBy }: Study): Uniforms {
  if (mixedBy !== undefined) {
    return mixedUniforms(
      plainUniforms(seed),
      mixedBy.map((paths) => paths.map(streamKey)),
    )
  }
  return latinHypercubeOver === undefined
    ? plainUniforms(seed)
    : latinHypercubeUniforms(seed, latinHypercubeOver)
}

export interface StudyMaterial {
  readonly name: string
  readonly scenario: Scenario
  /** Text of the records of each channel whose week comes from them. */
  readonly records: Readonly<Partial<Record<ChannelName, string>>>
  /** ISO dates of the public holidays within the horizon. */
  readonly holidays: readonly string[]
}

/** Why a study cannot be composed from a valid scenario: its records do not suffice. `code` is `records.…`. */
export interface RecordsFault {
  readonly file: string
  readonly line: number
  readonly code: string
  readonly figures: Readonly<Record<string, string | number>>
}

export type StudyComposition =
  | { readonly ok: true; readonly study: Study }
  | { readonly ok: false; readonly faults: readonly RecordsFault[] }

/** Lays out calendar and weeks and fits the records of a valid scenario. */
export function composeStudy(material: StudyMaterial): StudyComposition {
  const { scenario, name } = material
  const faults: RecordsFault[] = []
  const weeks: Partial<Record<ChannelName, ChannelWeek>> = {}
  const fitted: Partial<Record<ChannelName, FittedChannel>> = {}
  for (const channel of channelNames) {
    const stated = scenario.demand.channels[channel]
    if (stated === undefined) continue
    const busyness = 'busyness' in stated ? certain(stated.busyness) : undefined
    const file = stated.week.records
    if (file === undefined) {
      weeks[channel] = { profile: statedProfile(stated.week), busyness: busyness ?? 0 }
      continue
    }
    const reading = fitFile(material.records[channel] ?? '', file)
    if (!('fit' in reading)) {
      faults.push(...reading.faults)
      continue
    }
    weeks[channel] = {
      profile: reading.fit.week,
      records: reading,
      busyness: busyness ?? reading.fit.busyness?.trendRemoved ?? 0,
    }
    fitted[channel] = fittedChannel(reading.fit, file)
  }
  if (faults.length > 0) return { ok: false, faults }
  const { start, months } = scenario.horizon
  return {
    ok: true,
    study: {
      name,
      scenario,
      fitted,
      weeks,
      months: horizonMonths(start, months, material.holidays, holidayRule(scenario)),
      seed: scenario.simulation.seed,
      draws: scenario.simulation.draws,
      staffing: variesFromDrawToDraw(scenario, fitted) ? 'tabulated' : 'exact',
    },
  }
}

function fitFile(text: string, file: string): { file: string; fit: RecordsFit } | { faults: RecordsFault[] } {
  const parsed = parseRecords(text)
  if (!parsed.ok) {
    const faults = parsed.problems.map(({ code, line, column, found, expected }) => ({
      file,
      line,
      code: `records.${code}`,
      figures: { column, found, expected },
    }))
    return { faults }
  }
  const reading = fitRecords(parsed.records)
  if (reading.ok) return { file, fit: reading.fit }
  const { code, ...figures } = reading.problem
  return { faults: [{ file, line: 1, code: `records.${code}`, figures }] }
}

/** The schema has already refused what these readings refuse. */
function statedProfile(week: WeekSource): Float64Array {
  const reading =
    week.open === undefined ? weekOfHalfHours(week.halfHours ?? []) : weekOfOpeningHours(week.open)
  if (!reading.ok)
    throw new TypeError(`a weekly profile that the schema let through: ${reading.problem.code}`)
  return reading.week
}

function fittedChannel(fit: RecordsFit, file: string): FittedChannel {
  const asOf = fit.lastDate
  const estimate = (
    unit: Unit,
    { value, standardError }: { value: number; standardError: number },
  ): Uncertain => ({
    kind: 'uncertain',
    unit,
    // A fitted mean is normal around its estimate; no draw may reach nought or less.
    distribution:
      standardError > 0
        ? { kind: 'normal', mean: value, sd: standardError, min: value / 100 }
        : { kind: 'constant', value },
    written: `${Number(value.toPrecision(4))} ± ${Number(standardError.toPrecision(2))}`,
    origin: 'records',
    source: file,
    asOf,
  })
  return {
    contactsPerWeek: estimate('contactsPerWeek', fit.contactsPerWeek),
    handleTime: estimate('seconds', fit.handleTimeSeconds),
    ...(fit.patienceSeconds && { patience: estimate('seconds', fit.patienceSeconds) }),
  }
}

/**
 * Whether anything differs between draws: where nothing does, tables spare no work and exact staffing is free. So it is with a
 * promise on average where only prices and risks differ: all draws ask for the staff of the same weeks, and between two nodes of a
 * table a staircase of whole agents would be cut off.
 */
function variesFromDrawToDraw(scenario: Scenario, fitted: Study['fitted']): boolean {
  const { volatility } = scenario.demand
  const wanders = [volatility?.persistent, volatility?.passing].some(
    (spread) => spread !== undefined && certain(spread) !== 0,
  )
  const { uncertain } = realisation(scenario)
  const onAverage = promisesOnAverage(scenario)
  const counted = uncertain.filter(
    ({ path, alsoAt }) => !onAverage || ![path, ...alsoAt].every((one) => besideTheStaff.test(one)),
  )
  return wanders || counted.length > 0 || realisation(fitted).uncertain.length > 0
}

const promisesOnAverage = ({ service, options }: Scenario): boolean =>
  service.average !== undefined ||
  Object.values(options).some(({ service: own }) => own?.average !== undefined)

/** Inputs that no staff follows from. */
const besideTheStaff = /^(?:exposure|unpriced|criteria|findOut|discountRate|options\.[^.]+\.price)(?:\.|$)/

/** What the scenario makes of a public holiday. */
export function holidayRule(scenario: Scenario): HolidayRule {
  const rule = scenario.calendar.holidays
  if (rule === 'open' || rule === 'closed') return rule
  return { countedAs: weekdays.indexOf(rule) as 0 | 1 | 2 | 3 | 4 | 5 | 6 }
}

const weekdays: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/** The value of a number the schema has found to be certain. */
function certain(quantity: Uncertain | undefined): number | undefined {
  return quantity?.distribution.kind === 'constant' ? quantity.distribution.value : undefined
}
