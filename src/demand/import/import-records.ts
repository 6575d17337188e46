import { isoDateOf, type Weekday, weekdayOf } from '../calendar-date.js'
import type { IntervalRecord } from '../parse-records.js'
import type { DateOrder } from './cell-values.js'
import { readOutcome } from './cell-values.js'
import { type ColumnRole, type Columns, columnRoles } from './column-roles.js'
import { findHeader, findWideTable, type NamedHeaders, positionOf } from './header.js'
import { importCalls } from './import-calls.js'
import { importIntervals } from './import-intervals.js'
import { importWide } from './import-wide.js'
import { dateOrderOf, MomentReader, momentCells, momentColumns } from './moments.js'
import type { Knowledge, RecordsOfRows, RowsImporting } from './rows-to-import.js'
import type { ImportProblem, ImportProblemCode, Understood } from './statement.js'
import type { Table } from './table.js'

export interface ImportRequest {
  readonly table: Table
  /** Headers named for roles, where the file calls its columns something else. */
  readonly named?: NamedHeaders
  /** Order of day, month and year, where the file leaves it open. */
  readonly dateOrder?: DateOrder | undefined
}

/** Records of half hours, with what was made of the file. */
export interface Imported {
  readonly ok: true
  /** In order of time; weekdays that never occur have one empty half hour, because the desk is shut on them. */
  readonly records: readonly IntervalRecord[]
  readonly knowledge: Knowledge
  readonly understood: readonly Understood[]
  readonly closedWeekdays: readonly Weekday[]
}

export type Importing = Imported | { readonly ok: false; readonly problem: ImportProblem }

/** Half-hourly records from a table of calls or of interval totals, whatever its columns are called. */
export function importRecords({ table, named = {}, dateOrder }: ImportRequest): Importing {
  const wide = Object.keys(named).length === 0 ? findWideTable(table.rows) : undefined
  const outcome = wide ? importWide(table, wide, dateOrder) : importTable(table, named, dateOrder)
  if ('line' in outcome) return { ok: false, problem: outcome }
  return finished(outcome, table)
}

function importTable(table: Table, named: NamedHeaders, dateOrder: DateOrder | undefined): RowsImporting {
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
  const missing = Object.values(named).find(
    (name) => header === undefined || positionOf(header, name) === undefined,
  )
  if (missing !== undefined) return fail('import.unknown-header', { header: missing })
  if (found === undefined || header === undefined) return fail('import.columns')
  const rows = table.rows.slice(found.row + 1)
  const lines = table.lines.slice(found.row + 1)
  const at = momentColumns(found.columns, rows)
  if (at === undefined) {
    const dated = found.columns.date !== undefined || found.columns.start !== undefined
    return fail(dated ? 'import.no-time' : 'import.columns')
  }
  const columns = withoutMoments(found.columns, at)
  const moments = rows.map((row) => momentCells(row, at))
  carryDatesDown(moments)
  const order = dateOrder ? { kind: 'found' as const, order: dateOrder } : dateOrderOf(datesOf(moments))
  if (order.kind === 'ambiguous') return fail('import.ambiguous-dates', { example: order.example })
  if (order.kind === 'none') return fail('import.columns')
  const toImport = { rows, lines, header, columns, moments, reader: new MomentReader(order.order) }
  const outcome = holdsCounts(columns, rows)
    ? importIntervals(toImport)
    : holdsCalls(columns)
      ? importCalls(toImport)
      : fail('import.columns')
  if ('line' in outcome) return outcome
  const roles = columnRoles.filter((role) => found.columns[role] !== undefined)
  return {
    ...outcome,
    understood: [
      { code: 'import.header', figures: { line } },
      ...roles.map(
        (role): Understood => ({
          code: 'import.column',
          figures: { role, header: header[found.columns[role]!] ?? '' },
        }),
      ),
      { code: 'import.dates', figures: { order: order.order } },
      ...outcome.understood,
    ],
  }
}

/** A column of moments is nothing else: `Start` may be called like a count. */
function withoutMoments(columns: Columns, at: { readonly date: number; readonly time: number }): Columns {
  return Object.fromEntries(
    Object.entries(columns).filter(([, position]) => position !== at.date && position !== at.time),
  )
}

/** Pivot tables write a date once, above the rows it holds for. */
function carryDatesDown(moments: ({ readonly date: string; readonly time: string } | undefined)[]): void {
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

/** Totals of intervals have figures where records of calls have words, or nothing. */
function holdsCounts(columns: Columns, rows: readonly (readonly string[])[]): boolean {
  return (['offered', 'answered', 'abandoned'] as const).some((role) => {
    const at = columns[role]
    if (at === undefined) return false
    const cells = rows.slice(0, 500).map((row) => row[at] ?? '')
    const filled = cells.filter((cell) => cell !== '')
    const figures = filled.filter((cell) => /^[\d\s.,'’\u00a0\u202f]+$/.test(cell))
    // Ones and noughts alone say yes and no of single calls.
    const flags = filled.every((cell) => readOutcome(cell) !== undefined)
    return figures.length * 2 > filled.length && !(flags && columns.offered === undefined)
  })
}

const callRoles: readonly ColumnRole[] = [
  'outcome',
  'answered',
  'abandoned',
  'handleTime',
  'talkTime',
  'speedOfAnswer',
]

function holdsCalls(columns: Columns): boolean {
  return callRoles.some((role) => columns[role] !== undefined)
}

/** Adds what holds for every kind of file: days, gaps, weekdays without contacts. */
function finished({ records, knowledge, understood }: RecordsOfRows, table: Table): Importing {
  const contacts = records.reduce((sum, { offered }) => sum + offered, 0)
  if (!(contacts > 0)) {
    return { ok: false, problem: { code: 'import.no-contacts', figures: {}, line: table.lines[0] ?? 1 } }
  }
  const days = [...new Set(records.map(({ dayNumber }) => dayNumber))].sort((a, b) => a - b)
  const first = days[0]!
  const last = days.at(-1)!
  const seen = new Set(days.map(weekdayOf))
  const closed = ([0, 1, 2, 3, 4, 5, 6] as const).filter((weekday) => !seen.has(weekday))
  const missing = last - first + 1 - days.length - closedDatesBetween(first, last, closed)
  const empty = ([0, 1, 2, 3, 4, 5, 6] as const)
    .filter((weekday) => closed.includes(weekday))
    .map((weekday): IntervalRecord => {
      const dayNumber = last + ((weekday - weekdayOf(last) + 7) % 7)
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
    ...(closed.length > 0
      ? [
          {
            code: 'import.closed-days' as const,
            figures: { count: closed.length, weekdays: closed.join(',') },
          },
        ]
      : []),
    ...(knowledge.handleTime ? [] : [{ code: 'import.no-handle-time' as const, figures: {} }]),
    ...(knowledge.abandonment ? [] : [{ code: 'import.no-abandonment' as const, figures: {} }]),
    ...(knowledge.abandonment && knowledge.waits === 'none'
      ? [{ code: 'import.no-waits' as const, figures: {} }]
      : []),
    ...(knowledge.waits === 'ofAnswered' ? [{ code: 'import.wait-assumed' as const, figures: {} }] : []),
  ]
  return { ok: true, records: [...records, ...empty], knowledge, understood: said, closedWeekdays: closed }
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
