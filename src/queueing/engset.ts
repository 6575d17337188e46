import { requireNotNegative, requireWhole } from './legal-range.js'

export interface EngsetAnswer {
  /** Share of time in which all lines are busy. */
  readonly timeCongestion: number
  /** Share of attempts that find all lines busy. */
  readonly callCongestion: number
  /** Mean number of busy lines, Erlang. */
  readonly carriedLoad: number
}

/**
 * Loss with a limited number of customers (Engset): each idle source calls at `ratio` per mean handle time,
 * so the load falls as lines fill. An arriving call sees the system as the other sources leave it, hence the call
 * congestion is the time congestion of one source fewer.
 *
 * Computed as a downward sum of positive terms: 1/E = sum over k of products of j / ((sources - j + 1) ratio).
 * Source: Engset (1918); ITU-D Teletraffic Engineering Handbook, ch. 8.
 *
 * @param sources number of customers, whole, 1 to 1e9
 * @param lines whole, 0 to `sources`
 * @param ratio call rate of one idle source times the mean handle time
 * @throws OutOfRangeError
 * @example engset(3, 2, 0.5 / 0.7) // timeCongestion 0.3275, callCongestion 0.1736
 */
export const engset = (sources: number, lines: number, ratio: number): EngsetAnswer => {
  requireWhole('sources', sources, 1)
  requireWhole('lines', lines)
  requireNotNegative('ratio', ratio)
  const timeCongestion = timeCongestionOf(sources, lines, ratio)
  const callCongestion = timeCongestionOf(sources - 1, lines, ratio)
  // every source that is not blocked alternates: carried = sources ratio (1 - blocked) / (1 + ratio (1 - blocked))
  const admitted = ratio * (1 - callCongestion)
  return { timeCongestion, callCongestion, carriedLoad: (sources * admitted) / (1 + admitted) }
}

const timeCongestionOf = (sources: number, lines: number, ratio: number): number => {
  if (lines > sources) return 0
  if (lines === 0) return 1
  if (ratio === 0) return 0
  let term = 1
  let sum = 1
  let previous = 0
  for (let busy = lines; busy >= 1 && sum < Number.POSITIVE_INFINITY; busy -= 1) {
    previous = term
    term *= busy / ((sources - busy + 1) * ratio)
    sum += term
    if (term < previous && term < 1e-17 * sum) break
  }
  return 1 / sum
}
