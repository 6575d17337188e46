import { quantileOfSorted } from '../kernel/summary.js'
import { drawsOf, type InputColumn } from './columns.js'
import { conditionalMeans } from './conditional-mean.js'

/** One bar: how far one input moves the difference between two options. */
export interface TornadoBar {
  /** The input's path. */
  readonly input: string
  /** The input's 10 % and 90 % quantiles, in its base unit. */
  readonly low: number
  readonly high: number
  /** Mean cost of the first option minus the second, given the input at low and at high. */
  readonly differenceAtLow: number
  readonly differenceAtHigh: number
  /** Widest distance between means given values from low to high: more than the ends show where the curve turns. */
  readonly spread: number
}

const lowQuantile = 0.1
const highQuantile = 0.9
const steps = 20

/**
 * Tornado of the difference between two options: what moves both alike does not move the choice. The conditional mean
 * of the paired difference at each input's 10 % and 90 % quantile, the other inputs at what goes with it.
 * Inputs that explain nothing of the difference are left out.
 *
 * @param first cost of the option recommended, one value per draw.
 * @param second cost of its rival, the same draws.
 * @returns widest spread first; equal ones in the order of the inputs.
 */
export function tornado(
  first: Float64Array,
  second: Float64Array,
  inputs: readonly InputColumn[],
): readonly TornadoBar[] {
  drawsOf([first, second, ...inputs.map(({ values }) => values)])
  const difference = first.map((value, draw) => value - second[draw]!)
  const bars = inputs.flatMap(({ path, values }): TornadoBar[] => {
    const fitted = conditionalMeans(values, [difference])[0]!
    if (!fitted.explains) return []
    const sorted = Float64Array.from(values).sort()
    const low = quantileOfSorted(sorted, lowQuantile)
    const high = quantileOfSorted(sorted, highQuantile)
    const means = Array.from({ length: steps + 1 }, (_, step) =>
      fitted.at(low + ((high - low) * step) / steps),
    )
    return [
      {
        input: path,
        low,
        high,
        differenceAtLow: fitted.at(low),
        differenceAtHigh: fitted.at(high),
        spread: Math.max(...means) - Math.min(...means),
      },
    ]
  })
  return bars.sort((a, b) => b.spread - a.spread)
}
