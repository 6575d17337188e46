import { sampleCorrelation } from 'simple-statistics'
import { weekdayOf } from '../calendar-date.js'
import { readFigure, readSeconds } from './cell-values.js'
import { type ColumnRole, saysMean, saysTotal, secondsPerUnit } from './column-roles.js'
import { type ColumnsNotation, columnsNotation } from './columns-notation.js'
import { HalfHours } from './half-hours.js'
import { fitsHalfHours } from './interval-length.js'
import type { Knowledge, RowsImporting, RowsToImport } from './rows-to-import.js'
import { SkippedRows } from './skipped-rows.js'
import type { Understood } from './statement.js'
import { begun, intervalMinutes, type Row, timedRows, writtenRangeMinutes } from './timed-rows.js'
import { type CountRole, isBlank, usableCounts } from './unusable-counts.js'

/** Half hours from rows that each hold the totals of one interval. */
export function importIntervals(toImport: RowsToImport): RowsImporting {
  const { rows, lines, header, agentsAt } = toImport
  const skipped = new SkippedRows()
  const starts = timedRows(toImport, skipped)
  const problem = skipped.problem(rows.length)
  if (problem) return problem
  const minutes = intervalMinutes(starts)
  if (!fitsHalfHours(minutes)) {
    return { code: 'import.interval-length', figures: { minutes: minutes ?? 0 }, line: lines[0] ?? 1 }
  }
  const read = toImport.ends ? starts.map((row) => begun(row, minutes, toImport.ends!.apart)) : starts
  const single = read.filter(({ cells }) => {
    const whole = writtenRangeMinutes(cells) > minutes
    if (whole) skipped.skipTotal()
    return !whole
  })
  const { kept, repeated, summed, clockBack } = withoutRepeats(single)
  const notation = columnsNotation(toImport, kept)
  if ('code' in notation) return notation
  const counts = usableCounts(toImport, kept, notation)
  if ('code' in counts) return counts
  const { columns } = counts
  const figures = new IntervalFigures(kept, header, columns, notation)
  const agentsOf = agentsReader(agentsAt, notation)
  const halfHours = new HalfHours()
  let moreThanOffered = 0
  for (const { dayNumber, seconds, cells } of kept) {
    if (figures.countsNothing(cells)) continue
    const { contribution, tooMany } = figures.of(cells)
    if (tooMany) moreThanOffered++
    const agents = agentsOf?.(cells)
    halfHours.addInterval(dayNumber, seconds, minutes, {
      ...contribution,
      ...(agents !== undefined && { agentMinutes: agents * minutes }),
    })
  }
  const count = (code: Understood['code'], number: number): Understood[] =>
    number > 0 ? [{ code, figures: { count: number } }] : []
  return {
    records: halfHours.records(),
    intervals: true,
    knowledge: figures.knowledge(kept),
    understood: [
      { code: 'import.intervals', figures: { rows: kept.length, minutes } },
      ...(toImport.ends
        ? [{ code: 'import.interval-ends' as const, figures: { header: toImport.ends.header, minutes } }]
        : []),
      ...figures.understood(),
      ...notation.understood,
      ...counts.understood,
      ...skipped.understood(),
      ...count('import.repeated-skipped', repeated),
      ...count('import.clock-back', clockBack),
      ...count('import.summed', summed),
      ...count('import.agents-summed', agentsAt === undefined ? 0 : summed),
      ...count('import.more-than-offered', moreThanOffered),
    ],
  }
}

/** Agents of a row, not a number where its cell says none; undefined where the file is not asked for them. */
function agentsReader(at: number | undefined, notation: ColumnsNotation) {
  if (at === undefined) return undefined
  const commas = notation.decimalCommas(at)
  return (cells: readonly string[]): number => {
    const agents = readFigure(cells[at] ?? '', commas)
    return agents === undefined || agents < 0 ? Number.NaN : agents
  }
}

interface Unrepeated {
  readonly kept: readonly Row[]
  /** Rows that stand twice word for word. */
  readonly repeated: number
  /** Intervals with several rows: one a queue or skill. */
  readonly summed: number
  /** Nights on which the clock was set back and an hour came twice. */
  readonly clockBack: number
}

function withoutRepeats(rows: readonly Row[]): Unrepeated {
  const kept: Row[] = []
  const seen = new Map<string, Set<string>>()
  const nights = new Map<number, number>()
  let repeated = 0
  let summed = 0
  for (const row of rows) {
    const key = `${row.dayNumber} ${row.seconds}`
    const text = row.cells.join('\u0000')
    const before = seen.get(key)
    if (before?.has(text)) {
      repeated++
      continue
    }
    kept.push(row)
    if (before === undefined) {
      seen.set(key, new Set([text]))
      continue
    }
    before.add(text)
    if (isClockBackHour(row)) nights.set(row.dayNumber, (nights.get(row.dayNumber) ?? 0) + 1)
    else summed++
  }
  // Where other hours have several rows as well, those of the night are queues like theirs.
  const ofNights = [...nights.values()].reduce((sum, count) => sum + count, 0)
  return summed > 0
    ? { kept, repeated, summed: summed + ofNights, clockBack: 0 }
    : { kept, repeated, summed, clockBack: nights.size }
}

/** Clocks are set back in the small hours of a Sunday (in Israel of other days), in autumn on either hemisphere. */
function isClockBackHour({ dayNumber, seconds }: Row): boolean {
  return weekdayOf(dayNumber) === 6 && seconds < 4 * 3600
}

const timeRoles = ['handleTime', 'talkTime', 'holdTime', 'wrapTime', 'speedOfAnswer', 'abandonWait'] as const
type TimeRole = (typeof timeRoles)[number]
const workRoles = ['handleTime', 'talkTime', 'wrapTime'] as const

/** Intervals with contacts from which it can be told whether a time is a sum. */
const fewestToTell = 20

/** Figures of a row as sums, whether its columns hold means or totals, and in which unit. */
class IntervalFigures {
  readonly #units = new Map<ColumnRole, number>()
  readonly #totals = new Map<ColumnRole, boolean>()
  readonly #means = new Map<ColumnRole, number>()
  readonly #unread: Understood[] = []

  constructor(
    rows: readonly Row[],
    readonly header: readonly string[],
    readonly columns: RowsToImport['columns'],
    readonly notation: ColumnsNotation,
  ) {
    for (const [role, at] of Object.entries(columns) as [ColumnRole, number][]) {
      this.#units.set(role, secondsPerUnit(header[at] ?? ''))
    }
    if (this.#arePartsOfDays(rows)) {
      for (const role of timeRoles) if (this.#units.get(role) === 1) this.#units.set(role, 86_400)
    }
    for (const role of timeRoles) {
      if (columns[role] !== undefined) this.#totals.set(role, this.#isTotal(role, rows))
    }
    this.#followWork(rows)
    this.#learnMeans(rows)
  }

  /** Spreadsheets keep times as parts of a day: nobody is served in half a second. */
  #arePartsOfDays(rows: readonly Row[]): boolean {
    const role = this.columns.handleTime === undefined ? 'talkTime' : 'handleTime'
    if (this.columns[role] === undefined || this.#units.get(role) !== 1) return false
    const values = rows.map(({ cells }) => this.#seconds(cells, role)).filter((value) => value > 0)
    return values.length > 0 && medianOf(values) < 0.5
  }

  /** A header may say so; else means of more than an hour are none. */
  #isTotal(role: TimeRole, rows: readonly Row[]): boolean {
    const header = this.#headerOf(role)
    if (saysTotal(header)) return true
    const values = rows.map(({ cells }) => this.#seconds(cells, role)).filter((value) => value > 0)
    const middle = medianOf(values)
    if (middle <= 3600) return false
    // Some systems give means in thousandths of a second.
    if (saysMean(header) && this.#units.get(role) === 1 && middle > 10_000) this.#units.set(role, 0.001)
    return !saysMean(header)
  }

  /**
   * A sum grows with the contacts it is over, a mean does not: told of the work, and then of the file's other times, whose
   * waits grow with the contacts even as means. Only where no header says what it is.
   */
  #followWork(rows: readonly Row[]): void {
    const unsaid = (role: TimeRole) =>
      this.columns[role] !== undefined && !this.#totals.get(role) && !saysMean(this.#headerOf(role))
    if (!workRoles.some((role) => unsaid(role) && this.#growsWithContacts(role, rows))) return
    for (const role of timeRoles) if (unsaid(role)) this.#totals.set(role, true)
  }

  #headerOf(role: TimeRole): string {
    return this.header[this.columns[role]!] ?? ''
  }

  #growsWithContacts(role: TimeRole, rows: readonly Row[]): boolean {
    const contacts: number[] = []
    const seconds: number[] = []
    for (const { cells } of rows) {
      const answered = this.#answered(cells)
      const value = this.#seconds(cells, role)
      if (!(answered > 0 && value > 0)) continue
      contacts.push(answered)
      seconds.push(value)
    }
    if (contacts.length < fewestToTell) return false
    const correlation = sampleCorrelation(contacts, seconds)
    // Times about as spread as exponential ones give a sum a correlation of 0.7; chance gives a mean 1 over the root of n.
    return correlation > Math.max(0.35, 3 / Math.sqrt(contacts.length))
  }

  #answered(cells: readonly string[]): number {
    const served = this.#count(cells, 'answered')
    return (
      served ?? Math.max(0, (this.#count(cells, 'offered') ?? 0) - (this.#count(cells, 'abandoned') ?? 0))
    )
  }

  #count(cells: readonly string[], role: CountRole): number | undefined {
    const at = this.columns[role]
    const value = at === undefined ? undefined : readFigure(cells[at] ?? '', this.notation.decimalCommas(at))
    return value === undefined ? undefined : Math.max(0, value)
  }

  #seconds(cells: readonly string[], role: TimeRole): number {
    return this.#read(cells, role) ?? 0
  }

  /** Undefined where the cell holds no time. */
  #read(cells: readonly string[], role: TimeRole): number | undefined {
    const at = this.columns[role]
    if (at === undefined) return undefined
    const value = readSeconds(cells[at] ?? '', this.notation.decimalCommas(at), this.#units.get(role) ?? 1)
    return value === undefined ? undefined : Math.max(0, value)
  }

  /** Contacts whose time is not said are taken to last as long as the others. */
  #sum(cells: readonly string[], role: TimeRole, contacts: number): number {
    const value = this.#read(cells, role)
    if (value === undefined) return this.#isUnread(cells, role) ? contacts * (this.#means.get(role) ?? 0) : 0
    return this.#totals.get(role) ? value : value * contacts
  }

  /** A cell with something else than a time; an empty one is none of handle time and talk, of others a nought. */
  #isUnread(cells: readonly string[], role: TimeRole): boolean {
    const at = this.columns[role]
    if (at === undefined || this.#read(cells, role) !== undefined) return false
    return role === 'handleTime' || role === 'talkTime' || !isBlank(cells[at] ?? '')
  }

  /** Learns what contacts last on average, and which cells do not say it. */
  #learnMeans(rows: readonly Row[]): void {
    for (const role of timeRoles) {
      const at = this.columns[role]
      if (at === undefined) continue
      let [seconds, contacts, count] = [0, 0, 0]
      let first: Row | undefined
      for (const row of rows) {
        const of =
          role === 'abandonWait' ? (this.#count(row.cells, 'abandoned') ?? 0) : this.#answered(row.cells)
        if (of > 0 && this.#isUnread(row.cells, role)) {
          if (isBlank(row.cells[at] ?? '')) continue
          count++
          first ??= row
        } else if (of > 0) {
          seconds += this.#sum(row.cells, role, of)
          contacts += of
        }
      }
      if (contacts > 0) this.#means.set(role, seconds / contacts)
      if (first) {
        const found = (first.cells[at] ?? '').slice(0, 60)
        const figures = { header: this.#headerOf(role), count, line: first.line, found, instead: 'mean' }
        this.#unread.push({ code: 'import.no-duration', figures })
      }
    }
  }

  /** Whether none of the counts that make the volume can be read: such a row is not observed, and no row of noughts. */
  countsNothing(cells: readonly string[]): boolean {
    const unread = (role: CountRole) => {
      const at = this.columns[role]
      return at !== undefined && !isBlank(cells[at] ?? '') && this.#count(cells, role) === undefined
    }
    if (this.columns.offered === undefined) return unread('answered')
    return unread('offered') && this.#count(cells, 'answered') === undefined
  }

  of(cells: readonly string[]) {
    const counted = this.#count(cells, 'offered')
    const gone = this.#count(cells, 'abandoned')
    const answered = this.#answered(cells)
    const abandoned = gone ?? 0
    const least = answered + abandoned
    const offered = Math.max(counted ?? least, least)
    const handleSeconds =
      this.columns.handleTime === undefined
        ? this.#sum(cells, 'talkTime', answered) +
          this.#sum(cells, 'holdTime', answered) +
          this.#sum(cells, 'wrapTime', answered)
        : this.#sum(cells, 'handleTime', answered)
    const waitOfAnsweredSeconds = this.#sum(cells, 'speedOfAnswer', answered)
    return {
      tooMany: counted !== undefined && least > counted,
      contribution: {
        offered,
        answered,
        abandoned,
        queued: 0,
        handleSeconds,
        waitOfAnsweredSeconds,
        waitOfAbandonedSeconds:
          this.columns.abandonWait === undefined
            ? answered > 0
              ? (waitOfAnsweredSeconds / answered) * abandoned
              : 0
            : this.#sum(cells, 'abandonWait', abandoned),
        answeredWithin20Seconds: Math.min(answered, this.#count(cells, 'answeredWithin') ?? 0),
      },
    }
  }

  knowledge(rows: readonly Row[]): Knowledge {
    const { handleTime, talkTime, abandoned, speedOfAnswer, abandonWait } = this.columns
    const knowsHandleTime = handleTime !== undefined || talkTime !== undefined
    const spread = knowsHandleTime ? this.#spread(rows) : undefined
    return {
      handleTime: knowsHandleTime,
      abandonment: abandoned !== undefined,
      waits: speedOfAnswer === undefined ? 'none' : abandonWait === undefined ? 'ofAnswered' : 'all',
      ...(spread !== undefined && { handleTimeSpreadSeconds: spread }),
    }
  }

  /**
   * Standard deviation of single handle times from interval means: the mean of n calls has a variance n times smaller,
   * so Σ n (m − mean)² / (intervals − 1) estimates that of one. It counts what differs between times of day as well.
   */
  #spread(rows: readonly Row[]): number | undefined {
    const means = rows.flatMap(({ cells }) => {
      const { answered, handleSeconds } = this.of(cells).contribution
      return answered > 0 && handleSeconds > 0 ? [{ answered, mean: handleSeconds / answered }] : []
    })
    if (means.length < 10) return undefined
    const contacts = means.reduce((sum, { answered }) => sum + answered, 0)
    const mean = means.reduce((sum, one) => sum + one.answered * one.mean, 0) / contacts
    const squares = means.reduce((sum, one) => sum + one.answered * (one.mean - mean) ** 2, 0)
    return Math.sqrt(squares / (means.length - 1))
  }

  understood(): Understood[] {
    const said: Understood[] = [...this.#unread]
    for (const [role, at] of Object.entries(this.columns) as [ColumnRole, number][]) {
      const header = this.header[at] ?? ''
      if (this.#totals.get(role)) said.push({ code: 'import.total', figures: { header } })
      const unit = this.#units.get(role)
      if (unit !== undefined && unit !== 1)
        said.push({ code: 'import.unit', figures: { header, seconds: unit } })
    }
    return said
  }
}

/** The middle one of some values; 0 of none. */
const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
