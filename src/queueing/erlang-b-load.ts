import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { bracketedRoot } from './bracketed-root.js'
import { LARGEST_SYSTEM, requireAgents, requireOpenShare, requirePositive } from './legal-range.js'
import { reciprocalBlocking } from './reciprocal-blocking.js'

/**
 * The load at which `agents` lines block the given share: Erlang's loss formula solved for the load,
 * by Newton's method on logarithms kept inside a bracket; where most are turned away, for the share that is not.
 *
 * @param agents above 0, to 1e9; need not be whole
 * @param blocking share turned away, strictly between 0 and 1, such that the load is 1e9 at most
 * @returns Erlang
 * @throws OutOfRangeError
 * @example erlangBLoad(6, 0.02) // 2.2758761
 */
export const erlangBLoad = (agents: number, blocking: number): number => {
  requirePositive('agents', agents)
  requireAgents(agents)
  requireOpenShare('blocking', blocking)
  const load = agents >= 1 && blocking > 0.5 ? loadCarrying(agents, blocking) : loadBlocking(agents, blocking)
  if (load > LARGEST_SYSTEM)
    throw new OutOfRangeError('blocking', blocking, 'such that the load is 1e9 Erlang at most')
  return load
}

/** Where a share near 1 is turned away its digits are in the share that is not: 1 - B = r / (1 + r), r = 1/B - 1. */
const loadCarrying = (agents: number, blocking: number): number => {
  const wanted = Math.log1p(-blocking)
  const excess = (logarithm: number): number => {
    const load = Math.exp(logarithm)
    const rest = (agents / load) * reciprocalBlocking(agents - 1, load)
    return Math.log(rest / (1 + rest)) - wanted
  }
  if (agents === 1) return blocking / (1 - blocking)
  // as many Erlang as lines block half at most, one line blocks load / (1 + load), more block less; what is carried is
  // at most the lines
  const low = Math.log(Math.max(agents, blocking / (1 - blocking)))
  return Math.exp(bracketedRoot(excess, low - ON_A_BOUND, Math.log(agents / (1 - blocking)) + ON_A_BOUND))
}

/** A bound may be the answer itself: just above one line, or where nearly all are turned away. Rounding is less than this. */
const ON_A_BOUND = 1e-9

const loadBlocking = (agents: number, blocking: number): number => {
  const wanted = Math.log(blocking)
  // blocking is at least 1 - agents/load, and below (load/(load + 1))^agents for up to one agent more loosely
  let high = Math.log(agents / (1 - blocking))
  let low = high - 1
  while (logarithmOfBlocking(agents, Math.exp(low)) > wanted) {
    high = low
    low -= 2 * (high - low) + Math.abs(wanted) / agents
  }
  let at = 0.5 * (low + high)
  for (let round = 0; round < 200; round += 1) {
    const load = Math.exp(at)
    const logarithm = logarithmOfBlocking(agents, load)
    if (logarithm > wanted) high = at
    else low = at
    const slope = agents - load + load * Math.exp(logarithm)
    const newton = at - (logarithm - wanted) / slope
    const next = newton > low && newton < high ? newton : 0.5 * (low + high)
    if (Math.abs(next - at) <= 4e-16 * Math.max(1, Math.abs(at))) return Math.exp(next)
    at = next
  }
  return Math.exp(at)
}

const logarithmOfBlocking = (agents: number, load: number): number =>
  Math.max(-1e6, -Math.log(reciprocalBlocking(agents, load)))
