import type { Columns } from './column-roles.js'
import { positionOf } from './header.js'
import type { ImportProblem, Understood } from './statement.js'

/** Rows of a table with their lines in the file. */
export interface Rows {
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

/** A choice of rows: those whose cell under a header says this. */
export interface OnlyRows {
  readonly header: string
  readonly value: string
}

const mostNames = 12

/** Rows of the chosen queue (or whatever the header names) only. */
export function onlyChosen(
  { rows, lines }: Rows,
  header: readonly string[],
  chosen: readonly OnlyRows[],
): Rows | ImportProblem {
  let kept = rows.map((_, index) => index)
  for (const { header: name, value } of chosen) {
    const at = positionOf(header, name)
    const saw = header
      .filter((cell) => cell !== '')
      .join(', ')
      .slice(0, 400)
    if (at === undefined) return { code: 'import.unknown-header', figures: { header: name, saw }, line: 1 }
    const before = kept
    kept = before.filter((index) => alike(rows[index]![at] ?? '', value))
    if (kept.length === 0) {
      const names = namesIn(
        before.map((index) => rows[index]!),
        at,
      ).slice(0, mostNames)
      return {
        code: 'import.nothing-chosen',
        figures: { header: name, value, saw: names.join(', ') },
        line: 1,
      }
    }
  }
  return { rows: kept.map((index) => rows[index]!), lines: kept.map((index) => lines[index]!) }
}

/** Inbound telephone calls: what goes out, and other channels where the file has calls as well, is another matter. */
export function inboundCalls({ rows, lines }: Rows, columns: Columns): Rows & { understood: Understood[] } {
  const { direction, medium } = columns
  const goesOut = (row: readonly string[]) =>
    direction !== undefined && /^(?:out|sort|ausg|sal|intern)/iu.test(row[direction] ?? '')
  const isVoice = (row: readonly string[]) =>
    medium !== undefined &&
    !/call ?-?backs?\b|\brappel|r(?:ü|ue)ckruf|devoluci/iu.test(row[medium] ?? '') &&
    /voice|phone|call|voix|tel|anruf|voz|appel/iu.test(row[medium] ?? '')
  const hasVoice = rows.some(isVoice)
  const other = (row: readonly string[]) => hasVoice && (row[medium!] ?? '') !== '' && !isVoice(row)
  const kept = rows.map((_, index) => index).filter((index) => !goesOut(rows[index]!) && !other(rows[index]!))
  const count = rows.length - kept.length
  if (count === 0 || kept.length === 0) return { rows, lines, understood: [] }
  return {
    rows: kept.map((index) => rows[index]!),
    lines: kept.map((index) => lines[index]!),
    understood: [{ code: 'import.other-work', figures: { count } }],
  }
}

/** What the queues of a file are called, where it has several. */
export function queuesSeen(
  rows: readonly (readonly string[])[],
  header: readonly string[],
  { queue }: Columns,
): Understood[] {
  if (queue === undefined) return []
  const names = namesIn(rows, queue)
  if (names.length < 2 || names.length > rows.length / 4) return []
  const figures = {
    header: header[queue] ?? '',
    count: names.length,
    names: names.slice(0, mostNames).join(', '),
    first: names[0] ?? '',
    more: Math.max(0, names.length - mostNames),
  }
  return [{ code: 'import.queues', figures }]
}

function namesIn(rows: readonly (readonly string[])[], at: number): string[] {
  return [...new Set(rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''))].map((name) =>
    name.slice(0, 60),
  )
}

const alike = (cell: string, value: string) => plain(cell) === plain(value)
/** Small letters without accents. */
export const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
