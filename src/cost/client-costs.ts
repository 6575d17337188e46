import type { Operation } from '../staffing/operation.js'
import { categoryRow, pay } from './cash-flows.js'
import type { CashFlows } from './categories.js'
import type { PricingContext } from './pricing-context.js'

/**
 * What stays with the client whoever answers: its own specialists take the transferred contacts, wrong data
 * has to be put right, and controls cost money. In the scenario's currency.
 */
export function payClientCosts(operation: Operation, context: PricingContext, flows: CashFlows): void {
  for (let month = context.from; month < context.until; month++) {
    const specialists = operation.transferHours[month]! * context.specialistCostPerHour
    pay(flows, categoryRow.transfers, month, specialists)
    pay(flows, categoryRow.dataErrors, month, context.dataErrorCost[month]!)
    pay(flows, categoryRow.controls, month, context.controlCost[month]!)
  }
}
