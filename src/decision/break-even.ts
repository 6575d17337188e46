import { comparisonThresholds } from './comparison.js'
import type { InputEffect, InputEffects } from './input-effects.js'

/** A value of one input at which another option becomes the cheaper one in expectation. */
export interface BreakEven {
  /** The input's path. */
  readonly input: string
  /** In the input's base unit. */
  readonly value: number
  /** On which side of the value the rival is cheaper than the leader. */
  readonly rivalBetter: 'below' | 'above'
  /** Index of the rival in scenario order. */
  readonly rival: number
  /** Probability that the input lies on the rival's side of the value. */
  readonly probability: number
}

/** Break-evens are looked for between these quantiles of an input: beyond them there are too few draws to trust. */
const searchedFrom = 0.005
const searchedTo = 0.995
const searchSteps = 200
/** Halvings of the interval around a sign change: below the resolution of the drawn values. */
const halvings = 50

/**
 * Break-even values of every uncertain input: where the expected difference between the leader and its
 * cheapest rival, given the input, changes sign; the nearest one on each side of the input's median. Where inputs are
 * correlated the others move along with the input. A sign change that stays within 95 % error of the fit is left out.
 * Between two values of an input that takes few values, the break-even is their middle.
 *
 * @returns most probable first; equal ones in the order of the inputs.
 */
export function breakEvens(effects: InputEffects): readonly BreakEven[] {
  const found = effects.inputs.flatMap((input) => {
    if (!input.differences.some((difference) => difference.explains)) return []
    const { sorted } = input
    const searched = searchOver(input, effects.negligibleDifference)
    return [-1, 1].flatMap((direction) => {
      const crossing = firstCrossing(input, searched, direction, effects.negligibleDifference)
      if (crossing === undefined) return []
      const { value, rivalBetter, rivalIndex } = crossing
      const beyond = sorted.filter((drawn) => (rivalBetter === 'above' ? drawn > value : drawn < value))
      const probability = beyond.length / sorted.length
      return [{ input: input.path, value, rivalBetter, rival: effects.rivals[rivalIndex]!, probability }]
    })
  })
  return found.sort((a, b) => b.probability - a.probability)
}

interface Crossing {
  readonly value: number
  readonly rivalBetter: 'below' | 'above'
  readonly rivalIndex: number
}

/** Values of an input between which the lead is looked at. */
interface Search {
  /** Different values at evenly spaced quantiles, ascending; the median is one of them. */
  readonly grid: Float64Array
  readonly median: number
  /** At each value: the rival with the least expected difference, and whether it beats the leader. */
  readonly strongest: readonly { readonly rivalIndex: number; readonly ahead: boolean }[]
}

function searchOver({ sorted, differences }: InputEffect, negligible: number): Search {
  const quantiles = Array.from({ length: searchSteps + 1 }, (_, step) => {
    const probability = searchedFrom + ((searchedTo - searchedFrom) * step) / searchSteps
    return sorted[Math.round(probability * (sorted.length - 1))]!
  })
  const grid = Float64Array.from(new Set(quantiles))
  const expected = differences.map((difference) => difference.over(grid))
  const strongest = Array.from(grid, (_, position) => {
    let rivalIndex = 0
    expected.forEach((column, index) => {
      if (column[position]! < expected[rivalIndex]![position]!) rivalIndex = index
    })
    return { rivalIndex, ahead: expected[rivalIndex]![position]! < -negligible }
  })
  return { grid, median: quantiles[searchSteps / 2]!, strongest }
}

/** The first sign change met when going from the median down (−1) or up (1). */
function firstCrossing(
  { differences }: InputEffect,
  { grid, median, strongest }: Search,
  direction: number,
  negligible: number,
): Crossing | undefined {
  let position = grid.indexOf(median)
  while (strongest[position + direction]?.ahead === strongest[position]!.ahead) position += direction
  const next = position + direction
  if (grid[next] === undefined) return undefined
  const rivalSide = strongest[next]!.ahead ? next : position
  const rivalIndex = strongest[rivalSide]!.rivalIndex
  const rivalBetter = rivalSide === Math.max(position, next) ? 'above' : 'below'
  const rivalsGrid = rivalBetter === 'above' ? grid.slice(rivalSide) : grid.slice(0, rivalSide + 1)
  const rival = differences[rivalIndex]!
  const beyondError = rivalsGrid.some(
    (value) =>
      rival.at(value) < -negligible - comparisonThresholds.intervalQuantile * rival.standardErrorAt(value),
  )
  if (!beyondError) return undefined
  let rivalsEnd = grid[rivalSide]!
  let leadersEnd = grid[rivalSide === next ? position : next]!
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (rivalsEnd + leadersEnd) / 2
    if (rival.at(middle) < 0) rivalsEnd = middle
    else leadersEnd = middle
  }
  return { value: (rivalsEnd + leadersEnd) / 2, rivalBetter, rivalIndex }
}
