import { drawsOf, type InputColumn } from './columns.js'
import { comparisonThresholds } from './comparison.js'
import { type ConditionalMean, conditionalMeans } from './conditional-mean.js'

/** A value of one input at which another option becomes the cheaper one in expectation. */
export interface BreakEven {
  /** The input's path. */
  readonly input: string
  /** In the input's base unit. */
  readonly value: number
  /** On which side of the value the rival is cheaper than the chosen option. */
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
/** A difference below this share of the chosen option's cost is rounding, not a difference. */
const roundingShare = 1e-9
/** Halvings of the interval around a sign change: below the resolution of the drawn values. */
const halvings = 50

/**
 * Break-even values of every uncertain input: where the expected difference between the chosen option and its
 * cheapest rival, given the input, changes sign; the nearest one on each side of the input's median. Where inputs are
 * correlated the others move along with the input. A sign change that stays within 95 % error of the fit is left out.
 * Between two values of an input that takes few values, the break-even is their middle.
 *
 * @param costs one column per option in scenario order.
 * @param inputs uncertain inputs of the same draws; one that never varies has no break-even.
 * @param chosen index of the option whose lead is examined.
 * @returns most probable first; equal ones in the order of the inputs.
 */
export function breakEvens(
  costs: readonly Float64Array[],
  inputs: readonly InputColumn[],
  chosen: number,
): readonly BreakEven[] {
  drawsOf([...costs, ...inputs.map((input) => input.values)])
  const lead = costs[chosen]!
  const rivals = costs.flatMap((column, option) => (option === chosen ? [] : [{ option, column }]))
  if (rivals.length === 0) return []
  const differences = rivals.map(({ column }) => column.map((value, draw) => value - lead[draw]!))
  const negligible = (roundingShare * lead.reduce((sum, value) => sum + Math.abs(value), 0)) / lead.length
  const found = inputs.flatMap((input) => {
    const fitted = conditionalMeans(input.values, differences)
    if (!fitted.some((difference) => difference.explains)) return []
    const sorted = Float64Array.from(input.values).sort()
    return [-1, 1].flatMap((direction) => {
      const crossing = firstCrossing(fitted, sorted, direction, negligible)
      if (crossing === undefined) return []
      const { value, rivalBetter, rivalIndex } = crossing
      const beyond = sorted.filter((drawn) => (rivalBetter === 'above' ? drawn > value : drawn < value))
      const probability = beyond.length / sorted.length
      return [{ input: input.path, value, rivalBetter, rival: rivals[rivalIndex]!.option, probability }]
    })
  })
  return found.sort((a, b) => b.probability - a.probability)
}

interface Crossing {
  readonly value: number
  readonly rivalBetter: 'below' | 'above'
  readonly rivalIndex: number
}

/** The first sign change met when going from the median down (−1) or up (1). */
function firstCrossing(
  differences: readonly ConditionalMean[],
  sorted: Float64Array,
  direction: number,
  negligible: number,
): Crossing | undefined {
  const grid = searchGrid(sorted)
  const median = sorted[Math.round((sorted.length - 1) / 2)]!
  const strongest = grid.map((value) => strongestRivalAt(differences, value))
  const ahead = strongest.map(({ difference }) => difference < -negligible)
  let position = grid.indexOf(median)
  while (grid[position + direction] !== undefined && ahead[position + direction] === ahead[position]) {
    position += direction
  }
  const next = position + direction
  if (grid[next] === undefined) return undefined
  const rivalSide = ahead[next] ? next : position
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
  let chosensEnd = grid[rivalSide === next ? position : next]!
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (rivalsEnd + chosensEnd) / 2
    if (rival.at(middle) < 0) rivalsEnd = middle
    else chosensEnd = middle
  }
  return { value: (rivalsEnd + chosensEnd) / 2, rivalBetter, rivalIndex }
}

/** The rival with the least expected difference; a negative difference means it beats the chosen option. */
function strongestRivalAt(differences: readonly ConditionalMean[], value: number) {
  let rivalIndex = 0
  let difference = Number.POSITIVE_INFINITY
  differences.forEach((fitted, index) => {
    const candidate = fitted.at(value)
    if (candidate < difference) {
      difference = candidate
      rivalIndex = index
    }
  })
  return { rivalIndex, difference }
}

/** Different values at evenly spaced quantiles, ascending; the median is one of them. */
function searchGrid(sorted: Float64Array): number[] {
  const grid: number[] = []
  for (let step = 0; step <= searchSteps; step++) {
    const probability = searchedFrom + ((searchedTo - searchedFrom) * step) / searchSteps
    const value = sorted[Math.round(probability * (sorted.length - 1))]!
    if (grid.length === 0 || value > grid.at(-1)!) grid.push(value)
  }
  return grid
}
