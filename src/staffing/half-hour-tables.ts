import { waitingBeforeOffer } from '../queueing/call-back.js'
import { largestLoadOf, type ServiceOf } from './agents-for-load.js'
import {
  callBacksInto,
  intervalServiceInto,
  type QueueConditions,
  serviceFigures,
} from './interval-service.js'
import { NodeFigures } from './node-figures.js'
import type { WeekPlanSpecification } from './week-plan.js'

/** Steps of the logarithmic grids of handle time and patience, between whose nodes figures run along parabolas. */
export const handleTimeStep = 0.14
export const patienceStep = 0.35

/** Grid of loads of n agents: whole multiples of this many √n Erlang, between which figures run along cubics. */
const loadStep = 0.12

/** Beyond so many agents the formula itself answers, and memory stays bounded. */
export const mostTabulatedAgents = 128

/** Erlang from one node of the grid of loads of so many agents to the next. */
export function gridStep(agents: number): number {
  return loadStep * Math.sqrt(Math.max(agents, 1))
}

/** Nodes of that grid: loads up to four times the agents and forty more; beyond, the formula itself answers. */
export function gridNodes(agents: number): number {
  return Math.ceil((4 * agents + 40) / gridStep(agents)) + 1
}

/** Figures of single half hours at one handle time and patience, each worked out when first needed. */
export class HalfHourTable {
  /** What is told of a half hour: its service, as a rule. */
  readonly told: ServiceOf
  readonly #service: ServiceOf
  readonly #targets: WeekPlanSpecification['targets']
  readonly #largestLoads: number[] = []
  /** By agents, the figures told at the nodes of their grid; `NaN` where not yet computed. */
  readonly #rows: NodeFigures[] = []

  constructor({ targets, tells }: WeekPlanSpecification, conditions: QueueConditions) {
    this.#targets = targets
    this.#service = (out, agents, load) => intervalServiceInto(out, 0, agents, load, conditions)
    this.told =
      tells === 'call-backs'
        ? (out, agents, load) => callBacksInto(out, 0, agents, load, conditions)
        : this.#service
  }

  /** Largest load in Erlang that so many agents carry within every target. */
  largestLoad(agents: number): number {
    const known = this.#largestLoads[agents]
    if (known !== undefined) return known
    const load = largestLoadOf(this.#service, this.#targets, agents)
    this.#largestLoads[agents] = load
    return load
  }

  /** Adds `weight` times the figures at a node of the grid of loads. */
  addNode(out: Float64Array, at: number, weight: number, agents: number, node: number): void {
    this.#rows[agents] ??= new NodeFigures(serviceFigures)
    const row = this.#rows[agents]
    const start = row.startOf(node)
    if (Number.isNaN(row.values[start]!)) {
      this.told(computed, agents, node * gridStep(agents))
      row.values.set(computed, start)
    }
    const { values } = row
    for (let figure = 0; figure < serviceFigures; figure++)
      out[at + figure]! += weight * values[start + figure]!
  }
}

/**
 * Tables of half hours over a grid of handle time and patience, shared by all options that promise the same. The grid is
 * fixed in absolute terms, so that a value never depends on who asked before.
 */
export class HalfHourTables {
  readonly #specification: WeekPlanSpecification
  /** By how many wait before a call-back is offered, handle time and patience. */
  readonly #tables = new Map<number, Map<number, Map<number, HalfHourTable>>>()

  constructor(specification: WeekPlanSpecification) {
    this.#specification = specification
  }

  /**
   * Callers who wait before a call-back is offered; 0 where none is. A whole number, at whose steps service jumps: tables
   * are blended among those with the draw's own number, between which it is smooth.
   */
  offeredFrom(agents: number, handleTimeSeconds: number): number {
    const { callBack } = this.#specification.conditions
    return callBack === undefined
      ? 0
      : waitingBeforeOffer(agents, handleTimeSeconds, callBack.offeredAfterSeconds)
  }

  /**
   * @param patienceNode `Infinity` where customers never hang up
   * @param offeredFrom as `offeredFrom` gives
   */
  at(handleNode: number, patienceNode: number, offeredFrom: number): HalfHourTable {
    const byHandleTime = madeIn(
      this.#tables,
      offeredFrom,
      () => new Map<number, Map<number, HalfHourTable>>(),
    )
    const byPatience = madeIn(byHandleTime, handleNode, () => new Map<number, HalfHourTable>())
    return madeIn(byPatience, patienceNode, () => {
      const { conditions } = this.#specification
      const { callBack } = conditions
      return new HalfHourTable(this.#specification, {
        ...conditions,
        handleTimeSeconds: Math.exp(handleNode * handleTimeStep),
        patienceSeconds: Math.exp(patienceNode * patienceStep),
        ...(callBack && { callBack: { ...callBack, offeredFromWaiting: offeredFrom } }),
      })
    })
  }
}

/** What a map has at a key, made where it has nothing yet. */
function madeIn<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const computed = new Float64Array(serviceFigures)
