import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { requireAgents, requireNotNegative, requireOfferedLoad, requirePositive } from './legal-range.js'
import { MEASURE, measureCount, measuresInWords, type QueueMeasures } from './measures.js'
import { reciprocalBlocking } from './reciprocal-blocking.js'
import { isStable } from './stability.js'

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

/**
 * Every measure of the queue without abandonment, written into `out` at the positions of `MEASURE`;
 * for loops that evaluate millions of queues. Times are in mean handle times.
 *
 * @param out at least `measureCount` long
 * @param agents real, 0 to 1e9
 * @param offeredLoad Erlang, 0 to 1e9
 * @param targetOverService the service-level threshold over the mean handle time, from 0
 * @returns whether the queue is stable. When it is not (load >= agents > 0, or nobody there), everybody waits
 *   for ever: probability of wait and occupancy are 1, service levels 0, times and queue length Infinity.
 * @throws OutOfRangeError
 */
export const erlangCInto = (
  out: Float64Array,
  agents: number,
  offeredLoad: number,
  targetOverService: number,
): boolean => {
  requireAgents(agents)
  requireOfferedLoad(offeredLoad)
  requireNotNegative('targetOverService', targetOverService)
  out[MEASURE.probabilityOfAbandonment] = 0
  out[MEASURE.probabilityOfBlocking] = 0
  if (!isStable(agents, offeredLoad)) {
    out[MEASURE.probabilityOfWait] = 1
    writeServiceLevel(out, 0)
    out[MEASURE.occupancy] = 1
    out[MEASURE.averageWait] = Number.POSITIVE_INFINITY
    out[MEASURE.averageSpeedOfAnswer] = Number.POSITIVE_INFINITY
    out[MEASURE.queueLength] = Number.POSITIVE_INFINITY
    return false
  }
  const spare = agents - offeredLoad
  const wait = offeredLoad === 0 ? 0 : probabilityOfWaitWhenStable(agents, offeredLoad)
  const meanWait = wait / spare
  out[MEASURE.probabilityOfWait] = wait
  writeServiceLevel(out, 1 - wait * Math.exp(-spare * targetOverService))
  out[MEASURE.occupancy] = offeredLoad / agents
  out[MEASURE.averageWait] = meanWait
  out[MEASURE.averageSpeedOfAnswer] = meanWait
  out[MEASURE.queueLength] = offeredLoad * meanWait
  return true
}

const writeServiceLevel = (out: Float64Array, share: number): void => {
  out[MEASURE.servedOverOffered] = share
  out[MEASURE.servedOverServed] = share
  out[MEASURE.excludingShortAbandons] = share
  out[MEASURE.waitWithinThreshold] = share
}

export interface ErlangCInput {
  /** Real, 0 to 1e9. */
  readonly agents: number
  /** Contacts per second. */
  readonly arrivalRate: number
  /** Contacts one busy agent completes per second: 1 / mean handle time. */
  readonly serviceRate: number
  /** The service-level threshold; default 20 s. */
  readonly targetWaitSeconds?: number
}

export type ErlangCAnswer =
  /** The load reaches the number of agents: without abandonment the line grows without end. */
  | { readonly stable: false; readonly offeredLoad: number; readonly agents: number }
  | ({ readonly stable: true; readonly serviceLevel: number } & QueueMeasures)

/**
 * The queue M/M/n in which nobody hangs up (Erlang C): every measure, or the answer that it is unstable.
 *
 * @throws OutOfRangeError
 * @example erlangCQueue({ agents: 14, arrivalRate: 100 / 1800, serviceRate: 1 / 180, targetWaitSeconds: 20 })
 *   // stable, probabilityOfWait 0.1741, serviceLevel 0.8884
 */
export const erlangCQueue = (input: ErlangCInput): ErlangCAnswer => {
  requireKnownKeys(input, knownKeys)
  const { agents, arrivalRate, serviceRate, targetWaitSeconds = 20 } = input
  requireNotNegative('arrivalRate', arrivalRate)
  requirePositive('serviceRate', serviceRate)
  const offeredLoad = arrivalRate / serviceRate
  const figures = new Float64Array(measureCount)
  const stable = erlangCInto(figures, agents, offeredLoad, targetWaitSeconds * serviceRate)
  if (!stable) return { stable, offeredLoad, agents }
  return {
    stable,
    serviceLevel: figures[MEASURE.servedOverOffered]!,
    ...measuresInWords(figures, offeredLoad, 1 / serviceRate),
  }
}

const knownKeys: KeysOf<ErlangCInput> = {
  agents: true,
  arrivalRate: true,
  serviceRate: true,
  targetWaitSeconds: true,
}
