import type { DeferredMonth, DeferredMonthMet, DeferredQueue } from './deferred-month.js'
import { mostDeadlines } from './deferred-plan.js'
import { type HiredMonth, type HiringTerms, hiredStaff } from './hired-staff.js'
import { CALL_BACKS, SERVICE, serviceFigures } from './interval-service.js'
import { figureIn, type MonthsMet, meetMonths, workloadToStaff } from './meet-months.js'
import type { Operation } from './operation.js'
import type { OutboundMonth, OutboundMonthMet, OutboundTeam, OutboundTerms } from './outbound-team.js'
import type { WeekPlan } from './week-plan.js'
import type { QueueWorkload } from './workload.js'

/** One channel of an option in one draw: its queue, and what becomes of an answered contact on average. */
export interface ChannelInDraw {
  /** Of live contacts: who has to be there when they come. */
  readonly plan?: WeekPlan
  /** Of call-backs offered to those who would wait, by the same staff as `plan`; absent where none are. */
  readonly callBacks?: WeekPlan
  /** Of contacts that can wait, which need hours but nobody at the moment they come. */
  readonly deferred?: DeferredQueue
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
  /** An agent's time for a contact over its handle time: below 1 where several are held at a time, 1 where it is not said. */
  readonly agentShare?: number
  /** Whether contacts handed on are put through while the customer is there; they wait for a specialist where it is not said. */
  readonly putThrough?: boolean
  /** Whether its agents call out between calls. */
  readonly callsOut?: boolean
  /** Working space of `operate`. */
  readonly met: MonthsMet
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
  /** First month in which contacts come: before it staff is there and looks on. `from` where it is not said. */
  readonly servesFrom?: number
}

/** How the option's staff turns hours at the position into paid hours. */
export interface StaffTerms {
  readonly overtimeLimit: number
  readonly shrinkage: number
  readonly schedulingEfficiency: number
  /** By month, in place of the efficiency: paid over required hours of the shifts, and the share of service they keep. */
  readonly schedule?: { readonly paidPerRequired: Float64Array; readonly keptShare: Float64Array }
  readonly hoursPerMonth: number
  /** Share of the planned staff that is still there a month later whatever the forecast: 0 where it can be cut freely. */
  readonly retainedPerMonth: number
  /** Between planning a month and its beginning. */
  readonly leadTimeMonths: number
  /** Share of the time live agents have nothing to do that goes into work that can wait. */
  readonly idleUse: number
  /** Fewest agents for work that can wait while the channel is open: where nobody is there for live contacts anyway. */
  readonly leastPresent?: number
  /** How people are hired ahead of what is needed; staff is simply there where it is not said. */
  readonly hiring?: HiringTerms
  /** Calls out, by a team of its own or between calls; absent where there are none. */
  readonly outbound?: OutboundWork
}

/** Who calls out, on what terms, and what that leaves to those who call in. */
export interface OutboundWork {
  readonly team: OutboundTeam
  readonly terms: OutboundTerms
  /** Share of the time telephone agents wait in which they may call out and keep the promise; 0 for a team of its own. */
  readonly usableShare: number
  /** Share of the service that is kept when all of it is used. */
  readonly keptShare: number
}

/** Plays every month of the horizon for one option in one draw and fills `operation`. Allocates nothing. */
export function operate(
  operation: Operation,
  channels: readonly ChannelInDraw[],
  demand: DemandInDraw,
  terms: StaffTerms,
): void {
  clear(operation)
  const { from = 0, until = operation.months, servesFrom = from } = demand
  const hired = terms.hiring && staffHired(channels, demand, terms, from, until)
  operation.openDays.set(demand.openDays)
  for (const channel of channels) {
    channel.deferred?.restart()
    if (channel.plan !== undefined)
      meetMonths(
        channel.met,
        channel.plan,
        channel.work,
        {
          forecast: demand.forecast,
          realised: demand.realised,
          overtimeLimit: terms.overtimeLimit,
          retainedPerMonth: terms.retainedPerMonth,
          ...(hired && { staffedShare: (month: number) => hired[month - from]!.staffedShare }),
        },
        { from, until },
      )
  }
  served.clear(operation.months)
  for (const channel of channels) if (channel.plan !== undefined) addLive(operation, channel, from, until)
  for (let month = from; month < until; month++) {
    let inTime = served.inTime[month]!
    let counted = served.counted[month]!
    const people = hired?.[month - from]
    deferredMonth.plannedIdleHours = 0
    deferredMonth.idleHours = 0
    deferredMonth.spareOvertimeHours = 0
    outboundMonth.plannedIdleHours = 0
    outboundMonth.idleHours = 0
    outboundMonth.staffedShare = people?.staffedShare ?? 1
    let voiceInTime = 0
    for (const channel of channels) {
      const weeks = channel.monthWeeks[month]!
      if (channel.plan !== undefined) {
        if (terms.idleUse > 0) addIdleHours(channel, month, weeks, terms)
        if (terms.outbound !== undefined && channel.callsOut === true) {
          const { contactsPerWeek, realised } = channel.met
          voiceInTime += contactsPerWeek[month]! * weeks * figureIn(realised, month, SERVICE.inTime)
          addOutboundIdleHours(channel, month, weeks, terms, terms.outbound.usableShare)
        }
      } else if (channel.deferred !== undefined) {
        deferredMonth.weeks = weeks
        deferredMonth.forecast = demand.forecast[month]!
        deferredMonth.realised = demand.realised[month]!
        deferredMonth.staffedShare = people?.staffedShare ?? 1
        deferredMonth.leastHours = (terms.leastPresent ?? 0) * channel.openHours[month]!
        channel.deferred.meet(deferred, month, channel.work, deferredMonth, terms)
        const offered = deferred.contactsPerWeek * weeks
        inTime += offered * deferred.doneShare
        counted += offered
        operation.positions[month]! +=
          channel.openHours[month]! > 0 ? deferred.workedHours / channel.openHours[month]! : 0
        operation.idleHours[month]! += deferred.idleHours
        addDeferredMonth(operation, month, channel, offered * deferred.answeredShare)
        addDeferred(operation, month, channel.deferred, offered)
        if (month < servesFrom) channel.deferred.leaveNothing(month)
      }
    }
    if (terms.outbound !== undefined) {
      inTime -= voiceInTime * (1 - serviceKept(operation, month, terms.outbound))
    }
    const answered = operation.contactsAnswered[month]!
    operation.serviceLevel[month] =
      (counted > 0 ? inTime / counted : 1) * (terms.schedule?.keptShare[month] ?? 1)
    operation.abandonment[month] = ratio(
      operation.contactsAbandoned[month]!,
      operation.contactsOffered[month]!,
    )
    operation.averageSpeedOfAnswer[month] = ratio(served.waitedSeconds[month]!, answered)
    payMonth(operation, month, terms)
    if (people !== undefined) payHired(operation, month, people, terms.hoursPerMonth)
  }
}

/** The people hired for what the forecast needs: it is known when they have to be. */
function staffHired(
  channels: readonly ChannelInDraw[],
  demand: DemandInDraw,
  terms: StaffTerms,
  from: number,
  until: number,
): readonly HiredMonth[] {
  const required: number[] = []
  for (let month = from; month < until; month++) {
    const forecast = demand.forecast[month]!
    let hours = 0
    for (const { plan, deferred: queue, work, monthWeeks, openHours } of channels) {
      const weeks = monthWeeks[month]!
      if (plan !== undefined) hours += plan.monthHours(month, workloadToStaff(plan, work, forecast))
      else if (queue !== undefined)
        hours += Math.max(
          queue.weekHours((forecast * weeks * work.workSeconds(0)) / secondsPerHour, 0),
          (terms.leastPresent ?? 0) * openHours[month]!,
        )
    }
    if (terms.outbound !== undefined) {
      const { team, terms: outboundTerms, usableShare } = terms.outbound
      // Between calls nobody more is needed, as a rule.
      if (usableShare === 0) hours += team.expectedHours(month, outboundTerms)
    }
    required.push((hours * paidPerPlanned(month, terms)) / terms.hoursPerMonth)
  }
  return hiredStaff(required, terms.hiring!)
}

/** Everybody on the payroll is paid, those in training and those with nothing to do included. */
function payHired(operation: Operation, month: number, hired: HiredMonth, hoursPerMonth: number): void {
  operation.headcount[month] = hired.headcount
  operation.paidHours[month] = (hired.headcount + hired.paidBefore) * hoursPerMonth
  const { hiring } = operation
  if (hiring === undefined) return
  hiring.hires[month] = hired.hires
  hiring.leavers[month] = hired.leavers
  hiring.inTraining[month] = hired.inTraining
  hiring.effective[month] = hired.effective
  hiring.missing[month] = hired.missing
}

/** Contacts and hours, whoever works them: month after month of live contacts, of one month of others. */
type WorkMet = Pick<
  MonthsMet,
  'contactsPerWeek' | 'forecastContactsPerWeek' | 'plannedHours' | 'requiredHours' | 'workedHours'
>

/** What live contacts of a channel come to, in loops that hold numbers of arrays only: these take little more than their arithmetic. */
function addLive(operation: Operation, channel: ChannelInDraw, from: number, until: number): void {
  const { met, monthWeeks } = channel
  const { contactsPerWeek, plannedHours, requiredHours, positions } = met
  const { service } = met.realised
  const { contactsAbandoned, idleHours } = operation
  const { inTime, counted, waitedSeconds, answered } = served
  for (let month = from; month < until; month++) {
    const offered = contactsPerWeek[month]! * monthWeeks[month]!
    const at = serviceFigures * month
    const abandonment = service[at + SERVICE.abandoned]!
    inTime[month]! += offered * service[at + SERVICE.inTime]!
    counted[month]! += offered * service[at + SERVICE.counted]!
    waitedSeconds[month]! += offered * service[at + SERVICE.answeredWaitSeconds]!
    contactsAbandoned[month]! += offered * abandonment
    answered[month] = offered * (1 - abandonment)
    operation.positions[month]! += positions[month]!
    idleHours[month]! += Math.max(0, plannedHours[month]! - requiredHours[month]!)
    addMonth(operation, month, channel, met, month, answered)
    addCallBacks(operation, month, channel)
  }
}

/** Adds what stands at a place of `met`, of whose contacts so many are answered. */
function addMonth(
  operation: Operation,
  month: number,
  channel: ChannelInDraw,
  met: WorkMet,
  at: number,
  answeredContacts: Float64Array,
): void {
  const weeks = channel.monthWeeks[month]!
  const answered = answeredContacts[at]!
  const transferred = answered * channel.transferredShare
  operation.contactsOffered[month]! += met.contactsPerWeek[at]! * weeks
  operation.forecastContacts[month]! += met.forecastContactsPerWeek[at]! * weeks
  operation.contactsAnswered[month]! += answered
  operation.contactsResolved[month]! += answered * channel.resolvedShare
  operation.contactsStale[month]! += answered * channel.staleShare
  operation.contactsTransferred[month]! += transferred
  const transferHours = (transferred * channel.transferSeconds) / secondsPerHour
  operation.transferHours[month]! += transferHours
  if (operation.secondLevel !== undefined) addHandedOn(operation, month, channel, transferred, transferHours)
  operation.handlingHours[month]! +=
    (answered * channel.handleTimeSeconds * (channel.agentShare ?? 1)) / secondsPerHour
  operation.plannedHours[month]! += met.plannedHours[at]!
  operation.requiredHours[month]! += met.requiredHours[at]!
  operation.workedHours[month]! += met.workedHours[at]!
  operation.overtimeHours[month]! += Math.max(0, met.workedHours[at]! - met.plannedHours[at]!)
}

/** The same of work that can wait. */
function addDeferredMonth(
  operation: Operation,
  month: number,
  channel: ChannelInDraw,
  answeredContacts: number,
): void {
  deferredWork.contactsPerWeek[0] = deferred.contactsPerWeek
  deferredWork.forecastContactsPerWeek[0] = deferred.forecastContactsPerWeek
  deferredWork.plannedHours[0] = deferred.plannedHours
  deferredWork.requiredHours[0] = deferred.requiredHours
  deferredWork.workedHours[0] = deferred.workedHours
  deferredAnswered[0] = answeredContacts
  addMonth(operation, month, channel, deferredWork, 0, deferredAnswered)
}

/** How contacts reach the specialists, where it is stated. */
function addHandedOn(
  { secondLevel }: Operation,
  month: number,
  { putThrough = false }: ChannelInDraw,
  contacts: number,
  hours: number,
): void {
  if (secondLevel === undefined) return
  const { liveContacts, liveHours, waitingContacts, waitingHours } = secondLevel
  ;(putThrough ? liveContacts : waitingContacts)[month]! += contacts
  ;(putThrough ? liveHours : waitingHours)[month]! += hours
}

function addCallBacks(
  { callBacks: series }: Operation,
  month: number,
  { callBacks, met, monthWeeks }: ChannelInDraw,
): void {
  if (series === undefined || callBacks === undefined) return
  const offered = met.contactsPerWeek[month]! * monthWeeks[month]!
  callBacks.weekServiceInto(callBackFigures, met.staffedWorkload[month]!, met.realised.workloads[month]!)
  series.accepted[month]! += offered * callBackFigures[CALL_BACKS.accepted]!
  series.waitSeconds[month]! += offered * callBackFigures[CALL_BACKS.waitSeconds]!
  series.notMade[month]! += offered * callBackFigures[CALL_BACKS.notMade]!
}

/** Calls out of the month; returns the share of the service of those who call in that is kept. */
function serviceKept(operation: Operation, month: number, { team, terms, keptShare }: OutboundWork): number {
  const series = operation.outbound
  if (series === undefined) return 1
  team.meet(outbound, series, month, outboundMonth, terms)
  operation.plannedHours[month]! += outbound.plannedHours
  operation.requiredHours[month]! += outbound.requiredHours
  operation.workedHours[month]! += outbound.workedHours
  operation.overtimeHours[month]! += Math.max(0, outbound.workedHours - outbound.plannedHours)
  operation.idleHours[month]! += outbound.idleHours
  operation.positions[month]! += outbound.positions
  const { idleHours } = outboundMonth
  return idleHours > 0 ? 1 - (outbound.betweenCallsHours / idleHours) * (1 - keptShare) : 1
}

/** What live agents' waiting leaves for work that can wait: as planned, and as the month turns out. */
function addIdleHours(channel: ChannelInDraw, month: number, weeks: number, terms: StaffTerms): void {
  const { idleUse, overtimeLimit } = terms
  const { met } = channel
  deferredMonth.plannedIdleHours += idleUse * plannedIdle(channel, month, weeks)
  deferredMonth.idleHours += idleUse * idle(channel, month, weeks)
  deferredMonth.spareOvertimeHours += Math.max(
    0,
    met.plannedHours[month]! * (1 + overtimeLimit) - met.workedHours[month]!,
  )
}

/** What work that can wait leaves of it goes into calls out, as far as the promise lets it. */
function addOutboundIdleHours(
  channel: ChannelInDraw,
  month: number,
  weeks: number,
  { idleUse }: StaffTerms,
  usableShare: number,
): void {
  const share = (1 - idleUse) * usableShare
  outboundMonth.plannedIdleHours += share * plannedIdle(channel, month, weeks)
  outboundMonth.idleHours += share * idle(channel, month, weeks)
}

function plannedIdle({ met, handleTimeSeconds }: ChannelInDraw, month: number, weeks: number): number {
  const forecastAbandonment = figureIn(met.forecast, month, SERVICE.abandoned)
  return Math.max(
    0,
    met.plannedHours[month]! -
      hoursOf(met.forecastContactsPerWeek[month]! * weeks, forecastAbandonment, handleTimeSeconds),
  )
}

function idle({ met, handleTimeSeconds }: ChannelInDraw, month: number, weeks: number): number {
  const abandonment = figureIn(met.realised, month, SERVICE.abandoned)
  return Math.max(
    0,
    met.workedHours[month]! - hoursOf(met.contactsPerWeek[month]! * weeks, abandonment, handleTimeSeconds),
  )
}

function hoursOf(contacts: number, abandonment: number, handleTimeSeconds: number): number {
  return (contacts * (1 - abandonment) * handleTimeSeconds) / secondsPerHour
}

function addDeferred(operation: Operation, month: number, queue: DeferredQueue, offered: number): void {
  const { deferred: series } = operation
  if (series === undefined) return
  series.contacts[month]! += offered
  series.backlogHours[month]! += queue.backlogHours(month)
  series.idleHoursUsed[month]! += deferred.idleHoursUsed
  for (let promise = 0; promise < queue.promises.length; promise++)
    series.inTime[promise]![month]! += offered * deferred.inTime[promise]!
}

/** Paid hours cover absence and what shifts waste; heads are those hours over one person's month. */
function payMonth(operation: Operation, month: number, terms: StaffTerms): void {
  const planned = operation.plannedHours[month]!
  const paid =
    terms.schedule === undefined
      ? planned / ((1 - terms.shrinkage) * terms.schedulingEfficiency)
      : planned * paidPerPlanned(month, terms)
  operation.paidHours[month] = paid
  operation.headcount[month] = paid / terms.hoursPerMonth
}

function paidPerPlanned(month: number, { schedule, shrinkage, schedulingEfficiency }: StaffTerms): number {
  return schedule === undefined
    ? 1 / ((1 - shrinkage) * schedulingEfficiency)
    : schedule.paidPerRequired[month]! / (1 - shrinkage)
}

function clear(operation: Operation): void {
  for (const series of seriesOf(operation)) series.fill(0)
  if (operation.hiring !== undefined) for (const series of Object.values(operation.hiring)) series.fill(0)
  if (operation.outbound !== undefined) for (const series of Object.values(operation.outbound)) series.fill(0)
  if (operation.callBacks !== undefined)
    for (const series of Object.values(operation.callBacks)) series.fill(0)
  if (operation.secondLevel !== undefined) {
    const { settled, ...others } = operation.secondLevel
    for (const series of [...settled, ...Object.values(others)]) series.fill(0)
  }
  if (operation.deferred === undefined) return
  const { inTime, ...others } = operation.deferred
  for (const series of [...inTime, ...Object.values(others)]) series.fill(0)
}

/** The arrays of an operation itself, listed once. */
function seriesOf(operation: Operation): readonly Float64Array[] {
  const known = listed.get(operation)
  if (known !== undefined) return known
  const series = Object.values(operation).filter((value) => value instanceof Float64Array)
  listed.set(operation, series)
  return series
}
const listed = new WeakMap<Operation, readonly Float64Array[]>()

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

const secondsPerHour = 3600
const callBackFigures = new Float64Array(serviceFigures)
/** Of all live channels together, month by month. */
class ServedMonths {
  inTime = new Float64Array(0)
  counted = new Float64Array(0)
  waitedSeconds = new Float64Array(0)
  /** Of the channel at hand. */
  answered = new Float64Array(0)

  clear(months: number): void {
    if (this.inTime.length < months) {
      this.inTime = new Float64Array(months)
      this.counted = new Float64Array(months)
      this.waitedSeconds = new Float64Array(months)
      this.answered = new Float64Array(months)
      return
    }
    this.inTime.fill(0)
    this.counted.fill(0)
    this.waitedSeconds.fill(0)
  }
}
const served = new ServedMonths()

const deferredWork: WorkMet = {
  contactsPerWeek: new Float64Array(1),
  forecastContactsPerWeek: new Float64Array(1),
  plannedHours: new Float64Array(1),
  requiredHours: new Float64Array(1),
  workedHours: new Float64Array(1),
}
const deferredAnswered = new Float64Array(1)
const deferred: DeferredMonthMet = {
  forecastContactsPerWeek: 0,
  contactsPerWeek: 0,
  answeredShare: 1,
  plannedHoursPerWeek: 0,
  plannedHours: 0,
  requiredHours: 0,
  workedHours: 0,
  idleHours: 0,
  idleHoursUsed: 0,
  doneShare: 1,
  inTime: new Float64Array(mostDeadlines),
}
const outbound: OutboundMonthMet = {
  plannedHours: 0,
  requiredHours: 0,
  workedHours: 0,
  idleHours: 0,
  betweenCallsHours: 0,
  positions: 0,
}
const outboundMonth: OutboundMonth = { plannedIdleHours: 0, idleHours: 0, staffedShare: 1 }
const deferredMonth: DeferredMonth = {
  weeks: 0,
  forecast: 0,
  realised: 0,
  plannedIdleHours: 0,
  idleHours: 0,
  spareOvertimeHours: 0,
  staffedShare: 1,
  leastHours: 0,
}
