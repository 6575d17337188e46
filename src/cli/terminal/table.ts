import { cutApart } from '../../report/text/cut-apart.js'
import { cutToWidth, padToWidth, textWidth } from '../../report/text/width.js'
import { type CharacterSet, inAscii } from './character-set.js'

export interface TableColumn {
  readonly header: string
  readonly align: 'left' | 'right'
  /** May be cut down to this many cells when the table is too wide; other columns keep their width. */
  readonly shrinksTo?: number
}

export const gap = '  '

/**
 * A table as lines no wider than `cells`, header first, a rule under it. Columns that may shrink give way in turn,
 * the widest first; if that is not enough the table is wider, never wrong.
 */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  cells: number,
  characters: CharacterSet,
): string[] {
  if (!characters.ascii) return linesOf(columns, rows, cells, characters)
  // Spelt in ASCII a text may be longer, as EUR is than €: it is measured as it goes out.
  const spelt = columns.map((column) => ({ ...column, header: inAscii(column.header) }))
  return linesOf(
    spelt,
    rows.map((row) => row.map(inAscii)),
    cells,
    characters,
  )
}

function linesOf(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  cells: number,
  characters: CharacterSet,
): string[] {
  const widths = columns.map(({ header }, column) =>
    Math.max(textWidth(header), ...rows.map((row) => textWidth(row[column] ?? ''))),
  )
  const tableWidth = () => widths.reduce((sum, width) => sum + width, 0) + gap.length * (columns.length - 1)
  while (tableWidth() > cells) {
    const widest = columns
      .map(({ shrinksTo }, column) => ({
        column,
        spare: widths[column]! - (shrinksTo ?? Number.POSITIVE_INFINITY),
      }))
      .sort((a, b) => b.spare - a.spare)[0]
    if (widest === undefined || !(widest.spare > 0)) break
    widths[widest.column]!--
  }
  const cut = (text: string, column: number) => cutToWidth(text, widths[column]!, characters.ellipsis)
  // A column's texts are cut together: two that differ must not look the same.
  const cutColumns = columns.map((_, column) =>
    cutApart(
      rows.map((row) => row[column] ?? ''),
      (text) => cut(text, column),
      characters.ellipsis,
    ),
  )
  const line = (textOf: (column: number) => string) =>
    columns
      .map(({ align }, column) => padToWidth(textOf(column), widths[column]!, align))
      .join(gap)
      .trimEnd()
  return [
    line((column) => cut(columns[column]!.header, column)),
    widths.map((width) => characters.rule.repeat(width)).join(gap),
    ...rows.map((_, row) => line((column) => cutColumns[column]![row]!)),
  ]
}
