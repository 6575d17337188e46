import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { meanDecay } from './decay.js'

/** A data set that shares a budget of copies with others. */
export interface SharedCopies {
  /** Changes of one record per day, at least 0. */
  readonly changesPerDay: number
  /** How much its freshness counts against the others', at least 0; 1 where it is not said. */
  readonly weight?: number
}

export interface SharedCadences {
  /** Copies a day of each set; 0 for one that is not worth copying. */
  readonly copiesPerDay: readonly number[]
  /** Weighted mean of the shares of time the sets are current, 0..1. */
  readonly freshness: number
}

/**
 * How to share out so many copies a day over several data sets so that they are current for as long as can be, on weighted
 * average: every set that is copied gains as much from one copy more, (w/λ)(1 - e^(-x)(1 + x)) with x = λ/f, and sets
 * that change too quickly to gain as much from their first copy get none.
 *
 * Source: Cho & Garcia-Molina, Synchronizing a database to improve freshness, SIGMOD 2000 (fixed order; by Lagrange).
 *
 * @param copiesPerDay of all sets together, above 0
 * @throws OutOfRangeError
 */
export function optimalCadences(sets: readonly SharedCopies[], copiesPerDay: number): SharedCadences {
  check(sets, copiesPerDay)
  const boughtAt = (price: number) => sets.map((set) => copiesAtPrice(set, price))
  // The price of a copy: at the highest gain nobody buys one; halved often enough, too many are bought.
  let high = Math.max(
    ...sets.map(({ changesPerDay, weight = 1 }) => (changesPerDay > 0 ? weight / changesPerDay : 0)),
  )
  let low = high
  while (low > 0 && sum(boughtAt(low)) < copiesPerDay) low /= 2
  for (;;) {
    const middle = (low + high) / 2
    if (!(middle > low && middle < high)) break
    if (sum(boughtAt(middle)) > copiesPerDay) low = middle
    else high = middle
  }
  const fewer = boughtAt(high)
  const more = boughtAt(low)
  const [least, most] = [sum(fewer), sum(more)]
  // Between two prices that are neighbours: a set that has hardly more to gain from a copy takes what is left.
  const part = most > least ? (copiesPerDay - least) / (most - least) : 0
  const shared =
    most > 0
      ? fewer.map((copies, index) => copies + part * (more[index]! - copies))
      : sets.map(() => copiesPerDay / sets.length)
  return { copiesPerDay: shared, freshness: freshnessOfShares(sets, shared) }
}

/**
 * Weighted mean of the shares of time that data sets are current when copied so often, each copy usable at once.
 *
 * @param copiesPerDay of each set, at least 0; as many as sets
 */
export function freshnessOfShares(sets: readonly SharedCopies[], copiesPerDay: readonly number[]): number {
  let weights = 0
  let fresh = 0
  sets.forEach(({ changesPerDay, weight = 1 }, index) => {
    weights += weight
    const copies = copiesPerDay[index]!
    if (copies > 0) fresh += weight * meanDecay(changesPerDay, 1 / copies)
    else if (changesPerDay === 0) fresh += weight
  })
  return weights > 0 ? fresh / weights : Number.NaN
}

/** Copies a day at which one more gains just this price; 0 where the first gains less. */
function copiesAtPrice({ changesPerDay, weight = 1 }: SharedCopies, price: number): number {
  if (changesPerDay === 0 || weight === 0) return 0
  const share = (price * changesPerDay) / weight
  if (share >= 1) return 0
  let low = 0
  let high = 1
  while (gainOf(high) < share) high *= 2
  for (;;) {
    const middle = (low + high) / 2
    if (!(middle > low && middle < high)) return changesPerDay / high
    if (gainOf(middle) < share) low = middle
    else high = middle
  }
}

/** 1 - e^(-x) (1 + x). */
const gainOf = (changes: number): number => -Math.expm1(-changes) - changes * Math.exp(-changes)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function check(sets: readonly SharedCopies[], copiesPerDay: number): void {
  if (!(copiesPerDay > 0 && copiesPerDay < Infinity)) {
    throw new OutOfRangeError('copiesPerDay', copiesPerDay, 'copiesPerDay > 0')
  }
  if (sets.length === 0) throw new OutOfRangeError('sets.length', 0, 'at least 1')
  for (const { changesPerDay, weight = 1 } of sets) {
    if (!(changesPerDay >= 0 && changesPerDay < Infinity)) {
      throw new OutOfRangeError('changesPerDay', changesPerDay, 'changesPerDay >= 0')
    }
    if (!(weight >= 0 && weight < Infinity)) throw new OutOfRangeError('weight', weight, 'weight >= 0')
  }
}
