/**
 * States of a chat team, added one by one: how many agents have at least 1, 2, … chats, which never rises. A state knows the
 * states beside it, in which one agent more or fewer has at least j chats, as far as they have been added.
 */
export class ChatStates {
  readonly #agents: number
  readonly #concurrency: number
  /** By how much the rank grows when one more agent has at least j chats, by j and how many had before. */
  readonly #steps: readonly Float64Array[]
  #count = 0
  /** Of the states in the order in which they were added. */
  #ranks = new Float64Array(FIRST)
  #held = new Int32Array(FIRST)
  #chance = new Float64Array(FIRST)
  #atLeast: Int32Array
  #beside: Int32Array
  /** Places of the states by their rank: open addressing, at most half full; -1 where free. */
  #slots = new Int32Array(4 * FIRST).fill(-1)

  /** @param agents,concurrency of a team of fewer than 2^53 states, whose ranks then are exact */
  constructor(agents: number, concurrency: number) {
    this.#agents = agents
    this.#concurrency = concurrency
    this.#steps = stepsOfRank(agents, concurrency)
    this.#atLeast = new Int32Array(FIRST * concurrency)
    this.#beside = new Int32Array(FIRST * concurrency * 2)
  }

  get count(): number {
    return this.#count
  }

  /** Chats held by state; read again after a state was added, as all of the following. */
  get held(): Int32Array {
    return this.#held
  }

  /** Chance by state, as well as it is known. */
  get chance(): Float64Array {
    return this.#chance
  }

  /** `concurrency` numbers a state: agents with at least 1, 2, … chats. */
  get atLeast(): Int32Array {
    return this.#atLeast
  }

  /** Two places a state and number of chats j: the state with one agent fewer, and with one more, of at least j; -1 where not added. */
  get beside(): Int32Array {
    return this.#beside
  }

  /** Where in `beside` the state is told that differs by one agent with at least j chats. */
  besideAt(state: number, j: number, change: 1 | -1): number {
    return (state * this.#concurrency + j - 1) * 2 + (change > 0 ? 1 : 0)
  }

  /** Adds the state of so many agents with at least 1, 2, … chats. */
  add(atLeast: readonly number[], chance: number): void {
    let rank = 0
    for (let j = 1; j <= this.#concurrency; j += 1)
      for (let had = 0; had < atLeast[j - 1]!; had += 1) rank += this.#steps[j]![had]!
    const state = this.#newState(rank, chance)
    this.#atLeast.set(atLeast, state * this.#concurrency)
    this.#held[state] = atLeast.reduce((sum, agents) => sum + agents, 0)
    this.#link(state)
  }

  /** Adds the state beside another, which has to be possible and not yet added. */
  addBeside(other: number, j: number, change: 1 | -1, chance: number): void {
    const from = other * this.#concurrency
    const state = this.#newState(this.#rankBeside(other, j, change), chance)
    const at = state * this.#concurrency
    this.#atLeast.copyWithin(at, from, from + this.#concurrency)
    this.#atLeast[at + j - 1]! += change
    this.#held[state] = this.#held[other]! + change
    this.#link(state)
  }

  #newState(rank: number, chance: number): number {
    if (this.#count === this.#ranks.length) this.#makeRoom()
    const state = this.#count
    this.#count += 1
    this.#ranks[state] = rank
    this.#chance[state] = chance
    this.#slots[this.#slotOf(rank)] = state
    return state
  }

  #rankBeside(state: number, j: number, change: 1 | -1): number {
    const had = this.#atLeast[state * this.#concurrency + j - 1]!
    return this.#ranks[state]! + (change > 0 ? this.#steps[j]![had]! : -this.#steps[j]![had - 1]!)
  }

  /** Tells the state and those beside it of each other. */
  #link(state: number): void {
    const at = state * this.#concurrency - 1
    for (let j = 1; j <= this.#concurrency; j += 1) {
      const had = this.#atLeast[at + j]!
      const before = j === 1 ? this.#agents : this.#atLeast[at + j - 1]!
      const after = j === this.#concurrency ? 0 : this.#atLeast[at + j + 1]!
      if (had > after) this.#linkTo(state, j, -1)
      else this.#beside[this.besideAt(state, j, -1)] = -1
      if (had < before) this.#linkTo(state, j, 1)
      else this.#beside[this.besideAt(state, j, 1)] = -1
    }
  }

  #linkTo(state: number, j: number, change: 1 | -1): void {
    const other = this.#slots[this.#slotOf(this.#rankBeside(state, j, change))]!
    this.#beside[this.besideAt(state, j, change)] = other
    if (other >= 0) this.#beside[this.besideAt(other, j, change > 0 ? -1 : 1)] = state
  }

  /** Where a rank is, or would be put. */
  #slotOf(rank: number): number {
    const last = this.#slots.length - 1
    let slot = Math.imul((rank % 4294967296) ^ (rank / 4294967296), 0x9e3779b1) >>> 0
    for (slot = (slot ^ (slot >>> 15)) & last; ; slot = (slot + 1) & last) {
      const state = this.#slots[slot]!
      if (state < 0 || this.#ranks[state] === rank) return slot
    }
  }

  #makeRoom(): void {
    this.#ranks = twice(this.#ranks, Float64Array)
    this.#chance = twice(this.#chance, Float64Array)
    this.#held = twice(this.#held, Int32Array)
    this.#atLeast = twice(this.#atLeast, Int32Array)
    this.#beside = twice(this.#beside, Int32Array)
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1)
    for (let state = 0; state < this.#count; state += 1)
      this.#slots[this.#slotOf(this.#ranks[state]!)] = state
  }
}

/** Room for so many states to begin with; a power of two. */
const FIRST = 256

const twice = <Numbers extends Float64Array | Int32Array>(
  numbers: Numbers,
  Kind: new (length: number) => Numbers,
): Numbers => {
  const larger = new Kind(2 * numbers.length)
  larger.set(numbers)
  return larger
}

/** By j and how many agents had at least j chats before: how many states lie between, in lexicographic order. */
const stepsOfRank = (agents: number, concurrency: number): readonly Float64Array[] => {
  // C(n + m, m) for m = concurrency - j: by Pascal's rule from one row to the next
  const rows: Float64Array[] = []
  let row = new Float64Array(agents + 1).fill(1)
  for (let j = concurrency; j >= 1; j -= 1) {
    rows[j] = row
    let sum = 0
    row = row.map((value) => {
      sum += value
      return sum
    })
  }
  return rows
}
