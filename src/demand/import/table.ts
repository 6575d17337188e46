import { CsvError, parse } from 'csv-parse/browser/esm/sync'

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
  return body.includes('"') ? readQuoted(body, delimiter, skipped) : readPlain(body, delimiter, skipped)
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

/** Without quotes a line is a row: much quicker than a parser. */
function readPlain(text: string, delimiter: string, skipped: number): TableReading {
  const rows: string[][] = []
  const lines: number[] = []
  text.split(/\r\n|\n|\r/u).forEach((line, index) => {
    if (line.trim() === '') return
    const cells = line.split(delimiter).map((cell) => cell.trim())
    if (cells.every((cell) => cell === '')) return
    rows.push(cells)
    lines.push(index + 1 + skipped)
  })
  return tableOf(rows, lines, delimiter)
}

function readQuoted(text: string, delimiter: string, skipped: number): TableReading {
  let parsed: { record: string[]; info: { lines: number } }[]
  try {
    parsed = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof parsed
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ok: false, code: 'malformed', line: typeof error.lines === 'number' ? error.lines : 1 }
  }
  const filled = parsed.filter(({ record }) => record.some((cell) => cell !== ''))
  return tableOf(
    filled.map(({ record }) => record),
    filled.map(({ info }) => info.lines + skipped),
    delimiter,
  )
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
