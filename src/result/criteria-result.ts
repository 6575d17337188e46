import { crossCheck } from '../decision/cross-check.js'
import { linearScale, partialValue } from '../decision/partial-value.js'
import {
  acceptabilityOverDraws,
  type DrawnValue,
  type SampledAcceptability,
  sampledAcceptability,
} from '../decision/sampled-acceptability.js'
import { type Acceptability, stochasticAcceptability } from '../decision/smaa.js'
import { type Criterion, totalWeight, weightedCriteria } from '../decision/weighted-criteria.js'
import type { CriterionMeasure } from '../scenario/comparison-schema.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import type { CriterionDraws } from './criterion-draws.js'
import type { CodedStatement, OptionResult, StaffingResult } from './document.js'
import type { CriteriaResult } from './robustness.js'

type StatedCriterion = NonNullable<RealisedScenario['criteria']>[string]

/** Up to this many lines of equal worth the simplex of weights is cut exactly; beyond, weightings are drawn. */
const mostExactCuts = 15
const mostExactCriteria = 6
const sampledWeightings = 100_000
/** Draws of the criteria that are gone through at most, and weightings over all of them. */
const mostCriteriaDraws = 4096
const weightingsOverDraws = 32_768

/**
 * Weighted criteria on the stated scales, how robust their ranking is against the weights, and what other methods say.
 *
 * @param options results of the options compared.
 * @param recommended the option recommended by money.
 * @param drawsOf what varies from draw to draw: ranks are then counted over the draws, too.
 */
export function criteriaResult(
  stated: Readonly<Record<string, StatedCriterion>>,
  options: readonly OptionResult[],
  recommended: string,
  seed: number,
  drawsOf: CriterionDraws,
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
  const drawn = entries.map(([, { measure }], criterion) =>
    drawnValues(
      options.map((_, option) => drawsOf(measure, option)),
      criteria[criterion]!,
      values.map((row) => row[criterion]!),
    ),
  )
  const acceptability = acceptabilityOf(values, drawn, seed)
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
        ...(acceptability.draws && { rankStandardErrors: acceptability.standardErrors[index]! }),
        ...(centralWeights && { centralWeights }),
      }
    }),
    ranking: ranking.map(id),
    weightings: acceptability.weightings,
    ...(acceptability.draws && {
      overDraws: {
        draws: acceptability.draws,
        criteria: entries.flatMap(([name], criterion) => (drawn[criterion] === undefined ? [] : [name])),
      },
    }),
    crossChecks: { topsis: id(checks.topsis), promethee: id(checks.promethee) },
    warnings: [
      // One method on two normalisations: the sum of weighted values has no part in it.
      disagreement('normalisationFlipsWinner', id(checks.topsisOnStatedScales), id(checks.topsis)),
      disagreement('outrankingDisagrees', id(checks.weighted), id(checks.promethee)),
      disagreement('cheapestIsNotBest', id(checks.weighted), recommended),
    ].filter((warning) => warning !== undefined),
  }
}

type FoundAcceptability =
  | (Acceptability & { readonly weightings: 'all' | number; readonly draws?: undefined })
  | (SampledAcceptability & { readonly weightings: number; readonly draws: number })

/** Over the draws of what varies; where nothing does exactly, or by drawn weightings alone where that is too much. */
function acceptabilityOf(
  values: readonly (readonly number[])[],
  drawn: readonly (readonly DrawnValue[] | undefined)[],
  seed: number,
): FoundAcceptability {
  if (drawn.some((column) => column !== undefined)) {
    const draws = Math.min(...drawn.flatMap((column) => column ?? []).map(lengthOf))
    const inDraws = values.map((row, option) => row.map((value, at) => drawn[at]?.[option] ?? value))
    const each = Math.ceil(weightingsOverDraws / draws)
    return { ...acceptabilityOverDraws(inDraws, draws, each, seed), weightings: draws * each, draws }
  }
  if (isExact(values.length, drawn.length)) return { ...stochasticAcceptability(values), weightings: 'all' }
  return { ...sampledAcceptability(values, sampledWeightings, seed), weightings: sampledWeightings }
}

const lengthOf = (value: DrawnValue): number =>
  typeof value === 'number' ? Number.POSITIVE_INFINITY : value.length

/** What the options are worth on a criterion in the first draws; undefined where it varies for none. */
function drawnValues(
  draws: readonly (Float64Array | undefined)[],
  { scale }: Criterion,
  atMeans: readonly number[],
): DrawnValue[] | undefined {
  const worth = draws.map((column, option): DrawnValue => {
    const first = column?.subarray(0, mostCriteriaDraws)
    if (first === undefined || first.every((figure) => figure === first[0])) return atMeans[option]!
    return first.map((figure) => partialValue(scale, figure))
  })
  return worth.some((value) => typeof value !== 'number') ? worth : undefined
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
