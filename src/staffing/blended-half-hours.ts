import { parabolicNodes, type WeightedNode } from './condition-grid.js'
import {
  gridNodes,
  gridStep,
  type HalfHourTable,
  type HalfHourTables,
  handleTimeStep,
  mostTabulatedAgents,
  patienceStep,
} from './half-hour-tables.js'
import { SERVICE, serviceFigures } from './interval-service.js'
import type { HalfHourFigures } from './stepped-week.js'

/** What is blended of one number of agents. */
interface BlendedRow {
  readonly step: number
  /** The last node that a cubic may begin at. */
  readonly last: number
  readonly figures: Float64Array
  readonly blendedIn: Uint32Array
  /** Of the load asked for last: where the first of four nodes begins, and how far from it the load lies, in nodes. */
  from: number
  beyond: number
}

/**
 * Figures of single half hours at the conditions of a draw: the tables around them blended, each item once, when first
 * asked for. A simulation asks for the same few in every month.
 */
export class BlendedHalfHours implements HalfHourFigures {
  readonly #tables: HalfHourTables
  #nodes: readonly WeightedNode[] = []
  #handleTimeSeconds = 1
  /** The tables at these nodes, by how many wait before a call-back is offered. */
  readonly #around: (readonly HalfHourTable[] | undefined)[] = []
  /** By agents; `NaN` where not yet blended. */
  readonly #largestLoads: number[] = []
  readonly #rows: BlendedRow[] = []
  #current = 0

  constructor(tables: HalfHourTables) {
    this.#tables = tables
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#current++
    this.#around.length = 0
    this.#handleTimeSeconds = handleTimeSeconds
    this.#largestLoads.fill(Number.NaN)
    const handleAt = Math.log(handleTimeSeconds) / handleTimeStep
    const patienceAt = Math.log(patienceSeconds) / patienceStep
    this.#nodes = parabolicNodes(handleAt, patienceAt)
  }

  largestLoad(agents: number): number {
    while (this.#largestLoads.length <= agents) this.#largestLoads.push(Number.NaN)
    const known = this.#largestLoads[agents]!
    if (!Number.isNaN(known)) return known
    let load = 0
    const around = this.#tablesFor(agents)
    if (around[0]?.largestLoad(agents) === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY
    for (let index = 0; index < around.length; index++)
      load += this.#nodes[index]!.weight * around[index]!.largestLoad(agents)
    this.#largestLoads[agents] = load
    return load
  }

  addService(out: Float64Array, weight: number, agents: number, load: number): void {
    const row = this.#rowFor(agents, load)
    if (row === undefined) {
      this.#compute(agents, load)
      for (let figure = 0; figure < serviceFigures; figure++) out[figure]! += weight * blended[figure]!
      return
    }
    for (let figure = 0; figure < serviceFigures; figure++) out[figure]! += weight * between(row, figure)
  }

  abandonment(agents: number, load: number): number {
    const row = this.#rowFor(agents, load)
    if (row !== undefined) return between(row, SERVICE.abandoned)
    this.#compute(agents, load)
    return blended[SERVICE.abandoned]!
  }

  /** The row of so many agents, blended around a load; undefined beyond the grid. */
  #rowFor(agents: number, load: number): BlendedRow | undefined {
    if (agents > mostTabulatedAgents) return undefined
    const row = this.#rows[agents] ?? this.#newRow(agents)
    const position = load / row.step
    const floor = Math.floor(position)
    if (floor > row.last) return undefined
    const first = Math.max(0, floor - 1)
    for (let node = first; node < first + 4; node++)
      if (row.blendedIn[node] !== this.#current) this.#blend(row, agents, node)
    row.from = first * serviceFigures
    row.beyond = position - first
    return row
  }

  #blend({ figures, blendedIn }: BlendedRow, agents: number, node: number): void {
    const at = node * serviceFigures
    figures.fill(0, at, at + serviceFigures)
    const around = this.#tablesFor(agents)
    for (let index = 0; index < around.length; index++)
      around[index]!.addNode(figures, at, this.#nodes[index]!.weight, agents, node)
    // A parabola through points may swing a little beyond what they keep within.
    for (let figure = at; figure < at + serviceFigures; figure++)
      figures[figure] = Math.max(0, figures[figure]!)
    blendedIn[node] = this.#current
  }

  /** By the formula, into `blended`. */
  #compute(agents: number, load: number): void {
    blended.fill(0)
    const around = this.#tablesFor(agents)
    for (let index = 0; index < around.length; index++) {
      around[index]!.told(computed, agents, load)
      for (let figure = 0; figure < serviceFigures; figure++)
        blended[figure]! += this.#nodes[index]!.weight * computed[figure]!
    }
    for (let figure = 0; figure < serviceFigures; figure++) blended[figure] = Math.max(0, blended[figure]!)
  }

  #tablesFor(agents: number): readonly HalfHourTable[] {
    const offeredFrom = this.#tables.offeredFrom(agents, this.#handleTimeSeconds)
    let around = this.#around[offeredFrom]
    if (around === undefined) {
      around = this.#nodes.map(({ handle, patience }) => this.#tables.at(handle, patience, offeredFrom))
      this.#around[offeredFrom] = around
    }
    return around
  }

  #newRow(agents: number): BlendedRow {
    const nodes = gridNodes(agents)
    const row = {
      step: gridStep(agents),
      last: nodes - 3,
      figures: new Float64Array(nodes * serviceFigures),
      blendedIn: new Uint32Array(nodes),
      from: 0,
      beyond: 0,
    }
    this.#rows[agents] = row
    return row
  }
}

/** The cubic through a figure at four nodes, kept between the two nodes next to it: figures rise or fall with the load. */
function between({ figures, from, beyond: x }: BlendedRow, figure: number): number {
  const at = from + figure
  const [first, second] = [figures[at]!, figures[at + serviceFigures]!]
  const [third, fourth] = [figures[at + 2 * serviceFigures]!, figures[at + 3 * serviceFigures]!]
  const y = x - 1
  const z = x - 2
  const u = x - 3
  const value = (x * y * z * fourth - y * z * u * first) / 6 + (x * z * u * second - x * y * u * third) / 2
  const low = x < 1 ? first : second
  const high = x < 1 ? second : third
  return low < high ? Math.min(high, Math.max(low, value)) : Math.min(low, Math.max(high, value))
}

const computed = new Float64Array(serviceFigures)
const blended = new Float64Array(serviceFigures)
