import { sampleCorrelation } from 'simple-statistics'
import { costCategories, costPurposes, purposeOf } from '../cost/categories.js'
import { type Decision, decide } from '../decision/decide.js'
import { summarise } from '../kernel/summary.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import type { OptionOutcome, Outcome } from '../simulation/monte-carlo/outcome.js'
import { type Study, samplingOf } from '../simulation/study.js'
import type { DecisionResult } from './document.js'
import { inputGroups } from './information-result.js'
import { inputReach } from './input-reach.js'
import type { Standing } from './option-result.js'

/** Places of the options that keep every hard rule. */
export const admittedIn = ({ options }: Outcome): number[] =>
  options.flatMap(({ plan }, index) => (plan.breaches.length === 0 ? [index] : []))

/** Mean total cost of every option by what it is for, each part once: the decision's reasons speak of these. */
function purposeMeans(options: readonly OptionOutcome[], draws: number) {
  const paid = costPurposes.map((purpose) => ({
    category: purpose as string,
    means: options.map(({ sums }) =>
      costCategories.reduce(
        (sum, category, row) => sum + (purposeOf[category] === purpose ? sums.presentCosts[row]! / draws : 0),
        0,
      ),
    ),
  }))
  const meanOf = (column: 'expectedLoss' | 'goodwill') =>
    options.map((option) => option.draws[column].reduce((sum, loss) => sum + loss, 0) / draws)
  const goodwill = { category: 'goodwill', means: meanOf('goodwill') }
  return [
    ...[...paid, goodwill].filter(({ means }) => means.some((mean) => mean !== 0)),
    { category: 'expectedLoss', means: meanOf('expectedLoss') },
  ]
}

/** Items at the given places. */
export const pick = <Item>(items: readonly Item[], places: readonly number[]): Item[] =>
  places.map((place) => items[place]!)

/** The choice among the options that keep every hard rule, given by their places. */
export function decideAmong(
  admitted: readonly number[],
  study: Study,
  means: RealisedScenario,
  outcome: Outcome,
  totalCosts: readonly Float64Array[],
): Decision {
  const options = pick(outcome.options, admitted)
  const ids = options.map(({ id }) => id)
  const reachOf = inputReach(study.scenario, ids)
  return decide({
    ids,
    costs: pick(totalCosts, admitted),
    sampling: samplingOf(study),
    inputs: outcome.inputs.map((input) => ({ ...input, ...reachOf(input.path) })),
    categories: purposeMeans(options, study.draws),
    groups: inputGroups(
      means,
      outcome.inputs.map(({ path }) => path),
    ),
  })
}

/** Every option's standing; one that is knocked out is never the best, and its regret is measured against the others. */
export function standingsOf(
  admitted: readonly number[],
  decision: Decision | undefined,
  totalCosts: readonly Float64Array[],
): Standing[] {
  const compared = admitted.length > 0 ? pick(totalCosts, admitted) : totalCosts
  return totalCosts.map((costs, index) => {
    const standing = decision?.comparison.options[admitted.indexOf(index)]
    if (standing !== undefined) {
      const { probabilityBest, probabilityBestInterval, expectedLoss } = standing
      return { probabilityBest, probabilityBestInterval, expectedLoss }
    }
    const regret = costs.map((cost, draw) => cost - Math.min(...compared.map((column) => column[draw]!)))
    return { probabilityBest: 0, expectedLoss: summarise(regret).mean }
  })
}

/** The reason that stands alone where the rules leave one option. */
export const onlyOptionLeft = { code: 'onlyOptionLeft', figures: {} }

/** What is said of the choice where every option breaks a hard rule. */
export const nothingToRecommend: DecisionResult = {
  confidence: 0,
  standing: 'none',
  tiedWith: [],
  ranking: [],
  expectedValueOfPerfectInformation: 0,
  pairwise: [],
  reasons: [{ code: 'everyOptionKnockedOut', figures: {} }],
  cautions: [],
  flips: [],
  tornado: [],
  informationValue: [],
}

/** The choice as the document says it: options by name. */
export function decisionResult(
  { comparison, recommendation, tornado, informationValue }: Decision,
  options: readonly OptionOutcome[],
  totalCosts: readonly Float64Array[],
): DecisionResult {
  const id = (index: number) => options[index]!.id
  return {
    recommended: recommendation.recommended,
    confidence: recommendation.confidence,
    standing: recommendation.standing,
    tiedWith: recommendation.tiedWith,
    ...(recommendation.runnerUp !== undefined && { runnerUp: recommendation.runnerUp }),
    ranking: comparison.ranking.map(id),
    expectedValueOfPerfectInformation: comparison.expectedValueOfPerfectInformation,
    expectedValueOfPerfectInformationStandardError: comparison.expectedValueOfPerfectInformationStandardError,
    pairwise: comparison.pairwise.map((pair) => ({
      option: id(pair.option),
      other: id(pair.other),
      meanDifference: pair.meanDifference,
      standardError: pair.standardError,
      probabilityBetter: pair.probabilityBetter,
      correlation: correlationOf(totalCosts[pair.option]!, totalCosts[pair.other]!),
    })),
    reasons: recommendation.reasons,
    cautions: recommendation.cautions,
    flips: recommendation.flips,
    tornado: tornado.map(({ input, low, high, differenceAtLow, differenceAtHigh }) => ({
      input,
      low,
      high,
      differenceAtLow,
      differenceAtHigh,
    })),
    informationValue: informationValue.map(({ name, value, standardError }) => ({
      input: name,
      value,
      standardError,
    })),
  }
}

/** Pearson correlation of two columns; 0 where one of them does not vary. */
function correlationOf(first: Float64Array, second: Float64Array): number {
  // It only reads them by index: as arrays they would be copies in the scarcest memory.
  const correlation = sampleCorrelation(first as unknown as number[], second as unknown as number[])
  return Number.isFinite(correlation) ? correlation : 0
}
