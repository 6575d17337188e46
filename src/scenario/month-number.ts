import { readYearMonth } from '../kernel/quantity/year-month.js'
import type { Plain } from './plain.js'

/** A calendar month as it is written, as a number that counts months; none where it is no month. */
export function monthNumber(written: Plain | undefined): number | undefined {
  const reading = readYearMonth(written)
  return reading.ok ? reading.value.year * 12 + reading.value.month : undefined
}
