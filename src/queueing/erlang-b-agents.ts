import { bracketedRoot } from './bracketed-root.js'
import { requireOfferedLoad, requireOpenShare, requirePositive } from './legal-range.js'
import { reciprocalBlocking } from './reciprocal-blocking.js'
import { ROUNDING } from './round-up.js'

/**
 * The least whole number of lines that block no more than the given share of this load.
 * Least because the recurrence 1/B(n+1) = 1 + (n+1)/load 1/B(n) is followed from a number known to be too small.
 *
 * @param offeredLoad Erlang, 0 to 1e9
 * @param blocking largest share turned away, strictly between 0 and 1
 * @throws OutOfRangeError
 * @example erlangBAgents(10, 0.02) // 17
 */
export const erlangBAgents = (offeredLoad: number, blocking: number): number => {
  requireOfferedLoad(offeredLoad)
  requireOpenShare('blocking', blocking)
  if (offeredLoad === 0) return 1
  const wanted = (1 - ROUNDING) / blocking
  // with n lines at least 1 - n/load is blocked
  let agents = Math.max(0, Math.floor(offeredLoad * (1 - blocking) * (1 - ROUNDING)) - 1)
  let reciprocal = agents === 0 ? 1 : reciprocalBlocking(agents, offeredLoad)
  while (reciprocal < wanted) {
    agents += 1
    reciprocal = 1 + (agents / offeredLoad) * reciprocal
  }
  return agents
}

/**
 * The real number of lines at which exactly the given share is blocked (continued Erlang function).
 *
 * @throws OutOfRangeError
 */
export const erlangBContinuedAgents = (offeredLoad: number, blocking: number): number => {
  requirePositive('offeredLoad', offeredLoad)
  requireOfferedLoad(offeredLoad)
  requireOpenShare('blocking', blocking)
  const wanted = -Math.log(blocking)
  const excess = (agents: number): number => Math.log(reciprocalBlocking(agents, offeredLoad)) - wanted
  // the whole number is least but for rounding: a whole root may lie a last digit above it
  let high = erlangBAgents(offeredLoad, blocking)
  let low = Math.max(0, high - 1)
  while (excess(high) < 0) high += 1
  while (low > 0 && excess(low) > 0) low = Math.max(0, low - 1)
  return bracketedRoot(excess, low, high)
}
