import { type ColumnRole, columnRoles } from './column-roles.js'
import { type ColumnContent, notationOf } from './figure-notation.js'
import type { RowsToImport } from './rows-to-import.js'
import type { ImportProblem, Understood } from './statement.js'

/** How each column of figures is written. */
export interface ColumnsNotation {
  readonly decimalCommas: (column: number) => boolean
  readonly understood: readonly Understood[]
}

const counts: readonly ColumnRole[] = ['offered', 'answered', 'abandoned', 'answeredWithin']
const times: readonly ColumnRole[] = [
  'handleTime',
  'talkTime',
  'holdTime',
  'wrapTime',
  'speedOfAnswer',
  'abandonWait',
]

/** How the columns of counts, times and agents are written; a problem where a mark can be read in two ways. */
export function columnsNotation(
  { header, columns, agentsAt, marks, lines }: RowsToImport,
  rows: readonly { readonly cells: readonly string[] }[],
): ColumnsNotation | ImportProblem {
  const commas = new Map<number, boolean>()
  let known = marks
  const understood: Understood[] = []
  const contents: [number, ColumnContent][] = [
    ...columnRoles.flatMap((role): [number, ColumnContent][] => {
      const at = columns[role]
      if (at === undefined) return []
      return counts.includes(role) ? [[at, 'counts']] : times.includes(role) ? [[at, 'times']] : []
    }),
    ...(agentsAt === undefined ? [] : [[agentsAt, 'times'] as [number, ColumnContent]]),
  ]
  for (const [at, content] of contents) {
    const found = notationOf(
      rows.map(({ cells }) => cells[at] ?? ''),
      known,
      content,
    )
    const name = header[at] ?? ''
    if (!found.ok) return ambiguousFigures(found.example, name, lines[0] ?? 1)
    commas.set(at, found.decimalCommas)
    if (found.thousands === undefined) continue
    understood.push(thousandsUnderstood(found.thousands, name))
    // A mark that parts thousands in one column parts no decimals in the next.
    if (known.evident === undefined) known = { ...known, evident: found.decimalCommas ? 'comma' : 'point' }
  }
  return { decimalCommas: (column) => commas.get(column) ?? false, understood }
}

/** Says that marks part thousands, by an example. */
export function thousandsUnderstood(example: string, header: string): Understood {
  return {
    code: 'import.thousands',
    figures: { header: header === '' ? 'none' : header, example, value: example.replace(/[.,]/g, '') },
  }
}

/** A figure that is 1120 or 1.12, and nothing says which. */
export function ambiguousFigures(example: string, header: string, line: number): ImportProblem {
  return {
    code: 'import.ambiguous-figures',
    figures: { header: header === '' ? 'none' : header, example, value: example.replace(/[.,]/g, '') },
    line,
  }
}
