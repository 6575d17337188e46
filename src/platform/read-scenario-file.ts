import { base64 } from '../kernel/base64.js'
import type { ReadFile } from '../scenario/read-file.js'
import { readTextFile, readWholeFile } from './read-text-file.js'

/** A sign at the head of a page takes a few kilobytes; the report carries it whole. */
const largestPictureBytes = 1_000_000

/** Reads what a scenario may name: text files, and pictures as their bytes in base64. */
export const readScenarioFile: ReadFile = async (path, content) => {
  if (content !== 'picture') return await readTextFile(path)
  const outcome = await readWholeFile(path, largestPictureBytes)
  return outcome.ok ? { ok: true, text: base64(outcome.bytes) } : outcome
}
