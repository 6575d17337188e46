import { bracketedRoot } from './bracketed-root.js'
import { type ErlangAInput, erlangA, erlangAInto } from './erlang-a.js'
import { requireNotNegative, requirePositive, requireShare } from './legal-range.js'
import { MEASURE, measureCount } from './measures.js'

/** Which wait is meant: that of every contact until answer or hang-up, or of the contacts served. */
export type WaitOf = 'all' | 'served'

type ErlangAQueue = Omit<ErlangAInput, 'targetWaitSeconds' | 'shortAbandonSeconds'>

/**
 * Probability that a contact waits longer than `waitSeconds`, with exponential patience (Erlang A).
 *
 * @throws OutOfRangeError
 */
export const erlangAWaitLongerThan = (
  queue: ErlangAQueue,
  waitSeconds: number,
  of: WaitOf = 'all',
): number => {
  requireNotNegative('waitSeconds', waitSeconds)
  const { serviceLevels } = erlangA({ ...queue, targetWaitSeconds: waitSeconds })
  return 1 - (of === 'all' ? serviceLevels.waitWithinThreshold : serviceLevels.servedOverServed)
}

/**
 * The wait (seconds) that the given share of contacts do not exceed, with exponential patience;
 * `undefined` for a share of 1, and for the wait of the served where nobody is.
 *
 * @throws OutOfRangeError
 * @example erlangAWaitPercentile(queue, 0.9) // 12.44 s for 50 agents, 48 calls a minute of 1 min, patience 2 min
 */
export const erlangAWaitPercentile = (
  queue: ErlangAQueue,
  share: number,
  of: WaitOf = 'all',
): number | undefined => {
  requireShare('share', share)
  requirePositive('serviceRate', queue.serviceRate)
  if (share === 1 || (of === 'served' && queue.agents === 0)) return undefined
  const figures = new Float64Array(measureCount)
  const position = of === 'all' ? MEASURE.waitWithinThreshold : MEASURE.servedOverServed
  const load = queue.arrivalRate / queue.serviceRate
  const abandonment = queue.abandonmentRate / queue.serviceRate
  const shortOf = (target: number): number => {
    erlangAInto(figures, queue.agents, load, target, abandonment)
    return figures[position]! - share
  }
  if (shortOf(0) >= 0) return 0
  let high = Math.min(1, 1 / abandonment)
  while (shortOf(high) < 0) high *= 2
  return bracketedRoot(shortOf, 0, high) / queue.serviceRate
}

/** Mean wait (seconds) of those who wait at all, until answer or hang-up. @throws OutOfRangeError */
export const erlangAConditionalWait = (queue: ErlangAQueue): number => {
  const { averageWait, probabilityOfWait } = erlangA(queue)
  return probabilityOfWait > 0 ? averageWait / probabilityOfWait : 0
}
