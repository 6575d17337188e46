import type { MonthlyAmounts } from '../kernel/formula.js'
import type { Operation } from '../staffing/operation.js'
import { categoryRow, invoice } from './cash-flows.js'
import type { CashFlows } from './categories.js'
import { monthlyColumns } from './monthly-quantities.js'
import { endingShare, type PricingContext } from './pricing-context.js'
import type { costDrivers, OtherCosts } from './schema.js'

/** Pays the amounts a scenario adds of its own, each into the category it names. */
export function payOtherCosts(
  operation: Operation,
  costs: OtherCosts,
  context: PricingContext,
  flows: CashFlows,
): void {
  for (const name in costs) {
    const cost = costs[name]!
    const vat = cost.invoiced ? context.irrecoverableVatRate : 0
    const growth = 1 + (cost.growth ?? 0)
    const formula = cost.cost
    const byFormula = formula && formulaAmounts(formula, operation, context)
    for (let month = context.from; month < context.until; month++) {
      const plain = byFormula
        ? paidAmount(byFormula[month]!, formula.tally, operation.contactsAnswered[month]!)
        : unitsOf(cost.per!, operation, context, month) * cost.amount!
      const amount = plain * growth ** Math.floor(month / 12)
      invoice(flows, categoryRow[cost.category], month, amount, vat)
    }
  }
}

/** What a formula gives; nothing where it gives no number, which is counted unless nothing happened in the month. */
function paidAmount(amount: number, tally: MonthlyAmounts['tally'], contacts: number): number {
  const isAmount = Number.isFinite(amount)
  if (contacts > 0) {
    tally.months++
    if (!isAmount) tally.withoutAmount++
  }
  return isAmount ? amount : 0
}

function formulaAmounts(
  formula: MonthlyAmounts,
  operation: Operation,
  context: PricingContext,
): Float64Array {
  const columns = monthlyColumns(formula.quantities, operation, context)
  return formula.evaluate(columns, context.from, context.until)
}

function unitsOf(
  driver: (typeof costDrivers)[number],
  operation: Operation,
  context: PricingContext,
  month: number,
): number {
  switch (driver) {
    case 'start':
      return month === context.from ? context.starts : 0
    case 'end':
      return month === context.until - 1 ? endingShare(context) : 0
    case 'month':
      return 1
    case 'contact':
      return operation.contactsAnswered[month]!
    case 'resolution':
      return operation.contactsResolved[month]!
    case 'transfer':
      return operation.contactsTransferred[month]!
    case 'productive-hour':
      return operation.workedHours[month]!
    case 'paid-hour':
      return operation.paidHours[month]! + operation.overtimeHours[month]!
    case 'employee':
      return operation.headcount[month]!
    case 'position':
      return operation.positions[month]!
  }
}
