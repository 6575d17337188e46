import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/**
 * Changes of a record a year where a share of the records is out of date after a year: λ = -ln(1 - p).
 *
 * @param share 0 <= share < 1
 * @throws OutOfRangeError
 */
export function changesPerYear(share: number): number {
  if (!(share >= 0 && share < 1)) throw new OutOfRangeError('share', share, '0 <= share < 1')
  return -Math.log1p(-share)
}

/**
 * Share out of date after several periods where a share goes out of date in each: 1 - (1 - p)^n. What goes out of date at
 * 2.1 % a month is 22.5 % after a year.
 *
 * @param share 0 <= share <= 1
 * @param periods at least 0
 * @throws OutOfRangeError
 */
export function compoundedDecay(share: number, periods: number): number {
  if (!(share >= 0 && share <= 1)) throw new OutOfRangeError('share', share, '0 <= share <= 1')
  if (!(periods >= 0)) throw new OutOfRangeError('periods', periods, 'periods >= 0')
  return periods === 0 ? 0 : -Math.expm1(periods * Math.log1p(-share))
}
