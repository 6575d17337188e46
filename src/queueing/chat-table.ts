import { bracketedRoot } from './bracketed-root.js'
import { spreadEvenly } from './chat-bounds.js'
import { chatOccupancy, chatOccupancyWithin } from './chat-occupancy.js'
import { chatStates } from './chat-team.js'

/**
 * How a chat team stands with a place free, for thousands of loads: by what factor the chance of it, against all places
 * taken, falls short of that with chats spread evenly. How chats arrive and end is all that it depends on, in mean handle
 * times, so that one table holds for every handle time, patience and promise.
 *
 * The logarithm of the factor is smooth in the logarithm x of that chance with chats spread evenly, and, at the same x, in
 * the agents: it is worked out over the states that matter at whole multiples of half an x and at some numbers of agents,
 * once each and when first needed, and runs along polynomials of fifth and third degree between them. The grid is fixed, so that
 * a value never depends on what was asked before. Teams of few states are worked out exactly at each call.
 */
export class ChatTable {
  readonly #concurrency: number
  readonly #slowDown: number
  /** By agents and node of x, logarithms. */
  readonly #rows = new Map<number, Map<number, number>>()
  /** By agents, whether few enough of the states matter. */
  readonly #followed = new Map<number, boolean>()

  /** @param concurrency,slowDown as of `ChatTeam` */
  constructor(concurrency: number, slowDown: number) {
    this.#concurrency = concurrency
    this.#slowDown = slowDown
  }

  /**
   * Chance that a place is free over the chance that all are taken and nobody waits, to some 1e-5 of itself where it is
   * below 1e4; undefined where too many states matter.
   *
   * @param agents whole, from 1
   * @param load above 0, in Erlang of chats that have their agent to themselves
   */
  weight(agents: number, load: number): number | undefined {
    const even = spreadEvenly(this.#team(agents, load)).weight
    if (agents === 1 || this.#concurrency === 1) return even
    if (chatStates(agents, this.#concurrency) <= EXACT_STATES)
      return chatOccupancy(this.#team(agents, load)).weight
    const nodes = agentNodes(agents)
    if (!this.#isFollowed(nodeBeyond(agents))) return undefined
    const x = Math.min(MOST, Math.max(LEAST, Math.log(even)))
    const logarithms = nodes.map((node) => this.#shortfall(node, x))
    const correction = alongPolynomial(nodes.map(Math.log), logarithms, Math.log(agents))
    return even * Math.exp(Math.min(0, correction))
  }

  #team(agents: number, load: number) {
    return { agents, concurrency: this.#concurrency, slowDown: this.#slowDown, load }
  }

  #shortfall(agents: number, x: number): number {
    const first = Math.floor(x / STEP) - 2
    const places = [0, 1, 2, 3, 4, 5].map((offset) => first + offset)
    return alongPolynomial(
      places,
      places.map((place) => this.#at(agents, place)),
      x / STEP,
    )
  }

  #at(agents: number, place: number): number {
    const row = this.#rowOf(agents)
    const known = row.get(place)
    if (known !== undefined) return known
    const value = this.#solved(agents, place, Number.POSITIVE_INFINITY) ?? 0
    row.set(place, value)
    return value
  }

  #isFollowed(agents: number): boolean {
    const known = this.#followed.get(agents)
    if (known !== undefined) return known
    const value = this.#solved(agents, REFERENCE, MOST_EDGES / (this.#concurrency + 2))
    if (value !== undefined) this.#rowOf(agents).set(REFERENCE, value)
    this.#followed.set(agents, value !== undefined)
    return value !== undefined
  }

  #rowOf(agents: number): Map<number, number> {
    const row = this.#rows.get(agents) ?? new Map<number, number>()
    this.#rows.set(agents, row)
    return row
  }

  /** Undefined where more states matter. */
  #solved(agents: number, place: number, mostStates: number): number | undefined {
    const x = place * STEP
    const evenAt = (logLoad: number) =>
      Math.log(spreadEvenly(this.#team(agents, Math.exp(logLoad))).weight) - x
    const places = agents * this.#concurrency
    // with chats spread evenly: as many as x asks are held with hardly any load, and with a hundred times what the places take
    const load = Math.exp(bracketedRoot(evenAt, Math.log(places * 1e-4), Math.log(places * 100)))
    const team = this.#team(agents, load)
    // What matters is how rare it is against what is looked for; rare enough, that need not be known so well.
    const least = STATE * Math.exp(-Math.max(0, x - 4) / 2)
    const followed = chatOccupancyWithin(team, mostStates, least, SETTLED)
    return followed && Math.log(followed.weight / spreadEvenly(team).weight)
  }
}

/** Numbers of agents at which tables are filled: all up to 8, then each a fifth larger than the one before. */
const agentNode = (place: number): number => (place <= 8 ? place : Math.round(8 * 1.2 ** (place - 8)))

/** The place of the node that is not below the agents. */
const placeAbove = (agents: number): number => {
  let above = Math.min(agents, 8)
  while (agentNode(above) < agents) above += 1
  return above
}

/** The agents themselves where they are a node, else the two nodes below and above. */
const agentNodes = (agents: number): readonly number[] => {
  const above = placeAbove(agents)
  return agentNode(above) === agents
    ? [agents]
    : [above - 2, above - 1, above, above + 1].map((place) => agentNode(place))
}

/** The largest node that teams about so large are told from: whether it is followed decides for all of them alike. */
const nodeBeyond = (agents: number): number => agentNode(placeAbove(agents) + 1)

/** The polynomial through all points (Lagrange). */
const alongPolynomial = (at: readonly number[], values: readonly number[], x: number): number =>
  values.reduce((sum, value, point) => {
    let weight = value
    at.forEach((other, place) => {
      if (place !== point) weight *= (x - other) / (at[point]! - other)
    })
    return sum + weight
  }, 0)

/** Up to so many states are worked out at each call. */
const EXACT_STATES = 300
/** Of those that matter with the ways between them so many are followed. */
const MOST_EDGES = 120_000
/** In logarithms: from one node to the next; the most and the least, beyond which the factor hardly matters. */
const STEP = 0.5
const MOST = 18
const LEAST = -3
/** Node at which teams are large enough to be left out. */
const REFERENCE = 8
/** Chance of a state below which it is left out. */
const STATE = 1e-9
/** Relative change at which a node is taken to be solved. */
const SETTLED = 1e-7
