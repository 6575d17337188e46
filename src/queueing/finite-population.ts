import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { requireNotNegative, requirePositive, requireWhole } from './legal-range.js'
import { regularizedGamma } from './regularized-gamma.js'

export interface FinitePopulationInput {
  /** Number of customers, whole, 1 to 1e7. */
  readonly sources: number
  /** Whole, 1 or more. */
  readonly agents: number
  /** Calls per second of one customer who is not in the system; 1e-12 to 1e12 of the service rate. */
  readonly callRatePerSource: number
  readonly serviceRate: number
  /** Default 20 s. */
  readonly targetWaitSeconds?: number
}

export interface FinitePopulationMeasures {
  /** Contacts per second that arrive, all sources together. */
  readonly arrivalRate: number
  /** Share of arriving contacts that wait. */
  readonly probabilityOfWait: number
  /** Share of arriving contacts served within the threshold; nobody hangs up, so by every definition. */
  readonly serviceLevel: number
  /** Seconds. */
  readonly averageWait: number
  /** Seconds from call to completion. */
  readonly averageTimeInSystem: number
  readonly queueLength: number
  readonly numberInSystem: number
  readonly occupancy: number
}

/**
 * A queue fed by a limited number of customers who wait when all agents are busy (M/M/n//N, machine repair):
 * the waiting counterpart of Engset. State probabilities relative to the most likely state, so that no size
 * overflows.
 *
 * Source: Gross & Harris, Fundamentals of Queueing Theory, section on finite-source queues.
 *
 * @throws OutOfRangeError
 */
export const finitePopulationQueue = (input: FinitePopulationInput): FinitePopulationMeasures => {
  requireKnownKeys(input, knownKeys)
  const { sources, agents, callRatePerSource, serviceRate, targetWaitSeconds = 20 } = input
  requireNotNegative('targetWaitSeconds', targetWaitSeconds)
  requireWhole('sources', sources, 1)
  if (sources > 1e7) throw new OutOfRangeError('sources', sources, '1 <= sources <= 1e7')
  requireWhole('agents', agents, 1)
  requirePositive('callRatePerSource', callRatePerSource)
  requirePositive('serviceRate', serviceRate)
  const ratio = callRatePerSource / serviceRate
  if (!(ratio >= 1e-12 && ratio <= 1e12))
    throw new OutOfRangeError('callRatePerSource', callRatePerSource, '1e-12 to 1e12 of the service rate')
  const upward = (count: number): number => ((sources - count) * ratio) / Math.min(count + 1, agents)
  // states become likelier upwards as long as `upward` is 1 or more
  const freeMode = Math.floor((sources * ratio - 1) / (1 + ratio)) + 1
  const busyMode = Math.max(agents, Math.floor(sources - agents / ratio) + 1)
  const mode = Math.min(sources, Math.max(0, freeMode < agents ? freeMode : busyMode))
  let total = 0
  let present = 0
  let waiting = 0
  let calling = 0
  let callingWhenBusy = 0
  let late = 0
  const longer = longerThan(agents * serviceRate * targetWaitSeconds)
  const add = (count: number, weight: number): void => {
    total += weight
    present += count * weight
    waiting += Math.max(0, count - agents) * weight
    calling += (sources - count) * weight
    if (count >= agents) {
      callingWhenBusy += (sources - count) * weight
      late += (sources - count) * weight * longer(count - agents)
    }
  }
  let weight = 1
  for (let count = mode; count <= sources && weight > 1e-25 * total; count += 1) {
    add(count, weight)
    weight *= upward(count)
  }
  weight = 1
  for (let count = mode - 1; count >= 0 && weight > 1e-25 * total; count -= 1) {
    weight /= upward(count)
    add(count, weight)
  }
  const arrivalRate = (callRatePerSource * calling) / total
  const queueLength = waiting / total
  const numberInSystem = present / total
  return {
    arrivalRate,
    probabilityOfWait: calling > 0 ? callingWhenBusy / calling : 0,
    serviceLevel: calling > 0 ? 1 - late / calling : 1,
    averageWait: queueLength / arrivalRate,
    averageTimeInSystem: numberInSystem / arrivalRate,
    queueLength,
    numberInSystem,
    occupancy: Math.min(1, arrivalRate / (agents * serviceRate)),
  }
}

const knownKeys: KeysOf<FinitePopulationInput> = {
  sources: true,
  agents: true,
  callRatePerSource: true,
  serviceRate: true,
  targetWaitSeconds: true,
}

/** Chance that fewer than so many and one contacts end within the threshold, of which `mean` do on average. */
const longerThan = (mean: number): ((ahead: number) => number) => {
  if (mean === 0) return () => 1
  // ends at most ahead: the upper incomplete gamma function of ahead + 1
  return (ahead) => 1 - regularizedGamma(ahead + 1, mean)
}
