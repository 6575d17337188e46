import { errorOverHypercubes, type Sampling } from '../kernel/hypercubes.js'
import { RunningMoments } from '../kernel/running-moments.js'
import { type ShareInterval, shareInterval } from '../kernel/share-interval.js'
import { drawsOf } from './columns.js'
import { errorOfExpectedLoss } from './error-of-worth.js'

/**
 * When two options count as not told apart. Options are chosen by expected cost, so only the difference of means and
 * its error decide; how often one is the cheaper is the confidence in the choice, another thing. Stated once, printed in
 * the methods.
 */
export const comparisonThresholds = {
  /** Standard normal quantile of a two-sided 95 % interval. */
  intervalQuantile: 1.959963984540054,
  /** A difference of means below this share of the cheaper option's mean is negligible... */
  negligibleDifferenceShare: 0.01,
  /** ...unless one option is cheaper with at least this probability. */
  sureProbability: 0.95,
} as const

/** One option's standing among the others. Money in the columns' currency. */
export interface ComparedOption {
  readonly mean: number
  readonly standardError: number
  /** Share of draws in which the option is cheapest; a draw with k equally cheap options counts 1/k for each. */
  readonly probabilityBest: number
  /** 95 %, as of a share counted in plain draws. */
  readonly probabilityBestInterval: ShareInterval
  /** Mean regret: what choosing this option costs over the best of each draw. Never negative. */
  readonly expectedLoss: number
  /** Stated so that 1.96 of it either way cover the expected loss in 95 of 100 runs, also where few draws lose anything. */
  readonly expectedLossStandardError: number
}

/** Two options draw by draw. `option` stands before `other` in the ranking. */
export interface PairwiseComparison {
  /** Indexes of the options in scenario order. */
  readonly option: number
  readonly other: number
  /** Mean of option minus other: never positive. */
  readonly meanDifference: number
  /** Standard error of the mean difference over paired draws (common random numbers). */
  readonly standardError: number
  /** Probability that option is cheaper than other; equal draws count one half. */
  readonly probabilityBetter: number
  /** The difference is smaller than its own Monte Carlo error: more draws may turn it. */
  readonly withinMonteCarloError: boolean
  /** However many draws: a negligible difference that is not sure either. */
  readonly practicallyEqual: boolean
}

export interface Comparison {
  readonly draws: number
  readonly sampling: Sampling
  /** In scenario order. */
  readonly options: readonly ComparedOption[]
  /** Option indexes by mean cost, cheapest first; equal means in scenario order. */
  readonly ranking: readonly number[]
  /** Every pair once. */
  readonly pairwise: readonly PairwiseComparison[]
  /**
   * The ranking cut into groups that cannot be told apart: a group is its cheapest option and every later,
   * not yet grouped option that cannot be told apart from it.
   */
  readonly groups: readonly (readonly number[])[]
  /** Expected value of perfect information: the least expected loss. */
  readonly expectedValueOfPerfectInformation: number
  readonly expectedValueOfPerfectInformationStandardError: number
}

/**
 * Compares options by their cost columns: means, probability best, expected loss, paired differences, ranking, groups.
 *
 * @param costs one column per option in scenario order, one value per draw: total cost with the draw's *expected*
 * loss, never its simulated one (luck is not information). Any currency, any sign.
 * @param sampling how the draws were made: errors of means over hypercubes come from the spread between these.
 * @throws OutOfRangeError for no option, fewer than 2 draws, unequal lengths or values that are not finite.
 */
export function compareOptions(costs: readonly Float64Array[], sampling: Sampling = 'plain'): Comparison {
  const draws = drawsOf(costs)
  const cost = costs.map(() => new RunningMoments())
  const loss = costs.map(() => new RunningMoments())
  const best = costs.map(() => new RunningMoments())
  for (let draw = 0; draw < draws; draw++) {
    let least = Number.POSITIVE_INFINITY
    let equals = 0
    for (const column of costs) {
      const value = column[draw]!
      if (value < least) {
        least = value
        equals = 1
      } else if (value === least) equals++
    }
    for (let option = 0; option < costs.length; option++) {
      const value = costs[option]![draw]!
      cost[option]!.add(value)
      loss[option]!.add(value - least)
      best[option]!.add(value === least ? 1 / equals : 0)
    }
  }
  const lossErrors = lossesOf(costs).map((losses, option) =>
    errorOfExpectedLoss(loss[option]!.mean, losses, sampling, () => marginsOf(costs, option)),
  )
  const options = costs.map((column, option) => ({
    mean: cost[option]!.mean,
    standardError: sampling === 'plain' ? cost[option]!.standardError : errorOverHypercubes(column),
    probabilityBest: best[option]!.mean,
    probabilityBestInterval: shareInterval(Math.min(1, best[option]!.mean), draws),
    expectedLoss: loss[option]!.mean,
    expectedLossStandardError: lossErrors[option]!,
  }))
  const ranking = costs
    .map((_, option) => option)
    .sort((a, b) => options[a]!.mean - options[b]!.mean || a - b)
  const pairwise = ranking.flatMap((option, position) =>
    ranking
      .slice(position + 1)
      .map((other) => comparePair(costs, option, other, options[option]!.mean, sampling)),
  )
  const leader = options[ranking[0]!]!
  return {
    draws,
    sampling,
    options,
    ranking,
    pairwise,
    groups: groupsOf(ranking, pairwise),
    expectedValueOfPerfectInformation: leader.expectedLoss,
    expectedValueOfPerfectInformationStandardError: leader.expectedLossStandardError,
  }
}

/** Whether the comparison leaves open which of the two is cheaper in expectation, or says that it hardly matters. */
export function cannotBeToldApart(pair: PairwiseComparison): boolean {
  return pair.withinMonteCarloError || pair.practicallyEqual
}

function comparePair(
  costs: readonly Float64Array[],
  option: number,
  other: number,
  cheaperMean: number,
  sampling: Sampling,
): PairwiseComparison {
  const first = costs[option]!
  const second = costs[other]!
  const difference = new RunningMoments()
  let better = 0
  for (let draw = 0; draw < first.length; draw++) {
    const value = first[draw]! - second[draw]!
    difference.add(value)
    if (value < 0) better++
    else if (value === 0) better += 0.5
  }
  const probabilityBetter = better / first.length
  const size = Math.abs(difference.mean)
  const standardError =
    sampling === 'plain'
      ? difference.standardError
      : errorOverHypercubes(first.map((value, draw) => value - second[draw]!))
  const { intervalQuantile, negligibleDifferenceShare, sureProbability } = comparisonThresholds
  const sure = Math.max(probabilityBetter, 1 - probabilityBetter) >= sureProbability
  return {
    option,
    other,
    meanDifference: Math.min(0, difference.mean),
    standardError,
    probabilityBetter,
    // Identical columns have no error to blame: they are practically equal instead.
    withinMonteCarloError: standardError > 0 && size <= intervalQuantile * standardError,
    practicallyEqual: size <= negligibleDifferenceShare * Math.abs(cheaperMean) && !sure,
  }
}

/** What an option costs over the cheapest of the others; alone there is nothing that it could lose to. */
function marginsOf(costs: readonly Float64Array[], option: number): Float64Array {
  const others = costs.filter((_, other) => other !== option)
  if (others.length === 0) return new Float64Array(costs[0]!.length)
  return costs[option]!.map((value, draw) => value - Math.min(...others.map((column) => column[draw]!)))
}

/** What each option costs over the best of each draw. */
function lossesOf(costs: readonly Float64Array[]): Float64Array[] {
  const least = costs[0]!.map((_, draw) => Math.min(...costs.map((column) => column[draw]!)))
  return costs.map((column) => column.map((value, draw) => value - least[draw]!))
}

function groupsOf(ranking: readonly number[], pairwise: readonly PairwiseComparison[]): number[][] {
  const groups: number[][] = []
  let left = [...ranking]
  while (left.length > 0) {
    const leader = left[0]!
    const together = left.filter(
      (option) =>
        option === leader ||
        pairwise.some((pair) => pair.option === leader && pair.other === option && cannotBeToldApart(pair)),
    )
    groups.push(together)
    left = left.filter((option) => !together.includes(option))
  }
  return groups
}
