import type { Distribution } from './distribution.js'
import { meanOf } from './distribution-functions.js'
import { normalCdf } from './special/normal-cdf.js'

/** Why a distribution cannot be drawn from. */
export type DistributionProblem =
  | 'notFinite'
  | 'negativeSpread'
  | 'spreadTooLarge'
  | 'endsReversed'
  | 'modeOutsideEnds'
  | 'truncatedAway'
  | 'noValues'
  | 'weightsMismatch'
  | 'negativeWeight'
  | 'weightsSumToZero'

/** Least share of a normal law that must lie between its limits: below it the limits contradict the mean. */
const LEAST_MASS = 1e-6

/** Largest spread of a logit-normal or lognormal; beyond it practically all draws lie at the ends. */
const LARGEST_LOG_SPREAD = 20

const finite = (...numbers: readonly (number | undefined)[]): boolean =>
  numbers.every((number) => number === undefined || Number.isFinite(number))

const checkSpread = (spread: number, largest: number): DistributionProblem | undefined =>
  spread < 0 ? 'negativeSpread' : spread > largest ? 'spreadTooLarge' : undefined

const checkNormal = (d: Extract<Distribution, { kind: 'normal' }>): DistributionProblem | undefined => {
  if (!finite(d.mean, d.sd, d.min, d.max)) return 'notFinite'
  if (d.sd < 0) return 'negativeSpread'
  const low = d.min ?? -Infinity
  const high = d.max ?? Infinity
  if (low > high) return 'endsReversed'
  if (d.sd === 0) return d.mean < low || d.mean > high ? 'truncatedAway' : undefined
  if (low === high) return undefined
  const a = (low - d.mean) / d.sd
  const b = (high - d.mean) / d.sd
  const outsideOneEnd = Math.min(normalCdf(-a), normalCdf(b))
  return outsideOneEnd < LEAST_MASS ? 'truncatedAway' : undefined
}

const checkEnds = (low: number, mode: number, high: number): DistributionProblem | undefined => {
  if (!finite(low, mode, high)) return 'notFinite'
  if (low > high) return 'endsReversed'
  return mode < low || mode > high ? 'modeOutsideEnds' : undefined
}

const checkDiscrete = (d: Extract<Distribution, { kind: 'discrete' }>): DistributionProblem | undefined => {
  if (d.values.length === 0) return 'noValues'
  if (d.values.length !== d.weights.length) return 'weightsMismatch'
  if (!finite(...d.values, ...d.weights)) return 'notFinite'
  if (d.weights.some((weight) => weight < 0)) return 'negativeWeight'
  return d.weights.every((weight) => weight === 0) ? 'weightsSumToZero' : undefined
}

/**
 * The first reason why a distribution's parameters are illegal, or undefined.
 * Whoever builds a distribution calls this once, so that drawing need not check again.
 * A spread of zero is legal: such a distribution is certain.
 */
export const checkDistribution = (d: Distribution): DistributionProblem | undefined => {
  switch (d.kind) {
    case 'constant':
      return finite(d.value) ? undefined : 'notFinite'
    case 'normal':
      return checkNormal(d)
    case 'lognormal':
      if (!finite(d.mu, d.sigma)) return 'notFinite'
      return checkSpread(d.sigma, LARGEST_LOG_SPREAD) ?? (finite(meanOf(d)) ? undefined : 'spreadTooLarge')
    case 'logitNormal':
      if (!finite(d.mu, d.sigma, d.min, d.max)) return 'notFinite'
      if (d.min > d.max) return 'endsReversed'
      return checkSpread(d.sigma, LARGEST_LOG_SPREAD)
    case 'uniform':
      return checkEnds(d.low, d.low, d.high)
    case 'triangular':
      return checkEnds(d.low, d.mode, d.high)
    case 'pert':
      if (d.shape !== undefined && !(d.shape > 0 && finite(d.shape))) return 'notFinite'
      return checkEnds(d.low, d.mode, d.high)
    case 'discrete':
      return checkDiscrete(d)
  }
}
