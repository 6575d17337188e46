import { largestLoadOf, type ServiceOf } from './agents-for-load.js'
import { linearNodes } from './condition-grid.js'
import {
  callBacksInto,
  intervalServiceInto,
  type QueueConditions,
  serviceFigures,
} from './interval-service.js'
import { IntervalTable } from './interval-table.js'
import type { WeekPlanSpecification } from './week-plan.js'

/** Steps of the logarithmic grids of handle time and patience, between whose nodes figures run straight. */
const handleTimeStep = 0.04
const patienceStep = 0.15

/** Half hours at one handle time and patience, each worked out when first needed. */
class IntervalNode {
  readonly service: IntervalTable
  /** What is told of a half hour: its service, as a rule. */
  readonly told: IntervalTable
  readonly #serviceOf: ServiceOf
  readonly #targets: WeekPlanSpecification['targets']
  /** Largest load of 0, 1, 2 … agents. */
  readonly #largestLoads: number[] = []

  constructor({ targets, tells }: WeekPlanSpecification, conditions: QueueConditions) {
    this.service = new IntervalTable((out, at, agents, load) =>
      intervalServiceInto(out, at, agents, load, conditions),
    )
    this.told =
      tells === 'call-backs'
        ? new IntervalTable((out, at, agents, load) => callBacksInto(out, at, agents, load, conditions))
        : this.service
    this.#serviceOf = (out, agents, load) => intervalServiceInto(out, 0, agents, load, conditions)
    this.#targets = targets
  }

  largestLoad(agents: number): number {
    for (let next = this.#largestLoads.length; next <= agents; next++)
      this.#largestLoads.push(largestLoadOf(this.#serviceOf, this.#targets, next))
    return this.#largestLoads[agents]!
  }
}

/** Tables of half hours over a grid of handle time and patience, shared by all legs that promise the same. */
export class IntervalNodes {
  readonly #specification: WeekPlanSpecification
  readonly #nodes = new Map<number, Map<number, IntervalNode>>()

  constructor(specification: WeekPlanSpecification) {
    this.#specification = specification
  }

  /** @param patienceNode `Infinity` where customers never hang up */
  at(handleNode: number, patienceNode: number): IntervalNode {
    let byPatience = this.#nodes.get(handleNode)
    if (byPatience === undefined) {
      byPatience = new Map()
      this.#nodes.set(handleNode, byPatience)
    }
    let node = byPatience.get(patienceNode)
    if (node === undefined) {
      node = new IntervalNode(this.#specification, {
        ...this.#specification.conditions,
        handleTimeSeconds: Math.exp(handleNode * handleTimeStep),
        patienceSeconds: Math.exp(patienceNode * patienceStep),
      })
      byPatience.set(patienceNode, node)
    }
    return node
  }
}

/** Figures of single half hours at the conditions of a draw, straight between the tables around them. */
export class InterpolatedHalfHours {
  readonly #tables: IntervalNodes
  #around: readonly { readonly node: IntervalNode; readonly weight: number }[] = []
  /** By agents, at the conditions of the draw. */
  readonly #largestLoads: number[] = []

  constructor(tables: IntervalNodes) {
    this.#tables = tables
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#largestLoads.length = 0
    this.#around = linearNodes(
      Math.log(handleTimeSeconds) / handleTimeStep,
      Math.log(patienceSeconds) / patienceStep,
    ).map(({ handle, patience, weight }) => ({ node: this.#tables.at(handle, patience), weight }))
  }

  /** Largest load in Erlang that so many agents carry within every target. */
  largestLoad(agents: number): number {
    for (let next = this.#largestLoads.length; next <= agents; next++) {
      let load = 0
      for (const { node, weight } of this.#around) load += weight * node.largestLoad(next)
      this.#largestLoads.push(load)
    }
    return this.#largestLoads[agents]!
  }

  /** Writes the service of so many agents. */
  serviceInto(out: Float64Array, agents: number, load: number): void {
    out.fill(0, 0, serviceFigures)
    for (const { node, weight } of this.#around) node.service.addTo(out, 0, weight, agents, load)
  }

  /** Adds so many times what is told of a half hour. */
  addTold(out: Float64Array, times: number, agents: number, load: number): void {
    for (const { node, weight } of this.#around) node.told.addTo(out, 0, times * weight, agents, load)
  }
}
