import { hasDecimalCommas, readOutcome, readSeconds } from './cell-values.js'
import { type ColumnRole, secondsPerUnit } from './column-roles.js'
import { HalfHours } from './half-hours.js'
import type { RowsImporting, RowsToImport } from './rows-to-import.js'
import { SkippedRows } from './skipped-rows.js'

const withinSeconds = 20

/** Half hours from rows that each hold one call. */
export function importCalls(toImport: RowsToImport): RowsImporting {
  const { rows, lines, moments, reader, columns } = toImport
  const secondsIn = timeReader(toImport)
  const skipped = new SkippedRows()
  const halfHours = new HalfHours()
  const handled = new Spread()
  let calls = 0
  let others = 0
  rows.forEach((cells, index) => {
    const moment = moments[index]
    const dayNumber = moment && reader.day(moment.date)
    const seconds = moment && reader.seconds(moment.time)
    if (dayNumber === undefined || seconds === undefined) {
      skipped.skip(cells, lines[index]!)
      return
    }
    const wait = secondsIn(cells, 'speedOfAnswer') ?? 0
    const whole = secondsIn(cells, 'handleTime')
    const talk = (secondsIn(cells, 'talkTime') ?? 0) + (secondsIn(cells, 'wrapTime') ?? 0)
    const handleSeconds = whole ?? talk
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
  const knowsHandleTime = columns.handleTime !== undefined || columns.talkTime !== undefined
  const spread = handled.deviation()
  return {
    records: halfHours.records(),
    knowledge: {
      handleTime: knowsHandleTime,
      abandonment:
        columns.outcome !== undefined ||
        columns.answered !== undefined ||
        columns.abandoned !== undefined ||
        knowsHandleTime,
      waits: columns.speedOfAnswer === undefined ? 'none' : 'all',
      ...(knowsHandleTime && spread !== undefined && { handleTimeSpreadSeconds: spread }),
    },
    understood: [
      { code: 'import.calls', figures: { rows: calls } },
      ...skipped.understood(),
      ...(others > 0 ? [{ code: 'import.other-outcomes' as const, figures: { count: others } }] : []),
    ],
  }
}

/** Reads the times of a call, each column in its own unit and notation. */
function timeReader({ rows, header, columns }: RowsToImport) {
  const notations = new Map<
    ColumnRole,
    { readonly at: number; readonly commas: boolean; readonly unit: number }
  >()
  for (const role of ['speedOfAnswer', 'handleTime', 'talkTime', 'wrapTime'] as const) {
    const at = columns[role]
    if (at === undefined) continue
    const cells = rows.slice(0, 5000).map((row) => row[at] ?? '')
    notations.set(role, { at, commas: hasDecimalCommas(cells), unit: secondsPerUnit(header[at] ?? '') })
  }
  return (cells: readonly string[], role: ColumnRole): number | undefined => {
    const notation = notations.get(role)
    const seconds = notation && readSeconds(cells[notation.at] ?? '', notation.commas, notation.unit)
    return seconds === undefined ? undefined : Math.max(0, seconds)
  }
}

function outcomeOf(
  cells: readonly string[],
  { columns }: RowsToImport,
  handleSeconds: number,
): 'answered' | 'abandoned' | undefined {
  const cell = (role: ColumnRole) => (columns[role] === undefined ? undefined : (cells[columns[role]] ?? ''))
  const said = cell('outcome') ?? cell('answered')
  if (said !== undefined) return said === '' ? byHandleTime(handleSeconds) : readOutcome(said)
  const gone = cell('abandoned')
  if (gone === undefined) return byHandleTime(handleSeconds)
  return /^(?:y|yes|oui|true|vrai|1|x|aband|hang|lost|perdu)/iu.test(gone) ? 'abandoned' : 'answered'
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
