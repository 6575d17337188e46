import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { totalWeight } from './weighted-criteria.js'

/** Whether more of a criterion's figure is better (`most`) or less (`least`). */
export type Preference = 'most' | 'least'

/**
 * Similarity to the ideal (TOPSIS, Hwang and Yoon 1981): vector normalisation, Euclidean distances. A cross-check
 * only: figures are normalised by the options at hand, so that adding an option can reorder the others.
 *
 * @param figures per option, per criterion.
 * @returns per option the distance to the worst over the sum of distances to worst and best, 0 to 1, more is better;
 * one half where all options are alike.
 * @throws OutOfRangeError for rows of the wrong length or weights that cannot be used.
 */
export function topsis(
  figures: readonly (readonly number[])[],
  weights: readonly number[],
  preferences: readonly Preference[],
): readonly number[] {
  const total = totalWeight(weights)
  for (const row of figures) {
    if (row.length !== weights.length) {
      throw new OutOfRangeError('figures of an option', row.length, `= ${weights.length}`)
    }
  }
  const weighted = weights.map((weight, criterion) => {
    const column = figures.map((row) => row[criterion]!)
    const length = Math.hypot(...column)
    const sign = preferences[criterion] === 'most' ? 1 : -1
    return column.map((figure) => (length === 0 ? 0 : (sign * (weight / total) * figure) / length))
  })
  return figures.map((_, option) => {
    const distanceTo = (extreme: (column: readonly number[]) => number) =>
      Math.hypot(...weighted.map((column) => column[option]! - extreme(column)))
    const toBest = distanceTo((column) => Math.max(...column))
    const toWorst = distanceTo((column) => Math.min(...column))
    return toBest + toWorst === 0 ? 0.5 : toWorst / (toBest + toWorst)
  })
}
