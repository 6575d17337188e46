/** What one interval may choose: with `floor + k` agents it adds `gains[k]` to what is promised on the whole. */
export interface IntervalChoices {
  readonly floor: number
  readonly gains: Float64Array
}

export interface CheapestChoices {
  /** Agents above the floor of each interval. */
  readonly above: readonly number[]
  /** Their sum. */
  readonly cost: number
  /** No choice that keeps the promise costs less: proved. Equal to `cost` unless there was too much to try out. */
  readonly leastCost: number
}

/**
 * The fewest agents in all with which the gains of the intervals sum up to 0 or more, or undefined where none do.
 *
 * Gains are replaced by their concave hulls; taking the steepest pieces first gives the least cost in fractions, and
 * so a bound. Where every piece is one agent (gains that grow ever more slowly, as those of Erlang C do) the choice
 * found meets the bound rounded up and is the answer. Else every choice whose price at the last slope lies too far
 * above the bound is struck out, and what is left is tried out by dynamic programming over the cost.
 *
 * @param mostTried combinations tried out at most; beyond, the bound is told instead of the proof
 *
 * This is the multiple-choice knapsack; Sinha & Zoltners (1979), Operations Research 27(3).
 */
export function cheapestChoices(
  intervals: readonly IntervalChoices[],
  mostTried = mostTriedOut,
): CheapestChoices | undefined {
  const above = intervals.map(() => 0)
  let gain = 0
  for (const { gains } of intervals) gain += gains[0]!
  if (gain >= 0) return { above, cost: 0, leastCost: 0 }
  let cost = 0
  for (const { interval, from, to, slope } of steepestFirst(intervals)) {
    const { gains } = intervals[interval]!
    const step = gains[to]! - gains[from]!
    if (gain + step < 0) {
      above[interval] = to
      gain += step
      cost += to - from
      continue
    }
    const bound = cost - gain / slope
    const leastCost = Math.ceil(bound - rounding)
    const found = cheapestOf([
      grown(intervals, above),
      shrunk(
        intervals,
        above.map((choice, other) => (other === interval ? to : choice)),
      ),
    ])
    if (found.cost <= leastCost) return { ...found, leastCost }
    return tryOut(intervals, slope, bound, found, mostTried)
  }
  return undefined
}

interface Found {
  readonly above: readonly number[]
  readonly cost: number
}

/** Agents added one by one, each where it gains most, until the promise is kept; undefined where none gains. */
function grown(intervals: readonly IntervalChoices[], start: readonly number[]): Found | undefined {
  const above = [...start]
  while (gainOf(intervals, above) < 0) {
    const best = bestStep(intervals, above, 1)
    if (best === undefined || best.gain <= 0) return undefined
    above[best.interval]! += 1
  }
  return { above, cost: sum(above) }
}

/** Agents taken away one by one, each where it is missed least, as long as the promise is kept. */
function shrunk(intervals: readonly IntervalChoices[], start: readonly number[]): Found {
  const above = [...start]
  let gain = gainOf(intervals, above)
  for (;;) {
    const best = bestStep(intervals, above, -1)
    if (best === undefined || gain + best.gain < 0) return { above, cost: sum(above) }
    gain += best.gain
    above[best.interval]! -= 1
  }
}

interface Piece {
  readonly interval: number
  readonly from: number
  readonly to: number
  /** Gain an agent. */
  readonly slope: number
}

/** The rising pieces of the concave hulls, the steepest first; those of one interval stay in order. */
function steepestFirst(intervals: readonly IntervalChoices[]): Piece[] {
  const pieces = intervals.flatMap(({ gains }, interval) => {
    const corners = [0]
    const slope = (from: number, to: number) => (gains[to]! - gains[from]!) / (to - from)
    for (let next = 1; next < gains.length; next += 1) {
      while (corners.length > 1 && slope(corners.at(-2)!, corners.at(-1)!) <= slope(corners.at(-1)!, next))
        corners.pop()
      corners.push(next)
    }
    return corners.slice(1).map((to, index): Piece => {
      const from = corners[index]!
      return { interval, from, to, slope: slope(from, to) }
    })
  })
  return pieces.filter(({ slope }) => slope > 0).sort((a, b) => b.slope - a.slope)
}

interface State {
  readonly gain: number
  readonly choice: number
  readonly before: State | undefined
}

/**
 * Looks for a choice that costs less than the one found.
 *
 * @param slope gain that is worth one agent at the bound
 * @param bound least cost in fractions
 */
function tryOut(
  intervals: readonly IntervalChoices[],
  slope: number,
  bound: number,
  found: Found,
  mostTried: number,
): CheapestChoices {
  const budget = found.cost - 1 - bound + rounding
  const leastCost = Math.ceil(bound - rounding)
  let leastPrice = 0
  let tried = 0
  let states = new Map<number, State | undefined>([[0, undefined]])
  for (const { gains } of intervals) {
    const prices = Array.from(gains, (gain, choice) => choice - gain / slope)
    const cheapest = prices.reduce((least, price) => Math.min(least, price), Number.POSITIVE_INFINITY)
    leastPrice += cheapest
    const open = prices.flatMap((price, choice) => (price - cheapest <= budget ? [choice] : []))
    tried += states.size * open.length
    if (tried > mostTried) return { ...found, leastCost }
    const next = new Map<number, State>()
    for (const [cost, before] of states) {
      for (const choice of open) {
        const gain = (before?.gain ?? 0) + gains[choice]!
        const total = cost + choice
        if (total - gain / slope - leastPrice > budget) continue
        const known = next.get(total)
        if (known === undefined || known.gain < gain) next.set(total, { gain, choice, before })
      }
    }
    states = next
  }
  const costs = [...states].flatMap(([cost, state]) => (state !== undefined && state.gain >= 0 ? [cost] : []))
  const cost = costs.reduce((least, one) => Math.min(least, one), found.cost)
  if (cost === found.cost) return { ...found, leastCost: cost }
  const above: number[] = []
  for (let state = states.get(cost); state !== undefined; state = state.before) above.unshift(state.choice)
  return { above, cost, leastCost: cost }
}

/** The interval in which one agent more (or fewer) adds most (or takes least). */
function bestStep(
  intervals: readonly IntervalChoices[],
  above: readonly number[],
  step: 1 | -1,
): { readonly interval: number; readonly gain: number } | undefined {
  let best: { interval: number; gain: number } | undefined
  for (const [interval, { gains }] of intervals.entries()) {
    const now = above[interval]!
    const next = gains[now + step]
    if (next !== undefined && (best === undefined || next - gains[now]! > best.gain))
      best = { interval, gain: next - gains[now]! }
  }
  return best
}

const gainOf = (intervals: readonly IntervalChoices[], above: readonly number[]): number =>
  intervals.reduce((total, { gains }, at) => total + gains[above[at]!]!, 0)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const cheapestOf = (choices: readonly (Found | undefined)[]): Found =>
  choices.reduce<Found | undefined>(
    (best, one) => (best === undefined || (one !== undefined && one.cost < best.cost) ? one : best),
    undefined,
  )!

/** Costs are whole; sums of their fractions are not quite. */
const rounding = 1e-7
/** Beyond so many combinations the bound is told instead of the proof. */
const mostTriedOut = 2e7
