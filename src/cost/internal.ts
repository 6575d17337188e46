import type { Operation } from '../staffing/operation.js'
import { payAgents } from './agents-pay.js'
import { numberCharges, talkCharge } from './call-charges.js'
import { categoryRow, invoice } from './cash-flows.js'
import type { CashFlows } from './categories.js'
import { payClientCosts } from './client-costs.js'
import { exchangeRate } from './exchange-rate.js'
import { priceIndex } from './indexation.js'
import { payOtherCosts } from './other-costs.js'
import type { PricingContext } from './pricing-context.js'
import type { InternalPrice } from './schema.js'
import { wholeUnits } from './whole-units.js'

/**
 * The company's own centre: it pays its agents, buys a seat for every position and buys it again at the end
 * of its life, rents the premises, and pays licences and calls.
 *
 * Adds to `flows` for the months of the context. Premises are held for the most positions there have been:
 * a lease does not shrink with a quiet month. What is left of the seats when the centre is wound up is
 * credited at `resaleShare` of their straight-line book value, reckoned at the price each was bought at.
 * `indexation` moves what is bought and rented; pay has its own `wageGrowth`.
 */
export function priceInternal(
  operation: Operation,
  price: InternalPrice,
  context: PricingContext,
  flows: CashFlows,
): void {
  payAgents(operation, price, price.currency, context, flows)
  buySeats(operation, price, context, flows)
  payRunningCosts(operation, price, context, flows)
  payOtherCosts(operation, price.otherCosts, context, flows)
  payClientCosts(operation, context, flows)
}

function buySeats(
  operation: Operation,
  price: InternalPrice,
  context: PricingContext,
  flows: CashFlows,
): void {
  const vat = context.irrecoverableVatRate
  const setUp = (price.setUp ?? 0) * exchangeRate(price.currency, context.from)
  invoice(flows, categoryRow.investment, context.from, setUp, vat)
  if (price.seat === undefined) return
  const { lifeMonths } = price.seat
  const bought = context.positionsBought
  let owned = 0
  let bookSeats = 0
  for (let month = context.from; month < context.until; month++) {
    if (month - lifeMonths >= context.from) owned -= bought[month - lifeMonths]!
    const purchase = Math.max(0, wholeUnits(operation.positions[month]!) - owned)
    bought[month] = purchase
    owned += purchase
    const index = priceIndex(price.indexation, context, month)
    const amount = purchase * price.seat.price * (exchangeRate(price.currency, month) * index)
    invoice(flows, categoryRow.investment, month, amount, vat)
    bookSeats += purchase * index * Math.max(0, 1 - (context.until - month) / lifeMonths)
  }
  const last = context.until - 1
  const resale =
    bookSeats * price.seat.price * (price.seat.resaleShare ?? 0) * exchangeRate(price.currency, last)
  invoice(flows, categoryRow.investment, last, -resale, vat)
}

function payRunningCosts(
  operation: Operation,
  price: InternalPrice,
  context: PricingContext,
  flows: CashFlows,
): void {
  const vat = context.irrecoverableVatRate
  let positionsHeld = 0
  for (let month = context.from; month < context.until; month++) {
    const level = priceLevel(price, context, month)
    const positions = wholeUnits(operation.positions[month]!)
    positionsHeld = Math.max(positionsHeld, positions)
    const premises = (price.premises?.perMonth ?? 0) + positionsHeld * (price.premises?.perPosition ?? 0)
    const licences =
      (price.licences?.perMonth ?? 0) +
      positions * (price.licences?.perPosition ?? 0) +
      wholeUnits(operation.headcount[month]!) * (price.licences?.perEmployee ?? 0)
    const calls =
      talkCharge(price.telecoms, operation, month) + numberCharges(price.numbers, operation, month)
    invoice(flows, categoryRow.premises, month, premises * level, vat)
    invoice(flows, categoryRow.technology, month, licences * level, vat)
    invoice(flows, categoryRow.telecoms, month, calls * level, vat)
  }
}

function priceLevel(price: InternalPrice, context: PricingContext, month: number): number {
  return exchangeRate(price.currency, month) * priceIndex(price.indexation, context, month)
}
