import type { Operation } from '../staffing/operation.js'
import { payAgents } from './agents-pay.js'
import { billedMinutes } from './billed-time.js'
import { meanHandleSeconds, numberCharges, talkCharge } from './call-charges.js'
import { categoryRow, invoice, pay } from './cash-flows.js'
import type { CashFlows } from './categories.js'
import { payClientCosts } from './client-costs.js'
import { payContractEnd } from './contract-end.js'
import { exchangeRate } from './exchange-rate.js'
import { priceIndex } from './indexation.js'
import { payOtherCosts } from './other-costs.js'
import { outboundContacts } from './outbound-charges.js'
import type { PricingContext } from './pricing-context.js'
import type { RentedPrice } from './schema.js'
import { wholeUnits } from './whole-units.js'

/**
 * A hosted centre is let to the company: an access fee, a monthly charge by contacts a day or by agents, the
 * services chosen, and a charge by calls and minutes; call-backs and special numbers come on top. The agents
 * are the owner's, shared with other tenants and paid for their work only, or the company's own.
 *
 * Adds to `flows` for the months of the context. `currency` and `indexation` apply to everything the owner
 * invoices; own agents are paid in the scenario's currency.
 */
export function priceRented(
  operation: Operation,
  price: RentedPrice,
  context: PricingContext,
  flows: CashFlows,
): void {
  const vat = context.irrecoverableVatRate
  const started = context.starts * exchangeRate(price.currency, context.from)
  invoice(flows, categoryRow.rental, context.from, (price.accessFee ?? 0) * started, vat)
  invoice(flows, categoryRow.transition, context.from, (price.setUp ?? 0) * started, vat)
  const services = servicesPerMonth(price)
  let rentPaid = 0
  for (let month = context.from; month < context.until; month++) {
    const level = exchangeRate(price.currency, month) * priceIndex(price.indexation, context, month)
    const rent = (monthlyCharge(price, operation, month) + services) * level
    const use = usageCharge(price, operation, month) * level
    const lines =
      (callBackCharge(price, operation, month) + numberCharges(price.numbers, operation, month)) * level
    invoice(flows, categoryRow.rental, month, rent + use, vat)
    invoice(flows, categoryRow.telecoms, month, lines, vat)
    invoice(
      flows,
      categoryRow.providerFees,
      month,
      suppliedAgentsCharge(price, operation, month) * level,
      vat,
    )
    pay(flows, categoryRow.governance, month, price.governancePerMonth ?? 0)
    context.fees[month] = rent
    rentPaid += rent
  }
  if (price.agents.own) payAgents(operation, price.agents.own, undefined, context, flows)
  payContractEnd(price, rentPaid, context, flows)
  payOtherCosts(operation, price.otherCosts, context, flows)
  payClientCosts(operation, context, flows)
}

/** The charge due whatever the use, in the tier the month's mean contacts a day fall in, or by agents. */
function monthlyCharge(price: RentedPrice, operation: Operation, month: number): number {
  const { monthly } = price
  if (monthly === undefined) return 0
  const minimum = monthly.minimumAgents ?? 0
  if (monthly.perNamedAgent !== undefined) {
    return Math.max(minimum, wholeUnits(operation.headcount[month]!)) * monthly.perNamedAgent
  }
  if (monthly.perConcurrentAgent !== undefined) {
    return Math.max(minimum, wholeUnits(operation.positions[month]!)) * monthly.perConcurrentAgent
  }
  if (monthly.byContactsPerDay === undefined) return monthly.flat ?? 0
  const contactsPerDay = meanContactsPerDay(operation, month)
  let charge = 0
  for (let index = 0; index < monthly.byContactsPerDay.length; index++) {
    const tier = monthly.byContactsPerDay[index]!
    if (contactsPerDay >= tier.from) charge = tier.perMonth
  }
  return charge
}

function meanContactsPerDay(operation: Operation, month: number): number {
  const days = operation.openDays[month]!
  return days > 0 ? operation.contactsOffered[month]! / days : 0
}

function servicesPerMonth(price: RentedPrice): number {
  let sum = 0
  for (const service in price.services) sum += price.services[service]!
  return sum
}

/** Charges that follow use: calls, minutes, and contacts a day beyond what the monthly charge includes. */
function usageCharge(price: RentedPrice, operation: Operation, month: number): number {
  const calls =
    (operation.contactsAnswered[month]! + outboundContacts(operation, month)) * (price.perCall ?? 0)
  const overage = price.monthly?.overage
  const beyond = overage
    ? Math.max(0, operation.contactsOffered[month]! - overage.contactsPerDay * operation.openDays[month]!) *
      overage.perContact
    : 0
  return calls + talkCharge(price.perMinute, operation, month) + beyond
}

function callBackCharge(price: RentedPrice, operation: Operation, month: number): number {
  const { callBack } = price
  if (callBack === undefined) return 0
  const minutes = callBack.perMinute
    ? billedMinutes(callBack.perMinute, meanHandleSeconds(operation, month)) * callBack.perMinute.price
    : 0
  const { callBacks } = operation
  // Asked for, and offered to those who would have waited.
  const offered = callBacks === undefined ? 0 : callBacks.accepted[month]! - callBacks.notMade[month]!
  const calls = operation.contactsAnswered[month]! * callBack.contacts + offered
  return calls * ((callBack.perCall ?? 0) + minutes)
}

function suppliedAgentsCharge(price: RentedPrice, operation: Operation, month: number): number {
  const agents = price.agents.supplied
  if (agents === undefined) return 0
  return (
    (operation.handlingHours[month]! + (operation.outbound?.handlingHours[month] ?? 0)) *
      (agents.perHour ?? 0) +
    (operation.contactsAnswered[month]! + outboundContacts(operation, month)) * (agents.perContact ?? 0) +
    talkCharge(agents.perMinute, operation, month)
  )
}
