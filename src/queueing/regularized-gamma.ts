import { gammaBetweenOneAndTwo } from './gamma-between-one-and-two.js'
import { incompleteGammaCorrection } from './incomplete-gamma-correction.js'
import { logarithmExcess } from './logarithm-excess.js'
import { scaledComplementaryError } from './scaled-complementary-error.js'
import { stirlingRatio } from './stirling-ratio.js'

/**
 * The regularized lower incomplete gamma function P(shape, x): the chance that a gamma variable of this shape
 * and scale 1 does not exceed x. Absolute error below 1e-14 for shape > 0, x >= 0.
 *
 * Large shapes near x: Temme's uniform expansion (DLMF 8.12). Else the power series below the mean
 * (DLMF 8.11.4) and Legendre's continued fraction above it (DLMF 8.9.2).
 *
 * @param excess x - shape, where that is known with more digits than its two terms have
 */
export const regularizedGamma = (shape: number, x: number, excess = x - shape): number => {
  if (x <= 0) return 0
  if (x === Number.POSITIVE_INFINITY) return 1
  const distance = excess / shape
  if (shape >= 48 && distance > -0.49 && distance < 0.75) return expansion(shape, distance)
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let k = 1; term > 1e-17 * sum; k += 1) {
      term *= x / (shape + k)
      sum += term
    }
    return Math.min(1, gammaDensity(shape, x, distance) * sum)
  }
  return Math.max(0, 1 - gammaDensity(shape, x, distance) * upperFraction(shape, x))
}

const expansion = (shape: number, distance: number): number => {
  const exponent = logarithmExcess(distance)
  const deviate = Math.sqrt(shape * exponent)
  const root = Math.sqrt(2 * exponent)
  const correction = incompleteGammaCorrection(distance < 0 ? -root : root, shape)
  const tail = 0.5 * scaledComplementaryError(deviate)
  const small = correction / Math.sqrt(2 * Math.PI * shape)
  const density = Math.exp(-shape * exponent)
  return distance < 0 ? density * (tail - small) : 1 - density * (tail + small)
}

/** x^shape e^-x / Gamma(shape): x times the density; `distance` is x / shape - 1. */
export const gammaDensity = (shape: number, x: number, distance: number): number => {
  if (shape >= 10) {
    return (
      (Math.exp(-shape * logarithmExcess(distance)) * Math.sqrt(shape / (2 * Math.PI))) / stirlingRatio(shape)
    )
  }
  // Gamma(shape) through Gamma(1 + f), one factor at a time
  let value = Math.exp(-x)
  let at = shape
  while (at > 1) {
    at -= 1
    value *= x / at
  }
  // now shape in (0, 1]: x^at / Gamma(at) = at x^at / Gamma(1 + at)
  return (value * at * x ** at) / gammaBetweenOneAndTwo(at)
}

const upperFraction = (shape: number, x: number): number => {
  let b = x + 1 - shape
  let c = Number.POSITIVE_INFINITY
  let d = 1 / b
  let value = d
  for (let k = 1; k < 10_000; k += 1) {
    const numerator = -k * (k - shape)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    const step = c * d
    value *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return value
}
