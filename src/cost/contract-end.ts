import { categoryRow, invoice } from './cash-flows.js'
import type { CashFlows } from './categories.js'
import { exchangeRate } from './exchange-rate.js'
import { priceIndex } from './indexation.js'
import { endingShare, type PricingContext } from './pricing-context.js'
import type { ProviderTerms } from './schema.js'

/** What a provider's contract and that of a hosted centre say of their end. */
export type ContractEndTerms = Pick<
  ProviderTerms,
  'currency' | 'indexation' | 'exitFee' | 'minimumTerm' | 'noticeMonths'
>

/**
 * Pays for winding up a contract in its last month: the exit fee and, before the minimum term is over, a share of the
 * mean monthly fee for each month missing. What goes on after the horizon is not wound up with it.
 *
 * @param feesPaid over the contract's months of the horizon
 */
export function payContractEnd(
  price: ContractEndTerms,
  feesPaid: number,
  context: PricingContext,
  flows: CashFlows,
): void {
  const ends = endingShare(context)
  if (ends <= 0) return
  const last = context.until - 1
  const inForce = context.until - context.from
  const amount = contractEnd(price, feesPaid / inForce, context, last, context.monthsServed + inForce)
  invoice(flows, categoryRow.transition, last, ends * amount, context.irrecoverableVatRate)
}

/**
 * Pays for leaving today's contract at once. Notice is given at the start of the horizon: in the months of notice that
 * nobody works the fees are due all the same, and with the last of them the exit fee and the rest of the minimum term.
 *
 * @param context of the contract as it would be if it stayed in force; its fees are those of that case
 * @param month in which it is left, from 0
 * @param left share of it that is left, 0 to 1
 */
export function payLeavingContract(
  price: ContractEndTerms,
  context: PricingContext,
  month: number,
  left: number,
  flows: CashFlows,
): void {
  const { months, fees, irrecoverableVatRate: vat } = context
  const noticeLeft = Math.max(0, (price.noticeMonths ?? 0) - month)
  const end = month + noticeLeft
  for (let paid = month; paid < Math.min(end, months); paid++) {
    invoice(flows, categoryRow.leaving, paid, left * fees[paid]!, vat)
  }
  const meanFee = fees.reduce((sum, fee) => sum + fee, 0) / months
  const last = Math.min(Math.max(month, end - 1), months - 1)
  const amount = contractEnd(price, meanFee, context, last, context.monthsServed + end)
  invoice(flows, categoryRow.leaving, last, left * amount, vat)
}

function contractEnd(
  { currency, indexation, exitFee, minimumTerm }: ContractEndTerms,
  meanFee: number,
  context: PricingContext,
  month: number,
  served: number,
): number {
  const level = exchangeRate(currency, month) * priceIndex(indexation, context, month)
  const missingMonths = Math.max(0, (minimumTerm?.months ?? 0) - served)
  return (exitFee ?? 0) * level + missingMonths * (minimumTerm?.remainder ?? 0) * meanFee
}
