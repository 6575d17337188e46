import { OutOfRangeError } from '../out-of-range-error.js'
import { logGamma } from './log-gamma.js'

const TINY = 1e-300

/** ln B(a, b), the logarithm of the beta function. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/** Continued fraction of DLMF 8.17.22, modified Lentz; converges quickly for x < (a + 1) / (a + b + 2). */
const betaFraction = (a: number, b: number, x: number): number => {
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  if (Math.abs(d) < TINY) d = TINY
  d = 1 / d
  let fraction = d
  for (let m = 1; ; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 + even * d
    if (Math.abs(d) < TINY) d = TINY
    c = 1 + even / c
    if (Math.abs(c) < TINY) c = TINY
    d = 1 / d
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 + odd * d
    if (Math.abs(d) < TINY) d = TINY
    c = 1 + odd / c
    if (Math.abs(c) < TINY) c = TINY
    d = 1 / d
    const factor = d * c
    fraction *= factor
    if (Math.abs(factor - 1) < 3e-16) return fraction
  }
}

/**
 * Regularised incomplete beta function I_x(a, b): the distribution function of a beta variable.
 *
 * @param a 0 < a <= 1e5
 * @param b 0 < b <= 1e5
 * @param x 0 <= x <= 1
 * @returns probability; relative accuracy about 1e-13 in the lower tail for a and b below 100
 * @throws OutOfRangeError
 * Source: DLMF 8.17.22 with the symmetry 8.17.4.
 */
export const incompleteBeta = (a: number, b: number, x: number): number => {
  if (!(a > 0 && a <= 1e5)) throw new OutOfRangeError('a', a, '0 < a <= 1e5')
  if (!(b > 0 && b <= 1e5)) throw new OutOfRangeError('b', b, '0 < b <= 1e5')
  if (!(x >= 0 && x <= 1)) throw new OutOfRangeError('x', x, '0 <= x <= 1')
  if (x === 0 || x === 1) return x
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b
}
