import { open } from 'node:fs/promises'
import { sizeFigures } from './read-text-file.js'

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
  | 'file.missing'
  | 'file.isFolder'
  | 'file.notReadable'
  | 'file.tooLarge'
  | 'file.binary'
  | 'import.old-spreadsheet'
  | 'import.broken-spreadsheet'
  | 'import.no-sheet'

const largestText = 80 * 1024 * 1024
const largestSheet = 20 * 1024 * 1024
/** What a spreadsheet may unpack to; a small file can claim to hold terabytes. */
const largestUnpacked = 250 * 1024 * 1024

/**
 * Reads a text in UTF-8, UTF-16 or Windows-1252, or a sheet of an .xlsx file: the one named, else the first. What is wrong
 * comes back as a code; nothing is thrown.
 */
export async function readTableFile(path: string, sheet?: string): Promise<TableFile> {
  const bytes = await readBytes(path)
  if (!Buffer.isBuffer(bytes)) return bytes
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fault('import.old-spreadsheet', path)
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return await readSheet(path, bytes, sheet)
  return decoded(path, bytes)
}

async function readBytes(path: string): Promise<Buffer | Extract<TableFile, { ok: false }>> {
  let handle: Awaited<ReturnType<typeof open>> | undefined
  try {
    handle = await open(path, 'r')
    const status = await handle.stat()
    if (status.isDirectory()) return fault('file.isFolder', path)
    if (!status.isFile()) return fault('file.notReadable', path)
    if (status.size > largestText) return tooLarge(path, status.size, largestText)
    return await handle.readFile()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const missing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG'
    return fault(missing || code === 'ERR_INVALID_ARG_VALUE' ? 'file.missing' : 'file.notReadable', path)
  } finally {
    await handle?.close()
  }
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
  const unpacked = unpackedBytes(bytes)
  if (unpacked === undefined) return fault('import.broken-spreadsheet', path)
  if (unpacked > largestUnpacked) return tooLarge(path, unpacked, largestUnpacked)
  try {
    const { default: readExcelFile } = await import('read-excel-file/node')
    const sheets = await readExcelFile(bytes)
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

/** Bytes that a zip archive's directory says its files unpack to; undefined where it has no directory. */
function unpackedBytes(bytes: Buffer): number | undefined {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length) return undefined
  const entries = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  let sum = 0
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined
    sum += bytes.readUInt32LE(at + 24)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return sum
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
