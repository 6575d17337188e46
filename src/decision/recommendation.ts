import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { breakEvens } from './break-even.js'
import type { CodedStatement } from './columns.js'
import {
  type Comparison,
  cannotBeToldApart,
  comparisonThresholds,
  type PairwiseComparison,
} from './comparison.js'
import type { InputEffects } from './input-effects.js'

export const recommendationThresholds = {
  /** Least probability of being the cheapest from which a recommendation is called clear. */
  clearProbability: 0.8,
  /** An advantage over an option that is dearer with no more than this probability comes from the averages only. */
  oftenDearerProbability: 0.55,
  /** Reasons given at most. */
  reasons: 3,
  /** A saving of less than this share of the largest difference is no reason, nor a cost of less a drawback. */
  reasonShare: 0.02,
  /** Categories may miss the mean total cost by this share of it (rounding of long sums). */
  categoryTolerance: 1e-6,
} as const

/** Mean cost of every option in one category; the categories together are the total cost, each counted once. */
export interface CategoryMeans {
  readonly category: string
  /** One mean per option in scenario order. */
  readonly means: readonly number[]
}

export interface Evidence {
  /** Ids of the options in the order of the comparison's columns; knocked-out options are not among them. */
  readonly ids: readonly string[]
  /** The comparison and how the inputs move it. */
  readonly effects: InputEffects
  readonly categories: readonly CategoryMeans[]
}

export interface Recommendation {
  readonly recommended: string
  /** Probability that the recommended option is the cheapest. */
  readonly confidence: number
  /**
   * `tied`: some option cannot be told apart from the recommended one; `clear`: it is the cheapest with probability
   * 0.8 or more; `leaning`: anything between. With a single option: `clear`.
   */
  readonly standing: 'clear' | 'leaning' | 'tied'
  readonly tiedWith: readonly string[]
  /** The second in the ranking; absent when there is one option only. */
  readonly runnerUp?: string
  /**
   * Why, most money first. `savesOnCategory` {category, saving, recommendedCost, runnerUpCost, shareOfDifference,
   * runnerUp}; `onlyOption` {}; `noCategoryDiffers` {runnerUp}.
   */
  readonly reasons: readonly CodedStatement[]
  /**
   * What speaks against it. `costsMoreOnCategory` {category, extra, recommendedCost, runnerUpCost, runnerUp};
   * `anotherIsMoreOftenCheapest` {option, probability}; `moreDrawsNeeded` {option, difference, standardError, draws},
   * with the `share` of the cost in place of `draws` where a difference as small as seen would be negligible;
   * `differenceNegligible` {option, difference, share}; `cheaperOnAverageOnly` {option, difference,
   * probabilityOtherCheaper}: told apart by the means, hardly by how often.
   */
  readonly cautions: readonly CodedStatement[]
  /**
   * When it changes. `inputAbove` and `inputBelow` {input, value, rival, probability}, most probable first, and after them those
   * with `through`: the input only goes along with that one, which makes the difference. `noInputAlone` {} where no input by itself changes it; `rivalCheaperBy` {rival, amount, share}.
   */
  readonly flips: readonly CodedStatement[]
}

/**
 * Recommends the option with the least expected total cost and says how surely, why, and when that changes.
 *
 * @throws OutOfRangeError when the categories of an option do not add up to its mean total cost: something would be
 * counted twice (staleness is inside the work it causes) or not at all.
 */
export function recommend(evidence: Evidence): Recommendation {
  const { ids, effects, categories } = evidence
  const { comparison } = effects
  requireCategoriesAddUp(evidence)
  const leader = comparison.ranking[0]!
  const second = comparison.ranking[1]
  const confidence = comparison.options[leader]!.probabilityBest
  const recommended = ids[leader]!
  if (second === undefined) {
    return {
      recommended,
      confidence,
      standing: 'clear',
      tiedWith: [],
      reasons: [{ code: 'onlyOption', figures: {} }],
      cautions: [],
      flips: [],
    }
  }
  const leads = comparison.pairwise.filter((pair) => pair.option === leader)
  const ties = leads.filter(cannotBeToldApart)
  const onAverage = leads.filter(cheaperOnAverageOnly)
  const runnerUp = ids[second]!
  return {
    recommended,
    confidence,
    standing:
      ties.length > 0
        ? 'tied'
        : confidence >= recommendationThresholds.clearProbability
          ? 'clear'
          : 'leaning',
    tiedWith: ties.map((pair) => ids[pair.other]!),
    runnerUp,
    reasons: reasonsOf(categories, leader, second, runnerUp),
    cautions: [
      ...drawbackOf(categories, leader, second, runnerUp),
      ...moreOftenCheapest(comparison, leader, ids).filter(
        ({ figures }) => !onAverage.some(({ other }) => ids[other] === figures.option),
      ),
      ...onAverage.map((pair) => onAverageStatement(pair, ids[pair.other]!)),
      ...ties.map((pair) => whyTied(pair, ids[pair.other]!, comparison)),
    ],
    flips: flipsOf(breakEvens(effects), leads[0]!, comparison, ids),
  }
}

function requireCategoriesAddUp({ effects: { comparison }, categories }: Evidence): void {
  comparison.options.forEach(({ mean }, option) => {
    const sum = categories.reduce((total, category) => total + category.means[option]!, 0)
    const size = categories.reduce(
      (total, category) => total + Math.abs(category.means[option]!),
      Math.abs(mean),
    )
    if (Math.abs(sum - mean) > recommendationThresholds.categoryTolerance * size) {
      throw new OutOfRangeError('sum of the categories of an option', sum, `= its mean total cost ${mean}`)
    }
  })
}

function differencesOf(categories: readonly CategoryMeans[], leader: number, second: number) {
  return categories.map(({ category, means }) => ({
    category,
    recommendedCost: means[leader]!,
    runnerUpCost: means[second]!,
    saving: means[second]! - means[leader]!,
  }))
}

/** Whether a difference is more than a trifle beside the largest one. */
function weighs(saving: number, differences: readonly { readonly saving: number }[]): boolean {
  const largest = Math.max(...differences.map((difference) => Math.abs(difference.saving)))
  return Math.abs(saving) >= recommendationThresholds.reasonShare * largest
}

function reasonsOf(
  categories: readonly CategoryMeans[],
  leader: number,
  second: number,
  runnerUp: string,
): CodedStatement[] {
  const differences = differencesOf(categories, leader, second)
  const total = differences.reduce((sum, { saving }) => sum + saving, 0)
  const savings = differences
    .filter(({ saving }) => saving > 0 && weighs(saving, differences))
    .sort((a, b) => b.saving - a.saving)
    .slice(0, recommendationThresholds.reasons)
  if (savings.length === 0) return [{ code: 'noCategoryDiffers', figures: { runnerUp } }]
  return savings.map(({ category, saving, recommendedCost, runnerUpCost }) => ({
    code: 'savesOnCategory',
    figures: {
      category,
      saving,
      recommendedCost,
      runnerUpCost,
      runnerUp,
      // One saving may exceed the whole difference where other categories cost more.
      shareOfDifference: total > 0 ? saving / total : 0,
    },
  }))
}

function drawbackOf(
  categories: readonly CategoryMeans[],
  leader: number,
  second: number,
  runnerUp: string,
): CodedStatement[] {
  const differences = differencesOf(categories, leader, second)
  const worst = [...differences].sort((a, b) => a.saving - b.saving)[0]
  if (worst === undefined || worst.saving >= 0 || !weighs(worst.saving, differences)) return []
  const { category, saving, recommendedCost, runnerUpCost } = worst
  return [
    {
      code: 'costsMoreOnCategory',
      figures: { category, extra: -saving, recommendedCost, runnerUpCost, runnerUp },
    },
  ]
}

function moreOftenCheapest(comparison: Comparison, leader: number, ids: readonly string[]): CodedStatement[] {
  let most = leader
  comparison.options.forEach(({ probabilityBest }, option) => {
    if (probabilityBest > comparison.options[most]!.probabilityBest) most = option
  })
  if (most === leader) return []
  const probability = comparison.options[most]!.probabilityBest
  return [{ code: 'anotherIsMoreOftenCheapest', figures: { option: ids[most]!, probability } }]
}

/** Told apart by the means, while the other option is the cheaper one about as often or more often. */
const cheaperOnAverageOnly = (pair: PairwiseComparison): boolean =>
  !cannotBeToldApart(pair) && pair.probabilityBetter <= recommendationThresholds.oftenDearerProbability

const onAverageStatement = (pair: PairwiseComparison, option: string): CodedStatement => ({
  code: 'cheaperOnAverageOnly',
  figures: {
    option,
    difference: Math.abs(pair.meanDifference),
    probabilityOtherCheaper: 1 - pair.probabilityBetter,
  },
})

/**
 * More draws help where they could show a difference that matters; else it is the smallness that ties. How many is told
 * only of a difference that would be told apart if it is as large as seen.
 */
function whyTied(pair: PairwiseComparison, option: string, comparison: Comparison): CodedStatement {
  const { intervalQuantile, negligibleDifferenceShare } = comparisonThresholds
  const difference = Math.abs(pair.meanDifference)
  const cost = Math.abs(comparison.options[pair.option]!.mean)
  const error = intervalQuantile * pair.standardError
  const surelySmall = pair.practicallyEqual && difference + error <= negligibleDifferenceShare * cost
  if (pair.withinMonteCarloError && !surelySmall) {
    const figures = { option, difference, standardError: pair.standardError }
    // A difference as small as seen would stay a tie, and none is never settled.
    if (pair.practicallyEqual)
      return { code: 'moreDrawsNeeded', figures: { ...figures, share: difference / cost } }
    if (difference === 0) return { code: 'moreDrawsNeeded', figures }
    // At these the error is half of the difference, if that is what was seen: runs then tell it in 39 cases of 40.
    const needed = comparison.draws * ((2 * error) / difference) ** 2
    return { code: 'moreDrawsNeeded', figures: { ...figures, draws: Math.ceil(needed) } }
  }
  const share = cost === 0 ? 0 : difference / cost
  return { code: 'differenceNegligible', figures: { option, difference, share } }
}

function flipsOf(
  found: ReturnType<typeof breakEvens>,
  lead: PairwiseComparison,
  comparison: Comparison,
  ids: readonly string[],
): CodedStatement[] {
  const actingFirst = [...found].sort(
    (a, b) => Number(a.through !== undefined) - Number(b.through !== undefined),
  )
  const byInput = actingFirst.map(({ input, value, rivalBetter, rival, probability, through }) => ({
    code: rivalBetter === 'above' ? 'inputAbove' : 'inputBelow',
    figures: { input, value, rival: ids[rival]!, probability, ...(through !== undefined && { through }) },
  }))
  const amount = Math.abs(lead.meanDifference)
  const rivalMean = comparison.options[lead.other]!.mean
  return [
    ...(byInput.length > 0 ? byInput : [{ code: 'noInputAlone', figures: {} }]),
    {
      code: 'rivalCheaperBy',
      figures: { rival: ids[lead.other]!, amount, share: rivalMean === 0 ? 0 : amount / Math.abs(rivalMean) },
    },
  ]
}
