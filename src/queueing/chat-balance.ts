/** A chain of chat teams' states in lexicographic order: an arrival leads to a later state, an end to an earlier one. */
export interface ChatChain {
  /** Chats held, agents busy and the rate at which chats end, by state. */
  readonly held: Int32Array
  readonly busy: Int32Array
  readonly ending: Float64Array
  /** Rate at which a state is left. */
  readonly leaving: Float64Array
  /** `width` places a state: the states that lead there and their rates; unused places have rate 0. */
  readonly from: Int32Array
  readonly rates: Float64Array
  readonly width: number
  /** Of the numbers of chats held, each of which between them some state has. */
  readonly fewest: number
  readonly most: number
}

/** By number of chats held from the fewest: the logarithm of its weight, the mean number of agents busy and of chats that end. */
export interface ChatLevels {
  readonly logWeight: Float64Array
  readonly busyAt: Float64Array
  readonly endingAt: Float64Array
}

/**
 * The stationary distribution of a chain, by Gauss-Seidel with over-relaxation, forth and back; after each round the
 * numbers of chats are put right as the birth-and-death chain they are, given how each is spread.
 *
 * Source: Koury, McAllister & Stewart (1984), SIAM J. Algebraic Discrete Methods 5(2), for aggregation between rounds;
 * Stewart (1994), Introduction to the Numerical Solution of Markov Chains, chapters 3 and 6.
 *
 * @param load rate at which chats arrive
 * @param chance where to begin, above 0; holds the chances afterwards, but for a factor
 * @param settled change of a round at which it ends, relative; what is left of the error is some ten times that
 */
export const balanceChain = (
  chain: ChatChain,
  load: number,
  chance: Float64Array,
  settled: number,
): ChatLevels => {
  const { held, busy, ending, leaving, from, rates, width, fewest, most } = chain
  const states = held.length
  const levels = most - fewest + 1
  const level = new Float64Array(levels)
  const endingAt = new Float64Array(levels)
  const busyAt = new Float64Array(levels)
  const logWeight = new Float64Array(levels)

  /** Puts the numbers of chats held right; returns by how much they were wrong. */
  const putLevelsRight = (): number => {
    let change = 0
    const endingBefore = endingAt.slice()
    const busyBefore = busyAt.slice()
    for (const sums of [level, endingAt, busyAt]) sums.fill(0)
    for (let s = 0; s < states; s += 1) {
      const k = held[s]! - fewest
      level[k]! += chance[s]!
      endingAt[k]! += chance[s]! * ending[s]!
      busyAt[k]! += chance[s]! * busy[s]!
    }
    let likeliest = 0
    for (let k = 0; k < levels; k += 1) {
      endingAt[k]! /= level[k]!
      busyAt[k]! /= level[k]!
      logWeight[k] = k === 0 ? 0 : logWeight[k - 1]! + Math.log(load / endingAt[k]!)
      if (logWeight[k]! > logWeight[likeliest]!) likeliest = k
    }
    for (let k = 0; k < levels; k += 1) {
      const weight = Math.exp(Math.max(LEAST_LOG_WEIGHT, logWeight[k]! - logWeight[likeliest]!))
      level[k] = weight / level[k]!
      if (k === 0 || weight < 1e-16) continue
      change = Math.max(change, Math.abs(endingAt[k]! / endingBefore[k]! - 1))
      change = Math.max(change, Math.abs(busyAt[k]! / busyBefore[k]! - 1))
    }
    for (let s = 0; s < states; s += 1) chance[s]! *= level[held[s]! - fewest]!
    return change
  }

  const balance = (s: number): void => {
    let inflow = 0
    for (let edge = s * width; edge < (s + 1) * width; edge += 1)
      inflow += chance[from[edge]!]! * rates[edge]!
    const now = chance[s]!
    chance[s] = Math.max(now / 16, now + OVER_RELAXATION * (inflow / leaving[s]! - now))
  }

  putLevelsRight()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let s = 0; s < states; s += 1) balance(s)
    for (let s = states - 1; s >= 0; s -= 1) balance(s)
    if (putLevelsRight() < settled) break
  }
  return { logWeight, busyAt, endingAt }
}

const OVER_RELAXATION = 1.5
/** A few hundred at most in all that was tried. */
const ROUNDS = 5000
/** Levels rarer than that are kept from vanishing, so that they stay numbers. */
const LEAST_LOG_WEIGHT = -500
