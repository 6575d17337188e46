import type { SliceText } from '../index.js'
import type { Messages } from '../language/catalogue.js'
import type { ProblemCode } from '../language/problems.js'
import { readTextFile } from '../platform/read-text-file.js'
import { UsageError } from './failures.js'

/** One slice of the largest simulation in one piece, with room to spare; what is longer is no text to the program. */
const largestSliceBytes = 480 * 1024 * 1024

/** Slice files, each to be read when it is wanted: a UsageError is thrown then where one cannot be. */
export function sliceFiles(files: readonly string[], { say }: Messages<ProblemCode>): SliceText[] {
  return files.map((file) => ({
    name: file,
    text: async () => {
      const outcome = await readTextFile(file, largestSliceBytes)
      if (outcome.ok) return outcome.text
      throw new UsageError('usage.other', { message: say(outcome.code, { file, ...outcome.figures }) })
    },
  }))
}
