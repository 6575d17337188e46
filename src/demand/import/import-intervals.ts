import { weekdayOf } from '../calendar-date.js'
import { readFigure } from './cell-values.js'
import { type ColumnsNotation, columnsNotation } from './columns-notation.js'
import { HalfHours } from './half-hours.js'
import { IntervalFigures } from './interval-figures.js'
import { fitsHalfHours } from './interval-length.js'
import type { RowsImporting, RowsToImport } from './rows-to-import.js'
import { SkippedRows } from './skipped-rows.js'
import type { Understood } from './statement.js'
import { begun, intervalMinutes, type Row, timedRows, writtenRangeMinutes } from './timed-rows.js'
import { usableCounts } from './unusable-counts.js'

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
  const doubtful = figures.problem()
  if (doubtful) return { ...doubtful, line: lines[0] ?? 1 }
  const agentsOf = agentsReader(agentsAt, notation)
  const halfHours = new HalfHours()
  let moreThanOffered = 0
  let busy = 0
  for (const { dayNumber, seconds, cells } of kept) {
    if (figures.countsNothing(cells)) continue
    const { contribution, tooMany } = figures.of(cells)
    if (tooMany) moreThanOffered++
    if (contribution.offered > 0) busy++
    const agents = agentsOf?.(cells)
    halfHours.addInterval(dayNumber, seconds, minutes, {
      ...contribution,
      ...(agents !== undefined && { agentMinutes: agents * minutes }),
    })
  }
  if (moreThanOffered * 2 > busy && moreThanOffered >= fewestContradictions) {
    return {
      code: 'import.counts-contradict',
      figures: { count: moreThanOffered, rows: busy, ...headersOfCounts(header, columns) },
      line: lines[0] ?? 1,
    }
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

/** Rows in which more are answered and given up than offered, from which the columns are taken for other ones. */
const fewestContradictions = 10

/** The columns of counts by their names, a sign where there is none. */
function headersOfCounts(header: readonly string[], columns: RowsToImport['columns']) {
  const named = (role: 'offered' | 'answered' | 'abandoned') =>
    columns[role] === undefined ? '–' : (header[columns[role]] ?? '')
  return { offered: named('offered'), answered: named('answered'), abandoned: named('abandoned') }
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
