import { OutOfRangeError } from '../out-of-range-error.js'
import { incompleteBeta, logBeta } from './incomplete-beta.js'
import { increasingRoot } from './increasing-root.js'

/** Solves I_x(a, b) = p for a p no larger than about one half, where I keeps its relative accuracy. */
const lowerRoot = (a: number, b: number, p: number): number => {
  const logBetaAB = logBeta(a, b)
  // Near zero I_x(a, b) is x^a / (a B(a, b)): solving in ln x against ln I is nearly linear there.
  const start = (Math.log(p) + Math.log(a) + logBetaAB) / a
  const target = Math.log(p)
  const logX = increasingRoot(
    (t) => Math.log(incompleteBeta(a, b, Math.exp(t))) - target,
    (t) => {
      const x = Math.exp(t)
      return Math.exp(a * t + (b - 1) * Math.log1p(-x) - logBetaAB) / incompleteBeta(a, b, x)
    },
    Math.min(start, 0) - 50 / a - 1,
    0,
    Math.min(start, -1e-3),
  )
  return Math.exp(logX)
}

/**
 * The value below which a beta variable falls with probability p: inverse of the incomplete beta function.
 *
 * @param a 0 < a <= 1e5
 * @param b 0 < b <= 1e5
 * @param p 0 <= p <= 1
 * @returns x in 0..1 with I_x(a, b) = p
 * @throws OutOfRangeError
 */
export const inverseIncompleteBeta = (a: number, b: number, p: number): number => {
  if (!(p >= 0 && p <= 1)) throw new OutOfRangeError('p', p, '0 <= p <= 1')
  if (p === 0 || p === 1) return p
  return p <= 0.5 ? lowerRoot(a, b, p) : 1 - lowerRoot(b, a, 1 - p)
}
