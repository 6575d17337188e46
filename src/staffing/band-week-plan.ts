import { leastAgentsForLoad, type ServiceOf } from './agents-for-load.js'
import { agentsOnAverage } from './average-week.js'
import { type Band, loadInBand } from './band.js'
import { BandHalfHours } from './band-half-hours.js'
import { BlendedHalfHours } from './blended-half-hours.js'
import { ComputedHalfHours } from './computed-half-hours.js'
import type { HalfHour } from './exact-week-plan.js'
import { HalfHourCounts } from './half-hour-counts.js'
import { InterpolatedHalfHours } from './interpolated-half-hours.js'
import {
  callBacksInto,
  intervalServiceInto,
  mustBeStable,
  type QueueConditions,
  SERVICE,
  serviceFigures,
} from './interval-service.js'
import { mostTabulatedAgents } from './interval-table.js'
import { MonthByMonthPlan } from './month-by-month-plan.js'
import { settledWorkload } from './settled-workload.js'
import { isStepped, largestLoadCounted, SteppedWeek } from './stepped-week.js'
import {
  type DayShare,
  dayShares,
  halfHoursPerDay,
  secondsPerHalfHour,
  type WeekPlanSpecification,
} from './week-plan.js'
import type { WeekTables } from './week-tables.js'
import type { QueueWorkload } from './workload.js'

/**
 * The week plan of a leg that takes of each half hour the contacts up to a level, or those above it: the shape of its
 * week changes with the volume, so half hours are looked up one by one, never the week as a whole. In a week of few
 * different half hours the steps of its staff are followed as where a desk takes every contact. A day busier than the mean
 * is busier for both legs in proportion.
 */
export class BandWeekPlan extends MonthByMonthPlan {
  readonly #specification: WeekPlanSpecification
  readonly #band: Band
  readonly #dayShares: readonly DayShare[]
  /** Tables of half hours, where not every one is worked out by the formulas. */
  readonly #tables: InterpolatedHalfHours | undefined
  readonly #largestShare: number
  /** Of weeks of few different half hours. */
  readonly #stepped: SteppedWeek | undefined
  #conditions: QueueConditions
  /** Agents by day share for the last workload asked. */
  readonly #agents: Int32Array
  #staffedFor = Number.NaN

  /** @param tables of the same specification, which other plans may share; by the formulas where not given */
  constructor(specification: WeekPlanSpecification, band: Band, tables?: WeekTables) {
    super()
    this.#specification = specification
    this.#band = band
    this.#tables = tables && new InterpolatedHalfHours(tables.intervals)
    this.#conditions = { ...specification.conditions, handleTimeSeconds: 1, patienceSeconds: 1 }
    const { shape, targets } = specification
    this.#dayShares = [...dayShares(shape.profile, targets)].sort((a, b) => a.share - b.share)
    this.#agents = new Int32Array(this.#dayShares.length)
    const counts = tables?.halfHourCounts ?? new HalfHourCounts(this.#dayShares, shape.monthDays)
    this.#largestShare = counts.largestShare
    if (!isStepped(counts, targets)) return
    const halfHours = tables ? new BlendedHalfHours(tables.halfHours) : new ComputedHalfHours(specification)
    this.#stepped = new SteppedWeek(counts, new BandHalfHours(specification, band, halfHours))
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#conditions = { ...this.#specification.conditions, handleTimeSeconds, patienceSeconds }
    this.#staffedFor = Number.NaN
    this.#tables?.setConditions(handleTimeSeconds, patienceSeconds)
    this.#stepped?.setConditions(handleTimeSeconds, patienceSeconds)
  }

  monthHours(month: number, workload: number): number {
    const stepped = this.#followedAt(workload)
    if (stepped !== undefined) return stepped.monthHours(month, workload)
    this.#staffFor(workload)
    const days = this.#specification.shape.monthDays[month]!
    let hours = 0
    for (let index = 0; index < this.#dayShares.length; index++) {
      const { weekday, halfHours } = this.#dayShares[index]!
      hours += this.#agents[index]! * halfHours * 0.5 * days[weekday]!
    }
    return hours
  }

  positions(workload: number): number {
    const stepped = this.#followedAt(workload)
    if (stepped !== undefined) return stepped.positions(workload)
    this.#staffFor(workload)
    return this.#agents.reduce((most, agents) => Math.max(most, agents), 0)
  }

  /** Per contact that the leg takes. */
  weekServiceInto(out: Float64Array, staffedFor: number, realised: number): void {
    const stepped = this.#followedAt(staffedFor)
    if (stepped !== undefined) {
      stepped.serviceInto(out, staffedFor, realised)
      return
    }
    this.#staffFor(staffedFor)
    out.fill(0, 0, serviceFigures)
    let taken = 0
    for (let index = 0; index < this.#dayShares.length; index++) {
      const { share, halfHours } = this.#dayShares[index]!
      const load = this.#taken(realised * share)
      if (load <= 0) continue
      taken += load * halfHours
      this.#addTold(out, load * halfHours, this.#agents[index]!, load)
    }
    if (taken > 0) {
      for (let figure = 0; figure < serviceFigures; figure++) out[figure]! /= taken
      return
    }
    out[SERVICE.inTime] = 1
    out[SERVICE.counted] = 1
  }

  settleRequired(out: Float64Array, work: QueueWorkload, multiplier: number, start: number): number {
    const stepped = this.#followedAt((multiplier * work.workSeconds(0)) / secondsPerHalfHour)
    if (stepped !== undefined) return stepped.settleRequired(out, work, multiplier, start)
    const abandonmentAt = (workload: number) => {
      this.weekServiceInto(out, workload, workload)
      return out[SERVICE.abandoned]!
    }
    const workload = settledWorkload(abandonmentAt, work, multiplier, start)
    const coming = (multiplier * work.workSeconds(out[SERVICE.abandoned]!)) / secondsPerHalfHour
    if (Math.abs(coming - workload) <= settledPart * workload) return workload
    return this.#leastThatSettles(out, work, multiplier, workload)
  }

  /**
   * Where one agent more, who comes in many half hours at once, takes away so many redials and returns that he is no longer
   * asked for, and without him they come: the least staff to which no more comes than it is there for.
   */
  #leastThatSettles(out: Float64Array, work: QueueWorkload, multiplier: number, near: number): number {
    const suffices = (staffedFor: number) =>
      this.settleWith(out, work, multiplier, staffedFor, out[SERVICE.abandoned]!) <= staffedFor
    let enough = near
    while (!suffices(enough)) enough *= searchFactor
    let tooLittle = enough / searchFactor
    while (suffices(tooLittle)) {
      enough = tooLittle
      tooLittle /= searchFactor
    }
    while (enough - tooLittle > settledPart * enough) {
      const middle = 0.5 * (enough + tooLittle)
      if (suffices(middle)) enough = middle
      else tooLittle = middle
    }
    suffices(enough)
    return enough
  }

  settleWith(
    out: Float64Array,
    work: QueueWorkload,
    multiplier: number,
    staffedFor: number,
    start: number,
  ): number {
    const stepped = this.#followedAt(staffedFor)
    if (stepped !== undefined) return stepped.settleWith(out, work, multiplier, staffedFor, start)
    const abandonmentAt = (load: number) => {
      this.weekServiceInto(out, staffedFor, load)
      return out[SERVICE.abandoned]!
    }
    return settledWorkload(abandonmentAt, work, multiplier, start)
  }

  takenShare(workload: number): number {
    if (workload <= 0) return this.#band.side === 'below' ? 1 : 0
    let taken = 0
    for (const { share, halfHours } of this.#dayShares) taken += this.#taken(workload * share) * halfHours
    return taken / workload
  }

  /** Load, agents and service of each of the week's 336 half hours at `workload`. */
  halfHours(workload: number): readonly HalfHour[] {
    const { profile } = this.#specification.shape
    const inSlots = this.#onAverage(
      profile.map((share) => this.#taken(workload * share)),
      profile.map((_, slot) => Math.floor(slot / halfHoursPerDay)),
    )
    return Array.from(profile, (share, slot) => {
      const load = this.#taken(workload * share)
      const agents = inSlots?.[slot] ?? this.#leastAgents(load, 0)
      if (agents === 0) return { load, agents, serviceLevel: 1 }
      this.#serviceOf(figures, agents, load)
      return { load, agents, serviceLevel: figures[SERVICE.inTime]! / figures[SERVICE.counted]! }
    })
  }

  /** Steps are followed where a week has few different half hours and the leg does not take too much of them. */
  #followedAt(workload: number): SteppedWeek | undefined {
    return this.#taken(workload * this.#largestShare) <= largestLoadCounted ? this.#stepped : undefined
  }

  #taken(load: number): number {
    return loadInBand(this.#band, this.#conditions.handleTimeSeconds, load)
  }

  #staffFor(workload: number): void {
    if (workload === this.#staffedFor) return
    this.#staffedFor = workload
    const onAverage = this.#onAverage(
      Float64Array.from(this.#dayShares, ({ share }) => this.#taken(workload * share)),
      Float64Array.from(this.#dayShares, ({ weekday }) => weekday),
    )
    if (onAverage !== undefined) {
      this.#agents.set(onAverage)
      return
    }
    let agents = 0
    for (let index = 0; index < this.#dayShares.length; index++) {
      agents = this.#leastAgents(this.#taken(workload * this.#dayShares[index]!.share), agents)
      this.#agents[index] = agents
    }
  }

  /** Agents of half hours of these loads and weekdays where the promise is kept on average. */
  #onAverage(loads: Float64Array, weekdays: Float64Array): Int32Array | undefined {
    const { targets } = this.#specification
    if (targets.averageOver === undefined) return undefined
    const halfHours = { loads, weekdays, mustBeStable: mustBeStable(this.#conditions) }
    return agentsOnAverage(halfHours, this.#serviceOf, targets, mostTried)
  }

  /** Least agents for a load, going up from a number that does not suffice or just does. */
  #leastAgents(load: number, from: number): number {
    const { targets } = this.#specification
    const tables = this.#tables
    if (tables === undefined) return leastAgentsForLoad(this.#serviceOf, targets, load, from)
    for (let agents = from; agents <= mostTabulatedAgents; agents++)
      if (tables.largestLoad(agents) >= load) return agents
    const guess = Math.max(from, mostTabulatedAgents, Math.ceil(load + Math.sqrt(load)))
    return leastAgentsForLoad(this.#serviceOf, targets, load, guess)
  }

  /** Adds so many times what is told of a half hour: its service, as a rule. */
  #addTold(out: Float64Array, weight: number, agents: number, load: number): void {
    if (this.#tables !== undefined) {
      this.#tables.addTold(out, weight, agents, load)
      return
    }
    if (this.#specification.tells === 'call-backs') callBacksInto(figures, 0, agents, load, this.#conditions)
    else intervalServiceInto(figures, 0, agents, load, this.#conditions)
    for (let figure = 0; figure < serviceFigures; figure++) out[figure]! += weight * figures[figure]!
  }

  readonly #serviceOf: ServiceOf = (out, agents, load) => {
    // Those turned away, whom tables count among the abandoned, are told apart by the formulas.
    if (this.#tables === undefined || this.#conditions.lines !== undefined)
      return intervalServiceInto(out, 0, agents, load, this.#conditions)
    this.#tables.serviceInto(out, agents, load)
    return undefined
  }
}

/** Part of a workload that is nothing beside a draw's scatter, and the factor by which a search begins. */
const settledPart = 1e-4
const searchFactor = 1.1

/** For thousands of weeks the last agent need not be proved. */
const mostTried = 20_000

const figures = new Float64Array(serviceFigures)
