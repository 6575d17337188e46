import { OutOfRangeError } from './out-of-range-error.js'

/** Two-sided 95 % quantile of the normal distribution. */
export const normalQuantile95 = 1.959963984540054

const ofFew = [
  12.706204736, 4.30265273, 3.182446305, 2.776445105, 2.570581836, 2.446911851, 2.364624252, 2.306004135,
  2.262157163, 2.228138852, 2.20098516, 2.17881283, 2.160368656, 2.144786688, 2.131449546,
]

/**
 * Two-sided 95 % quantile of Student's t: that many errors either way cover a mean whose error is estimated from the scatter
 * itself. From a table up to 15 degrees of freedom; beyond by Fisher's expansion, to 1e-6.
 *
 * @param degreesOfFreedom at least 1; up to 15 they are rounded down, endlessly many give the normal quantile.
 * @throws OutOfRangeError
 * Source: Abramowitz and Stegun 1964, "Handbook of Mathematical Functions", 26.7.5.
 * @example studentQuantile95(7) // 2.365
 */
export function studentQuantile95(degreesOfFreedom: number): number {
  if (!(degreesOfFreedom >= 1)) throw new OutOfRangeError('degreesOfFreedom', degreesOfFreedom, '>= 1')
  const known = ofFew[Math.floor(degreesOfFreedom) - 1]
  if (known !== undefined) return known
  const z = normalQuantile95
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ]
  return terms.reduce((sum, term, order) => sum + term / degreesOfFreedom ** (order + 1), z)
}
