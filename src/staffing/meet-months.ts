import { SERVICE, serviceFigures } from './interval-service.js'
import type { MonthRange, SettledMonths, WeekPlan } from './week-plan.js'
import type { QueueWorkload } from './workload.js'

/** What staff planned on forecasts meets, month by month. Workloads in Erlang half hours a week, hours in the month. */
export interface MonthsMet {
  /** What comes to staff that keeps the promise at the forecast, and at what comes. */
  readonly forecast: SettledMonths
  readonly required: SettledMonths
  /** What comes to the staff that is there, redials and repeats included. */
  readonly realised: SettledMonths
  /** Workload that the planned staff keeps the promise at, and the staff that is there in the end. */
  readonly plannedWorkload: Float64Array
  readonly staffedWorkload: Float64Array
  readonly forecastContactsPerWeek: Float64Array
  readonly contactsPerWeek: Float64Array
  readonly plannedHours: Float64Array
  readonly requiredHours: Float64Array
  readonly workedHours: Float64Array
  /** Agents at once in the busiest half hour of the staff that is there. */
  readonly positions: Float64Array
}

/** Months with nothing in them yet, to be filled. */
export function emptyMonths(months: number): MonthsMet {
  const column = () => new Float64Array(months)
  const settled = (): SettledMonths => ({
    workloads: column(),
    service: new Float64Array(serviceFigures * months),
  })
  return {
    forecast: settled(),
    required: settled(),
    realised: settled(),
    plannedWorkload: column(),
    staffedWorkload: column(),
    forecastContactsPerWeek: column(),
    contactsPerWeek: column(),
    plannedHours: column(),
    requiredHours: column(),
    workedHours: column(),
    positions: column(),
  }
}

/** A figure of SERVICE in a month. */
export function figureIn({ service }: SettledMonths, month: number, figure: number): number {
  return service[serviceFigures * month + figure]!
}

/** Multipliers of demand by month, and how far staff follows them. */
export interface MonthsToMeet {
  readonly forecast: Float64Array
  readonly realised: Float64Array
  readonly overtimeLimit: number
  /** Share of the planned staff that is still there a month later whatever the forecast. */
  readonly retainedPerMonth: number
  /** Share of the staff planned that there are people for; all of it where it is not said. */
  readonly staffedShare?: (month: number) => number
}

/**
 * Plans each month's staff on the forecast known at the lead time, then lets the realised month come.
 *
 * Nobody foresees the month. Staff is what keeps the promise at the forecast. Where the month needs more, overtime
 * adds staff up to the limit, and what is still missing is missed service; where it needs less, the planned hours
 * are paid and partly idle. Nor does staff vanish when a forecast falls: a part of the month before's is still there. Redials and
 * repeats follow from the abandonment that each of these situations gives: a fixed point.
 *
 * All months of one question before the next question: each takes little more than its arithmetic then.
 */
export function meetMonths(
  met: MonthsMet,
  plan: WeekPlan,
  work: QueueWorkload,
  { forecast, realised, overtimeLimit, retainedPerMonth, staffedShare }: MonthsToMeet,
  range: MonthRange,
): void {
  const { plannedWorkload, staffedWorkload, required } = met
  plan.settleRequiredMonths(met.forecast, work, forecast, range)
  plan.settleRequiredMonths(required, work, realised, range)
  let planned = 0
  for (let month = range.from; month < range.until; month++) {
    const share = staffedShare === undefined ? 1 : staffedShare(month)
    planned = Math.max(met.forecast.workloads[month]!, planned * retainedPerMonth) * share
    plannedWorkload[month] = planned
    staffedWorkload[month] = Math.min(
      Math.max(required.workloads[month]!, planned),
      planned * (1 + overtimeLimit),
    )
  }
  plan.settleWithMonths(met.realised, work, realised, staffedWorkload, required, range)
  contactsInto(met.forecastContactsPerWeek, plan, work, forecast, met.forecast, range)
  contactsInto(met.contactsPerWeek, plan, work, realised, met.realised, range)
  plan.hoursOfMonths(met.plannedHours, plannedWorkload, range)
  plan.hoursOfMonths(met.requiredHours, required.workloads, range)
  workedHoursInto(met, plan, range)
  plan.positionsOfMonths(met.positions, staffedWorkload, range)
}

function contactsInto(
  into: Float64Array,
  plan: WeekPlan,
  work: QueueWorkload,
  multipliers: Float64Array,
  { workloads, service }: SettledMonths,
  { from, until }: MonthRange,
): void {
  for (let month = from; month < until; month++) {
    work.contactsInto(into, month, service, serviceFigures * month + SERVICE.abandoned)
    into[month] = multipliers[month]! * into[month]! * plan.takenShare(workloads[month]!)
  }
}

/** Most months work what was planned or what they require. */
function workedHoursInto(
  { workedHours, staffedWorkload, plannedWorkload, plannedHours, required, requiredHours }: MonthsMet,
  plan: WeekPlan,
  { from, until }: MonthRange,
): void {
  for (let month = from; month < until; month++) {
    const staffed = staffedWorkload[month]!
    if (staffed === plannedWorkload[month]) workedHours[month] = plannedHours[month]!
    else if (staffed === required.workloads[month]) workedHours[month] = requiredHours[month]!
    else workedHours[month] = plan.monthHours(month, staffed)
  }
}

/** The weekly workload that staff is planned for at a multiplier of demand, and its contacts keep the promise. */
export function workloadToStaff(plan: WeekPlan, work: QueueWorkload, multiplier: number): number {
  return plan.settleRequired(figures, work, multiplier, 0)
}

const figures = new Float64Array(serviceFigures)
