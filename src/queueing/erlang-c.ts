import { requireAgents, requireOfferedLoad } from './legal-range.js'
import { reciprocalBlocking } from './reciprocal-blocking.js'

/**
 * Erlang's delay formula: the probability that a contact has to wait when nobody hangs up.
 * Computed as 1/C = 1 + (1 - load/agents)(1/B - 1), a sum of positive terms.
 *
 * When the load reaches the number of agents the line grows without end: everybody waits and the answer is 1.
 * `erlangCQueue` says so in words.
 *
 * Source: Erlang (1917). Relative error below 1e-12 for loads below the number of agents.
 *
 * @param agents 0 to 1e9; need not be whole (continued function)
 * @param offeredLoad Erlang, 0 to 1e9
 * @returns probability of wait, 0 to 1
 * @throws OutOfRangeError
 * @example erlangC(11, 10) // 0.6821182046893324
 */
export const erlangC = (agents: number, offeredLoad: number): number => {
  requireAgents(agents)
  requireOfferedLoad(offeredLoad)
  if (offeredLoad >= agents) return 1
  if (offeredLoad === 0) return 0
  return probabilityOfWaitWhenStable(agents, offeredLoad)
}

/** The same without checks, for 0 < load < agents. */
export const probabilityOfWaitWhenStable = (agents: number, offeredLoad: number): number => {
  const reciprocal = reciprocalBlocking(agents, offeredLoad)
  return 1 / (1 + ((agents - offeredLoad) / agents) * (reciprocal - 1))
}
