import { upperIncompleteGamma } from './incomplete-gamma.js'

const INVERSE_SQRT_TWO_PI = 0.3989422804014327

/** Standard normal density. */
export const normalDensity = (z: number): number => INVERSE_SQRT_TWO_PI * Math.exp(-0.5 * z * z)

/**
 * Probability that a standard normal variable is at most z, with full relative accuracy in the lower tail.
 *
 * @param z any number, infinities included
 * Source: Φ(−x) = Q(½, x²/2) / 2 for x ≥ 0, DLMF 7.11.2 with 8.2.4.
 */
export const normalCdf = (z: number): number => {
  if (z === -Infinity) return 0
  if (z === Infinity) return 1
  const tail = 0.5 * upperIncompleteGamma(0.5, 0.5 * z * z)
  return z <= 0 ? tail : 1 - tail
}
