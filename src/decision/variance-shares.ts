import { RunningMoments } from '../kernel/running-moments.js'
import { type InputEffects, rivalIndexOf } from './input-effects.js'

export interface VarianceShares {
  /** First-order index per input: share of the difference's variance that goes when the input becomes known. */
  readonly inputs: readonly { readonly path: string; readonly share: number }[]
  /** What single inputs leave over: interactions, correlation and noise; 0 or more. */
  readonly rest: number
}

/**
 * First-order Sobol indices of the difference between the leader and a rival, from the draws at hand: the variance of
 * the conditional mean over the variance. Greatest first; inputs that explain nothing are left out. Meaningful as
 * shares of a whole where inputs are independent.
 *
 * @param rival index of the other option.
 * @throws OutOfRangeError when the rival is not among the effects' rivals.
 */
export function varianceShares(effects: InputEffects, rival: number): VarianceShares {
  const index = rivalIndexOf(effects, rival)
  const total = varianceOf(effects.differences[index]!)
  const inputs = effects.inputs
    .filter(({ differences }) => differences[index]!.explains)
    .map(({ path, values, differences }) => ({
      path,
      share: varianceOf(differences[index]!.over(values)) / total,
    }))
    .sort((a, b) => b.share - a.share)
  return { inputs, rest: Math.max(0, 1 - inputs.reduce((sum, { share }) => sum + share, 0)) }
}

function varianceOf(column: Float64Array): number {
  const moments = new RunningMoments()
  for (const value of column) moments.add(value)
  return moments.standardDeviation ** 2
}
