import { OutOfRangeError } from './out-of-range-error.js'

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

/** Two-sided 95 % quantiles of Student's t by degrees of freedom, from 1. */
const studentQuantiles = [
  12.706204736, 4.30265273, 3.182446305, 2.776445105, 2.570581836, 2.446911851, 2.364624252, 2.306004135,
  2.262157163, 2.228138852, 2.20098516, 2.17881283, 2.160368656, 2.144786688, 2.131449546,
]
const normalQuantile95 = 1.959963984540054

/**
 * Error of the mean of draws that were spread over several hypercubes: the spread of the hypercubes' sums about what
 * they would be if all had the same mean. Made wider by Student's t over the normal quantile, so that 1.96 of it
 * either way cover the mean in 95 of 100 runs, as a standard error of many plain draws does.
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
  sums.forEach((sum, hypercube) => {
    squares += (sum - hypercubeSize(draws, hypercube) * mean) ** 2
  })
  const standardError = Math.sqrt((squares * used) / (used - 1)) / draws
  return (standardError * studentQuantiles[used - 2]!) / normalQuantile95
}
