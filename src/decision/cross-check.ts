import { promethee } from './promethee.js'
import { topsis } from './topsis.js'
import { type Criterion, rankedByScore, weightedCriteria } from './weighted-criteria.js'

export interface CrossCheck {
  /** Winners by index: weighted criteria on stated scales, and the two cross-checks. */
  readonly weighted: number
  readonly topsis: number
  readonly promethee: number
  /**
   * TOPSIS on the values of the stated scales. Where it is another winner than that of TOPSIS on the raw figures, which
   * are normalised by the options at hand, normalisation, not preference, makes the difference.
   */
  readonly topsisOnStatedScales: number
}

/** PROMETHEE on the value scales: differences up to a twentieth count for nothing, from a quarter on in full. */
const outranking = { preference: 'most', indifference: 0.05, strict: 0.25 } as const

/**
 * Whether other methods agree with the weighted criteria, and whether normalisation alone turns the winner.
 *
 * @param figures per option, per criterion.
 * @param criteria their scales say which direction is better: the value at the last point against the first.
 */
export function crossCheck(
  figures: readonly (readonly number[])[],
  criteria: readonly Criterion[],
): CrossCheck {
  const weighted = weightedCriteria(figures, criteria)
  const weights = criteria.map(({ weight }) => weight)
  const directions = criteria.map(({ scale: { points } }) =>
    points.at(-1)!.value >= points[0]!.value ? 'most' : 'least',
  )
  const onFigures = rankedByScore(topsis(figures, weights, directions))[0]!
  // On value scales more is better throughout.
  const onValues = rankedByScore(
    topsis(
      weighted.values,
      weights,
      criteria.map(() => 'most'),
    ),
  )[0]!
  const flows = promethee(
    weighted.values,
    criteria.map(({ weight }) => ({ weight, ...outranking })),
  )
  return {
    weighted: weighted.ranking[0]!,
    topsis: onFigures,
    promethee: rankedByScore(flows)[0]!,
    topsisOnStatedScales: onValues,
  }
}
