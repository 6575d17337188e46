import { readOutcome } from './call-outcome.js'
import { kindOfColumn } from './cell-kind.js'
import { readFigure } from './cell-values.js'
import { type ColumnRole, type Columns, roleFound } from './column-roles.js'
import type { ColumnsNotation } from './columns-notation.js'
import type { NamedHeaders } from './header.js'
import type { RowsToImport } from './rows-to-import.js'
import type { ImportProblem, Understood } from './statement.js'

/** Cells of a column of counts that hold something else, such as formulas that were never worked out. */
interface UnusableCells {
  readonly at: number
  readonly count: number
  /** Cells that hold a number. */
  readonly usable: number
  /** Line of the first one, and what stands there. */
  readonly line: number
  readonly found: string
}

interface CountedRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** Cells at `at` that are neither counts nor left blank; undefined where there are none. */
function unusableCells(
  rows: Iterable<CountedRow>,
  at: number,
  isCount: (cell: string) => boolean,
): UnusableCells | undefined {
  let count = 0
  let usable = 0
  let first: CountedRow | undefined
  for (const row of rows) {
    const cell = row.cells[at] ?? ''
    if (isCount(cell)) usable++
    else if (!isBlank(cell)) {
      count++
      first ??= row
    }
  }
  return first && { at, count, usable, line: first.line, found: (first.cells[at] ?? '').slice(0, 80) }
}

/** Empty, or the dash that exports write where there is nothing to count. */
export const isBlank = (cell: string): boolean => /^[\s\u00a0\u202f]*[-–—]*[\s\u00a0\u202f]*$/u.test(cell)

/**
 * The problem of a file whose column of offered contacts, by its header or because it was named, mostly holds no numbers:
 * another column must not stand for the volume in its place.
 */
export function offeredWithoutNumbers(
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  header: readonly string[],
  columns: Columns,
  named: NamedHeaders,
): ImportProblem | undefined {
  const at = offeredColumn(rows, header, columns, named)
  if (at === undefined) return undefined
  const counted = rows.map((cells, index) => ({ cells, line: lines[index] ?? 1 }))
  const unusable = unusableCells(counted, at, isAnyFigure)
  return unusable === undefined || unusable.count <= unusable.usable
    ? undefined
    : withoutNumbers(unusable, header)
}

/** Says that a column the volume rests on holds no numbers. */
function withoutNumbers({ at, count, line, found }: UnusableCells, header: readonly string[]) {
  return { code: 'import.no-numbers', figures: { header: header[at] ?? '', count, found }, line } as const
}

const isAnyFigure = (cell: string): boolean =>
  readFigure(cell, false) !== undefined || readFigure(cell, true) !== undefined

/** The column that was named, else one of text that its header calls offered, else the one that was identified. */
function offeredColumn(
  rows: readonly (readonly string[])[],
  header: readonly string[],
  columns: Columns,
  named: NamedHeaders,
): number | undefined {
  if (named.offered !== undefined) return columns.offered
  const identified = columns.offered === undefined ? undefined : rankAsOffered(header[columns.offered] ?? '')
  if (identified !== undefined && identified <= 1) return columns.offered
  const taken = new Set<number>(Object.values(columns))
  const ofText = header.findIndex(
    (cell, at) => !taken.has(at) && kindOfColumn(rows, at) === 'word' && isCalledOffered(cell, rows, at),
  )
  return ofText < 0 ? columns.offered : ofText
}

/** How surely a header speaks of offered contacts; undefined where it speaks of something else. */
function rankAsOffered(header: string): number | undefined {
  const found = roleFound(header, 'figure')
  return found?.role === 'offered' ? found.rank : undefined
}

/** Headers of two words at most say it (`Received by` does not); others only where formulas stand below. */
function isCalledOffered(header: string, rows: readonly (readonly string[])[], at: number): boolean {
  const rank = rankAsOffered(header)
  if (rank === undefined) return false
  const filled = rows.slice(0, mostLookedAt).flatMap((row) => (row[at] ? [row[at]] : []))
  if (filled.filter(isFormula).length * 2 > filled.length) return true
  const short =
    rank <= 1 && header.trim().split(/\s+/u).length <= 2 && !/\b(?:by|par|von|por)\b/iu.test(header)
  // Yes and no, answered and lost, in and out are said of single calls.
  return short && roleFound(header, 'word') === undefined && !filled.some(saysOfOneCall)
}

const mostLookedAt = 300

const isFormula = (cell: string): boolean => /^(?:=|#(?:[A-Z]+[/!?]|N\/A))/iu.test(cell)
const saysOfOneCall = (cell: string): boolean =>
  readOutcome(cell) !== undefined || /^(?:in|out|entrant|sortant|eingehend|ausgehend)/iu.test(cell)

/** Says of counts below 0, which no telephone brings, that they count as 0. */
function negativeCounts(
  rows: readonly CountedRow[],
  at: number,
  header: string,
  decimalCommas: boolean,
): Understood[] {
  const below = rows.filter(({ cells }) => (readFigure(cells[at] ?? '', decimalCommas) ?? 0) < 0)
  const [first] = below
  if (first === undefined) return []
  const figures = { header, count: below.length, line: first.line, found: first.cells[at] ?? '' }
  return [{ code: 'import.negative', figures }]
}

const countRoles = ['offered', 'answered', 'abandoned', 'answeredWithin'] as const
export type CountRole = (typeof countRoles)[number]

export interface UsableCounts {
  /** Columns without those of counts in which no cell holds a number. */
  readonly columns: Columns
  readonly understood: readonly Understood[]
}

/** Columns of counts that can be used, and what of them cannot; a problem where it is the volume. */
export function usableCounts(
  { header, columns }: RowsToImport,
  rows: readonly CountedRow[],
  { decimalCommas }: ColumnsNotation,
): UsableCounts | ImportProblem {
  const usable: Partial<Record<ColumnRole, number>> = { ...columns }
  const understood: Understood[] = []
  for (const role of countRoles) {
    const at = columns[role]
    if (at !== undefined) understood.push(...negativeCounts(rows, at, header[at] ?? '', decimalCommas(at)))
    const isCount = (cell: string) => at !== undefined && readFigure(cell, decimalCommas(at)) !== undefined
    const cells = at === undefined ? undefined : unusableCells(rows, at, isCount)
    if (cells === undefined) continue
    const isVolume = role === (columns.offered === undefined ? 'answered' : 'offered')
    if (isVolume && cells.usable === 0) return withoutNumbers(cells, header)
    if (cells.usable === 0) delete usable[role]
    const { count, line, found } = cells
    const instead = cells.usable === 0 ? 'unused' : role
    understood.push({
      code: 'import.no-number',
      figures: { header: header[cells.at] ?? '', count, line, found, instead },
    })
  }
  return { columns: usable, understood }
}
