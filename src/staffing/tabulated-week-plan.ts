import { BlendedHalfHours } from './blended-half-hours.js'
import { SERVICE, serviceFigures } from './interval-service.js'
import { MonthByMonthPlan } from './month-by-month-plan.js'
import { SmoothWeek } from './smooth-week.js'
import { isStepped, largestLoadCounted, SteppedWeek } from './stepped-week.js'
import {
  type MonthRange,
  type SettledMonths,
  secondsPerHalfHour,
  type WeekPlanSpecification,
} from './week-plan.js'
import { WeekTables } from './week-tables.js'
import type { QueueWorkload } from './workload.js'

/**
 * The week plan by interpolation, for thousands of draws. Hours and service are a staircase of whole agents. In a week of many
 * different half hours its steps even out, and both are interpolated between workloads. In a week of few, interpolated hours
 * would be right on average but too smooth: whoever hires for every rise would hire too few. There the largest load that n agents
 * carry and the service that they give, smooth in handle time and patience, are blended, and the staircase itself is
 * followed, unless the desk is so large that one agent more is hardly seen.
 */
export class TabulatedWeekPlan extends MonthByMonthPlan {
  readonly #tables: WeekTables
  readonly #smooth: SmoothWeek
  /** Of weeks of few different half hours. */
  readonly #stepped: SteppedWeek | undefined

  #handleTimeSeconds = 1
  #patienceSeconds = 1
  /** Whether the interpolated week has these conditions yet: where steps are followed it is hardly ever asked. */
  #isSmoothSet = false

  /** @param tables of the same specification, which other plans may share */
  constructor(specification: WeekPlanSpecification, tables = new WeekTables(specification)) {
    super()
    this.#tables = tables
    this.#smooth = new SmoothWeek(specification.shape.monthDays, tables)
    if (isStepped(tables.halfHourCounts, specification.targets))
      this.#stepped = new SteppedWeek(tables.halfHourCounts, new BlendedHalfHours(tables.halfHours))
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#stepped?.setConditions(handleTimeSeconds, patienceSeconds)
    this.#handleTimeSeconds = handleTimeSeconds
    this.#patienceSeconds = patienceSeconds
    this.#isSmoothSet = false
  }

  monthHours(month: number, workload: number): number {
    if (workload <= 0) return 0
    return this.#weekAt(workload).monthHours(month, workload)
  }

  positions(workload: number): number {
    if (workload <= 0) return 0
    return this.#weekAt(workload).positions(workload)
  }

  weekServiceInto(out: Float64Array, staffedFor: number, realised: number): void {
    if (realised <= 0 || staffedFor <= 0) serveNobody(out, realised)
    else this.#weekAt(staffedFor).serviceInto(out, staffedFor, realised)
  }

  settleRequired(out: Float64Array, work: QueueWorkload, multiplier: number, start: number): number {
    const guess = (multiplier * work.workSeconds(0)) / secondsPerHalfHour
    if (guess > 0) return this.#weekAt(guess).settleRequired(out, work, multiplier, start)
    serveNobody(out, 0)
    return 0
  }

  settleWith(
    out: Float64Array,
    work: QueueWorkload,
    multiplier: number,
    staffedFor: number,
    start: number,
  ): number {
    const unabandoned = (multiplier * work.workSeconds(0)) / secondsPerHalfHour
    if (unabandoned > 0 && staffedFor > 0) {
      const week = this.#weekAt(staffedFor)
      return week.settleWith(out, work, multiplier, staffedFor, start)
    }
    serveNobody(out, unabandoned)
    return unabandoned
  }

  override settleRequiredMonths(
    into: SettledMonths,
    work: QueueWorkload,
    multipliers: Float64Array,
    range: MonthRange,
  ): void {
    if (this.#stepped === undefined && work.workSeconds(0) > 0 && areAbove0(multipliers, range))
      this.#smoothWeek().settleRequiredMonths(into, work, multipliers, range)
    else super.settleRequiredMonths(into, work, multipliers, range)
  }

  override settleWithMonths(
    into: SettledMonths,
    work: QueueWorkload,
    multipliers: Float64Array,
    staffed: Float64Array,
    required: SettledMonths,
    range: MonthRange,
  ): void {
    if (
      this.#stepped === undefined &&
      work.workSeconds(0) > 0 &&
      areAbove0(multipliers, range) &&
      areAbove0(staffed, range)
    )
      this.#smoothWeek().settleWithMonths(into, work, multipliers, staffed, required, range)
    else super.settleWithMonths(into, work, multipliers, staffed, required, range)
  }

  override hoursOfMonths(into: Float64Array, workloads: Float64Array, range: MonthRange): void {
    if (this.#stepped === undefined) this.#smoothWeek().hoursOfMonths(into, workloads, range)
    else super.hoursOfMonths(into, workloads, range)
  }

  override positionsOfMonths(into: Float64Array, workloads: Float64Array, range: MonthRange): void {
    if (this.#stepped === undefined) this.#smoothWeek().positionsOfMonths(into, workloads, range)
    else super.positionsOfMonths(into, workloads, range)
  }

  takenShare(): number {
    return 1
  }

  /** Steps are followed where a week has few different half hours and the desk is not too large. */
  #weekAt(workload: number): SteppedWeek | SmoothWeek {
    const stepped = this.#stepped
    if (stepped !== undefined && workload * this.#tables.halfHourCounts.largestShare <= largestLoadCounted)
      return stepped
    return this.#smoothWeek()
  }

  #smoothWeek(): SmoothWeek {
    if (!this.#isSmoothSet) this.#smooth.setConditions(this.#handleTimeSeconds, this.#patienceSeconds)
    this.#isSmoothSet = true
    return this.#smooth
  }
}

function areAbove0(values: Float64Array, { from, until }: MonthRange): boolean {
  for (let month = from; month < until; month++) if (!(values[month]! > 0)) return false
  return true
}

/** Of contacts that meet nobody none is in time; where no contacts come, none is late. */
function serveNobody(out: Float64Array, workload: number): void {
  out.fill(0, 0, serviceFigures)
  out[SERVICE.inTime] = workload <= 0 ? 1 : 0
  out[SERVICE.counted] = 1
}
