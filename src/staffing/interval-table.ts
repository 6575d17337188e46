import { SERVICE, serviceFigures } from './interval-service.js'

/** Grid of loads of n agents: whole multiples of this many √n Erlang, where service changes by at most a few per cent. */
const loadStep = 0.045

/** Beyond so many agents the grid is finer than what is asked of it: the formula itself answers, and memory stays bounded. */
export const mostTabulatedAgents = 128

/** What is known of one number of agents. */
interface AgentsRow {
  readonly step: number
  readonly nodes: number
  readonly figures: Float64Array
  readonly known: Uint8Array
}

/** Service of n agents over a grid of loads, linear between nodes, each node computed once and when first needed. */
export class IntervalTable {
  readonly #compute: (out: Float64Array, at: number, agents: number, load: number) => void
  readonly #rows: AgentsRow[] = []

  constructor(compute: (out: Float64Array, at: number, agents: number, load: number) => void) {
    this.#compute = compute
  }

  /** Adds `weight` times the service of `agents` at a load to `out` from `at` on. */
  addTo(out: Float64Array, at: number, weight: number, agents: number, load: number): void {
    if (agents > mostTabulatedAgents) {
      this.#addComputed(out, at, weight, agents, load)
      return
    }
    const row = this.#rows[agents] ?? this.#newRow(agents)
    const position = load / row.step
    if (position >= row.nodes - 1) {
      this.#addComputed(out, at, weight, agents, load)
      return
    }
    const floor = Math.floor(position) | 0
    if (row.known[floor] === 0) this.#fill(row, agents, floor)
    if (row.known[floor + 1] === 0) this.#fill(row, agents, floor + 1)
    const { figures } = row
    const upper = weight * (position - floor)
    const lower = weight - upper
    const start = floor * serviceFigures
    for (let figure = 0; figure < serviceFigures; figure++) {
      out[at + figure]! +=
        lower * figures[start + figure]! + upper * figures[start + serviceFigures + figure]!
    }
  }

  /**
   * The service of a week into `out` from `at` on: half hours i, of which there are `weights[i]`, with `agents[i]` at
   * `load` times `shares[i]`. The same sum as `addTo` for each in turn, kept in registers.
   */
  writeWeek(
    out: Float64Array,
    at: number,
    agents: Int32Array,
    load: number,
    shares: Float64Array,
    weights: Float64Array,
  ): void {
    let inTime = 0
    let counted = 0
    let abandoned = 0
    let waited = 0
    for (let index = 0; index < agents.length; index++) {
      const present = agents[index]!
      const weight = weights[index]!
      const row = present > mostTabulatedAgents ? undefined : (this.#rows[present] ?? this.#newRow(present))
      const position = row === undefined ? 0 : (load * shares[index]!) / row.step
      if (row === undefined || position >= row.nodes - 1) {
        this.#compute(beyondTable, 0, present, load * shares[index]!)
        inTime += weight * beyondTable[SERVICE.inTime]!
        counted += weight * beyondTable[SERVICE.counted]!
        abandoned += weight * beyondTable[SERVICE.abandoned]!
        waited += weight * beyondTable[SERVICE.answeredWaitSeconds]!
        continue
      }
      // A whole number kept as such: indices are worked out faster than from a number with a fraction.
      const floor = Math.floor(position) | 0
      if (row.known[floor] === 0) this.#fill(row, present, floor)
      if (row.known[floor + 1] === 0) this.#fill(row, present, floor + 1)
      const { figures } = row
      const upper = weight * (position - floor)
      const lower = weight - upper
      const low = floor * serviceFigures
      const high = low + serviceFigures
      inTime += lower * figures[low]! + upper * figures[high]!
      counted += lower * figures[low + 1]! + upper * figures[high + 1]!
      abandoned += lower * figures[low + 2]! + upper * figures[high + 2]!
      waited += lower * figures[low + 3]! + upper * figures[high + 3]!
    }
    out[at + SERVICE.inTime] = inTime
    out[at + SERVICE.counted] = counted
    out[at + SERVICE.abandoned] = abandoned
    out[at + SERVICE.answeredWaitSeconds] = waited
  }

  #addComputed(out: Float64Array, at: number, weight: number, agents: number, load: number): void {
    this.#compute(beyondTable, 0, agents, load)
    for (let figure = 0; figure < serviceFigures; figure++) out[at + figure]! += weight * beyondTable[figure]!
  }

  #newRow(agents: number): AgentsRow {
    const step = loadStep * Math.sqrt(Math.max(agents, 1))
    const nodes = nodesFor(agents, step)
    const row = {
      step,
      nodes,
      figures: new Float64Array(nodes * serviceFigures),
      known: new Uint8Array(nodes),
    }
    this.#rows[agents] = row
    return row
  }

  #fill({ step, figures, known }: AgentsRow, agents: number, node: number): void {
    this.#compute(figures, node * serviceFigures, agents, node * step)
    known[node] = 1
  }
}

/** Loads up to four times the agents and forty more: beyond, the formula itself answers. */
function nodesFor(agents: number, step: number): number {
  return Math.ceil((4 * agents + 40) / step) + 1
}

const beyondTable = new Float64Array(serviceFigures)
