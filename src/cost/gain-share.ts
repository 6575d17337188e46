import type { ProviderTerms } from './schema.js'

/**
 * What the provider earns (positive) or gives back (negative) of a month's gain against the agreed cost of a
 * resolved contact: gain = resolved × reference − paid. The provider keeps `providerShare` of a gain and bears
 * `painShare` of a loss, at most `cap` of what it was paid.
 *
 * @param paid for the month, bonus and malus included, contract currency
 * @param reference agreed cost of a resolved contact, at the month's price level
 */
export function gainShareAmount(
  terms: NonNullable<ProviderTerms['gainShare']>,
  reference: number,
  resolved: number,
  paid: number,
): number {
  const gain = resolved * reference - paid
  const shared = gain >= 0 ? gain * terms.providerShare : gain * (terms.painShare ?? 0)
  const cap = terms.cap === undefined ? Number.POSITIVE_INFINITY : terms.cap * Math.max(0, paid)
  return Math.max(-Math.min(cap, Math.max(0, paid)), Math.min(cap, shared))
}
