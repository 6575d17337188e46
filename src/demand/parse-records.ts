import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { isoDateOf, parseIsoDate } from './calendar-date.js'

/** Contacts in one half hour beyond which a figure is taken for a slip: no desk on earth has them. */
const MOST_CONTACTS = 1_000_000
/** Answered contacts of one half hour that may all have taken no time, and their share of the whole file. */
const MOST_UNTIMED = 5
const MOST_UNTIMED_SHARE = 0.01

/** Columns a file of interval records must have, in any order; others are ignored. */
export const RECORD_COLUMNS = [
  'date',
  'start',
  'offered',
  'answered',
  'abandoned',
  'queued',
  'aht_sec',
  'asa_sec',
  'answered_within_20s',
  'mean_wait_abandoned_sec',
] as const
export type RecordColumn = (typeof RECORD_COLUMNS)[number]

/** Totals of one half hour. Means are 0 where there was nothing to average. */
export interface IntervalRecord {
  /** Days since 1 January 1970. */
  readonly dayNumber: number
  /** Half hour of the day, 0 to 47. */
  readonly halfHour: number
  /** Contacts that queued or were served. */
  readonly offered: number
  readonly answered: number
  readonly abandoned: number
  readonly queued: number
  /** Mean handle time of answered contacts. */
  readonly handleTimeSeconds: number
  /** Mean wait of answered contacts. */
  readonly speedOfAnswerSeconds: number
  readonly answeredWithin20Seconds: number
  /** Mean wait of contacts that gave up. */
  readonly waitOfAbandonedSeconds: number
  /** Agents at the position, on average over the half hour; absent where the file does not say. */
  readonly agents?: number
}

export type RecordsProblemCode =
  | 'empty'
  | 'tooLarge'
  | 'malformed'
  | 'missingColumn'
  | 'duplicateColumn'
  | 'wrongFieldCount'
  | 'notADate'
  | 'notATime'
  | 'wrongStep'
  | 'notANumber'
  | 'notWhole'
  | 'negative'
  | 'implausible'
  | 'missingValue'
  | 'noHandleTime'
  | 'moreThanOffered'
  | 'moreThanAnswered'
  | 'duplicateInterval'

/** One thing wrong with a file of records, in figures; `column` is empty where the whole line is meant. */
export interface RecordsProblem {
  readonly code: RecordsProblemCode
  /** Line of the file, counted from 1; the header is line 1. */
  readonly line: number
  readonly column: string
  readonly found: string | number
  readonly expected: string | number
}

export type RecordsReading =
  | { readonly ok: true; readonly records: readonly IntervalRecord[] }
  | { readonly ok: false; readonly problems: readonly RecordsProblem[] }

/** Lines of a file; about eleven years of half hours. */
export const MOST_RECORDS_LINES = 200_000
/** Characters; a row of the known shape has about 45. */
export const LARGEST_RECORDS_TEXT = 40_000_000
/** Problems reported at once; a file of another kind would otherwise give one for every cell. */
const MOST_PROBLEMS = 50

const MINUTES_PER_STEP = 30
const START = /^(\d{1,2}):(\d{2})(?::00)?$/
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

interface Line {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Spreadsheets of half of Europe separate by semicolons because they write decimal commas. */
const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  return header.includes(';') ? ';' : header.includes('\t') ? '\t' : ','
}

/** Counted before parsing, which takes much more time and memory. */
const lineCountOf = (text: string): number => {
  let count = text.endsWith('\n') ? 0 : 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

class RowReader {
  readonly problems: RecordsProblem[] = []
  private readonly seen = new Map<number, number>()
  private answered = 0
  private untimed = 0
  private firstUntimed: number | undefined

  constructor(
    private readonly positions: ReadonlyMap<string, number>,
    private readonly decimalComma: boolean,
  ) {}

  private report(
    code: RecordsProblemCode,
    line: number,
    column: string,
    found: string | number,
    expected: string | number,
  ): undefined {
    this.problems.push({ code, line, column, found, expected })
    return undefined
  }

  private text(row: Line, column: RecordColumn): string {
    return row.record[this.positions.get(column)!]!
  }

  private number(row: Line, column: RecordColumn): number | undefined {
    const written = this.text(row, column)
    const text = this.decimalComma ? written.replace(',', '.') : written
    const value = NUMBER.test(text) ? Number(text) : Number.NaN
    if (!Number.isFinite(value)) return this.report('notANumber', row.info.lines, column, written, 'number')
    return value < 0 ? this.report('negative', row.info.lines, column, value, 0) : value
  }

  private count(row: Line, column: RecordColumn): number | undefined {
    const value = this.number(row, column)
    if (value === undefined) return undefined
    if (!Number.isInteger(value))
      return this.report('notWhole', row.info.lines, column, value, 'whole number')
    if (value > MOST_CONTACTS) return this.report('implausible', row.info.lines, column, value, MOST_CONTACTS)
    return value
  }

  /** A mean may be left empty only where there was nothing to average. */
  private mean(row: Line, column: RecordColumn, averaged: number | undefined): number | undefined {
    if (this.text(row, column) !== '') return this.number(row, column)
    return averaged === 0 || averaged === undefined
      ? 0
      : this.report('missingValue', row.info.lines, column, '', averaged)
  }

  /** A few calls are cut off at once; that many, or a file full of them, are times nobody recorded. */
  private handleTime(row: Line, answered: number | undefined): number | undefined {
    const seconds = this.mean(row, 'aht_sec', answered)
    if (answered === undefined || seconds === undefined) return seconds
    this.answered += answered
    if (seconds > 0 || answered === 0) return seconds
    this.untimed += answered
    this.firstUntimed ??= row.info.lines
    return answered > MOST_UNTIMED
      ? this.report('noHandleTime', row.info.lines, 'aht_sec', answered, answered)
      : seconds
  }

  reportUntimed(): void {
    if (this.firstUntimed !== undefined && this.untimed > MOST_UNTIMED_SHARE * this.answered)
      this.report('noHandleTime', this.firstUntimed, 'aht_sec', this.untimed, this.answered)
  }

  private day(row: Line): number | undefined {
    const text = this.text(row, 'date')
    return parseIsoDate(text) ?? this.report('notADate', row.info.lines, 'date', text, '1999-01-31')
  }

  private halfHour(row: Line): number | undefined {
    const text = this.text(row, 'start')
    const match = START.exec(text)
    const minutes = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2])
    if (!(minutes < 1440) || Number(match?.[2]) > 59)
      return this.report('notATime', row.info.lines, 'start', text, '08:30')
    return minutes % MINUTES_PER_STEP === 0
      ? minutes / MINUTES_PER_STEP
      : this.report('wrongStep', row.info.lines, 'start', text, MINUTES_PER_STEP)
  }

  private isFirst(row: Line, dayNumber: number, halfHour: number): boolean {
    const interval = dayNumber * 48 + halfHour
    const before = this.seen.get(interval)
    if (before === undefined) {
      this.seen.set(interval, row.info.lines)
      return true
    }
    this.report(
      'duplicateInterval',
      row.info.lines,
      'start',
      `${isoDateOf(dayNumber)} ${this.text(row, 'start')}`,
      before,
    )
    return false
  }

  read(row: Line): IntervalRecord | undefined {
    const { lines: line } = row.info
    if (row.record.length !== this.positions.size)
      return this.report('wrongFieldCount', line, '', row.record.length, this.positions.size)
    const dayNumber = this.day(row)
    const halfHour = this.halfHour(row)
    const offered = this.count(row, 'offered')
    const answered = this.count(row, 'answered')
    const abandoned = this.count(row, 'abandoned')
    const queued = this.count(row, 'queued')
    const answeredWithin20Seconds = this.count(row, 'answered_within_20s')
    const handleTimeSeconds = this.handleTime(row, answered)
    const speedOfAnswerSeconds = this.mean(row, 'asa_sec', answered)
    const waitOfAbandonedSeconds = this.mean(row, 'mean_wait_abandoned_sec', abandoned)
    if (
      dayNumber === undefined ||
      halfHour === undefined ||
      offered === undefined ||
      answered === undefined ||
      abandoned === undefined ||
      queued === undefined ||
      answeredWithin20Seconds === undefined ||
      handleTimeSeconds === undefined ||
      speedOfAnswerSeconds === undefined ||
      waitOfAbandonedSeconds === undefined ||
      !this.isFirst(row, dayNumber, halfHour)
    )
      return undefined
    // Offered may exceed answered plus abandoned: systems lose the end of some calls.
    if (answered + abandoned > offered)
      return this.report('moreThanOffered', line, 'offered', answered + abandoned, offered)
    if (queued > offered) return this.report('moreThanOffered', line, 'queued', queued, offered)
    if (answeredWithin20Seconds > answered)
      return this.report('moreThanAnswered', line, 'answered_within_20s', answeredWithin20Seconds, answered)
    return {
      dayNumber,
      halfHour,
      offered,
      answered,
      abandoned,
      queued,
      handleTimeSeconds,
      speedOfAnswerSeconds,
      answeredWithin20Seconds,
      waitOfAbandonedSeconds,
    }
  }
}

const fail = (...problems: RecordsProblem[]): RecordsReading => ({ ok: false, problems })

const headerProblems = (header: readonly string[]): RecordsProblem[] => [
  ...RECORD_COLUMNS.filter((column) => !header.includes(column)).map(
    (column): RecordsProblem => ({
      code: 'missingColumn',
      line: 1,
      column,
      found: header.join(','),
      expected: column,
    }),
  ),
  ...header
    .filter((column, position) => header.indexOf(column) !== position)
    .map(
      (column): RecordsProblem => ({ code: 'duplicateColumn', line: 1, column, found: column, expected: 1 }),
    ),
]

const linesOf = (text: string, delimiter: string): readonly Line[] | RecordsProblem => {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    return { code: 'malformed', line, column: '', found: error.code, expected: 'CSV' }
  }
}

/**
 * Interval records from the text of a CSV file: half-hourly totals with the columns of `RECORD_COLUMNS`.
 * Separated by commas, or by semicolons (then with decimal points or commas) or tabs. Nothing is thrown:
 * a faulty file gives its problems, up to fifty at once, as codes with figures.
 */
export const parseRecords = (text: string): RecordsReading => {
  if (text.length > LARGEST_RECORDS_TEXT)
    return fail({ code: 'tooLarge', line: 1, column: '', found: text.length, expected: LARGEST_RECORDS_TEXT })
  const lineCount = lineCountOf(text)
  if (lineCount > MOST_RECORDS_LINES)
    return fail({ code: 'tooLarge', line: 1, column: '', found: lineCount, expected: MOST_RECORDS_LINES })
  const delimiter = delimiterOf(text)
  const lines = linesOf(text, delimiter)
  if (!Array.isArray(lines)) return fail(lines as RecordsProblem)
  const [header, ...rows] = lines as readonly Line[]
  if (header === undefined) return fail({ code: 'empty', line: 1, column: '', found: 0, expected: 1 })
  const badHeader = headerProblems(header.record)
  if (badHeader.length > 0) return fail(...badHeader)
  if (rows.length === 0) return fail({ code: 'empty', line: 2, column: '', found: 0, expected: 1 })
  const reader = new RowReader(
    new Map(header.record.map((column, position) => [column, position])),
    delimiter === ';',
  )
  const records: IntervalRecord[] = []
  for (const row of rows) {
    const record = reader.read(row)
    if (record !== undefined) records.push(record)
    if (reader.problems.length >= MOST_PROBLEMS) break
  }
  if (reader.problems.length === 0) reader.reportUntimed()
  return reader.problems.length > 0 ? fail(...reader.problems.slice(0, MOST_PROBLEMS)) : { ok: true, records }
}
