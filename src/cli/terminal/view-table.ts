import type { TableView } from '../../report/view/table.js'
import type { CharacterSet } from './character-set.js'
import { tableLines } from './table.js'
import { visible } from './visible.js'

const shortest = 8

/** A table of the report as lines of the terminal: caption, then rows; second lines of cells follow in brackets. */
export function viewTableLines(table: TableView, characters: CharacterSet, cells: number): string[] {
  const rows = table.rows.map(({ header, cells: values }) => [
    visible(header),
    ...values.map(({ text, note }) => visible(note === '' ? text : `${text} (${note})`)),
  ])
  const columns = [
    { header: table.corner, align: 'left' as const, shrinksTo: shortest },
    ...table.columns.map(({ text, numeric }) => ({
      header: text,
      align: numeric ? ('right' as const) : ('left' as const),
      ...(!numeric && { shrinksTo: shortest }),
    })),
  ]
  return [table.caption, '', ...tableLines(columns, rows, cells, characters)]
}
