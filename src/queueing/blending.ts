import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { delayLineInto } from './delay-line.js'
import { requireNotNegative, requirePositive, requireWhole } from './legal-range.js'
import { MEASURE, measureCount, measuresInWords, type QueueMeasures } from './measures.js'

export interface BlendingInput {
  /** Whole, 1 to 1e6. */
  readonly agents: number
  /** Agents kept free for calls that come in: outbound calls are made while more are idle. Whole, 0 to `agents`. */
  readonly reserve: number
  /** Inbound contacts per second. */
  readonly arrivalRate: number
  readonly handleTimeSeconds: number
  /** Of outbound attempts; that of inbound contacts when left out. */
  readonly outboundHandleTimeSeconds?: number
  /** Mean, of inbound callers; left out when nobody hangs up. */
  readonly patienceSeconds?: number
  /** Default 20 s. */
  readonly targetWaitSeconds?: number
}

export type BlendingAnswer =
  | { readonly stable: false }
  | {
      readonly stable: true
      /** Of inbound contacts; the occupancy is by both. */
      readonly measures: QueueMeasures
      /** Outbound attempts completed in an hour. */
      readonly outboundPerHour: number
    }

/**
 * Calls in and out by the same agents: an agent makes an outbound call whenever more than the reserve are idle, from a
 * list without end, and is not called off it. So never fewer than agents - reserve are busy, and above that the number
 * busy is that of the queue with inbound contacts alone.
 *
 * Exact where both kinds take equally long. Else both are given the mean of what agents do, found as a fixed point:
 * an approximation, good where the two differ by less than half.
 *
 * Source: the threshold policy of Bhulai & Koole (2003), IEEE Transactions on Automatic Control 48(8).
 *
 * @throws OutOfRangeError
 */
export const blendedQueue = (input: BlendingInput): BlendingAnswer => {
  const { agents, reserve, arrivalRate, handleTimeSeconds, targetWaitSeconds = 20 } = input
  const { outboundHandleTimeSeconds = handleTimeSeconds, patienceSeconds = Number.POSITIVE_INFINITY } = input
  requireWhole('agents', agents, 1)
  requireWhole('reserve', reserve)
  if (agents > 1e6) throw new OutOfRangeError('agents', agents, 'agents <= 1e6')
  if (reserve > agents) throw new OutOfRangeError('reserve', reserve, 'reserve <= agents')
  requireNotNegative('arrivalRate', arrivalRate)
  requirePositive('handleTimeSeconds', handleTimeSeconds)
  requirePositive('outboundHandleTimeSeconds', outboundHandleTimeSeconds)
  requireNotNegative('targetWaitSeconds', targetWaitSeconds)
  if (!(patienceSeconds > 0))
    throw new OutOfRangeError('patienceSeconds', patienceSeconds, 'patienceSeconds > 0')
  const figures = new Float64Array(measureCount)
  let meanTime = handleTimeSeconds
  let outboundRate = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const load = arrivalRate * meanTime
    const idle = idleStates(agents, reserve, load)
    if (load > 0) {
      const stable = delayLineInto(
        figures,
        agents,
        load,
        targetWaitSeconds / meanTime,
        meanTime / patienceSeconds,
        idle.weight,
      )
      if (!stable) return { stable: false }
    } else figures.fill(1, MEASURE.servedOverOffered, MEASURE.waitWithinThreshold + 1)
    const busy = agents - (1 - figures[MEASURE.probabilityOfWait]!) * idle.mean
    const served = arrivalRate * (1 - figures[MEASURE.probabilityOfAbandonment]!)
    figures[MEASURE.occupancy] = busy / agents
    outboundRate = Math.max(0, busy / meanTime - served)
    if (outboundHandleTimeSeconds === handleTimeSeconds) break
    const all = served + outboundRate
    const mixed =
      all > 0 ? (served * handleTimeSeconds + outboundRate * outboundHandleTimeSeconds) / all : meanTime
    if (Math.abs(mixed - meanTime) <= 1e-13 * meanTime) break
    meanTime = (mixed + meanTime) / 2
  }
  return {
    stable: true,
    measures: measuresInWords(figures, arrivalRate * handleTimeSeconds, meanTime),
    outboundPerHour: outboundRate * 3600,
  }
}

const mostRounds = 200

/** The states with somebody idle, relative to "all busy, nobody waits", and the mean number idle in them. */
const idleStates = (agents: number, reserve: number, load: number): { weight: number; mean: number } => {
  if (load === 0) return { weight: Number.POSITIVE_INFINITY, mean: reserve }
  const likeliest = Math.min(agents, Math.max(agents - reserve, Math.floor(load)))
  let weight = 0
  let idle = 0
  let allBusy = 1
  for (let busy = likeliest; busy < agents; busy += 1) {
    weight += allBusy
    idle += allBusy * (agents - busy)
    allBusy *= load / (busy + 1)
  }
  let term = 1
  for (let busy = likeliest; busy > agents - reserve && term > 1e-20; busy -= 1) {
    term *= busy / load
    weight += term
    idle += term * (agents - busy + 1)
  }
  return { weight: weight / allBusy, mean: weight > 0 ? idle / weight : 0 }
}
