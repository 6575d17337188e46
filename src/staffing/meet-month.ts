import { SERVICE, serviceFigures } from './interval-service.js'
import { secondsPerHalfHour, type WeekPlan } from './week-plan.js'
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
  const forecast = settledWorkload(plan, work, forecastMultiplier, undefined, met.forecastAbandonment)
  met.forecastAbandonment = figures[SERVICE.abandoned]!
  const planned = Math.max(forecast, leastPlanned) * staffedShare
  const plannedContacts =
    forecastMultiplier * work.contacts(met.forecastAbandonment) * plan.takenShare(forecast)
  const required = settledWorkload(plan, work, realisedMultiplier, undefined, met.requiredAbandonment)
  met.requiredAbandonment = figures[SERVICE.abandoned]!
  const staffed = Math.min(Math.max(required, planned), planned * (1 + overtimeLimit))
  // Staff that is just what the month requires gives the service just found.
  const realised =
    staffed === required
      ? required
      : settledWorkload(plan, work, realisedMultiplier, staffed, met.abandonment)
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
  const workload = settledWorkload(plan, work, forecastMultiplier, undefined, met.forecastAbandonment)
  met.forecastAbandonment = figures[SERVICE.abandoned]!
  return workload
}

/**
 * The weekly workload at which contacts, with the returns and redials that its own abandonment causes, settle.
 * `staffedFor` undefined: staff is whatever keeps the promise at that workload. Leaves the service in `figures`.
 *
 * Solves A = g(A), g the abandonment at the workload that abandonment A makes, by the secant method from `start`: g is
 * smooth and its slope well below 1 in the ranges staffed, so a few steps suffice.
 */
function settledWorkload(
  plan: WeekPlan,
  work: QueueWorkload,
  multiplier: number,
  staffedFor: number | undefined,
  start: number,
): number {
  let abandonment = start
  let before = 0
  let excessBefore = 0
  for (let turn = 0; ; turn++) {
    const workload = (multiplier * work.workSeconds(abandonment)) / secondsPerHalfHour
    plan.weekServiceInto(figures, staffedFor ?? workload, workload)
    const next = figures[SERVICE.abandoned]!
    const excess = next - abandonment
    if (Math.abs(excess) < settledWithin || turn === mostTurns) return workload
    const slope = turn === 0 ? 0 : (excess - excessBefore) / (abandonment - before) + 1
    before = abandonment
    excessBefore = excess
    abandonment += slope < 0.95 ? excess / (1 - slope) : 0.5 * excess
    abandonment = Math.min(1, Math.max(0, abandonment))
  }
}

const mostTurns = 50
/** One contact in ten thousand, of which only the share that redials counts: far below what a draw can tell. */
const settledWithin = 1e-4
const figures = new Float64Array(serviceFigures)
