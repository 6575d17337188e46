import { OutOfRangeError } from '../kernel/out-of-range-error.js'

export interface CostAndEffect {
  readonly cost: number
  /** What the money buys, more is better: a score, a service level. */
  readonly effect: number
}

/** An option's place on the efficient frontier. */
export interface FrontierPlace {
  /** Index of the option in the order given. */
  readonly option: number
  /**
   * `dominated`: another costs no more and gives no less; `extendedlyDominated`: a mix of two others costs less for
   * the same effect; `efficient` otherwise.
   */
  readonly status: 'efficient' | 'dominated' | 'extendedlyDominated'
  /** Extra cost per extra effect over the next cheaper efficient option; absent for the cheapest. */
  readonly costPerEffect?: number
}

/**
 * Incremental cost-effectiveness: dominated and extendedly dominated options and the price of more effect along the
 * frontier. Efficient options first, by cost, then the extendedly dominated, then the dominated, in the order given.
 * Of options equal in cost and effect the first stays. Rules as in Briggs, Claxton and Sculpher 2006, 5.1.
 *
 * @throws OutOfRangeError for no option or a value that is not finite.
 */
export function costEffectivenessFrontier(options: readonly CostAndEffect[]): readonly FrontierPlace[] {
  if (options.length === 0) throw new OutOfRangeError('number of options', 0, '>= 1')
  for (const { cost, effect } of options) {
    if (!Number.isFinite(cost)) throw new OutOfRangeError('cost', cost, 'finite')
    if (!Number.isFinite(effect)) throw new OutOfRangeError('effect', effect, 'finite')
  }
  const byCost = options
    .map((option, index) => ({ ...option, index }))
    .sort((a, b) => a.cost - b.cost || b.effect - a.effect || a.index - b.index)
  const undominated: typeof byCost = []
  for (const option of byCost) {
    const last = undominated.at(-1)
    if (last === undefined || option.effect > last.effect) undominated.push(option)
  }
  // The lower convex hull: the price of more effect must rise along the frontier.
  const frontier: typeof byCost = []
  for (const option of undominated) {
    while (
      frontier.length > 1 &&
      priceOf(frontier.at(-2)!, frontier.at(-1)!) >= priceOf(frontier.at(-1)!, option)
    ) {
      frontier.pop()
    }
    frontier.push(option)
  }
  const efficient = frontier.map((option, place): FrontierPlace => {
    const before = frontier[place - 1]
    const position = { option: option.index, status: 'efficient' as const }
    return before === undefined ? position : { ...position, costPerEffect: priceOf(before, option) }
  })
  const others = options.flatMap((_, option): FrontierPlace[] => {
    if (frontier.some(({ index }) => index === option)) return []
    const extendedly = undominated.some(({ index }) => index === option)
    return [{ option, status: extendedly ? 'extendedlyDominated' : 'dominated' }]
  })
  const ofStatus = (status: FrontierPlace['status']) => others.filter((place) => place.status === status)
  return [...efficient, ...ofStatus('extendedlyDominated'), ...ofStatus('dominated')]
}

function priceOf(cheaper: CostAndEffect, dearer: CostAndEffect): number {
  return (dearer.cost - cheaper.cost) / (dearer.effect - cheaper.effect)
}
