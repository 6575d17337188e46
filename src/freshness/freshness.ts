import { decay, meanDecay, triggeredRatePerHour } from './decay.js'

const hoursPerDay = 24

/**
 * Share of contacts *not* triggered by a change that see current data in a copy of this age: e^(-λ a).
 * Changes of one record are a Poisson process, λ per day (>= 0); age in hours (>= 0).
 *
 * Source: Cho & Garcia-Molina, Synchronizing a database to improve freshness, SIGMOD 2000.
 */
export function untriggeredFreshness(changesPerDay: number, ageHours: number): number {
  return decay(changesPerDay / hoursPerDay, ageHours)
}

/**
 * Share of contacts triggered by a change of the record that see it, and nothing older or newer:
 * the copy must have been cut after the change, and no change may have followed the cut: e^(-(λ + 1/m) a).
 * The change happened an exponential lag of mean m hours (>= 0) before the contact.
 *
 * Source: derived; P(lag > a) = e^(-a/m), independent of later changes.
 */
export function triggeredFreshness(changesPerDay: number, meanLagHours: number, ageHours: number): number {
  return decay(triggeredRatePerHour(changesPerDay / hoursPerDay, meanLagHours), ageHours)
}

/**
 * The mean of e^(-rate a) over a whole cycle, contacts coming round the clock:
 * e^(-rate d) (1 - e^(-rate I)) / (rate I), with delay d and cadence I in hours, rate per hour.
 *
 * Source: Cho & Garcia-Molina (2000) for d = 0 and fixed order; extended by the delay.
 */
export function meanOverCycle(ratePerHour: number, everyHours: number, delayHours: number): number {
  return decay(ratePerHour, delayHours) * meanDecay(ratePerHour, everyHours)
}

/**
 * Mean hours for which the copy has been out of date (0 while it is current), contacts coming round the clock:
 * d + I/2 - (1 - F)/λ with F the share current. This is Cho & Garcia-Molina's *age*; the copy's own mean age is d + I/2.
 */
export function meanHoursOutOfDate(changesPerDay: number, everyHours: number, delayHours: number): number {
  const rate = changesPerDay / hoursPerDay
  if (rate === 0) return 0
  return delayHours + everyHours / 2 - (1 - meanOverCycle(rate, everyHours, delayHours)) / rate
}
