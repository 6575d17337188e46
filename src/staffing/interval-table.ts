import { serviceFigures } from './interval-service.js'

/** Grid of loads of n agents: whole multiples of this many √n Erlang, where service changes by at most a few per cent. */
const loadStep = 0.03

/** Service of n agents over a grid of loads, linear between nodes, each node computed once and when first needed. */
export class IntervalTable {
  readonly #compute: (out: Float64Array, at: number, agents: number, load: number) => void
  readonly #rows: Float64Array[] = []
  readonly #known: Uint8Array[] = []

  constructor(compute: (out: Float64Array, at: number, agents: number, load: number) => void) {
    this.#compute = compute
  }

  lookUp(out: Float64Array, agents: number, load: number): void {
    const step = loadStep * Math.sqrt(Math.max(agents, 1))
    const position = load / step
    const floor = Math.floor(position)
    const nodes = nodesFor(agents)
    if (floor + 1 >= nodes) {
      this.#compute(out, 0, agents, load)
      return
    }
    this.#rows[agents] ??= new Float64Array(nodes * serviceFigures)
    this.#known[agents] ??= new Uint8Array(nodes)
    const row = this.#rows[agents]
    const known = this.#known[agents]
    if (known[floor] === 0) this.#fill(row, known, agents, floor, step)
    if (known[floor + 1] === 0) this.#fill(row, known, agents, floor + 1, step)
    const upper = position - floor
    const at = floor * serviceFigures
    for (let figure = 0; figure < serviceFigures; figure++) {
      const low = row[at + figure]!
      out[figure] = low + upper * (row[at + serviceFigures + figure]! - low)
    }
  }

  #fill(row: Float64Array, known: Uint8Array, agents: number, node: number, step: number): void {
    this.#compute(row, node * serviceFigures, agents, node * step)
    known[node] = 1
  }
}

/** Loads up to four times the agents and forty more: beyond, the formula itself answers. */
function nodesFor(agents: number): number {
  return Math.ceil((4 * agents + 40) / (loadStep * Math.sqrt(Math.max(agents, 1)))) + 1
}
