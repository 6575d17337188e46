import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileFaultCode, FileText } from '../scenario/read-file.js'

/** Largest text file read when the caller says nothing: a year of call records is some 5 MB. */
const largestFileBytes = 20 * 1024 * 1024

/**
 * Reads a whole UTF-8 text file. A byte order mark is dropped; anything that is not a regular file, not
 * text, or larger than `maximumBytes` is refused with a code instead of an exception.
 */
export async function readTextFile(path: string, maximumBytes = largestFileBytes): Promise<FileText> {
  const outcome = await readWholeFile(path, maximumBytes)
  return outcome.ok ? decode(path, outcome.bytes) : outcome
}

/** The bytes of a regular file that is no larger than it may be, or why there are none. */
export async function readWholeFile(
  path: string,
  maximumBytes: number,
): Promise<{ readonly ok: true; readonly bytes: Buffer } | Extract<FileText, { ok: false }>> {
  let handle: Awaited<ReturnType<typeof open>>
  try {
    // Without O_NONBLOCK, opening a named pipe nobody writes to would wait for ever.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    return refused(openProblem(error), { file: path })
  }
  try {
    const status = await handle.stat()
    if (status.isDirectory()) return refused('file.isFolder', { file: path })
    if (!status.isFile()) return refused('file.notRegular', { file: path })
    if (status.size > maximumBytes) {
      return refused('file.tooLarge', { file: path, ...sizeFigures(status.size, maximumBytes) })
    }
    // The file may grow between the two calls: never take more than was promised.
    return { ok: true, bytes: await readAtMost(handle, status.size) }
  } catch (error) {
    return refused(openProblem(error), { file: path })
  } finally {
    await handle.close()
  }
}

/** How large a file is and may be, also in the unit people know. */
export function sizeFigures(bytes: number, limitBytes: number): Record<string, number> {
  const megabyte = 1_000_000
  return {
    bytes,
    limitBytes,
    megabytes: Math.max(1, Math.round(bytes / megabyte)),
    limitMegabytes: Math.max(1, Math.floor(limitBytes / megabyte)),
  }
}

async function readAtMost(
  handle: Awaited<ReturnType<typeof open>>,
  sizeBytes: number,
): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.alloc(sizeBytes)
  let length = 0
  while (length < sizeBytes) {
    const { bytesRead } = await handle.read(bytes, length, sizeBytes - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

function decode(file: string, bytes: Buffer): FileText {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return refused('file.utf16', { file })
  }
  const text = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes
  const binaryAt = text.indexOf(0)
  if (binaryAt !== -1) return { ...refused('file.binary', { file }), ...positionOf(text, binaryAt) }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text) }
  } catch {
    return { ...refused('file.notUtf8', { file }), ...positionOf(text, firstInvalidByte(text)) }
  }
}

/** Offset of the first byte that is not UTF-8, found by halving: the decoder itself does not say. */
function firstInvalidByte(bytes: Buffer): number {
  const valid = (end: number, mayBeUnfinished: boolean) => {
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true })
      decoder.decode(bytes.subarray(0, end), { stream: mayBeUnfinished })
      return true
    } catch {
      return false
    }
  }
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (valid(middle, true)) low = middle
    else high = middle - 1
  }
  // The character that is never finished began up to three bytes before.
  while (low > 0 && !valid(low, false)) low--
  return low
}

function positionOf(bytes: Buffer, offset: number): { line: number; column: number } {
  const before = bytes.subarray(0, offset)
  const lineStart = before.lastIndexOf(0x0a) + 1
  let line = 1
  for (const byte of before) if (byte === 0x0a) line++
  const column = [...before.subarray(lineStart).toString('utf8')].length + 1
  return { line, column }
}

function startsWith(bytes: Buffer, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}

function openProblem(error: unknown): FileFaultCode {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ERR_INVALID_ARG_VALUE')
    return 'file.missing'
  if (code === 'EISDIR') return 'file.isFolder'
  if (code === 'ENXIO' || code === 'ENODEV') return 'file.notRegular'
  return 'file.notReadable'
}

function refused(code: FileFaultCode, figures: Readonly<Record<string, string | number>>) {
  return { ok: false as const, code, figures }
}
