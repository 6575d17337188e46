import { drawsOf } from './columns.js'

/**
 * How one cost dominates another, strongest first; each implies those after it.
 * `everyDraw`: never dearer in any draw. `first`: at every cost, no more likely to exceed it; preferred by everyone who
 * likes paying less. `second`: preferred by everyone who, besides, dislikes risk.
 */
export type DominanceOrder = 'everyDraw' | 'first' | 'second'

/** Sums may differ by this share of what was added up. */
const roundingShare = 1e-14

/**
 * The strongest order in which the first cost column dominates the second, on the drawn distributions; less is better.
 * Equal distributions dominate in no order. Hadar and Russell 1969, for costs: the sum of the k greatest costs takes
 * the place of the integral of the distribution.
 *
 * @throws OutOfRangeError for columns of unequal length.
 */
export function dominanceOrder(first: Float64Array, second: Float64Array): DominanceOrder | undefined {
  drawsOf([first, second])
  if (first.every((cost, draw) => cost === second[draw])) return undefined
  if (first.every((cost, draw) => cost <= second[draw]!)) return 'everyDraw'
  const greatest = first.slice().sort().reverse()
  const rivalsGreatest = second.slice().sort().reverse()
  if (greatest.every((cost, rank) => cost === rivalsGreatest[rank])) return undefined
  if (greatest.every((cost, rank) => cost <= rivalsGreatest[rank]!)) return 'first'
  let excess = 0
  let summed = 0
  const neverMore = greatest.every((cost, rank) => {
    excess += cost - rivalsGreatest[rank]!
    summed += Math.abs(cost) + Math.abs(rivalsGreatest[rank]!)
    return excess <= roundingShare * summed
  })
  return neverMore ? 'second' : undefined
}
