import { kindOfCell, kindOfColumn } from './cell-kind.js'
import { dateOrders, readDate, readPartOfDay, readTimeOfDay } from './cell-values.js'
import {
  type ColumnRole,
  type Columns,
  includesHold,
  roleFound,
  roleOf,
  saysQueued,
  saysTotal,
} from './column-roles.js'
import { plainHeader } from './header-words.js'

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
 * The row that names most columns, and what each column holds by its name and by what stands below it. A header named for a
 * role wins over what others are called.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  named: NamedHeaders,
): HeaderFound | undefined {
  let best: number | undefined
  let most = 0
  rows.slice(0, mostTitles).forEach((cells, row) => {
    const count = new Set(cells.map(roleOf).filter((role) => role !== undefined)).size
    const names = Object.values(named).filter((name) => positionOf(cells, name) !== undefined).length
    const score = count + 2 * names - cells.filter(isValue).length
    if (score <= most) return
    best = row
    most = score
  })
  if (best === undefined) return undefined
  return { row: best, columns: columnsOf(rows[best]!, rows.slice(best + 1), named) }
}

/** What stands below headers: a row of records may hold words of headers too, such as how a call ended. */
const isValue = (cell: string): boolean =>
  cell !== '' &&
  (kindOfCell(cell) === 'moment' || kindOfCell(cell) === 'figure' || kindOfCell(cell) === 'span')

function columnsOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  named: NamedHeaders,
): Columns {
  const columns: Partial<Record<ColumnRole, number>> = {}
  const ranks: Partial<Record<ColumnRole, number>> = {}
  const taken = new Set<number>()
  for (const [role, name] of Object.entries(named) as [ColumnRole, string][]) {
    const at = positionOf(header, name)
    if (at === undefined) continue
    columns[role] = at
    ranks[role] = Number.NEGATIVE_INFINITY
    taken.add(at)
  }
  header.forEach((cell, index) => {
    const one = taken.has(index) ? undefined : roleFound(cell, kindOfColumn(rows, index))
    if (one === undefined || one.rank >= (ranks[one.role] ?? Number.POSITIVE_INFINITY)) return
    columns[one.role] = index
    ranks[one.role] = one.rank
  })
  // A bare duration may count the wait as well: what says more of the call goes before it.
  const saysMore =
    columns.talkTime !== undefined || (columns.answeredAt !== undefined && columns.end !== undefined)
  if (saysMore && ranks.handleTime === 3) {
    // Of Asterisk's two durations the one runs from the first ring, the other from the answer.
    const isWhole =
      /^bill ?sec/.test(plainHeader(header[columns.talkTime ?? -1] ?? '')) ||
      (columns.talkTime !== undefined && saysTotal(header[columns.handleTime ?? -1] ?? ''))
    if (isWhole && columns.speedOfAnswer === undefined) columns.callTime = columns.handleTime!
    delete columns.handleTime
  }
  const queuedAt = header.findIndex(
    (cell, index) =>
      saysQueued(cell) &&
      !Object.values(columns).includes(index) &&
      ['moment', 'clock'].includes(kindOfColumn(rows, index)),
  )
  // Who waits in the queue has been in the menu before: a wait counts from the queue.
  const knowsWait = columns.speedOfAnswer !== undefined || columns.abandonWait !== undefined
  if (queuedAt >= 0 && columns.queuedAt === undefined && !knowsWait && columns.answeredAt !== undefined)
    columns.queuedAt = queuedAt
  if (columns.talkTime !== undefined && includesHold(header[columns.talkTime] ?? '')) delete columns.holdTime
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
    // A row of records holds dates and durations as well; those of a header differ from one another and stand alone.
    const filled = cells.slice(1).filter((cell) => cell !== '').length
    const isHeader = (across: ReadonlyMap<number, string>) =>
      across.size >= fewestAcross && across.size * 2 > filled && new Set(across.values()).size === across.size
    const serials = cellsThat(cells, isSerialDate)
    const dates = isHeader(serials) && increases([...serials.values()]) ? serials : cellsThat(cells, isDate)
    if (isHeader(dates) && (isTime(below) || arePartsOfDay(rows, row + 1)))
      return { row, across: dates, acrossAre: 'dates' }
    const times = cellsThat(cells, isTime)
    if (isHeader(times) && !isDate(cells[0] ?? '') && isDate(below)) {
      return { row, across: times, acrossAre: 'times' }
    }
  }
  return undefined
}

function cellsThat(cells: readonly string[], holds: (cell: string) => boolean): Map<number, string> {
  return new Map([...cells.entries()].filter(([index, cell]) => index > 0 && holds(cell)))
}

/** Plain figures are neither: 120524 may be a number of calls. */
const isDate = (cell: string) =>
  /\D/.test(cell) && dateOrders.some((order) => readDate(cell, order) !== undefined)
/** Days as a spreadsheet counts them, between 2000 and 2100. */
const isSerialDate = (cell: string) =>
  /^\d{5}(?:\.0+)?$/.test(cell) && Number(cell) > 36_525 && Number(cell) < 73_050
const longestGapDays = 31
/** Days that follow one another, as those of a header do and counts do not. */
const increases = (cells: readonly string[]): boolean =>
  cells.every((cell, index) => {
    const step = index === 0 ? 1 : Number(cell) - Number(cells[index - 1])
    return step > 0 && step <= longestGapDays
  })
/** Whether the first column holds times as spreadsheets keep them. */
function arePartsOfDay(rows: readonly (readonly string[])[], from: number): boolean {
  const cells = rows.slice(from, from + mostTitles).map((row) => row[0] ?? '')
  const parts = cells.filter((cell) => readPartOfDay(cell) !== undefined)
  return (
    parts.length * 2 > cells.length && increases([...new Set(parts)].map((cell) => String(Number(cell) || 0)))
  )
}
const isTime = (cell: string) => /\d\s*[:h]/.test(cell) && readTimeOfDay(cell) !== undefined
