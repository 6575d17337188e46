import { paybackMonths } from '../cost/payback.js'
import type { Sampling } from '../kernel/hypercubes.js'
import { summarise } from '../kernel/summary.js'
import type { OptionResult } from './document.js'

/** Every option with its difference to what is done today, draw by draw; as they are where no option is marked so. */
export function againstBaseline(
  options: readonly OptionResult[],
  totalCosts: readonly Float64Array[],
  sampling: Sampling,
): OptionResult[] {
  const today = options.findIndex(({ baseline }) => baseline !== undefined)
  if (today === -1) return [...options]
  const reference = options[today]!
  const flows = ({ cost }: OptionResult) => cost.byMonth.map(({ mean }) => mean)
  return options.map((option, index) => {
    if (index === today) return option
    const differences = totalCosts[index]!.map((cost, draw) => cost - totalCosts[today]![draw]!)
    const { mean, standardError } = summarise(differences, sampling)
    const payback = paybackMonths(flows(option), flows(reference))
    return {
      ...option,
      againstBaseline: {
        baseline: reference.id,
        meanDifference: mean,
        standardError,
        probabilityCheaper: differences.filter((difference) => difference < 0).length / differences.length,
        ...(payback !== undefined && { paybackMonths: payback }),
      },
    }
  })
}
