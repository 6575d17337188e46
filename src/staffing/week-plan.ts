import type { QueueConditions } from './interval-service.js'
import type { QueueWorkload } from './workload.js'

/** Half hours of a week, Monday 00:00 first. */
export const halfHoursPerWeek = 336
export const halfHoursPerDay = 48
export const secondsPerHalfHour = 1800

/** What an option promises in every half hour, beside the queue's own conditions. */
export interface StaffingTargets {
  /** Least share of contacts in time. */
  readonly serviceLevel: number
  /** Largest share of contacts abandoned; 1 where nothing is promised. */
  readonly maxAbandonment: number
  /** Longest mean wait of the contacts answered; absent where nothing is promised. */
  readonly maxAnswerSeconds?: number
  /** Largest share of an agent's time spent handling contacts. */
  readonly maxOccupancy: number
  /** Least number of agents present in every half hour in which contacts come. */
  readonly minimumAgents: number
  /**
   * As many agents as there are lines, or callers: with them nobody waits, and more would serve nobody else, whether what is
   * promised is kept or cannot be. Absent where neither is limited.
   */
  readonly mostUseful?: number
  /** The promise is kept on average over each day, or over the week, and not in every half hour. */
  readonly averageOver?: 'day' | 'week'
  /** Half hours keep the promise by the service they really reach, and not each as a queue that stays as it is. */
  readonly staffTo?: 'reached'
}

/** The shape of demand over the week and the calendar: what staff is planned along. */
export interface WeekShape {
  /** Share of an average week's contacts that comes in each of the 336 half hours; sums to 1. */
  readonly profile: Float64Array
  /** For each month of the horizon, how many of its days count as Monday … Sunday. */
  readonly monthDays: readonly (readonly number[])[]
}

/**
 * Staff and service of a live queue over a week, as functions of the weekly workload.
 * `workload` is the offered load summed over the week's half hours, in Erlang half hours:
 * contacts a week × handle time in seconds ÷ 1800. Half hour i then has `workload × profile[i]` Erlang.
 */
export interface WeekPlan {
  /** Handle time and patience of the draw; must be called before the other functions, and whenever the work of a contact has changed. */
  setConditions(handleTimeSeconds: number, patienceSeconds: number): void
  /** Productive agent hours in a month of the least staff that keeps every target at `workload`. */
  monthHours(month: number, workload: number): number
  /** Most agents at work at once in the typical week. */
  positions(workload: number): number
  /**
   * Service in an average week whose staff was planned for `staffedFor` while `realised` comes: writes the figures of
   * SERVICE, per contact offered. (A month's weekdays differ from a week's by a day more or less; hours count them,
   * service, an average over contacts, hardly notices.)
   */
  weekServiceInto(out: Float64Array, staffedFor: number, realised: number): void
  /**
   * The least staff that keeps the promise at what comes to it, redials and returns included, when demand is at a
   * multiplier: returns the workload it is staff for, and writes its service as `weekServiceInto` does.
   * @param start abandonment to search from
   */
  settleRequired(out: Float64Array, work: QueueWorkload, multiplier: number, start: number): number
  /** What comes to staff planned for `staffedFor`, in the same way: returns the workload realised. */
  settleWith(
    out: Float64Array,
    work: QueueWorkload,
    multiplier: number,
    staffedFor: number,
    start: number,
  ): number
  /** `settleRequired` of month after month, each from the abandonment of the one before. */
  settleRequiredMonths(
    into: SettledMonths,
    work: QueueWorkload,
    multipliers: Float64Array,
    range: MonthRange,
  ): void
  /** `settleWith` of month after month; where staff is just what is required, what that gives is taken over. */
  settleWithMonths(
    into: SettledMonths,
    work: QueueWorkload,
    multipliers: Float64Array,
    staffed: Float64Array,
    required: SettledMonths,
    range: MonthRange,
  ): void
  /** `monthHours` of month after month. */
  hoursOfMonths(into: Float64Array, workloads: Float64Array, range: MonthRange): void
  /** `positions` of month after month. */
  positionsOfMonths(into: Float64Array, workloads: Float64Array, range: MonthRange): void
  /** Share of the contacts of `workload` that come to this staff; 1 unless another leg takes some of each half hour. */
  takenShare(workload: number): number
}

/** From a month up to another, which is left out. */
export interface MonthRange {
  readonly from: number
  readonly until: number
}

/** What comes to the staff of each month, as it settles. */
export interface SettledMonths {
  /** Erlang half hours a week. */
  readonly workloads: Float64Array
  /** Figures of SERVICE, month after month. */
  readonly service: Float64Array
}

export interface WeekPlanSpecification {
  readonly shape: WeekShape
  readonly targets: StaffingTargets
  /** Handle time and patience are set per draw. */
  readonly conditions: Omit<QueueConditions, 'handleTimeSeconds' | 'patienceSeconds'>
  /** What `weekServiceInto` writes of the staff that keeps the targets: service where it is not said, or what becomes of call-backs. */
  readonly tells?: 'service' | 'call-backs'
}

/** The distinct half-hour shares of each weekday with how often they occur: closed half hours left out. */
export interface DayShare {
  readonly weekday: number
  readonly share: number
  readonly halfHours: number
}

/** The half hours that a plan tells apart. */
export function dayShares(
  profile: Float64Array,
  { averageOver, staffTo }: StaffingTargets,
): readonly DayShare[] {
  // A promise kept on average may staff equal half hours differently, as the line that others leave does.
  return averageOver === undefined && staffTo === undefined
    ? distinctDayShares(profile)
    : eachHalfHour(profile)
}

/** The half hours in which contacts come one by one, in their order. */
function eachHalfHour(profile: Float64Array): readonly DayShare[] {
  return Array.from(profile, (share, slot) => ({
    weekday: Math.floor(slot / halfHoursPerDay),
    share,
    halfHours: 1,
  })).filter(({ share }) => share > 0)
}

/** Equal half hours of one weekday need equal staff, so they are computed once. */
function distinctDayShares(profile: Float64Array): readonly DayShare[] {
  const distinct: DayShare[] = []
  for (let weekday = 0; weekday < 7; weekday++) {
    const day = profile.subarray(weekday * halfHoursPerDay, (weekday + 1) * halfHoursPerDay)
    const counts = new Map<number, number>()
    for (const share of day) if (share > 0) counts.set(share, (counts.get(share) ?? 0) + 1)
    for (const [share, halfHours] of counts) distinct.push({ weekday, share, halfHours })
  }
  return distinct
}
