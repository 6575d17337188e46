import { type AccessRow, type AccessSite, closedRow } from '../../access/row.js'
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
import { type ContactProfile, dailyProfile } from '../../freshness/contact-profile.js'
import { gammaQuadrature } from '../../kernel/gamma-quadrature.js'
import type { Stream } from '../../kernel/stream.js'
import type { Realised } from '../../kernel/uncertain.js'
import type { Scenario } from '../../scenario/scenario.js'
import { ExactWeekPlan } from '../../staffing/exact-week-plan.js'
import { emptyMonth, meetMonth } from '../../staffing/meet-month.js'
import { type ChannelInDraw, operate, type StaffTerms } from '../../staffing/operate.js'
import { emptyOperation, type Operation } from '../../staffing/operation.js'
import { totalShrinkage } from '../../staffing/shrinkage-schema.js'
import { TabulatedWeekPlan } from '../../staffing/tabulated-week-plan.js'
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
import { accessRowsOf, ReasonRun } from './reason-run.js'
import { RoundTripRun } from './round-trip-run.js'
import type { TypicalWeek } from './typical-week.js'

type OptionInDraw = Realised<Scenario>['options'][string]

/** One channel of the option with its reasons; refilled in every draw. */
interface ChannelRun extends ChannelInDraw {
  readonly name: ChannelName
  readonly reasons: readonly ReasonRun[]
  readonly dailyProfile: ContactProfile
  errorCostPerContact: number
}

/** What differs from the option as it is stated. */
interface Circumstances {
  /** Every contact finds its data current and sufficient, and every entry is at once in its place: what staleness is measured against. */
  readonly perfectData?: boolean
  /** Another access matrix. */
  readonly rows?: AccessMatrix
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

/** Rows by data set. */
export type AccessMatrix = ReadonlyMap<string, AccessRow>

/** Days of a mean month: lead times are written as times, forecasts count in months. */
const secondsPerMonth = (365.25 / 12) * 86_400

/**
 * One option played through a draw: freshness of the data in its agents' hands, the work that makes, the staff planned
 * for it on the forecast, the months that come, what they cost and what the access exposes. Holds its working space,
 * so that draw after draw allocates next to nothing; results stay valid until the next call.
 */
export class OptionRun {
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
  readonly #forecast: Float64Array
  readonly #openDays: Float64Array
  readonly #site: AccessSite
  /** Share of contacts on stale data by reason, for which `operation` was worked out; undefined before the draw's first run. */
  #operatedFor: number[] | undefined
  /** A redial share read by every channel's workload. */
  #redial = 0

  constructor(
    study: Study,
    drawn: RealisedStudy,
    readonly id: string,
    tables = new SharedWeekTables(),
  ) {
    this.#tables = tables
    const months = study.months.length
    this.#study = study
    this.#drawn = drawn
    this.#option = drawn.scenario.options[id]!
    this.operation = emptyOperation(months)
    const schedule = study.schedules?.[id]
    this.#schedule = schedule && monthlySchedule(schedule, months)
    this.flows = createCashFlows(months)
    this.#context = createPricingContext(months, study.scenario.horizon.start)
    this.#forecast = new Float64Array(months)
    this.exposure = new ExposureModel(Object.keys(study.scenario.data).length)
    this.roundTrips = new RoundTripRun(Object.keys(study.scenario.data), months)
    this.#site = siteOf(this.#option)
    this.channels = channelNames.flatMap((name) => this.#channel(name))
    this.#openDays = Float64Array.from(study.months, ({ days }) =>
      Math.max(...this.channels.map(({ name }) => openDaysInMonth(study.weeks[name]!.profile, days))),
    )
  }

  /** Plays the draw whose values the drawn study now holds. */
  run(demand: DemandRun, circumstances: Circumstances = {}): void {
    this.#operatedFor = undefined
    demand.forecastInto(this.#forecast, this.#option.leadTime / secondsPerMonth)
    this.runAgain(demand, circumstances)
  }

  /**
   * Plays the same draw once more under other circumstances. Where they leave every contact as well served as the run
   * before, its operation stands, and only exposure and price are worked out anew.
   */
  runAgain(demand: DemandRun, { rows = this.rows(), perfectData = false }: Circumstances): void {
    this.#redial = this.#drawn.scenario.demand.channels.voice?.redial ?? 0
    for (const channel of this.channels) this.#updateChannel(channel, rows, perfectData)
    if (!this.#operated()) {
      operate(
        this.operation,
        this.channels,
        { realised: demand.realised, forecast: this.#forecast, openDays: this.#openDays },
        staffTerms(this.#option, this.#promise().maxOccupancy, this.#schedule),
      )
    }
    this.#expose(rows)
    this.roundTrips.update(this.operation, this.channels, this.#drawn.scenario, perfectData ? noRows : rows)
    this.#price()
  }

  /** The option's own access matrix at the values the drawn study now holds. */
  rows(): AccessMatrix {
    return accessRowsOf(this.#option.access)
  }

  /** Whether the last operation was for contacts served just as now; takes note of them where it was not. */
  #operated(): boolean {
    const stale = this.channels.flatMap(({ reasons }) => reasons.map(({ staleShare }) => staleShare))
    if (this.#operatedFor?.every((share, index) => share === stale[index])) return true
    this.#operatedFor = stale
    return false
  }

  /** Loss of one simulated contract year: counts and sizes of events from the stream. */
  simulateYear(stream: Stream): number {
    return this.exposure.simulateYear(stream)
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
    channel.plan?.setConditions(channel.handleTimeSeconds, patienceOf(scenario, recorded))
  }

  #expose(rows: AccessMatrix): void {
    const { scenario } = this.#drawn
    const operation = this.operation
    let headcount = 0
    let offered = 0
    let answered = 0
    let stale = 0
    for (let month = 0; month < operation.months; month++) {
      headcount += operation.headcount[month]! / operation.months
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
      contactsPerYear: (offered * 12) / operation.months,
      parties: 1,
    }
    this.exposure.prepare(drivers, scenario.exposure)
    this.#context.controlCost.fill(yearlyControlCost(drivers, scenario.exposure) / 12)
  }

  #price(): void {
    const { scenario } = this.#drawn
    const context = this.#context
    context.irrecoverableVatRate = irrecoverableVatRate(scenario.valueAddedTax)
    context.specialistCostPerHour = scenario.specialists?.costPerHour ?? 0
    context.attritionPerYear = this.#option.staff.attrition
    context.dataErrorCost.fill(0)
    for (let month = 0; month < context.months; month++) {
      // Contacts answered are not kept by channel; errors follow the mix of channels at expected volumes.
      context.dataErrorCost[month] =
        this.operation.contactsAnswered[month]! * this.#errorCostPerContact() + this.roundTrips.cost[month]!
    }
    clearCashFlows(this.flows)
    const option = this.#option
    const { operation, flows } = this
    if (option.model === 'internal') priceInternal(operation, option.price, context, flows)
    else if (option.model === 'dedicated') priceDedicated(operation, option.price, context, flows)
    else if (option.model === 'offshore') priceOffshore(operation, option.price, context, flows)
    else priceRented(operation, option.price, context, flows)
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
    if (week === undefined) return []
    const profile = dailyProfile(week.profile)
    const reasons = Object.entries(this.#drawn.scenario.demand.reasons)
      .filter(([, reason]) => reason.channel === name)
      .map(([id, reason]) => new ReasonRun(id, reason, profile))
    if (reasons.length === 0) return []
    const channel: ChannelRun = {
      name,
      reasons,
      dailyProfile: profile,
      work: new QueueWorkload(reasons, () => this.#redial),
      monthWeeks: Float64Array.from(this.#study.months, ({ days }) => weeksInMonth(week.profile, days)),
      openHours: Float64Array.from(this.#study.months, ({ days }) => openHoursIn(week.profile, days)),
      resolvedShare: 1,
      staleShare: 0,
      transferredShare: 0,
      transferSeconds: 0,
      handleTimeSeconds: 0,
      plannedBefore: 0,
      backlogHours: 0,
      met: emptyMonth(),
      errorCostPerContact: 0,
      ...(name === 'voice' && { plan: this.#weekPlan(week.profile, week.busyness) }),
    }
    return [channel]
  }

  /** A plain week at the values the drawn study now holds, demand at its starting level, staffed exactly. */
  typicalWeek(): TypicalWeek {
    const scheduled = this.#study.schedules?.[this.id]?.week
    if (scheduled !== undefined) return scheduled
    const rows = this.rows()
    const offeredLoad = new Array<number>(halfHoursPerWeek).fill(0)
    const agents = new Array<number>(halfHoursPerWeek).fill(0)
    const serviceLevel = new Array<number>(halfHoursPerWeek).fill(1)
    this.#redial = this.#drawn.scenario.demand.channels.voice?.redial ?? 0
    for (const channel of this.channels) {
      this.#updateChannel(channel, rows, false)
      const { profile, busyness } = this.#study.weeks[channel.name]!
      if (channel.plan === undefined) {
        const workload = channel.work.workSeconds(0) / secondsPerHalfHour
        const open = profile.reduce((slots, share) => slots + (share > 0 ? 1 : 0), 0)
        profile.forEach((share, slot) => {
          offeredLoad[slot]! += workload * share
          if (share > 0) agents[slot]! += workload / this.#promise().maxOccupancy / open
        })
        continue
      }
      const plan = new ExactWeekPlan(this.#specification(profile, busyness))
      plan.setConditions(
        channel.handleTimeSeconds,
        patienceOf(this.#drawn.scenario, this.#drawn.records[channel.name]),
      )
      const met = emptyMonth()
      meetMonth(met, plan, 0, channel.work, 1, 1, 0, 0)
      plan.halfHours(met.plannedWorkload).forEach((halfHour, slot) => {
        offeredLoad[slot]! += halfHour.load
        agents[slot]! += halfHour.agents
        serviceLevel[slot] = halfHour.serviceLevel
      })
    }
    return { offeredLoad, agents, serviceLevel }
  }

  /** What a plain week at so many times the starting demand asks for, at the values the drawn study now holds. */
  weekToSchedule(level: number): WeekToSchedule {
    const none = () => new Array<number>(halfHoursPerWeek).fill(0)
    const [liveLoad, liveAgents, deferredAgents, offeredLoad] = [none(), none(), none(), none()]
    let serviceWith: WeekToSchedule['serviceWith'] = (agents) => agents.map(() => 1)
    const rows = this.rows()
    this.#redial = this.#drawn.scenario.demand.channels.voice?.redial ?? 0
    for (const channel of this.channels) {
      this.#updateChannel(channel, rows, false)
      const { profile, busyness } = this.#study.weeks[channel.name]!
      if (channel.plan === undefined) {
        const workload = (level * channel.work.workSeconds(0)) / secondsPerHalfHour
        const open = profile.reduce((slots, share) => slots + (share > 0 ? 1 : 0), 0)
        profile.forEach((share, slot) => {
          offeredLoad[slot]! += workload * share
          if (share > 0) deferredAgents[slot]! += workload / this.#promise().maxOccupancy / open
        })
        continue
      }
      const plan = new ExactWeekPlan(this.#specification(profile, busyness))
      const patience = patienceOf(this.#drawn.scenario, this.#drawn.records[channel.name])
      plan.setConditions(channel.handleTimeSeconds, patience)
      const met = emptyMonth()
      meetMonth(met, plan, 0, channel.work, level, level, 0, 0)
      plan.halfHours(met.plannedWorkload).forEach(({ load, agents }, slot) => {
        offeredLoad[slot]! += load
        liveLoad[slot]! += load
        liveAgents[slot]! += agents
      })
      serviceWith = (agents) => plan.serviceLevels(met.plannedWorkload, agents)
    }
    return { offeredLoad, liveLoad, liveAgents, deferredAgents, serviceWith }
  }

  #weekPlan(profile: Float64Array, busyness: number): WeekPlan {
    const specification = this.#specification(profile, busyness)
    return this.#study.staffing === 'exact'
      ? new ExactWeekPlan(specification)
      : new TabulatedWeekPlan(specification, this.#tables.of(specification))
  }

  #specification(profile: Float64Array, busyness: number): WeekPlanSpecification {
    const promise = this.#promise()
    return {
      shape: { profile, monthDays: this.#study.months.map(({ days }) => [...days]) },
      targets: {
        serviceLevel: promise.target.share,
        maxAbandonment: promise.maxAbandonment ?? 1,
        maxOccupancy: promise.maxOccupancy,
        minimumAgents: this.#option.staff.minimumAgents,
      },
      conditions: {
        withinSeconds: promise.target.withinSeconds,
        definition: promise.definition,
        busyness: gammaQuadrature(busyness, busyness > 0 ? busynessPoints : 1),
      },
    }
  }
}

/** Gauss points for the day's busyness: service is smooth in load, seven points give five digits. */
const busynessPoints = 7

function staffTerms(
  { staff, model }: OptionInDraw,
  maxOccupancy: number,
  schedule: MonthlySchedule | undefined,
): StaffTerms {
  const reduction = staff.reduction ?? (model === 'internal' ? 'as-people-leave' : 'at-lead-time')
  return {
    overtimeLimit: staff.overtimeLimit,
    maxOccupancy,
    shrinkage: totalShrinkage(staff.shrinkage),
    schedulingEfficiency: staff.schedulingEfficiency,
    ...(schedule && { schedule }),
    hoursPerMonth: staff.hoursPerMonth,
    retainedPerMonth: reduction === 'as-people-leave' ? Math.max(0, 1 - staff.attrition / 12) : 0,
  }
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
): number {
  return scenario.demand.channels.voice?.patience ?? recorded?.patience ?? Number.POSITIVE_INFINITY
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
