import { BLOCK_SIZE, blockedSum } from './blocked-sum.js'
import { errorOverHypercubes, type Sampling } from './hypercubes.js'
import { OutOfRangeError } from './out-of-range-error.js'

/** What is reported of a column of draws, in the column's unit. */
export interface Summary {
  readonly mean: number
  /** Sample standard deviation (divisor n − 1); 0 for a single value. */
  readonly sd: number
  /** Standard error of the mean: sd over the square root of n; over hypercubes from the spread between them. */
  readonly standardError: number
  readonly p5: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly p95: number
}

/**
 * Quantile of values in ascending order by linear interpolation between order statistics at
 * position (n − 1) p, counted from 0. This is type 7 of Hyndman & Fan 1996 (The American Statistician
 * 50:361–365), the default of R, NumPy and spreadsheets; simple-statistics uses a step rule that
 * changed between its versions, so it is not used here.
 *
 * @param sorted ascending, at least one value
 * @param p 0 <= p <= 1
 * @throws OutOfRangeError
 */
export const quantileOfSorted = (sorted: ArrayLike<number>, p: number): number => {
  if (sorted.length === 0) throw new OutOfRangeError('sorted.length', 0, 'at least 1')
  if (!(p >= 0 && p <= 1)) throw new OutOfRangeError('p', p, '0 <= p <= 1')
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  // Equal neighbours first: infinities would otherwise give a difference that is not a number.
  return low === high ? low : low + (position - below) * (high - low)
}

/** Sum of squared distances from a centre, in the same blocks as `blockedSum`. */
const blockedSquares = (values: Float64Array, centre: number): number => {
  let total = 0
  for (let start = 0; start < values.length; start += BLOCK_SIZE) {
    const end = Math.min(start + BLOCK_SIZE, values.length)
    let block = 0
    for (let position = start; position < end; position += 1) {
      const distance = values[position]! - centre
      block += distance * distance
    }
    total += block
  }
  return total
}

/**
 * Mean, spread and quantiles of draws; the same bytes whatever the number of workers.
 *
 * @param values at least one finite value; left unchanged
 * @param sampling how the draws were made
 * @throws OutOfRangeError when there is no value
 */
export const summarise = (values: Float64Array, sampling: Sampling = 'plain'): Summary => {
  const count = values.length
  if (count === 0) throw new OutOfRangeError('values.length', 0, 'at least 1')
  const mean = blockedSum(values) / count
  const sd = count === 1 ? 0 : Math.sqrt(blockedSquares(values, mean) / (count - 1))
  const sorted = values.slice().sort()
  return {
    mean,
    sd,
    standardError: sampling === 'plain' || count === 1 ? sd / Math.sqrt(count) : errorOverHypercubes(values),
    p5: quantileOfSorted(sorted, 0.05),
    p10: quantileOfSorted(sorted, 0.1),
    p50: quantileOfSorted(sorted, 0.5),
    p90: quantileOfSorted(sorted, 0.9),
    p95: quantileOfSorted(sorted, 0.95),
  }
}
