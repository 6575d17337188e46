import { kindOfColumn } from './cell-kind.js'
import { type ColumnRole, type Columns, roleFound } from './column-roles.js'
import type { ImportProblem, Understood } from './statement.js'
import { isBlank } from './unusable-counts.js'

/** The first cell of a column that is not blank, with its line. */
interface Found {
  readonly found: string
  readonly line: number
}

function firstFilled(
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  at: number,
): Found | undefined {
  const index = rows.findIndex((row) => !isBlank(row[at] ?? ''))
  return index < 0 ? undefined : { found: (rows[index]![at] ?? '').slice(0, 60), line: lines[index] ?? 1 }
}

/** The problem of a column of dates none of which can be read. */
export function noDates(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  at: number,
): ImportProblem {
  const { found, line } = firstFilled(rows, lines, at) ?? { found: '', line: lines[0] ?? 1 }
  return {
    code: 'import.unreadable-moments',
    figures: { header: header[at] ?? '', found, what: 'date' },
    line,
  }
}

/**
 * The problem of a file whose headers name a date or a time of day that cannot be read; undefined where none does. A header
 * that says date goes first.
 */
export function unreadableMoments(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly number[],
): ImportProblem | undefined {
  const kinds = header.map((_, at) => kindOfColumn(rows, at))
  const named = (...roles: ColumnRole[]) =>
    header.findIndex((cell, at) => {
      const role = kinds[at] === 'word' ? roleFound(cell, 'empty')?.role : undefined
      return role !== undefined && roles.includes(role)
    })
  const hasDates = kinds.some((kind) => kind === 'date' || kind === 'moment')
  const date = hasDates ? -1 : named('date', 'start')
  if (date >= 0) return noDates(header, rows, lines, date)
  const time = named('time')
  const first = time < 0 ? undefined : firstFilled(rows, lines, time)
  return (
    first && {
      code: 'import.unreadable-moments',
      figures: { header: header[time] ?? '', found: first.found, what: 'time' },
      line: first.line,
    }
  )
}

const timeRoles: readonly ColumnRole[] = [
  'handleTime',
  'talkTime',
  'holdTime',
  'wrapTime',
  'speedOfAnswer',
  'abandonWait',
]

/** Times without which the work is not known. */
const workRoles: readonly ColumnRole[] = ['handleTime', 'talkTime']

/** Columns that their headers call times of contacts and that hold words: they are named, for they are not used. */
export function unusedTimes(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  columns: Columns,
): Understood[] {
  const taken = new Set<number>(Object.values(columns))
  return header.flatMap((cell, at): Understood[] => {
    const role =
      taken.has(at) || kindOfColumn(rows, at) !== 'word' ? undefined : roleFound(cell, 'empty')?.role
    if (role === undefined || !timeRoles.includes(role) || columns[role] !== undefined) return []
    const first = firstFilled(rows, lines, at)
    if (first === undefined) return []
    const count = rows.filter((row) => !isBlank(row[at] ?? '')).length
    const instead = workRoles.includes(role) ? 'needed' : 'unused'
    return [{ code: 'import.no-duration', figures: { header: cell, count, ...first, instead } }]
  })
}
