import type { Operation } from '../staffing/operation.js'
import { talkCharge } from './call-charges.js'
import { categoryRow, invoice, pay } from './cash-flows.js'
import type { CashFlows } from './categories.js'
import { payClientCosts } from './client-costs.js'
import type { PricingContext } from './pricing-context.js'
import { payProvider } from './provider-contract.js'
import type { OffshorePrice } from './schema.js'

/**
 * A provider abroad: its invoices in its own currency, and what distance adds for the client: travel, lines,
 * and briefing a team that does not know the trade. Longer calls and lower resolution are not priced here:
 * they are already in the operation, as work.
 *
 * Adds to `flows` for the months of the context. Travel, lines and briefing are in the scenario's currency.
 */
export function priceOffshore(
  operation: Operation,
  price: OffshorePrice,
  context: PricingContext,
  flows: CashFlows,
): void {
  payProvider(operation, price, context, flows)
  pay(flows, categoryRow.transition, context.from, context.starts * (price.briefing?.atStart ?? 0))
  const travel = price.travel ? (price.travel.tripsPerYear * price.travel.perTrip) / 12 : 0
  const briefing = price.briefing?.perMonth ?? 0
  for (let month = context.from; month < context.until; month++) {
    pay(flows, categoryRow.governance, month, travel + briefing)
    const lines = talkCharge(price.telecoms, operation, month)
    invoice(flows, categoryRow.telecoms, month, lines, context.irrecoverableVatRate)
  }
  payClientCosts(operation, context, flows)
}
