import { SERVICE, serviceFigures } from './interval-service.js'
import type { WeekPlan } from './week-plan.js'
import type { QueueWorkload } from './workload.js'

/** A month with nothing in it yet, to be filled. */
export function emptyMonth(): MonthMet {
  return {
    forecastContactsPerWeek: 0,
    contactsPerWeek: 0,
    plannedHours: 0,
    requiredHours: 0,
    workedHours: 0,
    plannedWorkload: 0,
    staffedWorkload: 0,
    realisedWorkload: 0,
    abandonment: 0,
    serviceLevelInTime: 0,
    serviceLevelCounted: 0,
    answeredWaitSeconds: 0,
    forecastAbandonment: 0,
    requiredAbandonment: 0,
  }
}

/** What staff planned on a forecast meets in a month. Workloads in Erlang half hours a week, hours in the month. */
export interface MonthMet {
  forecastContactsPerWeek: number
  contactsPerWeek: number
  plannedHours: number
  requiredHours: number
  workedHours: number
  /** Workload that the planned staff keeps the promise at; kept for the next month's `leastPlanned`. */
  plannedWorkload: number
  staffedWorkload: number
  /** What comes in the month, redials and repeats included. */
  realisedWorkload: number
  abandonment: number
  serviceLevelInTime: number
  serviceLevelCounted: number
  answeredWaitSeconds: number
  /** Abandonment at the forecast and at the realised load if staffed for it: where the next month's search starts. */
  forecastAbandonment: number
  requiredAbandonment: number
}

/**
 * Plans a month's staff on the forecast known at the lead time, then lets the realised month come.
 *
 * Nobody foresees the month. Staff is what keeps the promise at the forecast. Where the month needs more, overtime
 * adds staff up to the limit, and what is still missing is missed service; where it needs less, the planned hours
 * are paid and partly idle. Nor does staff vanish when a forecast falls: `leastPlanned` is what is still there. Redials and repeats follow from the abandonment that each of these situations gives: a
 * fixed point.
 */
export function meetMonth(
  met: MonthMet,
  plan: WeekPlan,
  month: number,
  work: QueueWorkload,
  forecastMultiplier: number,
  realisedMultiplier: number,
  overtimeLimit: number,
  leastPlanned: number,
  staffedShare = 1,
): void {
  const forecast = plan.settleRequired(figures, work, forecastMultiplier, met.forecastAbandonment)
  met.forecastAbandonment = figures[SERVICE.abandoned]!
  const planned = Math.max(forecast, leastPlanned) * staffedShare
  const plannedContacts =
    forecastMultiplier * work.contacts(met.forecastAbandonment) * plan.takenShare(forecast)
  const required = plan.settleRequired(figures, work, realisedMultiplier, met.requiredAbandonment)
  met.requiredAbandonment = figures[SERVICE.abandoned]!
  const staffed = Math.min(Math.max(required, planned), planned * (1 + overtimeLimit))
  // Staff that is just what the month requires gives the service just found.
  const realised =
    staffed === required
      ? required
      : plan.settleWith(figures, work, realisedMultiplier, staffed, met.abandonment)
  met.forecastContactsPerWeek = plannedContacts
  met.contactsPerWeek =
    realisedMultiplier * work.contacts(figures[SERVICE.abandoned]!) * plan.takenShare(realised)
  met.plannedWorkload = planned
  met.staffedWorkload = staffed
  met.realisedWorkload = realised
  met.plannedHours = plan.monthHours(month, planned)
  met.requiredHours = plan.monthHours(month, required)
  met.workedHours = staffed > planned ? plan.monthHours(month, staffed) : met.plannedHours
  met.abandonment = figures[SERVICE.abandoned]!
  met.serviceLevelInTime = figures[SERVICE.inTime]!
  met.serviceLevelCounted = figures[SERVICE.counted]!
  met.answeredWaitSeconds = figures[SERVICE.answeredWaitSeconds]!
}

/** The weekly workload that staff is planned for on a forecast, leaving its abandonment in `met`. */
export function forecastWorkload(
  met: MonthMet,
  plan: WeekPlan,
  work: QueueWorkload,
  forecastMultiplier: number,
): number {
  const workload = plan.settleRequired(figures, work, forecastMultiplier, met.forecastAbandonment)
  met.forecastAbandonment = figures[SERVICE.abandoned]!
  return workload
}

const figures = new Float64Array(serviceFigures)
