import { bestPrices, type Prices } from './promise-prices.js'

/** What one interval may choose: with `floor + k` agents it adds `gains[promise][k]` to each promise; rows of one length. */
export type SeveralGains = readonly Float64Array[]

export interface CheapestOfSeveral {
  /** Agents above the floor of each interval. */
  readonly above: readonly number[]
  /** No choice that keeps all promises costs less: proved. */
  readonly leastCost: number
}

/**
 * The fewest agents in all with which the gains of every promise sum up to 0 or more, by trying out; undefined where
 * none do.
 *
 * At the best prices of the promises (`bestPrices`) each choice costs so much more than the cheapest of its interval, and the
 * cheapest of all intervals together bound the answer from below. Sums of agents are tried from that bound on: with
 * one of them all choices are struck out that cost too much more, and what is left is followed interval by interval,
 * where of two beginnings with as many agents the one that gains less for every promise is forgotten. The first sum that keeps
 * every promise is the least.
 *
 * @param known choices that keep all promises, where some are known: never answered with more
 * @param knownBound no choice that keeps all promises costs less, as far as is known
 * @param mostTried beginnings followed at most; beyond, only the most promising are, and the bound reached is told
 *
 * The multiple-choice knapsack with several limits; its dynamic programming with bounds: Kellerer, Pferschy & Pisinger,
 * Knapsack Problems (2004), chapters 9 and 11.
 */
export function cheapestOfSeveral(
  intervals: readonly SeveralGains[],
  known: readonly number[] | undefined,
  knownBound: number,
  mostTried: number,
): CheapestOfSeveral | undefined {
  const worthwhile = intervals.map(notDominated)
  const prices = bestPrices(intervals, worthwhile)
  const widest = Math.min(widestEver, Math.max(narrow, Math.floor(mostTried / intervals.length)))
  const knownCost = known === undefined ? mostOf(intervals) + 1 : sum(known)
  let leastCost = Math.max(knownBound, Math.ceil(prices.bound - rounding))
  let left = mostTried
  let proved = true
  for (let cost = leastCost; cost < knownCost; cost += 1) {
    const tried = withCost(intervals, worthwhile, prices, cost, left > 0 ? widest : narrow)
    left -= tried.followed
    if (tried.above !== undefined) return { above: tried.above, leastCost }
    proved &&= tried.complete
    if (proved) leastCost = cost + 1
  }
  return known === undefined ? undefined : { above: known, leastCost: Math.min(leastCost, knownCost) }
}

/** Choices of one interval that no smaller one equals in every gain. */
function notDominated(gains: SeveralGains): number[] {
  const kept: number[] = []
  for (let choice = 0; choice < gains[0]!.length; choice += 1)
    if (!kept.some((fewer) => gains.every((row) => row[fewer]! >= row[choice]!))) kept.push(choice)
  return kept
}

interface Beginning {
  readonly cost: number
  /** Agents more than the cheapest choices of the same intervals cost at the prices. */
  readonly excess: number
  readonly gains: readonly number[]
  readonly choice: number
  readonly before: Beginning | undefined
}

/** Choices that keep all promises with at most so many agents, if there are; `complete` where none were left aside. */
function withCost(
  intervals: readonly SeveralGains[],
  worthwhile: readonly (readonly number[])[],
  { prices, bound, cheapest }: Prices,
  most: number,
  widest: number,
): { readonly above: readonly number[] | undefined; readonly complete: boolean; readonly followed: number } {
  const budget = most - bound + rounding
  const excessOf = (interval: number, choice: number): number =>
    prices.reduce(
      (total, price, promise) => total - price * intervals[interval]![promise]![choice]!,
      choice,
    ) - cheapest[interval]!
  const open = intervals.map((_, interval) =>
    worthwhile[interval]!.flatMap((choice) => {
      const excess = excessOf(interval, choice)
      return excess <= budget ? [{ choice, excess }] : []
    }),
  )
  const path = [...intervals.keys()].sort((a, b) => open[a]!.length - open[b]!.length)
  // what the intervals that follow can add at most and at least, to each promise
  const further = path.map(() => ({ most: prices.map(() => 0), least: prices.map(() => 0) }))
  for (let at = path.length - 2; at >= 0; at -= 1) {
    const next = path[at + 1]!
    for (const promise of prices.keys()) {
      const row = intervals[next]![promise]!
      const gains = open[next]!.map(({ choice }) => row[choice]!)
      further[at]!.most[promise] = further[at + 1]!.most[promise]! + Math.max(...gains)
      further[at]!.least[promise] = further[at + 1]!.least[promise]! + Math.min(...gains)
    }
  }
  let beginnings: Beginning[] = [
    { cost: 0, excess: 0, gains: prices.map(() => 0), choice: 0, before: undefined },
  ]
  let complete = true
  let followed = 0
  for (const [at, interval] of path.entries()) {
    const gainsOf = intervals[interval]!
    const { most: mostFurther, least: leastFurther } = further[at]!
    const byCost = new Map<number, Beginning[]>()
    for (const before of beginnings) {
      for (const { choice, excess } of open[interval]!) {
        if (before.excess + excess > budget) continue
        const cost = before.cost + choice
        if (cost > most) continue
        const gains = before.gains.map((gain, promise) => gain + gainsOf[promise]![choice]!)
        if (gains.some((gain, promise) => gain + mostFurther[promise]! < -tiny)) continue
        // more than the rest can lose is of no use
        const useful = gains.map((gain, promise) => Math.min(gain, -leastFurther[promise]!))
        const one = { cost, excess: before.excess + excess, gains: useful, choice, before }
        const others = byCost.get(cost)
        if (others === undefined) byCost.set(cost, [one])
        else others.push(one)
        followed += 1
      }
    }
    beginnings = [...byCost.values()].flatMap(notSurpassed)
    if (beginnings.length > widest) {
      complete = false
      beginnings.sort((a, b) => a.excess - b.excess)
      beginnings.length = widest
    }
  }
  for (const end of beginnings) {
    const above = intervals.map(() => 0)
    let state: Beginning | undefined = end
    for (let at = path.length - 1; at >= 0; at -= 1) {
      above[path[at]!] = state!.choice
      state = state!.before
    }
    if (keepsAll(intervals, above)) return { above, complete, followed }
  }
  return { above: undefined, complete, followed }
}

/** Those of which no other gains as much for every promise. */
function notSurpassed(beginnings: Beginning[]): Beginning[] {
  const kept: Beginning[] = []
  beginnings.sort((a, b) => b.gains[0]! - a.gains[0]!)
  for (const one of beginnings)
    if (!kept.some(({ gains }) => gains.every((gain, promise) => gain >= one.gains[promise]!))) kept.push(one)
  return kept
}

/** Whether the gains of every promise sum up to 0 or more. */
export function keepsAll(intervals: readonly SeveralGains[], above: readonly number[]): boolean {
  const promises = intervals[0]?.length ?? 0
  for (let promise = 0; promise < promises; promise += 1)
    if (intervals.reduce((total, gains, at) => total + gains[promise]![above[at]!]!, 0) < 0) return false
  return true
}

const mostOf = (intervals: readonly SeveralGains[]): number =>
  intervals.reduce((total, gains) => total + gains[0]!.length - 1, 0)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Costs are whole; sums of their fractions are not quite. */
const rounding = 1e-7
/** Gains are shares of their promise; their sums in another order differ by less. */
const tiny = 1e-9
/** Beginnings followed at once, and where too many were tried. */
const widestEver = 1000
const narrow = 20
