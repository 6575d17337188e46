import { quantileOfSorted } from '../kernel/summary.js'
import { type InputEffects, rivalIndexOf } from './input-effects.js'

/** One bar: how far one input moves the difference between two options. */
export interface TornadoBar {
  /** The input's path. */
  readonly input: string
  /** The input's 10 % and 90 % quantiles, in its base unit. */
  readonly low: number
  readonly high: number
  /** Mean cost of the leader minus the rival's, given the input at low and at high: negative where the leader is cheaper. */
  readonly differenceAtLow: number
  readonly differenceAtHigh: number
  /** Widest distance between means given values from low to high: more than the ends show where the curve turns. */
  readonly spread: number
}

const lowQuantile = 0.1
const highQuantile = 0.9
const steps = 20

/**
 * Tornado of the difference between the leader and a rival: what moves both alike does not move the choice. The conditional mean
 * of the paired difference at each input's 10 % and 90 % quantile, the other inputs at what goes with it.
 * Inputs that explain nothing of the difference are left out.
 *
 * @param rival index of the other option, usually the runner-up.
 * @returns widest spread first; equal ones in the order of the inputs.
 * @throws OutOfRangeError when the rival is not among the effects' rivals.
 */
export function tornado(effects: InputEffects, rival: number): readonly TornadoBar[] {
  const index = rivalIndexOf(effects, rival)
  const bars = effects.inputs.flatMap(({ path, sorted, differences }): TornadoBar[] => {
    const difference = differences[index]!
    if (!difference.explains) return []
    const low = quantileOfSorted(sorted, lowQuantile)
    const high = quantileOfSorted(sorted, highQuantile)
    const values = Float64Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps)
    const means = difference.over(values).map((mean) => -mean)
    return [
      {
        input: path,
        low,
        high,
        differenceAtLow: means[0]!,
        differenceAtHigh: means[steps]!,
        spread: Math.max(...means) - Math.min(...means),
      },
    ]
  })
  return bars.sort((a, b) => b.spread - a.spread)
}
