import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/**
 * When contacts come over the day: the share of them in each of equally long slots from midnight on,
 * within which they come evenly. 48 entries are half hours; the entries sum to 1.
 */
export type ContactProfile = Float64Array

/** A profile from weights of any scale (contacts per half hour, say), each at least 0 and not all 0. */
export function contactProfile(weights: ArrayLike<number>): ContactProfile {
  const profile = Float64Array.from(weights)
  let sum = 0
  for (const weight of profile) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new OutOfRangeError('weight', weight, 'weight >= 0')
    sum += weight
  }
  if (!(sum > 0)) throw new OutOfRangeError('sum of weights', sum, 'sum > 0')
  return profile.map((weight) => weight / sum)
}

/** The day's profile of a week's: slots of the same time added over the seven days, Monday to Sunday. */
export function dailyProfile(weekWeights: ArrayLike<number>): ContactProfile {
  const slots = weekWeights.length / 7
  const day = new Float64Array(slots)
  for (let index = 0; index < weekWeights.length; index++) day[index % slots]! += weekWeights[index]!
  return contactProfile(day)
}

/** Contacts round the clock. */
export const roundTheClock: ContactProfile = contactProfile([1])

/**
 * Contacts spread evenly from one clock hour to another (0..24, to the minute); past midnight where the
 * second is not later than the first.
 */
export function evenlyBetween(fromHour: number, untilHour: number): ContactProfile {
  for (const hour of [fromHour, untilHour]) {
    if (!(hour >= 0 && hour <= 24)) throw new OutOfRangeError('clock hour', hour, '0 <= hour <= 24')
  }
  const minutes = 1440
  const from = Math.round(fromHour * 60)
  const until = Math.round(untilHour * 60)
  const length = until > from ? until - from : until - from + minutes
  const weights = new Float64Array(minutes)
  for (let minute = from; minute < from + length; minute++) weights[minute % minutes] = 1
  return contactProfile(weights)
}
