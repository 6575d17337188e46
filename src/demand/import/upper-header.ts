import { kindOfCell } from './cell-kind.js'
import { roleOf } from './column-roles.js'
import { findHeader, type HeaderFound, type NamedHeaders } from './header.js'
import { plainHeader } from './header-words.js'
import type { ImportProblem } from './statement.js'
import type { Table } from './table.js'

/** Positions of headers that stand several times over and name a role, by their plain form. */
function repeated(header: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  for (const [at, cell] of header.entries()) {
    if (roleOf(cell) === undefined) continue
    const plain = plainHeader(cell)
    positions.set(plain, [...(positions.get(plain) ?? []), at])
  }
  return new Map([...positions].filter(([, all]) => all.length > 1))
}

/**
 * A table whose header repeats its names below the queues they are of, as pivot tables and merged cells write them, with one
 * header: `Sales Offered`. A queue's name holds for the columns to its right until the next one.
 */
export function withUpperNames(table: Table, named: NamedHeaders): Table {
  const found = findHeader(table.rows, named)
  if (found === undefined || found.row === 0) return table
  const header = table.rows[found.row]!
  const upper = table.rows[found.row - 1]!
  const below = [...repeated(header).values()].flat()
  if (below.length === 0) return table
  const names = header.map((_, at) => upper.slice(0, at + 1).findLast((cell) => cell !== '') ?? '')
  const spoken = new Set(below.map((at) => names[at]))
  const areNames = [...spoken].every(
    (name) => name !== undefined && name !== '' && kindOfCell(name) === 'word',
  )
  if (!areNames || spoken.size < 2) return table
  const joined = header.map((cell, at) =>
    below.includes(at) ? `${names[at]} ${cell}` : cell === '' ? (upper[at] ?? '') : cell,
  )
  return { ...table, rows: table.rows.map((cells, index) => (index === found.row ? joined : cells)) }
}

/** Why a table of intervals with a header twice cannot be read: nothing tells what the second is of. */
export function headerTwice(table: Table, { row, columns }: HeaderFound): ImportProblem | undefined {
  const header = table.rows[row]!
  const used = new Set(Object.values(columns))
  const twice = [...repeated(header).values()].filter((all) => all.some((at) => used.has(at)))
  const [first] = twice
  if (first === undefined) return undefined
  const headers = twice.map((all) => header[all[0]!] ?? '')
  return {
    code: 'import.header-twice',
    figures: { headers: headers.join(', '), first: headers[0] ?? '', count: first.length },
    line: table.lines[row] ?? 1,
  }
}
