/** Totals by day of what a ratio is formed from. */
export interface DayTotals {
  readonly above: Float64Array
  readonly below: Float64Array
}

/**
 * Standard error of the ratio Σ above / Σ below over days that are independent of each other, however contacts of one day go
 * together. With a prediction of every day, only what the days leave of it counts.
 * Source: Cochran 1977, "Sampling Techniques", 6.5 and 9A.2 (ratio estimator, clusters).
 *
 * @returns undefined for fewer than two days, or nothing below
 */
export function ratioError(actual: DayTotals, predicted?: DayTotals): number | undefined {
  const days = actual.above.length
  const below = totalOf(actual.below)
  if (days < 2 || !(below > 0)) return undefined
  const ratio = totalOf(actual.above) / below
  const predictedBelow = predicted === undefined ? 0 : totalOf(predicted.below)
  const predictedRatio = predictedBelow > 0 ? totalOf(predicted!.above) / predictedBelow : 0
  const deviations = actual.above.map((above, day) => {
    const own = above - ratio * actual.below[day]!
    return predictedBelow > 0 ? own - (predicted!.above[day]! - predictedRatio * predicted!.below[day]!) : own
  })
  const mean = totalOf(deviations) / days
  let squares = 0
  for (const deviation of deviations) squares += (deviation - mean) ** 2
  return Math.sqrt((squares * days) / (days - 1)) / below
}

export function totalOf(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
