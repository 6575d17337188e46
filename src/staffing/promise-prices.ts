/** Prices of several promises, in agents for each unit of gain, and what they prove. */
export interface Prices {
  /** Of each promise; none is negative. */
  readonly prices: readonly number[]
  /** No choices that keep all promises have fewer agents in all. */
  readonly bound: number
  /** Of each interval, the least of agents less the priced gains; they sum up to the bound. */
  readonly cheapest: readonly number[]
}

/**
 * The prices of the promises at which the bound they give is highest, nearly: any prices bound the answer from below,
 * since choices that keep the promises cost no more than their agents less what their gains are worth.
 *
 * The bound is concave in the prices; it is climbed by the ellipsoid method, whose ellipsoid at first holds every price
 * that can be best. It is left when no more than a thousandth of an agent can be won.
 *
 * @param intervals gains of each promise by agents above the floor, for each interval; two promises or more
 * @param worthwhile choices to be looked at
 *
 * Lagrange multipliers: Fisher (1981), Management Science 27(1). Ellipsoids: Bland, Goldfarb & Todd (1981), Operations
 * Research 29(6).
 */
export function bestPrices(
  intervals: readonly (readonly Float64Array[])[],
  worthwhile: readonly (readonly number[])[],
): Prices {
  const count = intervals[0]!.length
  const dearest = highestPrices(intervals, worthwhile)
  let centre = dearest.map((price) => price / 2)
  let shape = dearest.map((price, row) =>
    dearest.map((_, column) => (row === column ? count * (price / 2) ** 2 : 0)),
  )
  let best = priced(
    intervals,
    worthwhile,
    dearest.map(() => 0),
  )
  for (let round = 0; round < mostRounds; round += 1) {
    const negative = centre.findIndex((price) => price < 0)
    let downhill: number[] = centre.map((_, promise) => (promise === negative ? -1 : 0))
    if (negative < 0) {
      const here = priced(intervals, worthwhile, centre)
      if (here.bound > best.bound) best = here
      downhill = here.gains
    }
    const along = shape.map((row) => dot(row, downhill))
    const reach = Math.sqrt(dot(along, downhill))
    if (!(reach > 0) || (negative < 0 && reach < 1e-3)) break
    const step = along.map((value) => value / reach)
    centre = centre.map((price, promise) => price - step[promise]! / (count + 1))
    const growth = count ** 2 / (count ** 2 - 1)
    shape = shape.map((row, i) =>
      row.map((value, j) => growth * (value - (2 / (count + 1)) * step[i]! * step[j]!)),
    )
  }
  return best
}

interface Priced extends Prices {
  /** Of each promise, with the cheapest choices. */
  readonly gains: number[]
}

function priced(
  intervals: readonly (readonly Float64Array[])[],
  worthwhile: readonly (readonly number[])[],
  prices: readonly number[],
): Priced {
  const gains = prices.map(() => 0)
  const cheapest = new Array<number>(intervals.length)
  let bound = 0
  for (const [interval, rows] of intervals.entries()) {
    let least = Number.POSITIVE_INFINITY
    let chosen = 0
    for (const choice of worthwhile[interval]!) {
      let cost = choice
      for (let promise = 0; promise < prices.length; promise += 1)
        cost -= prices[promise]! * rows[promise]![choice]!
      if (cost < least) {
        least = cost
        chosen = choice
      }
    }
    cheapest[interval] = least
    bound += least
    for (let promise = 0; promise < prices.length; promise += 1) gains[promise]! += rows[promise]![chosen]!
  }
  return { prices, bound, cheapest, gains }
}

/** No best price of a promise is higher: with all that gains most, it would be worth more than all the agents there are. */
function highestPrices(
  intervals: readonly (readonly Float64Array[])[],
  worthwhile: readonly (readonly number[])[],
): number[] {
  const agents = intervals.reduce((total, rows) => total + rows[0]!.length - 1, 0)
  return intervals[0]!.map((_, promise) => {
    let spare = 0
    let range = 0
    for (const [interval, rows] of intervals.entries()) {
      const gains = worthwhile[interval]!.map((choice) => rows[promise]![choice]!)
      spare += rows[promise]!.at(-1)!
      range += Math.max(...gains) - Math.min(...gains)
    }
    return (agents + 1) / Math.max(spare, leastSpare * range, Number.MIN_VALUE)
  })
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, at) => total + value * b[at]!, 0)

const mostRounds = 1000
/** Share of what a promise can gain that is taken to be to spare at least. */
const leastSpare = 1e-6
