import { acceptabilityCurve, switchingPrices } from '../decision/acceptability.js'
import { blockedSum } from '../kernel/blocked-sum.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import type { OptionOutcome } from '../simulation/monte-carlo/outcome.js'
import type { AcceptabilityResult } from './robustness.js'

/** Prices between the ends of the stated range, ends included. */
const steps = 20

/**
 * What price on each thing that has none would change the choice: one curve a thing, the others left without a price.
 *
 * @param options the options compared, with their total costs in the same order.
 */
export function acceptabilityResults(
  stated: NonNullable<RealisedScenario['unpriced']>,
  options: readonly Pick<OptionOutcome, 'id' | 'unpriced'>[],
  totalCosts: readonly Float64Array[],
): AcceptabilityResult[] {
  const id = (index: number) => options[index]!.id
  return Object.entries(stated).map(([name, { counts, price }]) => {
    const amounts = options.map(({ unpriced }) => unpriced[name]!)
    const prices = Array.from(
      { length: steps + 1 },
      (_, step) => price.from + ((price.to - price.from) * step) / steps,
    )
    return {
      id: name,
      ...(counts !== undefined && { counts }),
      amounts: amounts.map((column, index) => ({
        option: id(index),
        mean: blockedSum(column) / column.length,
      })),
      curve: acceptabilityCurve(totalCosts, amounts, prices).map((point) => ({
        price: point.price,
        best: id(point.best),
        probabilityBest: point.probabilityBest,
      })),
      switches: switchingPrices(totalCosts, amounts).map(({ price, from, to }) => ({
        price,
        from: id(from),
        to: id(to),
      })),
    }
  })
}
