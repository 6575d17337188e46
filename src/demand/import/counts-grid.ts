import { type Weekday, weekdayOf } from '../calendar-date.js'
import { readFigure, readTimeOfDay } from './cell-values.js'
import { ambiguousFigures, thousandsUnderstood } from './columns-notation.js'
import { type DecimalMark, marksOfFile, notationOf } from './figure-notation.js'
import { HalfHours } from './half-hours.js'
import { counted } from './import-wide.js'
import { fitsHalfHours } from './interval-length.js'
import type { MomentText } from './moments.js'
import type { RowsImporting } from './rows-to-import.js'
import type { ImportProblem } from './statement.js'
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
  /** First column of counts: what stands before it numbers the rows or says when they start. */
  readonly from: number
  readonly times: readonly (number | undefined)[]
}

/** Half hours from counts without dates, from where they are said to begin. */
export function importGrid(
  table: Table,
  grid: CountsGrid | undefined,
  decimal?: DecimalMark | undefined,
): RowsImporting {
  const counts = countsIn(table)
  const line = table.lines[0] ?? 1
  if (counts === undefined || grid?.dayNumber === undefined) {
    return gridNeeded(table) ?? { code: 'import.columns', figures: { saw: '' }, line }
  }
  const { dayNumber, seconds, minutes, weekdays } = grid
  if (!fitsHalfHours(minutes) || weekdays.length === 0) {
    return { code: 'import.interval-length', figures: { minutes }, line }
  }
  const notation = notationOf(
    counts.rows.flatMap((row) => row.slice(counts.from)),
    marksOfFile(
      { rows: [], ...(table.delimiter !== undefined && { delimiter: table.delimiter }) },
      [],
      decimal,
    ),
  )
  if (!notation.ok) return ambiguousFigures(notation.example, '', line)
  const halfHours = new HalfHours()
  const days = daysFrom(dayNumber, weekdays, columnsOf(counts))
  counts.rows.forEach((row, index) => {
    const start = counts.times[index] ?? seconds + index * minutes * 60
    days.forEach((day, column) => {
      const count = readFigure(row[counts.from + column] ?? '', notation.decimalCommas)
      if (count === undefined || start >= 86_400) return
      halfHours.addInterval(day, start, minutes, counted(Math.max(0, count)))
    })
  })
  return {
    records: halfHours.records(),
    knowledge: { handleTime: false, abandonment: false, waits: 'none' },
    understood: [
      { code: 'import.grid', figures: { rows: counts.rows.length, days: days.length, minutes } },
      ...(notation.thousands === undefined ? [] : [thousandsUnderstood(notation.thousands, '')]),
    ],
  }
}

const columnsOf = ({ rows, from }: Counts): number =>
  rows.reduce((most, row) => Math.max(most, row.length), 0) - from

/** What must be said of a table of counts without dates; undefined for a table of another kind. */
export function gridNeeded(table: Table): ImportProblem | undefined {
  const counts = countsIn(table)
  if (counts === undefined) return undefined
  return {
    code: 'import.grid-needed',
    figures: { rows: counts.rows.length, columns: columnsOf(counts) },
    line: counts.lines[0] ?? 1,
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
  const block = rows.slice(begin).filter((row) => figuresIn(row.slice(1)) * 2 > row.length)
  if (block.length < fewestRows || block.length < (rows.length - begin) * 0.9) return undefined
  const first = block.map((row) => row[0] ?? '')
  const times = first.map((cell) => (/\d\s*[:h]/u.test(cell) ? readTimeOfDay(cell) : undefined))
  const isClock = times.every((time) => time !== undefined)
  const isNumbered =
    first.every((cell, index) => Number(cell) === Number(first[0]) + index) && figuresIn(first) > 0
  const counts = {
    rows: block,
    lines: lines.slice(begin),
    from: isClock || isNumbered || figuresIn(first) < first.length ? 1 : 0,
    times: isClock ? times : [],
  }
  return columnsOf(counts) >= fewestColumns ? counts : undefined
}

function figuresIn(cells: readonly string[]): number {
  return cells.filter((cell) => /^\d{1,6}(?:[.,]\d+)?$/u.test(cell)).length
}

function daysFrom(first: number, weekdays: readonly Weekday[], count: number): number[] {
  const days: number[] = []
  for (let day = first; days.length < count; day++) if (weekdays.includes(weekdayOf(day))) days.push(day)
  return days
}

/**
 * Intervals that are numbered through the day (1 to 48) become times of day. A number of them that fills a day says how long
 * they are; else it must be said where they begin.
 */
export function numberedIntervals(
  moments: (MomentText | undefined)[],
  grid: CountsGrid | undefined,
): Pick<ImportProblem, 'code' | 'figures'> | undefined {
  const numbers = moments.flatMap((moment) =>
    moment && /^\d{1,3}$/u.test(moment.time) ? [Number(moment.time)] : [],
  )
  const distinct = new Set(numbers)
  if (distinct.size === 0) return undefined
  const least = Math.min(...distinct)
  const most = Math.max(...distinct)
  const consecutive = distinct.size === most - least + 1 && least <= 1
  if (numbers.length * 2 <= moments.length || !consecutive || most < 25) return undefined
  const minutes = grid?.minutes ?? (1440 % distinct.size === 0 ? 1440 / distinct.size : undefined)
  if (minutes === undefined || (!fitsHalfHours(minutes) && grid === undefined)) {
    return { code: 'import.numbered-intervals', figures: { first: least, last: most } }
  }
  const begin = grid?.seconds ?? 0
  moments.forEach((moment, index) => {
    if (moment === undefined || !/^\d{1,3}$/u.test(moment.time)) return
    const seconds = begin + (Number(moment.time) - least) * minutes * 60
    moments[index] = { date: moment.date, time: clockText(seconds) }
  })
  return undefined
}

function clockText(seconds: number): string {
  const parts = [seconds / 3600, (seconds / 60) % 60]
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
}
