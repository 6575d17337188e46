import { blockedSum } from '../kernel/blocked-sum.js'
import { quantileOfSorted } from '../kernel/summary.js'

/** A point of the exceedance curve: the share of years whose loss is higher than `loss`. */
export interface ExceedancePoint {
  readonly loss: number
  readonly probability: number
}

/** What one sample of simulated years says; money in the scenario's currency. */
export interface LossDistribution {
  readonly mean: number
  readonly p95: number
  /** Mean loss of the worst twentieth of the years. */
  readonly expectedShortfall95: number
  /** Losses rising, probabilities never rising. */
  readonly exceedance: readonly ExceedancePoint[]
  /** Per cent of years whose loss stays within the tolerance; undefined without a tolerance. */
  readonly score: number | undefined
}

const worstShare = 0.05

/**
 * Mean, 95th percentile, expected shortfall, exceedance curve and score of one sample of years (at least one),
 * all from the same years. The percentile interpolates between order statistics (see `quantileOfSorted`);
 * the shortfall averages the worst 5 % of the sample, a year at the edge counting in part, so that it is
 * never below the percentile.
 */
export function lossDistribution(years: Float64Array, tolerance?: number, points = 50): LossDistribution {
  const sorted = years.slice().sort()
  return {
    mean: blockedSum(years) / years.length,
    p95: quantileOfSorted(sorted, 1 - worstShare),
    expectedShortfall95: expectedShortfall(sorted, worstShare),
    exceedance: exceedanceCurve(sorted, points),
    score: tolerance === undefined ? undefined : 100 * (1 - shareAbove(sorted, tolerance)),
  }
}

/** Mean of the worst share of a sample in rising order; the year at the edge counts in part. */
export function expectedShortfall(sorted: Float64Array, share: number): number {
  const wanted = sorted.length * share
  const whole = Math.floor(wanted)
  const edge = wanted - whole
  let sum = 0
  for (let rank = 1; rank <= whole; rank++) sum += sorted[sorted.length - rank]!
  if (edge > 0) sum += edge * sorted[sorted.length - 1 - whole]!
  return sum / wanted
}

/** Share of the sample (in rising order) above a loss. */
export function shareAbove(sorted: Float64Array, loss: number): number {
  let from = 0
  let until = sorted.length
  while (from < until) {
    const middle = (from + until) >>> 1
    if (sorted[middle]! > loss) until = middle
    else from = middle + 1
  }
  return (sorted.length - from) / sorted.length
}

/**
 * The exceedance curve at no loss, then at losses evenly spaced on a logarithmic scale over the losses that
 * occurred, so that every point is counted from the same years and probabilities never rise.
 */
export function exceedanceCurve(sorted: Float64Array, points: number): ExceedancePoint[] {
  const largest = sorted.at(-1)!
  const curve: ExceedancePoint[] = [{ loss: 0, probability: shareAbove(sorted, 0) }]
  if (!(largest > 0)) return curve
  const smallest = sorted.find((loss) => loss > 0)!
  const span = Math.log(largest / smallest)
  for (let point = 0; point < points; point++) {
    const loss = point === points - 1 ? largest : smallest * Math.exp((span * point) / (points - 1))
    if (loss <= curve.at(-1)!.loss) continue
    curve.push({ loss, probability: shareAbove(sorted, loss) })
  }
  return curve
}
