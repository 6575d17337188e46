import { dateOrders, readDate, readTimeOfDay } from './cell-values.js'
import type { Table } from './table.js'

/** Rows looked at to see whether a column holds times of day. */
const mostLookedAt = 400
const longestTitle = 80

/**
 * A table whose rows say the time of day and whose date stands in a title above each section, with the date of every row in a
 * column behind the others, called `Date`; titles between the sections are left out. Undefined where no date stands above.
 *
 * @param header index of the row of headers; its repetitions stay
 * @param timeAt column of the times of day
 */
export function withSectionDates(table: Table, header: number, timeAt: number): Table | undefined {
  const { rows, lines } = table
  const isTimed = (row: readonly string[]) => isClock(row[timeAt] ?? '')
  const sample = rows.slice(header + 1, header + 1 + mostLookedAt)
  if (sample.filter(isTimed).length * 2 <= sample.length) return undefined
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const filledOfHeader = rows[header]!.filter((cell) => cell !== '').length
  const kept: string[][] = []
  const keptLines: number[] = []
  let date = ''
  for (const [index, row] of rows.entries()) {
    const isTitle = row.filter((cell) => cell !== '').length * 3 <= filledOfHeader
    if (!isTimed(row) && isTitle) date = row.map(dateInTitle).find((found) => found !== '') ?? date
    if (index < header || (isTitle && !isTimed(row))) continue
    if (isTimed(row) && date === '') return undefined
    const filled = [...row, ...Array<string>(width - row.length).fill('')]
    kept.push([...filled, index === header ? 'Date' : isTimed(row) ? date : ''])
    keptLines.push(lines[index] ?? 1)
  }
  return { ...table, rows: kept, lines: keptLines }
}

const isClock = (cell: string): boolean => /\d\s*[:h]?/u.test(cell) && readTimeOfDay(cell) !== undefined

/** The date a cell of a title holds: `3/2/2026`, `Date: 3/2/2026`, `Lundi 2 mars 2026`; empty where it holds none. */
function dateInTitle(cell: string): string {
  if (cell.length > longestTitle) return ''
  const bare = cell.replace(/^[\p{L} ]{1,20}:\s*/u, '')
  const isDate = /\D/u.test(bare) && dateOrders.some((order) => readDate(bare, order) !== undefined)
  return isDate ? bare : ''
}
