/** Writes what stands at an item of a node into `into` from `at` on. */
export type BlendNode = (into: Float64Array, at: number, node: number, item: number) => void

/**
 * What several tables blend to at whole-numbered grid nodes, negative ones included, for the blend at hand: each item is
 * blended once, when first asked for, and then read as often as needed. A simulation asks for the same few nodes in
 * every month of a draw; one small array of them stays in the processor's cache where the tables do not.
 */
export class BlendedNodes {
  readonly #items: number
  readonly #size: number
  readonly #blend: BlendNode
  /** Blended figures by node, item and figure; replaced by `reach` where the window must grow. */
  values = new Float64Array(0)
  #first = 0
  #rows = 0
  #blendedIn = new Uint32Array(0)
  #current = 1

  /**
   * @param items at each node
   * @param size figures of each item
   */
  constructor(items: number, size: number, blend: BlendNode) {
    this.#items = items
    this.#size = size
    this.#blend = blend
  }

  /** Forgets everything: the blend has changed. */
  renew(): void {
    this.#current++
  }

  /** Sees to it that a node and the next one lie in the window. Offsets found before no longer hold. */
  reach(node: number): void {
    if (node < this.#first || node + 1 >= this.#first + this.#rows) this.#makeRoom(node)
  }

  /** Where in `values` the figures of an item of a node within reach begin. */
  offsetOf(node: number, item: number): number {
    const index = (node - this.#first) * this.#items + item
    const at = index * this.#size
    if (this.#blendedIn[index] !== this.#current) {
      this.#blend(this.values, at, node, item)
      this.#blendedIn[index] = this.#current
    }
    return at
  }

  #makeRoom(node: number): void {
    const first = this.#rows === 0 ? node - margin : Math.min(this.#first, node - margin)
    const end = this.#rows === 0 ? node + margin : Math.max(this.#first + this.#rows, node + margin)
    this.#first = first
    this.#rows = end - first
    this.values = new Float64Array(this.#rows * this.#items * this.#size)
    this.#blendedIn = new Uint32Array(this.#rows * this.#items)
  }
}

/** Room made beyond what is asked for, so that a window that grows is not made anew at every step. */
const margin = 24
