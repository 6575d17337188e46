import { balanceChain, type ChatChain } from './chat-balance.js'
import { type BelowAllTaken, type ChatTeam, chatStates, endingRates, stepsOfRank } from './chat-occupancy.js'

/**
 * As `chatOccupancy` over the states that matter alone: those whose chance is some 1e-14 or more. Chats that go to the
 * agents with the fewest keep a team so even that of millions of states a few ten thousand do.
 *
 * Begins with chats spread evenly, adds every state that the chances found so far lead to often enough, solves, and does
 * so again until none is added (finite state projection). An end that leads out of the window does not happen, which
 * changes chances in the tenth digit at most.
 *
 * Source: Munsky & Khammash (2006), Journal of Chemical Physics 124, for the projection.
 *
 * @param team whole agents and concurrency from 1, slowDown 0 to 1, load above 0
 * @returns undefined where more than `mostStates` matter
 */
export const chatOccupancyWithin = (team: ChatTeam, mostStates: number): BelowAllTaken | undefined => {
  const { agents, concurrency, load } = team
  // beyond, states have no exact number
  if (!(chatStates(agents, concurrency) < Number.MAX_SAFE_INTEGER)) return undefined
  const window = new Window(team, mostStates)
  if (!window.beginEvenly()) return undefined
  for (;;) {
    const { chain, order } = window.chain()
    const chance = Float64Array.from(order, (state) => window.chance[state]!)
    const before = order.length
    balanceChain(chain, load, chance, 1e-3)
    window.take(order, chance)
    if (!window.grow()) return undefined
    if (window.size === before) return settled(team, chain, chance)
  }
}

const settled = (team: ChatTeam, chain: ChatChain, chance: Float64Array): BelowAllTaken => {
  const { agents, concurrency, slowDown, load } = team
  const { fewest, most } = chain
  const { logWeight, busyAt } = balanceChain(chain, load, chance, 1e-13)
  const likeliest = logWeight.reduce((best, value, k) => (value > logWeight[best]! ? k : best), 0)
  let weight = 0
  let chats = 0
  let busyAgents = 0
  const places = agents * concurrency
  for (let k = fewest; k <= Math.min(most, places - 1); k += 1) {
    const part = Math.exp(logWeight[k - fewest]! - logWeight[likeliest]!)
    weight += part
    chats += part * k
    busyAgents += part * busyAt[k - fewest]!
  }
  // beyond the window, where hardly anything happens, as if spread evenly
  let logAllTaken = logWeight[most - fewest]! - logWeight[likeliest]!
  const rates = endingRates(concurrency, slowDown)
  for (let k = most + 1; k <= places; k += 1) logAllTaken += Math.log(load / evenly(k, agents, rates))
  return { weight: weight * Math.exp(-logAllTaken), chats: chats / weight, busyAgents: busyAgents / weight }
}

/** Chats that end, spread evenly. */
const evenly = (held: number, agents: number, rates: readonly number[]): number => {
  const each = Math.floor(held / agents)
  const more = held - each * agents
  return more * (rates[each + 1] ?? 0) + (agents - more) * rates[each]!
}

/** Chances below are left out. */
const LEAST = 1e-14

/** The states that matter so far, each the numbers of agents with at least 1, 2, … chats. */
class Window {
  readonly #agents: number
  readonly #concurrency: number
  readonly #load: number
  readonly #rates: readonly number[]
  readonly #steps: readonly Float64Array[]
  readonly #most: number
  /** By rank in lexicographic order the place of a state in the lists. */
  readonly #places = new Map<number, number>()
  readonly #ranks: number[] = []
  readonly #held: number[] = []
  /** `concurrency` numbers a state. */
  readonly #atLeast: number[] = []
  #mostHeld = 0
  /** Chances by place, as well as they are known. */
  readonly chance: number[] = []

  constructor({ agents, concurrency, slowDown, load }: ChatTeam, mostStates: number) {
    this.#agents = agents
    this.#concurrency = concurrency
    this.#load = load
    this.#rates = endingRates(concurrency, slowDown)
    this.#steps = stepsOfRank(agents, concurrency)
    this.#most = mostStates
  }

  get size(): number {
    return this.#ranks.length
  }

  /** Every number of chats that is likely enough, spread evenly; false where those are too many already. */
  beginEvenly(): boolean {
    const places = this.#agents * this.#concurrency
    const rate = (held: number): number => evenly(held, this.#agents, this.#rates)
    let likeliest = 0
    for (let held = 1; held <= places && rate(held) <= this.#load; held += 1) likeliest = held
    let fewest = likeliest
    for (let term = 1; fewest > 0 && term > LEAST; fewest -= 1) term *= rate(fewest) / this.#load
    let most = likeliest
    for (let term = 1; most < places && term > LEAST; most += 1) term *= this.#load / rate(most + 1)
    if (most - fewest > this.#most) return false
    let term = 1
    for (let held = likeliest; held >= fewest; held -= 1) {
      this.#addEvenly(held, term)
      term *= rate(held) / this.#load
    }
    term = 1
    for (let held = likeliest + 1; held <= most; held += 1) {
      term *= this.#load / rate(held)
      this.#addEvenly(held, term)
    }
    const total = this.chance.reduce((sum, value) => sum + value, 0)
    for (let state = 0; state < this.size; state += 1) this.chance[state]! /= total
    return this.grow()
  }

  #addEvenly(held: number, chance: number): void {
    const each = Math.floor(held / this.#agents)
    const more = held - each * this.#agents
    const atLeast = Array.from({ length: this.#concurrency }, (_, j) =>
      j < each ? this.#agents : j === each ? more : 0,
    )
    let rank = 0
    for (let j = 1; j <= this.#concurrency; j += 1)
      for (let had = 0; had < atLeast[j - 1]!; had += 1) rank += this.#steps[j]![had]!
    this.#add(rank, held, atLeast, chance)
  }

  #add(rank: number, held: number, atLeast: readonly number[], chance: number): void {
    this.#places.set(rank, this.size)
    this.#ranks.push(rank)
    this.#held.push(held)
    this.#atLeast.push(...atLeast)
    this.chance.push(chance)
    this.#mostHeld = Math.max(this.#mostHeld, held)
  }

  /** Rate at which an agent with j chats ends one. */
  #endingOf(state: number, j: number): number {
    const at = state * this.#concurrency + j - 1
    const higher = j < this.#concurrency ? this.#atLeast[at + 1]! : 0
    return (this.#atLeast[at]! - higher) * this.#rates[j]!
  }

  /** The chats of the agent to whom the next one goes, with it. */
  #nextOf(state: number): number {
    const at = state * this.#concurrency
    let j = 1
    while (j <= this.#concurrency && this.#atLeast[at + j - 1] === this.#agents) j += 1
    return j
  }

  /** Rank of the state in which one more or one fewer agent has at least j chats. */
  #rankBeside(state: number, j: number, change: 1 | -1): number {
    const had = this.#atLeast[state * this.#concurrency + j - 1]!
    return this.#ranks[state]! + (change > 0 ? this.#steps[j]![had]! : -this.#steps[j]![had - 1]!)
  }

  #addBeside(state: number, j: number, change: 1 | -1, rank: number, chance: number): void {
    const at = state * this.#concurrency
    const atLeast = this.#atLeast.slice(at, at + this.#concurrency)
    atLeast[j - 1]! += change
    this.#add(rank, this.#held[state]! + change, atLeast, chance)
  }

  /** Adds every state that the chances so far lead to often enough, and where arrivals lead; false where they are too many. */
  grow(): boolean {
    const reached = new Map<number, number>()
    for (let state = 0; state < this.size; state += 1) {
      if (this.size > this.#most) return false
      const chance = this.chance[state]!
      for (let j = 1; j <= this.#concurrency; j += 1) {
        const rate = this.#endingOf(state, j)
        if (rate === 0) continue
        const rank = this.#rankBeside(state, j, -1)
        if (this.#places.has(rank)) continue
        const sum = (reached.get(rank) ?? 0) + (chance * rate) / this.#load
        reached.set(rank, sum)
        if (sum > LEAST) this.#addBeside(state, j, -1, rank, sum)
      }
      const j = this.#nextOf(state)
      if (j > this.#concurrency) continue
      const rank = this.#rankBeside(state, j, 1)
      if (this.#places.has(rank)) continue
      const coming =
        (chance * this.#load) / (this.#load + evenly(this.#held[state]!, this.#agents, this.#rates))
      if (this.#held[state]! < this.#mostHeld || coming > LEAST) this.#addBeside(state, j, 1, rank, coming)
    }
    return true
  }

  /** Takes chances over, of which the order of states is given. */
  take(order: readonly number[], chance: Float64Array): void {
    const total = chance.reduce((sum, value) => sum + value, 0)
    order.forEach((state, place) => {
      this.chance[state] = chance[place]! / total
    })
  }

  /** The chain over the states so far, and which state of the lists is where in it. */
  chain(): { readonly chain: ChatChain; readonly order: readonly number[] } {
    const states = this.size
    const width = this.#concurrency + 2
    const order = [...this.#ranks.keys()].sort((one, other) => this.#ranks[one]! - this.#ranks[other]!)
    const place = new Int32Array(states)
    order.forEach((state, at) => {
      place[state] = at
    })
    const held = Int32Array.from(order, (state) => this.#held[state]!)
    const busy = Int32Array.from(order, (state) => this.#atLeast[state * this.#concurrency]!)
    const ending = new Float64Array(states)
    const leaving = new Float64Array(states)
    const from = new Int32Array(states * width)
    const rates = new Float64Array(states * width)
    const edges = new Int32Array(states)
    const edge = (source: number, rank: number, rate: number): boolean => {
      const target = this.#places.get(rank)
      if (target === undefined) return false
      const at = place[target]!
      const free = at * width + edges[at]!
      from[free] = place[source]!
      rates[free] = rate
      edges[at]! += 1
      leaving[place[source]!]! += rate
      return true
    }
    for (let state = 0; state < states; state += 1) {
      for (let j = 1; j <= this.#concurrency; j += 1) {
        const rate = this.#endingOf(state, j)
        if (rate > 0 && edge(state, this.#rankBeside(state, j, -1), rate)) ending[place[state]!]! += rate
      }
      const next = this.#nextOf(state)
      if (next <= this.#concurrency) edge(state, this.#rankBeside(state, next, 1), this.#load)
    }
    const fewest = held.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
    return { chain: { held, busy, ending, leaving, from, rates, width, fewest, most: this.#mostHeld }, order }
  }
}
