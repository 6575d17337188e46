import type { DeferredPlan } from './deferred-plan.js'
import type { QueueWorkload } from './workload.js'

/** Work that waits, such as e-mail: what staff planned on a forecast gets done in a month. Hours in the month. */
export interface DeferredMonthMet {
  forecastContactsPerWeek: number
  contactsPerWeek: number
  /** Contacts answered in the month over those that came: above 1 where a backlog is worked off. */
  answeredShare: number
  /** Hours a week of the planned staff. */
  plannedHoursPerWeek: number
  plannedHours: number
  /** What the month's own work would have taken, had it been foreseen. */
  requiredHours: number
  workedHours: number
  /** Planned hours with nothing to do. */
  idleHours: number
  /** Of live agents, spent on this work. */
  idleHoursUsed: number
  /** Share of the month's contacts done in time: within the first deadline, or where none is stated by the month's end. */
  doneShare: number
  /** Shares of the month's contacts done within each deadline. */
  readonly inTime: Float64Array
}

/** What a month brings to deferred work. */
export interface DeferredMonth {
  /** Average weeks of contacts that the month's days make up. */
  weeks: number
  forecast: number
  realised: number
  /** Idle hours of live agents that may be used: as planned, and as the month turns out. */
  plannedIdleHours: number
  idleHours: number
  /** Overtime of live agents that live contacts leave, where these agents do deferred work as well. */
  spareOvertimeHours: number
  /** Staff there is over staff planned: other than 1 where people are hired ahead. */
  staffedShare: number
  /** Hours of the fewest agents who are to be there while the channel is open. */
  leastHours: number
}

/** How staff for deferred work is planned and stretched. */
export interface DeferredTerms {
  readonly overtimeLimit: number
  /** Between planning a month and its beginning; need not be whole. */
  readonly leadTimeMonths: number
  /** Share of the planned staff still there a month later whatever the forecast. */
  readonly retainedPerMonth: number
}

/**
 * A channel of deferred contacts, month after month. They need no one at the moment they come, only enough hours in time.
 * Staff is planned on the forecast and on the backlog expected when planning: what then stands, and what the months planned
 * already will add or work off. Overtime up to its limit helps with a larger month and with what is left over; the rest is
 * left to the next month.
 */
export class DeferredQueue {
  readonly #plan: DeferredPlan
  /** Handling hours left over at the end of each month, forecast for it, and that planned staff can do in it. */
  readonly #backlog: Float64Array
  readonly #forecast: Float64Array
  readonly #capacity: Float64Array
  #plannedBefore = 0

  constructor(plan: DeferredPlan, months: number) {
    this.#plan = plan
    this.#backlog = new Float64Array(months)
    this.#forecast = new Float64Array(months)
    this.#capacity = new Float64Array(months)
  }

  get promises(): DeferredPlan['promises'] {
    return this.#plan.promises
  }

  /** Handling hours left over at the end of a month. */
  backlogHours(month: number): number {
    return month < 0 ? 0 : this.#backlog[month]!
  }

  /** A month whose contacts go to others leaves nothing behind. */
  leaveNothing(month: number): void {
    this.#backlog[month] = 0
  }

  /** Before the first month of another draw. */
  restart(): void {
    this.#plannedBefore = 0
    this.#backlog.fill(0)
    this.#forecast.fill(0)
    this.#capacity.fill(0)
  }

  /** Hours a week for a week's work, nothing left over from before. */
  weekHours(workHours: number, idleHours: number): number {
    return this.#plan.hours(workHours, idleHours)
  }

  /** Months must be met in their order. */
  meet(
    met: DeferredMonthMet,
    month: number,
    work: QueueWorkload,
    at: DeferredMonth,
    terms: DeferredTerms,
  ): void {
    const plan = this.#plan
    const { maxOccupancy } = plan
    const workHoursPerUnit = (work.workSeconds(0) / secondsPerHour) * at.weeks
    const forecast = at.forecast * workHoursPerUnit
    const realised = at.realised * workHoursPerUnit
    const left = this.backlogHours(month - 1)
    const expectedLeft = this.#expectedBacklog(month, terms.leadTimeMonths)
    const needed = plan.hours(forecast, at.plannedIdleHours) + expectedLeft / maxOccupancy
    const planned =
      Math.max(needed, this.#plannedBefore * terms.retainedPerMonth * at.weeks, at.leastHours) *
      at.staffedShare
    const required = plan.hours(realised, at.idleHours)
    const due = realised + left
    const most = planned * (1 + terms.overtimeLimit) + at.spareOvertimeHours
    const worked = Math.min(Math.max(required + left / maxOccupancy, planned), most)
    const done = Math.min(due, (worked + at.idleHours) * maxOccupancy)
    const idleUsed = Math.min(at.idleHours, done / maxOccupancy)
    met.forecastContactsPerWeek = at.forecast * work.contacts(0)
    met.contactsPerWeek = at.realised * work.contacts(0)
    met.answeredShare = realised > 0 ? done / realised : 1
    met.plannedHoursPerWeek = at.weeks > 0 ? planned / at.weeks : 0
    met.plannedHours = planned
    met.requiredHours = required
    met.workedHours = worked
    met.idleHours = Math.max(0, planned - (done / maxOccupancy - idleUsed))
    met.idleHoursUsed = idleUsed
    this.#plannedBefore = met.plannedHoursPerWeek
    this.#forecast[month] = forecast
    this.#capacity[month] = (planned + at.plannedIdleHours) * maxOccupancy
    this.#backlog[month] = Math.max(0, due - done)
    this.#keepDeadlines(met, at, realised, worked, left)
    met.doneShare = this.promises.length > 0 ? met.inTime[0]! : due > 0 ? done / due : 1
  }

  /**
   * What is expected to be left over at the month's beginning when it is planned: whole months before it are taken as
   * planned, a part of a month in proportion.
   */
  #expectedBacklog(month: number, leadTimeMonths: number): number {
    const whole = Math.floor(leadTimeMonths)
    const part = leadTimeMonths - whole
    const soon = this.#projectedBacklog(month, whole)
    return part === 0 ? soon : (1 - part) * soon + part * this.#projectedBacklog(month, whole + 1)
  }

  #projectedBacklog(month: number, monthsBefore: number): number {
    const seenFrom = Math.max(0, month - monthsBefore)
    let left = this.backlogHours(seenFrom - 1)
    for (let at = seenFrom; at < month; at++)
      left = Math.max(0, left + this.#forecast[at]! - this.#capacity[at]!)
    return left
  }

  /**
   * Within a month whose capacity is C and whose work W comes evenly, what waits is (left + (W − C) t) / C of the month's
   * time. As long as that is beyond a deadline nothing is done in time; otherwise what the plan's profile gives.
   */
  #keepDeadlines(
    met: DeferredMonthMet,
    at: DeferredMonth,
    realised: number,
    worked: number,
    left: number,
  ): void {
    const plan = this.#plan
    if (plan.promises.length === 0) return
    const enoughFor = plan.workFor(worked, at.idleHours)
    const capacity = (worked + at.idleHours) * plan.maxOccupancy
    for (let promise = 0; promise < plan.promises.length; promise++) {
      if (realised <= 0 || capacity <= 0) {
        met.inTime[promise] = realised <= 0 ? 1 : 0
        continue
      }
      const deadline = plan.promises[promise]!.withinMinutes / 60 / (plan.clockHoursPerWeek * at.weeks)
      const within = shareOfMonthWithin(left / capacity, realised / capacity - 1, deadline)
      const ratio = enoughFor > 0 ? realised / enoughFor : Number.POSITIVE_INFINITY
      met.inTime[promise] = within * (Number.isFinite(ratio) ? plan.shareInTime(promise, ratio) : 0)
    }
  }
}

/** Share of 0 ≤ t ≤ 1 in which start + slope·t is at most `limit`. */
export function shareOfMonthWithin(start: number, slope: number, limit: number): number {
  if (slope === 0) return start <= limit ? 1 : 0
  const crossing = (limit - start) / slope
  const before = Math.min(1, Math.max(0, crossing))
  return slope > 0 ? before : 1 - before
}

const secondsPerHour = 3600
