import { textWidth, wrapped } from '../text/width.js'
import { visibleText } from '../view/names.js'
import type { CellStyle, Formula, SheetCell } from './workbook.js'

export const empty: SheetCell = { value: null }

/** Text from anywhere, as a text. */
export function text(value: string, style: CellStyle = {}): SheetCell {
  return { value: visibleText(value), ...(Object.keys(style).length > 0 && { style }) }
}

export function figure(value: number | undefined, format: string, style: CellStyle = {}): SheetCell {
  return { value: value ?? null, style: { format, ...style } }
}

export function formula(value: Formula, format: string, style: CellStyle = {}): SheetCell {
  return { value, style: { format, ...style } }
}

export const heads = (names: readonly string[]): SheetCell[] =>
  names.map((name) => text(name, { head: true }))

const narrowest = 9
const widest = 48

/** Widths that show most of what stands in the columns of a table; heads may break into lines. */
export function columnWidths(rows: readonly (readonly SheetCell[])[]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) =>
    Math.min(widest, Math.max(narrowest, ...rows.map((row) => cellWidth(row[column])))),
  )
}

function cellWidth(cell: SheetCell | undefined): number {
  if (cell === undefined || cell.value === null) return 0
  const { value, style } = cell
  if (typeof value === 'string') {
    // A head breaks between words; a note runs on over its neighbours.
    if (style?.note) return 0
    return style?.head ? Math.max(...value.split(' ').map(textWidth)) + 2 : textWidth(value) + 2
  }
  const size = Math.abs(typeof value === 'number' ? value : value.value)
  const digits = Math.max(1, Math.floor(Math.log10(Math.max(1, size))) + 1)
  // Digits, their separators, a minus, decimals or a sign of currency.
  return digits + Math.floor(digits / 3) + 6
}

/** Lines the heads of a table take in columns of these widths. */
export function headLines(head: readonly SheetCell[], widths: readonly number[]): number {
  return Math.max(
    1,
    ...head.map(({ value }, column) =>
      // Bold letters are wider than the figures that widths are counted in.
      typeof value === 'string' ? wrapped(value, Math.floor((widths[column] ?? narrowest) * 0.85)).length : 1,
    ),
  )
}
