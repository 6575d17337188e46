import type { Operation } from '../staffing/operation.js'
import {
  basePrice,
  forecastVolume,
  type PriceBasis,
  priceBasis,
  sentVolume,
  usedVolume,
} from './billed-volume.js'
import { bonusMalusShare } from './bonus-malus.js'
import { categoryRow, invoice, pay } from './cash-flows.js'
import type { CashFlows } from './categories.js'
import { payContractEnd } from './contract-end.js'
import { exchangeRate } from './exchange-rate.js'
import { gainShareAmount } from './gain-share.js'
import { priceIndex } from './indexation.js'
import { payOtherCosts } from './other-costs.js'
import type { PricingContext } from './pricing-context.js'
import type { ProviderTerms } from './schema.js'
import {
  additionalCharge,
  anchoredCharge,
  reducedCharge,
  shortfallCharge,
  tieredCharge,
} from './volume-charge.js'

const paidByTime: readonly PriceBasis[] = ['perHour', 'perLoggedHour', 'perPosition', 'perAgent']

/**
 * A provider's invoices and what steering the provider costs the client, for the months of the contract.
 *
 * - Each month's fee is the units used at the contract's price, in its currency and at its index.
 * - During the ramp the client pays the hours, positions or agents that learning takes (other bases leave that with
 *   the provider), and neither commitment nor bonus, malus or gain share applies.
 * - A commitment is settled over `settledEveryMonths`, counted from the contract's start (after its ramp), and at the end: units
 *   the client did not send are paid at the tariff.
 * - Overtime hours bear their premium; bonus or malus is a share of the month's fee.
 * - A gain share splits what the month cost less (or more) than agreed for the contacts resolved.
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
  const basis = priceBasis(price)
  const unitPrice = basePrice(price, basis)
  const { currency, indexation, tiers, additional, reduced, commitment, bonusMalus, gainShare, ramp } = price
  const released = commitment !== undefined || reduced !== undefined
  const fixed = price.perMonth ?? 0
  const overtimePremium = overtimePremiumPerHour(price, unitPrice)
  const rampMonths = ramp?.months ?? 0
  let committed = 0
  let sentUnderCommitment = 0
  let monthsUnderCommitment = 0
  let feesPaid = 0

  payStart(price, context, flows)
  for (let month = context.from; month < context.until; month++) {
    const level = exchangeRate(currency, month) * priceIndex(indexation, context, month)
    const age = month - context.began
    const inRamp = age < rampMonths
    const used = usedVolume(price, basis, operation, month, released)
    const sent = sentVolume(price, basis, operation, month, released)
    const forecast = forecastVolume(price, basis, operation, month)

    const usedCharge = price.anchored
      ? anchoredCharge(used, sent, price.anchored)
      : tieredCharge(used, unitPrice, tiers) + additionalCharge(used, forecast, unitPrice, additional)
    const fee = (fixed + usedCharge + overtimePremium * operation.overtimeHours[month]!) * level
    let unused = reducedCharge(sent, forecast, unitPrice, reduced) * level
    if (commitment && !inRamp) {
      committed += commitment.share * forecast
      sentUnderCommitment += sent
      monthsUnderCommitment++
      const settled = (age + 1 - rampMonths) % commitment.settledEveryMonths === 0
      if (settled || month === context.until - 1) {
        const perMonth = shortfallCharge(
          committed / monthsUnderCommitment,
          sentUnderCommitment / monthsUnderCommitment,
          unitPrice,
          tiers,
        )
        unused += perMonth * monthsUnderCommitment * level
        committed = 0
        sentUnderCommitment = 0
        monthsUnderCommitment = 0
      }
    }
    const bonus = bonusMalus && !inRamp ? fee * bonusMalusShare(bonusMalus, operation, month) : 0
    const gain =
      gainShare && !inRamp
        ? gainShareAmount(
            gainShare,
            gainShare.referencePerResolution * level,
            operation.contactsResolved[month]!,
            fee + unused + bonus,
          )
        : 0
    const learning = ramp && inRamp ? usedCharge * learningShare(ramp, basis, age) * level : 0

    invoice(flows, categoryRow.providerFees, month, fee, vat)
    invoice(flows, categoryRow.commitment, month, unused, vat)
    invoice(flows, categoryRow.bonusMalus, month, bonus + gain, vat)
    invoice(flows, categoryRow.transition, month, learning, vat)
    const governance = price.governancePerMonth ?? price.governanceShare * (fee + unused + bonus + gain)
    pay(flows, categoryRow.governance, month, governance)
    context.fees[month] = fee + unused
    feesPaid += fee + unused
  }
  payContractEnd(price, feesPaid, context, flows)
  payOtherCosts(operation, price.otherCosts, context, flows)
}

/** What an overtime hour costs beyond the hour's price; overtime is counted in productive hours. */
function overtimePremiumPerHour(price: ProviderTerms, unitPrice: number): number {
  return ((price.overtimePremium ?? 0) * unitPrice) / (price.perLoggedHour?.productiveShare ?? 1)
}

/**
 * Hours, positions or agents paid beyond the work done while agents learn, as a share of that work: an agent's output
 * is `productivity` in the first month and climbs to 1 in equal steps over the ramp. Where the provider is
 * paid for contacts it bears the learning itself.
 */
function learningShare(ramp: NonNullable<ProviderTerms['ramp']>, basis: PriceBasis, age: number): number {
  if (!paidByTime.includes(basis)) return 0
  return 1 / (ramp.productivity + ((1 - ramp.productivity) * age) / ramp.months) - 1
}

/** A contract that goes on was started before. */
function payStart(price: ProviderTerms, context: PricingContext, flows: CashFlows): void {
  const invoiced = (price.setUp ?? 0) + (price.knowledgeTransfer ?? 0)
  const amount = context.starts * invoiced * exchangeRate(price.currency, context.from)
  invoice(flows, categoryRow.transition, context.from, amount, context.irrecoverableVatRate)
  pay(flows, categoryRow.transition, context.from, context.starts * (price.selection ?? 0))
}
