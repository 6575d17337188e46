import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/**
 * The critical ratio of a base with overflow: a unit of base capacity is worth paying for as long as it is needed in at
 * least the share c/o of the time, c what an hour of it costs busy or idle, o what the same hour costs as overflow. The
 * cheapest base is therefore the 1 − c/o quantile of the capacity needed (newsvendor).
 *
 * @param basePerHour cost of an hour of base capacity, used or not, > 0
 * @param overflowPerHour cost of an hour of overflow, paid when used, > 0
 * @returns the quantile, 0 where the base costs no less than the overflow
 * @throws OutOfRangeError
 */
export function criticalRatio(basePerHour: number, overflowPerHour: number): number {
  if (!(basePerHour > 0)) throw new OutOfRangeError('basePerHour', basePerHour, '> 0')
  if (!(overflowPerHour > 0)) throw new OutOfRangeError('overflowPerHour', overflowPerHour, '> 0')
  return Math.max(0, 1 - basePerHour / overflowPerHour)
}

/**
 * The least need whose share of time at or below it reaches the ratio.
 *
 * @param needs capacity needed in each of a number of equally long (or equally weighted) times; not empty
 * @throws OutOfRangeError for an empty list or a ratio outside 0 to 1
 */
export function newsvendorBase(needs: ArrayLike<number>, ratio: number): number {
  if (needs.length === 0) throw new OutOfRangeError('needs.length', 0, '>= 1')
  if (!(ratio >= 0 && ratio <= 1)) throw new OutOfRangeError('ratio', ratio, '0 <= ratio <= 1')
  const sorted = Float64Array.from(needs).sort()
  if (ratio === 0) return 0
  return sorted[Math.min(sorted.length, Math.ceil(ratio * sorted.length - 1e-9)) - 1]!
}
