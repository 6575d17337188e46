import { errorOverHypercubes, type Sampling } from '../kernel/hypercubes.js'
import { RunningMoments } from '../kernel/running-moments.js'

/** Standard normal quantile of a two-sided 95 % interval. */
const z = 1.959963984540054

/** An interval that reaches twice the value below nothing says that no more than an upper limit is known. */
const mostRelative = 3

/**
 * Error of a worth that cannot be negative and is the mean of values most of which may be nothing: stated so that 1.96 of
 * it either way cover the worth in 95 of 100 runs. The standard error, made wider by two corrections of second order
 * that matter where few draws carry the worth. The estimate's own skewness is taken for that of a quantity with a
 * constant error on a logarithmic scale (its error grows with it): the mean half-width of the interval there is
 * sinh(z r) / (z r) of the plain one, r the relative error. That of the draws is met with the Edgeworth expansion of
 * the studentised mean (Hall 1992, section 3.5). Over hypercubes the error holds both already: it goes by their sums,
 * of which each carries as much of the worth.
 *
 * @param value the worth, 0 or more.
 * @param influence what each draw adds to it, in draw order, up to a constant.
 */
export function errorOfWorth(value: number, influence: Float64Array, sampling: Sampling): number {
  if (sampling !== 'plain') return errorOverHypercubes(influence)
  const { standardError, edgeworth } = errorOverDraws(influence)
  if (standardError === 0 || value === 0) return standardError
  const relative = Math.min((z * standardError) / value, mostRelative)
  return (standardError * edgeworth * Math.sinh(relative)) / relative
}

/** Error of the mean of so many independent values, 1.96 of it either way covering in 95 of 100 runs, also of few or skewed ones. */
export function errorOfMean(values: Float64Array): number {
  const { standardError, edgeworth } = errorOverDraws(values)
  return standardError === 0 ? 0 : standardError * edgeworth
}

/** Whether an interval of 1.96 errors reaches nothing: all that is known then is its upper end. */
export const isLimit = (value: number, standardError: number): boolean =>
  standardError > 0 && value <= z * standardError

/** Upper end of the 95 % interval. */
export const limitOf = (value: number, standardError: number): number => value + z * standardError

function errorOverDraws(influence: Float64Array) {
  const moments = new RunningMoments()
  for (const each of influence) moments.add(each)
  const { mean, standardDeviation, standardError } = moments
  let third = 0
  let fourth = 0
  for (const each of influence) {
    const distance = (each - mean) / standardDeviation
    const square = distance * distance
    third += square * distance
    fourth += square * square
  }
  const draws = influence.length
  return { standardError, edgeworth: edgeworthFactor(third / draws, fourth / draws - 3, draws) }
}

/**
 * By how much the 95 % quantile of a studentised mean of independent values goes beyond the normal one, on both sides
 * together, to the order of 1 / draws.
 */
function edgeworthFactor(skewness: number, excessKurtosis: number, draws: number): number {
  const z2 = z * z
  const terms =
    (-excessKurtosis * (z2 - 3)) / 12 + (skewness ** 2 * (z2 * z2 + 2 * z2 - 3)) / 18 + (z2 + 3) / 4
  return 1 + Math.max(0, terms) / draws
}

/** Draws whose excess tells the size of the rare losses: their mean is known to a third. */
const tailDraws = 10
/** Standard normal quantile of a one-sided 95 % limit. */
const oneSided = 1.6448536269514722

/**
 * Error of an expected loss: as of any worth, and where so few draws lose anything that only a limit is known, large
 * enough that the limit holds though the few (or none) tell little. The limit is then at least the number of losing draws
 * that is not yet contradicted by those seen (Poisson, 95 %, Wilson and Hilferty's approximation: 3 where none was
 * seen) times the mean excess of the 10 draws nearest to losing or beyond over the next. Mean excess does not grow towards the tail where
 * that is no heavier than exponential (Bagnoli and Bergstrom 2005), so the limit errs to the high side.
 *
 * @param losses what the option costs over the cheapest, never negative, one per draw.
 * @param margins the option's cost less the cheapest of the others, one per draw; asked for only where it is wanted.
 */
export function errorOfExpectedLoss(
  expectedLoss: number,
  losses: Float64Array,
  sampling: Sampling,
  margins: () => Float64Array,
): number {
  const standardError = errorOfWorth(expectedLoss, losses, sampling)
  const draws = losses.length
  if (expectedLoss > z * standardError) return standardError
  const losing = losses.reduce((count, loss) => (loss > 0 ? count + 1 : count), 0)
  if (losing >= tailDraws) return standardError
  const sorted = margins().sort()
  const beyond = Math.min(tailDraws, Math.floor(draws / 2))
  const threshold = sorted[draws - beyond - 1]!
  const excess = sorted
    .subarray(draws - beyond)
    .reduce((sum, margin) => sum + (margin - threshold) / beyond, 0)
  const limit = (mostLosing(losing) / draws) * excess
  return Math.max(standardError, (limit - expectedLoss) / z)
}

/** Upper 95 % limit of the mean of a Poisson number of which so many were seen. */
function mostLosing(seen: number): number {
  const shape = seen + 1
  return shape * (1 - 1 / (9 * shape) + oneSided / (3 * Math.sqrt(shape))) ** 3
}
