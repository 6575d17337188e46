import { textWidth, wrapped } from '../../report/text/width.js'
import type { TableView } from '../../report/view/table.js'
import type { CharacterSet } from './character-set.js'
import { gap, tableLines } from './table.js'
import { visible } from './visible.js'

const shortest = 8

/**
 * A table of the report as lines of the terminal: caption, then rows. Second lines of cells follow in brackets, or stand below
 * where there is no room for them beside.
 */
export function viewTableLines(table: TableView, characters: CharacterSet, cells: number): string[] {
  const columns = [
    { header: table.corner, align: 'left' as const, shrinksTo: shortest },
    ...table.columns.map(({ text, numeric }) => ({
      header: text,
      align: numeric ? ('right' as const) : ('left' as const),
      ...(!numeric && { shrinksTo: shortest }),
    })),
  ]
  const rows = table.rows.map(({ header, cells: values }) => [
    { text: visible(header), note: '' },
    ...values.map(({ text, note }) => ({
      text: visible(text),
      note: note === '' ? '' : `(${visible(note)})`,
    })),
  ])
  const headers = columns.map(({ header }) => header)
  return [
    ...wrapped(table.caption, cells),
    '',
    ...tableLines(columns, withNotes(headers, rows, cells), cells, characters),
  ]
}

interface NotedText {
  readonly text: string
  readonly note: string
}

function withNotes(
  headers: readonly string[],
  rows: readonly (readonly NotedText[])[],
  cells: number,
): string[][] {
  const beside = rows.map((row) => row.map(({ text, note }) => (note === '' ? text : `${text} ${note}`)))
  if (widthOf(columnWidths(headers, beside)) <= cells) return beside
  const widths = columnWidths(
    headers,
    rows.map((row) => row.map(({ text }) => text)),
  )
  const noted = headers.filter((_, column) => rows.some((row) => row[column]!.note !== '')).length
  const spare = Math.max(0, cells - widthOf(widths))
  return rows.flatMap((row) => {
    const below = row.map(({ note }, column) =>
      note === '' ? [] : wrapped(note, widths[column]! + Math.floor(spare / noted)),
    )
    const height = Math.max(...below.map((lines) => lines.length))
    return [
      row.map(({ text }) => text),
      ...Array.from({ length: height }, (_, line) => below.map((lines) => lines[line] ?? '')),
    ]
  })
}

function columnWidths(headers: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return headers.map((header, column) =>
    Math.max(textWidth(header), ...rows.map((row) => textWidth(row[column]!))),
  )
}

const widthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1)
