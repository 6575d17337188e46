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

/** What of today's contract stays in force beside what is left of it: a part with fees of its own. */
export interface PartInForce {
  /** By month. */
  readonly fees: Float64Array
  /** Month after its last. */
  readonly until: number
}

/**
 * Pays for leaving today's contract, all of it or a part. Notice is given at the start of the horizon: in the months of
 * notice the fees that nobody works for are due all the same, and with the last of them the exit fee and the rest of the
 * minimum term. Where a part stays in force, fees are due as far as that part's fall short of the whole's.
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
  stays?: PartInForce,
): void {
  const { months, fees, irrecoverableVatRate: vat } = context
  const lostIn = (at: number) =>
    stays === undefined ? left * fees[at]! : Math.max(0, fees[at]! - stays.fees[at]!)
  const noticeLeft = Math.max(0, (price.noticeMonths ?? 0) - month)
  const end = month + noticeLeft
  for (let paid = month; paid < Math.min(end, months); paid++) {
    invoice(flows, categoryRow.leaving, paid, lostIn(paid), vat)
  }
  const [first, until] = stays === undefined ? [0, months] : [month, stays.until]
  let lost = 0
  for (let at = first; at < until; at++) lost += lostIn(at)
  const last = Math.min(Math.max(month, end - 1), months - 1)
  const missing = missingMonths(price, context.monthsServed + end)
  const remainder = missing * (price.minimumTerm?.remainder ?? 0) * (lost / (until - first))
  const exit = left * exitFeeAt(price, context, last)
  invoice(flows, categoryRow.leaving, last, remainder + exit, vat)
}

function contractEnd(
  price: ContractEndTerms,
  meanFee: number,
  context: PricingContext,
  month: number,
  served: number,
): number {
  const remainder = missingMonths(price, served) * (price.minimumTerm?.remainder ?? 0) * meanFee
  return context.part * exitFeeAt(price, context, month) + remainder
}

const missingMonths = ({ minimumTerm }: ContractEndTerms, served: number): number =>
  Math.max(0, (minimumTerm?.months ?? 0) - served)

const exitFeeAt = (
  { currency, indexation, exitFee }: ContractEndTerms,
  context: PricingContext,
  month: number,
): number => (exitFee ?? 0) * exchangeRate(currency, month) * priceIndex(indexation, context, month)
