import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** Day of the week counted from Monday: 0 for Monday to 6 for Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : DAYS[month - 1]!

/**
 * Days from 1 January 1970 to a date of the Gregorian calendar, by whole-number arithmetic: no clock,
 * no time zone, no summer time.
 * Source: the shifted-March form of Richards 1998, "Mapping Time"; years from 1 March, eras of 400 years.
 *
 * @param year whole, 0 <= year <= 9999
 * @param month 1 to 12
 * @param day 1 to the length of the month
 */
export const dayNumberOf = (year: number, month: number, day: number): number => {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Weekday of a day number; day 0, 1 January 1970, was a Thursday. */
export const weekdayOf = (dayNumber: number): Weekday => ((((dayNumber + 3) % 7) + 7) % 7) as Weekday

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Day number of a date written `2027-05-17`, or undefined where that is no date of the calendar. */
export const parseIsoDate = (text: string): number | undefined => {
  const match = ISO_DATE.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayNumberOf(year, month, day)
}

/**
 * The date of a day number, written `2027-05-17`.
 * @throws OutOfRangeError outside the years 0 to 9999
 */
export const isoDateOf = (dayNumber: number): string => {
  if (
    !(
      Number.isInteger(dayNumber) &&
      dayNumber >= dayNumberOf(0, 1, 1) &&
      dayNumber <= dayNumberOf(9999, 12, 31)
    )
  )
    throw new OutOfRangeError('dayNumber', dayNumber, 'whole, a day of the years 0 to 9999')
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
