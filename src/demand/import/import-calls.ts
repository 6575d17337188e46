import { endedBeforeQueue, readFigure, readOutcome, readSeconds } from './cell-values.js'
import { type ColumnRole, statedUnit } from './column-roles.js'
import { type ColumnsNotation, columnsNotation } from './columns-notation.js'
import { HalfHours } from './half-hours.js'
import { momentText } from './moments.js'
import { followsUnit, isPlausible, plausibleUnit } from './plausible-unit.js'
import { repeatedCalls } from './repeated-calls.js'
import type { RowsImporting, RowsToImport } from './rows-to-import.js'
import { SkippedRows } from './skipped-rows.js'
import type { ImportProblem, Understood } from './statement.js'

/** Rows from which it is learnt how figures are written. */
const mostLookedAt = 5000

/** Half hours from rows that each hold one call. */
export function importCalls(toImport: RowsToImport): RowsImporting {
  const { rows, lines, moments, reader, columns, withinSeconds } = toImport
  const notation = columnsNotation(
    toImport,
    rows.slice(0, mostLookedAt).map((cells) => ({ cells })),
  )
  if ('code' in notation) return notation
  const unit = unitOfTimes(toImport, notation)
  if ('code' in unit) return unit
  const secondsIn = timeReader(toImport, notation, unit.seconds)
  const skipped = new SkippedRows()
  const halfHours = new HalfHours()
  const handled = new Spread()
  let calls = 0
  let others = 0
  rows.forEach((cells, index) => {
    const written = moments[index]
    const moment = written && reader.moment(written)
    if (moment === undefined) {
      skipped.skip(cells, lines[index]!)
      return
    }
    const { dayNumber, seconds } = moment
    const course = momentsOfCall(cells, toImport, dayNumber, seconds)
    const wait = secondsIn(cells, 'speedOfAnswer') ?? secondsIn(cells, 'abandonWait') ?? course.wait ?? 0
    const sum = (...roles: ColumnRole[]) =>
      roles.reduce((total, role) => total + (secondsIn(cells, role) ?? 0), 0)
    const talk = columns.talkTime === undefined ? (course.talk ?? 0) : sum('talkTime', 'holdTime')
    const handleSeconds = secondsIn(cells, 'handleTime') ?? talk + sum('wrapTime')
    const outcome = outcomeOf(cells, toImport, handleSeconds)
    // A call that neither waited nor was served ended in the announcement: it asked for nobody.
    if (outcome === undefined && (wait <= 0 || neverQueued(cells, columns.outcome))) {
      others++
      return
    }
    calls++
    const answered = outcome === 'answered' ? 1 : 0
    const abandoned = outcome === 'abandoned' ? 1 : 0
    if (answered > 0) handled.add(handleSeconds)
    halfHours.add(dayNumber, Math.floor(seconds / 1800), {
      offered: 1,
      answered,
      abandoned,
      queued: wait > 0 ? 1 : 0,
      handleSeconds: answered * handleSeconds,
      waitOfAnsweredSeconds: answered * wait,
      waitOfAbandonedSeconds: abandoned * wait,
      answeredWithin20Seconds: answered > 0 && wait <= withinSeconds ? 1 : 0,
    })
  })
  const problem = skipped.problem(rows.length)
  if (problem) return problem
  const knowsCourse = columns.answeredAt !== undefined
  const knowsHandleTime =
    columns.handleTime !== undefined ||
    columns.talkTime !== undefined ||
    (knowsCourse && columns.end !== undefined)
  const spread = handled.deviation()
  return {
    records: halfHours.records(),
    intervals: false,
    knowledge: {
      handleTime: knowsHandleTime,
      abandonment:
        columns.outcome !== undefined ||
        columns.answered !== undefined ||
        columns.abandoned !== undefined ||
        knowsCourse ||
        knowsHandleTime,
      waits:
        columns.speedOfAnswer !== undefined || (knowsCourse && columns.end !== undefined) ? 'all' : 'none',
      ...(knowsHandleTime && spread !== undefined && { handleTimeSpreadSeconds: spread }),
    },
    understood: [
      { code: 'import.calls', figures: { rows: calls } },
      ...notation.understood,
      ...partsOfHandleTime(toImport),
      ...unit.understood,
      ...repeatedCalls(toImport),
      ...skipped.understood(),
      ...(others > 0 ? [{ code: 'import.other-outcomes' as const, figures: { count: others } }] : []),
    ],
  }
}

const timeRoles = ['speedOfAnswer', 'abandonWait', 'handleTime', 'talkTime', 'holdTime', 'wrapTime'] as const
type TimeRole = (typeof timeRoles)[number]

/** Seconds of the unit of a column whose header states none. */
type UnitOf = (role: TimeRole) => number

interface UnitOfTimes {
  readonly seconds: UnitOf
  readonly understood: readonly Understood[]
}

/** The unit of times without one: seconds, or the only one in which calls last as calls do; a problem where there is none. */
function unitOfTimes(toImport: RowsToImport, notation: ColumnsNotation): UnitOfTimes | ImportProblem {
  const { header, columns, lines } = toImport
  const role = columns.handleTime === undefined ? 'talkTime' : 'handleTime'
  const mean = meanWritten(toImport, notation, role)
  const name = header[columns[role] ?? -1] ?? ''
  const inSeconds = { seconds: () => 1, understood: [] }
  if (mean === undefined) return inSeconds
  const stated = statedUnit(name)
  const figures = { header: name, seconds: Number((mean * (stated ?? 1)).toPrecision(3)) }
  if (stated !== undefined) {
    return isPlausible(mean * stated)
      ? inSeconds
      : { ...inSeconds, understood: [{ code: 'import.strange-handle-time', figures }] }
  }
  const unit = plausibleUnit(mean)
  if (unit === undefined) return { code: 'import.unit-needed', figures, line: lines[0] ?? 1 }
  if (unit === 1) return inSeconds
  const waits = new Map(
    (['speedOfAnswer', 'abandonWait'] as const).map((wait) => [
      wait as TimeRole,
      meanWritten(toImport, notation, wait),
    ]),
  )
  return {
    seconds: (of) => (!waits.has(of) || followsUnit(waits.get(of) ?? 0, unit) ? unit : 1),
    understood: [
      { code: 'import.unit-guessed', figures: { ...figures, taken: unit, mean: Math.round(mean * unit) } },
    ],
  }
}

/** Mean of the times of a column that are bare figures, as written; undefined where few are. */
function meanWritten(
  { rows, columns }: RowsToImport,
  notation: ColumnsNotation,
  role: TimeRole,
): number | undefined {
  const at = columns[role]
  if (at === undefined) return undefined
  const commas = notation.decimalCommas(at)
  let [sum, figures, others] = [0, 0, 0]
  for (const cells of rows) {
    const cell = cells[at] ?? ''
    const figure = readFigure(cell, commas)
    if (figure !== undefined && figure > 0) {
      sum += figure
      figures++
    } else if (figure === undefined && cell !== '') others++
  }
  return figures > others ? sum / figures : undefined
}

/** Of which columns the handle time of a call is made. */
function partsOfHandleTime({ header, columns }: RowsToImport): Understood[] {
  const roles =
    columns.handleTime === undefined
      ? (['talkTime', ...(columns.talkTime === undefined ? [] : ['holdTime' as const]), 'wrapTime'] as const)
      : (['handleTime'] as const)
  const parts = roles.flatMap((role): Understood[] => {
    const at = columns[role]
    if (at === undefined) return []
    return [
      {
        code: 'import.handle-time-part',
        figures: { header: header[at] ?? '', holds: 'calls', over: 'answered' },
      },
    ]
  })
  const { answeredAt, end } = columns
  if (columns.handleTime !== undefined || columns.talkTime !== undefined) return parts
  if (answeredAt === undefined || end === undefined) return []
  const course = `${header[answeredAt] ?? ''} → ${header[end] ?? ''}`
  return [
    { code: 'import.handle-time-part', figures: { header: course, holds: 'calls', over: 'answered' } },
    ...parts,
  ]
}

/** Whether how the call ended says that it never stood in the queue. */
const neverQueued = (cells: readonly string[], outcomeAt: number | undefined): boolean =>
  outcomeAt !== undefined && endedBeforeQueue(cells[outcomeAt] ?? '')

/** Reads the times of a call, each column in its own unit and notation. */
function timeReader({ header, columns }: RowsToImport, notation: ColumnsNotation, unsaidUnit: UnitOf) {
  const columnsRead = new Map<
    ColumnRole,
    { readonly at: number; readonly commas: boolean; readonly unit: number }
  >()
  for (const role of timeRoles) {
    const at = columns[role]
    if (at === undefined) continue
    columnsRead.set(role, {
      at,
      commas: notation.decimalCommas(at),
      unit: statedUnit(header[at] ?? '') ?? unsaidUnit(role),
    })
  }
  return (cells: readonly string[], role: ColumnRole): number | undefined => {
    const column = columnsRead.get(role)
    const seconds = column && readSeconds(cells[column.at] ?? '', column.commas, column.unit)
    return seconds === undefined ? undefined : Math.max(0, seconds)
  }
}

function outcomeOf(
  cells: readonly string[],
  { columns }: RowsToImport,
  handleSeconds: number,
): 'answered' | 'abandoned' | undefined {
  const cell = (role: ColumnRole) => (columns[role] === undefined ? '' : (cells[columns[role]] ?? ''))
  if (cell('answered') !== '') return readOutcome(cell('answered'))
  if (cell('abandoned') !== '') return isYes(cell('abandoned')) ? 'abandoned' : 'answered'
  // Agents write what they like of calls they took.
  if (cell('outcome') !== '') {
    const said = readOutcome(cell('outcome'))
    return said ?? (handleSeconds > 0 && !isNoCall(cell('outcome')) ? 'answered' : undefined)
  }
  if (columns.answeredAt !== undefined) return isAnswered(cell('answeredAt')) ? 'answered' : 'abandoned'
  if (columns.handleTime === undefined && columns.talkTime === undefined) return 'answered'
  return byHandleTime(handleSeconds)
}

/** Entries that systems make of themselves, and trials. */
const isNoCall = (cell: string) => /^(?:phantom|virtual|test|internal)/iu.test(cell)

const isYes = (cell: string) =>
  /^(?:y|yes|oui|ja|si|true|vrai|wahr|1|x|aband|hang|lost|perd|verl)/iu.test(cell)

/** Exports that have no time to give leave the cell empty, or write a nought. */
const isAnswered = (cell: string) => cell !== '' && !/^[0:.\s-]+$/u.test(cell)

/** Wait and talk from when the call came, was answered and ended; undefined where the file does not say. */
function momentsOfCall(
  cells: readonly string[],
  { columns, reader }: RowsToImport,
  dayNumber: number,
  seconds: number,
): { readonly wait?: number; readonly talk?: number } {
  const { answeredAt, end } = columns
  const after = (at: number | undefined) =>
    at === undefined ? undefined : secondsAfter(cells[at] ?? '', reader, dayNumber, seconds)
  const answered = after(answeredAt)
  const ended = after(end)
  if (answered === undefined) {
    return answeredAt === undefined || ended === undefined ? {} : { wait: ended }
  }
  return { wait: answered, ...(ended !== undefined && { talk: Math.max(0, ended - answered) }) }
}

/** Seconds from the start of a call to a moment of it; a time of day before the start is after midnight. */
function secondsAfter(
  cell: string,
  reader: RowsToImport['reader'],
  dayNumber: number,
  start: number,
): number | undefined {
  if (!isAnswered(cell)) return undefined
  const text = momentText(cell)
  const moment = text && reader.moment(text)
  if (moment) return Math.max(0, (moment.dayNumber - dayNumber) * 86_400 + moment.seconds - start)
  const seconds = reader.seconds(cell)
  return seconds === undefined ? undefined : (seconds - start + 86_400) % 86_400
}

const byHandleTime = (handleSeconds: number) => (handleSeconds > 0 ? 'answered' : 'abandoned')

/** Standard deviation of a stream of numbers. Welford 1962, Technometrics 4:419-420. */
class Spread {
  #count = 0
  #mean = 0
  #squares = 0

  add(value: number): void {
    this.#count++
    const delta = value - this.#mean
    this.#mean += delta / this.#count
    this.#squares += delta * (value - this.#mean)
  }

  deviation(): number | undefined {
    return this.#count > 1 ? Math.sqrt(this.#squares / (this.#count - 1)) : undefined
  }
}
