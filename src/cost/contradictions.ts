import type { z } from 'zod'
import { quantile } from '../kernel/distribution-functions.js'
import type { Uncertain } from '../kernel/uncertain.js'
import { priceBases } from './price-bases.js'

/** Codes of terms that contradict each other, reported at the key that is one too many. */
export const contradictions = [
  'cost.additionalBelowForecast',
  'cost.reducedAboveForecast',
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
  'cost.floorMayExceedCap',
  'cost.bonusOrMalus',
  'cost.exactlyOneMonthlyCharge',
  'cost.minimumAgentsNeedsAgentCharge',
  'cost.exactlyOneKindOfAgents',
  'cost.exactlyOneAgentPrice',
  'cost.amountOrFormula',
  'cost.capWithoutRate',
  'cost.bonusOutOfReach',
  'cost.malusOutOfReach',
  'cost.creditAbovePrice',
  'cost.creditMayExceedPrice',
  'cost.governanceTwice',
  'cost.numbersAboveAll',
  'cost.numbersMayExceedAll',
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
  const credit = howFarAbove(price.reduced?.credit, unitPriceOf(price))
  if (credit === 'always') contradict(context, 'cost.creditAbovePrice', ['reduced', 'credit'])
  if (credit === 'sometimes') contradict(context, 'cost.creditMayExceedPrice', ['reduced', 'credit'])
  if (price.governancePerMonth && price.governanceShare.origin !== 'default') {
    contradict(context, 'cost.governanceTwice', ['governanceShare'])
  }
}

/** A bonus or malus has a rate, a cap belongs to one, and either lies where the level can get to. */
function checkBonusMalus(terms: BonusMalusStated, context: Context): void {
  const { measure, target, deadBand, bonusPerPoint, bonusCap, malusPerPoint, malusCap } = terms
  if (!bonusPerPoint && !malusPerPoint) contradict(context, 'cost.bonusOrMalus', ['bonusMalus'])
  if (bonusCap && !bonusPerPoint) contradict(context, 'cost.capWithoutRate', ['bonusMalus', 'bonusCap'])
  if (malusCap && !malusPerPoint) contradict(context, 'cost.capWithoutRate', ['bonusMalus', 'malusCap'])
  const [aim, band] = [boundsOf(target), deadBand === undefined ? nothing : boundsOf(deadBand)]
  if (aim === undefined || band === undefined) return
  const beyondAll = aim.low + band.low >= 1
  const belowNone = aim.high - band.low <= 0
  const [noBonus, noMalus] = measure === 'abandonment' ? [belowNone, beyondAll] : [beyondAll, belowNone]
  const path = ['bonusMalus', deadBand ? 'deadBand' : 'target']
  if (bonusPerPoint && noBonus) contradict(context, 'cost.bonusOutOfReach', path)
  if (malusPerPoint && noMalus) contradict(context, 'cost.malusOutOfReach', path)
}

/** An indexation's floor lies below its cap. */
export function checkFloorAndCap(
  clause: { readonly floor?: Uncertain | undefined; readonly cap?: Uncertain | undefined },
  context: Context,
): void {
  const floor = howFarAbove(clause.floor, clause.cap)
  if (floor === 'always') contradict(context, 'cost.floorAboveCap', ['floor'])
  if (floor === 'sometimes') contradict(context, 'cost.floorMayExceedCap', ['floor'])
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
  const bounds = (numbers ?? []).map(({ contacts }) => boundsOf(contacts) ?? nothing)
  const together = (end: 'low' | 'high') => bounds.reduce((sum, bound) => sum + bound[end], 0)
  if (together('low') > 1 + 1e-9) contradict(context, 'cost.numbersAboveAll', ['numbers'])
  else if (together('high') > 1 + 1e-9) contradict(context, 'cost.numbersMayExceedAll', ['numbers'])
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

/** The ends of a number's 90 % interval, as ranges are written; both the value of one that is certain. */
interface Bounds {
  readonly low: number
  readonly high: number
}

const nothing: Bounds = { low: 0, high: 0 }

/** None of a formula: what it gives is known in a draw only. */
function boundsOf({ distribution, formula }: Uncertain): Bounds | undefined {
  if (formula !== undefined) return undefined
  if (distribution.kind === 'constant') return { low: distribution.value, high: distribution.value }
  return { low: quantile(distribution, 0.05), high: quantile(distribution, 0.95) }
}

/** Whether one number lies above another over the whole of their 90 % intervals, or where these overlap. */
function howFarAbove(
  above: Uncertain | undefined,
  below: Uncertain | undefined,
): 'always' | 'sometimes' | 'never' {
  const [upper, lower] = [above && boundsOf(above), below && boundsOf(below)]
  if (upper === undefined || lower === undefined || upper.high <= lower.low) return 'never'
  return upper.low > lower.high ? 'always' : 'sometimes'
}
