import { localeOf } from '../../language/languages.js'
import type { ReportMessages } from '../report-messages.js'
import { visibleText } from './names.js'

/** Year and month of `YYYY-MM`. */
export function calendarMonth(yearMonth: string): { readonly year: number; readonly month: number } {
  const [year, month] = yearMonth.split('-').map(Number)
  return { year: year ?? 0, month: month ?? 1 }
}

/** The month `count` months after `YYYY-MM`, written the same way. */
export function monthsLater(yearMonth: string, count: number): string {
  const { year, month } = calendarMonth(yearMonth)
  const index = month - 1 + count
  return `${year + Math.floor(index / 12)}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`
}

/** `January 2027`. */
export function monthName(messages: ReportMessages, yearMonth: string): string {
  return messages.month(calendarMonth(yearMonth))
}

/** `January`, for something that comes back every year. */
export function calendarMonthName(messages: ReportMessages, month: number): string {
  const name = new Intl.DateTimeFormat(localeOf(messages.language), { month: 'long', timeZone: 'UTC' })
  return name.format(Date.UTC(2024, month - 1, 1))
}

/** `Jan 27`, for axes and narrow columns. */
export function shortMonth(messages: ReportMessages, yearMonth: string): string {
  const { year, month } = calendarMonth(yearMonth)
  const name = new Intl.DateTimeFormat(localeOf(messages.language), { month: 'short', timeZone: 'UTC' })
  return `${name.format(Date.UTC(year, month - 1, 1))} ${String(year).slice(-2)}`
}

/** Names of the days of the week, Monday first. */
export function weekdays(messages: ReportMessages, width: 'long' | 'short'): string[] {
  const name = new Intl.DateTimeFormat(localeOf(messages.language), { weekday: width, timeZone: 'UTC' })
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) => name.format(Date.UTC(2024, 0, 1 + day)))
}

/** A country's name from its ISO code; the code itself where it has none. */
export function countryName(messages: ReportMessages, code: string): string {
  try {
    return new Intl.DisplayNames(localeOf(messages.language), { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** A date given as `YYYY-MM-DD` or `YYYY-MM` in words; anything else as it stands. */
export function dateOrMonth(messages: ReportMessages, text: string): string {
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
  if (isMonth) return monthName(messages, text)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  return isDay ? messages.date(text) : visibleText(text)
}
