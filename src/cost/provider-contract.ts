import type { Operation } from '../staffing/operation.js'
import { basePrice, forecastVolume, usedVolume } from './billed-volume.js'
import { bonusMalusShare } from './bonus-malus.js'
import { categoryRow, invoice, pay } from './cash-flows.js'
import type { CashFlows } from './categories.js'
import { exchangeRate } from './exchange-rate.js'
import { priceIndex } from './indexation.js'
import type { PricingContext } from './pricing-context.js'
import type { ProviderTerms } from './schema.js'
import { additionalCharge, anchoredCharge, reducedCharge, tieredCharge } from './volume-charge.js'

/**
 * A provider's invoices and what steering the provider costs the client, for the months of the contract.
 *
 * - Each month's fee is the units used at the contract's price, in its currency and at its index.
 * - During the ramp the client pays the hours or positions that learning takes (other bases leave that with
 *   the provider), and neither commitment nor bonus or malus applies.
 * - A commitment is settled over `settledEveryMonths` and at the end: units missing are paid at the tariff.
 * - Overtime hours bear their premium; bonus or malus is a share of the month's fee.
 * - Winding up costs the exit fee and, before the minimum term is over, a share of the mean monthly fee for
 *   each month missing.
 * - Governance is the stated amount a month or, failing that, a share of what the provider is paid.
 */
export function payProvider(
  operation: Operation,
  price: ProviderTerms,
  context: PricingContext,
  flows: CashFlows,
): void {
  const vat = context.irrecoverableVatRate
  const unitPrice = basePrice(price)
  const rampMonths = price.ramp?.months ?? 0
  const settlement = price.commitment?.settledEveryMonths ?? 1
  let committed = 0
  let usedUnderCommitment = 0
  let monthsUnderCommitment = 0
  let feesPaid = 0

  payStart(price, context, flows)
  for (let month = context.from; month < context.until; month++) {
    const level = exchangeRate(price.currency, month) * priceIndex(price.indexation, context, month)
    const age = month - context.from
    const inRamp = age < rampMonths
    const used = usedVolume(price, operation, month)
    const forecast = forecastVolume(price, operation, month)

    const fee = monthlyFee(price, operation, month, unitPrice, used, forecast) * level
    let unused = reducedCharge(used, forecast, unitPrice, price.reduced) * level
    if (price.commitment && !inRamp) {
      committed += price.commitment.share * forecast
      usedUnderCommitment += used
      monthsUnderCommitment++
      if (monthsUnderCommitment === settlement || month === context.until - 1) {
        const short = committed > usedUnderCommitment
        if (short) {
          const perMonth = 1 / monthsUnderCommitment
          const dueCharge = tieredCharge(committed * perMonth, unitPrice, price.tiers)
          const usedCharge = tieredCharge(usedUnderCommitment * perMonth, unitPrice, price.tiers)
          unused += (dueCharge - usedCharge) * monthsUnderCommitment * level
        }
        committed = 0
        usedUnderCommitment = 0
        monthsUnderCommitment = 0
      }
    }
    const bonus = price.bonusMalus && !inRamp ? fee * bonusMalusShare(price.bonusMalus, operation, month) : 0
    const learning = inRamp ? learningCharge(price, unitPrice, used, age) * level : 0

    invoice(flows, categoryRow.providerFees, month, fee, vat)
    invoice(flows, categoryRow.commitment, month, unused, vat)
    invoice(flows, categoryRow.bonusMalus, month, bonus, vat)
    invoice(flows, categoryRow.transition, month, learning, vat)
    const governance = price.governancePerMonth ?? price.governanceShare * (fee + unused + bonus)
    pay(flows, categoryRow.governance, month, governance)
    feesPaid += fee + unused
  }
  payEnd(price, feesPaid, context, flows)
}

/** The month's fee before currency and index, without what is unused. */
function monthlyFee(
  price: ProviderTerms,
  operation: Operation,
  month: number,
  unitPrice: number,
  used: number,
  forecast: number,
): number {
  const fixed = price.perMonth ?? 0
  if (price.anchored) return fixed + anchoredCharge(operation.contactsAnswered[month]!, price.anchored)
  const overtimeShare = price.perLoggedHour?.productiveShare ?? 1
  const overtime =
    ((price.overtimePremium ?? 0) * unitPrice * operation.overtimeHours[month]!) / overtimeShare
  return (
    fixed +
    tieredCharge(used, unitPrice, price.tiers) +
    additionalCharge(used, forecast, unitPrice, price.additional) +
    overtime
  )
}

/**
 * Hours or positions paid beyond the work done while agents learn, before currency and index: an agent's
 * output is `productivity` in the first month and climbs to 1 in equal steps over the ramp.
 */
function learningCharge(price: ProviderTerms, unitPrice: number, used: number, age: number): number {
  const paidByTime =
    price.perHour !== undefined || price.perLoggedHour !== undefined || price.perPosition !== undefined
  if (!paidByTime || price.ramp === undefined) return 0
  const { productivity, months } = price.ramp
  const output = productivity + ((1 - productivity) * age) / months
  return tieredCharge(used, unitPrice, price.tiers) * (1 / output - 1)
}

function payStart(price: ProviderTerms, context: PricingContext, flows: CashFlows): void {
  const invoiced = (price.setUp ?? 0) + (price.knowledgeTransfer ?? 0)
  const amount = invoiced * exchangeRate(price.currency, context.from)
  invoice(flows, categoryRow.transition, context.from, amount, context.irrecoverableVatRate)
  pay(flows, categoryRow.transition, context.from, price.selection ?? 0)
}

function payEnd(price: ProviderTerms, feesPaid: number, context: PricingContext, flows: CashFlows): void {
  const last = context.until - 1
  const served = context.until - context.from
  const level = exchangeRate(price.currency, last) * priceIndex(price.indexation, context, last)
  const missingMonths = Math.max(0, (price.minimumTerm?.months ?? 0) - served)
  const remainder = (missingMonths * (price.minimumTerm?.remainder ?? 0) * feesPaid) / served
  const amount = (price.exitFee ?? 0) * level + remainder
  invoice(flows, categoryRow.transition, last, amount, context.irrecoverableVatRate)
}
