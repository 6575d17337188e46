import { RunningMoments } from '../kernel/running-moments.js'
import { conditionalSurfaces } from './conditional-surface.js'
import { type InputEffect, type InputEffects, rivalIndexOf } from './input-effects.js'

export interface VarianceShares {
  /** First-order index per input: share of the difference's variance that goes when the input becomes known. */
  readonly inputs: readonly {
    readonly path: string
    /** Inputs correlated with it: the share is that of all of them together. */
    readonly with: readonly string[]
    readonly share: number
  }[]
  /** What single inputs leave over: interactions and noise; 0 or more. */
  readonly rest: number
}

/**
 * First-order Sobol indices of the difference between the leader and a rival, from the draws at hand: the variance of
 * the conditional mean over the variance. Greatest first; inputs that explain nothing are left out. Of correlated inputs
 * each would count what the others tell as well, and shares would add up to more than the whole: they have one share together.
 *
 * @param rival index of the other option.
 * @param correlated paths of inputs connected by correlations, one list for each set of them.
 * @throws OutOfRangeError when the rival is not among the effects' rivals.
 */
export function varianceShares(
  effects: InputEffects,
  rival: number,
  correlated: readonly (readonly string[])[] = [],
): VarianceShares {
  const index = rivalIndexOf(effects, rival)
  const difference = effects.differences[index]!
  const total = varianceOf(difference)
  const explaining = effects.inputs.filter(({ differences }) => differences[index]!.explains)
  const blocks = correlated.flatMap((paths) => {
    const members = effects.inputs.filter(({ path }) => paths.includes(path))
    return members.length > 1 && members.some((member) => explaining.includes(member)) ? [members] : []
  })
  const inBlocks = new Set(blocks.flat())
  const alone = explaining
    .filter((input) => !inBlocks.has(input))
    .map(({ path, values, differences }) => ({
      path,
      with: [],
      share: varianceOf(differences[index]!.over(values)) / total,
    }))
  const together = blocks.map((members) => {
    const [{ path }, ...others] = members as [InputEffect, ...InputEffect[]]
    const [surface] = conditionalSurfaces(
      members.map(({ values }) => values),
      [difference],
    )
    return { path, with: others.map((other) => other.path), share: varianceOf(surface!.fitted) / total }
  })
  const inputs = [...alone, ...together].sort((a, b) => b.share - a.share)
  return { inputs, rest: Math.max(0, 1 - inputs.reduce((sum, { share }) => sum + share, 0)) }
}

function varianceOf(column: Float64Array): number {
  const moments = new RunningMoments()
  for (const value of column) moments.add(value)
  return moments.standardDeviation ** 2
}
