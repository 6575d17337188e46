import type { z } from 'zod'
import type { Uncertain } from '../kernel/uncertain.js'
import { priceBases } from './price-bases.js'

/** Codes of terms that contradict each other, reported at the key that is one too many. */
export const contradictions = [
  'cost.exactlyOnePriceBasis',
  'cost.commitmentNeedsVolumeBasis',
  'cost.commitmentAndReducedCharge',
  'cost.tiersNeedVolumeBasis',
  'cost.tiersAndBands',
  'cost.tiersNotAscending',
  'cost.firstTierNotZero',
  'cost.bandsNeedVolumeBasis',
  'cost.overtimeNeedsHourBasis',
  'cost.floorAboveCap',
  'cost.bonusOrMalus',
  'cost.exactlyOneMonthlyCharge',
  'cost.minimumAgentsNeedsAgentCharge',
  'cost.exactlyOneKindOfAgents',
  'cost.exactlyOneAgentPrice',
  'cost.amountOrFormula',
  'cost.capWithoutRate',
  'cost.bonusOutOfReach',
  'cost.creditAbovePrice',
  'cost.governanceTwice',
  'cost.numbersAboveAll',
] as const

export type Contradiction = (typeof contradictions)[number]

type Context = z.RefinementCtx

/** What of a provider's contract can contradict the rest of it. */
interface ProviderTermsStated {
  readonly perHour?: Uncertain | undefined
  readonly perLoggedHour?: { readonly price: Uncertain } | undefined
  readonly perPosition?: Uncertain | undefined
  readonly perAgent?: Uncertain | undefined
  readonly perContact?: Uncertain | undefined
  readonly perMinute?: { readonly price: Uncertain } | undefined
  readonly perResolution?: Uncertain | undefined
  readonly perOutcome?: { readonly price: Uncertain } | undefined
  readonly anchored?: object | undefined
  readonly overtimePremium?: Uncertain | undefined
  readonly commitment?: object | undefined
  readonly tiers?: readonly { readonly from: number }[] | undefined
  readonly additional?: object | undefined
  readonly reduced?: { readonly credit: Uncertain } | undefined
  readonly bonusMalus?: BonusMalusStated | undefined
  readonly governancePerMonth?: Uncertain | undefined
  readonly governanceShare: Uncertain
}

interface BonusMalusStated {
  readonly measure: 'service-level' | 'abandonment' | 'resolution'
  readonly target: Uncertain
  readonly deadBand?: Uncertain | undefined
  readonly bonusPerPoint?: Uncertain | undefined
  readonly bonusCap?: Uncertain | undefined
  readonly malusPerPoint?: Uncertain | undefined
  readonly malusCap?: Uncertain | undefined
}

/** A provider is paid on one basis, and each further term goes with it and with the others. */
export function checkProviderTerms(price: ProviderTermsStated, context: Context): void {
  const bases = stated(price, priceBases)
  if (bases.length !== 1) {
    contradict(context, 'cost.exactlyOnePriceBasis', bases.slice(1, 2))
    return
  }
  const byVolume = !price.perPosition && !price.perAgent && !price.anchored
  if (!byVolume && price.commitment) contradict(context, 'cost.commitmentNeedsVolumeBasis', ['commitment'])
  if (!byVolume && price.tiers) contradict(context, 'cost.tiersNeedVolumeBasis', ['tiers'])
  if (!byVolume && price.additional) contradict(context, 'cost.bandsNeedVolumeBasis', ['additional'])
  if (!byVolume && price.reduced) contradict(context, 'cost.bandsNeedVolumeBasis', ['reduced'])
  if (price.commitment && price.reduced) contradict(context, 'cost.commitmentAndReducedCharge', ['reduced'])
  if (price.tiers && (price.additional || price.reduced)) contradict(context, 'cost.tiersAndBands', ['tiers'])
  if (price.overtimePremium && !price.perHour && !price.perLoggedHour) {
    contradict(context, 'cost.overtimeNeedsHourBasis', ['overtimePremium'])
  }
  if (price.tiers) checkAscending(price.tiers, context, ['tiers'])
  if (price.bonusMalus) checkBonusMalus(price.bonusMalus, context)
  if (price.reduced && certainlyAbove(price.reduced.credit, unitPriceOf(price))) {
    contradict(context, 'cost.creditAbovePrice', ['reduced', 'credit'])
  }
  if (price.governancePerMonth && price.governanceShare.origin !== 'default') {
    contradict(context, 'cost.governanceTwice', ['governanceShare'])
  }
}

/** A bonus or malus has a rate, a cap belongs to one, and a bonus lies where the level can get to. */
function checkBonusMalus(terms: BonusMalusStated, context: Context): void {
  const { measure, target, deadBand, bonusPerPoint, bonusCap, malusPerPoint, malusCap } = terms
  if (!bonusPerPoint && !malusPerPoint) contradict(context, 'cost.bonusOrMalus', ['bonusMalus'])
  if (bonusCap && !bonusPerPoint) contradict(context, 'cost.capWithoutRate', ['bonusMalus', 'bonusCap'])
  if (malusCap && !malusPerPoint) contradict(context, 'cost.capWithoutRate', ['bonusMalus', 'malusCap'])
  const aim = certainValue(target)
  const band = deadBand === undefined ? 0 : certainValue(deadBand)
  if (aim === undefined || band === undefined || !bonusPerPoint) return
  const beyond = measure === 'abandonment' ? aim - band <= 0 : aim + band >= 1
  if (beyond) contradict(context, 'cost.bonusOutOfReach', ['bonusMalus', deadBand ? 'deadBand' : 'target'])
}

function unitPriceOf(price: ProviderTermsStated): Uncertain | undefined {
  const { perHour, perLoggedHour, perContact, perMinute, perResolution, perOutcome } = price
  return (
    perHour ?? perLoggedHour?.price ?? perContact ?? perMinute?.price ?? perResolution ?? perOutcome?.price
  )
}

/** Special numbers share out contacts: together at most all of them. */
export function checkNumbers(
  numbers: readonly { readonly contacts: Uncertain }[] | undefined,
  context: Context,
): void {
  const together = (numbers ?? []).reduce((sum, { contacts }) => sum + (certainValue(contacts) ?? 0), 0)
  if (together > 1 + 1e-9) contradict(context, 'cost.numbersAboveAll', ['numbers'])
}

export function checkAscending(
  tiers: readonly { from: number }[],
  context: Context,
  path: PropertyKey[],
): void {
  for (let index = 1; index < tiers.length; index++) {
    if (tiers[index]!.from <= tiers[index - 1]!.from) {
      contradict(context, 'cost.tiersNotAscending', [...path, index, 'from'])
      return
    }
  }
}

export function contradict(context: Context, code: Contradiction, path: PropertyKey[]): void {
  context.addIssue({ code: 'custom', message: code, path, params: { code, figures: {} } })
}

export function stated<Key extends string>(
  terms: { readonly [K in Key]?: unknown },
  keys: readonly Key[],
): Key[] {
  return keys.filter((key) => terms[key] !== undefined)
}

/** The value of a number that is not uncertain. */
export function certainValue(quantity: Uncertain | undefined): number | undefined {
  return quantity?.distribution.kind === 'constant' ? quantity.distribution.value : undefined
}

function certainlyAbove(above: Uncertain | undefined, below: Uncertain | undefined): boolean {
  const [high, low] = [certainValue(above), certainValue(below)]
  return high !== undefined && low !== undefined && high > low
}
