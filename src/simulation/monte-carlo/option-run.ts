import { type AccessSite, closedRow } from '../../access/row.js'
import { clearCashFlows, createCashFlows } from '../../cost/cash-flows.js'
import type { CashFlows } from '../../cost/categories.js'
import { priceDedicated } from '../../cost/dedicated.js'
import { priceInternal } from '../../cost/internal.js'
import { priceOffshore } from '../../cost/offshore.js'
import {
  createPricingContext,
  irrecoverableVatRate,
  type PricingContext,
} from '../../cost/pricing-context.js'
import { priceRented } from '../../cost/rented.js'
import { openDaysInMonth, weeksInMonth } from '../../demand/week.js'
import { yearlyControlCost } from '../../exposure/control-cost.js'
import type { ExposedDataSet, ExposureDrivers } from '../../exposure/drivers.js'
import { ExposureModel } from '../../exposure/exposure-model.js'
import { dailyProfile } from '../../freshness/contact-profile.js'
import { gammaQuadrature } from '../../kernel/gamma-quadrature.js'
import type { Stream } from '../../kernel/stream.js'
import type { Realised } from '../../kernel/uncertain.js'
import type { Scenario } from '../../scenario/scenario.js'
import { largestLoadOf } from '../../staffing/agents-for-load.js'
import type { Band } from '../../staffing/band.js'
import { BandWeekPlan } from '../../staffing/band-week-plan.js'
import { DeferredQueue } from '../../staffing/deferred-month.js'
import { ExactWeekPlan, type HalfHour } from '../../staffing/exact-week-plan.js'
import type { HiringTerms } from '../../staffing/hired-staff.js'
import { chatsAtATime, intervalServiceInto } from '../../staffing/interval-service.js'
import { emptyMonth, meetMonth } from '../../staffing/meet-month.js'
import { operate, type StaffTerms } from '../../staffing/operate.js'
import {
  type DeferredSeries,
  emptyDeferredSeries,
  emptyHiringSeries,
  emptyOperation,
  type Operation,
} from '../../staffing/operation.js'
import { totalShrinkage } from '../../staffing/shrinkage-schema.js'
import { TabulatedWeekPlan } from '../../staffing/tabulated-week-plan.js'
import { lookOn, withLearners } from '../../staffing/take-over.js'
import {
  halfHoursPerDay,
  halfHoursPerWeek,
  secondsPerHalfHour,
  type WeekPlan,
  type WeekPlanSpecification,
} from '../../staffing/week-plan.js'
import { SharedWeekTables } from '../../staffing/week-tables.js'
import { QueueWorkload } from '../../staffing/workload.js'
import { type MonthlySchedule, monthlySchedule } from '../option-schedule.js'
import { type ChannelName, channelNames, type Study } from '../study.js'
import type { DemandRun } from './demand-run.js'
import type { RealisedStudy } from './drawn-study.js'
import { payLeavingToday } from './leaving-today.js'
import type { AccessMatrix, ChannelRun, Circumstances, OptionPart, PlayedOption } from './played-option.js'
import type { PresentValue } from './present-value.js'
import { accessRowsOf, ReasonRun } from './reason-run.js'
import { RoundTripRun } from './round-trip-run.js'
import type { TypicalWeek } from './typical-week.js'

type OptionInDraw = Realised<Scenario>['options'][string]

/** The part of the contacts and of the horizon that an option has as a leg of an arrangement. All but the first two are set before each draw. */
export interface LegTerms {
  /** Of each half hour; the leg then takes live contacts only, unless it is the base. */
  readonly band?: Band
  readonly liveOnly?: boolean
  /** Share of everything. */
  share: number
  /** Paid from, answering from, and ending before these months. */
  from: number
  servesFrom: number
  until: number
  /** What agents get done in each month, as a share of experienced ones. */
  readonly productivity: Float64Array
  /** What a failure of this provider costs, as a share of the stated cost. */
  failureShare: number
}

/** A plain week before shifts cover it: 336 half hours, Monday 00:00 first. */
export interface WeekToSchedule {
  /** Erlang: of all channels, and of the live ones. */
  readonly offeredLoad: readonly number[]
  readonly liveLoad: readonly number[]
  /** Whole agents that live contacts require. */
  readonly liveAgents: readonly number[]
  /** Agents that work which can wait requires, in fractions. */
  readonly deferredAgents: readonly number[]
  /** Service level of live contacts with other numbers of agents, fractions between whole ones; 1 where none come. */
  readonly serviceWith: (agents: readonly number[]) => number[]
}

/** Days of a mean month: lead times are written as times, forecasts count in months. */
const secondsPerMonth = (365.25 / 12) * 86_400

/**
 * One option played through a draw: freshness of the data in its agents' hands, the work that makes, the staff planned
 * for it on the forecast, the months that come, what they cost and what the access exposes. Holds its working space,
 * so that draw after draw allocates next to nothing; results stay valid until the next call.
 */
export class OptionRun implements PlayedOption {
  readonly operation: Operation
  readonly flows: CashFlows
  readonly exposure: ExposureModel
  readonly channels: readonly ChannelRun[]
  /** Share of answered contacts handled on current and sufficient data, over the horizon. */
  freshness = 1
  /** What came back by file over the horizon, by data set. */
  readonly roundTrips: RoundTripRun

  readonly #tables: SharedWeekTables
  readonly #schedule: MonthlySchedule | undefined
  readonly #study: Study
  readonly #drawn: RealisedStudy
  readonly #option: OptionInDraw
  readonly #context: PricingContext
  readonly #leg: LegTerms | undefined
  /** Contexts of the windows a leg has had. */
  readonly #contexts = new Map<number, PricingContext>()
  readonly #realised: Float64Array
  /** What access of this leg exposes and costs to control, of the last run. */
  drivers: ExposureDrivers | undefined
  readonly #forecast: Float64Array
  readonly #openDays: Float64Array
  readonly #site: AccessSite
  /** Shares of contacts on stale and on missing data by reason, for which `operation` was worked out; undefined before the draw's first run. */
  #operatedFor: number[] | undefined
  /** A redial share read by every channel's workload. */
  #redial = 0

  constructor(
    study: Study,
    drawn: RealisedStudy,
    readonly id: string,
    tables = new SharedWeekTables(),
    leg?: LegTerms,
  ) {
    this.#tables = tables
    this.#leg = leg
    this.#realised = new Float64Array(study.months.length)
    const months = study.months.length
    this.#study = study
    this.#drawn = drawn
    this.#option = drawn.scenario.options[id]!
    const deferred = this.#deferredSeries(months)
    this.operation = emptyOperation(months, {
      ...(deferred && { deferred }),
      ...(this.#option.staff.hiring && { hiring: emptyHiringSeries(months) }),
    })
    const schedule = study.schedules?.[id]
    this.#schedule = schedule && monthlySchedule(schedule, months)
    this.flows = createCashFlows(months)
    this.#context = createPricingContext(months, study.scenario.horizon.start)
    this.#forecast = new Float64Array(months)
    this.exposure = new ExposureModel(Object.keys(study.scenario.data).length)
    this.roundTrips = new RoundTripRun(Object.keys(study.scenario.data), months)
    this.#site = siteOf(this.#option)
    this.channels = channelNames.flatMap((name) => this.#channel(name))
    for (const channel of this.channels)
      if (channel.plan === undefined) channel.deferred = this.#deferredQueue(channel)
    this.#openDays = Float64Array.from(study.months, ({ days }) =>
      Math.max(...this.channels.map(({ name }) => openDaysInMonth(study.weeks[name]!.profile, days))),
    )
  }

  /** Plays the draw whose values the drawn study now holds. */
  run(demand: DemandRun, circumstances: Circumstances = {}): void {
    this.takeDemand(demand)
    this.runAgain(circumstances)
  }

  /** What follows the work: exposure, files that come back, and price. */
  settle({ rows = this.rows(), perfectData = false }: Circumstances): void {
    this.#expose(rows)
    this.roundTrips.update(this.operation, this.channels, this.#drawn.scenario, perfectData ? noRows : rows)
    this.#price()
  }

  /** Contacts of a new draw, and what is known of them at the lead time. */
  takeDemand(demand: DemandRun): void {
    this.#operatedFor = undefined
    demand.forecastInto(this.#forecast, this.#option.leadTime / secondsPerMonth)
    this.#realised.set(demand.realised)
    const share = this.#leg?.share ?? 1
    if (share === 1) return
    for (let month = 0; month < this.#realised.length; month++) {
      this.#forecast[month]! *= share
      this.#realised[month]! *= share
    }
  }

  /**
   * Plays the same draw once more under other circumstances. Where they leave every contact as well served as the run
   * before, its operation stands, and only exposure and price are worked out anew.
   */
  runAgain(circumstances: Circumstances): void {
    this.work(circumstances)
    this.settle(circumstances)
  }

  /** The work of the draw taken last: an arrangement prices its legs once it knows what all of them did. */
  work({ rows = this.rows(), perfectData = false }: Circumstances): void {
    this.#redial = this.#drawn.scenario.demand.channels.voice?.redial ?? 0
    for (const channel of this.channels) this.#updateChannel(channel, rows, perfectData)
    if (this.#operated()) return
    const leg = this.#leg
    operate(
      this.operation,
      this.channels,
      {
        realised: this.#realised,
        forecast: this.#forecast,
        openDays: this.#openDays,
        ...(leg && { from: leg.from, until: leg.until, servesFrom: leg.servesFrom }),
      },
      staffTerms(this.#option, this.#schedule),
    )
    if (leg === undefined) return
    for (let month = leg.from; month < leg.until; month++) {
      const productivity = leg.productivity[month]!
      if (productivity < 1) withLearners(this.operation, month, productivity)
      if (month < leg.servesFrom) lookOn(this.operation, month)
    }
  }

  /** Whose the agents are and where they sit. */
  get site(): AccessSite {
    return this.#site
  }

  /** Files that came back, figure by figure. */
  get roundTripFigures(): Float64Array {
    return this.roundTrips.figures
  }

  /** Whether the option does anything in this draw: a phase may be left no month. */
  get inForce(): boolean {
    return this.#leg === undefined || this.#leg.until > this.#leg.servesFrom
  }

  /** The parts of the contacts with who answers them, as freshness is averaged over. */
  get parts(): readonly OptionPart[] {
    return [{ id: this.id, site: this.#site, operation: this.operation, channels: this.channels, weight: 1 }]
  }

  /** Discounted expected loss over the horizon. */
  presentLoss(present: PresentValue): number {
    return this.exposure.expectedAnnualLoss() * present.ofOneAYear()
  }

  /** Contacts of a half hour that so many agents carry within the promise, at the values the drawn study now holds; 0 without calls. */
  contactsCarriedBy(agents: number): number {
    const channel = this.channels.find(({ name }) => name === 'voice')
    if (channel === undefined) return 0
    this.#redial = this.#drawn.scenario.demand.channels.voice?.redial ?? 0
    this.#updateChannel(channel, this.rows(), false)
    const { profile, busyness } = this.#study.weeks.voice!
    const { targets, conditions } = this.#specification('voice', profile, busyness)
    const { handleTimeSeconds } = channel
    const patienceSeconds = patienceOf(this.#drawn.scenario, this.#drawn.records.voice, 'voice')
    const load = largestLoadOf(
      (out, number, offered) =>
        intervalServiceInto(out, 0, number, offered, { ...conditions, handleTimeSeconds, patienceSeconds }),
      targets,
      agents,
    )
    return (load * secondsPerHalfHour) / handleTimeSeconds
  }

  /** The option's own access matrix at the values the drawn study now holds. */
  rows(): AccessMatrix {
    return accessRowsOf(this.#option.access)
  }

  /** Whether the last operation was for contacts served just as now; takes note of them where it was not. */
  #operated(): boolean {
    const stale = this.channels.flatMap(({ reasons }) =>
      reasons.flatMap(({ staleShare, missingShare }) => [staleShare, missingShare]),
    )
    if (this.#operatedFor?.every((share, index) => share === stale[index])) return true
    this.#operatedFor = stale
    return false
  }

  /** Loss of one simulated contract year: counts and sizes of events from the stream. */
  simulateYear(stream: Stream, share = 1): number {
    return this.exposure.simulateYear(stream, share)
  }

  /** Promised share of contacts in time. */
  get target(): number {
    return this.#promise().target.share
  }

  #promise() {
    return this.#option.service ?? this.#drawn.scenario.service
  }

  #updateChannel(channel: ChannelRun, rows: AccessMatrix, perfectData: boolean): void {
    const { scenario, records } = this.#drawn
    const recorded = records[channel.name]
    let contacts = 0
    let resolved = 0
    let stale = 0
    let transferred = 0
    let transferSeconds = 0
    let errorCost = 0
    for (const reason of channel.reasons) {
      reason.update(this.#option.quality, scenario.data, rows, recorded, perfectData)
      const answered = reason.contactsPerWeek / (1 - reason.returnProbability)
      contacts += answered
      resolved += answered * reason.resolvedShare
      stale += answered * reason.staleShare
      transferred += answered * reason.transferredShare
      transferSeconds += answered * reason.transferredShare * reason.transferSeconds
      errorCost += answered * reason.errorCostPerContact
    }
    channel.resolvedShare = share(resolved, contacts)
    channel.staleShare = share(stale, contacts)
    channel.transferredShare = share(transferred, contacts)
    channel.transferSeconds = share(transferSeconds, transferred)
    channel.errorCostPerContact = share(errorCost, contacts)
    channel.handleTimeSeconds = channel.work.handleTimeSeconds(0)
    channel.plan?.setConditions(channel.handleTimeSeconds, patienceOf(scenario, recorded, channel.name))
  }

  #expose(rows: AccessMatrix): void {
    const { scenario } = this.#drawn
    const operation = this.operation
    const { from, until } = this.#leg ?? { from: 0, until: operation.months }
    const months = until - from
    let headcount = 0
    let offered = 0
    let answered = 0
    let stale = 0
    for (let month = from; month < until; month++) {
      headcount += operation.headcount[month]! / months
      offered += operation.contactsOffered[month]!
      answered += operation.contactsAnswered[month]!
      stale += operation.contactsStale[month]!
    }
    this.freshness = answered > 0 ? 1 - stale / answered : 1
    const dataSets: ExposedDataSet[] = Object.entries(scenario.data).map(
      ([id, { records, sensitivity }]) => ({
        records,
        sensitivity,
        row: rows.get(id) ?? closedRow,
      }),
    )
    const drivers: ExposureDrivers = {
      site: this.#site,
      dataSets,
      headcount,
      yearlyTurnover: this.#option.staff.attrition,
      contactsPerYear: months > 0 ? (offered * 12) / months : 0,
      parties: 1,
    }
    this.drivers = drivers
    if (this.#leg === undefined) {
      this.exposure.prepare(drivers, scenario.exposure)
      this.#context.controlCost.fill(yearlyControlCost(drivers, scenario.exposure) / 12)
      return
    }
    // Controls of an arrangement are paid once for all legs.
    const { providerFailure, ...parameters } = scenario.exposure
    this.exposure.prepare(
      drivers,
      providerFailure === undefined
        ? scenario.exposure
        : {
            ...parameters,
            providerFailure: {
              ...providerFailure,
              continuityCost: providerFailure.continuityCost * this.#leg.failureShare,
            },
          },
    )
  }

  #price(): void {
    const { scenario } = this.#drawn
    clearCashFlows(this.flows)
    if (!this.inForce) return
    const context = this.#contextInForce()
    context.irrecoverableVatRate = irrecoverableVatRate(scenario.valueAddedTax)
    context.specialistCostPerHour = scenario.specialists?.costPerHour ?? 0
    context.attritionPerYear = this.#option.staff.attrition
    context.dataErrorCost.fill(0)
    for (let month = 0; month < context.months; month++) {
      // Contacts answered are not kept by channel; errors follow the mix of channels at expected volumes.
      context.dataErrorCost[month] =
        this.operation.contactsAnswered[month]! * this.#errorCostPerContact() + this.roundTrips.cost[month]!
    }
    const option = this.#option
    const { operation, flows } = this
    if (option.model === 'internal') priceInternal(operation, option.price, context, flows)
    else if (option.model === 'dedicated') priceDedicated(operation, option.price, context, flows)
    else if (option.model === 'offshore') priceOffshore(operation, option.price, context, flows)
    else priceRented(operation, option.price, context, flows)
    if (this.#leg === undefined) {
      payLeavingToday(scenario, [{ id: this.id, until: flows.months, share: 1 }], flows)
    }
  }

  #contextInForce(): PricingContext {
    if (this.#leg === undefined) return this.#context
    const { from, until } = this.#leg
    const key = from * 1000 + until
    const known = this.#contexts.get(key)
    if (known !== undefined) return known
    const { months, scenario } = this.#study
    const context = createPricingContext(months.length, scenario.horizon.start, { from, until })
    this.#contexts.set(key, context)
    return context
  }

  #errorCostPerContact(): number {
    let contacts = 0
    let cost = 0
    for (const channel of this.channels) {
      const answered = channel.work.contacts(0)
      contacts += answered
      cost += answered * channel.errorCostPerContact
    }
    return share(cost, contacts)
  }

  #channel(name: ChannelName): ChannelRun[] {
    const week = this.#study.weeks[name]
    if (week === undefined || (this.#leg?.liveOnly && name !== 'voice')) return []
    const profile = dailyProfile(week.profile)
    const reasons = Object.entries(this.#drawn.scenario.demand.reasons)
      .filter(([, reason]) => reason.channel === name)
      .map(([id, reason]) => new ReasonRun(id, reason, profile))
    if (reasons.length === 0) return []
    const channel: ChannelRun = {
      name,
      reasons,
      dailyProfile: profile,
      work: new QueueWorkload(reasons, () => (name === 'chat' ? 0 : this.#redial)),
      monthWeeks: Float64Array.from(this.#study.months, ({ days }) => weeksInMonth(week.profile, days)),
      openHours: Float64Array.from(this.#study.months, ({ days }) => openHoursIn(week.profile, days)),
      resolvedShare: 1,
      staleShare: 0,
      transferredShare: 0,
      transferSeconds: 0,
      handleTimeSeconds: 0,
      plannedBefore: 0,
      met: emptyMonth(),
      errorCostPerContact: 0,
      ...(name !== 'email' && { plan: this.#weekPlan(name, week.profile, week.busyness) }),
      ...(name === 'chat' && { agentShare: 1 / chatsAtATime(this.#chat) }),
    }
    return [channel]
  }

  /** Agents, in fractions, that a week's deferred work takes whenever the channel is open, beside the idle hours of live ones. */
  #deferredAgents({ name, deferred }: ChannelRun, workload: number, idleHours: number): number {
    // Asked for the idle time itself before there is a queue.
    if (deferred === undefined) return 0
    const { profile } = this.#study.weeks[name]!
    const open = profile.reduce((slots, share) => slots + (share > 0 ? 1 : 0), 0)
    const hours = deferred.weekHours(workload / 2, (this.#option.staff.idleUse ?? 0) * idleHours)
    return (2 * hours) / open
  }

  /** Deferred work as its deadlines and the idle time of live agents in a plain week at mean inputs let it be done. */
  #deferredQueue(channel: ChannelRun): DeferredQueue {
    const { deadlines = [], maxOccupancy } = this.#promise()
    const plan = this.#tables.deferred({
      profile: this.#study.weeks[channel.name]!.profile,
      maxOccupancy,
      promises: deadlines.map(({ share: promised, withinSeconds }) => ({
        share: promised,
        withinMinutes: withinSeconds / 60,
      })),
      clock: 'while-open',
      ...(this.#option.staff.idleUse !== undefined && { idleShape: this.#idleAgents() }),
    })
    return new DeferredQueue(plan, this.#study.months.length)
  }

  #idleAgents(): number[] {
    const { liveAgents, liveLoad } = this.weekToSchedule(1)
    return liveAgents.map((agents, slot) => Math.max(0, agents - liveLoad[slot]!))
  }

  #deferredSeries(months: number): DeferredSeries | undefined {
    const { deadlines } = this.#promise()
    const stated = deadlines !== undefined || this.#option.staff.idleUse !== undefined
    if (!stated || this.#study.weeks.email === undefined) return undefined
    return emptyDeferredSeries(months, deadlines?.length ?? 0)
  }

  /** A plain week at the values the drawn study now holds, demand at its starting level, staffed exactly. */
  typicalWeek(): TypicalWeek {
    const scheduled = this.#leg === undefined ? this.#study.schedules?.[this.id]?.week : undefined
    if (scheduled !== undefined) return scheduled
    const rows = this.rows()
    const offeredLoad = new Array<number>(halfHoursPerWeek).fill(0)
    const agents = new Array<number>(halfHoursPerWeek).fill(0)
    const serviceLevel = new Array<number>(halfHoursPerWeek).fill(1)
    const liveLoad = new Array<number>(halfHoursPerWeek).fill(0)
    this.#redial = this.#drawn.scenario.demand.channels.voice?.redial ?? 0
    const share = this.#leg?.share ?? 1
    let idleHours = 0
    for (const channel of this.channels) {
      this.#updateChannel(channel, rows, false)
      const { profile, busyness } = this.#study.weeks[channel.name]!
      if (channel.plan === undefined) {
        const workload = (share * channel.work.workSeconds(0)) / secondsPerHalfHour
        const present = this.#deferredAgents(channel, workload, idleHours)
        profile.forEach((weight, slot) => {
          offeredLoad[slot]! += workload * weight
          if (weight > 0) agents[slot]! += present
        })
        continue
      }
      const plan = this.#plainPlan(channel.name, profile, busyness)
      plan.setConditions(
        channel.handleTimeSeconds,
        patienceOf(this.#drawn.scenario, this.#drawn.records[channel.name], channel.name),
      )
      const met = emptyMonth()
      meetMonth(met, plan, 0, channel.work, share, share, 0, 0)
      plan.halfHours(met.plannedWorkload).forEach((halfHour, slot) => {
        offeredLoad[slot]! += halfHour.load
        agents[slot]! += halfHour.agents
        idleHours += 0.5 * Math.max(0, halfHour.agents - halfHour.load)
        serviceLevel[slot] = meanLevel(
          serviceLevel[slot]!,
          liveLoad[slot]!,
          halfHour.serviceLevel,
          halfHour.load,
        )
        liveLoad[slot]! += halfHour.load
      })
    }
    return { offeredLoad, agents, serviceLevel }
  }

  /** What a plain week at so many times the starting demand asks for, at the values the drawn study now holds. */
  weekToSchedule(level: number): WeekToSchedule {
    const none = () => new Array<number>(halfHoursPerWeek).fill(0)
    const [liveLoad, liveAgents, deferredAgents, offeredLoad] = [none(), none(), none(), none()]
    let idleHours = 0
    const queues: LiveQueue[] = []
    const rows = this.rows()
    this.#redial = this.#drawn.scenario.demand.channels.voice?.redial ?? 0
    for (const channel of this.channels) {
      this.#updateChannel(channel, rows, false)
      const { profile, busyness } = this.#study.weeks[channel.name]!
      if (channel.plan === undefined) {
        const workload = (level * channel.work.workSeconds(0)) / secondsPerHalfHour
        const agents = this.#deferredAgents(channel, workload, idleHours)
        profile.forEach((share, slot) => {
          offeredLoad[slot]! += workload * share
          if (share > 0) deferredAgents[slot]! += agents
        })
        continue
      }
      const plan = new ExactWeekPlan(this.#specification(channel.name, profile, busyness))
      const patience = patienceOf(this.#drawn.scenario, this.#drawn.records[channel.name], channel.name)
      plan.setConditions(channel.handleTimeSeconds, patience)
      const met = emptyMonth()
      meetMonth(met, plan, 0, channel.work, level, level, 0, 0)
      const halfHours = plan.halfHours(met.plannedWorkload)
      queues.push({ halfHours, levels: (agents) => plan.serviceLevels(met.plannedWorkload, agents) })
      halfHours.forEach(({ load, agents }, slot) => {
        offeredLoad[slot]! += load
        liveLoad[slot]! += load
        liveAgents[slot]! += agents
        idleHours += 0.5 * Math.max(0, agents - load)
      })
    }
    const serviceWith = (agents: readonly number[]) => serviceOfQueues(queues, agents, liveAgents)
    return { offeredLoad, liveLoad, liveAgents, deferredAgents, serviceWith }
  }

  #plainPlan(name: ChannelName, profile: Float64Array, busyness: number): ExactWeekPlan | BandWeekPlan {
    const specification = this.#specification(name, profile, busyness)
    const band = this.#bandOf(name)
    return band === undefined ? new ExactWeekPlan(specification) : new BandWeekPlan(specification, band)
  }

  /** A level of the contacts is one of calls: all of the others stay with the leg that has them. */
  #bandOf(name: ChannelName): Band | undefined {
    return name === 'voice' ? this.#leg?.band : undefined
  }

  #weekPlan(name: ChannelName, profile: Float64Array, busyness: number): WeekPlan {
    const specification = this.#specification(name, profile, busyness)
    const band = this.#bandOf(name)
    if (band !== undefined) return new BandWeekPlan(specification, band)
    return this.#study.staffing === 'exact'
      ? new ExactWeekPlan(specification)
      : new TabulatedWeekPlan(specification, this.#tables.of(specification))
  }

  /** How many chats an agent holds; only asked for where there is chat. */
  get #chat() {
    return this.#drawn.scenario.demand.channels.chat!
  }

  #specification(name: ChannelName, profile: Float64Array, busyness: number): WeekPlanSpecification {
    const promise = this.#promise()
    const { concurrency, slowDown } = name === 'chat' ? this.#chat : { concurrency: 1, slowDown: 0 }
    const chat = name === 'chat' ? { concurrency, slowDown } : undefined
    return {
      shape: { profile, monthDays: this.#study.months.map(({ days }) => [...days]) },
      targets: {
        serviceLevel: promise.target.share,
        maxAbandonment: promise.maxAbandonment ?? 1,
        // Of the work an agent can do in an hour, which is more than an hour's where several contacts are held at a time.
        maxOccupancy: promise.maxOccupancy * (chat === undefined ? 1 : chatsAtATime(chat)),
        minimumAgents: this.#option.staff.minimumAgents,
      },
      conditions: {
        withinSeconds: promise.target.withinSeconds,
        definition: promise.definition,
        ...(chat && { chat }),
        busyness: gammaQuadrature(busyness, busyness > 0 ? busynessPoints : 1),
      },
    }
  }
}

/** Gauss points for the day's busyness: service is smooth in load, seven points give five digits. */
const busynessPoints = 7

function staffTerms(
  { staff, model, leadTime, price }: OptionInDraw,
  schedule: MonthlySchedule | undefined,
): StaffTerms {
  const reduction = staff.reduction ?? (model === 'internal' ? 'as-people-leave' : 'at-lead-time')
  return {
    overtimeLimit: staff.overtimeLimit,
    leadTimeMonths: leadTime / secondsPerMonth,
    idleUse: staff.idleUse ?? 0,
    shrinkage: totalShrinkage(staff.shrinkage),
    schedulingEfficiency: staff.schedulingEfficiency,
    ...(schedule && { schedule }),
    hoursPerMonth: staff.hoursPerMonth,
    ...(staff.hiring && { hiring: hiringTerms(staff, price) }),
    // People who are hired leave by the hiring plan, not by what was planned before.
    retainedPerMonth:
      staff.hiring === undefined && reduction === 'as-people-leave'
        ? Math.max(0, 1 - staff.attrition / 12)
        : 0,
  }
}

function hiringTerms(
  { attrition, hiring }: OptionInDraw['staff'],
  price: OptionInDraw['price'],
): HiringTerms {
  const { leadTime, training, learningCurve = [], placesPerMonth } = hiring!
  return {
    attritionPerYear: attrition,
    leadTimeMonths: leadTime / secondsPerMonth,
    trainingMonths: training / secondsPerMonth,
    learningCurve,
    ...(placesPerMonth !== undefined && { placesPerMonth }),
    teamToHire: 'teamToHire' in price ? (price.teamToHire ?? 0) : 0,
  }
}

/** Live contacts of one channel in a plain week, and their service levels with other numbers of agents. */
interface LiveQueue {
  readonly halfHours: readonly HalfHour[]
  readonly levels: (agents: readonly number[]) => readonly number[]
}

/** Service level of all live contacts where agents are split among their queues as they are required. */
function serviceOfQueues(
  queues: readonly LiveQueue[],
  agents: readonly number[],
  required: readonly number[],
): number[] {
  const level = agents.map(() => 1)
  const load = agents.map(() => 0)
  for (const { halfHours, levels } of queues) {
    const part = (slot: number) => (required[slot]! > 0 ? halfHours[slot]!.agents / required[slot]! : 0)
    levels(agents.map((count, slot) => count * part(slot))).forEach((of, slot) => {
      level[slot] = meanLevel(level[slot]!, load[slot]!, of, halfHours[slot]!.load)
      load[slot]! += halfHours[slot]!.load
    })
  }
  return level
}

/** Service level of two queues together, by their load. */
function meanLevel(first: number, firstLoad: number, second: number, secondLoad: number): number {
  if (firstLoad === 0 || secondLoad === 0) return firstLoad === 0 ? second : first
  return (first * firstLoad + second * secondLoad) / (firstLoad + secondLoad)
}

/** Where the agents sit and whose they are: own staff sits inside, a provider's and a rented centre's outside. */
export function siteOf(
  option: Pick<OptionInDraw, 'model' | 'place'> & { readonly price: unknown },
): AccessSite {
  const own = option.model === 'internal' || (option.model === 'rented' && hasOwnAgents(option.price))
  return { place: option.place, staff: own ? 'own' : 'provider', outside: option.model !== 'internal' }
}

function hasOwnAgents(price: unknown): boolean {
  return (price as { agents?: { own?: unknown } }).agents?.own !== undefined
}

/** Patience stated, else fitted, else endless: then nobody hangs up and Erlang C holds. */
function patienceOf(
  scenario: RealisedStudy['scenario'],
  recorded: RealisedStudy['records'][ChannelName],
  name: ChannelName,
): number {
  const { voice, chat } = scenario.demand.channels
  return (name === 'chat' ? chat : voice)?.patience ?? recorded?.patience ?? Number.POSITIVE_INFINITY
}

function openHoursIn(profile: Float64Array, days: Float64Array): number {
  let hours = 0
  profile.forEach((weight, slot) => {
    if (weight > 0) hours += 0.5 * days[Math.floor(slot / halfHoursPerDay)]!
  })
  return hours
}

const noRows: AccessMatrix = new Map()

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
