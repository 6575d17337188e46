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
 * The fewest agents in all with which the gains of the intervals sum up to 0 or more, or undefined where none do. Of
 * staffings that cost the same it is the one that gains most: who works elsewhere would answer fewer in time, and which of them is
 * found would hang on the last digit of a load.
 *
 * Gains are replaced by their concave hulls; taking the steepest pieces first gives the least cost in fractions, and
 * so a bound. Where every piece is one agent (gains that grow ever more slowly, as those of Erlang C do) the choice
 * found meets the bound rounded up, gains most and is the answer. Else every choice whose price at the last slope lies too
 * far above the bound is struck out, and what is left is tried out by dynamic programming over the cost.
 *
 * @param mostTried combinations tried out at most; beyond, the bound is told instead of the proof, and the most that the cost
 * may gain is not proved either
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
  const pieces = steepestFirst(intervals)
  const isConcave = pieces.every(({ from, to }) => to - from === 1)
  for (const { interval, from, to, slope } of pieces) {
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
    const upwards = grown(intervals, above)
    if (isConcave && upwards !== undefined && upwards.cost <= leastCost)
      return { above: upwards.above, cost: upwards.cost, leastCost }
    const downwards = shrunk(
      intervals,
      above.map((choice, other) => (other === interval ? to : choice)),
    )
    const found = upwards !== undefined && isBetter(upwards, downwards) ? upwards : downwards
    return tryOut(intervals, slope, bound, found, mostTried)
  }
  return undefined
}

interface Found {
  readonly above: readonly number[]
  readonly cost: number
  readonly gain: number
}

/** Whether it costs less, or as much and gains more. */
const isBetter = (one: Omit<Found, 'above'>, other: Omit<Found, 'above'>): boolean =>
  one.cost < other.cost || (one.cost === other.cost && one.gain > other.gain + nothing)

/** Agents added one by one, each where it gains most, until the promise is kept; undefined where none gains. */
function grown(intervals: readonly IntervalChoices[], start: readonly number[]): Found | undefined {
  const above = [...start]
  while (gainOf(intervals, above) < 0) {
    const best = bestStep(intervals, above, 1)
    if (best === undefined || best.gain <= 0) return undefined
    above[best.interval]! += 1
  }
  return { above, cost: sum(above), gain: gainOf(intervals, above) }
}

/** Agents taken away one by one, each where it is missed least, as long as the promise is kept. */
function shrunk(intervals: readonly IntervalChoices[], start: readonly number[]): Found {
  const above = [...start]
  let gain = gainOf(intervals, above)
  for (;;) {
    const best = bestStep(intervals, above, -1)
    if (best === undefined || gain + best.gain < 0) return { above, cost: sum(above), gain }
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
  const pieces: Piece[] = []
  for (const [interval, { gains }] of intervals.entries()) {
    const own: Piece[] = []
    for (let to = 1; to < gains.length; to += 1) {
      let from = to - 1
      let slope = gains[to]! - gains[from]!
      for (let last = own.at(-1); last !== undefined && last.slope <= slope; last = own.at(-1)) {
        from = last.from
        slope = (gains[to]! - gains[from]!) / (to - from)
        own.pop()
      }
      own.push({ interval, from, to, slope })
    }
    for (const piece of own) if (piece.slope > 0) pieces.push(piece)
  }
  return pieces.sort((a, b) => b.slope - a.slope)
}

interface State {
  readonly gain: number
  readonly choice: number
  readonly before: State | undefined
}

/**
 * Looks for a choice that costs less than the one found, or as much and gains more.
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
  const budget = Math.max(found.cost - 1, found.cost - found.gain / slope) - bound + rounding
  const leastCost = Math.ceil(bound - rounding)
  const untried = { above: found.above, cost: found.cost, leastCost }
  let leastPrice = 0
  let tried = 0
  let states = new Map<number, State | undefined>([[0, undefined]])
  for (const { gains } of intervals) {
    const prices = Array.from(gains, (gain, choice) => choice - gain / slope)
    const cheapest = prices.reduce((least, price) => Math.min(least, price), Number.POSITIVE_INFINITY)
    leastPrice += cheapest
    const open = prices.flatMap((price, choice) => (price - cheapest <= budget ? [choice] : []))
    tried += states.size * open.length
    if (tried > mostTried) return untried
    const next = new Map<number, State>()
    for (const [cost, before] of states) {
      for (const choice of open) {
        const gain = (before?.gain ?? 0) + gains[choice]!
        const total = cost + choice
        if (total - gain / slope - leastPrice > budget) continue
        const known = next.get(total)
        if (known === undefined || known.gain < gain - nothing) next.set(total, { gain, choice, before })
      }
    }
    states = next
  }
  let best = { cost: found.cost, gain: found.gain, state: undefined as State | undefined }
  for (const [cost, state] of states) {
    if (state === undefined || state.gain < 0) continue
    const one = { cost, gain: state.gain, state }
    if (isBetter(one, best)) best = one
  }
  const { cost } = best
  if (best.state === undefined) return { above: found.above, cost, leastCost: cost }
  const above: number[] = []
  for (let state: State | undefined = best.state; state !== undefined; state = state.before)
    above.unshift(state.choice)
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

/** Costs are whole; sums of their fractions are not quite. */
const rounding = 1e-7
/** Gains of the same choices in another order differ by rounding. */
const nothing = 1e-11
/** Beyond so many combinations the bound is told instead of the proof. */
const mostTriedOut = 2e7
