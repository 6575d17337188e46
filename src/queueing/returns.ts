import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { bracketedRoot } from './bracketed-root.js'
import { type ErlangAInput, erlangA } from './erlang-a.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { LARGEST_SYSTEM, requireNotNegative, requireShare } from './legal-range.js'
import type { QueueMeasures } from './measures.js'

export interface ReturnsInput extends Omit<ErlangAInput, 'arrivalRate'> {
  /** First attempts per second. */
  readonly freshArrivalRate: number
  /** Share of those who hang up that call again (redial). */
  readonly redialProbability?: number
  /** Share of those served that call again, because the matter is not settled (reconnect). */
  readonly reconnectProbability?: number
}

export type ReturnsAnswer =
  | {
      readonly stable: true
      /** All attempts per second. */
      readonly totalArrivalRate: number
      readonly redialRate: number
      readonly reconnectRate: number
      /** The queue under all attempts; its shares are per attempt. */
      readonly measures: QueueMeasures
    }
  /** Nobody gives up before being served, and the agents cannot serve all: the attempts grow without end. */
  | { readonly stable: false }

/**
 * Erlang A fed by first attempts, redials of those who hung up and reconnects of those served:
 *   total = first + redial share x abandoned + reconnect share x served.
 * Both the abandoned and the served grow with the total, so that the fixed point is unique.
 *
 * Source: stationary form of Aguir, Karaesmen, Aksin & Chauvet (2004), OR Spectrum 26; Ding, Remerova, van der Mei &
 * Zwart (2013), "Fluid approximation of a call center model with redials and reconnects".
 *
 * @throws OutOfRangeError
 */
export const erlangAWithReturns = (input: ReturnsInput): ReturnsAnswer => {
  requireKnownKeys(input, knownKeys)
  const { freshArrivalRate, redialProbability = 0, reconnectProbability = 0, ...queue } = input
  requireNotNegative('freshArrivalRate', freshArrivalRate)
  requireShare('redialProbability', redialProbability)
  requireShare('reconnectProbability', reconnectProbability)
  const leaving = (arrivalRate: number): number => {
    const { probabilityOfAbandonment } = erlangA({ ...queue, arrivalRate })
    return (
      arrivalRate *
      ((1 - redialProbability) * probabilityOfAbandonment +
        (1 - reconnectProbability) * (1 - probabilityOfAbandonment))
    )
  }
  // where everybody calls until served, only those served for good leave
  const served = (1 - reconnectProbability) * queue.agents * queue.serviceRate
  if (redialProbability === 1 && freshArrivalRate > 0 && freshArrivalRate >= served) return { stable: false }
  let high = freshArrivalRate
  const highest = LARGEST_SYSTEM * queue.serviceRate
  while (leaving(high) < freshArrivalRate) {
    if (high >= highest)
      throw new OutOfRangeError(
        'redialProbability',
        redialProbability,
        'such that all attempts are 1e9 Erlang at most',
      )
    high = Math.min(2 * high, highest)
  }
  const totalArrivalRate = bracketedRoot(
    (arrivalRate) => leaving(arrivalRate) - freshArrivalRate,
    freshArrivalRate,
    high,
  )
  const measures = erlangA({ ...queue, arrivalRate: totalArrivalRate })
  const abandoned = totalArrivalRate * measures.probabilityOfAbandonment
  return {
    stable: true,
    totalArrivalRate,
    redialRate: redialProbability * abandoned,
    reconnectRate: reconnectProbability * (totalArrivalRate - abandoned),
    measures,
  }
}

const knownKeys: KeysOf<ReturnsInput> = {
  agents: true,
  freshArrivalRate: true,
  serviceRate: true,
  abandonmentRate: true,
  redialProbability: true,
  reconnectProbability: true,
  targetWaitSeconds: true,
  shortAbandonSeconds: true,
}
