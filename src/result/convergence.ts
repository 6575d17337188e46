import { BLOCK_SIZE } from '../kernel/blocked-sum.js'
import { errorOverHypercubes, type Sampling } from '../kernel/hypercubes.js'
import { RunningMoments } from '../kernel/running-moments.js'

/** A mean as it stood after so many draws. */
export interface RunningMean {
  readonly draws: number
  readonly mean: number
  readonly standardError: number
}

/** The first number of draws shown: with fewer an error says little. */
const firstShown = 64

/**
 * The running mean of a column at powers of two and at its end. Means are added up in the order of draws, in blocks,
 * so that the last one is the mean the summary gives.
 */
export function convergenceOf(column: Float64Array, sampling: Sampling): RunningMean[] {
  const shown: RunningMean[] = []
  const moments = new RunningMoments()
  let sum = 0
  let block = 0
  column.forEach((value, draw) => {
    if (draw % BLOCK_SIZE === 0) {
      sum += block
      block = 0
    }
    block += value
    moments.add(value)
    const draws = draw + 1
    if ((draws >= firstShown && isPowerOfTwo(draws)) || draws === column.length) {
      const standardError =
        sampling === 'plain' || draws < 2
          ? moments.standardError
          : errorOverHypercubes(column.subarray(0, draws))
      shown.push({ draws, mean: (sum + block) / draws, standardError })
    }
  })
  return shown
}

const isPowerOfTwo = (count: number): boolean => (count & (count - 1)) === 0
