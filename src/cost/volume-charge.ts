import type { ProviderTerms } from './schema.js'

/** Charge for a month's units at the base price and, above each tier's start, at that tier's. */
export function tieredCharge(volume: number, basePrice: number, tiers: ProviderTerms['tiers']): number {
  if (tiers === undefined) return volume * basePrice
  let charge = 0
  let start = 0
  let price = basePrice
  for (let index = 0; index < tiers.length; index++) {
    const tier = tiers[index]!
    if (volume <= tier.from) break
    charge += (tier.from - start) * price
    start = tier.from
    price = tier.price
  }
  return charge + (volume - start) * price
}

/**
 * What units above the band cost on top of the base price: additional resource charge. Negative where
 * they are cheaper.
 */
export function additionalCharge(
  used: number,
  forecast: number,
  basePrice: number,
  additional: ProviderTerms['additional'],
): number {
  if (additional === undefined) return 0
  return Math.max(0, used - additional.above * forecast) * (additional.price - basePrice)
}

/**
 * What is still paid for units that the client did not send below the band: each is credited at the reduced resource charge
 * only, never at more than the base price.
 */
export function reducedCharge(
  sent: number,
  forecast: number,
  basePrice: number,
  reduced: ProviderTerms['reduced'],
): number {
  if (reduced === undefined) return 0
  return Math.max(0, reduced.below * forecast - sent) * Math.max(0, basePrice - reduced.credit)
}

/** What a month's units that the client did not send of the commitment would have been charged; 0 where it sent them all. */
export function shortfallCharge(
  committed: number,
  sent: number,
  basePrice: number,
  tiers: ProviderTerms['tiers'],
): number {
  if (sent >= committed) return 0
  return tieredCharge(committed, basePrice, tiers) - tieredCharge(sent, basePrice, tiers)
}

/**
 * An anchored month: the monthly charge within the dead band around the agreed contacts. Contacts answered above it are charged,
 * contacts not even sent below it credited, each at its own price. The credit never exceeds the charge.
 */
export function anchoredCharge(
  answered: number,
  sent: number,
  anchored: NonNullable<ProviderTerms['anchored']>,
): number {
  const above = Math.max(0, answered - anchored.contacts * (1 + anchored.deadBand))
  const below = Math.max(0, anchored.contacts * (1 - anchored.deadBand) - sent)
  return Math.max(0, anchored.perMonth + above * anchored.additional - below * anchored.reduced)
}
