import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import type { MinutePrice } from './schema.js'

/**
 * Seconds billed for one call of known length: the minimum, then whole increments.
 * 45 s in increments of 6 s are 8 increments, 48 s (Genesys Cloud Voice pricing examples, 2023).
 *
 * @param seconds length of the call, >= 0
 * @param increment seconds, >= 0; 0 bills every second as it runs
 * @param minimum seconds, >= 0
 * @throws OutOfRangeError
 */
export function billedSeconds(seconds: number, increment: number, minimum = 0): number {
  checkNotNegative('seconds', seconds)
  checkNotNegative('increment', increment)
  checkNotNegative('minimum', minimum)
  if (seconds <= minimum) return minimum
  return increment === 0 ? seconds : minimum + Math.ceil((seconds - minimum) / increment) * increment
}

/**
 * Mean seconds billed for calls of exponential length: m + e^(−m/h) · i / (1 − e^(−i/h)) with mean length h,
 * minimum m and increment i. The number of increments begun is geometric, and what remains of an exponential
 * call after its minimum is the same exponential again. Without increment the last factor is h.
 *
 * @param meanSeconds mean length, > 0
 * @param increment seconds, >= 0
 * @param minimum seconds, >= 0
 * @throws OutOfRangeError
 */
export function meanBilledSeconds(meanSeconds: number, increment: number, minimum = 0): number {
  if (!(meanSeconds > 0)) throw new OutOfRangeError('meanSeconds', meanSeconds, 'x > 0')
  checkNotNegative('increment', increment)
  checkNotNegative('minimum', minimum)
  const afterMinimum = increment === 0 ? meanSeconds : increment / -Math.expm1(-increment / meanSeconds)
  return minimum === 0 ? afterMinimum : minimum + Math.exp(-minimum / meanSeconds) * afterMinimum
}

/**
 * Mean minutes billed for one contact by a price per minute of talk.
 *
 * @param handleSeconds mean handle time, wrap-up included
 * @param waitSeconds mean wait that is billed too, 0 unless billed from connection
 */
export function billedMinutes(price: MinutePrice, handleSeconds: number, waitSeconds = 0): number {
  const seconds = handleSeconds * price.talkShare + waitSeconds
  if (!(seconds > 0)) return 0
  return meanBilledSeconds(seconds, price.increment ?? 0, price.minimum ?? 0) / 60
}

function checkNotNegative(quantity: string, value: number): void {
  if (!(value >= 0)) throw new OutOfRangeError(quantity, value, 'x >= 0')
}
