/**
 * Values at whole-numbered grid nodes, negative ones included, in an array that covers the nodes used so far: looked up
 * in the innermost loop, where a Map would cost more than the interpolation it serves.
 */
export class NodeWindow<Value> {
  #first = 0
  #values: (Value | undefined)[] = []

  get(node: number): Value | undefined {
    const index = node - this.#first
    return index >= 0 && index < this.#values.length ? this.#values[index] : undefined
  }

  set(node: number, value: Value): void {
    if (this.#values.length === 0) this.#first = node
    const missingBefore = this.#first - node
    if (missingBefore > 0) {
      this.#values = [
        ...new Array<Value | undefined>(missingBefore + margin).fill(undefined),
        ...this.#values,
      ]
      this.#first -= missingBefore + margin
    }
    while (this.#values.length <= node - this.#first) this.#values.push(undefined)
    this.#values[node - this.#first] = value
  }
}

/** Room made beyond what is asked for, so that a window growing downwards is not copied at every step. */
const margin = 64
