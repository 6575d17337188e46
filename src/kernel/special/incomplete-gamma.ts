import { OutOfRangeError } from '../out-of-range-error.js'
import { stirlingCorrection } from './log-gamma.js'
import { logRatioDeviation } from './log-ratio-deviation.js'

const TINY = 1e-300
const TWO_PI = 2 * Math.PI

const checkArguments = (shape: number, x: number): void => {
  if (!(shape > 0 && shape <= 1e8)) throw new OutOfRangeError('shape', shape, '0 < shape <= 1e8')
  if (!(x >= 0)) throw new OutOfRangeError('x', x, 'x >= 0')
}

/**
 * x^a e^−x / Γ(a): the gamma density times x.
 * Written around the mode (Loader 2000), so that it keeps its digits when a and x are large and close.
 */
export const gammaDensityTimesX = (shape: number, x: number): number => {
  if (x === 0) return 0
  // Far below the mode the difference x − a has lost x, and there is nothing to cancel.
  const exponent =
    x < 0.5 * shape
      ? shape * Math.log(x / shape) + shape - x
      : -shape * logRatioDeviation((x - shape) / shape)
  return Math.sqrt(shape / TWO_PI) * Math.exp(exponent - stirlingCorrection(shape))
}

/** P(a, x) by the series of DLMF 8.11.4; all terms are positive. For x below a + 1. */
const lowerSeries = (shape: number, x: number): number => {
  let term = 1 / shape
  let sum = term
  for (let denominator = shape + 1; ; denominator += 1) {
    term *= x / denominator
    const next = sum + term
    if (next === sum) return gammaDensityTimesX(shape, x) * sum
    sum = next
  }
}

/** Q(a, x) by the continued fraction of DLMF 8.9.2, modified Lentz. For x above a + 1. */
const upperFraction = (shape: number, x: number): number => {
  let b = x + 1 - shape
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let i = 1; ; i += 1) {
    const numerator = -i * (i - shape)
    b += 2
    d = numerator * d + b
    if (Math.abs(d) < TINY) d = TINY
    c = b + numerator / c
    if (Math.abs(c) < TINY) c = TINY
    d = 1 / d
    const factor = d * c
    fraction *= factor
    if (Math.abs(factor - 1) < 2e-16) return gammaDensityTimesX(shape, x) * fraction
  }
}

/**
 * Regularised lower incomplete gamma function P(a, x): the distribution function of a gamma variable
 * with this shape and scale 1, and the probability that a Poisson count with mean x reaches a.
 *
 * @param shape 0 < a <= 1e8 (the work grows with the square root of a)
 * @param x x >= 0
 * @returns probability; relative accuracy about 1e-14 in the lower tail
 * @throws OutOfRangeError
 * Source: DLMF 8.2.4, 8.9.2, 8.11.4.
 */
export const lowerIncompleteGamma = (shape: number, x: number): number => {
  checkArguments(shape, x)
  if (x === 0) return 0
  if (x === Infinity) return 1
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x)
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), accurate in the upper tail. */
export const upperIncompleteGamma = (shape: number, x: number): number => {
  checkArguments(shape, x)
  if (x === 0) return 1
  if (x === Infinity) return 0
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x)
}
