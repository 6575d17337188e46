import { quantileOfSorted } from '../kernel/summary.js'
import { type BestOver, bestOver } from './best-over.js'
import { conditionalSurfaces } from './conditional-surface.js'
import { effectOf, type InputEffect, type InputEffects } from './input-effects.js'

/** The two-way table runs between these quantiles of an input. */
const lowQuantile = 0.05
const highQuantile = 0.95

/**
 * One-way threshold table: which option has the least expected cost over which values of one input; break-evens are the
 * borders between the leader and another option.
 *
 * @throws OutOfRangeError for an unknown input.
 */
export function oneWayThresholds(effects: InputEffects, path: string): readonly BestOver[] {
  return bestOver(effects, effectOf(effects, path))
}

/** Which option has the least expected cost at each pair of values of two inputs. */
export interface TwoWayThresholds {
  readonly firstValues: readonly number[]
  readonly secondValues: readonly number[]
  /** `best[first][second]`: index of the option. */
  readonly best: readonly (readonly number[])[]
}

/**
 * Two-way threshold table over evenly spaced values of two inputs, each from its 5 % to its 95 % quantile.
 *
 * @param steps values a side minus one, 1 or more.
 * @throws OutOfRangeError for unknown inputs.
 */
export function twoWayThresholds(
  effects: InputEffects,
  firstPath: string,
  secondPath: string,
  steps: number,
): TwoWayThresholds {
  const first = effectOf(effects, firstPath)
  const second = effectOf(effects, secondPath)
  const surfaces = conditionalSurfaces([first.values, second.values], effects.differences)
  const firstValues = [...evenly(first, steps)]
  const secondValues = [...evenly(second, steps)]
  const best = firstValues.map((a) =>
    secondValues.map((b) =>
      bestGiven(
        effects,
        surfaces.map((surface) => surface.at([a, b])),
      ),
    ),
  )
  return { firstValues, secondValues, best }
}

/** The leader, unless a rival's expected difference is below nothing. */
function bestGiven(
  { leader, rivals, negligibleDifference }: InputEffects,
  differences: readonly number[],
): number {
  let best = leader
  let least = -negligibleDifference
  differences.forEach((difference, index) => {
    if (difference >= least) return
    least = difference
    best = rivals[index]!
  })
  return best
}

function evenly({ sorted }: InputEffect, steps: number): Float64Array {
  const low = quantileOfSorted(sorted, lowQuantile)
  const high = quantileOfSorted(sorted, highQuantile)
  return Float64Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps)
}
