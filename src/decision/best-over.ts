import { comparisonThresholds } from './comparison.js'
import type { InputEffect, InputEffects } from './input-effects.js'

/** A stretch of one input's values over which one option has the least expected cost. */
export interface BestOver {
  readonly from: number
  readonly to: number
  /** Index of the option. */
  readonly best: number
  /** Share of the draws whose value lies in the stretch. Adds up to 1. */
  readonly probability: number
}

/** Changes are looked for between these quantiles of an input: beyond them there are too few draws to trust. */
const searchedFrom = 0.005
const searchedTo = 0.995
const searchSteps = 200
/** Halvings of the interval around a change: below the resolution of the drawn values. */
const halvings = 50

/**
 * Which option has the least expected cost given one input, over all its values, from the least drawn to the greatest:
 * what is best at the outermost values looked at stays best beyond. The leader keeps its place where no rival is cheaper
 * by more than the error of the fit (95 %) anywhere in the stretch. Stretches follow each other without gaps; where one
 * ends the two options cost the same. Between two values of an input that takes few values, that is their middle.
 */
export function bestOver(effects: InputEffects, input: InputEffect): readonly BestOver[] {
  const { sorted } = input
  const grid = searchedValues(input)
  const best = withoutChance(effects, input, grid, bestAt(effects, input, grid))
  const borders = grid.subarray(1).reduce<{ at: number; best: number }[]>((found, value, place) => {
    const [before, after] = [best[place]!, best[place + 1]!]
    if (before !== after) {
      found.push({ at: changeBetween(effects, input, [grid[place]!, before], [value, after]), best: after })
    }
    return found
  }, [])
  const starts = [{ at: sorted[0]!, best: best[0]! }, ...borders]
  return starts.map(({ at: from, best: option }, stretch) => {
    const to = starts[stretch + 1]?.at ?? sorted.at(-1)!
    const below = stretch === starts.length - 1 ? sorted.length : countBelow(sorted, to)
    const before = stretch === 0 ? 0 : countBelow(sorted, from)
    return { from, to, best: option, probability: (below - before) / sorted.length }
  })
}

/** Different values at evenly spaced quantiles, ascending; the median is one of them. */
function searchedValues({ sorted }: InputEffect): Float64Array {
  const quantiles = Array.from({ length: searchSteps + 1 }, (_, step) => {
    const probability = searchedFrom + ((searchedTo - searchedFrom) * step) / searchSteps
    return sorted[Math.round(probability * (sorted.length - 1))]!
  })
  return Float64Array.from(new Set(quantiles))
}

/** The option with the least expected cost at each value: the leader, unless a rival's difference is below nothing. */
function bestAt(
  { leader, rivals, negligibleDifference }: InputEffects,
  { differences }: InputEffect,
  values: Float64Array,
): number[] {
  const expected = differences.map((difference) => difference.over(values))
  return Array.from(values, (_, place) => {
    let best = leader
    let least = -negligibleDifference
    expected.forEach((column, index) => {
      if (column[place]! >= least) return
      least = column[place]!
      best = rivals[index]!
    })
    return best
  })
}

/** Gives back to the leader the runs of values over which no rival is cheaper beyond the error of the fit. */
function withoutChance(
  { leader, rivals, negligibleDifference }: InputEffects,
  { differences }: InputEffect,
  values: Float64Array,
  best: readonly number[],
): number[] {
  const isSure = (place: number) => {
    const difference = differences[rivals.indexOf(best[place]!)]!
    const error = comparisonThresholds.intervalQuantile * difference.standardErrorAt(values[place]!)
    return difference.at(values[place]!) < -negligibleDifference - error
  }
  const kept = [...best]
  for (let start = 0; start < best.length; ) {
    let end = start + 1
    if (best[start] !== leader) {
      while (end < best.length && best[end] !== leader) end++
      const places = Array.from({ length: end - start }, (_, k) => start + k)
      if (!places.some(isSure)) kept.fill(leader, start, end)
    }
    start = end
  }
  return kept
}

/** The value between two at which two options cost the same. */
function changeBetween(
  { leader, rivals }: InputEffects,
  { differences }: InputEffect,
  [low, lowBest]: readonly [number, number],
  [high, highBest]: readonly [number, number],
): number {
  const costOf = (option: number, value: number) =>
    option === leader ? 0 : differences[rivals.indexOf(option)]!.at(value)
  let [below, above] = [low, high]
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (below + above) / 2
    if (costOf(highBest, middle) < costOf(lowBest, middle)) above = middle
    else below = middle
  }
  return (below + above) / 2
}

/** How many of ascending values lie below a value. */
function countBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
