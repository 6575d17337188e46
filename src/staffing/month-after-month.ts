import { SERVICE, serviceFigures } from './interval-service.js'
import type { MonthRange, SettledMonths, WeekPlan } from './week-plan.js'
import type { QueueWorkload } from './workload.js'

/** A plan that works out one month at a time. */
type MonthlyPlan = Pick<WeekPlan, 'monthHours' | 'settleRequired' | 'settleWith'>

/** `settleRequiredMonths` of a plan that works out one month at a time. */
export function settleRequiredMonthly(
  plan: MonthlyPlan,
  { workloads, service }: SettledMonths,
  work: QueueWorkload,
  multipliers: Float64Array,
  { from, until }: MonthRange,
): void {
  let abandonment = 0
  for (let month = from; month < until; month++) {
    workloads[month] = plan.settleRequired(figures, work, multipliers[month]!, abandonment)
    service.set(figures, serviceFigures * month)
    abandonment = figures[SERVICE.abandoned]!
  }
}

/** `settleWithMonths` of a plan that works out one month at a time. */
export function settleWithMonthly(
  plan: MonthlyPlan,
  { workloads, service }: SettledMonths,
  work: QueueWorkload,
  multipliers: Float64Array,
  staffed: Float64Array,
  required: SettledMonths,
  { from, until }: MonthRange,
): void {
  let abandonment = 0
  for (let month = from; month < until; month++) {
    const at = serviceFigures * month
    if (staffed[month] === required.workloads[month]) {
      workloads[month] = required.workloads[month]!
      for (let figure = at; figure < at + serviceFigures; figure++)
        service[figure] = required.service[figure]!
    } else {
      workloads[month] = plan.settleWith(figures, work, multipliers[month]!, staffed[month]!, abandonment)
      service.set(figures, at)
    }
    abandonment = service[at + SERVICE.abandoned]!
  }
}

/** `hoursOfMonths` of a plan that works out one month at a time. */
export function monthlyHours(
  plan: MonthlyPlan,
  into: Float64Array,
  workloads: Float64Array,
  { from, until }: MonthRange,
): void {
  for (let month = from; month < until; month++) into[month] = plan.monthHours(month, workloads[month]!)
}

const figures = new Float64Array(serviceFigures)
