import { OutOfRangeError } from './out-of-range-error.js'
import { normalQuantile95, studentQuantile95 } from './student-quantile.js'

/** How draws are made: each by itself, or spread evenly over the range of every input. */
export type Sampling = 'plain' | 'latin-hypercube'

/**
 * A study's draws are spread over several Latin hypercubes, independent of each other, and not over a single one: a
 * single one says nothing of its own error, which is far smaller than that of as many plain draws but by how much
 * depends on the model. Draw d belongs to hypercube d mod 16, as its draw ⌊d / 16⌋.
 */
export const hypercubeCount = 16

/** How many of `draws` belong to a hypercube. */
export const hypercubeSize = (draws: number, hypercube: number): number =>
  Math.max(0, Math.ceil((draws - hypercube) / hypercubeCount))

/**
 * Error of the mean of draws that were spread over several hypercubes: the spread of the hypercubes' sums about what
 * they would be if all had the same mean. Made wider by Student's t over the normal quantile, and by what the skewness of
 * the sums adds to that quantile on both sides together (Hall 1992, section 3.5; of so few sums no more than skewness can
 * be told), so that 1.96 of it either way cover the mean in 95 of 100 runs, as a standard error of many plain draws does.
 *
 * @param values one per draw, in draw order, at least two.
 * @throws OutOfRangeError for fewer values.
 */
export function errorOverHypercubes(values: Float64Array): number {
  const draws = values.length
  if (draws < 2) throw new OutOfRangeError('values.length', draws, '>= 2')
  const used = Math.min(hypercubeCount, draws)
  const sums = new Float64Array(used)
  for (let draw = 0; draw < draws; draw++) sums[draw % hypercubeCount]! += values[draw]!
  const mean = sums.reduce((total, sum) => total + sum, 0) / draws
  let squares = 0
  let cubes = 0
  sums.forEach((sum, hypercube) => {
    const distance = sum - hypercubeSize(draws, hypercube) * mean
    squares += distance ** 2
    cubes += distance ** 3
  })
  if (squares === 0) return 0
  const standardError = Math.sqrt((squares * used) / (used - 1)) / draws
  const quantile = studentQuantile95(used - 1)
  return (standardError * quantile * skewnessFactor(squares, cubes, used, quantile)) / normalQuantile95
}

/** Of fewer than three values there is no skewness. */
const leastForSkewness = 3

function skewnessFactor(squares: number, cubes: number, count: number, quantile: number): number {
  if (count < leastForSkewness) return 1
  const unbiasing = Math.sqrt(count * (count - 1)) / (count - 2)
  const skewness = (unbiasing * (cubes / count)) / (squares / count) ** 1.5
  return 1 + (skewness ** 2 * (quantile ** 4 + 2 * quantile ** 2 - 3)) / (18 * count)
}
