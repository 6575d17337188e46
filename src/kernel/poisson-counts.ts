import { OutOfRangeError } from './out-of-range-error.js'
import { logGamma } from './special/log-gamma.js'

/** Below this many standard deviations under the mean a Poisson variable has next to no probability. */
const reach = 10

/**
 * Poisson counts by inversion, one for each uniform number: the least count whose cumulative probability reaches it. So
 * a count never falls where the mean rises and the uniform number stays: what is compared on the same numbers is
 * ordered as its means are.
 *
 * @param mean 0 <= mean <= 1e9
 * @param uniforms strictly between 0 and 1
 * @param into receives one count for each uniform number
 * @throws OutOfRangeError
 */
export function poissonCounts(mean: number, uniforms: Float64Array, into: Float64Array): void {
  if (!(mean >= 0 && mean <= 1e9)) throw new OutOfRangeError('mean', mean, '0 <= mean <= 1e9')
  const none = Math.exp(-mean)
  let highest = 0
  for (let at = 0; at < uniforms.length; at++) {
    into[at] = 0
    if (uniforms[at]! > highest) highest = uniforms[at]!
  }
  if (highest <= none) return
  const first = Math.max(0, Math.floor(mean - reach * Math.sqrt(mean)) - 1)
  const cumulative = cumulativeUpTo(highest, first, mean)
  for (let at = 0; at < uniforms.length; at++) {
    if (uniforms[at]! > none) into[at] = first + firstAtLeast(cumulative, uniforms[at]!)
  }
}

/** Cumulative probabilities of the counts from `first` on, up to the one that reaches `highest`. */
function cumulativeUpTo(highest: number, first: number, mean: number): number[] {
  let probability =
    first === 0 ? Math.exp(-mean) : Math.exp(first * Math.log(mean) - mean - logGamma(first + 1))
  let sum = probability
  const cumulative = [sum]
  // Rounding could leave the sum of all probabilities a hair below the uniform number.
  for (let count = first + 1; sum < highest && probability > 0; count++) {
    probability *= mean / count
    sum += probability
    cumulative.push(sum)
  }
  return cumulative
}

/** Position of the first number of a rising list that is at least `value`; the last where none is. */
function firstAtLeast(rising: readonly number[], value: number): number {
  let from = 0
  let until = rising.length - 1
  while (from < until) {
    const middle = (from + until) >>> 1
    if (rising[middle]! < value) from = middle + 1
    else until = middle
  }
  return from
}
