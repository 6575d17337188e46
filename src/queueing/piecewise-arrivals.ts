import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { requireNotNegative } from './legal-range.js'

/**
 * Expected number of arrivals in each band of a rate that is constant by bands and repeats itself: band i lasts from
 * `endpoints[i - 1]` (0 for the first) to `endpoints[i]`, and the pattern starts again after the last.
 *
 * @param rates arrivals per unit of time, one a band
 * @param endpoints increasing, same unit of time
 * @param horizon length of time counted
 * @throws OutOfRangeError
 * @example expectedArrivals([5, 1.5, 3], [3.2, 7.9, 10], 20) // [32, 14.1, 12.6]
 */
export const expectedArrivals = (
  rates: readonly number[],
  endpoints: readonly number[],
  horizon: number,
): readonly number[] => {
  requireNotNegative('horizon', horizon)
  const cycle = endpoints.at(-1) ?? 0
  let start = 0
  return rates.map((rate, band) => {
    requireNotNegative('rate', rate)
    const end = endpoints[band] ?? Number.NaN
    if (!(end > start)) throw new OutOfRangeError('endpoint', end, 'increasing from 0, one for each rate')
    const wholeCycles = Math.floor(horizon / cycle)
    const rest = horizon - wholeCycles * cycle
    const time = wholeCycles * (end - start) + Math.min(Math.max(rest - start, 0), end - start)
    start = end
    return rate * time
  })
}
