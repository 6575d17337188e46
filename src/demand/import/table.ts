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
  | {
      readonly ok: false
      readonly code: 'empty' | 'tooLarge' | 'malformed' | 'longRow'
      readonly line: number
    }

/** Rows of one file: a year of a busy centre's calls. */
export const mostRows = 450_000
/** Cells of one file: a row of a month may have one for each minute of a day. More would take a gigabyte of memory. */
export const mostCellsOfTable = 4_000_000
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
  return readLines(
    delimiter === ' ' ? body.replace(/ +/gu, ' ').replace(/^ | $/gmu, '') : body,
    delimiter,
    skipped,
  )
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
  if (common !== undefined) return common
  // A matrix of figures as programs for statistics write it.
  const figures = head.filter((line) => /^\s*[\d.]+(?: +[\d.]+){2,}\s*$/u.test(line)).length
  return figures * 2 > head.length ? ' ' : ','
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
  let filled = 0
  for (const { line, number, isLast } of linesOf(text, skipped)) {
    if (unfinished === '') begun = number
    const row = unfinished === '' ? line : `${unfinished}\n${line}`
    if (row.length > longestRow) {
      return { ok: false, code: unfinished === '' ? 'longRow' : 'malformed', line: begun }
    }
    const cells = row.includes('"') ? quotedCells(row, delimiter) : row.split(delimiter, mostCells)
    if (cells === undefined) {
      if (isLast) return { ok: false, code: 'malformed', line: begun }
      unfinished = row
      continue
    }
    unfinished = ''
    filled += cells.length
    if (filled > mostCellsOfTable) return { ok: false, code: 'tooLarge', line: begun }
    // In place: copies of millions of rows are memory as well.
    let isBlank = true
    for (let at = 0; at < cells.length; at++) {
      const written = cells[at]!.trim()
      // `="08:00"`: a text that a spreadsheet is kept from changing.
      const cell = written.startsWith('="') ? written.replace(/^="([^"]*)"$/u, '$1') : written
      cells[at] = cell
      isBlank &&= cell === ''
    }
    if (isBlank) continue
    rows.push(cells)
    lines.push(begun)
  }
  return tableOf(rows, lines, delimiter)
}

interface NumberedLine {
  readonly line: string
  readonly number: number
  readonly isLast: boolean
}

/** Lines one after another, however they end: a list of all would take as much memory again. */
function* linesOf(text: string, skipped: number): Generator<NumberedLine> {
  const ends = /\r\n|\n|\r/gu
  let from = 0
  for (let number = 1 + skipped; ; number++) {
    const end = ends.exec(text)
    if (end === null) {
      yield { line: text.slice(from), number, isLast: true }
      return
    }
    yield { line: text.slice(from, end.index), number, isLast: false }
    from = ends.lastIndex
  }
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
  if (sheet.reduce((sum, row) => sum + row.length, 0) > mostCellsOfTable)
    return { ok: false, code: 'tooLarge', line: 1 }
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
