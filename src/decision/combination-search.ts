import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { streamKey, uniformAt } from '../kernel/stream.js'

/** One value of each variable, by its place. */
export type Combination = readonly number[]

/** How good a combination is: the less it breaks the better, and of equal ones the cheaper. */
export interface Standing {
  /** Nought where every constraint is kept; infinite where the combination is not to be had. */
  readonly violation: number
  readonly cost: number
}

export interface CombinationSearch {
  /** Number of values of each variable. */
  readonly sizes: readonly number[]
  /** Where to begin, best guess first; each a place per variable. */
  readonly starts: readonly Combination[]
  /** Standings in the order of the combinations; asked again for the same one it must answer the same. */
  readonly evaluate: (combinations: readonly Combination[]) => Promise<readonly Standing[]>
  /** All combinations are tried up to so many. */
  readonly mostExhaustive: number
  readonly seed: number
}

/** Whether everything was tried. */
export interface SearchEnd {
  readonly exhaustive: boolean
}

/** Beginnings drawn at random beside those given. */
const randomStarts = 3
const startStream = streamKey('combination-search.starts')

/**
 * Tries all combinations where they are few. Where they are many: coordinate descent (each variable in turn takes its best
 * value, until a round changes nothing) from every start and some random ones, first for what keeps the constraints, then for
 * what costs least whatever it breaks, so that it is known what the constraints cost; then all changes of two variables of the
 * best, where they are no more than `mostExhaustive`, and descent again from what they find. It proves nothing.
 *
 * @throws OutOfRangeError for a variable without values or no start.
 */
export async function searchCombinations(search: CombinationSearch): Promise<SearchEnd> {
  const { sizes, starts, mostExhaustive, seed } = search
  if (sizes.some((size) => size < 1)) throw new OutOfRangeError('values of a variable', 0, '>= 1')
  if (starts.length === 0) throw new OutOfRangeError('starts', 0, '>= 1')
  if (numberOfCombinations(sizes) <= mostExhaustive) {
    await search.evaluate([...everyCombination(sizes)])
    return { exhaustive: true }
  }
  const random = Array.from({ length: randomStarts }, (_, start) =>
    sizes.map((size, index) => Math.floor(size * uniformAt(seed, startStream, start, index))),
  )
  const found = new Descent(search, betterStanding)
  let best: Combination | undefined
  for (const start of [...starts, ...random]) best = await found.from(start, best)
  await new Descent(search, cheaper).from(starts[0]!, best)
  for (;;) {
    const pairs = changesOfTwo(best!, sizes, mostExhaustive)
    const improved = await found.bestOf(best!, pairs)
    if (improved === best) return { exhaustive: false }
    best = await found.from(improved, best)
  }
}

/** @returns infinity beyond what a number holds. */
export function numberOfCombinations(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1)
}

/** Whether one standing is better than another. */
export type Better = (one: Standing, other: Standing) => boolean

/** What breaks less is better, and of what breaks as much the cheaper. */
export const betterStanding: Better = (one, other) =>
  one.violation < other.violation || (one.violation === other.violation && one.cost < other.cost)

/** The cheapest that is to be had, whatever it breaks. */
export const cheaper: Better = (one, other) => {
  const to = ({ violation, cost }: Standing) => (violation === Number.POSITIVE_INFINITY ? violation : cost)
  return to(one) < to(other)
}

class Descent {
  readonly #search: CombinationSearch
  readonly #better: Better

  constructor(search: CombinationSearch, better: Better) {
    this.#search = search
    this.#better = better
  }

  /** The better of what descent from a start finds and what is known. */
  async from(start: Combination, known: Combination | undefined): Promise<Combination> {
    let current = start
    for (;;) {
      const before = current
      for (const [index, size] of this.#search.sizes.entries()) {
        current = await this.bestOf(current, othersAt(current, index, size))
      }
      if (current === before) return known === undefined ? current : await this.bestOf(known, [current])
    }
  }

  /** The first of the others that is better than this one and no worse than any; this one where none is better. */
  async bestOf(current: Combination, others: readonly Combination[]): Promise<Combination> {
    if (others.length === 0) return current
    const all = [current, ...others]
    const standings = await this.#search.evaluate(all)
    let best = 0
    standings.forEach((standing, place) => {
      if (this.#better(standing, standings[best]!)) best = place
    })
    return all[best]!
  }
}

const othersAt = (current: Combination, index: number, size: number): Combination[] =>
  Array.from({ length: size }, (_, place) => place)
    .filter((place) => place !== current[index])
    .map((place) => current.with(index, place))

/** Everything that differs from a combination in exactly two variables; nothing where that is too much. */
function changesOfTwo(current: Combination, sizes: readonly number[], most: number): Combination[] {
  const pairs = sizes.flatMap((_, first) =>
    sizes.slice(first + 1).map((_, past) => [first, first + 1 + past]),
  )
  const count = pairs.reduce((sum, [first, second]) => sum + (sizes[first!]! - 1) * (sizes[second!]! - 1), 0)
  if (count > most) return []
  return pairs.flatMap(([first, second]) =>
    othersAt(current, first!, sizes[first!]!).flatMap((changed) =>
      othersAt(changed, second!, sizes[second!]!),
    ),
  )
}

function* everyCombination(sizes: readonly number[]): Generator<number[]> {
  const [first, ...rest] = sizes
  if (first === undefined) {
    yield []
    return
  }
  for (let place = 0; place < first; place++) {
    for (const others of everyCombination(rest)) yield [place, ...others]
  }
}
