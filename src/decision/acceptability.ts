import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { drawsOf } from './columns.js'

/** The choice when one unit of what had no price costs `price`. */
export interface AcceptabilityPoint {
  readonly price: number
  /** Mean cost of each option at this price. */
  readonly means: readonly number[]
  /** Option with the least mean cost; of equal ones the first in scenario order. */
  readonly best: number
  /** Probability that each option is the cheapest; equally cheap options share a draw. */
  readonly probabilityBest: readonly number[]
}

/**
 * Acceptability curve: the chance of each option of being the right choice as a price is put on something that has
 * none yet, such as customers lost or hours of data handled abroad (van Hout and others 1994).
 *
 * @param costs one column per option: what is priced already.
 * @param amounts one column per option: units of the unpriced thing in the same draws; more is worse.
 * @param prices of one unit.
 * @throws OutOfRangeError for columns that do not fit together or prices that are not finite.
 */
export function acceptabilityCurve(
  costs: readonly Float64Array[],
  amounts: readonly Float64Array[],
  prices: readonly number[],
): readonly AcceptabilityPoint[] {
  const draws = drawsOf([...costs, ...amounts])
  if (amounts.length !== costs.length) {
    throw new OutOfRangeError('columns of amounts', amounts.length, `= ${costs.length}`)
  }
  const meanCosts = costs.map(meanOf)
  const meanAmounts = amounts.map(meanOf)
  const priced = new Float64Array(costs.length)
  return prices.map((price) => {
    if (!Number.isFinite(price)) throw new OutOfRangeError('price', price, 'finite')
    const wins = new Float64Array(costs.length)
    for (let draw = 0; draw < draws; draw++) {
      for (let option = 0; option < costs.length; option++) {
        priced[option] = costs[option]![draw]! + price * amounts[option]![draw]!
      }
      const least = Math.min(...priced)
      const equals = priced.reduce((count, cost) => count + (cost === least ? 1 : 0), 0)
      for (let option = 0; option < costs.length; option++) {
        if (priced[option] === least) wins[option]! += 1 / equals
      }
    }
    const means = meanCosts.map((mean, option) => mean + price * meanAmounts[option]!)
    return {
      price,
      means,
      best: means.indexOf(Math.min(...means)),
      probabilityBest: Array.from(wins, (count) => count / draws),
    }
  })
}

/** A price at which the option with the least mean cost changes. */
export interface SwitchingPrice {
  readonly price: number
  /** Best below the price, and from it on. */
  readonly from: number
  readonly to: number
}

/**
 * Prices at which the best option changes, rising from zero: the corners of the lower envelope of mean costs, exact.
 *
 * @returns empty where one option is best at every price.
 */
export function switchingPrices(
  costs: readonly Float64Array[],
  amounts: readonly Float64Array[],
): readonly SwitchingPrice[] {
  drawsOf([...costs, ...amounts])
  const lines = costs.map((column, option) => ({ cost: meanOf(column), amount: meanOf(amounts[option]!) }))
  let current = 0
  lines.forEach(({ cost, amount }, option) => {
    const best = lines[current]!
    if (cost < best.cost || (cost === best.cost && amount < best.amount)) current = option
  })
  const switches: SwitchingPrice[] = []
  for (;;) {
    const best = lines[current]!
    // Only options with less of the unpriced thing overtake; the first to do so, and of those the one with least of it.
    const next = lines
      .map(({ cost, amount }, option) => ({
        option,
        amount,
        price: (cost - best.cost) / (best.amount - amount),
      }))
      .filter(({ amount }) => amount < best.amount)
      .sort((a, b) => a.price - b.price || a.amount - b.amount || a.option - b.option)[0]
    if (next === undefined) return switches
    switches.push({ price: next.price, from: current, to: next.option })
    current = next.option
  }
}

function meanOf(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0) / column.length
}
