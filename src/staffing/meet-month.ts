import { SERVICE, serviceFigures } from './interval-service.js'
import { secondsPerHalfHour, type WeekPlan } from './week-plan.js'
import type { QueueWorkload } from './workload.js'

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
  abandonment: number
  serviceLevelInTime: number
  serviceLevelCounted: number
  answeredWaitSeconds: number
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
): void {
  const forecast = settledWorkload(plan, work, forecastMultiplier, undefined)
  const planned = Math.max(forecast, leastPlanned)
  const plannedContacts = forecastMultiplier * work.contacts(figures[SERVICE.abandoned]!)
  const required = settledWorkload(plan, work, realisedMultiplier, undefined)
  const staffed = Math.min(Math.max(required, planned), planned * (1 + overtimeLimit))
  settledWorkload(plan, work, realisedMultiplier, staffed)
  met.forecastContactsPerWeek = plannedContacts
  met.contactsPerWeek = realisedMultiplier * work.contacts(figures[SERVICE.abandoned]!)
  met.plannedWorkload = planned
  met.staffedWorkload = staffed
  met.plannedHours = plan.monthHours(month, planned)
  met.requiredHours = plan.monthHours(month, required)
  met.workedHours = staffed > planned ? plan.monthHours(month, staffed) : met.plannedHours
  met.abandonment = figures[SERVICE.abandoned]!
  met.serviceLevelInTime = figures[SERVICE.inTime]!
  met.serviceLevelCounted = figures[SERVICE.counted]!
  met.answeredWaitSeconds = figures[SERVICE.answeredWaitSeconds]!
}

/**
 * The weekly workload at which contacts, with the returns and redials that its own abandonment causes, settle.
 * `staffedFor` undefined: staff is whatever keeps the promise at that workload. Leaves the service in `figures`.
 *
 * Solves A = g(A), g the abandonment at the workload that abandonment A makes, by the secant method from A = 0: g is
 * smooth and its slope well below 1 in the ranges staffed, so a few steps suffice.
 */
function settledWorkload(
  plan: WeekPlan,
  work: QueueWorkload,
  multiplier: number,
  staffedFor: number | undefined,
): number {
  let abandonment = 0
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
/** A hundred-thousandth of the contacts: far below what a draw can tell. */
const settledWithin = 1e-5
const figures = new Float64Array(serviceFigures)
