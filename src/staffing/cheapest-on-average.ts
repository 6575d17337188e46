import type { TargetName } from '../queueing/service-targets.js'
import { type CheapestChoices, cheapestChoices, type IntervalChoices } from './cheapest-choices.js'
import { cheapestOfSeveral, keepsAll, type SeveralGains } from './cheapest-of-several.js'

export type AverageTarget = Exclude<TargetName, 'maxOccupancy'>

/** What an interval may have, and what each number of agents from the floor on adds to each promise. */
export interface AverageChoices {
  readonly floor: number
  readonly gains: Readonly<Partial<Record<AverageTarget, Float64Array>>>
  /** The promise about those served that nobody would keep if nobody were served, where nobody may be there. */
  readonly ofServed?: AverageTarget
}

export type CheapestOnAverage<Binding> =
  | {
      readonly possible: true
      /** Agents above the floor of each interval. */
      readonly above: readonly number[]
      /** No sum of them that keeps the promises is less. */
      readonly bound: number
      /** The promise that costs most by itself. */
      readonly binding: AverageTarget | Binding
    }
  | { readonly possible: false; readonly binding: AverageTarget }

/**
 * The cheapest choices that keep every promise on average.
 *
 * One promise is a knapsack (`cheapestChoices`). Of several, weighted sums are knapsacks that bound the answer from below;
 * the weights are raised on what is missed until the cheapest choice keeps everything, which proves it. Where that does
 * not come about, what lies between the bound and the cheapest choice known (each promise kept in each interval, at
 * worst) is tried out (`cheapestOfSeveral`).
 *
 * @param atFloor the answer's `binding` where nobody is needed above the floor
 * @param mostTried combinations tried out at most; beyond, the bound reached is told
 */
export function cheapestOnAverage<Binding>(
  ranges: readonly AverageChoices[],
  atFloor: Binding,
  mostTried?: number,
): CheapestOnAverage<Binding> {
  const promised = averageTargets.filter((name) => ranges.some(({ gains }) => gains[name] !== undefined))
  const scale = (name: AverageTarget) => Math.abs(total(ranges, (range) => range.gains[name]?.[0] ?? 0)) || 1
  const scales = promised.map(scale)
  const solve = (weights: readonly number[], most?: number) =>
    cheapestChoices(weighted(ranges, promised, scales, weights), most)
  const mostEach = Math.min(mostTried ?? mostFollowed, mostFollowed)
  let binding: AverageTarget | Binding = atFloor
  let bound = 0
  let weights = promised.map(() => 0)
  let costliest: CheapestChoices | undefined
  for (const [at, name] of promised.entries()) {
    const only = promised.map((_, other) => (other === at ? 1 : 0))
    const alone = solve(only, mostTried)
    if (alone === undefined) return { possible: false, binding: name }
    if (alone.leastCost <= bound) continue
    bound = alone.leastCost
    binding = name
    weights = only
    costliest = alone
  }
  let above: readonly number[] = ranges.map(() => 0)
  for (let round = 0; round < weightRounds && bound > 0; round += 1) {
    const found = promised.length > 1 ? solve(weights, mostEach) : costliest
    if (found === undefined) break
    above = found.above
    bound = Math.max(bound, found.leastCost)
    const missed = promised.map((name, at) => Math.max(0, -gainOf(ranges, above, name) / scales[at]!))
    const worst = Math.max(...missed)
    if (worst === 0) break
    // what is missed gains weight, less and less of it as the rounds go on
    weights = weights.map((weight, at) => weight + (missed[at]! / worst) * 2 ** (-round / 4))
  }
  const ofServed = nobodyServed(ranges, above)
  if (ofServed !== undefined && bound === 0) binding = ofServed
  const all = untilKept(ranges, promised, above)
  const proved = sum(all) <= bound && promised.every((name) => gainOf(ranges, all, name) >= 0)
  if (ofServed === undefined && (proved || promised.length === 1))
    return { possible: true, above: all, bound, binding }
  const rows = severalGains(ranges, promised, ofServed !== undefined)
  const known = cheapestKept(rows, [all, ownPromises(rows)])
  const found = cheapestOfSeveral(rows, known, bound, mostEach)
  if (found === undefined) return { possible: false, binding: binding as AverageTarget }
  return { possible: true, above: found.above, bound: found.leastCost, binding }
}

const averageTargets: readonly AverageTarget[] = ['serviceLevel', 'maxAbandonment', 'averageSpeedOfAnswer']
const weightRounds = 60
/** Beginnings of several promises followed at most: some seconds. */
const mostFollowed = 1e6

/**
 * Those who come must be served by somebody where a promise is about those served: nothing over nothing is no kept
 * promise. The promise, if these choices serve nobody at all.
 */
function nobodyServed(
  ranges: readonly AverageChoices[],
  above: readonly number[],
): AverageTarget | undefined {
  const called = ranges.filter(({ gains }) => Object.keys(gains).length > 0)
  const nobody = ranges.every(({ ofServed }, at) => ofServed === undefined || above[at] === 0)
  return nobody && called.every(({ ofServed }) => ofServed !== undefined) ? called[0]?.ofServed : undefined
}

/** The gains of all promises, each in units in which they sum up to about 1, and whether anybody is served, if that matters. */
function severalGains(
  ranges: readonly AverageChoices[],
  promised: readonly AverageTarget[],
  somebody: boolean,
): SeveralGains[] {
  const units = promised.map((name) => {
    const range = total(ranges, ({ gains: { [name]: own } }) => (own === undefined ? 0 : spread(own)))
    // powers of two leave every sum what it is
    return 2 ** -Math.round(Math.log2(range || 1))
  })
  const first = ranges.findIndex(({ ofServed }) => ofServed !== undefined)
  return ranges.map(({ gains, ofServed }, interval) => {
    const length = Math.max(1, ...promised.map((name) => gains[name]?.length ?? 0))
    const rows = promised.map((name, at) =>
      (gains[name] ?? new Float64Array(length)).map((gain) => gain * units[at]!),
    )
    if (!somebody) return rows
    const served = new Float64Array(length).map((_, agents) => (ofServed !== undefined && agents > 0 ? 1 : 0))
    return [...rows, interval === first ? served.map((value) => value - 1) : served]
  })
}

const spread = (gains: Float64Array): number =>
  gains.reduce((most, gain) => Math.max(most, gain), Number.NEGATIVE_INFINITY) -
  gains.reduce((least, gain) => Math.min(least, gain), Number.POSITIVE_INFINITY)

/** In each interval the fewest agents that keep its own promises, or its last choice. */
const ownPromises = (rows: readonly SeveralGains[]): number[] =>
  rows.map((gains) => {
    const own = gains[0]!.findIndex((_, choice) => gains.every((row) => row[choice]! >= 0))
    return own < 0 ? gains[0]!.length - 1 : own
  })

/** The cheapest of these that keeps all promises, without the agents that can be spared one by one. */
function cheapestKept(
  rows: readonly SeveralGains[],
  choices: readonly (readonly number[])[],
): readonly number[] | undefined {
  const kept = choices.filter((above) => keepsAll(rows, above)).map((above) => spared(rows, above))
  return kept.reduce<readonly number[] | undefined>(
    (best, one) => (best === undefined || sum(one) < sum(best) ? one : best),
    undefined,
  )
}

function spared(rows: readonly SeveralGains[], start: readonly number[]): readonly number[] {
  const above = [...start]
  for (const interval of above.keys()) {
    while (above[interval]! > 0) {
      above[interval]! -= 1
      if (keepsAll(rows, above)) continue
      above[interval]! += 1
      break
    }
  }
  return above
}

/** The promises as one, by weights. */
function weighted(
  ranges: readonly AverageChoices[],
  promised: readonly AverageTarget[],
  scales: readonly number[],
  weights: readonly number[],
): IntervalChoices[] {
  return ranges.map(({ floor, gains }) => {
    const length = Math.max(1, ...promised.map((name) => gains[name]?.length ?? 0))
    const sums = new Float64Array(length)
    promised.forEach((name, at) => {
      const weight = weights[at]! / scales[at]!
      const own = gains[name]
      if (weight > 0 && own !== undefined)
        own.forEach((gain, k) => {
          sums[k]! += weight * gain
        })
    })
    return { floor, gains: sums }
  })
}

const gainOf = (ranges: readonly AverageChoices[], above: readonly number[], name: AverageTarget): number =>
  total(ranges, (range, interval) => range.gains[name]?.[above[interval]!] ?? 0)

/** Agents added, each where it mends most of what is missed, until every promise is kept. */
function untilKept(
  ranges: readonly AverageChoices[],
  promised: readonly AverageTarget[],
  start: readonly number[],
): readonly number[] {
  const above = [...start]
  for (;;) {
    const missed = promised.filter((name) => gainOf(ranges, above, name) < 0)
    if (missed.length === 0) return above
    let best = -1
    let most = 0
    ranges.forEach(({ gains }, interval) => {
      const mended = missed.reduce((sum, name) => {
        const own = gains[name]
        const next = own?.[above[interval]! + 1]
        return next === undefined ? sum : sum + next - own![above[interval]!]!
      }, 0)
      if (mended > most) {
        most = mended
        best = interval
      }
    })
    if (best < 0) return above
    above[best]! += 1
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const total = (
  ranges: readonly AverageChoices[],
  of: (range: AverageChoices, interval: number) => number,
): number => ranges.reduce((sum, range, interval) => sum + of(range, interval), 0)
