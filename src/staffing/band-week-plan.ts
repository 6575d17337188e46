import { largestLoadOf, leastAgentsForLoad, type ServiceOf } from './agents-for-load.js'
import { agentsOnAverage } from './average-week.js'
import { type Band, loadInBand } from './band.js'
import type { HalfHour } from './exact-week-plan.js'
import {
  callBacksInto,
  intervalServiceInto,
  mustBeStable,
  SERVICE,
  serviceFigures,
} from './interval-service.js'
import { IntervalTable, mostTabulatedAgents } from './interval-table.js'
import { monthlyHours, settleRequiredMonthly, settleWithMonthly } from './month-after-month.js'
import { settledWorkload } from './settled-workload.js'
import {
  type DayShare,
  dayShares,
  halfHoursPerDay,
  type MonthRange,
  type SettledMonths,
  type WeekPlan,
  type WeekPlanSpecification,
} from './week-plan.js'
import type { QueueWorkload } from './workload.js'

/** Steps of the logarithmic grids of handle time and patience at which service is kept; loads are exact. */
const handleTimeStep = 0.02
const patienceStep = 0.1

/** Service and least agents of single half hours at one node of handle time and patience. */
interface NodeService {
  readonly interval: IntervalTable
  /** By the formulas themselves: what is promised is kept to the letter where lines are limited. */
  readonly service: ServiceOf
  /** What is told of a half hour: its service, as a rule. */
  readonly told: IntervalTable
  readonly largestLoads: number[]
  readonly mustBeStable: boolean
}

/**
 * The week plan of a leg that takes of each half hour the contacts up to a level, or those above it: the shape of its
 * week changes with the volume, so half hours are looked up one by one, never the week as a whole. A day busier than
 * the mean is busier for both legs in proportion.
 */
export class BandWeekPlan implements WeekPlan {
  readonly #specification: WeekPlanSpecification
  readonly #band: Band
  readonly #dayShares: readonly DayShare[]
  readonly #nodes = new Map<string, NodeService>()
  #node!: NodeService
  #handleTimeSeconds = 1
  /** Agents by day share for the last workload asked. */
  readonly #agents: Int32Array
  #staffedFor = Number.NaN

  constructor(specification: WeekPlanSpecification, band: Band) {
    this.#specification = specification
    this.#band = band
    const { profile } = specification.shape
    this.#dayShares = [...dayShares(profile, specification.targets)].sort((a, b) => a.share - b.share)
    this.#agents = new Int32Array(this.#dayShares.length)
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#handleTimeSeconds = handleTimeSeconds
    this.#staffedFor = Number.NaN
    const handle = Math.round(Math.log(handleTimeSeconds) / handleTimeStep)
    const endless = patienceSeconds === Number.POSITIVE_INFINITY
    const patience = endless ? 'endless' : Math.round(Math.log(patienceSeconds) / patienceStep)
    const key = `${handle} ${patience}`
    const known = this.#nodes.get(key)
    if (known !== undefined) {
      this.#node = known
      return
    }
    const conditions = {
      ...this.#specification.conditions,
      handleTimeSeconds: Math.exp(handle * handleTimeStep),
      patienceSeconds: endless ? patienceSeconds : Math.exp(Number(patience) * patienceStep),
    }
    const interval = new IntervalTable((out, at, agents, load) =>
      intervalServiceInto(out, at, agents, load, conditions),
    )
    const told =
      this.#specification.tells === 'call-backs'
        ? new IntervalTable((out, at, agents, load) => callBacksInto(out, at, agents, load, conditions))
        : interval
    const service: ServiceOf = (out, agents, load) => intervalServiceInto(out, 0, agents, load, conditions)
    this.#node = { interval, service, told, largestLoads: [0], mustBeStable: mustBeStable(conditions) }
    this.#nodes.set(key, this.#node)
  }

  monthHours(month: number, workload: number): number {
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
    this.#staffFor(workload)
    return this.#agents.reduce((most, agents) => Math.max(most, agents), 0)
  }

  /** Per contact that the leg takes. */
  weekServiceInto(out: Float64Array, staffedFor: number, realised: number): void {
    this.#staffFor(staffedFor)
    out.fill(0, 0, serviceFigures)
    let taken = 0
    for (let index = 0; index < this.#dayShares.length; index++) {
      const { share, halfHours } = this.#dayShares[index]!
      const load = this.#taken(realised * share)
      if (load <= 0) continue
      taken += load * halfHours
      this.#node.told.addTo(out, 0, load * halfHours, this.#agents[index]!, load)
    }
    if (taken > 0) {
      for (let figure = 0; figure < serviceFigures; figure++) out[figure]! /= taken
      return
    }
    out[SERVICE.inTime] = 1
    out[SERVICE.counted] = 1
  }

  settleRequired(out: Float64Array, work: QueueWorkload, multiplier: number, start: number): number {
    const abandonmentAt = (workload: number) => {
      this.weekServiceInto(out, workload, workload)
      return out[SERVICE.abandoned]!
    }
    return settledWorkload(abandonmentAt, work, multiplier, start)
  }

  settleWith(
    out: Float64Array,
    work: QueueWorkload,
    multiplier: number,
    staffedFor: number,
    start: number,
  ): number {
    const abandonmentAt = (load: number) => {
      this.weekServiceInto(out, staffedFor, load)
      return out[SERVICE.abandoned]!
    }
    return settledWorkload(abandonmentAt, work, multiplier, start)
  }

  settleRequiredMonths(
    into: SettledMonths,
    work: QueueWorkload,
    multipliers: Float64Array,
    range: MonthRange,
  ): void {
    settleRequiredMonthly(this, into, work, multipliers, range)
  }

  settleWithMonths(
    into: SettledMonths,
    work: QueueWorkload,
    multipliers: Float64Array,
    staffed: Float64Array,
    required: SettledMonths,
    range: MonthRange,
  ): void {
    settleWithMonthly(this, into, work, multipliers, staffed, required, range)
  }

  hoursOfMonths(into: Float64Array, workloads: Float64Array, range: MonthRange): void {
    monthlyHours(this, into, workloads, range)
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

  #taken(load: number): number {
    return loadInBand(this.#band, this.#handleTimeSeconds, load)
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
    const halfHours = { loads, weekdays, mustBeStable: this.#node.mustBeStable }
    return agentsOnAverage(halfHours, this.#serviceOf, targets, mostTried)
  }

  /** Least agents for a load, going up from a number that does not suffice or just does. */
  #leastAgents(load: number, from: number): number {
    const { targets } = this.#specification
    const loads = this.#node.largestLoads
    for (let agents = from; ; agents++) {
      if (agents > mostTabulatedAgents) {
        const guess = Math.max(agents, Math.ceil(load + Math.sqrt(load)))
        return leastAgentsForLoad(this.#serviceOf, targets, load, guess)
      }
      while (agents >= loads.length) loads.push(largestLoadOf(this.#serviceOf, targets, loads.length))
      if (loads[agents]! >= load) return agents
    }
  }

  readonly #serviceOf: ServiceOf = (out, agents, load) => {
    if (this.#specification.conditions.lines !== undefined) return this.#node.service(out, agents, load)
    out.fill(0, 0, serviceFigures)
    this.#node.interval.addTo(out, 0, 1, agents, load)
    return undefined
  }
}

/** For thousands of weeks the last agent need not be proved. */
const mostTried = 20_000

const figures = new Float64Array(serviceFigures)
