import { type ErlangCInput, erlangC } from './erlang-c.js'
import { requireAgents, requireNotNegative, requirePositive, requireShare } from './legal-range.js'
import { isStable } from './stability.js'

/**
 * Probability that a contact waits longer than `waitSeconds` (all contacts, nobody hangs up);
 * 1 for an unstable queue.
 *
 * @throws OutOfRangeError
 */
export const erlangCWaitLongerThan = (input: ErlangCInput, waitSeconds: number): number => {
  requireNotNegative('waitSeconds', waitSeconds)
  const load = stableLoad(input)
  if (load === undefined) return 1
  const spareRate = (input.agents - load) * input.serviceRate
  return erlangC(input.agents, load) * Math.exp(-spareRate * waitSeconds)
}

/**
 * The wait (seconds) that the given share of contacts do not exceed; `undefined` for an unstable queue,
 * in which every percentile grows without end, and for a share of 1.
 *
 * @throws OutOfRangeError
 */
export const erlangCWaitPercentile = (input: ErlangCInput, share: number): number | undefined => {
  requireShare('share', share)
  const load = stableLoad(input)
  if (load === undefined || share === 1) return undefined
  const wait = erlangC(input.agents, load)
  if (wait <= 1 - share) return 0
  return Math.log(wait / (1 - share)) / ((input.agents - load) * input.serviceRate)
}

/** Mean wait (seconds) of those who wait at all; `undefined` for an unstable queue. */
export const erlangCConditionalWait = (input: ErlangCInput): number | undefined => {
  const load = stableLoad(input)
  return load === undefined ? undefined : 1 / ((input.agents - load) * input.serviceRate)
}

const stableLoad = (input: ErlangCInput): number | undefined => {
  requireAgents(input.agents)
  requireNotNegative('arrivalRate', input.arrivalRate)
  requirePositive('serviceRate', input.serviceRate)
  const load = input.arrivalRate / input.serviceRate
  return isStable(input.agents, load) ? load : undefined
}
