import { accepted, type Reading, refused } from './reading.js'

/** A calendar month. */
export interface YearMonth {
  readonly year: number
  /** 1 for January to 12. */
  readonly month: number
}

/** Regular-expression source of a calendar month, years 1990 to 2099. */
export const yearMonthPattern = '(?:199\\d|20\\d\\d)-(?:0[1-9]|1[0-2])'

/** A calendar month written `2027-01`. */
export function readYearMonth(raw: unknown): Reading<YearMonth> {
  if (typeof raw !== 'string' || !new RegExp(`^${yearMonthPattern}$`).test(raw)) {
    return refused('quantity.yearMonth', { found: String(raw), example: '2027-01' })
  }
  return accepted({ year: Number(raw.slice(0, 4)), month: Number(raw.slice(5)) })
}
