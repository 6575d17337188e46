import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { normalCdf } from '../kernel/special/normal-cdf.js'

/** Standard normal quantile of 95 %. */
const z95 = 1.6448536269514722

/** A lognormal size: e^(location + spread Z), Z standard normal. */
export interface LognormalSize {
  readonly location: number
  readonly spread: number
}

/** The lognormal with 90 % of its values between two positive ends (5th and 95th percentile), low <= high. */
export function lognormalBetween(low: number, high: number): LognormalSize {
  if (!(low > 0)) throw new OutOfRangeError('low', low, 'low > 0')
  if (!(high >= low)) throw new OutOfRangeError('high', high, 'high >= low')
  const logLow = Math.log(low)
  const logHigh = Math.log(high)
  return { location: (logLow + logHigh) / 2, spread: (logHigh - logLow) / (2 * z95) }
}

/** Mean of a lognormal size: e^(location + spread² / 2). */
export function meanSize({ location, spread }: LognormalSize): number {
  return Math.exp(location + (spread * spread) / 2)
}

/**
 * Mean of the smaller of a lognormal size and a limit (>= 0): the limited expected value,
 * e^(μ + σ²/2) Φ((ln m - μ - σ²)/σ) + m (1 - Φ((ln m - μ)/σ)).
 *
 * Source: Klugman, Panjer & Willmot, Loss Models, appendix A.5.1 (lognormal).
 */
export function limitedMeanSize({ location, spread }: LognormalSize, limit: number): number {
  if (limit <= 0) return 0
  if (spread === 0) return Math.min(Math.exp(location), limit)
  const standardised = (Math.log(limit) - location) / spread
  return (
    Math.exp(location + (spread * spread) / 2) * normalCdf(standardised - spread) +
    limit * normalCdf(-standardised)
  )
}
