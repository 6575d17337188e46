import { categoryRow, invoice } from './cash-flows.js'
import type { CashFlows } from './categories.js'
import { exchangeRate } from './exchange-rate.js'
import { priceIndex } from './indexation.js'
import type { PricingContext } from './pricing-context.js'
import type { ProviderTerms } from './schema.js'

/** What a provider's contract and that of a hosted centre say of their end. */
export type ContractEndTerms = Pick<
  ProviderTerms,
  'currency' | 'indexation' | 'exitFee' | 'minimumTerm' | 'noticeMonths'
>

/**
 * Pays for winding up a contract in its last month: the exit fee and, before the minimum term is over, a share of the
 * mean monthly fee for each month missing. What of it is today's contract has run since that began, and is not wound up as
 * far as it goes on.
 *
 * @param feesPaid over the contract's months of the horizon
 */
export function payContractEnd(
  price: ContractEndTerms,
  feesPaid: number,
  context: PricingContext,
  flows: CashFlows,
): void {
  const { from, until, began, today } = context
  const last = until - 1
  const exit = exitFeeAt(price, context, last)
  const perMonth = remainderPerMonth(price, feesPaid / (until - from))
  const endSince = (beginning: number) => exit + missingMonths(price, until - beginning) * perMonth
  const amount = today.ending * endSince(today.began) + (1 - today.share) * endSince(began)
  invoice(flows, categoryRow.transition, last, amount, context.irrecoverableVatRate)
}

/** Today's option at work beside those who take the rest of the contacts. */
export interface PartInForce {
  /** What it is paid by month. */
  readonly fees: Float64Array
  /** Its share of the contacts. */
  readonly share: number
}

/**
 * Pays for leaving today's contract, all of it or a part. Notice is given at the start of the horizon: in the months of
 * notice the fees that nobody works for are due all the same, and with the last of them the exit fee and the rest of the
 * minimum term. Where today's option stays in force for a part, fees are due as far as that part's fall short of the whole's,
 * less what those who take the rest keep of it.
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
  beside?: PartInForce,
): void {
  const { months, fees, irrecoverableVatRate: vat } = context
  const lostIn = (at: number) =>
    beside === undefined
      ? left * fees[at]!
      : (left / (1 - beside.share)) * Math.max(0, fees[at]! - beside.fees[at]!)
  const noticeLeft = Math.max(0, (price.noticeMonths ?? 0) - month)
  const end = month + noticeLeft
  for (let paid = month; paid < Math.min(end, months); paid++) {
    invoice(flows, categoryRow.leaving, paid, lostIn(paid), vat)
  }
  let lost = 0
  for (let at = 0; at < months; at++) lost += lostIn(at)
  const last = Math.min(Math.max(month, end - 1), months - 1)
  const remainder = missingMonths(price, end - context.began) * remainderPerMonth(price, lost / months)
  const exit = left * exitFeeAt(price, context, last)
  invoice(flows, categoryRow.leaving, last, remainder + exit, vat)
}

const remainderPerMonth = ({ minimumTerm }: ContractEndTerms, meanFee: number): number =>
  (minimumTerm?.remainder ?? 0) * meanFee

const missingMonths = ({ minimumTerm }: ContractEndTerms, served: number): number =>
  Math.max(0, (minimumTerm?.months ?? 0) - served)

const exitFeeAt = (
  { currency, indexation, exitFee }: ContractEndTerms,
  context: PricingContext,
  month: number,
): number => (exitFee ?? 0) * exchangeRate(currency, month) * priceIndex(indexation, context, month)
