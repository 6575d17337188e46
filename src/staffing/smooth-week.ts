import { BlendedNodes } from './blended-nodes.js'
import {
  balancedColumn,
  type ConditionPlane,
  ratioNodes,
  ratioStep,
  staffedStep,
  weekdayFigures,
  workloadStep,
} from './condition-plane.js'
import { SERVICE, serviceFigures } from './interval-service.js'
import { settledWorkload } from './settled-workload.js'
import { secondsPerHalfHour, type WeekPlanSpecification } from './week-plan.js'
import { handleTimeStep, patienceStep, type WeekTables } from './week-tables.js'
import type { QueueWorkload } from './workload.js'

/**
 * A week of many different half hours, whose steps of one agent even out: hours and service are interpolated between workloads.
 * Three layers, each filled only where it is asked for: service of n agents over a grid of loads; service of the whole week
 * over a logarithmic grid of workloads; and these at nodes of a logarithmic grid of handle time and patience, blended once
 * a draw.
 */
export class SmoothWeek {
  readonly #monthDays: WeekPlanSpecification['shape']['monthDays']
  readonly #tables: WeekTables
  /** The planes around the draw's conditions with their weights, at most three. */
  readonly #around: ConditionPlane[] = []
  readonly #weights: number[] = []
  /** Service by staffed workload and ratio, and hours by workload, at the draw's conditions. */
  readonly #service = new BlendedNodes(ratioNodes, serviceFigures, (into, at, node, column) => {
    into.fill(0, at, at + serviceFigures)
    for (let index = 0; index < this.#around.length; index++) {
      this.#around[index]!.addService(into, at, this.#weights[index]!, node, column)
    }
  })
  /**
   * Service of staff planned for what comes, read in every month from a small piece of memory, and after it the multiplier
   * of demand that it stands for; `NaN` until that is asked for.
   */
  readonly #balanced = new BlendedNodes(1, balancedFigures, (into, at, node) => {
    into.fill(0, at, at + serviceFigures)
    into[at + carried] = Number.NaN
    for (let index = 0; index < this.#around.length; index++) {
      this.#around[index]!.addService(into, at, this.#weights[index]!, node, balancedColumn)
    }
  })
  readonly #hours = new BlendedNodes(1, weekdayFigures, (into, at, node) => {
    into.fill(0, at, at + weekdayFigures)
    for (let index = 0; index < this.#around.length; index++) {
      this.#around[index]!.addWeekdayHours(into, at, this.#weights[index]!, node)
    }
  })

  constructor(monthDays: WeekPlanSpecification['shape']['monthDays'], tables: WeekTables) {
    this.#monthDays = monthDays
    this.#tables = tables
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#around.length = 0
    this.#weights.length = 0
    this.#service.renew()
    this.#balanced.renew()
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
  positions(workload: number): number {
    let nearest = 0
    for (let index = 1; index < this.#weights.length; index++) {
      if (this.#weights[index]! > this.#weights[nearest]!) nearest = index
    }
    return this.#around[nearest]!.positionsAt(Math.round(Math.log(workload) / workloadStep))
  }

  /** Workloads above 0. */
  serviceInto(out: Float64Array, staffedFor: number, realised: number): void {
    const staffed = Math.log(staffedFor) / staffedStep
    const node = Math.floor(staffed)
    const upper = staffed - node
    if (staffedFor === realised) {
      // Staff planned for what comes, the commonest question: it stands on the ratio grid.
      this.#betweenBalanced(out, node, upper)
      return
    }
    this.#service.reach(node)
    const ratio = Math.log(realised / staffedFor) / ratioStep
    const ratioNode = Math.floor(ratio)
    const column = ratioNode + balancedColumn
    if (column < 0 || column + 1 >= ratioNodes) {
      this.#beyond(out, node, upper, ratioNode, ratio - ratioNode)
      return
    }
    this.#betweenColumns(out, node, upper, column, ratio - ratioNode)
  }

  /** As `settleRequired` of a week plan: service is linear between workloads, so the two that enclose the answer give it at once. */
  settleRequired(out: Float64Array, work: QueueWorkload, multiplier: number, start: number): number {
    const guess = (multiplier * work.workSeconds(start)) / secondsPerHalfHour
    let node = Math.floor(Math.log(guess) / staffedStep)
    let low = this.#carriedAt(work, node)
    while (multiplier < low) low = this.#carriedAt(work, --node)
    let high = this.#carriedAt(work, node + 1)
    while (multiplier >= high) {
      low = high
      high = this.#carriedAt(work, ++node + 1)
    }
    this.#betweenBalanced(out, node, partOfStep(multiplier, low, high))
    return (multiplier * work.workSeconds(out[SERVICE.abandoned]!)) / secondsPerHalfHour
  }

  /** As `settleWith` of a week plan. */
  settleWith(
    out: Float64Array,
    work: QueueWorkload,
    multiplier: number,
    staffedFor: number,
    start: number,
  ): number {
    const staffed = Math.log(staffedFor) / staffedStep
    const node = Math.floor(staffed)
    const upper = staffed - node
    this.#service.reach(node)
    const guess = (multiplier * work.workSeconds(start)) / secondsPerHalfHour
    let column = balancedColumn + Math.floor(Math.log(guess / staffedFor) / ratioStep)
    let low = isKept(column) ? this.#carriedWith(work, staffedFor, node, upper, column) : Number.NaN
    while (multiplier < low && column > 0) low = this.#carriedWith(work, staffedFor, node, upper, --column)
    let high = isKept(column) ? this.#carriedWith(work, staffedFor, node, upper, column + 1) : Number.NaN
    while (multiplier >= high && column + 2 < ratioNodes) {
      low = high
      high = this.#carriedWith(work, staffedFor, node, upper, ++column + 1)
    }
    if (!(multiplier >= low && multiplier < high)) {
      const abandonmentAt = (realised: number) => {
        this.serviceInto(out, staffedFor, realised)
        return out[SERVICE.abandoned]!
      }
      return settledWorkload(abandonmentAt, work, multiplier, start)
    }
    this.#betweenColumns(out, node, upper, column, partOfStep(multiplier, low, high))
    return (multiplier * work.workSeconds(out[SERVICE.abandoned]!)) / secondsPerHalfHour
  }

  /** The multiplier of demand at which contacts come to so many times the workload that staff between two nodes is there for. */
  #carriedWith(work: QueueWorkload, staffedFor: number, node: number, upper: number, column: number): number {
    const { values } = this.#service
    const low = values[this.#service.offsetOf(node, column) + SERVICE.abandoned]!
    const high = values[this.#service.offsetOf(node + 1, column) + SERVICE.abandoned]!
    const abandonment = (1 - upper) * low + upper * high
    return (staffedFor * ratios[column]! * secondsPerHalfHour) / work.workSeconds(abandonment)
  }

  /** The multiplier of demand at which contacts come to the workload of a node, met with the staff for it. */
  #carriedAt(work: QueueWorkload, node: number): number {
    this.#balanced.reach(node)
    const at = this.#balanced.offsetOf(node, 0)
    const { values } = this.#balanced
    const known = values[at + carried]!
    if (!Number.isNaN(known)) return known
    const abandonment = values[at + SERVICE.abandoned]!
    const multiplier = (Math.exp(node * staffedStep) * secondsPerHalfHour) / work.workSeconds(abandonment)
    values[at + carried] = multiplier
    return multiplier
  }

  #betweenColumns(out: Float64Array, node: number, upper: number, column: number, upperRatio: number): void {
    this.#between(out, node, upper, column)
    this.#between(nextColumn, node, upper, column + 1)
    for (let figure = 0; figure < serviceFigures; figure++) {
      out[figure]! += upperRatio * (nextColumn[figure]! - out[figure]!)
    }
  }

  /** Service between a node and the next of staff planned for what comes. */
  #betweenBalanced(out: Float64Array, node: number, upper: number): void {
    this.#balanced.reach(node)
    const low = this.#balanced.offsetOf(node, 0)
    const high = this.#balanced.offsetOf(node + 1, 0)
    const { values } = this.#balanced
    for (let figure = 0; figure < serviceFigures; figure++) {
      out[figure] = (1 - upper) * values[low + figure]! + upper * values[high + figure]!
    }
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

/** Where between two values, close to each other and above 0, a third lies on a logarithmic scale; to second order. */
function partOfStep(value: number, low: number, high: number): number {
  const part = (value - low) / (high - low)
  return part + (part * (1 - part) * (high - low)) / (high + low)
}

/** Whether a column and the next are kept. */
const isKept = (column: number): boolean => column >= 0 && column + 1 < ratioNodes

const ratios = Float64Array.from({ length: ratioNodes }, (_, column) =>
  Math.exp((column - balancedColumn) * ratioStep),
)
/** Figures of a node of staff planned for what comes: its service, then the multiplier of demand. */
const carried = serviceFigures
const balancedFigures = serviceFigures + 1
const nextColumn = new Float64Array(serviceFigures)
