import { largestLoadOf, type ServiceOf } from './agents-for-load.js'
import { intervalServiceInto, type QueueConditions, SERVICE, serviceFigures } from './interval-service.js'
import { IntervalTable } from './interval-table.js'
import { NodeWindow } from './node-window.js'
import type { DayShare, StaffingTargets, WeekShape } from './week-plan.js'

/**
 * Steps of the logarithmic grids: the weekly workload that hours are counted for, the one that service is kept for
 * (it changes less), and the realised over the staffed workload.
 */
export const workloadStep = 0.01
export const staffedStep = 0.02
export const ratioStep = 0.025
/** Ratios kept: e^(±32 · 0.025), a factor of 2.2 either way; beyond, service is computed at each call. */
const ratioNodes = 64

/** Staff and service of a week at one handle time and patience, over grids of workload filled where first needed. */
export class ConditionPlane {
  readonly #targets: StaffingTargets
  readonly #dayShares: readonly DayShare[]
  readonly #interval: IntervalTable
  /** Largest load of 0, 1, 2 … agents, extended as needed. */
  readonly #largestLoads: number[] = [0]
  readonly #monthDays: WeekShape['monthDays']
  readonly #monthHours = new NodeWindow<Float64Array>()
  readonly #positions = new NodeWindow<number>()
  /** By staffed node: for each ratio node the figures per contact; `counted` 0 marks a node not yet computed. */
  readonly #service = new NodeWindow<Float64Array>()

  constructor(
    targets: StaffingTargets,
    monthDays: WeekShape['monthDays'],
    dayShares: readonly DayShare[],
    conditions: QueueConditions,
  ) {
    this.#monthDays = monthDays
    this.#targets = targets
    this.#dayShares = dayShares
    this.#interval = new IntervalTable((out, at, agents, load) =>
      intervalServiceInto(out, at, agents, load, conditions),
    )
  }

  /** Agent hours of each month of the horizon at a workload node. */
  monthHoursAt(node: number): Float64Array {
    const known = this.#monthHours.get(node)
    if (known !== undefined) return known
    const weekday = new Float64Array(7)
    const workload = Math.exp(node * workloadStep)
    let most = 0
    for (const { weekday: day, share, halfHours } of this.#dayShares) {
      const agents = this.#agentsFor(workload * share)
      weekday[day]! += agents * halfHours * 0.5
      most = Math.max(most, agents)
    }
    const hours = Float64Array.from(this.#monthDays, (days) =>
      days.reduce((sum, count, day) => sum + count * weekday[day]!, 0),
    )
    this.#positions.set(node, most)
    this.#monthHours.set(node, hours)
    return hours
  }

  positionsAt(node: number): number {
    this.monthHoursAt(node)
    return this.#positions.get(node)!
  }

  /** Adds `weight` times the service of an average week staffed at a node and met by a ratio node times it. */
  addService(out: Float64Array, weight: number, node: number, ratioNode: number): void {
    if (weight === 0) return
    const column = ratioNode + ratioNodes / 2
    if (column < 0 || column >= ratioNodes) {
      this.#computeService(beyondTable, 0, node, ratioNode)
      for (let figure = 0; figure < serviceFigures; figure++) out[figure]! += weight * beyondTable[figure]!
      return
    }
    let row = this.#service.get(node)
    if (row === undefined) {
      row = new Float64Array(ratioNodes * serviceFigures)
      this.#service.set(node, row)
    }
    const at = column * serviceFigures
    if (row[at + SERVICE.counted] === 0) this.#computeService(row, at, node, ratioNode)
    // The four figures one by one: this line runs more often than any other of a simulation.
    out[0]! += weight * row[at]!
    out[1]! += weight * row[at + 1]!
    out[2]! += weight * row[at + 2]!
    out[3]! += weight * row[at + 3]!
  }

  #computeService(out: Float64Array, at: number, node: number, ratioNode: number): void {
    const staffedFor = Math.exp(node * staffedStep)
    const realised = staffedFor * Math.exp(ratioNode * ratioStep)
    out.fill(0, at, at + serviceFigures)
    for (const { share, halfHours } of this.#dayShares) {
      this.#interval.lookUp(lookedUp, this.#agentsFor(staffedFor * share), realised * share)
      // Shares of all half hours sum to 1, so these are figures per contact of the week.
      for (let figure = 0; figure < serviceFigures; figure++)
        out[at + figure]! += share * halfHours * lookedUp[figure]!
    }
  }

  /** Least agents for a load, by bisection among the largest loads of each number of agents. */
  #agentsFor(load: number): number {
    if (load <= 0) return 0
    const loads = this.#largestLoads
    while (loads[loads.length - 1]! < load)
      loads.push(largestLoadOf(this.#serviceOf, this.#targets, loads.length))
    let low = 0
    let high = loads.length - 1
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (loads[middle]! >= load) high = middle
      else low = middle
    }
    return high
  }

  readonly #serviceOf: ServiceOf = (out, agents, load) => this.#interval.lookUp(out, agents, load)
}

const lookedUp = new Float64Array(serviceFigures)
const beyondTable = new Float64Array(serviceFigures)
