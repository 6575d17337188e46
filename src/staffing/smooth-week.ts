import { BlendedNodes } from './blended-nodes.js'
import { linearNodes } from './condition-grid.js'
import {
  balancedColumn,
  type ConditionPlane,
  ratioNodes,
  ratioStep,
  workloadStep,
} from './condition-plane.js'
import { SERVICE, serviceFigures } from './interval-service.js'
import { settledWorkload } from './settled-workload.js'
import {
  type MonthRange,
  type SettledMonths,
  secondsPerHalfHour,
  type WeekPlanSpecification,
} from './week-plan.js'
import type { WeekTables } from './week-tables.js'
import type { QueueWorkload } from './workload.js'

/**
 * A week of many different half hours, whose steps of one agent even out: hours and service are interpolated between workloads.
 * Three layers, each filled only where it is asked for: service of n agents over a grid of loads; service of the whole week
 * over a logarithmic grid of workloads; and these at nodes of a logarithmic grid of handle time and patience, blended once
 * a draw.
 */
export class SmoothWeek {
  /** How many of each month's days count as Monday … Sunday, month after month. */
  readonly #monthDays: Float64Array
  readonly #tables: WeekTables
  /** The planes around the draw's conditions with their weights, at most three. */
  readonly #around: ConditionPlane[] = []
  readonly #weights = new Float64Array(mostPlanes)
  /** Service by staffed workload and ratio, and hours by workload, at the draw's conditions. */
  readonly #service = new BlendedNodes(ratioNodes, serviceFigures, (into, at, node, column) => {
    for (let index = 0; index < this.#around.length; index++) {
      const plane = this.#around[index]!
      const from = plane.serviceAt(node, column)
      blend(into, at, plane.serviceValues, from, serviceFigures, this.#weights, index)
    }
  })
  /**
   * Service of staff planned for what comes, read in every month from a small piece of memory, and after it the multiplier
   * of demand that it stands for; `NaN` until that is asked for.
   */
  readonly #balanced = new BlendedNodes(1, balancedFigures, (into, at, node) => {
    into[at + carried] = Number.NaN
    for (let index = 0; index < this.#around.length; index++) {
      const plane = this.#around[index]!
      const from = plane.balancedAt(node)
      blend(into, at, plane.balancedValues, from, serviceFigures, this.#weights, index)
    }
  })
  /** The multiplier of demand asked for last at these conditions, where one was, and the staffed node it lay at. */
  #multiplierBefore = 1
  #nodeBefore = 0
  #wasAsked = false
  readonly #hours = new BlendedNodes(1, weekdays, (into, at, node) => {
    for (let index = 0; index < this.#around.length; index++) {
      const plane = this.#around[index]!
      const from = plane.hoursAt(node)
      blend(into, at, plane.hoursValues, from, weekdays, this.#weights, index)
    }
  })

  constructor(monthDays: WeekPlanSpecification['shape']['monthDays'], tables: WeekTables) {
    this.#monthDays = Float64Array.from(monthDays.flat())
    this.#tables = tables
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#service.renew()
    this.#balanced.renew()
    this.#hours.renew()
    this.#wasAsked = false
    const { steps } = this.#tables
    const nodes = linearNodes(
      Math.log(handleTimeSeconds) / steps.handleTime,
      Math.log(patienceSeconds) / steps.patience,
    )
    // One array for good: what reads it thousands of times a draw is compiled for its kind.
    this.#around.length = nodes.length
    for (let index = 0; index < nodes.length; index++) {
      const { handle, patience, weight } = nodes[index]!
      this.#weights[index] = weight
      this.#around[index] = this.#tables.plane(handle, patience)
    }
  }

  monthHours(month: number, workload: number): number {
    const position = Math.log(workload) / workloadStep
    const node = wholePart(position)
    const upper = position - node
    this.#hours.reach(node)
    const low = this.#hours.offsetOf(node, 0)
    const high = this.#hours.offsetOf(node + 1, 0)
    const hours = this.#hours.values
    const days = this.#monthDays
    const monday = month * weekdays
    let sum = 0
    for (let day = 0; day < weekdays; day++) {
      sum += days[monday + day]! * ((1 - upper) * hours[low + day]! + upper * hours[high + day]!)
    }
    return sum
  }

  /** Of the nearest grid point: seats come in whole numbers, which an interpolated value would round up. */
  positions(workload: number): number {
    return this.#nearestPlane().positionsAt(wholePart(Math.log(workload) / workloadStep + 0.5))
  }

  /** As `positionsOfMonths` of a week plan. */
  positionsOfMonths(into: Float64Array, workloads: Float64Array, { from, until }: MonthRange): void {
    const plane = this.#nearestPlane()
    for (let month = from; month < until; month++) {
      const workload = workloads[month]!
      into[month] = workload > 0 ? plane.positionsAt(wholePart(Math.log(workload) / workloadStep + 0.5)) : 0
    }
  }

  #nearestPlane(): ConditionPlane {
    let nearest = 0
    for (let index = 1; index < this.#around.length; index++) {
      if (this.#weights[index]! > this.#weights[nearest]!) nearest = index
    }
    return this.#around[nearest]!
  }

  /** Workloads above 0. */
  serviceInto(out: Float64Array, staffedFor: number, realised: number): void {
    const staffed = Math.log(staffedFor) / workloadStep
    const node = wholePart(staffed)
    const upper = staffed - node
    if (staffedFor === realised) {
      // Staff planned for what comes, the commonest question: it stands on the ratio grid.
      brackets[upperPart] = upper
      this.#betweenBalanced(out, node)
      return
    }
    this.#service.reach(node)
    const ratio = Math.log(realised / staffedFor) / ratioStep
    const ratioNode = wholePart(ratio)
    const column = ratioNode + balancedColumn
    if (column < 0 || column + 1 >= ratioNodes) {
      this.#beyond(out, node, upper, ratioNode, ratio - ratioNode)
      return
    }
    brackets[upperPart] = upper
    brackets[ratioPart] = ratio - ratioNode
    this.#betweenColumns(out, 0, node, column)
  }

  /** As `settleRequired` of a week plan; multiplier and work above 0. */
  settleRequired(out: Float64Array, work: QueueWorkload, multiplier: number): number {
    one.multipliers[0] = multiplier
    this.settleRequiredMonths(one.required, work, one.multipliers, oneMonth)
    out.set(one.required.service)
    return one.required.workloads[0]!
  }

  /** As `settleWith` of a week plan; multiplier, work and staff above 0. */
  settleWith(
    out: Float64Array,
    work: QueueWorkload,
    multiplier: number,
    staffedFor: number,
    start: number,
  ): number {
    one.multipliers[0] = multiplier
    one.staffed[0] = staffedFor
    brackets[abandonedPlace] = start
    this.#settleWith(one.realised, work, one.multipliers, one.staffed, 0)
    out.set(one.realised.service)
    return one.realised.workloads[0]!
  }

  /**
   * As `settleRequiredMonths` of a week plan; multipliers and work above 0. Service is linear between workloads, so the two that
   * enclose the answer give it at once.
   */
  settleRequiredMonths(
    { workloads, service }: SettledMonths,
    work: QueueWorkload,
    multipliers: Float64Array,
    { from, until }: MonthRange,
  ): void {
    const balanced = this.#balanced
    let before = multipliers[from]!
    let node = this.#nodeNear(work, before)
    let at = this.#carriedAt(work, node)
    let low = balanced.values[at]!
    at = this.#carriedAt(work, node + 1)
    let high = balanced.values[at]!
    for (let month = from; month < until; month++) {
      const multiplier = multipliers[month]!
      const steps = stepsBetween(before, multiplier)
      before = multiplier
      if (steps !== 0) {
        node += steps
        at = this.#carriedAt(work, node)
        low = balanced.values[at]!
        at = this.#carriedAt(work, node + 1)
        high = balanced.values[at]!
      }
      while (multiplier < low) {
        high = low
        at = this.#carriedAt(work, --node)
        low = balanced.values[at]!
      }
      while (multiplier >= high) {
        low = high
        at = this.#carriedAt(work, ++node + 1)
        high = balanced.values[at]!
      }
      const part = (multiplier - low) / (high - low)
      const upper = part + (part * (1 - part) * (high - low)) / (high + low)
      balanced.reach(node)
      const lower = balanced.offsetOf(node, 0)
      const next = balanced.offsetOf(node + 1, 0)
      const { values } = balanced
      const first = month * serviceFigures
      for (let figure = 0; figure < serviceFigures; figure++)
        service[first + figure] = (1 - upper) * values[lower + figure]! + upper * values[next + figure]!
      work.workSecondsInto(workloads, month, service, first + SERVICE.abandoned)
      workloads[month] = (multiplier * workloads[month]!) / secondsPerHalfHour
    }
    this.#nodeBefore = node
    this.#wasAsked = true
    this.#multiplierBefore = before
  }

  /** As `hoursOfMonths` of a week plan. */
  hoursOfMonths(into: Float64Array, workloads: Float64Array, { from, until }: MonthRange): void {
    const days = this.#monthDays
    const blended = this.#hours
    for (let month = from; month < until; month++) {
      const workload = workloads[month]!
      if (workload <= 0) {
        into[month] = 0
        continue
      }
      const position = Math.log(workload) / workloadStep
      const node = wholePart(position)
      const upper = position - node
      blended.reach(node)
      const low = blended.offsetOf(node, 0)
      const high = blended.offsetOf(node + 1, 0)
      const hours = blended.values
      const monday = month * weekdays
      let lower = 0
      let higher = 0
      for (let day = 0; day < weekdays; day++) {
        lower += days[monday + day]! * hours[low + day]!
        higher += days[monday + day]! * hours[high + day]!
      }
      into[month] = (1 - upper) * lower + upper * higher
    }
  }

  /** Where in `#balanced` the multiplier of demand stands at which contacts come to what staff of a node is there for. */
  #carriedAt(work: QueueWorkload, node: number): number {
    const balanced = this.#balanced
    balanced.reach(node)
    const from = balanced.offsetOf(node, 0)
    const { values } = balanced
    const at = from + carried
    if (Number.isNaN(values[at]!)) {
      work.workSecondsInto(values, at, values, from + SERVICE.abandoned)
      values[at] = (workloadOf(node) * secondsPerHalfHour) / values[at]!
    }
    return at
  }

  /** As `settleWithMonths` of a week plan; multipliers, work and staff above 0. */
  settleWithMonths(
    settled: SettledMonths,
    work: QueueWorkload,
    multipliers: Float64Array,
    staffedFor: Float64Array,
    required: SettledMonths,
    { from, until }: MonthRange,
  ): void {
    const { workloads, service } = settled
    brackets[abandonedPlace] = 0
    for (let month = from; month < until; month++) {
      const at = serviceFigures * month
      if (staffedFor[month] === required.workloads[month]) {
        workloads[month] = required.workloads[month]!
        for (let figure = at; figure < at + serviceFigures; figure++)
          service[figure] = required.service[figure]!
      } else this.#settleWith(settled, work, multipliers, staffedFor, month)
      brackets[abandonedPlace] = service[at + SERVICE.abandoned]!
    }
  }

  /** About where a multiplier is carried: from the question before, which was about much the same. */
  #nodeNear(work: QueueWorkload, multiplier: number): number {
    if (!this.#wasAsked) {
      const guess = (multiplier * work.workSeconds(0)) / secondsPerHalfHour
      return wholePart(Math.log(guess) / workloadStep)
    }
    return this.#nodeBefore + stepsBetween(this.#multiplierBefore, multiplier)
  }

  /** What comes to the staff of one month, from the abandonment in `brackets`. */
  #settleWith(
    { workloads, service }: SettledMonths,
    work: QueueWorkload,
    multipliers: Float64Array,
    staffedFor: Float64Array,
    month: number,
  ): void {
    const at = serviceFigures * month
    const multiplier = multipliers[month]!
    const staffedAt = staffedFor[month]!
    const start = brackets[abandonedPlace]!
    const staffed = Math.log(staffedAt) / workloadStep
    const node = wholePart(staffed)
    const upper = staffed - node
    this.#service.reach(node)
    brackets[upperPart] = upper
    brackets[staffedPlace] = staffedAt
    work.workSecondsInto(brackets, 0, brackets, abandonedPlace)
    const guess = (multiplier * brackets[0]!) / secondsPerHalfHour
    let column = balancedColumn + wholePart(nearLogarithm(guess / staffedAt) / ratioStep)
    brackets[0] = Number.NaN
    brackets[1] = Number.NaN
    if (isKept(column)) this.#carriedWithInto(brackets, 0, work, node, column)
    while (multiplier < brackets[0]! && column > 0) this.#carriedWithInto(brackets, 0, work, node, --column)
    if (isKept(column)) this.#carriedWithInto(brackets, 1, work, node, column + 1)
    while (multiplier >= brackets[1]! && column + 2 < ratioNodes) {
      brackets[0] = brackets[1]!
      this.#carriedWithInto(brackets, 1, work, node, ++column + 1)
    }
    if (!(multiplier >= brackets[0]! && multiplier < brackets[1]!)) {
      workloads[month] = this.#settleBeyond(figures, work, multiplier, staffedAt, start)
      service.set(figures, at)
      return
    }
    brackets[ratioPart] = partOfStep(multiplier, brackets[0]!, brackets[1]!)
    this.#betweenColumns(service, at, node, column)
    work.workSecondsInto(workloads, month, service, at + SERVICE.abandoned)
    workloads[month] = (multiplier * workloads[month]!) / secondsPerHalfHour
  }

  /** Where more or less comes than the columns kept reach. */
  #settleBeyond(
    out: Float64Array,
    work: QueueWorkload,
    multiplier: number,
    staffedFor: number,
    start: number,
  ): number {
    const abandonmentAt = (realised: number) => {
      this.serviceInto(out, staffedFor, realised)
      return out[SERVICE.abandoned]!
    }
    return settledWorkload(abandonmentAt, work, multiplier, start)
  }

  /** The multiplier of demand at which contacts come to so many times the workload that staff between two nodes is there for. */
  #carriedWithInto(into: Float64Array, at: number, work: QueueWorkload, node: number, column: number): void {
    const low = this.#service.offsetOf(node, column) + SERVICE.abandoned
    const high = this.#service.offsetOf(node + 1, column) + SERVICE.abandoned
    const { values } = this.#service
    const upper = brackets[upperPart]!
    brackets[abandonedPlace] = (1 - upper) * values[low]! + upper * values[high]!
    work.workSecondsInto(into, at, brackets, abandonedPlace)
    into[at] = (brackets[staffedPlace]! * ratios[column]! * secondsPerHalfHour) / into[at]!
  }

  /** Service between two staffed nodes and two ratio nodes, as far between them as `brackets` says. */
  #betweenColumns(out: Float64Array, at: number, node: number, column: number): void {
    const lowest = this.#service.offsetOf(node, column)
    const staffed = this.#service.offsetOf(node + 1, column)
    const busier = this.#service.offsetOf(node, column + 1)
    const both = this.#service.offsetOf(node + 1, column + 1)
    const { values } = this.#service
    const upper = brackets[upperPart]!
    const upperRatio = brackets[ratioPart]!
    for (let figure = 0; figure < serviceFigures; figure++) {
      const low = (1 - upper) * values[lowest + figure]! + upper * values[staffed + figure]!
      const high = (1 - upper) * values[busier + figure]! + upper * values[both + figure]!
      out[at + figure] = low + upperRatio * (high - low)
    }
  }

  /** Service of staff planned for what comes between a node and the next, as far between them as `brackets` says. */
  #betweenBalanced(out: Float64Array, node: number): void {
    this.#balanced.reach(node)
    const low = this.#balanced.offsetOf(node, 0)
    const high = this.#balanced.offsetOf(node + 1, 0)
    const { values } = this.#balanced
    const upper = brackets[upperPart]!
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

/** What one month is settled in. */
const oneMonth: MonthRange = { from: 0, until: 1 }
const settledMonth = (): SettledMonths => ({
  workloads: new Float64Array(1),
  service: new Float64Array(serviceFigures),
})
const one = {
  multipliers: new Float64Array(1),
  staffed: new Float64Array(1),
  required: settledMonth(),
  realised: settledMonth(),
}
const figures = new Float64Array(serviceFigures)

/** Steps of the staffed grid between two multipliers: half the difference over the mean is the logarithm to second order. */
const stepsBetween = (before: number, multiplier: number): number =>
  wholePart((2 * (multiplier - before)) / ((multiplier + before) * workloadStep) + 0.5)

/** Where between two values, close to each other and above 0, a third lies on a logarithmic scale; to second order. */
function partOfStep(value: number, low: number, high: number): number {
  const part = (value - low) / (high - low)
  return part + (part * (1 - part) * (high - low)) / (high + low)
}

/** Whether a column and the next are kept. */
const isKept = (column: number): boolean => column >= 0 && column + 1 < ratioNodes

/** Workload of a staffed node: of the nodes of ordinary desks kept, as every draw asks for them. */
const workloadOf = (node: number): number =>
  node >= 0 && node < workloads.length ? workloads[node]! : Math.exp(node * workloadStep)
const workloads = Float64Array.from({ length: 1024 }, (_, node) => Math.exp(node * workloadStep))

const ratios = Float64Array.from({ length: ratioNodes }, (_, column) =>
  Math.exp((column - balancedColumn) * ratioStep),
)
/** Figures of a node of staff planned for what comes: its service, then the multiplier of demand. */
const carried = serviceFigures
const balancedFigures = serviceFigures + 1

/** Hours are kept for each. */
const weekdays = 7

/** Planes around a point at most. */
const mostPlanes = 3

/** Writes, or from the second table on adds, the weighted figures of one table. */
function blend(
  into: Float64Array,
  at: number,
  values: Float64Array,
  from: number,
  figures: number,
  weights: Float64Array,
  index: number,
): void {
  const weight = weights[index]!
  for (let figure = 0; figure < figures; figure++) {
    const share = weight * values[from + figure]!
    into[at + figure] = index === 0 ? share : into[at + figure]! + share
  }
}

/**
 * What the innermost functions hand each other, in an array: a number with a fraction given as an argument or returned
 * is put on the heap, thousands of times a draw. First the multipliers of demand that enclose the one looked for, then
 * how far between two staffed nodes and two ratio nodes, the share abandoned and the workload staffed for.
 */
const brackets = new Float64Array(6)
const upperPart = 2
const ratioPart = 3
const abandonedPlace = 4
const staffedPlace = 5

/** The whole number at or below, of small numbers: in a register for whole numbers, where indices are worked out fast. */
const wholePart = (value: number): number => Math.floor(value) | 0

/** Natural logarithm about right within a factor of 4 either way (0.02) and close to it near 1: enough to begin a search. */
const nearLogarithm = (value: number): number => {
  const part = (value - 1) / (value + 1)
  const square = part * part
  return 2 * part * (1 + square / 3 + (square * square) / 5)
}
