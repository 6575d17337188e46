import { OutOfRangeError } from '../kernel/out-of-range-error.js'

export interface Acceptability {
  /** Per option and rank (first rank first): share of all possible weights that give it that rank. */
  readonly rankAcceptability: readonly (readonly number[])[]
  /** Per option: mean of the weights that make it the best; absent where none does. */
  readonly centralWeights: readonly (readonly number[] | undefined)[]
}

/** Values closer than this share of the widest value are equal: cuts through rounding would make empty pieces. */
const equalityShare = 1e-12
/** More pieces than this take too long: too many options and criteria at once. */
const mostPieces = 2_000_000

/**
 * Stochastic multicriteria acceptability analysis with every weighting equally likely (Lahdelma, Hokkanen and
 * Salminen 1998): how many of all possible weights put an option first, second, …, and which weights favour it.
 * Exact: the simplex of weights is cut along every line on which two options are worth the same, into pieces with one
 * order of the options each. Options worth the same everywhere share their ranks.
 *
 * @param values per option, per criterion, on stated scales; more is better.
 * @throws OutOfRangeError for no option, no criterion, rows of unequal length, or a problem too large to be cut.
 */
export function stochasticAcceptability(values: readonly (readonly number[])[]): Acceptability {
  const criteria = values[0]?.length ?? 0
  if (values.length === 0) throw new OutOfRangeError('number of options', 0, '>= 1')
  if (criteria === 0) throw new OutOfRangeError('number of criteria', 0, '>= 1')
  for (const row of values) {
    if (row.length !== criteria) throw new OutOfRangeError('number of criteria', row.length, `= ${criteria}`)
  }
  const equality = equalityShare * Math.max(...values.flat().map(Math.abs))
  const pairs = values.flatMap((first, index) =>
    values.slice(index + 1).map((second) => first.map((value, criterion) => value - second[criterion]!)),
  )
  const ranks = values.map(() => new Array<number>(values.length).fill(0))
  const favouring = values.map(() => new Array<number>(criteria).fill(0))
  let pieces = 0
  const settle = (corners: readonly Weights[], share: number) => {
    if (++pieces > mostPieces) throw new OutOfRangeError('pieces of the weights', pieces, `<= ${mostPieces}`)
    const centre = corners[0]!.map((_, criterion) => meanOver(corners, (corner) => corner[criterion]!))
    const worth = values.map((row) => weigh(row, centre))
    worth.forEach((own, option) => {
      const above = worth.filter((other) => other - own > equality).length
      const equals = worth.filter((other) => Math.abs(other - own) <= equality).length
      for (let rank = above; rank < above + equals; rank++) ranks[option]![rank]! += share / equals
      if (above > 0) return
      centre.forEach((weight, criterion) => {
        favouring[option]![criterion]! += (share / equals) * weight
      })
    })
  }
  const cut = (corners: readonly Weights[], share: number, pair: number): void => {
    if (pair === pairs.length) {
      settle(corners, share)
      return
    }
    const leads = corners.map((corner) => weigh(pairs[pair]!, corner))
    const ahead = leads.findIndex((lead) => lead > equality)
    const behind = leads.findIndex((lead) => lead < -equality)
    if (ahead < 0 || behind < 0) {
      cut(corners, share, pair + 1)
      return
    }
    // The point of the edge where both are worth the same parts the piece in two, in proportion to the edge.
    const part = leads[ahead]! / (leads[ahead]! - leads[behind]!)
    const equal = corners[ahead]!.map((weight, k) => weight + part * (corners[behind]![k]! - weight))
    cut(corners.with(behind, equal), share * part, pair)
    cut(corners.with(ahead, equal), share * (1 - part), pair)
  }
  const unit = (criterion: number): Weights =>
    Array.from({ length: criteria }, (_, k) => (k === criterion ? 1 : 0))
  cut(
    Array.from({ length: criteria }, (_, criterion) => unit(criterion)),
    1,
    0,
  )
  return {
    rankAcceptability: ranks,
    centralWeights: favouring.map((sums, option) => {
      const first = ranks[option]![0]!
      return first > 0 ? sums.map((sum) => sum / first) : undefined
    }),
  }
}

type Weights = readonly number[]

function weigh(row: readonly number[], weights: Weights): number {
  return row.reduce((sum, value, criterion) => sum + value * weights[criterion]!, 0)
}

function meanOver(corners: readonly Weights[], part: (corner: Weights) => number): number {
  return corners.reduce((sum, corner) => sum + part(corner), 0) / corners.length
}
