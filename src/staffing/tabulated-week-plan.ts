import { BlendedNodes } from './blended-nodes.js'
import {
  type ConditionPlane,
  ratioNodes,
  ratioStep,
  weekdayFigures,
  workloadStep,
} from './condition-plane.js'
import { SERVICE, serviceFigures } from './interval-service.js'
import type { WeekPlan, WeekPlanSpecification } from './week-plan.js'
import { handleTimeStep, patienceStep, WeekTables } from './week-tables.js'

/**
 * The week plan by interpolation, for thousands of draws. Three layers, each filled only where it is asked for:
 * service of n agents over a grid of loads; service of the whole week over a logarithmic grid of workloads; and these at
 * nodes of a logarithmic grid of handle time and patience, blended once a draw.
 *
 * Hours are a staircase of whole agents. In a week of many different half hours its steps even out, and hours are interpolated
 * between workloads. In a week of few, interpolated hours would be right on average but too smooth: whoever hires for every rise
 * would hire too few. There the largest load that n agents carry, smooth in handle time and patience, is blended, and the
 * staircase itself is counted, unless the desk is so large that one agent more is hardly seen.
 */
export class TabulatedWeekPlan implements WeekPlan {
  readonly #monthDays: WeekPlanSpecification['shape']['monthDays']
  readonly #tables: WeekTables
  /** The planes around the draw's conditions with their weights, at most three. */
  readonly #around: ConditionPlane[] = []
  readonly #weights: number[] = []
  /** Largest load of 0, 1, 2 … agents at the draw's conditions, extended as needed. */
  readonly #largestLoads: number[] = []
  /** Service by staffed workload and ratio, and hours of large desks by workload, at the draw's conditions. */
  readonly #service = new BlendedNodes(ratioNodes, serviceFigures, (into, at, node, column) => {
    into.fill(0, at, at + serviceFigures)
    for (let index = 0; index < this.#around.length; index++) {
      this.#around[index]!.addService(into, at, this.#weights[index]!, node, column)
    }
  })
  readonly #hours = new BlendedNodes(1, weekdayFigures, (into, at, node) => {
    into.fill(0, at, at + weekdayFigures)
    for (let index = 0; index < this.#around.length; index++) {
      this.#around[index]!.addWeekdayHours(into, at, this.#weights[index]!, node)
    }
  })

  /** @param tables of the same specification, which other plans may share */
  constructor(specification: WeekPlanSpecification, tables = new WeekTables(specification)) {
    this.#monthDays = specification.shape.monthDays
    this.#tables = tables
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#around.length = 0
    this.#weights.length = 0
    this.#largestLoads.length = 0
    this.#service.renew()
    this.#hours.renew()
    const handle = Math.log(handleTimeSeconds) / handleTimeStep
    const patient = patienceSeconds === Number.POSITIVE_INFINITY
    const patience = patient ? 0 : Math.log(patienceSeconds) / patienceStep
    const handleFloor = Math.floor(handle)
    const patienceFloor = Math.floor(patience)
    const handleUpper = handle - handleFloor
    const patienceUpper = patience - patienceFloor
    this.#addPlane(handleFloor, patienceFloor, patient, 1 - Math.max(handleUpper, patienceUpper))
    // The triangle of the grid that the point lies in: three planes are as good as the square's four.
    if (handleUpper > patienceUpper) {
      this.#addPlane(handleFloor + 1, patienceFloor, patient, handleUpper - patienceUpper)
    } else this.#addPlane(handleFloor, patienceFloor + 1, patient, patienceUpper - handleUpper)
    this.#addPlane(handleFloor + 1, patienceFloor + 1, patient, Math.min(handleUpper, patienceUpper))
  }

  #addPlane(handleNode: number, patienceNode: number, patient: boolean, weight: number): void {
    if (weight <= 0) return
    this.#around.push(this.#tables.plane(handleNode, patient ? Number.POSITIVE_INFINITY : patienceNode))
    this.#weights.push(weight)
  }

  monthHours(month: number, workload: number): number {
    if (workload <= 0) return 0
    const counts = this.#tables.halfHourCounts
    if (!this.#isCounted(workload)) return this.#interpolatedHours(month, workload)
    let halfHours = 0
    // The agent after the n-th works in all half hours with more load than n carry.
    for (let agents = 0; ; agents++) {
      const share = this.#largestLoad(agents) / workload
      if (share >= counts.largestShare) return 0.5 * halfHours
      halfHours += counts.beyond(month, share)
    }
  }

  positions(workload: number): number {
    if (workload <= 0) return 0
    if (!this.#isCounted(workload)) return this.#nearestPositions(workload)
    const largest = workload * this.#tables.halfHourCounts.largestShare
    let agents = 0
    while (this.#largestLoad(agents) < largest) agents++
    return agents
  }

  /** Whether agents are counted half hour by half hour: in weeks of many different half hours their steps even out. */
  #isCounted(workload: number): boolean {
    const { isStepped, halfHourCounts } = this.#tables
    return isStepped && workload * halfHourCounts.largestShare <= largestCounted
  }

  #largestLoad(agents: number): number {
    const loads = this.#largestLoads
    while (loads.length <= agents) {
      let load = 0
      for (let index = 0; index < this.#around.length; index++) {
        load += this.#weights[index]! * this.#around[index]!.largestLoad(loads.length)
      }
      loads.push(load)
    }
    return loads[agents]!
  }

  #interpolatedHours(month: number, workload: number): number {
    const position = Math.log(workload) / workloadStep
    const node = Math.floor(position)
    const upper = position - node
    this.#hours.reach(node)
    const low = this.#hours.offsetOf(node, 0)
    const high = this.#hours.offsetOf(node + 1, 0)
    const hours = this.#hours.values
    const days = this.#monthDays[month]!
    let sum = 0
    for (let day = 0; day < 7; day++) {
      sum += days[day]! * ((1 - upper) * hours[low + day]! + upper * hours[high + day]!)
    }
    return sum
  }

  /** Of the nearest grid point: seats come in whole numbers, which an interpolated value would round up. */
  #nearestPositions(workload: number): number {
    let nearest = 0
    for (let index = 1; index < this.#weights.length; index++) {
      if (this.#weights[index]! > this.#weights[nearest]!) nearest = index
    }
    return this.#around[nearest]!.positionsAt(Math.round(Math.log(workload) / workloadStep))
  }

  weekServiceInto(out: Float64Array, staffedFor: number, realised: number): void {
    if (realised <= 0 || staffedFor <= 0) {
      out.fill(0, 0, serviceFigures)
      out[SERVICE.inTime] = realised <= 0 ? 1 : 0
      out[SERVICE.counted] = 1
      return
    }
    const staffed = Math.log(staffedFor) / this.#tables.staffedStep
    const node = Math.floor(staffed)
    const upper = staffed - node
    this.#service.reach(node)
    if (staffedFor === realised) {
      // Staff planned for what comes, the commonest question: it stands on the ratio grid.
      this.#between(out, node, upper, ratioNodes / 2)
      return
    }
    const ratio = Math.log(realised / staffedFor) / ratioStep
    const ratioNode = Math.floor(ratio)
    const ratioUpper = ratio - ratioNode
    const column = ratioNode + ratioNodes / 2
    if (column < 0 || column + 1 >= ratioNodes) {
      this.#beyond(out, node, upper, ratioNode, ratioUpper)
      return
    }
    this.#between(out, node, upper, column)
    this.#between(upperRatio, node, upper, column + 1)
    for (let figure = 0; figure < serviceFigures; figure++) {
      out[figure]! += ratioUpper * (upperRatio[figure]! - out[figure]!)
    }
  }

  takenShare(): number {
    return 1
  }

  /** Service between a staffed node and the next, at one ratio node. */
  #between(out: Float64Array, node: number, upper: number, column: number): void {
    const low = this.#service.offsetOf(node, column)
    const high = this.#service.offsetOf(node + 1, column)
    const { values } = this.#service
    for (let figure = 0; figure < serviceFigures; figure++) {
      out[figure] = (1 - upper) * values[low + figure]! + upper * values[high + figure]!
    }
  }

  #beyond(out: Float64Array, node: number, upper: number, ratioNode: number, ratioUpper: number): void {
    out.fill(0, 0, serviceFigures)
    for (let index = 0; index < this.#around.length; index++) {
      const plane = this.#around[index]!
      const weight = this.#weights[index]!
      for (const [ofNode, nodeShare] of [
        [node, 1 - upper],
        [node + 1, upper],
      ] as const) {
        plane.addServiceBeyond(out, weight * nodeShare * (1 - ratioUpper), ofNode, ratioNode)
        plane.addServiceBeyond(out, weight * nodeShare * ratioUpper, ofNode, ratioNode + 1)
      }
    }
  }
}

const upperRatio = new Float64Array(serviceFigures)

/** Erlang in the busiest half hour up to which the agents of every half hour are counted. */
const largestCounted = 90
