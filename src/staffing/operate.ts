import { type DeferredMonthMet, meetDeferredMonth } from './deferred-month.js'
import { type MonthMet, meetMonth } from './meet-month.js'
import type { Operation } from './operation.js'
import type { WeekPlan } from './week-plan.js'
import type { QueueWorkload } from './workload.js'

/** One channel of an option in one draw: its queue, and what becomes of an answered contact on average. */
export interface ChannelInDraw {
  /** Absent for deferred work, which needs hours but nobody at the moment a contact comes. */
  readonly plan?: WeekPlan
  readonly work: QueueWorkload
  /** Average weeks of contacts that each month's days make up. */
  readonly monthWeeks: Float64Array
  /** Hours a month in which the channel is open: positions of deferred work are hours over these. */
  readonly openHours: Float64Array
  /** Shares of answered contacts, and the specialist's seconds per transferred one. */
  resolvedShare: number
  staleShare: number
  transferredShare: number
  transferSeconds: number
  handleTimeSeconds: number
  /** Workload planned for the month before, in the plan's own unit: working space of `operate`. */
  plannedBefore: number
  /** Handling hours left over by the month before: working space of `operate`. */
  backlogHours: number
  /** The month in hand: working space of `operate`. */
  readonly met: MonthMet
}

/** What the draw says of demand: multipliers of the reasons' weekly volumes, by month. */
export interface DemandInDraw {
  readonly realised: Float64Array
  readonly forecast: Float64Array
  /** Days of each month on which at least one contact can come. */
  readonly openDays: Float64Array
  /** First month worked and the month after the last; the whole horizon where they are not said. */
  readonly from?: number
  readonly until?: number
}

/** How the option's staff turns hours at the position into paid hours. */
export interface StaffTerms {
  readonly overtimeLimit: number
  readonly maxOccupancy: number
  readonly shrinkage: number
  readonly schedulingEfficiency: number
  /** By month, in place of the efficiency: paid over required hours of the shifts, and the share of service they keep. */
  readonly schedule?: { readonly paidPerRequired: Float64Array; readonly keptShare: Float64Array }
  readonly hoursPerMonth: number
  /** Share of the planned staff that is still there a month later whatever the forecast: 0 where it can be cut freely. */
  readonly retainedPerMonth: number
}

/** Plays every month of the horizon for one option in one draw and fills `operation`. Allocates nothing. */
export function operate(
  operation: Operation,
  channels: readonly ChannelInDraw[],
  demand: DemandInDraw,
  terms: StaffTerms,
): void {
  clear(operation)
  const { from = 0, until = operation.months } = demand
  operation.openDays.set(demand.openDays)
  for (const channel of channels) {
    channel.plannedBefore = 0
    channel.backlogHours = 0
    channel.met.forecastAbandonment = 0
    channel.met.requiredAbandonment = 0
    channel.met.abandonment = 0
  }
  for (let month = from; month < until; month++) {
    let inTime = 0
    let counted = 0
    let waited = 0
    for (const channel of channels) {
      const weeks = channel.monthWeeks[month]!
      const forecast = demand.forecast[month]!
      const realised = demand.realised[month]!
      const leastPlanned = channel.plannedBefore * terms.retainedPerMonth
      if (channel.plan !== undefined) {
        const { met } = channel
        meetMonth(
          met,
          channel.plan,
          month,
          channel.work,
          forecast,
          realised,
          terms.overtimeLimit,
          leastPlanned,
        )
        channel.plannedBefore = met.plannedWorkload
        const offered = met.contactsPerWeek * weeks
        inTime += offered * met.serviceLevelInTime
        counted += offered * met.serviceLevelCounted
        waited += offered * met.answeredWaitSeconds
        operation.contactsAbandoned[month]! += offered * met.abandonment
        operation.positions[month]! += channel.plan.positions(met.staffedWorkload)
        addMonth(operation, month, channel, met, weeks, offered * (1 - met.abandonment))
      } else {
        meetDeferredMonth(
          deferred,
          channel.work,
          weeks,
          forecast,
          realised,
          channel.backlogHours,
          terms.maxOccupancy,
          terms.overtimeLimit,
          leastPlanned,
        )
        channel.backlogHours = deferred.backlogHours
        channel.plannedBefore = deferred.plannedWorkload
        const offered = deferred.contactsPerWeek * weeks
        inTime += offered * deferred.doneShare
        counted += offered
        operation.positions[month]! +=
          channel.openHours[month]! > 0 ? deferred.workedHours / channel.openHours[month]! : 0
        addMonth(operation, month, channel, deferred, weeks, offered)
      }
    }
    const answered = operation.contactsAnswered[month]!
    operation.serviceLevel[month] =
      (counted > 0 ? inTime / counted : 1) * (terms.schedule?.keptShare[month] ?? 1)
    operation.abandonment[month] = ratio(
      operation.contactsAbandoned[month]!,
      operation.contactsOffered[month]!,
    )
    operation.averageSpeedOfAnswer[month] = ratio(waited, answered)
    payMonth(operation, month, terms)
  }
}

function addMonth(
  operation: Operation,
  month: number,
  channel: ChannelInDraw,
  met: MonthMet | DeferredMonthMet,
  weeks: number,
  answered: number,
): void {
  const transferred = answered * channel.transferredShare
  operation.contactsOffered[month]! += met.contactsPerWeek * weeks
  operation.forecastContacts[month]! += met.forecastContactsPerWeek * weeks
  operation.contactsAnswered[month]! += answered
  operation.contactsResolved[month]! += answered * channel.resolvedShare
  operation.contactsStale[month]! += answered * channel.staleShare
  operation.contactsTransferred[month]! += transferred
  operation.transferHours[month]! += (transferred * channel.transferSeconds) / secondsPerHour
  operation.handlingHours[month]! += (answered * channel.handleTimeSeconds) / secondsPerHour
  operation.plannedHours[month]! += met.plannedHours
  operation.requiredHours[month]! += met.requiredHours
  operation.workedHours[month]! += met.workedHours
  operation.overtimeHours[month]! += Math.max(0, met.workedHours - met.plannedHours)
  operation.idleHours[month]! += Math.max(0, met.plannedHours - met.requiredHours)
}

/** Paid hours cover absence and what shifts waste; heads are those hours over one person's month. */
function payMonth(operation: Operation, month: number, terms: StaffTerms): void {
  const { schedule, shrinkage, schedulingEfficiency } = terms
  const planned = operation.plannedHours[month]!
  const paid =
    schedule === undefined
      ? planned / ((1 - shrinkage) * schedulingEfficiency)
      : (planned * schedule.paidPerRequired[month]!) / (1 - shrinkage)
  operation.paidHours[month] = paid
  operation.headcount[month] = paid / terms.hoursPerMonth
}

function clear(operation: Operation): void {
  for (const series of Object.values(operation)) if (series instanceof Float64Array) series.fill(0)
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

const secondsPerHour = 3600
const deferred: DeferredMonthMet = {
  forecastContactsPerWeek: 0,
  contactsPerWeek: 0,
  plannedWorkload: 0,
  plannedHours: 0,
  requiredHours: 0,
  workedHours: 0,
  doneShare: 1,
  backlogHours: 0,
}
