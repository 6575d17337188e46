import type { Better, Combination, Standing } from './combination-search.js'

/** A variable whose list of values can grow; a value keeps its place. */
export interface GrowingVariable {
  /** Number of values so far. */
  readonly size: () => number
  /** Places to compare a value with; values near it that are missing are taken in first. */
  readonly beside: (place: number) => readonly number[]
  /** Places of the values next to one, as they are so far; of all others where order means nothing. */
  readonly neighbours: (place: number) => readonly number[]
  /** Takes in a value beyond the largest and gives the places of both; nothing where there is none or order means nothing. */
  readonly further: () => readonly [last: number, further: number] | undefined
}

export interface LocalRefinement {
  readonly variables: readonly GrowingVariable[]
  /** Asked again for the same one it must answer the same. */
  readonly evaluate: (combinations: readonly Combination[]) => Promise<readonly Standing[]>
  readonly better: Better
}

/** Beginnings of a refinement: the best and runners-up that nothing tried beside them beats. */
const mostStarts = 4

/**
 * Goes on from a list of values: in each variable in turn a combination moves to the best of what stands beside its value, what lies
 * between and beyond taken in, until a round neither moves it nor finds anything missing.
 */
export async function refinedFrom(start: Combination, refinement: LocalRefinement): Promise<Combination> {
  const { variables, evaluate, better } = refinement
  let current = start
  for (;;) {
    const before = current
    const sizes = variables.reduce((sum, { size }) => sum + size(), 0)
    for (const [index, variable] of variables.entries()) {
      const all = [current, ...variable.beside(current[index]!).map((place) => current.with(index, place))]
      const standings = await evaluate(all)
      let best = 0
      standings.forEach((standing, place) => {
        if (better(standing, standings[best]!)) best = place
      })
      current = all[best]!
    }
    if (current === before && variables.reduce((sum, { size }) => sum + size(), 0) === sizes) return current
  }
}

/** Takes in larger values of each variable, one doubling after the other, until one of them costs the same as the one before. */
export async function extendUntilAlike(
  at: Combination,
  { variables, evaluate }: Omit<LocalRefinement, 'better'>,
): Promise<void> {
  for (const [index, { further }] of variables.entries()) {
    for (;;) {
      const places = further()
      if (places === undefined) break
      const [last, next] = await evaluate(places.map((place) => at.with(index, place)))
      // What is not to be had is not to be had in larger numbers.
      if (next!.cost === last!.cost) break
    }
  }
}

/** The best of what was tried and runners-up that no combination tried in one other value beats, best first. */
export function localBests(
  tried: readonly { readonly places: Combination; readonly standing: Standing }[],
  { variables, better }: Omit<LocalRefinement, 'evaluate'>,
): Combination[] {
  const standings = new Map(tried.map(({ places, standing }) => [places.join(), standing]))
  const beaten = (places: Combination, standing: Standing) =>
    variables.some(({ neighbours }, index) =>
      neighbours(places[index]!).some((place) => {
        const other = standings.get(places.with(index, place).join())
        return other !== undefined && better(other, standing)
      }),
    )
  const ordered = tried
    .filter(({ standing }) => standing.violation < Number.POSITIVE_INFINITY)
    .sort((one, other) =>
      better(one.standing, other.standing) ? -1 : better(other.standing, one.standing) ? 1 : 0,
    )
    .filter(({ places, standing }) => !beaten(places, standing))
  // Of those that come to the same one is enough.
  return ordered
    .filter(({ standing }, rank) => rank === 0 || better(ordered[rank - 1]!.standing, standing))
    .slice(0, mostStarts)
    .map(({ places }) => places)
}
