import { BLOCK_SIZE } from '../kernel/blocked-sum.js'
import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** A run of consecutive draws, starting at a multiple of the block size. */
export interface DrawRange {
  readonly firstDraw: number
  readonly draws: number
}

/**
 * Cuts draws 0 … draws − 1 into ranges of whole blocks (the last one may be shorter). The cut depends on
 * the number of draws only, never on the number of workers.
 * @param draws at least 1
 * @param blocksPerRange at least 1: smaller ranges make smoother progress and evener work
 */
export function drawRanges(draws: number, blocksPerRange = 1): DrawRange[] {
  if (!(Number.isSafeInteger(draws) && draws >= 1)) {
    throw new OutOfRangeError('draws', draws, 'integer 1 <= draws')
  }
  if (!(Number.isSafeInteger(blocksPerRange) && blocksPerRange >= 1)) {
    throw new OutOfRangeError('blocksPerRange', blocksPerRange, 'integer 1 <= blocksPerRange')
  }
  const step = BLOCK_SIZE * blocksPerRange
  const ranges: DrawRange[] = []
  for (let firstDraw = 0; firstDraw < draws; firstDraw += step) {
    ranges.push({ firstDraw, draws: Math.min(step, draws - firstDraw) })
  }
  return ranges
}
