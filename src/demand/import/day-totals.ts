/** A row that may add up those of its day. */
export interface DayRow {
  readonly dayNumber: number
  /** Its count of contacts; undefined where its cell is blank. */
  readonly count: number | undefined
}

/** How near a total of a day comes to the sum of its rows: means of several queues may be rounded. */
const nearSum = 0.005
const fewestParts = 3

const isSum = (count: number, sum: number): boolean => sum > 0 && Math.abs(count - sum) <= nearSum * sum

/** Whether a row without a time of day is the total of its day, or only names the day. */
export function isTotalOfDay({ dayNumber, count }: DayRow, sums: ReadonlyMap<number, number>): boolean {
  return count === undefined || isSum(count, sums.get(dayNumber) ?? 0) || count === 0
}

/** Contacts of each day over the rows that have a time. */
export function sumsOfDays(rows: readonly DayRow[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const { dayNumber, count = 0 } of rows) sums.set(dayNumber, (sums.get(dayNumber) ?? 0) + count)
  return sums
}

/**
 * Rows at midnight that are the totals of their days: spreadsheets write a date without a time as its midnight. Only where
 * most rows at midnight are, on two days at least: one interval hardly ever has as many contacts as the rest of its day.
 */
export function midnightTotals<Row extends DayRow & { readonly seconds: number }>(
  rows: readonly Row[],
): ReadonlySet<Row> {
  const midnights = rows.filter(({ seconds }) => seconds === 0)
  if (midnights.length < 2) return new Set()
  const others = rows.filter(({ seconds }) => seconds !== 0)
  const sums = sumsOfDays(others)
  const parts = new Map<number, number>()
  for (const { dayNumber } of others) parts.set(dayNumber, (parts.get(dayNumber) ?? 0) + 1)
  const totals = midnights.filter(
    ({ dayNumber, count }) =>
      count !== undefined &&
      (parts.get(dayNumber) ?? 0) >= fewestParts &&
      isSum(count, sums.get(dayNumber) ?? 0),
  )
  return totals.length >= 2 && totals.length * 2 > midnights.length ? new Set(totals) : new Set()
}
