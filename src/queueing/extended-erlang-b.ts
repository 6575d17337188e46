import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { bracketedRoot } from './bracketed-root.js'
import { erlangB } from './erlang-b.js'
import { LARGEST_SYSTEM, requireAgents, requireOfferedLoad, requireShare } from './legal-range.js'

export type ExtendedErlangBAnswer =
  | {
      readonly stable: true
      /** First attempts and retries together, Erlang. */
      readonly totalLoad: number
      /** Share of all attempts turned away. */
      readonly blocking: number
      /** Share of first attempts that are lost for good. */
      readonly lost: number
    }
  /** Everybody tries again until served, and the lines cannot carry the first attempts. */
  | { readonly stable: false }

/**
 * Erlang B in which a share of those turned away try again at once: the fixed point
 * total = first attempts + retry share x total x B(agents, total). It is unique because what is carried grows
 * with the total.
 *
 * Source: Jewett, Shrago & Yomtov (1980), "Designing optimal voice networks" (extended Erlang B).
 *
 * @param agents lines, 0 to 1e9
 * @param offeredLoad first attempts, Erlang
 * @param retryProbability 0 to 1
 * @throws OutOfRangeError
 * @example extendedErlangB(12, 10, 0.5) // total 10.8214, blocking 0.1518
 */
export const extendedErlangB = (
  agents: number,
  offeredLoad: number,
  retryProbability: number,
): ExtendedErlangBAnswer => {
  requireAgents(agents)
  requireOfferedLoad(offeredLoad)
  requireShare('retryProbability', retryProbability)
  const shortfall = (total: number): number =>
    total * (1 - retryProbability * erlangB(agents, total)) - offeredLoad
  if (retryProbability === 1 && offeredLoad >= agents) {
    return offeredLoad === 0 ? { stable: true, totalLoad: 0, blocking: 1, lost: 0 } : { stable: false }
  }
  let high = Math.max(offeredLoad, 1)
  while (shortfall(high) < 0) {
    high *= 2
    if (high > LARGEST_SYSTEM)
      throw new OutOfRangeError(
        'retryProbability',
        retryProbability,
        'such that all attempts are 1e9 Erlang at most',
      )
  }
  const totalLoad = bracketedRoot(shortfall, offeredLoad, high)
  const blocking = erlangB(agents, totalLoad)
  const lost = offeredLoad > 0 ? (1 - retryProbability) * (totalLoad / offeredLoad) * blocking : 0
  return { stable: true, totalLoad, blocking, lost }
}
