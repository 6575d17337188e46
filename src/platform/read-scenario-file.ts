import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { base64 } from '../kernel/base64.js'
import type { ReadFile } from '../scenario/read-file.js'
import { readTextFile, readWholeFile } from './read-text-file.js'

/** A sign at the head of a page takes a few kilobytes; the report carries it whole. */
const largestPictureBytes = 1_000_000

/** Reads what a scenario may name: text files, and pictures as their bytes in base64. */
export const readScenarioFile: ReadFile = async (path, content, within) => {
  if (within !== undefined && !(await liesWithin(path, within))) {
    return { ok: false, code: 'file.outsideFolder', figures: { found: path, file: path } }
  }
  if (content !== 'picture') return await readTextFile(path)
  const outcome = await readWholeFile(path, largestPictureBytes)
  return outcome.ok ? { ok: true, text: base64(outcome.bytes) } : outcome
}

/** Whether a file lies in a folder where links really lead; what is not there is left to the reading to say. */
async function liesWithin(path: string, folder: string): Promise<boolean> {
  try {
    const [file, root] = await Promise.all([realpath(path), realpath(folder === '' ? '.' : folder)])
    return file.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)
  } catch {
    return true
  }
}
