import { costEffectivenessFrontier } from '../decision/cost-effectiveness.js'
import type { Decision } from '../decision/decide.js'
import { dominanceOrder } from '../decision/stochastic-dominance.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import type { OptionOutcome } from '../simulation/monte-carlo/outcome.js'
import type { Study } from '../simulation/study.js'
import { acceptabilityResults } from './acceptability-result.js'
import { criteriaResult } from './criteria-result.js'
import { criterionDraws } from './criterion-draws.js'
import type { OptionResult } from './document.js'
import { type FutureCosts, futuresResult } from './futures-result.js'
import { sensitivityResult } from './information-result.js'
import type { FrontierResult, Robustness, StudyResult } from './robustness.js'

/** The options compared, in one order throughout, and what was found of them. */
export interface ComparedOptions {
  readonly outcomes: readonly OptionOutcome[]
  readonly results: readonly OptionResult[]
  readonly totalCosts: readonly Float64Array[]
  readonly decision: Decision
  readonly futures: readonly FutureCosts[]
  readonly studies: readonly StudyResult[]
}

/** How well the recommendation stands up, of the same draws as the recommendation itself. */
export function robustnessResult(
  study: Study,
  means: RealisedScenario,
  { outcomes, results, totalCosts, decision, futures, studies }: ComparedOptions,
): Robustness {
  const ids = results.map(({ id }) => id)
  return {
    dominance: dominances(ids, totalCosts),
    frontiers: frontiers(results),
    ...(means.criteria && {
      criteria: criteriaResult(
        means.criteria,
        results,
        decision.recommendation.recommended,
        study.seed,
        criterionDraws(outcomes, results, totalCosts),
      ),
    }),
    ...(means.unpriced && { acceptability: acceptabilityResults(means.unpriced, outcomes, totalCosts) }),
    ...(futures.length > 0 && { futures: futuresResult(ids, totalCosts, futures) }),
    ...sensitivityResult(decision, ids, study.scenario),
    groupValue: decision.groupValue.map(({ name, paths, value, standardError }) => ({
      group: name,
      inputs: paths,
      value,
      standardError,
    })),
    studies,
  }
}

function dominances(ids: readonly string[], totalCosts: readonly Float64Array[]): Robustness['dominance'] {
  return ids.flatMap((option, first) =>
    ids.flatMap((other, second) => {
      if (first === second) return []
      const order = dominanceOrder(totalCosts[first]!, totalCosts[second]!)
      return order === undefined ? [] : [{ option, other, order }]
    }),
  )
}

function frontiers(results: readonly OptionResult[]): FrontierResult[] {
  const scores = {
    freshness: results.map(({ freshness }) => freshness.score),
    protection: results.map(({ exposure }) => exposure.score),
  }
  return Object.entries(scores).flatMap(([measure, effects]): FrontierResult[] => {
    const known = effects.filter((effect) => effect !== undefined)
    if (known.length < results.length) return []
    const points = results.map(({ totalCost }, index) => ({ cost: totalCost.mean, effect: known[index]! }))
    return [
      {
        measure: measure as FrontierResult['measure'],
        options: costEffectivenessFrontier(points).map(({ option, status, costPerEffect }) => ({
          option: results[option]!.id,
          status,
          ...(costPerEffect !== undefined && { costPerPoint: costPerEffect }),
        })),
      },
    ]
  })
}
