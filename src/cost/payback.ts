import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/**
 * Months until what an option saves against a reference has paid back what it cost more at first: the first
 * month after which its cumulative cost is not above the reference's and stays so to the end of the horizon.
 * 0 where it is never above; undefined where it is still above at the end.
 *
 * @param cost money paid in each month, scenario currency, undiscounted or discounted alike
 * @param reference the same months of the option compared with
 * @returns months, 0 to the horizon's length, or undefined
 * @throws OutOfRangeError where the horizons differ
 */
export function paybackMonths(cost: ArrayLike<number>, reference: ArrayLike<number>): number | undefined {
  if (cost.length !== reference.length) {
    throw new OutOfRangeError('reference', reference.length, `${cost.length} months`)
  }
  let ahead = 0
  let paidBackAfter: number | undefined = 0
  for (let month = 0; month < cost.length; month++) {
    ahead += cost[month]! - reference[month]!
    if (ahead > 0) paidBackAfter = undefined
    else paidBackAfter ??= month + 1
  }
  return paidBackAfter
}
