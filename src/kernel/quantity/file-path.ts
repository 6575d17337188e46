import { accepted, type Reading, refused } from './reading.js'

/** Regular-expression source of a path to a file beside the scenario. */
export const filePathPattern = '[^/\\\\:\\u0000][^\\\\:\\u0000]*'

/** Characters of a path at most. */
export const longestFilePath = 1000

/**
 * A path to a file, relative to the scenario's folder, forward slashes only. Absolute paths, drive letters and
 * addresses are refused here; whether it stays inside the allowed folder depends on where the scenario lies.
 */
export function readFilePath(raw: unknown): Reading<string> {
  if (
    typeof raw !== 'string' ||
    raw.length > longestFilePath ||
    !new RegExp(`^${filePathPattern}$`, 'u').test(raw)
  ) {
    return refused('quantity.filePath', { found: String(raw).slice(0, 100), example: 'data/calls.csv' })
  }
  return accepted(raw)
}
