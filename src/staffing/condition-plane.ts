import { largestLoadOf, leastAgentsForLoad, type ServiceOf } from './agents-for-load.js'
import { agentsOnAverage } from './average-week.js'
import type { EquivalentShares } from './equivalent-loads.js'
import {
  callBacksInto,
  intervalServiceInto,
  mustBeStable,
  type QueueConditions,
  serviceFigures,
} from './interval-service.js'
import { IntervalTable, mostTabulatedAgents } from './interval-table.js'
import { NodeFigures } from './node-figures.js'
import { NodeWindow } from './node-window.js'
import type { DayShare, StaffingTargets, WeekPlanSpecification } from './week-plan.js'

/** Steps of the logarithmic grids of the workload that staff is there for, and of realised over staffed workload. */
export const workloadStep = 0.02
export const ratioStep = 0.025

/** Ratios kept: e^(±32 · 0.025), a factor of 2.2 either way; beyond, service is computed at each call. */
export const ratioNodes = 64

/** Column of staff that is planned for what comes. */
export const balancedColumn = ratioNodes / 2

/** Hours of the seven weekdays, Monday first, then the most agents at once. */
const weekdayFigures = 8

/**
 * Staff and service of a week at one handle time and patience, over grids of workload filled where first needed. What a
 * simulation reads lies in one piece of memory each: most of its time goes into fetching it.
 */
export class ConditionPlane {
  readonly #targets: StaffingTargets
  readonly #conditions: QueueConditions
  readonly #interval: IntervalTable
  /** What is told of a week: its service, as a rule. */
  readonly #told: IntervalTable
  /** By distinct half hour of a weekday, shares rising; where half hours have equivalents, in their order. */
  readonly #weekdays: Uint8Array
  readonly #shares: Float64Array
  readonly #halfHours: Float64Array
  /** Share of the week's contacts in all half hours alike: these sum to 1, so that figures are per contact of the week. */
  readonly #contactShares: Float64Array
  /** By half hour, the load it is staffed and served as over its own, at a workload; its own where left out. */
  readonly #equivalents: ((workload: number) => EquivalentShares) | undefined
  /** Largest load of 0, 1, 2 … agents, extended as needed. */
  readonly #largestLoads: number[] = [0]
  /** By staffed node, agents by distinct half hour. */
  readonly #agents = new NodeWindow<Int32Array>()
  /** Hours and most agents by workload node; `NaN` where not yet computed. */
  readonly #hours = new NodeFigures(weekdayFigures)
  /** By staffed node and ratio node the figures per contact; `NaN` where not yet computed. */
  readonly #service = new NodeFigures(ratioNodes * serviceFigures)
  /** The same of the balanced column alone, which is asked for most and then lies close together. */
  readonly #balanced = new NodeFigures(serviceFigures)

  constructor(
    targets: StaffingTargets,
    dayShares: readonly DayShare[],
    conditions: QueueConditions,
    tells: WeekPlanSpecification['tells'] = 'service',
    equivalents?: (workload: number) => EquivalentShares,
  ) {
    const rising = equivalents === undefined ? [...dayShares].sort((a, b) => a.share - b.share) : dayShares
    this.#equivalents = equivalents
    this.#targets = targets
    this.#conditions = conditions
    this.#weekdays = Uint8Array.from(rising, ({ weekday }) => weekday)
    this.#shares = Float64Array.from(rising, ({ share }) => share)
    this.#halfHours = Float64Array.from(rising, ({ halfHours }) => halfHours)
    this.#contactShares = Float64Array.from(rising, ({ share, halfHours }) => share * halfHours)
    this.#interval = new IntervalTable((out, at, agents, load) =>
      intervalServiceInto(out, at, agents, load, conditions),
    )
    this.#told =
      tells === 'service'
        ? this.#interval
        : new IntervalTable((out, at, agents, load) => callBacksInto(out, at, agents, load, conditions))
  }

  /** Hours of each weekday and the most agents at once by workload node; read after `hoursAt`. */
  get hoursValues(): Float64Array {
    return this.#hours.values
  }

  /** Service per contact of weeks staffed for what comes by staffed node; read after `balancedAt`. */
  get balancedValues(): Float64Array {
    return this.#balanced.values
  }

  /** Service per contact by staffed node and ratio node; read after `serviceAt`. */
  get serviceValues(): Float64Array {
    return this.#service.values
  }

  /** Most agents at once, at a workload node. */
  positionsAt(node: number): number {
    const start = this.hoursAt(node)
    return this.#hours.values[start + weekdayFigures - 1]!
  }

  /** Where in `balancedValues` the service of an average week staffed for a node begins, met by just that. */
  balancedAt(node: number): number {
    const start = this.#balanced.startOf(node)
    const { values } = this.#balanced
    if (Number.isNaN(values[start]!)) this.#computeService(values, start, node, 0)
    return start
  }

  /**
   * Where in `serviceValues` the service of an average week staffed for a node begins, met by a ratio node times it.
   * `column` is the ratio node counted from the least one kept.
   */
  serviceAt(node: number, column: number): number {
    const start = this.#service.startOf(node) + column * serviceFigures
    const { values } = this.#service
    if (!Number.isNaN(values[start]!)) return start
    if (column !== balancedColumn) this.#computeService(values, start, node, column - balancedColumn)
    else {
      const known = this.balancedAt(node)
      values.set(this.#balanced.values.subarray(known, known + serviceFigures), start)
    }
    return start
  }

  /** Adds `weight` times the service at a node, for ratios beyond those kept. */
  addServiceBeyond(into: Float64Array, weight: number, node: number, ratioNode: number): void {
    this.#computeService(beyondTable, 0, node, ratioNode)
    for (let figure = 0; figure < serviceFigures; figure++) into[figure]! += weight * beyondTable[figure]!
  }

  /** Where in `hoursValues` the figures of a workload node begin. */
  hoursAt(node: number): number {
    const start = this.#hours.startOf(node)
    const { values } = this.#hours
    if (!Number.isNaN(values[start]!)) return start
    values.fill(0, start, start + weekdayFigures)
    const agents = this.#agentsAt(node)
    let most = 0
    for (let index = 0; index < agents.length; index++) {
      values[start + this.#weekdays[index]!]! += agents[index]! * this.#halfHours[index]! * 0.5
      most = Math.max(most, agents[index]!)
    }
    values[start + weekdayFigures - 1] = most
    return start
  }

  #agentsAt(node: number): Int32Array {
    const known = this.#agents.get(node)
    if (known !== undefined) return known
    const agents = this.#staffFor(Math.exp(node * workloadStep))
    this.#agents.set(node, agents)
    return agents
  }

  /** Agents by distinct half hour: the least that keep the promise at a workload. */
  #staffFor(workload: number): Int32Array {
    if (this.#targets.averageOver !== undefined) {
      const loads = this.#shares.map((share) => workload * share)
      const halfHours = { loads, weekdays: this.#weekdays, mustBeStable: mustBeStable(this.#conditions) }
      return agentsOnAverage(halfHours, this.#serviceOf, this.#targets, mostTried)
    }
    if (this.#equivalents !== undefined)
      return Int32Array.from(this.#sharesAt('staffed', workload), (share) =>
        this.#leastAgents(workload * share, 0),
      )
    let least = 0
    return Int32Array.from(this.#shares, (share) => {
      least = this.#leastAgents(workload * share, least)
      return least
    })
  }

  #computeService(out: Float64Array, at: number, node: number, ratioNode: number): void {
    const agents = this.#agentsAt(node)
    const staffedFor = Math.exp(node * workloadStep)
    const realised = staffedFor * Math.exp(ratioNode * ratioStep)
    this.#told.writeWeek(out, at, agents, realised, this.#sharesAt('served', staffedFor), this.#contactShares)
  }

  /** Shares of the week's load in the half hours as they are staffed and served. */
  #sharesAt(as: keyof EquivalentShares, workload: number): Float64Array {
    const equivalents = this.#equivalents?.(workload)[as]
    return equivalents === undefined
      ? this.#shares
      : this.#shares.map((share, index) => share * equivalents[index]!)
  }

  /** Least agents for a load, going up from a number that does not suffice or just does. */
  #leastAgents(load: number, from: number): number {
    let agents = from
    for (;;) {
      if (agents > mostTabulatedAgents) {
        // So large a desk asks for few of its possible sizes: each is searched for by itself.
        const guess = Math.max(agents, Math.ceil(load + Math.sqrt(load)))
        return leastAgentsForLoad(this.#serviceOf, this.#targets, load, guess)
      }
      if (this.#largestLoad(agents) >= load) return agents
      agents++
    }
  }

  /** Largest load in Erlang that so many agents carry within every target. */
  #largestLoad(agents: number): number {
    const loads = this.#largestLoads
    while (loads.length <= agents) loads.push(largestLoadOf(this.#serviceOf, this.#targets, loads.length))
    return loads[agents]!
  }

  readonly #serviceOf: ServiceOf = (out, agents, load) => {
    // Those turned away, whom the table counts among the abandoned, are told apart by the formulas.
    if (this.#conditions.lines !== undefined)
      return intervalServiceInto(out, 0, agents, load, this.#conditions)
    out.fill(0, 0, serviceFigures)
    this.#interval.addTo(out, 0, 1, agents, load)
    return undefined
  }
}

/** For thousands of weeks the last agent need not be proved. */
const mostTried = 20_000

const beyondTable = new Float64Array(serviceFigures)
