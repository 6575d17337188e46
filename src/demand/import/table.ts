/** Rows of cells as written, trimmed; blank rows are left out. */
export interface Table {
  readonly rows: readonly (readonly string[])[]
  /** Line of the file (or row of the sheet) of each row, from 1. */
  readonly lines: readonly number[]
  /** What separates the cells of a text; absent for a sheet. */
  readonly delimiter?: string
}

export type TableReading =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly code: 'empty' | 'tooLarge' | 'malformed'; readonly line: number }

/** Rows of one file: a year of a busy centre's calls. */
export const mostRows = 600_000
/** Characters of one file. */
export const largestTable = 80_000_000

const delimiters = ['\t', ';', '|', ','] as const

/** Cells of a delimited text. The delimiter is the first of tab, semicolon, bar and comma that most lines have. */
export function readDelimited(written: string): TableReading {
  const text = written.replace(/^\ufeff/u, '')
  if (text.length > largestTable) return { ok: false, code: 'tooLarge', line: 1 }
  const stated = /^sep=(.)\r?\n/u.exec(text)
  const delimiter = stated?.[1] ?? delimiterOf(text)
  const skipped = stated ? 1 : 0
  const body = stated ? text.slice(stated[0].length) : text
  if (lineCount(body) > mostRows) return { ok: false, code: 'tooLarge', line: 1 }
  return readLines(body, delimiter, skipped)
}

function delimiterOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  const common = delimiters.find((mark) => {
    const having = head.filter((line) => line.replace(/"[^"]*"/gu, '').includes(mark)).length
    return having * 2 > head.length
  })
  return common ?? ','
}

function lineCount(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Cells of a row, and characters of one that runs over several lines: more are no table of call records. */
const mostCells = 2000
const longestRow = 100_000

/** Line by line, because few have quotes; a quoted cell may hold the delimiter, doubled quotes and line breaks. */
function readLines(text: string, delimiter: string, skipped: number): TableReading {
  const rows: string[][] = []
  const lines: number[] = []
  let unfinished = ''
  let begun = 0
  const written = text.split(/\r\n|\n|\r/u)
  for (const [index, line] of written.entries()) {
    const number = index + 1 + skipped
    if (unfinished === '') begun = number
    const row = unfinished === '' ? line : `${unfinished}\n${line}`
    const cells = row.includes('"') ? quotedCells(row, delimiter) : row.split(delimiter, mostCells)
    if (cells === undefined) {
      if (row.length > longestRow || index === written.length - 1) {
        return { ok: false, code: 'malformed', line: begun }
      }
      unfinished = row
      continue
    }
    unfinished = ''
    const trimmed = cells.map((cell) => cell.trim())
    if (trimmed.every((cell) => cell === '')) continue
    rows.push(trimmed)
    lines.push(begun)
  }
  return tableOf(rows, lines, delimiter)
}

/** The cells of a row with quotes; undefined while one is open at its end. A quote inside a plain cell is a letter. */
function quotedCells(row: string, delimiter: string): string[] | undefined {
  const cells: string[] = []
  let at = 0
  while (at <= row.length && cells.length < mostCells) {
    let first = at
    while (row[first] === ' ') first++
    if (row[first] !== '"') {
      const end = row.indexOf(delimiter, at)
      cells.push(row.slice(at, end < 0 ? row.length : end))
      if (end < 0) return cells
      at = end + delimiter.length
      continue
    }
    let close = row.indexOf('"', first + 1)
    while (close >= 0 && row[close + 1] === '"') close = row.indexOf('"', close + 2)
    if (close < 0) return undefined
    cells.push(row.slice(first + 1, close).replaceAll('""', '"'))
    const end = row.indexOf(delimiter, close)
    if (end < 0) return cells
    at = end + delimiter.length
  }
  return cells
}

/** Rows of a sheet, its cells already as text. */
export function readSheet(sheet: readonly (readonly string[])[]): TableReading {
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  sheet.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return
    rows.push(row.map((cell) => cell.trim()))
    lines.push(index + 1)
  })
  return tableOf(rows, lines)
}

function tableOf(
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  delimiter?: string,
): TableReading {
  if (rows.length === 0) return { ok: false, code: 'empty', line: 1 }
  if (rows.length > mostRows) return { ok: false, code: 'tooLarge', line: 1 }
  return { ok: true, table: { rows, lines, ...(delimiter !== undefined && { delimiter }) } }
}
