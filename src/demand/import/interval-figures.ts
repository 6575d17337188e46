import { weekdayOf } from '../calendar-date.js'
import { readFigure, readSeconds } from './cell-values.js'
import { type ColumnRole, saysMean, saysTotal, secondsPerUnit, statedUnit } from './column-roles.js'
import type { ColumnsNotation } from './columns-notation.js'
import { followsUnit, isPlausible, plausibleUnit } from './plausible-unit.js'
import type { Knowledge, RowsToImport } from './rows-to-import.js'
import type { ImportProblemCode, Understood } from './statement.js'
import { sumsOrMeans, type TimedInterval } from './sums-or-means.js'
import type { Row } from './timed-rows.js'
import { type CountRole, isBlank } from './unusable-counts.js'

const timeRoles = ['handleTime', 'talkTime', 'holdTime', 'wrapTime', 'speedOfAnswer', 'abandonWait'] as const
type TimeRole = (typeof timeRoles)[number]
const workRoles = ['handleTime', 'talkTime', 'wrapTime'] as const

/** What the sum and the mean reading of a column make of a contact's handle time; seconds. */
interface Readings {
  readonly asMeans: number
  readonly asSums: number
}

/** Readings that differ by less are the same. */
const alike = 0.05

/** Figures of a row as sums, whether its columns hold means or totals, and in which unit. */
export class IntervalFigures {
  readonly #units = new Map<ColumnRole, number>()
  readonly #totals = new Map<ColumnRole, boolean>()
  readonly #means = new Map<ColumnRole, number>()
  readonly #said: Understood[] = []
  readonly #doubtful:
    | { readonly code: ImportProblemCode; readonly figures: Understood['figures'] }
    | undefined

  constructor(
    rows: readonly Row[],
    readonly header: readonly string[],
    readonly columns: RowsToImport['columns'],
    readonly notation: ColumnsNotation,
  ) {
    for (const [role, at] of Object.entries(columns) as [ColumnRole, number][]) {
      this.#units.set(role, secondsPerUnit(header[at] ?? ''))
    }
    if (this.#arePartsOfDays(rows)) this.#setUnit(86_400, () => true)
    for (const role of timeRoles) {
      if (columns[role] !== undefined) this.#totals.set(role, this.#saidTotal(role, rows))
    }
    this.#tellSums(rows)
    this.#doubtful = this.#tellUnit(rows)
    this.#learnMeans(rows)
  }

  /** Why the times cannot be used; the line is that of the first row. */
  problem() {
    return this.#doubtful
  }

  /** Spreadsheets keep times as parts of a day: nobody is served in half a second. */
  #arePartsOfDays(rows: readonly Row[]): boolean {
    const role = this.#mainRole()
    if (role === undefined || this.#statesUnit(role)) return false
    const values = rows.map(({ cells }) => this.#seconds(cells, role)).filter((value) => value > 0)
    return values.length > 0 && medianOf(values) < 0.5
  }

  /** The column of which the unit is told. */
  #mainRole(): 'handleTime' | 'talkTime' | undefined {
    if (this.columns.handleTime !== undefined) return 'handleTime'
    return this.columns.talkTime === undefined ? undefined : 'talkTime'
  }

  #statesUnit(role: TimeRole): boolean {
    return statedUnit(this.#headerOf(role)) !== undefined
  }

  #setUnit(unit: number, follows: (role: TimeRole) => boolean): void {
    for (const role of timeRoles) {
      if (this.columns[role] !== undefined && !this.#statesUnit(role) && follows(role))
        this.#units.set(role, unit)
    }
  }

  /** A header may say so; else waits of more than an hour are no means. What the work holds is told by {@link #tellSums}. */
  #saidTotal(role: TimeRole, rows: readonly Row[]): boolean {
    const header = this.#headerOf(role)
    if (saysTotal(header)) return true
    if (saysMean(header) || isWork(role)) return false
    return medianOf(rows.map(({ cells }) => this.#seconds(cells, role)).filter((value) => value > 0)) > 3600
  }

  /**
   * A sum grows with the contacts it is over, a mean does not: told of the work, and then of the file's other times, whose
   * waits grow with the contacts even as means. Where chance hides it, the reading that is plausible, else means, and it is
   * said; said as well where a header and its figures contradict each other.
   */
  #tellSums(rows: readonly Row[]): void {
    const unsaid = (role: TimeRole) =>
      this.columns[role] !== undefined && !saysTotal(this.#headerOf(role)) && !saysMean(this.#headerOf(role))
    for (const role of workRoles) {
      if (this.columns[role] === undefined) continue
      const told = sumsOrMeans(this.#timedIntervals(role, rows))
      const readings = this.#readings(role, rows)
      const differ = Math.abs(readings.asMeans / readings.asSums - 1) > alike
      const sums = unsaid(role)
        ? told === undefined
          ? !isPlausible(readings.asMeans) && isPlausible(readings.asSums)
          : told === 'sums'
        : this.#totals.get(role) === true
      if (sums) this.#totals.set(role, true)
      if (sums && unsaid(role))
        for (const other of timeRoles) if (unsaid(other)) this.#totals.set(other, true)
      const contradicted = !unsaid(role) && told !== undefined && (told === 'sums') !== sums
      const inferred = unsaid(role) && told === undefined && isPlausible(readings.asSums)
      if (differ && (contradicted || inferred)) {
        this.#said.push({
          code: 'import.sums-or-means',
          figures: {
            header: this.#headerOf(role),
            taken: sums ? 'sums' : 'means',
            says: contradicted ? 'contrary' : 'nothing',
            seconds: Math.round(sums ? readings.asSums : readings.asMeans),
            instead: Math.round(sums ? readings.asMeans : readings.asSums),
          },
        })
      }
    }
  }

  #readings(role: TimeRole, rows: readonly Row[]): Readings {
    let [contacts, sum, weighted] = [0, 0, 0]
    for (const { cells } of rows) {
      const over = this.#over(cells, role)
      const value = this.#seconds(cells, role)
      if (!(over > 0 && value > 0)) continue
      contacts += over
      sum += value
      weighted += over * value
    }
    return contacts > 0 ? { asMeans: weighted / contacts, asSums: sum / contacts } : { asMeans: 0, asSums: 0 }
  }

  #timedIntervals(role: TimeRole, rows: readonly Row[]): TimedInterval[] {
    const queueAt = this.columns.queue
    const rowsOf = new Map<number, number>()
    return rows.flatMap(({ dayNumber, seconds, cells }) => {
      // Queues without a column of names follow one another in the same order.
      const moment = dayNumber * 86_400 + seconds
      const nth = rowsOf.get(moment) ?? 0
      rowsOf.set(moment, nth + 1)
      const contacts = this.#answered(cells)
      const time = this.#seconds(cells, role)
      if (!(contacts > 0 && time > 0)) return []
      const coarseKind = `${seconds} ${queueAt === undefined ? nth : (cells[queueAt] ?? '')}`
      return [{ contacts, time, coarseKind, fineKind: `${weekdayOf(dayNumber)} ${coarseKind}` }]
    })
  }

  /** Mean of the work as its columns are read so far, in seconds; 0 where it is not said. */
  #meanOfRole(role: TimeRole, rows: readonly Row[]): number {
    const { asMeans, asSums } = this.#readings(role, rows)
    return this.#totals.get(role) ? asSums : asMeans
  }

  /** Takes the only plausible unit where a header states none and seconds are not; a problem where none is the only one. */
  #tellUnit(rows: readonly Row[]) {
    const role = this.#mainRole()
    if (role === undefined) return undefined
    const mean = this.#meanOfRole(role, rows)
    const header = this.#headerOf(role)
    const taken = this.#units.get(role) ?? 1
    // Of parts of a day more than an hour long, hours are plausible as well.
    if (taken === 86_400 && mean > 3600 && isPlausible(mean)) {
      const figures = { header, seconds: rounded(mean / taken), taken, mean: Math.round(mean) }
      this.#said.push({ code: 'import.unit-guessed', figures })
    }
    if (mean === 0 || isPlausible(mean)) return undefined
    const figures = { header, seconds: rounded(mean) }
    if (this.#statesUnit(role) || !this.#areFigures(role, rows)) {
      this.#said.push({ code: 'import.strange-handle-time', figures: { header, seconds: rounded(mean) } })
      return undefined
    }
    const written = mean / taken
    const unit = plausibleUnit(written)
    if (unit === undefined || unit === 1) return { code: 'import.unit-needed' as const, figures }
    const waits = (wait: TimeRole) => this.#meanOfRole(wait, rows) / (this.#units.get(wait) ?? 1)
    const following = timeRoles.filter(
      (other) =>
        this.columns[other] !== undefined &&
        (isWork(other) || other === 'holdTime' || followsUnit(waits(other), unit)),
    )
    this.#setUnit(unit, (other) => following.includes(other))
    this.#said.push({
      code: 'import.unit-guessed',
      figures: { header, seconds: rounded(written), taken: unit, mean: Math.round(written * unit) },
    })
    return undefined
  }

  /** Whether most of a column's times are bare figures, and not clocks or spans that say their units. */
  #areFigures(role: TimeRole, rows: readonly Row[]): boolean {
    const at = this.columns[role]!
    const filled = rows.filter(({ cells }) => this.#seconds(cells, role) > 0)
    const commas = this.notation.decimalCommas(at)
    return (
      filled.filter(({ cells }) => readFigure(cells[at] ?? '', commas) !== undefined).length * 2 >
      filled.length
    )
  }

  #headerOf(role: TimeRole): string {
    const at = this.columns[role]
    return at === undefined ? '' : (this.header[at] ?? '')
  }

  /** The contacts a time is over. */
  #over(cells: readonly string[], role: TimeRole): number {
    if (role === 'abandonWait') return this.#count(cells, 'abandoned') ?? 0
    return role === 'holdTime' && this.columns.held !== undefined
      ? (this.#count(cells, 'held') ?? 0)
      : this.#answered(cells)
  }

  #answered(cells: readonly string[]): number {
    const served = this.#count(cells, 'answered')
    return (
      served ?? Math.max(0, (this.#count(cells, 'offered') ?? 0) - (this.#count(cells, 'abandoned') ?? 0))
    )
  }

  #count(cells: readonly string[], role: CountRole | 'held'): number | undefined {
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
        const of = this.#over(row.cells, role)
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
        this.#said.push({ code: 'import.no-duration', figures })
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
          this.#sum(cells, 'holdTime', this.#over(cells, 'holdTime')) +
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

  /** Of which columns the handle time is made, and over whom each is. */
  #parts(): Understood[] {
    const roles: readonly TimeRole[] =
      this.columns.handleTime === undefined ? ['talkTime', 'holdTime', 'wrapTime'] : ['handleTime']
    if (this.#mainRole() === undefined) return []
    const ofAll = this.columns.answered === undefined && this.columns.abandoned === undefined
    const parts = roles.flatMap((role): Understood[] => {
      if (this.columns[role] === undefined) return []
      const over =
        role === 'holdTime' && this.columns.held !== undefined ? 'held' : ofAll ? 'offered' : 'answered'
      const holds = this.#totals.get(role) ? 'sums' : 'means'
      return [{ code: 'import.handle-time-part', figures: { header: this.#headerOf(role), holds, over } }]
    })
    const main = this.#mainRole()
    if (ofAll && main !== undefined && this.#totals.get(main)) {
      parts.push({ code: 'import.sums-of-offered', figures: { header: this.#headerOf(main) } })
    }
    const holdOfAll =
      roles.includes('holdTime') &&
      this.columns.holdTime !== undefined &&
      this.columns.held === undefined &&
      !this.#totals.get('holdTime')
    return holdOfAll
      ? [...parts, { code: 'import.hold-of-all', figures: { header: this.#headerOf('holdTime') } }]
      : parts
  }

  understood(): Understood[] {
    const said: Understood[] = [...this.#parts(), ...this.#said]
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

const isWork = (role: TimeRole): boolean => (workRoles as readonly TimeRole[]).includes(role)

const rounded = (seconds: number): number => Number(seconds.toPrecision(3))
