import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** Half hours in a week. A weekly profile has this many shares, Monday 00:00 first, summing to 1. */
export const HALF_HOURS_PER_WEEK = 336
export const HALF_HOURS_PER_DAY = 48

/** Why numbers make no weekly profile. */
export type WeekProblem =
  | { readonly code: 'wrongCount'; readonly found: number; readonly expected: number }
  | { readonly code: 'notANumber' | 'negative'; readonly position: number; readonly found: number }
  | { readonly code: 'allZero' }

export type WeekReading =
  | { readonly ok: true; readonly week: Float64Array }
  | { readonly ok: false; readonly problem: WeekProblem }

/**
 * Weekly profile in proportion to 336 numbers, Monday 00:00 first: contacts per half hour, say.
 * Positions in problems count from 0.
 */
export const weekOfHalfHours = (numbers: ArrayLike<number>): WeekReading => {
  if (numbers.length !== HALF_HOURS_PER_WEEK)
    return {
      ok: false,
      problem: { code: 'wrongCount', found: numbers.length, expected: HALF_HOURS_PER_WEEK },
    }
  let total = 0
  for (let position = 0; position < HALF_HOURS_PER_WEEK; position += 1) {
    const found = numbers[position]!
    if (!Number.isFinite(found)) return { ok: false, problem: { code: 'notANumber', position, found } }
    if (found < 0) return { ok: false, problem: { code: 'negative', position, found } }
    total += found
  }
  if (total === 0) return { ok: false, problem: { code: 'allZero' } }
  return { ok: true, week: Float64Array.from(numbers, (value) => value / total) }
}

/** Share of the week's contacts on each weekday, Monday first. */
export const shareByWeekday = (week: Float64Array): Float64Array => {
  const shares = new Float64Array(7)
  for (let position = 0; position < week.length; position += 1) {
    const weekday = Math.floor(position / HALF_HOURS_PER_DAY)
    shares[weekday] = shares[weekday]! + week[position]!
  }
  return shares
}

/**
 * How many weeks' worth of contacts a month holds: contacts in the month over contacts in a plain week.
 *
 * @param week weekly profile, 336 shares
 * @param days days of the month by weekday, Monday first
 * @throws OutOfRangeError for arrays of another length
 */
export const weeksInMonth = (week: Float64Array, days: Float64Array): number => {
  if (week.length !== HALF_HOURS_PER_WEEK)
    throw new OutOfRangeError('week.length', week.length, `${HALF_HOURS_PER_WEEK}`)
  if (days.length !== 7) throw new OutOfRangeError('days.length', days.length, '7')
  let weeks = 0
  for (let position = 0; position < HALF_HOURS_PER_WEEK; position += 1)
    weeks += week[position]! * days[Math.floor(position / HALF_HOURS_PER_DAY)]!
  return weeks
}

/** Days of a month on which the profile has any contact at all. */
export const openDaysInMonth = (week: Float64Array, days: Float64Array): number => {
  const shares = shareByWeekday(week)
  return days.reduce((sum, count, weekday) => sum + (shares[weekday]! > 0 ? count : 0), 0)
}
