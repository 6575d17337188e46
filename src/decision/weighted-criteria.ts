import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { partialValue, type ValueScale } from './partial-value.js'

export interface Criterion {
  readonly name: string
  /** What its figures are worth; stated, never taken from the options at hand. */
  readonly scale: ValueScale
  /** Relative weight, 0 or more. */
  readonly weight: number
}

export interface WeightedCriteria {
  /** Value per option and criterion on the stated scales. */
  readonly values: readonly (readonly number[])[]
  /** Weighted mean of the values per option. */
  readonly scores: readonly number[]
  /** Option indexes by score, best first; equal ones in scenario order. */
  readonly ranking: readonly number[]
}

/**
 * Weighted criteria on stated scales. Because a figure's value depends on its scale only, adding, dropping or worsening
 * one option never reorders the others (Dezert and others 2020 on rank reversal).
 *
 * @param figures per option, per criterion.
 * @throws OutOfRangeError for rows of the wrong length, negative weights or weights that sum to nothing.
 */
export function weightedCriteria(
  figures: readonly (readonly number[])[],
  criteria: readonly Criterion[],
): WeightedCriteria {
  const total = totalWeight(criteria.map(({ weight }) => weight))
  const values = figures.map((row) => {
    if (row.length !== criteria.length) {
      throw new OutOfRangeError('figures of an option', row.length, `= ${criteria.length}`)
    }
    return criteria.map(({ scale }, index) => partialValue(scale, row[index]!))
  })
  const scores = values.map((row) =>
    row.reduce((sum, value, index) => sum + (criteria[index]!.weight / total) * value, 0),
  )
  return { values, scores, ranking: rankedByScore(scores) }
}

/** Indexes by score, highest first; equal scores in the order given. */
export function rankedByScore(scores: readonly number[]): number[] {
  return scores.map((_, option) => option).sort((a, b) => scores[b]! - scores[a]! || a - b)
}

/** @throws OutOfRangeError for a negative weight or weights that sum to nothing. */
export function totalWeight(weights: readonly number[]): number {
  for (const weight of weights) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new OutOfRangeError('weight', weight, '>= 0')
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) throw new OutOfRangeError('sum of weights', total, '> 0')
  return total
}
