import type { OutboundSeries } from './outbound-team.js'
import type { SecondLevelSeries } from './second-level.js'

/**
 * What one option did, month by month, in one draw: the bridge from staffing to cost.
 * Every array has one entry per month of the horizon. Hours are hours in the month.
 */
export interface Operation {
  readonly months: number
  /** Contacts offered to the option, repeats and redials included. */
  readonly contactsOffered: Float64Array
  readonly contactsAnswered: Float64Array
  readonly contactsAbandoned: Float64Array
  /** Answered contacts that settle the customer's question. */
  readonly contactsResolved: Float64Array
  /** Answered contacts handed live to the client's own specialists, and the hours that takes them. */
  readonly contactsTransferred: Float64Array
  readonly transferHours: Float64Array
  /** Contacts and productive hours of the forecast that staff was planned (and capacity committed) on. */
  readonly forecastContacts: Float64Array
  readonly plannedHours: Float64Array
  /** Productive hours at the position needed for the realised load, had it been foreseen. */
  readonly requiredHours: Float64Array
  /** Productive hours at the position actually worked: planned plus overtime. */
  readonly workedHours: Float64Array
  readonly overtimeHours: Float64Array
  /** Planned hours beyond what the realised load needed: paid and idle. */
  readonly idleHours: Float64Array
  /** Hours agents spend handling contacts (talk and wrap-up). */
  readonly handlingHours: Float64Array
  /** Hours paid for planned work (productive hours over one minus shrinkage and scheduling efficiency), overtime excluded. */
  readonly paidHours: Float64Array
  /** Full-time equivalents on the payroll. */
  readonly headcount: Float64Array
  /** Highest number of agents at work at once in the typical week of the month: seats and licences. */
  readonly positions: Float64Array
  /** Share of contacts within the promised time, by the promise's definition. */
  readonly serviceLevel: Float64Array
  readonly abandonment: Float64Array
  /** Mean wait of answered contacts, seconds. */
  readonly averageSpeedOfAnswer: Float64Array
  /** Contacts handled on stale or insufficient data. */
  readonly contactsStale: Float64Array
  /** Days of the month on which the desk is open. */
  readonly openDays: Float64Array
  /** Of contacts that can wait and are promised by deadlines, or done in live agents' idle time. */
  readonly deferred?: DeferredSeries
  /** Of staff that is hired by a stated plan. */
  readonly hiring?: HiringSeries
  /** Of campaigns of calls out. */
  readonly outbound?: OutboundSeries
  /** Of callers who are called back instead of waiting. */
  readonly callBacks?: CallBackSeries
  /** Of contacts handed on to specialists in a stated way. */
  readonly secondLevel?: SecondLevelSeries
}

/** What an operation keeps only where it is stated. */
export type OperationSupplement = Pick<
  Operation,
  'deferred' | 'hiring' | 'callBacks' | 'outbound' | 'secondLevel'
>

/** People month by month, as hired ahead of what is needed; full-time equivalents. */
export interface HiringSeries {
  /** Who begin in the month; in the first also those who began before it. */
  readonly hires: Float64Array
  readonly leavers: Float64Array
  readonly inTraining: Float64Array
  /** Out of training, counted by their skill. */
  readonly effective: Float64Array
  /** Of full skill, beyond those there are. */
  readonly missing: Float64Array
}

export function emptyHiringSeries(months: number): HiringSeries {
  const series = () => new Float64Array(months)
  return {
    hires: series(),
    leavers: series(),
    inTraining: series(),
    effective: series(),
    missing: series(),
  }
}

/** Call-backs month by month. */
export interface CallBackSeries {
  /** Callers who took one. */
  readonly accepted: Float64Array
  /** Sum of the times until they were called, of those who were. */
  readonly waitSeconds: Float64Array
  /** Those the agents did not get round to. */
  readonly notMade: Float64Array
}

export function emptyCallBackSeries(months: number): CallBackSeries {
  const series = () => new Float64Array(months)
  return { accepted: series(), waitSeconds: series(), notMade: series() }
}

/** Deferred work month by month. */
export interface DeferredSeries {
  /** Contacts that came. */
  readonly contacts: Float64Array
  /** Of those, by promise, how many are done in time. */
  readonly inTime: readonly Float64Array[]
  /** Handling hours left over at the end. */
  readonly backlogHours: Float64Array
  /** Of live agents, spent on it. */
  readonly idleHoursUsed: Float64Array
}

export function emptyDeferredSeries(months: number, promises: number): DeferredSeries {
  const series = () => new Float64Array(months)
  return {
    contacts: series(),
    inTime: Array.from({ length: promises }, series),
    backlogHours: series(),
    idleHoursUsed: series(),
  }
}

/** An operation of nothing, to be filled; one is kept per option and used for every draw. */
export function emptyOperation(
  months: number,
  { deferred, hiring, callBacks, outbound, secondLevel }: OperationSupplement = {},
): Operation {
  const series = () => new Float64Array(months)
  return {
    months,
    contactsOffered: series(),
    contactsAnswered: series(),
    contactsAbandoned: series(),
    contactsResolved: series(),
    contactsTransferred: series(),
    transferHours: series(),
    forecastContacts: series(),
    plannedHours: series(),
    requiredHours: series(),
    workedHours: series(),
    overtimeHours: series(),
    idleHours: series(),
    handlingHours: series(),
    paidHours: series(),
    headcount: series(),
    positions: series(),
    serviceLevel: series(),
    abandonment: series(),
    averageSpeedOfAnswer: series(),
    contactsStale: series(),
    openDays: series(),
    ...(deferred && { deferred }),
    ...(hiring && { hiring }),
    ...(callBacks && { callBacks }),
    ...(outbound && { outbound }),
    ...(secondLevel && { secondLevel }),
  }
}
