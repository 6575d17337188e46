import { isoDateOf, type Weekday, weekdayOf } from '../calendar-date.js'
import { type DateOrder, readFigure, readTimeOfDay } from './cell-values.js'
import { ambiguousFigures, thousandsUnderstood } from './columns-notation.js'
import { type DecimalMark, marksOfFile, notationOf } from './figure-notation.js'
import { daysOfLabels, isDateWithoutYear, isTotalLabel, namesDay } from './grid-labels.js'
import { HalfHours } from './half-hours.js'
import { counted } from './import-wide.js'
import { commonestStep, fitsHalfHours } from './interval-length.js'
import type { MomentText } from './moments.js'
import type { RowsImporting } from './rows-to-import.js'
import type { ImportProblem, Understood } from './statement.js'
import type { Table } from './table.js'

/** Where counts begin that stand without dates: intervals down, days across. */
export interface CountsGrid {
  /** Day of the first column; it may be left out where only intervals are numbered. */
  readonly dayNumber?: number
  /** Start of the first row, seconds from midnight. */
  readonly seconds: number
  readonly minutes: number
  /** Days that have columns, Monday 0. */
  readonly weekdays: readonly Weekday[]
}

interface Counts {
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
  /** Columns of counts, and what stands above them; no labels where nothing does. */
  readonly columns: readonly number[]
  readonly labels: readonly string[]
  /** Start of each row where the first column says it. */
  readonly times: readonly number[]
  /** Rows and columns that add up others, left out. */
  readonly totalRows: number
  readonly totalColumns: number
  /** A row or column that is neither counts nor a total of them. */
  readonly strange?: { readonly line: number; readonly saw: string }
}

/** Half hours from counts without dates, from where they are said to begin. */
export function importGrid(
  table: Table,
  grid: CountsGrid | undefined,
  decimal?: DecimalMark | undefined,
  order?: DateOrder | undefined,
): RowsImporting {
  const found = countsIn(table)
  const line = found?.lines[0] ?? table.lines[0] ?? 1
  if (found === undefined || grid?.dayNumber === undefined || found.strange !== undefined) {
    return gridNeeded(table) ?? { code: 'import.columns', figures: { saw: '' }, line }
  }
  const { dayNumber, seconds, minutes, weekdays } = grid
  if (!fitsHalfHours(minutes) || weekdays.length === 0) {
    return { code: 'import.interval-length', figures: { minutes }, line }
  }
  const contradicted = otherTimes(found.times, grid, line)
  if (contradicted) return contradicted
  const daysDown = areDaysDown(found, grid)
  if (daysDown === undefined) {
    const saw = `${found.rows.length} × ${found.columns.length}`
    return {
      code: 'import.grid-differs',
      figures: { said: `${clockText(seconds)}, ${minutes} min`, saw },
      line,
    }
  }
  const counts = daysDown ? turnedOver(found) : found
  const planned = daysFrom(dayNumber, weekdays, counts.columns.length)
  const days = counts.labels.length === 0 ? planned : daysOfLabels(counts.labels, planned, order)
  if ('differs' in days) {
    return {
      code: 'import.grid-differs',
      figures: { said: isoDateOf(days.day), saw: days.differs.slice(0, 60) },
      line: Math.max(1, line - 1),
    }
  }
  const notation = notationOf(
    counts.rows.flatMap((row) => counts.columns.map((at) => row[at] ?? '')),
    marksOfFile(
      { rows: [], ...(table.delimiter !== undefined && { delimiter: table.delimiter }) },
      [],
      decimal,
    ),
  )
  if (!notation.ok) return ambiguousFigures(notation.example, '', line)
  const halfHours = new HalfHours()
  counts.rows.forEach((row, index) => {
    const start = counts.times[index] ?? seconds + index * minutes * 60
    days.forEach((day, column) => {
      const count = readFigure(row[counts.columns[column]!] ?? '', notation.decimalCommas)
      if (count === undefined || start >= 86_400) return
      halfHours.addInterval(day, start, minutes, counted(Math.max(0, count)))
    })
  })
  const { totalRows, totalColumns } = counts
  return {
    records: halfHours.records(),
    intervals: true,
    knowledge: { handleTime: false, abandonment: false, waits: 'none' },
    understood: [
      {
        code: 'import.grid',
        figures: {
          rows: counts.rows.length,
          days: days.length,
          minutes,
          down: daysDown ? 'days' : 'intervals',
        },
      },
      ...(daysDown ? [{ code: 'import.days-across' as const, figures: {} }] : []),
      ...(notation.thousands === undefined ? [] : [thousandsUnderstood(notation.thousands, '')]),
      ...(totalRows > 0 ? [{ code: 'import.totals-skipped' as const, figures: { count: totalRows } }] : []),
      ...(totalColumns > 0
        ? [{ code: 'import.total-columns' as const, figures: { count: totalColumns } }]
        : []),
    ],
  }
}

/** How much more counts vary along the times of day than along the days. */
const clearlyMore = 1.5

/**
 * Whether each row of a table without names is a day: where only that fits into a day, or else where counts vary more across
 * than down, for they do so over a day. Undefined where neither fits.
 */
function areDaysDown(counts: Counts, { seconds, minutes }: CountsGrid): boolean | undefined {
  const fits = (intervals: number) => seconds + intervals * minutes * 60 <= 86_400
  const fitsDown = fits(counts.rows.length)
  if (counts.labels.length > 0 || counts.times.length > 0) return false
  const fitsAcross = fits(counts.columns.length)
  if (!fitsDown || !fitsAcross) return fitsDown ? false : fitsAcross ? true : undefined
  const figure = (row: readonly string[], at: number) => Number((row[at] ?? '').replace(',', '.')) || 0
  const ofRows = counts.rows.map((row) => counts.columns.reduce((sum, at) => sum + figure(row, at), 0))
  const ofColumns = counts.columns.map((at) => counts.rows.reduce((sum, row) => sum + figure(row, at), 0))
  return variation(ofColumns) > clearlyMore * variation(ofRows)
}

/** Coefficient of variation beyond chance: of Poisson counts the variance is the mean. */
function variation(sums: readonly number[]): number {
  const mean = sums.reduce((total, sum) => total + sum, 0) / sums.length
  const variance = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0) / Math.max(1, sums.length - 1)
  return mean > 0 ? Math.sqrt(Math.max(0, variance - mean)) / mean : 0
}

/** Rows for columns. */
const turnedOver = (counts: Counts): Counts => ({
  ...counts,
  rows: counts.columns.map((at) => counts.rows.map((row) => row[at] ?? '')),
  lines: counts.columns.map(() => counts.lines[0] ?? 1),
  columns: counts.rows.map((_, index) => index),
})

/** Times of day that stand in the file go before what is said of them: where the two differ, one is wrong. */
function otherTimes(times: readonly number[], grid: CountsGrid, line: number): ImportProblem | undefined {
  const step = commonestStep([times])
  if (step === undefined) return undefined
  const differs = (said: string, saw: string): ImportProblem => ({
    code: 'import.grid-differs',
    figures: { said, saw },
    line,
  })
  if (step !== grid.minutes * 60) return differs(`${grid.minutes} min`, `${step / 60} min`)
  return times[0] === grid.seconds ? undefined : differs(clockText(grid.seconds), clockText(times[0]!))
}

/** What must be said of a table of counts without dates; undefined for a table of another kind. */
export function gridNeeded(table: Table): ImportProblem | undefined {
  const counts = countsIn(table)
  if (counts === undefined) return undefined
  const line = counts.lines[0] ?? 1
  if (counts.strange) {
    return { code: 'import.grid-strange', figures: { saw: counts.strange.saw }, line: counts.strange.line }
  }
  const undated = counts.labels.length > 0 && counts.labels.every(isDateWithoutYear)
  const step = commonestStep([counts.times])
  if (undated) {
    return {
      code: 'import.dates-without-year',
      figures: {
        example: counts.labels[0] ?? '',
        time: clockText(counts.times[0] ?? 0),
        minutes: step === undefined ? 5 : step / 60,
      },
      line: Math.max(1, line - 1),
    }
  }
  return {
    code: 'import.grid-needed',
    figures: { rows: counts.rows.length, columns: counts.columns.length },
    line,
  }
}

const fewestRows = 12
const fewestColumns = 3

/** The block of figures of a table that has little else; undefined where there is none. */
function countsIn({ rows, lines }: Table): Counts | undefined {
  const begin = rows.findIndex(
    (row) => row.length >= fewestColumns && figuresIn(row.slice(1)) === row.length - 1,
  )
  if (begin < 0 || begin > 5) return undefined
  const block = rows
    .map((cells, index) => ({ cells, line: lines[index]! }))
    .slice(begin)
    .filter(({ cells }) => figuresIn(cells.slice(1)) * 2 > cells.length)
  if (block.length < fewestRows || block.length < (rows.length - begin) * 0.9) return undefined
  const sorted = rowsOfCounts(block)
  if (sorted.counts.length < fewestRows) return undefined
  const above = sorted.labels ?? (begin > 0 ? rows[begin - 1]! : [])
  const columns = columnsOfCounts(
    sorted.counts.map(({ cells }) => cells),
    sorted.labelled ? 1 : 0,
    above,
  )
  if (columns.at.length < fewestColumns) return undefined
  const strange =
    sorted.strange ??
    (columns.strange === undefined
      ? undefined
      : { line: lines[Math.max(0, begin - 1)]!, saw: columns.strange })
  return {
    rows: sorted.counts.map(({ cells }) => cells),
    lines: sorted.counts.map(({ line }) => line),
    columns: columns.at,
    labels: columns.labels,
    times: sorted.times,
    totalRows: block.length - sorted.counts.length - (sorted.labels === undefined ? 0 : 1),
    totalColumns: columns.totals,
    ...(strange !== undefined && { strange: { ...strange, saw: strange.saw.slice(0, 80) } }),
  }
}

interface BlockRow {
  readonly cells: readonly string[]
  readonly line: number
}

interface RowsOfCounts {
  readonly counts: readonly BlockRow[]
  readonly times: readonly number[]
  /** Whether the first column numbers the rows or says when they start. */
  readonly labelled: boolean
  /** A first row of figures that numbers the columns. */
  readonly labels?: readonly string[]
  readonly strange?: { readonly line: number; readonly saw: string }
}

/** Rows of counts apart from a row that numbers the columns and from totals. */
function rowsOfCounts(block: readonly BlockRow[]): RowsOfCounts {
  const first = block.map(({ cells }) => cells[0] ?? '')
  const isClock = (cell: string) => /\d\s*[:h]/u.test(cell) && readTimeOfDay(cell) !== undefined
  const clocks = first.filter(isClock).length * 2 > first.length
  const numbered =
    !clocks &&
    areNumbers(first.filter((cell) => /^\d+$/u.test(cell)).slice(0, -1)) &&
    figuresIn(first) * 2 > first.length
  const words = figuresIn(first) * 2 <= first.length
  if (!clocks && !numbered && !words) return withoutColumnSums(block)
  const counts: BlockRow[] = []
  const times: number[] = []
  let labels: readonly string[] | undefined
  let strange: RowsOfCounts['strange']
  for (const [index, row] of block.entries()) {
    const label = row.cells[0] ?? ''
    const isCount = clocks
      ? isClock(label)
      : numbered
        ? /^\d+$/u.test(label)
        : !isTotalLabel(label) && label !== ''
    if (isCount) {
      counts.push(row)
      if (clocks) times.push(readTimeOfDay(label)!)
    } else if (index === 0 && areNumbers(row.cells.slice(1).filter((cell) => !isTotalLabel(cell)))) {
      labels = row.cells
    } else if (label !== '' && !isTotalLabel(label)) {
      strange ??= { line: row.line, saw: row.cells.join(' ') }
    } else if (label === '' && !addsUp(row.cells, counts))
      strange ??= { line: row.line, saw: row.cells.join(' ') }
  }
  return { counts, times, labelled: true, ...(labels && { labels }), ...(strange && { strange }) }
}

/** Counts alone: a last row that is the sum of the others is their total. */
function withoutColumnSums(block: readonly BlockRow[]): RowsOfCounts {
  const others = block.slice(0, -1)
  const counts = addsUp(block.at(-1)!.cells, others) ? others : block
  return { counts, times: [], labelled: false }
}

/** Whether the figures of a row are the sums of those above them. */
function addsUp(cells: readonly string[], above: readonly BlockRow[]): boolean {
  const sums = cells.map((_, at) => above.reduce((sum, row) => sum + (Number(row.cells[at]) || 0), 0))
  const compared = [...cells.entries()].filter(([at, cell]) => at > 0 && /^\d+$/u.test(cell))
  return (
    compared.length >= fewestColumns &&
    compared.every(([at, cell]) => Number(cell) === sums[at]) &&
    sums.some((sum) => sum > 0)
  )
}

/** Consecutive whole figures, such as the days of a month; a spreadsheet's dates may leave out days. */
function areNumbers(cells: readonly string[]): boolean {
  return (
    cells.length >= fewestColumns &&
    cells.every((cell, index) => /^\d+$/u.test(cell) && Number(cell) === Number(cells[0]) + index)
  )
}

interface ColumnsOfCounts {
  readonly at: readonly number[]
  readonly labels: readonly string[]
  readonly totals: number
  readonly strange?: string
}

/** Columns of counts apart from those that add up others, by what stands above them or by their sums. */
function columnsOfCounts(
  rows: readonly (readonly string[])[],
  from: number,
  above: readonly string[],
): ColumnsOfCounts {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const at: number[] = []
  let totals = 0
  for (let column = from; column < width; column++) {
    if (isTotalLabel(above[column] ?? '') || addsUpRows(rows, from, column)) totals++
    else if (rows.some((row) => (row[column] ?? '') !== '')) at.push(column)
  }
  const written = at.map((column) => above[column] ?? '')
  // A row of words above another table, or none at all, says nothing of days.
  const labels =
    written.filter((label) => label !== '' && namesDay(label)).length * 2 > at.length ? written : []
  const strange = labels.find((label) => !namesDay(label))
  return {
    at,
    labels,
    totals,
    ...(strange !== undefined && { strange: strange === '' ? above.join(' ') : strange }),
  }
}

/** Whether a last (or first) column is the sum of all the others, row by row. */
function addsUpRows(rows: readonly (readonly string[])[], from: number, column: number): boolean {
  let any = false
  for (const row of rows) {
    if (column !== from && column !== row.length - 1) return false
    const others = row.reduce(
      (sum, cell, at) => sum + (at >= from && at !== column ? Number(cell) || 0 : 0),
      0,
    )
    if (Number(row[column]) !== others) return false
    any ||= others > 0
  }
  return any && rows[0]!.length - from > fewestColumns
}

function figuresIn(cells: readonly string[]): number {
  return cells.filter((cell) => /^\d{1,7}(?:[.,]\d{1,6})?$/u.test(cell)).length
}

/** As many days as asked from the first, of the weekdays given. */
export function daysFrom(first: number, weekdays: readonly Weekday[], count: number): number[] {
  const days: number[] = []
  for (let day = first; days.length < count; day++) if (weekdays.includes(weekdayOf(day))) days.push(day)
  return days
}

/** What was made of numbered intervals, or what must be said of them. */
export type Numbered =
  | { readonly ok: true; readonly understood: readonly Understood[] }
  | ({ readonly ok: false } & Pick<ImportProblem, 'code' | 'figures'>)

/**
 * Intervals that are numbered through the day (1 to 48) become times of day. A number of them that fills a day says how long
 * they are; else it must be said when the first that occurs begins, and how long each is. Undefined for other files.
 */
export function numberedIntervals(
  moments: (MomentText | undefined)[],
  grid: CountsGrid | undefined,
): Numbered | undefined {
  const numbers = moments.flatMap((moment) =>
    moment && /^\d{1,3}$/u.test(moment.time) ? [Number(moment.time)] : [],
  )
  if (numbers.length === 0 || numbers.length * 2 <= moments.length) return undefined
  const distinct = new Set(numbers)
  const least = Math.min(...distinct)
  const most = Math.max(...distinct)
  const consecutive = distinct.size === most - least + 1
  // Hours are numbered as well; a gap is filled only where it is said how long an interval is.
  if (grid === undefined ? !consecutive || most < 25 : (most - least) * grid.minutes >= 1440) return undefined
  const fillsDay = least <= 1 && 1440 % distinct.size === 0
  const minutes = grid?.minutes ?? (fillsDay ? 1440 / distinct.size : undefined)
  if (minutes === undefined || !fitsHalfHours(minutes)) {
    return { ok: false, code: 'import.numbered-intervals', figures: { first: least, last: most } }
  }
  const begin = grid?.seconds ?? 0
  moments.forEach((moment, index) => {
    if (moment === undefined || !/^\d{1,3}$/u.test(moment.time)) return
    const seconds = begin + (Number(moment.time) - least) * minutes * 60
    moments[index] = { date: moment.date, time: clockText(seconds) }
  })
  const figures = { first: least, time: clockText(begin), minutes }
  return { ok: true, understood: [{ code: 'import.numbered', figures }] }
}

function clockText(seconds: number): string {
  const parts = [seconds / 3600, (seconds / 60) % 60]
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
}
