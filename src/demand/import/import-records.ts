import { isoDateOf, type Weekday, weekdayOf } from '../calendar-date.js'
import type { IntervalRecord } from '../parse-records.js'
import { agentsColumn } from './agents-column.js'
import { readOutcome } from './call-outcome.js'
import type { DateOrder } from './cell-values.js'
import { dateOrders, readDate, timeOfDayReader } from './cell-values.js'
import type { SkippedHour } from './clock-forward.js'
import { type ColumnRole, type Columns, columnRoles, columnsOfCalls, saysEnd } from './column-roles.js'
import { type CountsGrid, gridNeeded, importGrid, numberedIntervals } from './counts-grid.js'
import { type CutDay, withoutCutEnds } from './cut-ends.js'
import { type DecimalMark, marksOfFile } from './figure-notation.js'
import { findHeader, findWideTable, type HeaderFound, type NamedHeaders, positionOf } from './header.js'
import { importCalls } from './import-calls.js'
import { importIntervals } from './import-intervals.js'
import { importWide } from './import-wide.js'
import { type WithoutGaps, withoutGaps } from './missing-intervals.js'
import {
  dateOrderOf,
  MomentReader,
  type MomentText,
  momentCells,
  momentColumns,
  orderSaid,
} from './moments.js'
import { numberedDays } from './numbered-days.js'
import { withJoinedMoments } from './parts-of-moments.js'
import { callsOfQueueLog, isQueueLog } from './queue-log.js'
import { queueBeside, queuesBeside, withColumnsAdded } from './queues-beside.js'
import { inboundCalls, type OnlyRows, onlyChosen, queuesSeen } from './rows-left-out.js'
import type { Knowledge, RecordsOfRows, RowsImporting } from './rows-to-import.js'
import { withSectionDates } from './section-dates.js'
import type { ImportProblem, ImportProblemCode, Understood } from './statement.js'
import type { Table } from './table.js'
import { statedOffset, type ZoneClock } from './time-zone.js'
import { withoutTotalQueues } from './total-queues.js'
import type { UnobservedZeros } from './unobserved-zeros.js'
import { noDates, unreadableMoments, unusedTimes } from './unreadable-cells.js'
import { offeredWithoutNumbers } from './unusable-counts.js'
import { headerTwice, withUpperNames } from './upper-header.js'

export interface ImportRequest {
  readonly table: Table
  /** Headers named for roles, where the file calls its columns something else. */
  readonly named?: NamedHeaders
  /** Order of day, month and year, where the file leaves it open. */
  readonly dateOrder?: DateOrder | undefined
  /** Columns of counts that are added up as one. */
  readonly added?: readonly AddedColumns[]
  /** Rows to take, by what stands under a header. */
  readonly only?: readonly OnlyRows[]
  /** Clocks on which times that state their offset from UTC are read. */
  readonly clock?: ZoneClock | undefined
  /** Where counts without dates begin. */
  readonly grid?: CountsGrid | undefined
  /** The mark of decimals, where the file leaves it open. */
  readonly decimal?: DecimalMark | undefined
  /** Whether agents at work are read as well: under this header, or under one that says so. */
  readonly agents?: { readonly header?: string | undefined }
  /** Seconds within which answered calls count as in time, where each call has a row; 20 unless said. */
  readonly withinSeconds?: number
}

/** Headers of columns that hold the same role and are added up. */
export interface AddedColumns {
  readonly role: ColumnRole
  readonly headers: readonly string[]
}

/** Records of half hours, with what was made of the file. */
export interface Imported {
  readonly ok: true
  /** In order of time; weekdays that never occur have one empty half hour, because the desk is shut on them. */
  readonly records: readonly IntervalRecord[]
  readonly knowledge: Knowledge
  readonly understood: readonly Understood[]
  readonly closedWeekdays: readonly Weekday[]
  /** First and last day with records. */
  readonly firstDate: string
  readonly lastDate: string
}

export type Importing = Imported | { readonly ok: false; readonly problem: ImportProblem }

/** Half-hourly records from a table of calls or of interval totals, whatever its columns are called. */
export function importRecords(request: ImportRequest): Importing {
  const { table, named = {}, grid, dateOrder, decimal } = request
  const outcome = isQueueLog(table)
    ? importTable({ ...request, table: callsOfQueueLog(table) })
    : importPlain()
  if ('line' in outcome) return { ok: false, problem: outcome }
  return finished(outcome, table)

  function importPlain(): RowsImporting {
    const { added = [] } = request
    if (added.length > 0) return importAdded(request, added)
    const wide = Object.keys(named).length === 0 ? findWideTable(table.rows) : undefined
    if (wide) return importWide(table, wide, dateOrder, decimal)
    const plain = withUpperNames(table, named)
    const outcome = importTable({ ...request, table: withJoinedMoments(plain, named) })
    if (!('line' in outcome) || !mayBeGrid.has(outcome.code)) return outcome
    return gridNeeded(table) === undefined ? outcome : importGrid(table, grid, decimal, dateOrder)
  }
}

/** The same with columns added up that are to be. */
function importAdded(request: ImportRequest, added: readonly AddedColumns[]): RowsImporting {
  let { table, named = {} } = request
  const understood: Understood[] = []
  for (const { role, headers } of added) {
    const row = table.rows.findIndex((cells) =>
      headers.every((name) => positionOf(cells, name) !== undefined),
    )
    if (row < 0) {
      const found = findHeader(table.rows, named)
      const seen = table.rows[found?.row ?? 0] ?? []
      const header = headers.find((name) => positionOf(seen, name) === undefined) ?? headers[0] ?? ''
      const saw = seen
        .filter((cell) => cell !== '')
        .join(', ')
        .slice(0, 400)
      return {
        code: 'import.unknown-header',
        figures: { header, saw },
        line: table.lines[found?.row ?? 0] ?? 1,
      }
    }
    const made = withColumnsAdded(table, row, role, headers)
    if ('code' in made) return made
    table = made.table
    named = { ...named, [role]: made.header }
    understood.push(...made.understood)
  }
  return importTable({ ...request, table: withJoinedMoments(table, named), named }, understood)
}

/** How counts without dates look where a table of records is expected. */
const mayBeGrid: ReadonlySet<ImportProblemCode> = new Set<ImportProblemCode>([
  'import.columns',
  'import.no-time',
  'import.numbered-intervals',
  'import.unreadable-moments',
])

function importTable(request: ImportRequest, made?: readonly Understood[]): RowsImporting {
  const { table, named = {}, dateOrder, only = [], clock, grid, agents, withinSeconds = 20 } = request
  const found = findHeader(table.rows, named)
  const saw = (table.rows[found?.row ?? 0] ?? []).filter((cell) => cell !== '').join(', ')
  const line = table.lines[found?.row ?? 0] ?? 1
  const fail = (
    code: ImportProblemCode,
    figures: ImportProblem['figures'] = {},
    at = line,
  ): ImportProblem => ({
    code,
    figures: { saw: saw.slice(0, 400), ...figures },
    line: at,
  })
  const header = found && table.rows[found.row]
  const missing = [...Object.values(named), agents?.header].find(
    (name) => name !== undefined && (header === undefined || positionOf(header, name) === undefined),
  )
  if (missing !== undefined) return fail('import.unknown-header', { header: missing })
  if (found === undefined || header === undefined) return fail('import.columns')
  const beside = made ? undefined : ofIntervals(table, found, named)
  if (beside && 'code' in beside) return beside
  if (beside) return importTable({ ...request, table: beside.table, named: beside.named }, beside.understood)
  const chosen = onlyChosen(
    { rows: table.rows.slice(found.row + 1), lines: table.lines.slice(found.row + 1) },
    header,
    only,
  )
  if ('code' in chosen) return chosen
  const inbound = inboundCalls(chosen, found.columns)
  const at = momentColumns(found.columns, inbound.rows)
  // Of queues that stood side by side the columns of totals are known.
  const isNamed = header[found.columns.queue ?? -1] !== queueBeside
  const {
    rows,
    lines,
    understood: ofTotals,
  } = isNamed && holdsCounts(found.columns, inbound.rows)
    ? withoutTotalQueues(inbound, header, found.columns, at)
    : { ...inbound, understood: [] }
  const leftOut = [...inbound.understood, ...ofTotals]
  if (at === undefined) {
    const { time, date, start } = found.columns
    const dated =
      time === undefined || date !== undefined || start !== undefined
        ? undefined
        : withSectionDates(table, found.row, time)
    if (dated) return importTable({ ...request, table: dated }, made)
    const unreadable = unreadableMoments(header, rows, lines)
    if (unreadable) return unreadable
    return fail(date !== undefined || start !== undefined ? 'import.no-time' : 'import.columns')
  }
  const moments = rows.map((row) => momentCells(row, at))
  carryDatesDown(moments)
  const ofCalls = areMomentsOfCalls(moments)
  const identified = ofCalls ? columnsOfCalls(found.columns, header) : found.columns
  const columns = withoutMoments(identified, at)
  const noNumbers = offeredWithoutNumbers(rows, lines, header, columns, named)
  if (noNumbers) return noNumbers
  const unnamedDays = at.date === at.time ? undefined : numberedDays(moments, grid)
  if (unnamedDays) return fail(unnamedDays.code, unnamedDays.figures)
  const numbered = numberedIntervals(moments, grid)
  if (numbered && !numbered.ok) return fail(numbered.code, numbered.figures)
  const order = dateOrder ? { kind: 'found' as const, order: dateOrder } : dateOrderOf(datesOf(moments))
  if (order.kind === 'ambiguous') return fail('import.ambiguous-dates', { example: order.example })
  if (order.kind === 'none') return noDates(header, rows, lines, at.date)
  const agentsAt = agents && positionOfAgents(header, rows, agents.header)
  const toImport = {
    ...{ rows, lines, header, columns, moments, withinSeconds },
    reader: new MomentReader(order.order, clock, timeOfDayReader(timesOf(moments))),
    marks: marksOfFile(
      { rows, ...(table.delimiter !== undefined && { delimiter: table.delimiter }) },
      [at.date, at.time, columns.end, columns.answeredAt],
      request.decimal,
    ),
    ...(agentsAt !== undefined && { agentsAt }),
    ...(saysEnd(header[at.time] ?? '') && {
      ends: { header: header[at.time] ?? '', apart: at.date !== at.time },
    }),
  }
  const outcome = holdsCounts(columns, rows)
    ? importIntervals(toImport)
    : holdsCalls(columns) || ofCalls
      ? importCalls(toImport)
      : fail('import.columns')
  if ('line' in outcome) return outcome
  const isMade = (position: number) => header[position] === queueBeside
  const roles = columnRoles.filter((role) => {
    const position = identified[role]
    if (position !== undefined && isMade(position)) return false
    // Of columns that may say when, those that were not taken to say it are nothing.
    const isMoment = role === 'start' || role === 'date' || role === 'time'
    return position !== undefined && (!isMoment || position === at.date || position === at.time)
  })
  return {
    ...outcome,
    understood: [
      { code: 'import.header', figures: { line } },
      ...roles.map(
        (role): Understood => ({
          code: 'import.column',
          figures: {
            // Of intervals `Bis` is said, not of calls.
            role: role === 'end' && outcome.intervals ? 'intervalEnd' : role,
            header: header[identified[role]!] ?? '',
          },
        }),
      ),
      ...(agentsAt === undefined
        ? []
        : [{ code: 'import.agents' as const, figures: { header: header[agentsAt] ?? '' } }]),
      { code: 'import.dates', figures: { order: orderSaid(firstDates(moments), order.order) } },
      ...(numbered ? numbered.understood : []),
      ...offsetsUnderstood(moments, clock),
      ...(made ?? []),
      ...leftOut,
      ...(isMade(found.columns.queue ?? -1) ? [] : queuesSeen(rows, header, found.columns)),
      ...outcome.understood,
      ...unusedTimes(header, rows, lines, columns),
      ...unusedColumns(header, rows, [
        ...roles.map((role) => identified[role]!),
        ...[at.date, at.time, agentsAt ?? -1],
        ...[...header.keys()].filter(isMade),
      ]),
    ],
  }
}

/** One column a role where queues stand side by side; single calls have none. */
function ofIntervals(table: Table, found: HeaderFound, named: NamedHeaders) {
  const rows = table.rows.slice(found.row + 1)
  const at = momentColumns(found.columns, rows)
  if (at === undefined) return undefined
  const sample = rows.slice(0, mostMoments).map((row) => momentCells(row, at))
  if (areMomentsOfCalls(sample)) return undefined
  return headerTwice(table, found) ?? queuesBeside(table, found, named)
}

const mostUnusedNamed = 12

/** Names the columns of which nothing is made. */
function unusedColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  used: readonly number[],
): Understood[] {
  const taken = new Set(used)
  const unused = [...header.keys()].filter(
    (at) => !taken.has(at) && header[at] !== '' && rows.some((row) => (row[at] ?? '') !== ''),
  )
  if (unused.length === 0) return []
  const named = unused.slice(0, mostUnusedNamed).map((at) => (header[at] ?? '').slice(0, 60))
  const figures = { headers: named.join(', '), more: unused.length - named.length }
  return [{ code: 'import.unused-columns', figures }]
}

function positionOfAgents(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  named: string | undefined,
): number | undefined {
  return named === undefined ? agentsColumn(header, rows) : positionOf(header, named)
}

/** A column of moments is nothing else: `Start` may be called like a count. */
function withoutMoments(columns: Columns, at: { readonly date: number; readonly time: number }): Columns {
  return Object.fromEntries(
    Object.entries(columns).filter(([, position]) => position !== at.date && position !== at.time),
  )
}

/** Pivot tables write a date once, above the rows it holds for. */
function carryDatesDown(moments: (MomentText | undefined)[]): void {
  let above = ''
  moments.forEach((moment, index) => {
    if (moment === undefined) return
    if (moment.date !== '') above = moment.date
    else if (moment.time !== '' && above !== '') moments[index] = { date: above, time: moment.time }
  })
}

function* datesOf(moments: readonly ({ readonly date: string } | undefined)[]): Generator<string> {
  for (const moment of moments) if (moment !== undefined && moment.date !== '') yield moment.date
}

/** Dates enough to see how they are written. */
function firstDates(moments: readonly (MomentText | undefined)[]): string[] {
  return [...new Set(datesOf(moments.slice(0, 2000)))].filter((text) =>
    dateOrders.some((order) => readDate(text, order) !== undefined),
  )
}

function* timesOf(moments: readonly (MomentText | undefined)[]): Generator<string> {
  for (const moment of moments) if (moment !== undefined && /\d/u.test(moment.time)) yield moment.time
}

/** Totals of intervals have figures where records of calls have words, or nothing. */
function holdsCounts(columns: Columns, rows: readonly (readonly string[])[]): boolean {
  return (['offered', 'answered', 'abandoned'] as const).some((role) => {
    const at = columns[role]
    if (at === undefined) return false
    const cells = rows.slice(0, 500).map((row) => row[at] ?? '')
    const filled = cells.filter((cell) => cell !== '')
    const figures = filled.filter((cell) => /^[\d\s.,'’\u00a0\u202f]+$/.test(cell))
    // Ones and noughts alone say yes and no of single calls.
    const flags = filled.every((cell) => cell === '0' || readOutcome(cell) !== undefined)
    return figures.length * 2 > filled.length && !(flags && columns.offered === undefined)
  })
}

/** Moments from which it is seen whether they are those of calls. */
const mostMoments = 500

/** Moments alone, such as 09:12:58, are those of calls where they are no steps of five minutes. */
function areMomentsOfCalls(moments: readonly (MomentText | undefined)[]): boolean {
  const read = timeOfDayReader(timesOf(moments))
  const times = moments.slice(0, mostMoments).flatMap((moment) => read(moment?.time ?? '') ?? [])
  // Some systems end an interval a second early.
  const between = times.filter((seconds) => seconds % 300 !== 0 && (seconds + 1) % 300 !== 0)
  return times.length > 0 && between.length * 2 > times.length
}

/** What is said of times that state their offset from UTC. */
function offsetsUnderstood(
  moments: readonly (MomentText | undefined)[],
  clock: ZoneClock | undefined,
): Understood[] {
  const offsets = moments.slice(0, 500).map((moment) => moment && statedOffset(moment.time))
  if (offsets.every((offset) => offset === undefined)) return []
  if (clock) return [{ code: 'import.zone', figures: { zone: clock.zone } }]
  return offsets.every((offset) => offset === 0 || offset === undefined)
    ? [{ code: 'import.utc', figures: {} }]
    : []
}

const callRoles: readonly ColumnRole[] = [
  'outcome',
  'answered',
  'abandoned',
  'handleTime',
  'talkTime',
  'speedOfAnswer',
  'answeredAt',
]

function holdsCalls(columns: Columns): boolean {
  return callRoles.some((role) => columns[role] !== undefined)
}

/** Adds what holds for every kind of file: days, gaps, weekdays without contacts. */
function finished(read: RecordsOfRows, table: Table): Importing {
  const { knowledge, understood } = read
  const contacts = read.records.reduce((sum, { offered }) => sum + offered, 0)
  if (!(contacts > 0)) {
    return { ok: false, problem: { code: 'import.no-contacts', figures: {}, line: table.lines[0] ?? 1 } }
  }
  const ends = read.intervals ? { records: read.records, cut: [] } : withoutCutEnds(read.records)
  const gaps = read.intervals ? withoutGaps(read.records) : { ...noGaps, records: ends.records }
  const { records } = gaps
  const silent = new Set(gaps.zeros.days)
  const days = [...new Set(ends.records.map(({ dayNumber }) => dayNumber))]
    .filter((dayNumber) => !silent.has(dayNumber))
    .sort((a, b) => a - b)
  const first = days[0]!
  const last = days.at(-1)!
  const seen = new Set(days.map(weekdayOf))
  const closed = ([0, 1, 2, 3, 4, 5, 6] as const).filter((weekday) => !seen.has(weekday))
  const silentBetween = gaps.zeros.days.filter((day) => day > first && day < last).length
  const missing = last - first + 1 - days.length - silentBetween - closedDatesBetween(first, last, closed)
  const empty = ([0, 1, 2, 3, 4, 5, 6] as const)
    .filter((weekday) => closed.includes(weekday))
    .map((weekday): IntervalRecord => {
      // Within the period where it has such a day: it ends when the last contact was seen.
      const before = last - ((weekdayOf(last) - weekday + 7) % 7)
      const dayNumber = before >= first ? before : before + 7
      return { ...nothing, dayNumber, halfHour: 0 }
    })
  const said: Understood[] = [
    ...understood,
    {
      code: 'import.days',
      figures: {
        days: days.length,
        first: isoDateOf(first),
        last: isoDateOf(last),
        contacts: Math.round(contacts),
      },
    },
    ...(missing > 0 ? [{ code: 'import.missing-days' as const, figures: { count: missing } }] : []),
    ...cutEnds(ends.cut),
    ...clockForward(gaps.skipped),
    ...zerosUnderstood(gaps.zeros),
    ...(gaps.filled > 0 || gaps.dropped > 0
      ? [
          {
            code: 'import.missing-intervals' as const,
            figures: { count: gaps.filled, days: gaps.days, dropped: gaps.dropped },
          },
        ]
      : []),
    ...(closed.length > 0
      ? [
          {
            code: 'import.closed-days' as const,
            figures: { count: closed.length, weekdays: closed.join(',') },
          },
        ]
      : []),
    ...(knowledge.handleTime || understood.some(({ figures }) => figures.instead === 'needed')
      ? []
      : [{ code: 'import.no-handle-time' as const, figures: {} }]),
    ...(knowledge.abandonment ? [] : [{ code: 'import.no-abandonment' as const, figures: {} }]),
    ...(knowledge.abandonment && knowledge.waits === 'none'
      ? [{ code: 'import.no-waits' as const, figures: {} }]
      : []),
    ...(knowledge.waits === 'ofAnswered' ? [{ code: 'import.wait-assumed' as const, figures: {} }] : []),
  ]
  return {
    ok: true,
    records: [...records, ...empty],
    firstDate: isoDateOf(first),
    lastDate: isoDateOf(last),
    knowledge,
    understood: said,
    closedWeekdays: closed,
  }
}

/** Says of a list of calls that begins or ends within a day what was made of the rest of it. */
function cutEnds(cut: readonly CutDay[]): Understood[] {
  return cut.map(({ dayNumber, from, to, dropped }) => ({
    code: 'import.cut-day',
    figures: {
      date: isoDateOf(dayNumber),
      from: timeOf(from),
      to: timeOf(to + 1),
      dropped: dropped ? 'yes' : 'no',
    },
  }))
}

const timeOf = (halfHour: number): string =>
  `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`

/** Says of each night on which the clock was set forward that an hour of it did not exist. */
function clockForward(skipped: readonly SkippedHour[]): Understood[] {
  return skipped.map(({ dayNumber, halfHour, writtenAsZero }) => ({
    code: 'import.clock-forward',
    figures: {
      date: isoDateOf(dayNumber),
      from: `${String(halfHour / 2).padStart(2, '0')}:00`,
      to: `${String(halfHour / 2 + 1).padStart(2, '0')}:00`,
      written: writtenAsZero ? 'zero' : 'none',
    },
  }))
}

const noGaps: Omit<WithoutGaps, 'records'> = {
  filled: 0,
  days: 0,
  dropped: 0,
  skipped: [],
  zeros: { days: [], runs: [] },
}

/** Days that are named; of more the first ones are. */
const mostDaysNamed = 5

/** Says of noughts where there usually are contacts what was made of them. */
function zerosUnderstood({ days, runs }: UnobservedZeros): Understood[] {
  const named = (dayNumbers: readonly number[]) =>
    dayNumbers.slice(0, mostDaysNamed).map(isoDateOf).join(', ') +
    (dayNumbers.length > mostDaysNamed ? ', …' : '')
  const daysOfRuns = [...new Set(runs.map(({ dayNumber }) => dayNumber))]
  return [
    ...(days.length > 0
      ? [{ code: 'import.zero-days' as const, figures: { count: days.length, dates: named(days) } }]
      : []),
    ...(runs.length > 0
      ? [
          {
            code: 'import.zero-runs' as const,
            figures: {
              count: runs.reduce((sum, { from, to }) => sum + to - from + 1, 0),
              dates: named(daysOfRuns),
            },
          },
        ]
      : []),
  ]
}

const nothing = {
  offered: 0,
  answered: 0,
  abandoned: 0,
  queued: 0,
  handleTimeSeconds: 0,
  speedOfAnswerSeconds: 0,
  answeredWithin20Seconds: 0,
  waitOfAbandonedSeconds: 0,
}

function closedDatesBetween(first: number, last: number, closed: readonly Weekday[]): number {
  let count = 0
  for (let day = first; day <= last; day++) if (closed.includes(weekdayOf(day))) count++
  return count
}
