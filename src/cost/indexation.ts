import type { PricingContext } from './pricing-context.js'
import type { IndexationClause } from './schema.js'

/**
 * Level of an indexed price in a month, 1 before the first index month.
 *
 * P / P0 = fixedShare + (1 − fixedShare) · (1 + g)^n, where g is the yearly move held between floor and cap
 * and n the number of index months passed, this month included. This is the usual clause
 * P = P0 · (a + b · S/S0) with a + b = 1.
 *
 * @param month from 0
 */
export function priceIndex(
  clause: IndexationClause | undefined,
  context: PricingContext,
  month: number,
): number {
  if (clause === undefined) return 1
  const first =
    clause.from === undefined
      ? context.from + 12
      : (clause.from.year - context.start.year) * 12 + clause.from.month - context.start.month
  if (month < first) return 1
  const moves = 1 + Math.floor((month - first) / 12)
  const capped = clause.cap === undefined ? clause.perYear : Math.min(clause.perYear, clause.cap)
  const yearly = clause.floor === undefined ? capped : Math.max(capped, clause.floor)
  const fixed = clause.fixedShare ?? 0
  return fixed + (1 - fixed) * (1 + yearly) ** moves
}
