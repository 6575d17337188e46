import type { ChatChain } from './chat-balance.js'
import { ChatStates } from './chat-states.js'
import { type ChatTeam, endingEvenly, endingRates } from './chat-team.js'

/**
 * The states of a chat team that matter: found from those with chats spread evenly by adding what the chances known so
 * far lead to often enough.
 */
export class ChatWindow {
  readonly #agents: number
  readonly #concurrency: number
  readonly #load: number
  readonly #rates: readonly number[]
  readonly #states: ChatStates
  readonly #least: number
  readonly #most: number
  #mostHeld = 0

  /**
   * @param least states to which others lead less often are left out, in shares of all that happens; 0 to have all
   * @param mostStates that many are added and no more
   */
  constructor({ agents, concurrency, slowDown, load }: ChatTeam, least: number, mostStates: number) {
    this.#agents = agents
    this.#concurrency = concurrency
    this.#load = load
    this.#rates = endingRates(concurrency, slowDown)
    this.#states = new ChatStates(agents, concurrency)
    this.#least = least
    this.#most = mostStates
  }

  get size(): number {
    return this.#states.count
  }

  /** Every number of chats that is likely enough, spread evenly; false where those are too many already. */
  beginEvenly(): boolean {
    const places = this.#agents * this.#concurrency
    const rate = (held: number): number => endingEvenly(held, this.#agents, this.#rates)
    let likeliest = 0
    for (let held = 1; held <= places && rate(held) <= this.#load; held += 1) likeliest = held
    let fewest = likeliest
    for (let term = 1; fewest > 0 && term >= this.#least; fewest -= 1) term *= rate(fewest) / this.#load
    let most = likeliest
    for (let term = 1; most < places && term >= this.#least; most += 1) term *= this.#load / rate(most + 1)
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
    this.#mostHeld = most
    const { chance } = this.#states
    const total = chance.reduce((sum, value) => sum + value, 0)
    for (let state = 0; state < this.size; state += 1) chance[state]! /= total
    return this.grow()
  }

  #addEvenly(held: number, chance: number): void {
    const each = Math.floor(held / this.#agents)
    const more = held - each * this.#agents
    const atLeast = Array.from({ length: this.#concurrency }, (_, j) =>
      j < each ? this.#agents : j === each ? more : 0,
    )
    this.#states.add(atLeast, Math.max(chance, SMALLEST))
  }

  /** Adds every state that one of those so far leads to often enough, and where arrivals lead; false where they are too many. */
  grow(): boolean {
    const states = this.#states
    for (let state = 0; state < states.count; state += 1) {
      if (states.count > this.#most) return false
      const held = states.held[state]!
      const chance = states.chance[state]!
      for (let j = 1; j <= this.#concurrency; j += 1) {
        if (states.beside[states.besideAt(state, j, -1)]! >= 0) continue
        const rate = this.#endingOf(state, j)
        const coming = (chance * rate) / this.#load
        if (rate > 0 && coming >= this.#least) states.addBeside(state, j, -1, Math.max(coming, SMALLEST))
      }
      const j = this.#nextOf(state)
      if (j > this.#concurrency || states.beside[states.besideAt(state, j, 1)]! >= 0) continue
      const coming = (chance * this.#load) / (this.#load + endingEvenly(held, this.#agents, this.#rates))
      if (held < this.#mostHeld || coming >= this.#least) {
        states.addBeside(state, j, 1, Math.max(coming, SMALLEST))
        this.#mostHeld = Math.max(this.#mostHeld, held + 1)
      }
    }
    return true
  }

  /** Rate at which agents with j chats end one. */
  #endingOf(state: number, j: number): number {
    const { atLeast } = this.#states
    const at = state * this.#concurrency + j - 1
    const higher = j < this.#concurrency ? atLeast[at + 1]! : 0
    return (atLeast[at]! - higher) * this.#rates[j]!
  }

  /** The chats of the agent to whom the next one goes, with it. */
  #nextOf(state: number): number {
    const { atLeast } = this.#states
    const at = state * this.#concurrency
    let j = 1
    while (j <= this.#concurrency && atLeast[at + j - 1] === this.#agents) j += 1
    return j
  }

  /** The states so far by number of chats held. */
  order(): Int32Array {
    const { held } = this.#states
    const begins = this.#begins()
    const fewest = this.#fewest()
    const order = new Int32Array(this.size)
    for (let state = 0; state < this.size; state += 1) order[begins[held[state]! - fewest]!++] = state
    return order
  }

  /** Chances in that order. */
  chances(order: Int32Array): Float64Array {
    const { chance } = this.#states
    return Float64Array.from(order, (state) => chance[state]!)
  }

  /** Takes chances over. */
  take(order: Int32Array, chances: Float64Array): void {
    const { chance } = this.#states
    const total = chances.reduce((sum, value) => sum + value, 0)
    for (let place = 0; place < order.length; place += 1)
      chance[order[place]!] = Math.max(chances[place]! / total, SMALLEST)
  }

  /** The chain over the states so far, in the order given. An end that leads out of them does not happen. */
  chain(order: Int32Array): ChatChain {
    const { beside, atLeast } = this.#states
    const size = order.length
    const concurrency = this.#concurrency
    const place = new Int32Array(size)
    for (let at = 0; at < size; at += 1) place[order[at]!] = at
    const width = concurrency + 2
    const busy = new Int32Array(size)
    const ending = new Float64Array(size)
    const leaving = new Float64Array(size)
    const from = new Int32Array(size * width)
    const rates = new Float64Array(size * width)
    for (let at = 0; at < size; at += 1) {
      const state = order[at]!
      busy[at] = atLeast[state * concurrency]!
      let edge = at * width
      let next = 0
      for (let j = 1; j <= concurrency; j += 1) {
        const fewer = beside[this.#states.besideAt(state, j, -1)]!
        const more = beside[this.#states.besideAt(state, j, 1)]!
        const had = atLeast[state * concurrency + j - 1]!
        if (fewer >= 0) ending[at]! += this.#endingOf(state, j)
        // a chat came to an agent with j - 1, when nobody had fewer
        if (fewer >= 0 && next === 0) {
          from[edge] = place[fewer]!
          rates[edge] = this.#load
          edge += 1
        }
        if (more >= 0) {
          from[edge] = place[more]!
          rates[edge] = this.#endingOf(more, j)
          edge += 1
        }
        if (had < this.#agents) {
          next ||= j
        }
      }
      leaving[at] = ending[at]!
      if (next > 0 && beside[this.#states.besideAt(state, next, 1)]! >= 0) leaving[at]! += this.#load
    }
    return { fewest: this.#fewest(), begins: this.#begins(), busy, ending, leaving, from, rates, width }
  }

  #fewest(): number {
    const { held } = this.#states
    let fewest = held[0]!
    for (let state = 1; state < this.size; state += 1) fewest = Math.min(fewest, held[state]!)
    return fewest
  }

  /** Where the states of each number of chats begin. */
  #begins(): Int32Array {
    const { held } = this.#states
    const fewest = this.#fewest()
    const begins = new Int32Array(this.#mostHeld - fewest + 2)
    for (let state = 0; state < this.size; state += 1) begins[held[state]! - fewest + 1]! += 1
    for (let k = 1; k < begins.length; k += 1) begins[k]! += begins[k - 1]!
    return begins
  }
}

/** Chances stay numbers above 0. */
const SMALLEST = 1e-250
