import { isEpoch } from './cell-kind.js'
import { type DateOrder, dateOrders, readDate, readTimeOfDay, splitMoment } from './cell-values.js'
import type { Columns } from './column-roles.js'
import { statedOffset, type ZoneClock } from './time-zone.js'

/** Where rows say when: in one column or in two. */
export interface MomentColumns {
  readonly date: number
  readonly time: number
}

const mostLookedAt = 400
const secondsPerDay = 86_400

/** The columns of date and time of day; undefined where no column has times. */
export function momentColumns(
  columns: Columns,
  rows: readonly (readonly string[])[],
): MomentColumns | undefined {
  const found = startColumns(columns, rows)
  if (found) return found
  // Where nothing says when an interval starts, its end does.
  const end = columns.intervalEnd ?? columns.end
  return end === undefined ? undefined : startColumns({ ...columns, start: end, time: end }, rows)
}

function startColumns(columns: Columns, rows: readonly (readonly string[])[]): MomentColumns | undefined {
  const sample = rows.slice(0, mostLookedAt)
  const isMoment = (cell: string) => {
    const date = momentText(cell)?.date
    return date !== undefined && dateOrders.some((order) => readDate(date, order) !== undefined)
  }
  const holdsMoments = (at: number | undefined) => at !== undefined && mostly(sample, at, isMoment)
  const whole = [columns.start, columns.date, columns.time].find(holdsMoments)
  const { date, time, start } = columns
  // `From` may be a telephone number.
  const isTime = (cell: string) => readTimeOfDay(cell) !== undefined || isMoment(cell)
  const timeIsNone = time !== undefined && whole !== undefined && !mostly(sample, time, isTime)
  if (date !== undefined && time !== undefined && !timeIsNone && !holdsMoments(date)) {
    return holdsMoments(time) ? { date: time, time } : { date, time }
  }
  if (whole !== undefined) return { date: whole, time: whole }
  if (date === undefined && time !== undefined && holdsDatesAboveTimes(sample, time))
    return { date: time, time }
  return date !== undefined && start !== undefined && date !== start ? { date, time: start } : undefined
}

/** Whether a column has dates with the times of each below it, as pivot tables write them. */
function holdsDatesAboveTimes(rows: readonly (readonly string[])[], at: number): boolean {
  const parts = rows.flatMap((row) => (row[at] ? [partOfMoment(row[at])] : []))
  const dates = parts.filter((part) => part !== undefined && part.date !== '').length
  const times = parts.filter((part) => part !== undefined && part.time !== '').length
  return dates > 0 && times >= 2 * dates && (dates + times) * 10 > parts.length * 9
}

/** A date or a time of day that stands alone; undefined for another text. */
function partOfMoment(cell: string): MomentText | undefined {
  if (/\d\s*[:h]/u.test(cell)) return readTimeOfDay(cell) === undefined ? undefined : { date: '', time: cell }
  const isDate = /\D/u.test(cell) && dateOrders.some((order) => readDate(cell, order) !== undefined)
  return isDate ? { date: cell, time: '' } : undefined
}

function mostly(rows: readonly (readonly string[])[], at: number, holds: (cell: string) => boolean): boolean {
  const filled = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter(holds).length * 2 > filled.length
}

/** Date and time of day as written. */
export interface MomentText {
  readonly date: string
  readonly time: string
}

/** Date and time of day of a row as written; a date that is left out is the one above. */
export function momentCells(row: readonly string[], { date, time }: MomentColumns): MomentText | undefined {
  const whole = row[date] ?? ''
  if (date !== time) return { date: splitMoment(whole)?.date ?? whole, time: row[time] ?? '' }
  // A spreadsheet's midnight has no part of a day.
  return /^\d{5}$/u.test(whole) ? { date: whole, time: '00:00' } : (momentText(whole) ?? partOfMoment(whole))
}

/** The two parts of a moment; one that is counted from 1970 is in UTC. */
export function momentText(cell: string): MomentText | undefined {
  if (!isEpoch(cell)) return splitMoment(cell)
  const seconds = Number(cell) / (cell.length === 13 ? 1000 : 1)
  const iso = new Date(Math.floor(seconds) * 1000).toISOString()
  return { date: iso.slice(0, 10), time: `${iso.slice(11, 19)}Z` }
}

export type OrderFound =
  | { readonly kind: 'found'; readonly order: DateOrder }
  /** Two orders read as well: 03/04 may be in March or in April. */
  | { readonly kind: 'ambiguous'; readonly example: string }
  | { readonly kind: 'none' }

/**
 * The order of day, month and year in a column: the one in which most dates can be read; among several the one that
 * leaves clearly the fewest gaps, for records are kept day by day.
 */
export function dateOrderOf(texts: Iterable<string>): OrderFound {
  const distinct = [...new Set(texts)].slice(0, 5000)
  const readings = dateOrders.map((order) => {
    const days = distinct.map((text) => readDate(text, order))
    const read = days.filter((day) => day !== undefined)
    let first = Number.POSITIVE_INFINITY
    let last = Number.NEGATIVE_INFINITY
    for (const day of read) {
      first = Math.min(first, day)
      last = Math.max(last, day)
    }
    return { order, days, count: read.length, span: last - first }
  })
  const most = Math.max(...readings.map(({ count }) => count))
  if (most === 0) return { kind: 'none' }
  const [best, next] = readings.filter(({ count }) => count === most).sort((a, b) => a.span - b.span)
  if (best === undefined) return { kind: 'none' }
  const same = next === undefined || next.days.every((day, index) => day === best.days[index])
  if (same || best.span < 0.8 * next.span) return { kind: 'found', order: best.order }
  const unclear = best.days.findIndex((day, index) => day !== undefined && day !== next.days[index])
  return { kind: 'ambiguous', example: distinct[unclear] ?? '' }
}

/** How the dates of a column are said to be written: those with the month's name have no order to speak of. */
export function orderSaid(texts: Iterable<string>, order: DateOrder): DateOrder | 'words' {
  for (const text of texts)
    if (!/\p{L}{3}.*\d|\d.*\p{L}{3}/u.test(text) || readsInOrders(text) < dateOrders.length) return order
  return 'words'
}

const readsInOrders = (text: string): number =>
  dateOrders.filter((order) => readDate(text, order) !== undefined).length

/** Reads each text once: a file has few dates and times, and very many rows. */
export class MomentReader {
  readonly #days = new Map<string, number | undefined>()
  readonly #times = new Map<string, number | undefined>()

  constructor(
    readonly order: DateOrder,
    /** Clocks on which times with an offset are read; as they stand where there are none. */
    readonly clock?: ZoneClock | undefined,
    readonly timeOfDay: (written: string) => number | undefined = readTimeOfDay,
  ) {}

  /** Day and second of the day; undefined where either cannot be read. */
  moment({ date, time }: MomentText): { readonly dayNumber: number; readonly seconds: number } | undefined {
    const dayNumber = this.day(date)
    const seconds = this.seconds(time)
    if (dayNumber === undefined || seconds === undefined) return undefined
    const offset = this.clock === undefined ? undefined : statedOffset(time)
    if (this.clock === undefined || offset === undefined) return { dayNumber, seconds }
    const utc = dayNumber * secondsPerDay + seconds - offset
    const local = utc + this.clock.ahead(utc)
    return {
      dayNumber: Math.floor(local / secondsPerDay),
      seconds: local - secondsPerDay * Math.floor(local / secondsPerDay),
    }
  }

  day(text: string): number | undefined {
    if (!this.#days.has(text)) this.#days.set(text, readDate(text, this.order))
    return this.#days.get(text)
  }

  seconds(text: string): number | undefined {
    if (!this.#times.has(text)) this.#times.set(text, this.timeOfDay(text))
    return this.#times.get(text)
  }
}
