import { readFigure, readTimeOfDay } from './cell-values.js'
import { type DayRow, isTotalOfDay, midnightTotals, sumsOfDays } from './day-totals.js'
import { commonestStep } from './interval-length.js'
import type { MomentReader, MomentText } from './moments.js'
import type { RowsToImport } from './rows-to-import.js'
import type { SkippedRows } from './skipped-rows.js'
import { isBlank } from './unusable-counts.js'

/** A row of an interval and when it starts. */
export interface Row {
  readonly dayNumber: number
  readonly seconds: number
  readonly cells: readonly string[]
  /** Line of the file. */
  readonly line: number
}

/** Rows with a date and a time of day; totals of days, and what cannot be read, are skipped. */
export function timedRows(
  { rows, lines, moments, reader, columns, ends }: RowsToImport,
  skipped: SkippedRows,
): Row[] {
  const counted = columns.offered ?? columns.answered
  const countOf = (cells: readonly string[], decimalCommas = false) => {
    const cell = counted === undefined ? '' : (cells[counted] ?? '')
    return isBlank(cell) ? undefined : readFigure(cell, decimalCommas)
  }
  const timed: (Row & DayRow)[] = []
  const undated: {
    readonly dayNumber: number | undefined
    readonly cells: readonly string[]
    readonly line: number
  }[] = []
  rows.forEach((cells, index) => {
    const written = moments[index]
    const line = lines[index]!
    const moment = written && (reader.moment(written) ?? (ends && endOfDay(written, reader)))
    if (moment !== undefined) {
      const { dayNumber, seconds } = moment
      timed.push({ dayNumber, seconds, cells, line, count: countOf(cells) })
    } else {
      undated.push({ dayNumber: written?.time === '' ? reader.day(written.date) : undefined, cells, line })
    }
  })
  const sums = sumsOfDays(undated.some(({ dayNumber }) => dayNumber !== undefined) ? timed : [])
  for (const { dayNumber, cells, line } of undated) {
    // 1.120 beside figures below a thousand is a thousand and more.
    const isTotal = [false, true].some(
      (commas) => dayNumber !== undefined && isTotalOfDay({ dayNumber, count: countOf(cells, commas) }, sums),
    )
    if (isTotal) skipped.skipTotal()
    else skipped.skip(cells, line)
  }
  if (ends) return timed
  const totals = midnightTotals(timed)
  for (const _ of totals) skipped.skipTotal()
  return totals.size === 0 ? timed : timed.filter((row) => !totals.has(row))
}

/** A day that ends at 24:00, which is no time of day. */
function endOfDay({ date, time }: MomentText, reader: MomentReader) {
  const dayNumber = /^24[:h.]?00/u.test(time) ? reader.day(date) : undefined
  return dayNumber === undefined ? undefined : { dayNumber, seconds: secondsPerDay }
}

const secondsPerDay = 86_400

/**
 * A row at the start of its interval in place of the end. Midnight ends the day before, but for a date in a column of its own,
 * which is that of the interval. Some systems end an interval a second early.
 */
export function begun(row: Row, minutes: number, dateApart: boolean): Row {
  const end = row.seconds % 60 === 59 ? row.seconds + 1 : row.seconds
  const start = end - minutes * 60
  if (start >= 0) return { ...row, seconds: start }
  return { ...row, seconds: start + secondsPerDay, dayNumber: dateApart ? row.dayNumber : row.dayNumber - 1 }
}

/** Minutes from one row to the next, as most days have it; undefined where no day has two. */
export function intervalMinutes(rows: readonly Row[]): number | undefined {
  const byDay = new Map<number, number[]>()
  for (const { dayNumber, seconds } of rows) {
    const day = byDay.get(dayNumber)
    if (day) day.push(seconds)
    else byDay.set(dayNumber, [seconds])
  }
  const step = commonestStep(byDay.values())
  return step === undefined ? undefined : step / 60
}

/** Length of the time span a row writes out (`08:00-08:30`); 0 where it writes none. A whole day is a total. */
export function writtenRangeMinutes(cells: readonly string[]): number {
  let longest = 0
  for (const cell of cells) {
    const match = /^(\d{1,2}[:h]\d{2})(?::\d{2})?\s*(?:-|–|à|to)\s*(\d{1,2}[:h]\d{2})/u.exec(cell)
    if (!match) continue
    const from = readTimeOfDay(match[1]!) ?? 0
    const to = match[2]!.startsWith('24') ? 86_400 : (readTimeOfDay(match[2]!) ?? 0)
    longest = Math.max(longest, ((to - from + 86_400) % 86_400 || 86_400) / 60)
  }
  return longest
}
