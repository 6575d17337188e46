import type { SystemRates } from './number-in-system.js'

/**
 * What becomes of a contact that finds all agents busy, by how many of these are in excess of those scheduled (row 0, 1,
 * 2, …) and how many wait before it (0, 1, 2, …).
 */
export interface LineOutlook {
  /** Chance that its service begins in time. */
  readonly served: readonly Float64Array[]
  /** Chance that it still waits then. */
  readonly waiting: readonly Float64Array[]
}

/** Agents and rates over the time that is looked ahead, one piece after the other. */
export interface OutlookPiece {
  readonly rates: Pick<SystemRates, 'agents' | 'serviceRate' | 'abandonmentRate'>
  readonly seconds: number
}

/**
 * The chances over some time, first come first served, while the number of agents changes from piece to piece: those
 * before the contact begin service or hang up, and it may hang up itself. Agents who come take as many at once; where
 * some are to go, the first whose contacts end do, and nobody begins until they have. Reckoned backward in time, by
 * uniformisation.
 *
 * @param longest line before the contact
 * @param mostExcess rows beyond the first
 */
export const lineOutlook = (
  pieces: readonly OutlookPiece[],
  longest: number,
  mostExcess: number,
): LineOutlook => {
  // rows of each piece, from the first on
  const excess: number[] = []
  for (const [at, { rates }] of pieces.entries()) {
    const former = pieces[at - 1]
    excess.push(
      former === undefined ? mostExcess : Math.max(0, former.rates.agents + excess[at - 1]! - rates.agents),
    )
  }
  const all = (rows: number, chance: number) =>
    Array.from({ length: rows + 1 }, () => new Float64Array(longest + 1).fill(chance))
  let served: readonly Float64Array[] = all(excess.at(-1) ?? 0, 0)
  let waiting: readonly Float64Array[] = all(excess.at(-1) ?? 0, 1)
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const { rates, seconds } = pieces[at]!
    const next = pieces[at + 1]
    if (next !== undefined) {
      const come = next.rates.agents - rates.agents
      served = all(excess[at]!, 0).map((row, over) =>
        row.map((_, ahead) => moved(served, over, ahead, come, 1)),
      )
      waiting = all(excess[at]!, 0).map((row, over) =>
        row.map((_, ahead) => moved(waiting, over, ahead, come, 0)),
      )
    }
    served = earlier(served, 1, rates, seconds)
    waiting = earlier(waiting, 0, rates, seconds)
  }
  return { served, waiting }
}

/** The chance after so many more (or, below 0, fewer) are scheduled; `begun` that of a contact which begins at once. */
const moved = (
  chances: readonly Float64Array[],
  excess: number,
  ahead: number,
  come: number,
  begun: number,
): number => {
  if (excess >= come) return chances[excess - come]![ahead]!
  const place = ahead - (come - excess)
  return place < 0 ? begun : chances[0]![place]!
}

/** Chances at the beginning of a piece from those at its end; `begun` is that of a contact whose service has begun. */
const earlier = (
  end: readonly Float64Array[],
  begun: number,
  { agents, serviceRate, abandonmentRate }: OutlookPiece['rates'],
  seconds: number,
): Float64Array[] => {
  const length = end[0]!.length
  const jumpRate = (agents + end.length - 1) * serviceRate + length * abandonmentRate
  const rounds = Math.ceil((jumpRate * seconds) / jumpsAtOnce)
  const mean = (jumpRate * seconds) / rounds
  const empty = () => end.map(() => new Float64Array(length))
  let chances = end.map((row) => Float64Array.from(row))
  const leave = abandonmentRate / jumpRate
  const ends = end.map((_, excess) => ((agents + excess) * serviceRate) / jumpRate)
  for (let round = 0; round < rounds; round += 1) {
    const sum = empty()
    let current = chances
    let next = empty()
    let weight = Math.exp(-mean)
    for (let jumps = 0; ; jumps += 1) {
      if (weight > 1e-18) for (const [excess, row] of sum.entries()) addTo(row, current[excess]!, weight)
      if (jumps >= mean && weight < 1e-16) break
      weight *= mean / (jumps + 1)
      for (const [excess, row] of next.entries())
        jumpInto(row, current[excess]!, current[excess - 1], ends[excess]!, leave, begun)
      const former = current
      current = next
      next = former
    }
    chances = sum
  }
  return chances
}

const addTo = (sum: Float64Array, values: Float64Array, times: number): void => {
  for (let ahead = 0; ahead < sum.length; ahead += 1) sum[ahead]! += times * values[ahead]!
}

/** One jump: a contact in hand ends, one of those before hangs up, the contact itself does, or nothing. */
const jumpInto = (
  next: Float64Array,
  current: Float64Array,
  below: Float64Array | undefined,
  ends: number,
  leave: number,
  begun: number,
): void => {
  let before = begun
  if (below === undefined)
    for (let ahead = 0; ahead < next.length; ahead += 1) {
      const here = current[ahead]!
      next[ahead] = (ends + ahead * leave) * before + (1 - ends - (ahead + 1) * leave) * here
      before = here
    }
  else
    for (let ahead = 0; ahead < next.length; ahead += 1) {
      const here = current[ahead]!
      next[ahead] = ends * below[ahead]! + ahead * leave * before + (1 - ends - (ahead + 1) * leave) * here
      before = here
    }
}

/** e^-400 is a number. */
const jumpsAtOnce = 400
