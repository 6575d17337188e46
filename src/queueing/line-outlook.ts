import type { SystemRates } from './system-rates.js'

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

/** Rows one after the other, so many places each. */
interface Chances {
  readonly rows: number
  readonly places: number
  readonly served: Float64Array
  readonly waiting: Float64Array
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
  const places = longest + 1
  // rows of each piece, from the first on
  const rows: number[] = []
  for (const [at, { rates }] of pieces.entries()) {
    const former = pieces[at - 1]
    const more = former === undefined ? mostExcess : former.rates.agents + rows[at - 1]! - 1 - rates.agents
    rows.push(Math.max(0, more) + 1)
  }
  let chances = chancesOf(rows.at(-1) ?? 1, places)
  chances.waiting.fill(1)
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const { rates, seconds } = pieces[at]!
    const next = pieces[at + 1]
    if (next !== undefined) chances = moved(chances, rows[at]!, next.rates.agents - rates.agents)
    chances = earlier(chances, rates, seconds)
  }
  const { served, waiting } = chances
  const split = (values: Float64Array) =>
    Array.from({ length: chances.rows }, (_, row) => values.subarray(row * places, (row + 1) * places))
  return { served: split(served), waiting: split(waiting) }
}

const chancesOf = (rows: number, places: number): Chances => {
  const both = new Float64Array(2 * rows * places)
  return { rows, places, served: both.subarray(0, rows * places), waiting: both.subarray(rows * places) }
}

/** The chances before so many more (or, below 0, fewer) are scheduled; who begins at once is served. */
const moved = ({ places, served, waiting }: Chances, rows: number, come: number): Chances => {
  const before = chancesOf(rows, places)
  for (let excess = 0; excess < rows; excess += 1)
    for (let ahead = 0; ahead < places; ahead += 1) {
      const place = excess >= come ? (excess - come) * places + ahead : ahead - (come - excess)
      before.served[excess * places + ahead] = place < 0 ? 1 : served[place]!
      before.waiting[excess * places + ahead] = place < 0 ? 0 : waiting[place]!
    }
  return before
}

/** Chances at the beginning of a piece from those at its end. */
const earlier = (
  end: Chances,
  { agents, serviceRate, abandonmentRate }: OutlookPiece['rates'],
  seconds: number,
): Chances => {
  const { rows, places } = end
  const jumpRate = (agents + rows - 1) * serviceRate + places * abandonmentRate
  const rounds = Math.ceil((jumpRate * seconds) / jumpsAtOnce)
  const mean = (jumpRate * seconds) / rounds
  const leave = abandonmentRate / jumpRate
  const ends = (excess: number) => ((agents + excess) * serviceRate) / jumpRate
  let chances = end
  let [current, next] = [chancesOf(rows, places), chancesOf(rows, places)]
  for (let round = 0; round < rounds; round += 1) {
    const sum = chancesOf(rows, places)
    current.served.set(chances.served)
    current.waiting.set(chances.waiting)
    let weight = Math.exp(-mean)
    for (let jumps = 0; ; jumps += 1) {
      if (weight > 1e-18) {
        addTo(sum.served, current.served, weight)
        addTo(sum.waiting, current.waiting, weight)
      }
      if (jumps >= mean && weight < 1e-16) break
      weight *= mean / (jumps + 1)
      jumpOfLine(next, current, ends(0), leave)
      for (let excess = 1; excess < rows; excess += 1)
        jumpInExcess(next, current, excess, ends(excess), leave)
      const former = current
      current = next
      next = former
    }
    chances = sum
  }
  return chances
}

const addTo = (sum: Float64Array, values: Float64Array, times: number): void => {
  for (let place = 0; place < sum.length; place += 1) sum[place]! += times * values[place]!
}

/** One jump with nobody in excess: a contact in hand ends, one of those before hangs up, the contact itself, or nothing. */
const jumpOfLine = (next: Chances, current: Chances, ends: number, leave: number): void => {
  const { places, served, waiting } = current
  const { served: nextServed, waiting: nextWaiting } = next
  // who is next in line and whose turn comes is served
  let servedBefore = 1
  let waitingBefore = 0
  let moves = ends
  for (let ahead = 0; ahead < places; ahead += 1) {
    const stays = 1 - moves - leave
    const servedHere = served[ahead]!
    const waitingHere = waiting[ahead]!
    nextServed[ahead] = moves * servedBefore + stays * servedHere
    nextWaiting[ahead] = moves * waitingBefore + stays * waitingHere
    servedBefore = servedHere
    waitingBefore = waitingHere
    moves += leave
  }
}

/** One jump with some in excess: the first whose contact ends goes. */
const jumpInExcess = (next: Chances, current: Chances, excess: number, ends: number, leave: number): void => {
  const { places, served, waiting } = current
  const { served: nextServed, waiting: nextWaiting } = next
  const start = excess * places
  let servedBefore = 0
  let waitingBefore = 0
  let leaves = 0
  for (let place = start; place < start + places; place += 1) {
    const stays = 1 - ends - leaves - leave
    const servedHere = served[place]!
    const waitingHere = waiting[place]!
    nextServed[place] = ends * served[place - places]! + leaves * servedBefore + stays * servedHere
    nextWaiting[place] = ends * waiting[place - places]! + leaves * waitingBefore + stays * waitingHere
    servedBefore = servedHere
    waitingBefore = waitingHere
    leaves += leave
  }
}

/** e^-400 is a number. */
const jumpsAtOnce = 400
