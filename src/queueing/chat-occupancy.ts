import { balanceChain, type ChatChain } from './chat-balance.js'

/** The states of a chat team with a place free: their weight against all places taken, and two means over them. */
export interface BelowAllTaken {
  /** Chance that a place is free over the chance that all are taken and nobody waits. */
  readonly weight: number
  /** Mean number of chats held while a place is free. */
  readonly chats: number
  /** Mean number of agents with at least one chat while a place is free. */
  readonly busyAgents: number
}

export interface ChatTeam {
  readonly agents: number
  readonly concurrency: number
  readonly slowDown: number
  /** Chats that arrive in the mean time of one that has its agent to itself. */
  readonly load: number
}

/** How many states the chain of `chatOccupancy` has: C(agents + concurrency, concurrency). */
export const chatStates = (agents: number, concurrency: number): number => {
  const few = Math.min(agents, concurrency)
  let states = 1
  for (let i = 1; i <= few; i += 1) states *= (agents + concurrency - few + i) / i
  return Math.round(states)
}

/**
 * How a chat team stands with a place free, exactly: the stationary distribution of how many agents hold how many chats,
 * when a new chat goes to one of the agents with the fewest and none is moved.
 *
 * A state is the numbers of agents with at least 1, 2, … chats, which never rise. What happens while all places are taken
 * is left out: it begins and ends in that one state.
 *
 * @param team whole agents and concurrency from 1, slowDown 0 to 1, load above 0
 */
export const chatOccupancy = (team: ChatTeam): BelowAllTaken => {
  const chain = transitions(team)
  const chance = new Float64Array(chain.held.length).fill(1)
  const { logWeight, busyAt } = balanceChain(chain, team.load, chance, SETTLED)
  let likeliest = 0
  for (let k = 1; k <= chain.most; k += 1) if (logWeight[k]! > logWeight[likeliest]!) likeliest = k
  let weight = 0
  let chats = 0
  let busyAgents = 0
  for (let k = 0; k < chain.most; k += 1) {
    const part = Math.exp(logWeight[k]! - logWeight[likeliest]!)
    weight += part
    chats += part * k
    busyAgents += part * busyAt[k]!
  }
  return {
    weight: weight / Math.exp(logWeight[chain.most]! - logWeight[likeliest]!),
    chats: chats / weight,
    busyAgents: busyAgents / weight,
  }
}

/** What a round changes at the end. */
export const SETTLED = 1e-13

const transitions = ({ agents, concurrency, slowDown, load }: ChatTeam): ChatChain => {
  const states = chatStates(agents, concurrency)
  const width = concurrency + 2
  const held = new Int32Array(states)
  const busy = new Int32Array(states)
  const ending = new Float64Array(states)
  const leaving = new Float64Array(states)
  const from = new Int32Array(states * width)
  const rates = new Float64Array(states * width)
  const endingWith = endingRates(concurrency, slowDown)
  const steps = stepsOfRank(agents, concurrency)
  // atLeast[j]: agents with at least j chats
  const atLeast = new Int32Array(concurrency + 2)
  atLeast[0] = agents
  for (let state = 0; state < states; state += 1) {
    let firstFree = concurrency + 1
    for (let j = 1; j <= concurrency; j += 1) {
      held[state]! += atLeast[j]!
      ending[state]! += (atLeast[j]! - atLeast[j + 1]!) * endingWith[j]!
      if (firstFree > concurrency && atLeast[j]! < agents) firstFree = j
    }
    busy[state] = atLeast[1]!
    leaving[state] = state === states - 1 ? ending[state]! : ending[state]! + load
    let edge = state * width
    const edgeFrom = (source: number, rate: number): void => {
      from[edge] = source
      rates[edge] = rate
      edge += 1
    }
    // an agent with j chats ended one
    for (let j = 1; j <= concurrency; j += 1)
      if (atLeast[j]! < atLeast[j - 1]!)
        edgeFrom(state + steps[j]![atLeast[j]!]!, (atLeast[j]! + 1 - atLeast[j + 1]!) * endingWith[j]!)
    // a chat came to an agent with j - 1, when nobody had fewer
    for (const j of [firstFree - 1, firstFree])
      if (j >= 1 && j <= concurrency && atLeast[j]! > atLeast[j + 1]!)
        edgeFrom(state - steps[j]![atLeast[j]! - 1]!, load)
    advance(atLeast, concurrency)
  }
  return { held, busy, ending, leaving, from, rates, width, fewest: 0, most: agents * concurrency }
}

/** Chats that an agent with 0, 1, … of them ends in the mean time of one alone. */
export const endingRates = (concurrency: number, slowDown: number): readonly number[] =>
  Array.from({ length: concurrency + 1 }, (_, chats) =>
    chats === 0 ? 0 : chats / (1 + slowDown * (chats - 1)),
  )

/** By how much the rank of a state grows when one more agent has at least j chats, by j and how many had before. */
export const stepsOfRank = (agents: number, concurrency: number): readonly Float64Array[] => {
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

/** The next in lexicographic order of the sequences that never rise. */
const advance = (atLeast: Int32Array, concurrency: number): void => {
  let j = concurrency
  while (j >= 1 && atLeast[j]! >= atLeast[j - 1]!) j -= 1
  if (j < 1) return
  atLeast[j]! += 1
  atLeast.fill(0, j + 1)
}
