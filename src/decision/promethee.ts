import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import type { Preference } from './topsis.js'
import { totalWeight } from './weighted-criteria.js'

export interface OutrankingCriterion {
  readonly weight: number
  readonly preference: Preference
  /** Differences up to this count for nothing, in the criterion's unit, 0 or more. */
  readonly indifference: number
  /** Differences from this on count in full, in the criterion's unit, at least `indifference`. */
  readonly strict: number
}

/**
 * Net outranking flows (PROMETHEE II, Brans and Vincke 1985) with linear preference between indifference and strict
 * preference. A cross-check only.
 *
 * @param figures per option, per criterion.
 * @returns per option, −1 to 1, more is better; the flows sum to zero. A single option has flow 0.
 * @throws OutOfRangeError for rows of the wrong length, weights or thresholds that cannot be used.
 */
export function promethee(
  figures: readonly (readonly number[])[],
  criteria: readonly OutrankingCriterion[],
): readonly number[] {
  const total = totalWeight(criteria.map(({ weight }) => weight))
  for (const { indifference, strict } of criteria) {
    if (!(indifference >= 0)) throw new OutOfRangeError('indifference', indifference, '>= 0')
    if (!(strict >= indifference)) throw new OutOfRangeError('strict', strict, `>= ${indifference}`)
  }
  for (const row of figures) {
    if (row.length !== criteria.length) {
      throw new OutOfRangeError('figures of an option', row.length, `= ${criteria.length}`)
    }
  }
  const preferenceOf = (own: readonly number[], other: readonly number[]) =>
    criteria.reduce((sum, { weight, preference, indifference, strict }, k) => {
      const lead = preference === 'most' ? own[k]! - other[k]! : other[k]! - own[k]!
      if (lead <= indifference) return sum
      const strength = lead >= strict ? 1 : (lead - indifference) / (strict - indifference)
      return sum + (weight / total) * strength
    }, 0)
  return figures.map((own, option) =>
    figures.reduce(
      (flow, other, rival) =>
        rival === option
          ? flow
          : flow + (preferenceOf(own, other) - preferenceOf(other, own)) / (figures.length - 1),
      0,
    ),
  )
}
