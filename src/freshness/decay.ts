/**
 * Probability that nothing happened over an age when events come at a rate: e^(-rate age).
 * At age 0 it is 1 even for an infinite rate (a contact that follows its trigger at once).
 */
export function decay(ratePerHour: number, ageHours: number): number {
  return ageHours === 0 ? 1 : Math.exp(-ratePerHour * ageHours)
}

/** Mean of e^(-rate t) over t from 0 to `hours`: (1 - e^(-x)) / x with x = rate hours. */
export function meanDecay(ratePerHour: number, hours: number): number {
  const exponent = ratePerHour * hours
  return exponent === 0 ? 1 : -Math.expm1(-exponent) / exponent
}

/**
 * The rate at which a copy goes wrong for a contact triggered by a change of that record, per hour:
 * the changes themselves plus one over the mean lag from the change to the contact.
 * See `triggeredFreshness`.
 */
export function triggeredRatePerHour(changesPerHour: number, meanLagHours: number): number {
  return changesPerHour + 1 / meanLagHours
}
