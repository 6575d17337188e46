import { balanceChain, type ChatChain } from './chat-balance.js'
import { type ChatTeam, chatStates, endingEvenly, endingRates } from './chat-team.js'
import { ChatWindow } from './chat-window.js'

/** The states of a chat team with a place free: their weight against all places taken, and two means over them. */
export interface BelowAllTaken {
  /** Chance that a place is free over the chance that all are taken and nobody waits. */
  readonly weight: number
  /** Mean number of chats held while a place is free. */
  readonly chats: number
  /** Mean number of agents with at least one chat while a place is free. */
  readonly busyAgents: number
}

/**
 * How a chat team stands with a place free, exactly: the stationary distribution of how many agents hold how many chats,
 * when a new chat goes to one of the agents with the fewest and none is moved.
 *
 * What happens while all places are taken is left out: it begins and ends in that one state.
 *
 * @param team of fewer than 2^53 states, load above 0
 */
export const chatOccupancy = (team: ChatTeam): BelowAllTaken => {
  const window = new ChatWindow(team, 0, chatStates(team.agents, team.concurrency))
  window.beginEvenly()
  const order = window.order()
  return settled(team, window.chain(order), window.chances(order), SETTLED)
}

/**
 * The same over the states that matter alone: those to which others lead with a chance of some 1e-15 or more. Chats that go
 * to the agents with the fewest keep a team so even that of millions of states a few ten thousand do.
 *
 * Begins with chats spread evenly, adds every state that the chances found so far lead to often enough, solves, and does
 * so again until hardly any is added (finite state projection). An end that leads out of the window does not happen, which
 * changes chances in the tenth digit at most.
 *
 * Source: Munsky & Khammash (2006), Journal of Chemical Physics 124, for the projection.
 *
 * @param team load above 0
 * @returns undefined where more than `mostStates` matter
 */
export const chatOccupancyWithin = (
  team: ChatTeam,
  mostStates: number,
  least = LEAST,
  accuracy = SETTLED,
): BelowAllTaken | undefined => {
  // beyond, states have no exact number
  if (!(chatStates(team.agents, team.concurrency) < Number.MAX_SAFE_INTEGER)) return undefined
  const window = new ChatWindow(team, least, mostStates)
  if (!window.beginEvenly()) return undefined
  for (;;) {
    const order = window.order()
    const chain = window.chain(order)
    const chance = window.chances(order)
    balanceChain(chain, team.load, chance, NEAR)
    window.take(order, chance)
    if (!window.grow()) return undefined
    if (window.size - order.length <= FEW * order.length) return settled(team, chain, chance, accuracy)
  }
}

/** What a round changes at the end, and while states are looked for. */
const SETTLED = 1e-13
const NEAR = 1e-3
const LEAST = 1e-13
/** States that are added when hardly any are, in shares of all. */
const FEW = 0.005

const settled = (
  { agents, concurrency, slowDown, load }: ChatTeam,
  chain: ChatChain,
  chance: Float64Array,
  accuracy: number,
): BelowAllTaken => {
  const { logWeight, busyAt } = balanceChain(chain, load, chance, accuracy)
  const { fewest } = chain
  const most = fewest + logWeight.length - 1
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
  for (let k = most + 1; k <= places; k += 1) logAllTaken += Math.log(load / endingEvenly(k, agents, rates))
  return { weight: weight * Math.exp(-logAllTaken), chats: chats / weight, busyAgents: busyAgents / weight }
}
