import { readFileSync } from 'node:fs'
import type { ReadFile } from '../../src/scenario/read-file.js'

/** Reads from the repository; a file that is not there is missing. */
export const readFileForTests: ReadFile = async (path) => {
  try {
    return { ok: true, text: readFileSync(path, 'utf8') }
  } catch {
    return { ok: false, code: 'file.missing', figures: { file: path } }
  }
}
