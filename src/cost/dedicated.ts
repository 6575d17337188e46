import type { Operation } from '../staffing/operation.js'
import type { CashFlows } from './categories.js'
import { payClientCosts } from './client-costs.js'
import type { PricingContext } from './pricing-context.js'
import { payProvider } from './provider-contract.js'
import type { DedicatedPrice } from './schema.js'

/**
 * A provider works for the company with agents of its own: the company pays the provider's invoices and the
 * staff who steer it, and keeps its own specialists for what is passed on.
 *
 * Adds to `flows` for the months of the context.
 */
export function priceDedicated(
  operation: Operation,
  price: DedicatedPrice,
  context: PricingContext,
  flows: CashFlows,
): void {
  payProvider(operation, price, context, flows)
  payClientCosts(operation, context, flows)
}
