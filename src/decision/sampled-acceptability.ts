import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { Stream, streamKey } from '../kernel/stream.js'
import type { Acceptability } from './smaa.js'

/** What an option is worth on one criterion: the same throughout, or one value in each draw. */
export type DrawnValue = number | Float64Array

export interface SampledAcceptability extends Acceptability {
  /** Per option and rank: standard error of the share, from how it scatters between draws. */
  readonly standardErrors: readonly (readonly number[])[]
}

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
): SampledAcceptability {
  return acceptabilityOverDraws(values, weightings, 1, seed)
}

/**
 * Acceptability of every rank over both what the weights may be and what the criteria turn out to be: in each draw of the
 * criteria so many weightings are drawn evenly from all possible ones (Lahdelma, Hokkanen and Salminen 1998, section 3,
 * by simulation). Options worth the same in a draw share their ranks.
 *
 * @param values per option, per criterion, on stated scales, more is better; drawn ones have a value for every draw, the same
 *   draw at the same place of all.
 * @param draws how many draws of the criteria are gone through, from the first, 1 or more.
 * @param weightingsPerDraw 1 or more.
 * @throws OutOfRangeError for no option, no criterion, rows of unequal length, too few values or no weightings.
 */
export function acceptabilityOverDraws(
  values: readonly (readonly DrawnValue[])[],
  draws: number,
  weightingsPerDraw: number,
  seed: number,
): SampledAcceptability {
  const options = values.length
  const criteria = values[0]?.length ?? 0
  check(values, draws, weightingsPerDraw)
  const ranks = values.map(() => new Float64Array(options))
  const squares = values.map(() => new Float64Array(options))
  const inDraw = values.map(() => new Float64Array(options))
  const favouring = values.map(() => new Float64Array(criteria))
  const worth = new Float64Array(options)
  const weights = new Float64Array(criteria)
  for (let draw = 0; draw < draws; draw++) {
    for (const row of inDraw) row.fill(0)
    for (let k = 0; k < weightingsPerDraw; k++) {
      drawEvenly(new Stream(seed, weightsKey, draw * weightingsPerDraw + k), weights)
      values.forEach((row, option) => {
        let sum = 0
        for (let at = 0; at < criteria; at++) {
          const value = row[at]!
          sum += (typeof value === 'number' ? value : value[draw]!) * weights[at]!
        }
        worth[option] = sum
      })
      for (let option = 0; option < options; option++) {
        const { above, equals } = placeOf(worth, option)
        for (let rank = above; rank < above + equals; rank++) inDraw[option]![rank]! += 1 / equals
        if (above > 0) continue
        for (let at = 0; at < criteria; at++) favouring[option]![at]! += weights[at]! / equals
      }
    }
    inDraw.forEach((row, option) => {
      row.forEach((count, rank) => {
        ranks[option]![rank]! += count
        squares[option]![rank]! += count * count
      })
    })
  }
  const weightings = draws * weightingsPerDraw
  return {
    rankAcceptability: ranks.map((row) => Array.from(row, (count) => count / weightings)),
    centralWeights: favouring.map((sums, option) => {
      const first = ranks[option]![0]!
      return first > 0 ? Array.from(sums, (sum) => sum / first) : undefined
    }),
    standardErrors: ranks.map((row, option) =>
      Array.from(row, (count, rank) => {
        if (draws === 1) return 0
        const scatter = Math.max(0, squares[option]![rank]! - (count * count) / draws)
        return Math.sqrt(scatter / (draws - 1) / draws) / weightingsPerDraw
      }),
    ),
  }
}

/** How many are worth more than an option, and how many as much, itself included. */
function placeOf(worth: Float64Array, option: number): { above: number; equals: number } {
  const own = worth[option]!
  let above = 0
  let equals = 0
  for (const other of worth) {
    if (other > own) above++
    else if (other === own) equals++
  }
  return { above, equals }
}

function check(values: readonly (readonly DrawnValue[])[], draws: number, weightingsPerDraw: number): void {
  const criteria = values[0]?.length ?? 0
  if (values.length === 0) throw new OutOfRangeError('number of options', 0, '>= 1')
  if (criteria === 0) throw new OutOfRangeError('number of criteria', 0, '>= 1')
  for (const count of [draws, weightingsPerDraw]) {
    if (!(Number.isInteger(count) && count >= 1))
      throw new OutOfRangeError('weightings', count, 'whole, >= 1')
  }
  for (const row of values) {
    if (row.length !== criteria) throw new OutOfRangeError('number of criteria', row.length, `= ${criteria}`)
    for (const value of row) {
      if (typeof value === 'number' || value.length >= draws) continue
      throw new OutOfRangeError('draws of a criterion', value.length, `>= ${draws}`)
    }
  }
}

/** Weights spread evenly over the simplex: exponential numbers over their sum. */
function drawEvenly(stream: Stream, into: Float64Array): void {
  let sum = 0
  for (let at = 0; at < into.length; at++) {
    into[at] = stream.exponential()
    sum += into[at]!
  }
  for (let at = 0; at < into.length; at++) into[at]! /= sum
}

const weightsKey = streamKey('weights of criteria')
