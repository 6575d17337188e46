import { readOutcome, readSeconds } from './cell-values.js'
import { type ColumnRole, secondsPerUnit } from './column-roles.js'
import { type ColumnsNotation, columnsNotation } from './columns-notation.js'
import { HalfHours } from './half-hours.js'
import { momentText } from './moments.js'
import type { RowsImporting, RowsToImport } from './rows-to-import.js'
import { SkippedRows } from './skipped-rows.js'

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
  const secondsIn = timeReader(toImport, notation)
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
    const wait = secondsIn(cells, 'speedOfAnswer') ?? course.wait ?? 0
    const sum = (...roles: ColumnRole[]) =>
      roles.reduce((total, role) => total + (secondsIn(cells, role) ?? 0), 0)
    const talk = columns.talkTime === undefined ? (course.talk ?? 0) : sum('talkTime', 'holdTime')
    const handleSeconds = secondsIn(cells, 'handleTime') ?? talk + sum('wrapTime')
    const outcome = outcomeOf(cells, toImport, handleSeconds)
    // A call that neither waited nor was served ended in the announcement: it asked for nobody.
    if (outcome === undefined && wait <= 0) {
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
      ...skipped.understood(),
      ...(others > 0 ? [{ code: 'import.other-outcomes' as const, figures: { count: others } }] : []),
    ],
  }
}

/** Reads the times of a call, each column in its own unit and notation. */
function timeReader({ header, columns }: RowsToImport, notation: ColumnsNotation) {
  const columnsRead = new Map<
    ColumnRole,
    { readonly at: number; readonly commas: boolean; readonly unit: number }
  >()
  for (const role of ['speedOfAnswer', 'handleTime', 'talkTime', 'holdTime', 'wrapTime'] as const) {
    const at = columns[role]
    if (at === undefined) continue
    columnsRead.set(role, {
      at,
      commas: notation.decimalCommas(at),
      unit: secondsPerUnit(header[at] ?? ''),
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
