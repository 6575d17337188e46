/** How a cell is set off; every tone also differs in words or signs, never by colour alone. */
export type Tone = '' | 'good' | 'warning' | 'strong' | 'quiet'

export interface CellView {
  readonly text: string
  /** A second, smaller line; empty for none. */
  readonly note: string
  readonly tone: Tone
}

export interface ColumnView {
  readonly text: string
  readonly numeric: boolean
  /** Whether the head is a name from outside, which may be longer than its column: on paper it breaks anywhere. */
  readonly isName: boolean
}

export interface RowView {
  readonly header: string
  /** A second, smaller line under the header; empty for none. */
  readonly note: string
  /** The recommended option's row. */
  readonly marked: boolean
  readonly cells: readonly CellView[]
}

export interface TableView {
  readonly id: string
  readonly caption: string
  /** Head of the first column, which holds the row headers. */
  readonly corner: string
  readonly columns: readonly ColumnView[]
  readonly rows: readonly RowView[]
}

export function cell(text: string, note = '', tone: Tone = ''): CellView {
  return { text, note, tone }
}

/** Where there is nothing to say. */
export const emptyCell: CellView = cell('–', '', 'quiet')

export function figures(...heads: readonly string[]): ColumnView[] {
  return heads.map((text) => ({ text, numeric: true, isName: false }))
}

/** Columns of figures headed by names of options. */
export function figuresOf(...names: readonly string[]): ColumnView[] {
  return names.map((text) => ({ text, numeric: true, isName: true }))
}

export function words(...heads: readonly string[]): ColumnView[] {
  return heads.map((text) => ({ text, numeric: false, isName: false }))
}
