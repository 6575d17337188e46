import {
  dateOrders,
  isDurationInWords,
  longestValue,
  readDate,
  readTimeOfDay,
  splitMoment,
} from './cell-values.js'

/** What most of a column's cells look like. A clock may be a time of day or a duration; a span names its units. */
export type CellKind = 'moment' | 'date' | 'clock' | 'span' | 'figure' | 'word' | 'empty'

const mostLookedAt = 300

/** What most of the filled cells of a column are. */
export function kindOfColumn(rows: readonly (readonly string[])[], column: number): CellKind {
  const counts = new Map<CellKind, number>()
  let filled = 0
  for (const row of rows.slice(0, mostLookedAt)) {
    const cell = row[column] ?? ''
    if (cell === '') continue
    filled++
    const kind = kindOfCell(cell)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  if (most === undefined || filled === 0) return 'empty'
  return most[1] * 2 > filled ? most[0] : 'word'
}

/** What one cell looks like. */
export function kindOfCell(written: string): CellKind {
  if (written.length > longestValue) return 'word'
  const cell = written.replace(/\s+/gu, ' ')
  if (isEpoch(cell)) return 'moment'
  if (
    /^(?:\d{1,3} ?[:h] ?\d{2}|:\d{2})(?: ?[:m.] ?\d{2})?(?:[.,]\d+)? ?(?:[ap]\.?m?\.?)?(?: ?(?:-|–|à|to) ?\d.*)?$/iu.test(
      cell,
    )
  )
    return 'clock'
  if (/^(?:\d{3,4} ?(?:-|–|à|to) ?\d{3,4}|\d.* ?uhr.*)$/iu.test(cell) && readTimeOfDay(cell) !== undefined)
    return 'clock'
  const moment = splitMoment(cell)
  if (moment !== undefined && isDate(moment.date)) return 'moment'
  if (/^[-+]?[\d\s.,'’\u00a0\u202f]+$/u.test(cell) && !isDate(cell)) return 'figure'
  if (isDurationInWords(cell)) return 'span'
  return isDate(cell) && /\D/u.test(cell) ? 'date' : /^\d+$/u.test(cell) ? 'figure' : 'word'
}

function isDate(text: string): boolean {
  return text.length <= 40 && dateOrders.some((order) => readDate(text, order) !== undefined)
}

/** Seconds or thousandths since 1970 between the years 2000 and 2100. */
export function isEpoch(cell: string): boolean {
  const seconds = /^\d{10}(?:\.\d+)?$/u.test(cell)
    ? Number(cell)
    : /^\d{13}$/u.test(cell)
      ? Number(cell) / 1000
      : 0
  return seconds > 946_684_800 && seconds < 4_102_444_800
}
