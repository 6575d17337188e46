import { cutApart } from '../../report/text/cut-apart.js'
import { cutToWidth, padToWidth, textWidth, wrappedWithin } from '../../report/text/width.js'
import { type CharacterSet, inAscii } from './character-set.js'

export interface TableColumn {
  readonly header: string
  readonly align: 'left' | 'right'
  /** May be cut down to this many cells when the table is too wide; other columns keep their width. */
  readonly shrinksTo?: number
  /** Where there is no room its texts go on over further lines, instead of being cut. */
  readonly wraps?: boolean
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
  const shown = columns.map(({ wraps = false }, column): string[][] => {
    const texts = rows.map((row) => row[column] ?? '')
    return wraps
      ? texts.map((text) => hanging(text, widths[column]!, columns[column]!.align))
      : cutApart(texts, (text) => cut(text, column), characters.ellipsis).map((text) => [text])
  })
  const line = (textOf: (column: number) => string) =>
    columns
      .map(({ align }, column) => padToWidth(textOf(column), widths[column]!, align))
      .join(gap)
      .trimEnd()
  const linesOfRow = (row: number) => {
    const height = Math.max(...shown.map((texts) => texts[row]!.length))
    return Array.from({ length: height }, (_, at) => line((column) => shown[column]![row]![at] ?? ''))
  }
  return [
    line((column) => cut(columns[column]!.header, column)),
    widths.map((width) => characters.rule.repeat(width)).join(gap),
    ...rows.flatMap((_, row) => linesOfRow(row)),
  ]
}

/** A text on as many lines as it takes; those of a name that goes on are set in, so that rows can be told apart. */
function hanging(text: string, cells: number, align: TableColumn['align']): string[] {
  if (textWidth(text) <= cells) return [text]
  if (align === 'right') return wrappedWithin(text, cells)
  return wrappedWithin(text, cells - gap.length).map((line, at) => (at === 0 ? line : `${gap}${line}`))
}
