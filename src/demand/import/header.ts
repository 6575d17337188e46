import { dateOrders, readDate, readTimeOfDay } from './cell-values.js'
import { type ColumnRole, type Columns, plainHeader, roleOf } from './column-roles.js'

/** Rows among which the header is looked for: exports begin with titles. */
const mostTitles = 40

export interface HeaderFound {
  /** Index of the header's row. */
  readonly row: number
  readonly columns: Columns
}

/** Headers that were named for a role, by role. */
export type NamedHeaders = Readonly<Partial<Record<ColumnRole, string>>>

/**
 * The row that names most columns. A header named for a role wins over what others are called.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  named: NamedHeaders,
): HeaderFound | undefined {
  let best: HeaderFound | undefined
  let most = 1
  rows.slice(0, mostTitles).forEach((cells, row) => {
    const columns = columnsOf(cells, named)
    const count = Object.keys(columns).length
    if (count <= most && !(best === undefined && count === 1 && Object.keys(named).length > 0)) return
    best = { row, columns }
    most = count
  })
  return best
}

function columnsOf(cells: readonly string[], named: NamedHeaders): Columns {
  const columns: Partial<Record<ColumnRole, number>> = {}
  const taken = new Set<number>()
  for (const [role, header] of Object.entries(named) as [ColumnRole, string][]) {
    const at = positionOf(cells, header)
    if (at === undefined) continue
    columns[role] = at
    taken.add(at)
  }
  cells.forEach((cell, index) => {
    const role = taken.has(index) ? undefined : roleOf(cell)
    if (role !== undefined) columns[role] ??= index
  })
  return columns
}

/** Where a header stands: as written, else but for capitals, accents and marks. */
export function positionOf(cells: readonly string[], header: string): number | undefined {
  const exact = cells.indexOf(header.trim())
  if (exact >= 0) return exact
  const plain = plainHeader(header)
  const near = cells.findIndex((cell) => plainHeader(cell) === plain && plain !== '')
  return near < 0 ? undefined : near
}

/** A table with times of day down one side and dates along the other. */
export interface WideTable {
  readonly row: number
  /** Column of each date (or time) of the header. */
  readonly across: ReadonlyMap<number, string>
  readonly acrossAre: 'dates' | 'times'
}

const fewestAcross = 3

/** Finds such a table by its first row of dates (or times) with times (or dates) below in the first column. */
export function findWideTable(rows: readonly (readonly string[])[]): WideTable | undefined {
  for (const [row, cells] of rows.slice(0, mostTitles).entries()) {
    const below = rows[row + 1]?.[0] ?? ''
    const dates = cellsThat(cells, isDate)
    if (dates.size >= fewestAcross && isTime(below)) return { row, across: dates, acrossAre: 'dates' }
    const times = cellsThat(cells, isTime)
    if (times.size >= fewestAcross && isDate(below)) return { row, across: times, acrossAre: 'times' }
  }
  return undefined
}

function cellsThat(cells: readonly string[], holds: (cell: string) => boolean): Map<number, string> {
  return new Map([...cells.entries()].filter(([index, cell]) => index > 0 && holds(cell)))
}

/** Plain figures are neither: 120524 may be a number of calls. */
const isDate = (cell: string) =>
  /\D/.test(cell) && dateOrders.some((order) => readDate(cell, order) !== undefined)
const isTime = (cell: string) => /\d\s*[:h]/.test(cell) && readTimeOfDay(cell) !== undefined
