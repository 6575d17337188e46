/** A chain of chat teams' states by number of chats held: an arrival leads to the next number, an end to the one before. */
export interface ChatChain {
  /** Chats held in the first states; every number from there on has a state. */
  readonly fewest: number
  /** Where the states of each number of chats begin, and where the last ones end. */
  readonly begins: Int32Array
  /** Agents busy and the rate at which chats end, by state. */
  readonly busy: Int32Array
  readonly ending: Float64Array
  /** Rate at which a state is left. */
  readonly leaving: Float64Array
  /** `width` places a state: the states that lead there and their rates; unused places have rate 0. */
  readonly from: Int32Array
  readonly rates: Float64Array
  readonly width: number
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
  const { begins, busy, ending, leaving, from, rates, width } = chain
  const states = busy.length
  const levels = begins.length - 1
  const level = new Float64Array(levels)
  const endingAt = new Float64Array(levels)
  const busyAt = new Float64Array(levels)
  const logWeight = new Float64Array(levels)

  /** Puts the numbers of chats held right; returns by how much they were wrong. */
  const putLevelsRight = (): number => {
    let change = 0
    let likeliest = 0
    const endingBefore = endingAt.slice()
    const busyBefore = busyAt.slice()
    for (let k = 0; k < levels; k += 1) {
      let sum = 0
      let ends = 0
      let busyAgents = 0
      for (let s = begins[k]!; s < begins[k + 1]!; s += 1) {
        sum += chance[s]!
        ends += chance[s]! * ending[s]!
        busyAgents += chance[s]! * busy[s]!
      }
      level[k] = sum
      endingAt[k] = ends / sum
      busyAt[k] = busyAgents / sum
      logWeight[k] = k === 0 ? 0 : logWeight[k - 1]! + Math.log(load / endingAt[k]!)
      if (logWeight[k]! > logWeight[likeliest]!) likeliest = k
    }
    for (let k = 0; k < levels; k += 1) {
      const weight = Math.exp(Math.max(LEAST_LOG_WEIGHT, logWeight[k]! - logWeight[likeliest]!))
      const factor = weight / level[k]!
      for (let s = begins[k]!; s < begins[k + 1]!; s += 1) chance[s]! *= factor
      if (k === 0 || weight < 1e-16) continue
      change = Math.max(change, Math.abs(endingAt[k]! / endingBefore[k]! - 1))
      change = Math.max(change, Math.abs(busyAt[k]! / busyBefore[k]! - 1))
    }
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

const OVER_RELAXATION = 1.65
/** A few hundred at most in all that was tried. */
const ROUNDS = 5000
/** Levels rarer than that are kept from vanishing, so that they stay numbers. */
const LEAST_LOG_WEIGHT = -500
