import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { digammaExcess } from './digamma-excess.js'
import { exponentialExcess } from './exponential-excess.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import {
  requireAgents,
  requireImpatience,
  requireNotNegative,
  requireOfferedLoad,
  requirePositive,
} from './legal-range.js'
import { logarithmExcess } from './logarithm-excess.js'
import { MEASURE, measureCount, measuresInWords, type QueueMeasures } from './measures.js'
import { reciprocalBlocking } from './reciprocal-blocking.js'
import { regularizedGamma } from './regularized-gamma.js'
import { stayingExcess } from './staying-excess.js'
import { LINE, waitingLineInto, waitingLineServed } from './waiting-line.js'

export interface ErlangAInput {
  /** Real, 0 or 1e-9 to 1e9. */
  readonly agents: number
  /** Contacts per second. */
  readonly arrivalRate: number
  /** Contacts one busy agent completes per second: 1 / mean handle time. */
  readonly serviceRate: number
  /** Hang-ups per second of one waiting contact: 1 / mean patience. */
  readonly abandonmentRate: number
  /** The service-level threshold; default 20 s. */
  readonly targetWaitSeconds?: number
  /** Those who hang up within this time are left out of `excludingShortAbandons`; default the threshold. */
  readonly shortAbandonSeconds?: number
}

/**
 * The queue M/M/n+M in which waiting callers hang up after an exponential time (Erlang A): every measure.
 *
 * Sources: Palm (1946); Garnett, Mandelbaum & Reiman (2002), M&SOM 4(3); Zeltyn & Mandelbaum (2005).
 * Absolute error of every share below 1e-11, in under- and overload, for any size.
 *
 * @throws OutOfRangeError
 * @example erlangA({ agents: 50, arrivalRate: 48 / 60, serviceRate: 1 / 60, abandonmentRate: 1 / 120 })
 *   // probabilityOfAbandonment 0.0309, averageWait 3.709 s
 */
export const erlangA = (input: ErlangAInput): QueueMeasures => {
  requireKnownKeys(input, knownKeys)
  const { agents, arrivalRate, serviceRate, abandonmentRate, targetWaitSeconds = 20 } = input
  const { shortAbandonSeconds = targetWaitSeconds } = input
  requireNotNegative('arrivalRate', arrivalRate)
  requirePositive('serviceRate', serviceRate)
  requirePositive('abandonmentRate', abandonmentRate)
  requireNotNegative('shortAbandonSeconds', shortAbandonSeconds)
  const load = arrivalRate / serviceRate
  const abandonment = abandonmentRate / serviceRate
  const figures = new Float64Array(measureCount)
  if (shortAbandonSeconds !== targetWaitSeconds) {
    erlangAInto(figures, agents, load, shortAbandonSeconds * serviceRate, abandonment)
  }
  const shortAbandons = figures[MEASURE.waitWithinThreshold]! - figures[MEASURE.servedOverOffered]!
  erlangAInto(figures, agents, load, targetWaitSeconds * serviceRate, abandonment)
  if (shortAbandonSeconds !== targetWaitSeconds) {
    figures[MEASURE.excludingShortAbandons] = shareOf(figures[MEASURE.servedOverOffered]!, 1 - shortAbandons)
  }
  return measuresInWords(figures, load, 1 / serviceRate)
}

const knownKeys: KeysOf<ErlangAInput> = {
  agents: true,
  arrivalRate: true,
  serviceRate: true,
  abandonmentRate: true,
  targetWaitSeconds: true,
  shortAbandonSeconds: true,
}

/**
 * Every measure of the queue with exponential patience, written into `out` at the positions of `MEASURE`;
 * allocates nothing, for loops that evaluate millions of queues. Times are in mean handle times.
 *
 * @param out at least `measureCount` long
 * @param agents real (continued function), 0 or 1e-9 to 1e9: fewer serve less than the last digit of a share
 * @param offeredLoad Erlang, 0 to 1e9
 * @param targetOverService the service-level threshold over the mean handle time, from 0
 * @param abandonmentOverService mean handle time over mean patience, 1e-9 to 1e9
 * @throws OutOfRangeError
 */
export const erlangAInto = (
  out: Float64Array,
  agents: number,
  offeredLoad: number,
  targetOverService: number,
  abandonmentOverService: number,
): void => {
  requireAgents(agents)
  if (agents > 0 && agents < FEWEST) throw new OutOfRangeError('agents', agents, '0 or 1e-9 <= agents <= 1e9')
  requireOfferedLoad(offeredLoad)
  requireNotNegative('targetOverService', targetOverService)
  requireImpatience('abandonmentOverService', abandonmentOverService)
  if (agents === 0) nobodyThere(out, offeredLoad, targetOverService, abandonmentOverService)
  else if (offeredLoad === 0) nobodyCalls(out)
  else if (isDeepOverload(agents, offeredLoad, abandonmentOverService)) {
    deepOverload(out, agents, offeredLoad, targetOverService, abandonmentOverService)
  } else general(out, agents, offeredLoad, targetOverService, abandonmentOverService)
}

const FEWEST = 1e-9

const line = new Float64Array(3)

const general = (
  out: Float64Array,
  agents: number,
  offeredLoad: number,
  target: number,
  abandonment: number,
): void => {
  waitingLineInto(line, agents, offeredLoad, abandonment)
  const reciprocal = reciprocalBlocking(agents, offeredLoad)
  // probability of "all busy, nobody waits", the state every sum is relative to
  const allBusy = 1 / (reciprocal + line[LINE.served]!)
  const wait = allBusy * (1 + line[LINE.served]!)
  const queueLength = allBusy * line[LINE.length]!
  const averageWait = queueLength / offeredLoad
  const abandoned = abandonment * averageWait
  const served = 1 - abandoned
  const perOffered = agents / offeredLoad
  const servedWait = allBusy * perOffered * line[LINE.servedWait]!
  let servedLate = allBusy * perOffered * line[LINE.served]!
  let waitingLate = wait
  if (target > 0) {
    const impatience = abandonment * target
    const staying = Math.exp(-impatience)
    const excess = stayingExcess(agents, offeredLoad, abandonment, target)
    const lateServed = waitingLineServed(agents, agents + excess, excess, abandonment)
    const density =
      allBusy *
      Math.exp((offeredLoad - agents) * target - (offeredLoad / abandonment) * exponentialExcess(impatience))
    servedLate = density * perOffered * lateServed
    waitingLate = staying * density * (1 + lateServed)
  }
  write(out, offeredLoad, agents, wait, abandoned, averageWait, servedWait / served, servedLate, waitingLate)
}

/**
 * The load exceeds the agents so much that an idle agent is rarer than e^-50. Then the virtual wait V is exactly
 * such that load / abandonment e^(-abandonment V) follows a gamma distribution of shape agents / abandonment:
 * the waiting-time integrals are incomplete gamma functions.
 */
const isDeepOverload = (agents: number, offeredLoad: number, abandonment: number): boolean =>
  offeredLoad > agents && agents * logarithmExcess((offeredLoad - agents) / agents) > 50 * abandonment

const deepOverload = (
  out: Float64Array,
  agents: number,
  offeredLoad: number,
  target: number,
  abandonment: number,
): void => {
  const shape = agents / abandonment
  const abandoned = (offeredLoad - agents) / offeredLoad
  const meanLogarithm = Math.log1p((offeredLoad - agents) / agents) - digammaExcess(shape)
  const impatience = abandonment * target
  const excess = stayingExcess(agents, offeredLoad, abandonment, target) / abandonment
  const late = shape + excess
  write(
    out,
    offeredLoad,
    agents,
    1,
    abandoned,
    abandoned / abandonment,
    meanLogarithm / abandonment,
    (agents / offeredLoad) * regularizedGamma(shape + 1, late, excess - 1),
    Math.exp(-impatience) * regularizedGamma(shape, late, excess),
  )
}

const nobodyThere = (out: Float64Array, offeredLoad: number, target: number, abandonment: number): void => {
  write(out, offeredLoad, 0, 1, 1, 1 / abandonment, 0, 0, Math.exp(-abandonment * target))
}

const nobodyCalls = (out: Float64Array): void => {
  write(out, 0, 1, 0, 0, 0, 0, 0, 0)
}

const write = (
  out: Float64Array,
  offeredLoad: number,
  agents: number,
  wait: number,
  abandoned: number,
  averageWait: number,
  averageSpeedOfAnswer: number,
  servedLate: number,
  waitingLate: number,
): void => {
  const served = 1 - abandoned
  const inTime = Math.max(0, served - servedLate)
  const withinThreshold = Math.max(inTime, 1 - waitingLate)
  out[MEASURE.probabilityOfWait] = wait
  out[MEASURE.probabilityOfAbandonment] = abandoned
  out[MEASURE.averageWait] = averageWait
  out[MEASURE.averageSpeedOfAnswer] = averageSpeedOfAnswer
  out[MEASURE.servedOverOffered] = inTime
  out[MEASURE.servedOverServed] = shareOf(inTime, served)
  out[MEASURE.excludingShortAbandons] = shareOf(inTime, 1 - (withinThreshold - inTime))
  out[MEASURE.waitWithinThreshold] = withinThreshold
  out[MEASURE.occupancy] = agents === 0 ? 1 : Math.min(1, (offeredLoad * served) / agents)
  out[MEASURE.queueLength] = offeredLoad * averageWait
  out[MEASURE.probabilityOfBlocking] = 0
}

/** A share of nothing is 0. */
const shareOf = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0)
