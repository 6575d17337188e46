/** How a cell is shown. Formats are Excel's own codes, which every reader shows by the rules of its own locale. */
export interface CellStyle {
  /** Number format, such as `#,##0` or `0.0%`; the general one where it is not said. */
  readonly format?: string
  readonly bold?: boolean
  /** White on the page's blue: the head of a table. */
  readonly head?: boolean
  /** A figure that may be changed: the formulas follow. */
  readonly input?: boolean
  /** Small and grey. */
  readonly note?: boolean
  readonly wrap?: boolean
  /** A line above: sums. */
  readonly sum?: boolean
}

/** A formula without the equals sign, in Excel's English, and the value it has: shown where nothing recalculates. */
export interface Formula {
  readonly formula: string
  readonly value: number
}

/** A text is a text and nothing else: `=1+1` in a string is shown, never computed. Null leaves the cell empty. */
export interface SheetCell {
  readonly value: string | number | Formula | null
  readonly style?: CellStyle
}

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** Widths of the columns in characters. */
  readonly widths: readonly number[]
  /** The row, from 0, whose heads may take several lines, and how many the longest takes. */
  readonly head?: { readonly row: number; readonly lines: number }
  /** Rows and columns that stay in sight. */
  readonly frozenRows: number
  readonly frozenColumns: number
  /** The table with filters on its head, such as `A3:M147`. */
  readonly filter?: string
  /** Columns on one printed page, rows on as many as it takes. */
  readonly landscape: boolean
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly title: string
  readonly author: string
}

/** The address of a cell, row and column from 0: `A1`, `AB12`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}

/** Letters of a column from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`
}

/** A sheet's name as formulas of other sheets write it. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

const longestSheetName = 31

/** Names as sheets may have them: no `[]:*?/\`, at most 31 characters, none twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const legal = name
      .replace(/[[\]:*?/\\\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '')
    for (let copy = 1; ; copy++) {
      const ending = copy === 1 ? '' : ` (${copy})`
      const candidate = `${cut(legal || '-', longestSheetName - ending.length)}${ending}`
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}

/** At most so many UTF-16 units, no letter cut through; nothing that a name may not end in. */
function cut(text: string, units: number): string {
  let kept = ''
  for (const letter of text) {
    if (kept.length + letter.length > units) break
    kept += letter
  }
  return kept.replace(/[' ]+$/, '')
}
