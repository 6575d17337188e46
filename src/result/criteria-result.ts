import { crossCheck } from '../decision/cross-check.js'
import { linearScale } from '../decision/partial-value.js'
import { sampledAcceptability } from '../decision/sampled-acceptability.js'
import { type Acceptability, stochasticAcceptability } from '../decision/smaa.js'
import { type Criterion, totalWeight, weightedCriteria } from '../decision/weighted-criteria.js'
import type { CriterionMeasure } from '../scenario/comparison-schema.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import type { CodedStatement, OptionResult, StaffingResult } from './document.js'
import type { CriteriaResult } from './robustness.js'

type StatedCriterion = NonNullable<RealisedScenario['criteria']>[string]

/** Up to this many lines of equal worth the simplex of weights is cut exactly; beyond, weightings are drawn. */
const mostExactCuts = 15
const mostExactCriteria = 6
const sampledWeightings = 100_000

/**
 * Weighted criteria on the stated scales, how robust their ranking is against the weights, and what other methods say.
 *
 * @param options results of the options compared.
 * @param recommended the option recommended by money.
 */
export function criteriaResult(
  stated: Readonly<Record<string, StatedCriterion>>,
  options: readonly OptionResult[],
  recommended: string,
  seed: number,
): CriteriaResult {
  const entries = Object.entries(stated)
  const criteria: Criterion[] = entries.map(([name, { weight, worst, best }]) => ({
    name,
    weight,
    scale: linearScale(worst, best),
  }))
  const total = totalWeight(criteria.map(({ weight }) => weight))
  const figures = options.map((option) => entries.map(([, criterion]) => figureOf(criterion, option)))
  const { values, scores, ranking } = weightedCriteria(figures, criteria)
  const exact = isExact(options.length, criteria.length)
  const acceptability: Acceptability = exact
    ? stochasticAcceptability(values)
    : sampledAcceptability(values, sampledWeightings, seed)
  const id = (index: number) => options[index]!.id
  const checks = crossCheck(figures, criteria)
  return {
    criteria: entries.map(([name, { measure, weight, worst, best }]) => ({
      id: name,
      measure,
      weight: weight / total,
      worst,
      best,
    })),
    options: options.map((option, index) => {
      const centralWeights = acceptability.centralWeights[index]
      return {
        option: option.id,
        figures: figures[index]!,
        values: values[index]!,
        score: scores[index]!,
        rankAcceptability: acceptability.rankAcceptability[index]!,
        ...(centralWeights && { centralWeights }),
      }
    }),
    ranking: ranking.map(id),
    weightings: exact ? 'all' : sampledWeightings,
    crossChecks: { topsis: id(checks.topsis), promethee: id(checks.promethee) },
    warnings: [
      // One method on two normalisations: the sum of weighted values has no part in it.
      disagreement('normalisationFlipsWinner', id(checks.topsisOnStatedScales), id(checks.topsis)),
      disagreement('outrankingDisagrees', id(checks.weighted), id(checks.promethee)),
      disagreement('cheapestIsNotBest', id(checks.weighted), recommended),
    ].filter((warning) => warning !== undefined),
  }
}

function disagreement(code: string, winner: string, option: string): CodedStatement | undefined {
  return winner === option ? undefined : { code, figures: { winner, option } }
}

function isExact(options: number, criteria: number): boolean {
  return (options * (options - 1)) / 2 <= mostExactCuts && criteria <= mostExactCriteria
}

/** What a criterion measures of an option, in the unit of its scale. */
export function figureOf(
  criterion: {
    readonly measure: CriterionMeasure
    readonly scores?: Readonly<Record<string, number>> | undefined
  },
  option: OptionResult,
): number {
  const { cost, totalCost, freshness, exposure, staffing } = option
  switch (criterion.measure) {
    case 'totalCost':
      return totalCost.mean
    case 'totalCostAtNinety':
      return totalCost.p90
    case 'netPresentCost':
      return cost.netPresentCost.mean
    case 'expectedAnnualLoss':
      return exposure.annualLoss.expected
    case 'annualLossAtNinetyFive':
      return exposure.annualLoss.p95
    case 'stalenessCost':
      return freshness.stalenessCost
    case 'freshness':
      return freshness.score / 100
    case 'protection':
      // Stated with a tolerance only: the scenario's checks see to it.
      return exposure.score! / 100
    case 'serviceLevel':
      return overContacts(staffing, 'serviceLevel')
    case 'abandonment':
      return overContacts(staffing, 'abandonment')
    case 'promiseKept':
      return staffing.monthsPromiseKept
    case 'dataAge':
      return freshness.meanAgeHours * secondsPerHour
    case 'leadTime':
      return option.leadTimeMonths * secondsPerMonth
    case 'judged':
      return criterion.scores![option.id]!
  }
}

/** A share of contacts over the whole horizon. */
function overContacts({ byMonth }: StaffingResult, share: 'serviceLevel' | 'abandonment'): number {
  let counted = 0
  let offered = 0
  for (const month of byMonth) {
    counted += month.contactsOffered * month[share]
    offered += month.contactsOffered
  }
  return offered > 0 ? counted / offered : share === 'serviceLevel' ? 1 : 0
}

const secondsPerHour = 3600
const secondsPerMonth = (365.25 / 12) * 86_400
