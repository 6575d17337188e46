import { blockedSum } from '../kernel/blocked-sum.js'
import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** What one way of opening the data costs, draw by draw on the same draws as the others. */
export interface AccessAlternative {
  readonly id: string
  /** Money of staleness per draw: the option's cost less its cost with perfect data. */
  readonly stalenessCost: Float64Array
  /** Expected loss per draw, controls' cost included. */
  readonly expectedLoss: Float64Array
}

export interface AccessTradeOff {
  /** Alternatives nothing beats on both counts, by rising staleness cost. */
  readonly frontier: readonly string[]
  /** The others, each with one of the frontier that is no worse on either count and better on one. */
  readonly dominated: readonly { readonly id: string; readonly by: string }[]
  /** The alternative with the least sum of both. */
  readonly best: string
  /** What the best saves against the alternative in use, with the standard error of the paired difference. */
  readonly saving: { readonly mean: number; readonly standardError: number }
}

/**
 * The trade-off between working with stale data and what open data exposes: frontier, dominated
 * alternatives, the best one, and what it saves against the one in use. Means over the draws decide;
 * of equal alternatives the first one listed stays on the frontier.
 */
export function accessTradeOff(alternatives: readonly AccessAlternative[], inUse: string): AccessTradeOff {
  const current = alternatives.find(({ id }) => id === inUse)
  if (!current) throw new TypeError(`no alternative is called ${inUse}`)
  const draws = current.stalenessCost.length
  for (const { stalenessCost, expectedLoss } of alternatives) {
    for (const { length } of [stalenessCost, expectedLoss]) {
      if (length !== draws || length === 0) throw new OutOfRangeError('draws', length, `the same, at least 1`)
    }
  }
  const points = alternatives.map(({ id, stalenessCost, expectedLoss }) => ({
    id,
    across: blockedSum(stalenessCost) / draws,
    up: blockedSum(expectedLoss) / draws,
  }))
  const { frontier, dominated } = lowerFrontier(points)
  const best = points.reduce((least, next) =>
    next.across + next.up < least.across + least.up ? next : least,
  )
  const chosen = alternatives.find(({ id }) => id === best.id)!
  return { frontier, dominated, best: best.id, saving: pairedSaving(current, chosen) }
}

/** Points judged on two counts, less being better on both. */
export interface JudgedPoint {
  readonly id: string
  readonly across: number
  readonly up: number
}

/**
 * The points no other beats on both counts, from left to right, and the others with a point that beats them.
 * For scores, where more is better, give them with a minus sign. Of equal points the first stays.
 */
export function lowerFrontier(
  points: readonly JudgedPoint[],
): Pick<AccessTradeOff, 'frontier' | 'dominated'> {
  const ordered = [...points].sort((a, b) => a.across - b.across || a.up - b.up)
  const frontier: JudgedPoint[] = []
  const dominated: { id: string; by: string }[] = []
  for (const point of ordered) {
    const lowest = frontier.at(-1)
    if (lowest && lowest.up <= point.up) dominated.push({ id: point.id, by: lowest.id })
    else frontier.push(point)
  }
  return { frontier: frontier.map(({ id }) => id), dominated }
}

function pairedSaving(current: AccessAlternative, best: AccessAlternative): AccessTradeOff['saving'] {
  const differences = current.stalenessCost.map(
    (cost, draw) => cost + current.expectedLoss[draw]! - best.stalenessCost[draw]! - best.expectedLoss[draw]!,
  )
  const draws = differences.length
  const mean = blockedSum(differences) / draws
  const squares = blockedSum(differences.map((difference) => (difference - mean) ** 2))
  return { mean, standardError: draws > 1 ? Math.sqrt(squares / (draws - 1) / draws) : 0 }
}
