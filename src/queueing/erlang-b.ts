import { requireAgents, requireOfferedLoad } from './legal-range.js'
import { reciprocalBlocking } from './reciprocal-blocking.js'

/**
 * Erlang's loss formula: the share of contacts turned away when `agents` lines have no waiting room.
 *
 * Source: Erlang (1917); continued to a real number of agents by Jagerman (1974), BSTJ 53(3).
 * Relative error below 1e-12 wherever the value is above 1e-300; below about 1e-308 the answer is 0.
 *
 * @param agents lines or agents, 0 to 1e9; need not be whole
 * @param offeredLoad arrival rate times mean handle time, in Erlang, 0 to 1e9
 * @returns share blocked, 0 to 1
 * @throws OutOfRangeError
 * @example erlangB(2, 1) // 0.2
 */
export const erlangB = (agents: number, offeredLoad: number): number => {
  requireAgents(agents)
  requireOfferedLoad(offeredLoad)
  if (agents === 0) return 1
  if (offeredLoad === 0) return 0
  return 1 / reciprocalBlocking(agents, offeredLoad)
}
