/** Where a cell stands on its line: columns in characters from 1, `endColumn` past the end. */
export interface CellSpan {
  readonly column: number
  readonly endColumn: number
}

/**
 * The cell of a column on one line of a delimited text; undefined where the line has no such cell, or the column is not
 * in the header. Lines that a quoted cell runs over are not followed.
 */
export function cellSpan(header: string, line: string, column: string): CellSpan | undefined {
  const delimiter = header.includes(';') ? ';' : header.includes('\t') ? '\t' : ','
  const index = cells(header, delimiter).findIndex(({ text }) => text === column)
  const cell = index < 0 ? undefined : cells(line, delimiter)[index]
  return cell && { column: cell.from + 1, endColumn: cell.from + 1 + Math.max(1, [...cell.text].length) }
}

interface Cell {
  /** Characters before it. */
  readonly from: number
  readonly text: string
}

/** The cells of a line without the spaces and quotes around them. */
function cells(line: string, delimiter: string): Cell[] {
  const found: Cell[] = []
  let from = 0
  let text = ''
  let quoted = false
  const characters = [...line]
  const finish = (end: number) => {
    const blank = text.length - text.trimStart().length
    const lead = text.trimStart().startsWith('"') ? 1 : 0
    found.push({ from: from + blank + lead, text: text.trim().replace(/^"|"$/gu, '') })
    from = end + 1
    text = ''
  }
  characters.forEach((character, index) => {
    if (character === '"') quoted = !quoted
    if (character === delimiter && !quoted) finish(index)
    else text += character
  })
  finish(characters.length)
  return found
}
