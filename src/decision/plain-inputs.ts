import type { CandidateInput } from './columns.js'
import type { ConditionalMean } from './conditional-mean.js'
import { selectionPenalty } from './least-squares.js'

/** A rival's cost less the leader's, draw by draw, with the inputs that can move it. */
export interface DrivenDifference {
  readonly values: Float64Array
  readonly inputs: readonly CandidateInput[]
}

/**
 * Whether a straight line over the input explains the difference beyond chance, where as many inputs are tested: the
 * gain in the extended Bayesian information criterion, −n ln(1 − r²) − ln n − 2 ln tested, is above nothing.
 */
export function isPlain(input: CentredColumn, difference: CentredColumn, tested: number): boolean {
  if (input.squares === 0 || difference.squares === 0) return false
  const draws = input.values.length
  const explained = Math.min(1, productOf(input, difference) ** 2 / (input.squares * difference.squares))
  return -draws * Math.log(1 - explained) > Math.log(draws) + selectionPenalty(tested)
}

/** A column with its mean and the sum of squares about it. */
export interface CentredColumn {
  readonly values: Float64Array
  readonly mean: number
  readonly squares: number
}

export function centred(values: Float64Array): CentredColumn {
  let sum = 0
  for (let draw = 0; draw < values.length; draw++) sum += values[draw]!
  const mean = sum / values.length
  let squares = 0
  for (let draw = 0; draw < values.length; draw++) squares += (values[draw]! - mean) ** 2
  return { values, mean, squares }
}

function productOf(first: CentredColumn, second: CentredColumn): number {
  let product = 0
  for (let draw = 0; draw < first.values.length; draw++) {
    product += (first.values[draw]! - first.mean) * (second.values[draw]! - second.mean)
  }
  return product
}

/** An input that plainly moves a difference, and how. */
interface PlainInput {
  readonly input: CandidateInput
  readonly mean: ConditionalMean
}

/** What plain inputs leave of a difference, with the variance of what they explain. */
interface Unexplained {
  readonly values: Float64Array
  readonly takenOut: number
}

/**
 * What is left of a difference once the conditional means over plain inputs are taken out, as a function of the input
 * that is to be looked at. What goes with that input stays in: nothing of inputs that are correlated with it is taken
 * out. As the others are independent of it, the mean given the input is the same as before but for chance. Of inputs
 * correlated among themselves only the strongest is taken out, as its mean holds what the others move through it.
 */
export function unexplainedBy(
  difference: Float64Array,
  plain: readonly PlainInput[],
): (input: CandidateInput) => Unexplained {
  const left = difference.slice()
  let takenOut = 0
  const groups = new Map<string, Part>()
  for (const { input, mean } of plain) {
    const explained = centred(mean.over(input.values))
    const { correlationGroup } = input
    if (correlationGroup === undefined) takenOut += addTo(left, explained, -1)
    else if (explained.squares > (groups.get(correlationGroup)?.squares ?? 0)) {
      groups.set(correlationGroup, { input: input.values, over: mean.over, squares: explained.squares })
    }
  }
  for (const part of groups.values()) takenOut += addTo(left, columnOf(part), -1)
  return ({ correlationGroup }) => {
    const own = correlationGroup === undefined ? undefined : groups.get(correlationGroup)
    if (own === undefined) return { values: left, takenOut }
    const values = left.slice()
    return { values, takenOut: takenOut - addTo(values, columnOf(own), 1) }
  }
}

/** What an input explains, told again when it is wanted: kept for every group and rival the columns would not fit in memory. */
interface Part {
  readonly input: Float64Array
  readonly over: ConditionalMean['over']
  readonly squares: number
}

const columnOf = ({ input, over }: Part): CentredColumn => centred(over(input))

/** Adds a column about its mean to another, or takes it off. @returns the variance of what was added */
function addTo(target: Float64Array, { values, mean, squares }: CentredColumn, sign: 1 | -1): number {
  for (let draw = 0; draw < target.length; draw++) target[draw]! += sign * (values[draw]! - mean)
  return squares / target.length
}
