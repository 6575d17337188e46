import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import type { YearMonth } from '../kernel/quantity/year-month.js'
import { amountIn, monthTotal } from './cash-flows.js'
import type { CashFlows } from './categories.js'

/** What one budget year takes, undiscounted, scenario currency. */
export interface BudgetYear {
  /** Calendar year the budget year begins in. */
  readonly year: number
  /** Months of it that lie in the horizon. */
  readonly months: number
  /** Seats, equipment and set-up bought, resale deducted, net of value-added tax. */
  readonly capital: number
  /** Everything else, irrecoverable tax on capital included. */
  readonly operating: number
}

/**
 * Cash flows by budget year with capital and operating expense apart. Years cut by the horizon's ends are
 * shown with fewer months.
 *
 * @param start calendar month of month 0
 * @param firstMonth calendar month a budget year begins with, 1 to 12
 * @throws OutOfRangeError where firstMonth is not a whole number from 1 to 12
 */
export function budgetYears(flows: CashFlows, start: YearMonth, firstMonth = 1): BudgetYear[] {
  if (!Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > 12) {
    throw new OutOfRangeError('firstMonth', firstMonth, '1 <= m <= 12, whole')
  }
  const years: BudgetYear[] = []
  for (let month = 0; month < flows.months; month++) {
    const sinceYearZero = start.year * 12 + (start.month - firstMonth) + month
    const year = Math.floor(sinceYearZero / 12)
    const capital = amountIn(flows, 'investment', month)
    const operating = monthTotal(flows, month) - capital
    const current = years.at(-1)
    if (current?.year === year) {
      years[years.length - 1] = {
        year,
        months: current.months + 1,
        capital: current.capital + capital,
        operating: current.operating + operating,
      }
    } else {
      years.push({ year, months: 1, capital, operating })
    }
  }
  return years
}
