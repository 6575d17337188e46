import {
  type DateOrder,
  readDate,
  readFigure,
  readSeconds,
  readTimeOfDay,
  splitMoment,
} from './cell-values.js'
import { type Columns, roleOf, secondsPerUnit } from './column-roles.js'
import { marksOfFile, notationOf } from './figure-notation.js'
import { findHeader } from './header.js'
import { commonestStep } from './interval-length.js'
import { dateOrderOf } from './moments.js'
import type { Table } from './table.js'

/** One interval to be staffed. */
export interface PlannedInterval {
  /** Days from 1 January 1970; absent where the file has no dates. */
  readonly dayNumber?: number
  /** Seconds from midnight. */
  readonly startSeconds: number
  readonly contacts: number
  /** Absent where the file has no such column. */
  readonly handleTimeSeconds?: number
  /** Agents of live channels with nothing to do, where the file says. */
  readonly idleAgents?: number
  /** Line of the file. */
  readonly line: number
}

export type PlannedProblemCode =
  | 'plan.columns'
  | 'plan.no-rows'
  | 'plan.time'
  | 'plan.date'
  | 'plan.ambiguous-date'
  | 'plan.contacts'
  | 'plan.ambiguous-figure'
  | 'plan.handle-time'
  | 'plan.idle'
  | 'plan.repeated'
  | 'plan.one-row'
  | 'plan.other-step'
  | 'plan.uneven'

export interface PlannedProblem {
  readonly code: PlannedProblemCode
  /** From 1. */
  readonly line: number
  /** The cell's number in its row, from 1. */
  readonly column: number
  /** What stands there. */
  readonly found: string
  /** Further lines with something that cannot be read. */
  readonly otherLines?: readonly number[]
}

export type PlannedReading =
  | { readonly ok: true; readonly intervals: readonly PlannedInterval[]; readonly intervalSeconds: number }
  | { readonly ok: false; readonly problem: PlannedProblem }

/**
 * The intervals of a day (or of several, with dates) from a table of times and contacts, in order of time. Columns are
 * known by their names, as exports have them; a table without names has time, contacts and handle time in this order.
 * A row of totals is left out. The interval is the commonest step from one time to the next.
 *
 * A night shift without dates, whose times pass midnight once, goes on with the next day where `pastMidnight` says so:
 * its times then count on beyond 24 hours. Else a day is in order of the clock.
 *
 * @param intervalSeconds said by the user; needed where there is one row alone, else it must be the step
 */
export function plannedIntervals(
  table: Table,
  intervalSeconds?: number,
  pastMidnight = false,
): PlannedReading {
  const layout = layoutOf(table)
  if ('code' in layout) return { ok: false, problem: layout }
  const rows = table.rows.slice(layout.firstRow).flatMap((cells, index) => {
    const line = table.lines[layout.firstRow + index]!
    return isTotal(cells[layout.time] ?? '') || isTotal(cells[layout.date ?? layout.time] ?? '')
      ? []
      : [{ cells, line }]
  })
  if (rows.length === 0) return problem('plan.no-rows', table.lines.at(-1) ?? 1, 0, '')
  const dates = rows.map(({ cells }) => dateText(cells, layout))
  const order = layout.date === undefined ? undefined : dateOrderOf(dates.filter((text) => text !== ''))
  if (order?.kind === 'ambiguous') {
    const at = dates.indexOf(order.example)
    return problem('plan.ambiguous-date', rows[at]!.line, layout.date!, order.example)
  }
  const marks = marksOfFile(table, [layout.time, layout.date])
  const commas: boolean[] = []
  for (const column of [layout.contacts, layout.handleTime, layout.idle]) {
    const below = column === undefined ? [] : rows.map(({ cells }) => cells[column] ?? '')
    const notation = notationOf(below, marks, column === layout.contacts ? 'counts' : 'times')
    if (!notation.ok) {
      const at = below.indexOf(notation.example)
      return problem('plan.ambiguous-figure', rows[at]!.line, column!, notation.example)
    }
    commas.push(notation.decimalCommas)
  }
  const intervals: PlannedInterval[] = []
  const faults: PlannedProblem[] = []
  let above = ''
  for (const [index, { cells, line }] of rows.entries()) {
    // Pivot tables write a date once, above the rows it holds for.
    if (order !== undefined) above = dates[index] === '' ? above : dates[index]!
    const read = intervalOf(
      cells,
      line,
      layout,
      commas,
      order?.kind === 'found' ? { above, order: order.order } : undefined,
    )
    if ('code' in read) faults.push(read)
    else intervals.push(read)
  }
  const [first, ...others] = faults
  if (first !== undefined)
    return {
      ok: false,
      problem: { ...first, ...(others.length > 0 && { otherLines: others.map(({ line }) => line) }) },
    }
  return inOrder(pastMidnight ? nightShift(intervals) : intervals, layout.time, intervalSeconds)
}

/** One row, or the first thing in it that cannot be read. */
function intervalOf(
  cells: readonly string[],
  line: number,
  layout: Layout,
  commas: readonly boolean[],
  date: { readonly above: string; readonly order: DateOrder } | undefined,
): PlannedInterval | PlannedProblem {
  const fault = (code: PlannedProblemCode, column: number): PlannedProblem => ({
    code,
    line,
    column: column + 1,
    found: (cells[column] ?? '').slice(0, 100),
  })
  const whole = cells[layout.time] ?? ''
  const startSeconds = readTimeOfDay(
    layout.date === layout.time ? (splitMoment(whole)?.time ?? whole) : whole,
  )
  if (startSeconds === undefined) return fault('plan.time', layout.time)
  const dayNumber = date === undefined ? undefined : readDate(date.above, date.order)
  if (layout.date !== undefined && dayNumber === undefined) return fault('plan.date', layout.date)
  const contacts = readFigure(cells[layout.contacts] ?? '', commas[0]!)
  if (contacts === undefined || contacts < 0) return fault('plan.contacts', layout.contacts)
  const handleTimeSeconds = handleTimeOf(cells, layout, commas[1]!)
  // an interval without contacts has no handle time to tell
  if (handleTimeSeconds === 'wrong' && contacts > 0) return fault('plan.handle-time', layout.handleTime!)
  const idleAgents = layout.idle === undefined ? 0 : readFigure(cells[layout.idle] ?? '', commas[2]!)
  if (idleAgents === undefined || idleAgents < 0) return fault('plan.idle', layout.idle!)
  return {
    startSeconds,
    contacts,
    line,
    ...(dayNumber !== undefined && { dayNumber }),
    ...(typeof handleTimeSeconds === 'number' && { handleTimeSeconds }),
    ...(layout.idle !== undefined && { idleAgents }),
  }
}

const secondsPerDay = 86_400

/** Times without dates that go back once, from late to early, are one shift past midnight. */
function nightShift(intervals: readonly PlannedInterval[]): readonly PlannedInterval[] {
  const times = intervals.map(({ startSeconds }) => startSeconds)
  const back = times.flatMap((time, at) => (at > 0 && time < times[at - 1]! ? [at] : []))
  const dated = intervals.some(({ dayNumber }) => dayNumber !== undefined)
  if (dated || back.length !== 1 || times.at(-1)! >= times[0]!) return intervals
  return intervals.map((interval, at) =>
    at < back[0]! ? interval : { ...interval, startSeconds: interval.startSeconds + secondsPerDay },
  )
}

interface Layout {
  readonly firstRow: number
  readonly time: number
  readonly date?: number
  readonly contacts: number
  readonly handleTime?: number
  /** Seconds of one unit of the handle times. */
  readonly unit: number
  readonly idle?: number
}

function layoutOf({ rows, lines }: Table): Layout | PlannedProblem {
  const first = rows[0] ?? []
  if (readTimeOfDay(first[0] ?? '') !== undefined && readFigure(first[1] ?? '', false) !== undefined)
    return { firstRow: 0, time: 0, contacts: 1, unit: 1, ...(first[2] !== undefined && { handleTime: 2 }) }
  const found = findHeader(rows, {}) ?? headerWithTime(rows)
  const header = found === undefined ? first : rows[found.row]!
  const missing: PlannedProblem = {
    code: 'plan.columns',
    line: lines[found?.row ?? 0] ?? 1,
    column: 1,
    found: header
      .filter((cell) => cell !== '')
      .join(', ')
      .slice(0, 200),
  }
  if (found === undefined) return missing
  const columns = withNamed(found.columns, header)
  const below = rows[found.row + 1] ?? []
  const idle = header.findIndex((cell) => /^(?:idle|free|spare|libres?|inoccup)/i.test(cell))
  const moment = [columns.start, columns.date, columns.time].find(
    (at) => at !== undefined && splitMoment(below[at] ?? '') !== undefined && !isTimeAlone(below[at] ?? ''),
  )
  const time = moment ?? columns.time ?? columns.start
  const contacts = columns.offered ?? columns.answered ?? onlyUnnamed(header, columns, idle, time)
  if (time === undefined || contacts === undefined) return missing
  const date = moment ?? columns.date
  return {
    firstRow: found.row + 1,
    time,
    contacts,
    unit: columns.handleTime === undefined ? 1 : secondsPerUnit(header[columns.handleTime]!),
    ...(date !== undefined && { date }),
    ...(columns.handleTime !== undefined && { handleTime: columns.handleTime }),
    ...(idle >= 0 && { idle }),
  }
}

/** A column that is called what it is, though a cell below it holds something else: that cell is the one to complain of. */
function withNamed(columns: Columns, header: readonly string[]): Columns {
  const named: { -readonly [Role in keyof Columns]: Columns[Role] } = { ...columns }
  for (const [column, cell] of header.entries()) {
    const role = roleOf(cell)
    if (role !== undefined && !Object.values(named).includes(column)) named[role] ??= column
  }
  return named
}

const isTimeAlone = (cell: string): boolean => readTimeOfDay(cell) !== undefined

/** A header of which one column alone has a known name: the time. */
function headerWithTime(rows: readonly (readonly string[])[]): { row: number; columns: Columns } | undefined {
  const row = rows.findIndex((cells, at) =>
    cells.some(
      (cell, column) => isTimeRole(cell) && readTimeOfDay(rows[at + 1]?.[column] ?? '') !== undefined,
    ),
  )
  if (row < 0) return undefined
  return { row, columns: { time: rows[row]!.findIndex(isTimeRole) } }
}

const isTimeRole = (cell: string): boolean => roleOf(cell) === 'time' || roleOf(cell) === 'start'

/** The contacts may be called anything (`E-mails`) where no other column is left. */
function onlyUnnamed(
  header: readonly string[],
  columns: Columns,
  idle: number,
  time: number | undefined,
): number | undefined {
  const named = new Set<number | undefined>([...Object.values(columns), idle, time])
  const left = header.flatMap((cell, column) => (cell === '' || named.has(column) ? [] : [column]))
  return left.length === 1 ? left[0] : undefined
}

function dateText(cells: readonly string[], { date, time }: Layout): string {
  if (date === undefined) return ''
  const whole = cells[date] ?? ''
  return date === time ? (splitMoment(whole)?.date ?? whole) : whole
}

function handleTimeOf(
  cells: readonly string[],
  { handleTime, unit }: Layout,
  commas: boolean,
): number | 'wrong' | undefined {
  if (handleTime === undefined) return undefined
  const seconds = readSeconds(cells[handleTime] ?? '', commas, unit)
  return seconds !== undefined && seconds > 0 ? seconds : 'wrong'
}

const isTotal = (cell: string): boolean =>
  /^(?:(?:grand |sub ?)?totals?|totaux|somme|sum|ensemble|total général)\b/i.test(cell)

function inOrder(
  unordered: readonly PlannedInterval[],
  timeColumn: number,
  said: number | undefined,
): PlannedReading {
  const intervals = [...unordered].sort(
    (a, b) => (a.dayNumber ?? 0) - (b.dayNumber ?? 0) || a.startSeconds - b.startSeconds || a.line - b.line,
  )
  const byDay = new Map<number, PlannedInterval[]>()
  for (const interval of intervals) {
    const day = byDay.get(interval.dayNumber ?? 0)
    if (day) day.push(interval)
    else byDay.set(interval.dayNumber ?? 0, [interval])
  }
  const step = commonestStep([...byDay.values()].map((day) => day.map(({ startSeconds }) => startSeconds)))
  const intervalSeconds = step ?? said
  if (said !== undefined && step !== undefined && said !== step)
    return problem('plan.other-step', intervals[1]!.line, timeColumn, String(step / 60))
  for (const day of byDay.values()) {
    for (const [index, { startSeconds, line }] of day.entries()) {
      const time = clockText(startSeconds)
      if (index > 0 && day[index - 1]!.startSeconds === startSeconds)
        return problem('plan.repeated', line, timeColumn, time)
      if (intervalSeconds !== undefined && (startSeconds - day[0]!.startSeconds) % intervalSeconds !== 0)
        return problem('plan.uneven', line, timeColumn, time)
    }
  }
  if (intervalSeconds === undefined)
    return problem('plan.one-row', intervals[0]!.line, timeColumn, clockText(intervals[0]!.startSeconds))
  return { ok: true, intervals, intervalSeconds }
}

/** `08:30`, with seconds where there are some. */
export function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  return parts
    .slice(0, parts[2] === 0 ? 2 : 3)
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

function problem(code: PlannedProblemCode, line: number, column: number, found: string): PlannedReading {
  return { ok: false, problem: { code, line, column: column + 1, found: found.slice(0, 100) } }
}
