import type { CriterionMeasure } from '../scenario/comparison-schema.js'
import type { OptionOutcome } from '../simulation/monte-carlo/outcome.js'
import type { OptionResult } from './document.js'

/** What a criterion measures of an option draw by draw, in the unit of its scale; undefined where no draws of it are kept. */
export type CriterionDraws = (measure: CriterionMeasure, option: number) => Float64Array | undefined

/**
 * The draws behind criteria: money, freshness and the expected yearly loss (in proportion to its present value of the draw,
 * never the luck of the year). Quantiles, shares over all draws and judgements have none.
 */
export function criterionDraws(
  outcomes: readonly Pick<OptionOutcome, 'draws'>[],
  results: readonly OptionResult[],
  totalCosts: readonly Float64Array[],
): CriterionDraws {
  return (measure, option) => {
    const { netPresentCost, expectedLoss, freshness } = outcomes[option]!.draws
    switch (measure) {
      case 'totalCost':
        return totalCosts[option]!
      case 'netPresentCost':
        return netPresentCost
      case 'freshness':
        return freshness
      case 'expectedAnnualLoss': {
        const { annualLoss, discountedExpectedLoss } = results[option]!.exposure
        if (discountedExpectedLoss <= 0) return undefined
        return expectedLoss.map((loss) => (loss / discountedExpectedLoss) * annualLoss.expected)
      }
      default:
        return undefined
    }
  }
}
