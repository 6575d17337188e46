import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { monthTotal } from './cash-flows.js'
import type { CashFlows } from './categories.js'

/** When in its month a payment is taken to fall. */
export const discountTimings = ['mid-month', 'end-of-month'] as const
export type DiscountTiming = (typeof discountTimings)[number]

/**
 * Value at the start of month 0 of one unit paid in a month: (1 + r)^(−(month + 1/2)/12) at mid-month,
 * (1 + r)^(−(month + 1)/12) at the end of the month.
 *
 * @param yearlyRate effective rate a year, > −1
 * @param month from 0
 * @throws OutOfRangeError
 */
export function discountFactor(yearlyRate: number, month: number, timing: DiscountTiming): number {
  if (!(yearlyRate > -1)) throw new OutOfRangeError('yearlyRate', yearlyRate, 'r > -1')
  return (1 + yearlyRate) ** (-(month + (timing === 'mid-month' ? 0.5 : 1)) / 12)
}

/**
 * Net present cost of all categories, in the scenario's currency at the start of month 0.
 *
 * @throws OutOfRangeError where yearlyRate <= −1
 */
export function netPresentCost(
  flows: CashFlows,
  yearlyRate: number,
  timing: DiscountTiming = 'mid-month',
): number {
  let sum = 0
  for (let month = 0; month < flows.months; month++) {
    sum += monthTotal(flows, month) * discountFactor(yearlyRate, month, timing)
  }
  return sum
}

/**
 * Net present cost of each category, in the order of `costCategories`; their sum is `netPresentCost`.
 *
 * @param into array of one entry per category, overwritten
 * @throws OutOfRangeError where yearlyRate <= −1
 */
export function netPresentCostByCategory(
  flows: CashFlows,
  yearlyRate: number,
  timing: DiscountTiming,
  into: Float64Array,
): void {
  into.fill(0)
  for (let month = 0; month < flows.months; month++) {
    const factor = discountFactor(yearlyRate, month, timing)
    for (let row = 0; row < into.length; row++) {
      into[row]! += flows.amounts[row * flows.months + month]! * factor
    }
  }
}
