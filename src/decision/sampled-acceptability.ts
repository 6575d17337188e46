import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { Stream, streamKey } from '../kernel/stream.js'
import type { Acceptability } from './smaa.js'

/**
 * Acceptability of every rank over weightings drawn evenly from all possible ones: for problems too large for the exact
 * cut of {@link stochasticAcceptability}. The standard error of a share p is √(p (1 − p) / weightings).
 *
 * @param values per option, per criterion, on stated scales; more is better.
 * @param weightings how many to draw, 1 or more.
 * @throws OutOfRangeError for no option, no criterion, rows of unequal length or no weightings.
 */
export function sampledAcceptability(
  values: readonly (readonly number[])[],
  weightings: number,
  seed: number,
): Acceptability {
  const criteria = values[0]?.length ?? 0
  if (values.length === 0) throw new OutOfRangeError('number of options', 0, '>= 1')
  if (criteria === 0) throw new OutOfRangeError('number of criteria', 0, '>= 1')
  if (!(Number.isInteger(weightings) && weightings >= 1)) {
    throw new OutOfRangeError('weightings', weightings, 'whole, >= 1')
  }
  for (const row of values) {
    if (row.length !== criteria) throw new OutOfRangeError('number of criteria', row.length, `= ${criteria}`)
  }
  const ranks = values.map(() => new Array<number>(values.length).fill(0))
  const favouring = values.map(() => new Array<number>(criteria).fill(0))
  for (let weighting = 0; weighting < weightings; weighting++) {
    const weights = evenlyDrawn(new Stream(seed, weightsKey, weighting), criteria)
    const worth = values.map((row) => row.reduce((sum, value, k) => sum + value * weights[k]!, 0))
    worth.forEach((own, option) => {
      const above = worth.filter((other) => other > own).length
      const equals = worth.filter((other) => other === own).length
      for (let rank = above; rank < above + equals; rank++) ranks[option]![rank]! += 1 / equals
      if (above > 0) return
      weights.forEach((weight, criterion) => {
        favouring[option]![criterion]! += weight / equals
      })
    })
  }
  return {
    rankAcceptability: ranks.map((row) => row.map((count) => count / weightings)),
    centralWeights: favouring.map((sums, option) => {
      const first = ranks[option]![0]!
      return first > 0 ? sums.map((sum) => sum / first) : undefined
    }),
  }
}

/** Weights spread evenly over the simplex: exponential numbers over their sum. */
function evenlyDrawn(stream: Stream, criteria: number): number[] {
  const parts = Array.from({ length: criteria }, () => stream.exponential())
  const sum = parts.reduce((total, part) => total + part, 0)
  return parts.map((part) => part / sum)
}

const weightsKey = streamKey('weights of criteria')
