import { monthsBetween } from '../demand/calendar.js'
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
  const first = firstIndexMonth(clause, context)
  if (month < first) return 1
  const moves = 1 + Math.floor((month - first) / 12)
  // Of a draw in which the floor lies above the cap, the cap holds.
  const raised = clause.floor === undefined ? clause.perYear : Math.max(clause.perYear, clause.floor)
  const yearly = clause.cap === undefined ? raised : Math.min(raised, clause.cap)
  const fixed = clause.fixedShare ?? 0
  return fixed + (1 - fixed) * (1 + yearly) ** moves
}

/**
 * Prices are those of the horizon's start, whenever the contract begins: what was raised before is in them, and one that begins
 * later has the price that it would have had from the start. So the first index month is the stated one or, where that lies
 * before the horizon, its next anniversary after the start; unless stated, the next anniversary of a contract that runs already,
 * twelve months after the start for a new one.
 */
function firstIndexMonth({ from }: IndexationClause, { start, began }: PricingContext): number {
  const stated = from === undefined ? Math.min(0, began) : monthsBetween(start, from)
  if (from !== undefined && stated >= 0) return stated
  return 12 - (-stated % 12)
}
