import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import type { YearMonth } from '../kernel/quantity/year-month.js'
import { dayNumberOf, daysInMonth, parseIsoDate, type Weekday, weekdayOf } from './calendar-date.js'

/** What a public holiday does to contacts: nothing, none come, or as many as on another weekday. */
export type HolidayRule = 'open' | 'closed' | { readonly countedAs: Weekday }

/** One calendar month of the horizon. */
export interface HorizonMonth extends YearMonth {
  readonly daysInMonth: number
  /** Days by the weekday whose profile they follow, Monday first; closed holidays are in none. */
  readonly days: Float64Array
  /** Public holidays of the month, whatever the rule made of them. */
  readonly holidays: number
}

/** The month a number of months after another. */
export const addMonths = (start: YearMonth, months: number): YearMonth => {
  const count = start.year * 12 + (start.month - 1) + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

/** Whole months from one calendar month to another; negative where the second is earlier. */
export const monthsBetween = (from: YearMonth, to: YearMonth): number =>
  (to.year - from.year) * 12 + (to.month - from.month)

const holidayNumbers = (holidays: readonly string[]): Set<number> => {
  const numbers = new Set<number>()
  for (const holiday of holidays) {
    const dayNumber = parseIsoDate(holiday)
    if (dayNumber === undefined) throw new OutOfRangeError('holidays', Number.NaN, 'dates such as 2027-05-17')
    numbers.add(dayNumber)
  }
  return numbers
}

const monthOf = (month: YearMonth, holidays: ReadonlySet<number>, rule: HolidayRule): HorizonMonth => {
  const length = daysInMonth(month.year, month.month)
  const first = dayNumberOf(month.year, month.month, 1)
  const days = new Float64Array(7)
  let holidayCount = 0
  for (let dayNumber = first; dayNumber < first + length; dayNumber += 1) {
    const isHoliday = holidays.has(dayNumber)
    if (isHoliday) holidayCount += 1
    if (isHoliday && rule === 'closed') continue
    const weekday = isHoliday && typeof rule === 'object' ? rule.countedAs : weekdayOf(dayNumber)
    days[weekday] = days[weekday]! + 1
  }
  return { year: month.year, month: month.month, daysInMonth: length, days, holidays: holidayCount }
}

/**
 * The calendar months of a horizon with their days by weekday.
 *
 * @param start first month, years 1 to 9000
 * @param count number of months, whole, 1 <= count <= 1200
 * @param holidays ISO dates; dates outside the horizon and repeated dates do no harm
 * @throws OutOfRangeError for an illegal month, count or date
 */
export const horizonMonths = (
  start: YearMonth,
  count: number,
  holidays: readonly string[] = [],
  rule: HolidayRule = 'open',
): HorizonMonth[] => {
  if (!(Number.isInteger(start.year) && start.year >= 1 && start.year <= 9000))
    throw new OutOfRangeError('start.year', start.year, 'whole, 1 <= year <= 9000')
  if (!(Number.isInteger(start.month) && start.month >= 1 && start.month <= 12))
    throw new OutOfRangeError('start.month', start.month, 'whole, 1 <= month <= 12')
  if (!(Number.isInteger(count) && count >= 1 && count <= 1200))
    throw new OutOfRangeError('count', count, 'whole, 1 <= count <= 1200')
  const numbers = holidayNumbers(holidays)
  return Array.from({ length: count }, (_, index) => monthOf(addMonths(start, index), numbers, rule))
}
