import type { FileFaultCode } from '../scenario/read-file.js'
import { type BoundedSpreadsheet, boundedSpreadsheet } from './bounded-spreadsheet.js'
import { readWholeFile, sizeFigures } from './read-text-file.js'

/** A table as it lies in a file: delimited text, or the cells of a sheet as text. */
export type TableFile =
  | { readonly ok: true; readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | {
      readonly ok: true
      readonly kind: 'sheet'
      readonly rows: readonly (readonly string[])[]
      readonly sheet: string
      /** Names of the other sheets. */
      readonly others: readonly string[]
    }
  | {
      readonly ok: false
      readonly code: TableFileFault
      readonly figures: Readonly<Record<string, string | number>>
    }

export type TableFileFault =
  | FileFaultCode
  | 'import.old-spreadsheet'
  | 'import.broken-spreadsheet'
  | 'import.no-sheet'
  | 'import.far-cell'
  | 'import.too-many-cells'

const largestText = 80 * 1024 * 1024
const largestSheet = 20 * 1024 * 1024

/**
 * Reads a text in UTF-8, UTF-16 or Windows-1252, or a sheet of an .xlsx file: the one named, else the first. What is wrong
 * comes back as a code; nothing is thrown.
 */
export async function readTableFile(path: string, sheet?: string): Promise<TableFile> {
  const outcome = await readWholeFile(path, largestText)
  if (!outcome.ok) return { ok: false, code: outcome.code, figures: outcome.figures }
  const { bytes } = outcome
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fault('import.old-spreadsheet', path)
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return await readSheet(path, bytes, sheet)
  return decoded(path, bytes)
}

function decoded(path: string, bytes: Buffer): TableFile {
  const text = (encoding: string): TableFile => ({
    ok: true,
    kind: 'text',
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
  })
  if (startsWith(bytes, [0xff, 0xfe])) return text('utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return text('utf-16be')
  // Without its mark, UTF-16 shows by the noughts in every second place.
  const head = bytes.subarray(0, 2000)
  const noughts = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (noughts > head.length * 0.6) return fault('file.binary', path)
  if (noughts > head.length * 0.3) return text(head[1] === 0 ? 'utf-16le' : 'utf-16be')
  if (noughts > 0) return fault('file.binary', path)
  try {
    return {
      ok: true,
      kind: 'text',
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'utf-8',
    }
  } catch {
    return text('windows-1252')
  }
}

async function readSheet(path: string, bytes: Buffer, name: string | undefined): Promise<TableFile> {
  if (bytes.length > largestSheet) return tooLarge(path, bytes.length, largestSheet)
  const bounded = boundedSpreadsheet(bytes)
  if (!bounded.ok) return refused(path, bounded)
  try {
    const { default: readExcelFile } = await import('read-excel-file/node')
    const sheets = await readExcelFile(Buffer.from(bounded.bytes))
    const wanted = name === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === name)
    const names = sheets.map(({ sheet }) => sheet)
    if (wanted === undefined) {
      return { ok: false, code: 'import.no-sheet', figures: { sheet: name ?? '', sheets: names.join(', ') } }
    }
    return {
      ok: true,
      kind: 'sheet',
      rows: wanted.data.map((row) => row.map(cellText)),
      sheet: wanted.sheet,
      others: names.filter((other) => other !== wanted.sheet),
    }
  } catch {
    return fault('import.broken-spreadsheet', path)
  }
}

/** Cells come as values; dates as moments in UTC, times of day as moments of the spreadsheet's first days. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return ''
    const rounded = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString()
    const time = rounded.slice(11, 19)
    if (cell.getUTCFullYear() <= 1900) return time
    return time === '00:00:00' ? rounded.slice(0, 10) : `${rounded.slice(0, 10)} ${time}`
  }
  return cell === null || cell === undefined ? '' : String(cell)
}

function refused(
  path: string,
  bounded: Extract<BoundedSpreadsheet, { ok: false }>,
): Extract<TableFile, { ok: false }> {
  switch (bounded.code) {
    case 'broken':
      return fault('import.broken-spreadsheet', path)
    case 'tooLarge':
      return tooLarge(path, bounded.bytes, bounded.limitBytes)
    case 'farCell':
      return { ok: false, code: 'import.far-cell', figures: { file: path, cell: bounded.cell } }
    case 'tooManyCells':
      return { ok: false, code: 'import.too-many-cells', figures: { file: path, limit: bounded.limit } }
  }
}

function startsWith(bytes: Buffer, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}

function fault(code: TableFileFault, file: string): Extract<TableFile, { ok: false }> {
  return { ok: false, code, figures: { file } }
}

function tooLarge(file: string, bytes: number, limitBytes: number): Extract<TableFile, { ok: false }> {
  return { ok: false, code: 'file.tooLarge', figures: { file, ...sizeFigures(bytes, limitBytes) } }
}
