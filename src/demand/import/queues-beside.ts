import { agentsColumn } from './agents-column.js'
import { countRoles, type Family, type FamilyRole, familyOf, timeRoles } from './column-families.js'
import type { ColumnRole } from './column-roles.js'
import { type HeaderFound, type NamedHeaders, positionOf } from './header.js'
import type { ImportProblem, ImportProblemCode, Understood } from './statement.js'
import type { Table } from './table.js'

/** A table in which each role has one column, by name. */
export interface OneColumnEach {
  readonly table: Table
  readonly named: NamedHeaders
  readonly understood: readonly Understood[]
}

/** The header of the column of names that queues get which stood side by side. */
export const queueBeside = 'queue (beside)'

/**
 * Turns queues that stand side by side in columns into rows of their own, so that counts are added up and times weighted by
 * them; where one is named, its columns alone are taken, and where a column of all stands beside them, that one. Undefined
 * where there are none; a problem where times have no counts to weigh them by.
 */
export function queuesBeside(
  table: Table,
  { row, columns }: HeaderFound,
  named: NamedHeaders,
): OneColumnEach | ImportProblem | undefined {
  const header = table.rows[row]!
  const rows = table.rows.slice(row + 1)
  const families = [...countRoles, ...timeRoles].flatMap((role) => familyOf(role, header, rows) ?? [])
  if (families.length === 0) return undefined
  const taken = (position: (family: Family) => number | undefined): OneColumnEach => ({
    table,
    named: { ...namedFrom(families, header, position), ...named },
    understood: [],
  })
  const chosen = queueNamed(families, header, named)
  if (chosen !== undefined) return taken((family) => family.of.get(chosen))
  const open = families.filter(({ role }) => named[role] === undefined)
  const counts = open.find(({ role, of }) => isVolume(role) && of.size > 0)
  const isWeighed = ({ role, of }: Family) =>
    isTime(role) && of.size > 0 && counts !== undefined && [...of.keys()].every((name) => counts.of.has(name))
  const byQueue = counts !== undefined && (counts.whole === undefined || counts.addsUp)
  const weighed = byQueue ? open.filter(isWeighed) : []
  const line = table.lines[row] ?? 1
  const unweighed = open.find(
    (family) => isTime(family.role) && family.whole === undefined && !weighed.includes(family),
  )
  const counted = (columns.offered ?? columns.answered ?? counts) !== undefined
  if (unweighed && counted) return problemOf('import.times-beside', unweighed, header, line)
  if (counts === undefined || (weighed.length === 0 && open.every(({ whole }) => whole !== undefined)))
    return taken(({ whole }) => whole)
  const countFamilies = open.filter(({ role, of }) => !isTime(role) && of.size > 0)
  const parts = [...countFamilies, ...weighed]
  const shared = [...countRoles, ...timeRoles].some(
    (role) => columns[role] !== undefined && parts.every((family) => family.role !== role),
  )
  return weighed.length > 0 || (!shared && counts.whole === undefined)
    ? rowsOfQueues(table, row, columns.queue, parts, counts, named)
    : sumsOfQueues(table, row, countFamilies, named)
}

const isTime = (role: FamilyRole): boolean => (timeRoles as readonly FamilyRole[]).includes(role)
const isVolume = (role: FamilyRole): boolean => role === 'offered' || role === 'answered'

function namedFrom(
  families: readonly Family[],
  header: readonly string[],
  position: (family: Family) => number | undefined,
): NamedHeaders {
  const named: Partial<Record<ColumnRole, string>> = {}
  for (const family of families) {
    const at = position(family)
    if (at !== undefined) named[family.role] = header[at] ?? ''
  }
  return named
}

/** The queue one of whose columns is named. */
function queueNamed(
  families: readonly Family[],
  header: readonly string[],
  named: NamedHeaders,
): string | undefined {
  for (const { role, of } of families) {
    const name = named[role]
    const at = name === undefined ? undefined : positionOf(header, name)
    for (const [queue, position] of of) if (position === at) return queue
  }
  return undefined
}

/** Headers of columns that are taken for one. */
const mostJoined = 3
const joined = (header: readonly string[], positions: readonly number[]): string =>
  positions
    .slice(0, mostJoined)
    .map((at) => header[at] ?? '')
    .join(' / ') + (positions.length > mostJoined ? ' / …' : '')

const listed = (header: readonly string[], positions: readonly number[]): string =>
  positions.map((at) => header[at] ?? '').join(', ')

function problemOf(
  code: ImportProblemCode,
  { role, of }: Family,
  header: readonly string[],
  line: number,
): ImportProblem {
  const positions = [...of.values()]
  return {
    code,
    figures: { key: role, headers: listed(header, positions), first: header[positions[0] ?? -1] ?? '' },
    line,
  }
}

/** One row a queue: its own cells of the families, and those of the other columns. */
function rowsOfQueues(
  table: Table,
  row: number,
  queueAt: number | undefined,
  families: readonly Family[],
  counts: Family,
  named: NamedHeaders,
): OneColumnEach {
  const header = table.rows[row]!
  const replaced = new Set(
    families.flatMap(({ of, whole }) => [...of.values(), ...(whole === undefined ? [] : [whole])]),
  )
  const kept = [...header.keys()].filter((at) => !replaced.has(at))
  const names = families.map(({ of }) => joined(header, [...of.values()]))
  const agentsAt = agentsColumn(header, table.rows.slice(row + 1))
  const queues = [...counts.of.keys()]
  const rows: (readonly string[])[] = [
    ...table.rows.slice(0, row),
    [...kept.map((at) => header[at] ?? ''), ...names, queueBeside],
  ]
  const lines = table.lines.slice(0, row + 1)
  for (let index = row + 1; index < table.rows.length; index++) {
    const cells = table.rows[index]!
    for (const [nth, queue] of queues.entries()) {
      rows.push([
        // Agents are there for all queues.
        ...kept.map((at) => (at === agentsAt && nth > 0 ? '0' : (cells[at] ?? ''))),
        ...families.map(({ of }) => cells[of.get(queue) ?? -1] ?? ''),
        queueAt === undefined ? queue : `${cells[queueAt] ?? ''} ${queue}`,
      ])
      lines.push(table.lines[index]!)
    }
  }
  const ofFamilies = Object.fromEntries(families.map(({ role }, index) => [role, names[index]!]))
  const first = [...counts.of.values()][0] ?? -1
  const totals = families.filter(({ whole }) => whole !== undefined).length
  return {
    table: { ...table, rows, lines },
    named: { ...ofFamilies, ...named, queue: queueBeside },
    understood: [
      {
        code: 'import.queues-beside',
        figures: {
          names: queues.join(', '),
          role: counts.role,
          first: header[first] ?? '',
          weighed: families.some(({ role }) => isTime(role)) ? 'yes' : 'no',
        },
      },
      ...(totals > 0 ? [{ code: 'import.total-columns' as const, figures: { count: totals } }] : []),
    ],
  }
}

/** Counts of several queues as one column each, beside columns that hold for all queues. */
function sumsOfQueues(
  table: Table,
  row: number,
  families: readonly Family[],
  named: NamedHeaders,
): OneColumnEach | ImportProblem {
  const header = table.rows[row]!
  let made: OneColumnEach = { table, named, understood: [] }
  for (const { role, of, whole } of families) {
    const added =
      whole === undefined
        ? withColumnsAdded(
            made.table,
            row,
            role,
            [...of.values()].map((at) => header[at] ?? ''),
          )
        : { table: made.table, header: header[whole] ?? '', understood: [] }
    if ('code' in added) return added
    made = {
      table: added.table,
      named: { ...made.named, [role]: added.header },
      understood: [...made.understood, ...added.understood],
    }
  }
  return made
}

interface ColumnsAdded {
  readonly table: Table
  readonly header: string
  readonly understood: readonly Understood[]
}

/** A table with a further column that adds up others of whole numbers; a problem where they hold something else. */
export function withColumnsAdded(
  table: Table,
  row: number,
  role: ColumnRole,
  headers: readonly string[],
): ColumnsAdded | ImportProblem {
  const cellsOfHeader = table.rows[row]!
  const positions = headers.flatMap((name) => positionOf(cellsOfHeader, name) ?? [])
  const name = joined(cellsOfHeader, positions)
  let strange: number | undefined
  const rows = table.rows.map((cells, index) => {
    if (index < row) return cells
    const width = Array.from({ length: cellsOfHeader.length }, (_, at) => cells[at] ?? '')
    // Parts are nothing by themselves.
    if (index === row) return [...width.map((cell, at) => (positions.includes(at) ? '' : cell)), name]
    const written = positions.map((at) => (cells[at] ?? '').replace(/[\s\u00a0\u202f'’]/gu, ''))
    if (written.some((cell) => !/^\d*$|^[-–—]$/u.test(cell)) && index < table.rows.length - 1)
      strange ??= index
    const filled = written.filter((cell) => /^\d+$/u.test(cell))
    return [...width, filled.length === 0 ? '' : String(filled.reduce((sum, cell) => sum + Number(cell), 0))]
  })
  const said = listed(cellsOfHeader, positions)
  if (strange !== undefined) {
    const figures = { key: role, headers: said, first: headers[0] ?? '' }
    return { code: 'import.beside-unclear', figures, line: table.lines[strange] ?? 1 }
  }
  return {
    table: { ...table, rows },
    header: name,
    understood: [{ code: 'import.columns-added', figures: { headers: said, role } }],
  }
}
