import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { lateShares } from './finite-line.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { MOST_IMPATIENCE, requireNotNegative, requirePositive, requireWhole } from './legal-range.js'
import type { ServiceLevels } from './measures.js'
import { regularizedGamma } from './regularized-gamma.js'

export interface FinitePopulationInput {
  /** Number of customers, whole, 1 to 1e7. */
  readonly sources: number
  /** Whole, 1 or more. */
  readonly agents: number
  /** Calls per second of one customer who is not in the system; 1e-12 to 1e12 of the service rate. */
  readonly callRatePerSource: number
  readonly serviceRate: number
  /** Hang-ups per second of one waiting contact, to 1e9 times the service rate; default 0 (nobody hangs up). */
  readonly abandonmentRate?: number
  /** Default 20 s. */
  readonly targetWaitSeconds?: number
}

export interface FinitePopulationMeasures {
  /** Contacts per second that arrive, all sources together. */
  readonly arrivalRate: number
  /** Share of arriving contacts that wait. */
  readonly probabilityOfWait: number
  /** Share of arriving contacts served within the threshold. */
  readonly serviceLevel: number
  readonly serviceLevels: ServiceLevels
  /** Share of arriving contacts that hang up. */
  readonly probabilityOfAbandonment: number
  /** Seconds, of all contacts. */
  readonly averageWait: number
  /** Seconds, of the contacts served. */
  readonly averageSpeedOfAnswer: number
  /** Seconds from call to completion or hang-up. */
  readonly averageTimeInSystem: number
  readonly queueLength: number
  readonly numberInSystem: number
  readonly occupancy: number
}

/**
 * A queue fed by a limited number of customers who wait when all agents are busy (M/M/n//N, machine repair), and who may
 * hang up with exponential patience (M/M/n//N+M) and are then customers as before who may call: the waiting counterpart of
 * Engset. State probabilities relative to the most likely state, so that no size overflows.
 *
 * A customer who calls sees the line of the others; who comes after does not change the wait of who is there, so that a wait
 * behind so many is the one of a line without such a limit.
 *
 * Source: Gross & Harris, Fundamentals of Queueing Theory, section on finite-source queues; with patience the rates down are
 * those of Palm (1957), Research on telephone traffic carried by full availability groups.
 *
 * @throws OutOfRangeError
 */
export const finitePopulationQueue = (input: FinitePopulationInput): FinitePopulationMeasures => {
  requireKnownKeys(input, knownKeys)
  const {
    sources,
    agents,
    callRatePerSource,
    serviceRate,
    abandonmentRate = 0,
    targetWaitSeconds = 20,
  } = input
  requireNotNegative('targetWaitSeconds', targetWaitSeconds)
  requireWhole('sources', sources, 1)
  if (sources > 1e7) throw new OutOfRangeError('sources', sources, '1 <= sources <= 1e7')
  requireWhole('agents', agents, 1)
  requirePositive('callRatePerSource', callRatePerSource)
  requirePositive('serviceRate', serviceRate)
  requireNotNegative('abandonmentRate', abandonmentRate)
  const ratio = callRatePerSource / serviceRate
  if (!(ratio >= 1e-12 && ratio <= 1e12))
    throw new OutOfRangeError('callRatePerSource', callRatePerSource, '1e-12 to 1e12 of the service rate')
  const impatience = abandonmentRate / serviceRate
  if (impatience > MOST_IMPATIENCE)
    throw new OutOfRangeError('abandonmentRate', abandonmentRate, 'at most 1e9 times the service rate')
  const upward = (count: number): number =>
    ((sources - count) * ratio) / (Math.min(count + 1, agents) + Math.max(0, count + 1 - agents) * impatience)
  // states become likelier upwards as long as `upward` is 1 or more
  const freeMode = Math.floor((sources * ratio - 1) / (1 + ratio)) + 1
  const busyMode = Math.max(
    agents,
    impatience === 0
      ? Math.floor(sources - agents / ratio) + 1
      : Math.floor((sources * ratio - agents + (agents - 1) * impatience) / (ratio + impatience)) + 1,
  )
  const mode = Math.min(sources, Math.max(0, freeMode < agents ? freeMode : busyMode))
  let total = 0
  let present = 0
  let waiting = 0
  let calling = 0
  let callingWhenBusy = 0
  let late = 0
  // chances that a call comes to so many waiting, where some hang up
  const found: number[] = []
  const longer = longerThan(agents * serviceRate * targetWaitSeconds)
  const add = (count: number, weight: number): void => {
    total += weight
    present += count * weight
    waiting += Math.max(0, count - agents) * weight
    calling += (sources - count) * weight
    if (count >= agents) {
      callingWhenBusy += (sources - count) * weight
      if (impatience > 0) found[count - agents] = (sources - count) * weight
      else late += (sources - count) * weight * longer(count - agents)
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
  const averageWait = queueLength / arrivalRate
  const whole = {
    arrivalRate,
    probabilityOfWait: calling > 0 ? callingWhenBusy / calling : 0,
    averageWait,
    averageTimeInSystem: numberInSystem / arrivalRate,
    queueLength,
    numberInSystem,
  }
  if (impatience === 0) {
    const serviceLevel = calling > 0 ? 1 - late / calling : 1
    return {
      ...whole,
      serviceLevel,
      // nobody hangs up: all definitions are one
      serviceLevels: {
        servedOverOffered: serviceLevel,
        servedOverServed: serviceLevel,
        excludingShortAbandons: serviceLevel,
        waitWithinThreshold: serviceLevel,
      },
      probabilityOfAbandonment: 0,
      averageSpeedOfAnswer: averageWait,
      occupancy: Math.min(1, arrivalRate / (agents * serviceRate)),
    }
  }
  const line = hungUp(found, calling, agents, impatience, targetWaitSeconds * serviceRate)
  const probabilityOfAbandonment = Math.min(1, abandonmentRate * averageWait)
  const served = 1 - probabilityOfAbandonment
  const inTime = Math.max(0, served - line.lateServed)
  const within = Math.max(inTime, 1 - line.lateWaiting)
  return {
    ...whole,
    serviceLevel: inTime,
    serviceLevels: {
      servedOverOffered: inTime,
      servedOverServed: served > 0 ? Math.min(1, inTime / served) : 0,
      excludingShortAbandons: inTime > 0 ? Math.min(1, inTime / (1 - (within - inTime))) : 0,
      waitWithinThreshold: within,
    },
    probabilityOfAbandonment,
    averageSpeedOfAnswer: served > 0 ? line.servedWait / (served * serviceRate) : 0,
    occupancy: Math.min(1, (numberInSystem - queueLength) / agents),
  }
}

const knownKeys: KeysOf<FinitePopulationInput> = {
  sources: true,
  agents: true,
  callRatePerSource: true,
  serviceRate: true,
  abandonmentRate: true,
  targetWaitSeconds: true,
}

/**
 * Of all calls those served late, those that wait or hang up late, and the waits of those served, in mean handle times, by
 * the weights of calls that find so many waiting.
 */
const hungUp = (
  found: readonly number[],
  calling: number,
  agents: number,
  impatience: number,
  target: number,
): { readonly lateServed: number; readonly lateWaiting: number; readonly servedWait: number } => {
  const states = new Float64Array(found.length + 1)
  let servedWait = 0
  let perEvent = 0
  for (let ahead = 0; ahead < found.length; ahead += 1) {
    const probability = (found[ahead] ?? 0) / calling
    const rate = agents + (ahead + 1) * impatience
    states[ahead] = probability
    perEvent += 1 / rate
    servedWait += probability * (agents / rate) * perEvent
  }
  const late = lateShares(states, agents, impatience, target)
  return { lateServed: late.served, lateWaiting: late.waiting, servedWait }
}

/** Chance that fewer than so many and one contacts end within the threshold, of which `mean` do on average. */
const longerThan = (mean: number): ((ahead: number) => number) => {
  if (mean === 0) return () => 1
  // ends at most ahead: the upper incomplete gamma function of ahead + 1
  return (ahead) => 1 - regularizedGamma(ahead + 1, mean)
}
