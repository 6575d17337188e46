import { SERVICE, serviceFigures } from './interval-service.js'
import type { MonthRange, SettledMonths, WeekPlan } from './week-plan.js'
import type { QueueWorkload } from './workload.js'

/** A week plan that works out one month after the other. */
export abstract class MonthByMonthPlan implements WeekPlan {
  abstract setConditions(handleTimeSeconds: number, patienceSeconds: number): void
  abstract monthHours(month: number, workload: number): number
  abstract positions(workload: number): number
  abstract weekServiceInto(out: Float64Array, staffedFor: number, realised: number): void
  abstract settleRequired(out: Float64Array, work: QueueWorkload, multiplier: number, start: number): number
  abstract settleWith(
    out: Float64Array,
    work: QueueWorkload,
    multiplier: number,
    staffedFor: number,
    start: number,
  ): number
  abstract takenShare(workload: number): number

  settleRequiredMonths(
    { workloads, service }: SettledMonths,
    work: QueueWorkload,
    multipliers: Float64Array,
    { from, until }: MonthRange,
  ): void {
    let abandonment = 0
    for (let month = from; month < until; month++) {
      workloads[month] = this.settleRequired(figures, work, multipliers[month]!, abandonment)
      service.set(figures, serviceFigures * month)
      abandonment = figures[SERVICE.abandoned]!
    }
  }

  settleWithMonths(
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
        workloads[month] = this.settleWith(figures, work, multipliers[month]!, staffed[month]!, abandonment)
        service.set(figures, at)
      }
      abandonment = service[at + SERVICE.abandoned]!
    }
  }

  hoursOfMonths(into: Float64Array, workloads: Float64Array, { from, until }: MonthRange): void {
    for (let month = from; month < until; month++) into[month] = this.monthHours(month, workloads[month]!)
  }

  positionsOfMonths(into: Float64Array, workloads: Float64Array, { from, until }: MonthRange): void {
    for (let month = from; month < until; month++) into[month] = this.positions(workloads[month]!)
  }
}

const figures = new Float64Array(serviceFigures)
