/**
 * A fixed number of figures at each of the whole-numbered grid nodes used so far, negative ones included, in one piece
 * of memory. `NaN` until it is written.
 */
export class NodeFigures {
  /** Replaced as the window grows: read it after `startOf`. */
  values = new Float64Array(0)
  readonly #size: number
  #first = 0
  #rows = 0

  /** @param size figures at each node */
  constructor(size: number) {
    this.#size = size
  }

  /** Where in `values` the figures of a node begin. */
  startOf(node: number): number {
    const row = node - this.#first
    return (row >= 0 && row < this.#rows ? row : this.#rowOfNew(node)) * this.#size
  }

  #rowOfNew(node: number): number {
    const first = this.#rows === 0 ? node - margin : Math.min(this.#first, node - margin)
    const end = this.#rows === 0 ? node + margin : Math.max(this.#first + this.#rows, node + margin)
    const values = new Float64Array((end - first) * this.#size).fill(Number.NaN)
    if (this.#rows > 0) values.set(this.values, (this.#first - first) * this.#size)
    this.values = values
    this.#first = first
    this.#rows = end - first
    return node - first
  }
}

/** Room made beyond what is asked for, so that a window that grows is not copied at every step. */
const margin = 32
