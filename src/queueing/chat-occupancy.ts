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
 * A state is the numbers of agents with at least 1, 2, … chats, which never rise; in lexicographic order an arrival
 * leads to a later state and an end to an earlier one. Solved by Gauss-Seidel with over-relaxation, forth and back; after
 * each round the numbers of chats are put right as the birth-and-death chain they are, given how each is spread.
 * What happens while all places are taken is left out: it begins and ends in that one state.
 *
 * Source: Koury, McAllister & Stewart (1984), SIAM J. Algebraic Discrete Methods 5(2), for aggregation between rounds;
 * Stewart (1994), Introduction to the Numerical Solution of Markov Chains, chapters 3 and 6.
 *
 * @param team whole agents and concurrency from 1, slowDown 0 to 1, load above 0
 */
export const chatOccupancy = (team: ChatTeam): BelowAllTaken => {
  const { agents, concurrency, load } = team
  const chain = transitions(team)
  const { held, busy, ending, from, rates, width } = chain
  const states = held.length
  const places = agents * concurrency
  const chance = new Float64Array(states).fill(1)
  const level = new Float64Array(places + 1)
  const endingAt = new Float64Array(places + 1)
  const busyAt = new Float64Array(places + 1)
  const logWeight = new Float64Array(places + 1)
  let likeliest = 0

  /** Puts the numbers of chats held right; returns by how much they were wrong. */
  const putLevelsRight = (): number => {
    let change = 0
    const endingBefore = endingAt.slice()
    const busyBefore = busyAt.slice()
    for (const sums of [level, endingAt, busyAt]) sums.fill(0)
    for (let s = 0; s < states; s += 1) {
      level[held[s]!]! += chance[s]!
      endingAt[held[s]!]! += chance[s]! * ending[s]!
      busyAt[held[s]!]! += chance[s]! * busy[s]!
    }
    likeliest = 0
    for (let k = 0; k <= places; k += 1) {
      endingAt[k]! /= level[k]!
      busyAt[k]! /= level[k]!
      logWeight[k] = k === 0 ? 0 : logWeight[k - 1]! + Math.log(load / endingAt[k]!)
      if (logWeight[k]! > logWeight[likeliest]!) likeliest = k
    }
    for (let k = 0; k <= places; k += 1) {
      const weight = Math.exp(Math.max(LEAST_LOG_WEIGHT, logWeight[k]! - logWeight[likeliest]!))
      level[k] = weight / level[k]!
      if (k === 0 || weight < 1e-16) continue
      change = Math.max(change, Math.abs(endingAt[k]! / endingBefore[k]! - 1))
      change = Math.max(change, Math.abs(busyAt[k]! / busyBefore[k]! - 1))
    }
    for (let s = 0; s < states; s += 1) chance[s]! *= level[held[s]!]!
    return change
  }

  const balance = (s: number): void => {
    let inflow = 0
    for (let edge = s * width; edge < (s + 1) * width; edge += 1)
      inflow += chance[from[edge]!]! * rates[edge]!
    const out = s === states - 1 ? ending[s]! : ending[s]! + load
    const now = chance[s]!
    chance[s] = Math.max(now / 16, now + OVER_RELAXATION * (inflow / out - now))
  }

  putLevelsRight()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let s = 0; s < states; s += 1) balance(s)
    for (let s = states - 1; s >= 0; s -= 1) balance(s)
    if (putLevelsRight() < SETTLED) break
  }
  let weight = 0
  let chats = 0
  let busyAgents = 0
  for (let k = 0; k < places; k += 1) {
    const part = Math.exp(logWeight[k]! - logWeight[likeliest]!)
    weight += part
    chats += part * k
    busyAgents += part * busyAt[k]!
  }
  return {
    weight: weight / Math.exp(logWeight[places]! - logWeight[likeliest]!),
    chats: chats / weight,
    busyAgents: busyAgents / weight,
  }
}

const OVER_RELAXATION = 1.5
/** A few hundred at most in all that was tried. */
const ROUNDS = 5000
/** Change of a round, relative; what is left of the error is some ten times that. */
const SETTLED = 1e-13
/** Levels rarer than that are kept from vanishing, so that they stay numbers. */
const LEAST_LOG_WEIGHT = -500

interface Transitions {
  /** Chats held, agents busy and the rate at which chats end, by state. */
  readonly held: Int32Array
  readonly busy: Int32Array
  readonly ending: Float64Array
  /** `width` places a state: the states that lead there and their rates; unused places have rate 0. */
  readonly from: Int32Array
  readonly rates: Float64Array
  readonly width: number
}

const transitions = ({ agents, concurrency, slowDown, load }: ChatTeam): Transitions => {
  const states = chatStates(agents, concurrency)
  const width = concurrency + 2
  const held = new Int32Array(states)
  const busy = new Int32Array(states)
  const ending = new Float64Array(states)
  const from = new Int32Array(states * width)
  const rates = new Float64Array(states * width)
  const endingWith = Array.from({ length: concurrency + 1 }, (_, chats) =>
    chats === 0 ? 0 : chats / (1 + slowDown * (chats - 1)),
  )
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
  return { held, busy, ending, from, rates, width }
}

/** By how much the rank of a state grows when one more agent has at least j chats, by j and how many had before. */
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

/** The next in lexicographic order of the sequences that never rise. */
const advance = (atLeast: Int32Array, concurrency: number): void => {
  let j = concurrency
  while (j >= 1 && atLeast[j]! >= atLeast[j - 1]!) j -= 1
  if (j < 1) return
  atLeast[j]! += 1
  atLeast.fill(0, j + 1)
}
