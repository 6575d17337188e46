import type { SliceText } from '../index.js'
import type { Messages } from '../language/catalogue.js'
import type { ProblemCode } from '../language/problems.js'
import { readTextFile } from '../platform/read-text-file.js'
import { UsageError } from './failures.js'

/** One slice of the largest simulation in one piece, with room to spare; what is longer is no text to the program. */
const largestSliceBytes = 480 * 1024 * 1024
/** All slices together: they come from other machines, and all of them stand in memory. */
const largestTotalCharacters = 2 * 1024 * 1024 * 1024

/**
 * Reads slice files.
 * @throws UsageError when one cannot be read, or all together are too large
 */
export async function readSlices(
  files: readonly string[],
  { say, number }: Messages<ProblemCode>,
): Promise<SliceText[]> {
  const slices: SliceText[] = []
  let characters = 0
  for (const file of files) {
    const outcome = await readTextFile(file, largestSliceBytes)
    if (!outcome.ok) {
      throw new UsageError('usage.other', { message: say(outcome.code, { file, ...outcome.figures }) })
    }
    characters += outcome.text.length
    if (characters > largestTotalCharacters) {
      throw new UsageError('usage.slices-too-large', { limit: number(largestTotalCharacters / 1e9) })
    }
    slices.push({ name: file, text: outcome.text })
  }
  return slices
}
