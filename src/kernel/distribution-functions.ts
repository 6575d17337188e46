import type { Distribution } from './distribution.js'
import { OutOfRangeError } from './out-of-range-error.js'
import { incompleteBeta } from './special/incomplete-beta.js'
import { inverseIncompleteBeta } from './special/inverse-incomplete-beta.js'
import { normalCdf, normalDensity } from './special/normal-cdf.js'
import { normalQuantile } from './special/normal-quantile.js'

type Of<Kind extends Distribution['kind']> = Extract<Distribution, { kind: Kind }>

/** Vose's PERT unless said otherwise: how many times the mode counts against each end in the mean. */
const PERT_SHAPE = 4

/** Both parameters of the beta law under a PERT distribution; they sum to 2 and the shape. */
const pertShapes = (d: Of<'pert'>): { readonly a: number; readonly b: number } => {
  const { shape = PERT_SHAPE } = d
  const range = d.high - d.low
  return { a: 1 + (shape * (d.mode - d.low)) / range, b: 1 + (shape * (d.high - d.mode)) / range }
}

/** Limits of a truncated normal in standard deviations from the mean of the untruncated law. */
const standardLimits = (d: Of<'normal'>): { readonly a: number; readonly b: number } => ({
  a: d.min === undefined ? -Infinity : (d.min - d.mean) / d.sd,
  b: d.max === undefined ? Infinity : (d.max - d.mean) / d.sd,
})

/** Probability between two standard normal limits, taken in the tail where it keeps its digits. */
const normalMass = (a: number, b: number): number =>
  a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a)

/** mean + sd · Φ⁻¹(p), also at the ends of a law without spread. */
const normalValue = (mean: number, sd: number, p: number): number =>
  sd === 0 ? mean : mean + sd * normalQuantile(p)

const clamp = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high)

const truncatedNormalQuantile = (d: Of<'normal'>, p: number): number => {
  const low = d.min ?? -Infinity
  const high = d.max ?? Infinity
  if (p === 0) return low
  if (p === 1) return high
  const { a, b } = standardLimits(d)
  const z =
    a > 0
      ? -normalQuantile(normalCdf(-a) - p * normalMass(a, b))
      : normalQuantile(Math.min(normalCdf(a) + p * normalMass(a, b), 1))
  return clamp(d.mean + d.sd * z, low, high)
}

const triangularQuantile = (d: Of<'triangular'>, p: number): number => {
  const range = d.high - d.low
  if (range === 0) return d.low
  const split = (d.mode - d.low) / range
  return p <= split
    ? d.low + Math.sqrt(p * range * (d.mode - d.low))
    : d.high - Math.sqrt((1 - p) * range * (d.high - d.mode))
}

const pertQuantile = (d: Of<'pert'>, p: number): number => {
  if (d.low === d.high) return d.low
  const { a, b } = pertShapes(d)
  return d.low + (d.high - d.low) * inverseIncompleteBeta(a, b, p)
}

interface Steps {
  readonly values: Float64Array
  /** Share of the weight at or below each value. */
  readonly cumulative: Float64Array
}

/** Sorting once per distribution rather than at every draw. */
const sortedSteps = new WeakMap<Distribution, Steps>()

const stepsOf = (d: Of<'discrete'>): Steps => {
  const known = sortedSteps.get(d)
  if (known !== undefined) return known
  const order = d.values.map((_, i) => i).sort((i, j) => d.values[i]! - d.values[j]!)
  const total = d.weights.reduce((sum, weight) => sum + weight, 0)
  let running = 0
  const steps = {
    values: Float64Array.from(order, (i) => d.values[i]!),
    cumulative: Float64Array.from(order, (i) => {
      running += d.weights[i]!
      return running / total
    }),
  }
  sortedSteps.set(d, steps)
  return steps
}

const discreteQuantile = (d: Of<'discrete'>, p: number): number => {
  const { values, cumulative } = stepsOf(d)
  let position = 0
  // Values of weight zero are never drawn, not even at p = 0.
  while (position < values.length - 1 && (cumulative[position]! < p || cumulative[position] === 0))
    position += 1
  return values[position]!
}

/** 1 / (1 + e^−x) without overflow on either side. */
const logistic = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)))

/**
 * The value below which a share p of draws falls. All drawing is `quantile(d, uniformAt(…))`.
 * Monotone in p. Parameters are not checked again here: see `checkDistribution`.
 *
 * @param p 0 <= p <= 1; 0 and 1 give the ends of the support, which may be infinite
 * @throws OutOfRangeError for p outside its range
 */
export const quantile = (d: Distribution, p: number): number => {
  if (!(p >= 0 && p <= 1)) throw new OutOfRangeError('p', p, '0 <= p <= 1')
  switch (d.kind) {
    case 'constant':
      return d.value
    case 'normal':
      return d.sd === 0 || (d.min === undefined && d.max === undefined)
        ? normalValue(d.mean, d.sd, p)
        : truncatedNormalQuantile(d, p)
    case 'lognormal':
      return Math.exp(normalValue(d.mu, d.sigma, p))
    case 'logitNormal':
      return d.min + (d.max - d.min) * logistic(normalValue(d.mu, d.sigma, p))
    case 'uniform':
      return d.low + p * (d.high - d.low)
    case 'triangular':
      return triangularQuantile(d, p)
    case 'pert':
      return pertQuantile(d, p)
    case 'discrete':
      return discreteQuantile(d, p)
  }
}

/** True when every draw gives the same number. */
export const isCertain = (d: Distribution): boolean => {
  switch (d.kind) {
    case 'constant':
      return true
    case 'normal':
      return d.sd === 0 || (d.min !== undefined && d.min === d.max)
    case 'lognormal':
      return d.sigma === 0
    case 'logitNormal':
      return d.sigma === 0 || d.min === d.max
    case 'uniform':
    case 'triangular':
    case 'pert':
      return d.low === d.high
    case 'discrete': {
      const possible = d.values.filter((_, i) => d.weights[i]! > 0)
      return possible.every((value) => value === possible[0])
    }
  }
}

/**
 * E[logistic(mu + sigma Z)^power] by the trapezoidal rule, which converges geometrically here: the step
 * keeps 2π · (π / sigma) / step, the distance to the logistic function's poles, above 36.
 */
const logitNormalMoment = (mu: number, sigma: number, power: 1 | 2): number => {
  const step = Math.min(0.5, 0.5 / sigma)
  const steps = Math.ceil(9 / step)
  let sum = 0
  for (let i = -steps; i <= steps; i += 1) {
    const z = i * step
    sum += normalDensity(z) * logistic(mu + sigma * z) ** power
  }
  return sum * step
}

const discreteMoment = (d: Of<'discrete'>, centre: number, power: 1 | 2): number => {
  let weighted = 0
  let total = 0
  for (let i = 0; i < d.values.length; i += 1) {
    weighted += d.weights[i]! * (d.values[i]! - centre) ** power
    total += d.weights[i]!
  }
  return weighted / total
}

/** Density at a limit, 0 at infinity; and limit times density, whose limit at infinity is 0 too. */
const limitTimesDensity = (z: number): number => (Number.isFinite(z) ? z * normalDensity(z) : 0)

/**
 * Mean of a distribution; of a truncated normal, the mean after truncation, not its parameter.
 * Sources: standard closed forms; truncated normal: Johnson, Kotz & Balakrishnan 1994, section 13.10.
 */
export const meanOf = (d: Distribution): number => {
  switch (d.kind) {
    case 'constant':
      return d.value
    case 'normal': {
      if (d.sd === 0 || (d.min === undefined && d.max === undefined)) return d.mean
      if (d.min !== undefined && d.min === d.max) return d.min
      const { a, b } = standardLimits(d)
      return d.mean + (d.sd * (normalDensity(a) - normalDensity(b))) / normalMass(a, b)
    }
    case 'lognormal':
      return Math.exp(d.mu + 0.5 * d.sigma * d.sigma)
    case 'logitNormal':
      return d.min + (d.max - d.min) * (d.sigma === 0 ? logistic(d.mu) : logitNormalMoment(d.mu, d.sigma, 1))
    case 'uniform':
      return d.low + 0.5 * (d.high - d.low)
    case 'triangular':
      return d.low + (d.mode - d.low + (d.high - d.low)) / 3
    case 'pert': {
      const { shape = PERT_SHAPE } = d
      return d.low + (shape * (d.mode - d.low) + (d.high - d.low)) / (shape + 2)
    }
    case 'discrete':
      return discreteMoment(d, 0, 1)
  }
}

/** Chance of a value of at most x, for laws with a density that is known by its distribution function. */
export const cumulative = (
  d: Of<'normal' | 'lognormal' | 'uniform' | 'triangular' | 'pert'>,
  x: number,
): number => {
  if (isCertain(d)) return x >= meanOf(d) ? 1 : 0
  switch (d.kind) {
    case 'normal': {
      if (d.min !== undefined && x < d.min) return 0
      if (d.max !== undefined && x >= d.max) return 1
      const { a, b } = standardLimits(d)
      return normalMass(a, (x - d.mean) / d.sd) / normalMass(a, b)
    }
    case 'lognormal':
      return x > 0 ? normalCdf((Math.log(x) - d.mu) / d.sigma) : 0
    case 'uniform':
      return clamp((x - d.low) / (d.high - d.low), 0, 1)
    case 'triangular': {
      const range = d.high - d.low
      if (x <= d.low) return 0
      if (x >= d.high) return 1
      return x < d.mode
        ? (x - d.low) ** 2 / (range * (d.mode - d.low))
        : 1 - (d.high - x) ** 2 / (range * (d.high - d.mode))
    }
    case 'pert': {
      const { a, b } = pertShapes(d)
      return incompleteBeta(a, b, clamp((x - d.low) / (d.high - d.low), 0, 1))
    }
  }
}

/** Variance of a distribution, in the square of its unit. */
export const varianceOf = (d: Distribution): number => {
  if (isCertain(d)) return 0
  switch (d.kind) {
    case 'constant':
      return 0
    case 'normal': {
      if (d.min === undefined && d.max === undefined) return d.sd * d.sd
      const { a, b } = standardLimits(d)
      const mass = normalMass(a, b)
      const shift = (normalDensity(a) - normalDensity(b)) / mass
      return d.sd * d.sd * (1 + (limitTimesDensity(a) - limitTimesDensity(b)) / mass - shift * shift)
    }
    case 'lognormal': {
      const mean = meanOf(d)
      return mean * mean * Math.expm1(d.sigma * d.sigma)
    }
    case 'logitNormal': {
      const mean = logitNormalMoment(d.mu, d.sigma, 1)
      return (d.max - d.min) ** 2 * Math.max(0, logitNormalMoment(d.mu, d.sigma, 2) - mean * mean)
    }
    case 'uniform':
      return (d.high - d.low) ** 2 / 12
    case 'triangular': {
      const left = d.mode - d.low
      const right = d.high - d.mode
      return (left * left + left * right + right * right) / 18
    }
    case 'pert': {
      const { a, b } = pertShapes(d)
      return ((d.high - d.low) ** 2 * a * b) / ((a + b) ** 2 * (a + b + 1))
    }
    case 'discrete':
      return discreteMoment(d, meanOf(d), 2)
  }
}
