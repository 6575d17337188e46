import type { Operation } from '../staffing/operation.js'
import type { ProviderTerms } from './schema.js'

/**
 * Bonus (positive) or malus (negative) of a month as a share of its fee, on the level measured in that
 * month: points beyond the dead band around the target, times the rate per point, up to the cap. A malus
 * never exceeds the fee. A month without contacts earns neither.
 */
export function bonusMalusShare(
  terms: NonNullable<ProviderTerms['bonusMalus']>,
  operation: Operation,
  month: number,
): number {
  if (!(operation.contactsOffered[month]! > 0)) return 0
  const excess = pointsAboveTarget(terms, operation, month)
  const deadBand = (terms.deadBand ?? 0) * 100
  const bonus = Math.max(0, excess - deadBand) * (terms.bonusPerPoint ?? 0)
  const malus = Math.max(0, -excess - deadBand) * (terms.malusPerPoint ?? 0)
  return Math.min(bonus, terms.bonusCap ?? Number.POSITIVE_INFINITY) - Math.min(malus, terms.malusCap ?? 1)
}

function pointsAboveTarget(
  terms: NonNullable<ProviderTerms['bonusMalus']>,
  operation: Operation,
  month: number,
): number {
  switch (terms.measure) {
    case 'service-level':
      return (operation.serviceLevel[month]! - terms.target) * 100
    case 'abandonment':
      return (terms.target - operation.abandonment[month]!) * 100
    case 'resolution': {
      const answered = operation.contactsAnswered[month]!
      const resolution = answered > 0 ? operation.contactsResolved[month]! / answered : 0
      return (resolution - terms.target) * 100
    }
  }
}
