import { quantileOfSorted } from '../kernel/summary.js'
import { conditionalSurfaces } from './conditional-surface.js'
import { effectOf, type InputEffect, type InputEffects } from './input-effects.js'

/** A stretch of one input's values over which one option has the least expected cost. */
export interface BestOver {
  readonly from: number
  readonly to: number
  /** Index of the option. */
  readonly best: number
  /** Share of the draws whose value lies in the stretch; the outer ones go on beyond their ends. Adds up to 1. */
  readonly probability: number
}

/** Tables run between these quantiles of an input. */
const lowQuantile = 0.05
const highQuantile = 0.95
const oneWaySteps = 180

/**
 * One-way threshold table: which option has the least expected cost given one input, from its 5 % to its 95 % quantile.
 * Stretches follow each other without gaps; borders are exact to 1/180 of that range.
 *
 * @throws OutOfRangeError for an unknown input.
 */
export function oneWayThresholds(effects: InputEffects, path: string): readonly BestOver[] {
  const input = effectOf(effects, path)
  const values = evenly(input, oneWaySteps)
  const differences = input.differences.map((difference) => difference.over(values))
  const stretches: { -readonly [Field in keyof BestOver]: BestOver[Field] }[] = []
  values.forEach((value, position) => {
    const best = bestGiven(
      effects,
      differences.map((column) => column[position]!),
    )
    const last = stretches.at(-1)
    if (last !== undefined) last.to = value
    if (last === undefined || last.best !== best) {
      stretches.push({ from: value, to: value, best, probability: 0 })
    }
  })
  let stretch = 0
  for (const value of input.sorted) {
    while (stretch < stretches.length - 1 && value >= stretches[stretch]!.to) stretch++
    stretches[stretch]!.probability++
  }
  for (const counted of stretches) counted.probability /= input.sorted.length
  return stretches
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
