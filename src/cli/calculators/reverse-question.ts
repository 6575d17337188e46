import { bracketedRoot } from '../../queueing/bracketed-root.js'
import { brokenTargets } from '../../queueing/keeps-targets.js'
import type { QueueMeasures } from '../../queueing/measures.js'
import type { ServiceTargets, TargetName } from '../../queueing/service-targets.js'

/** What a team meets: the number that is asked for among those that are given. */
export interface Situation {
  readonly contacts: number
  readonly handleTimeSeconds: number
  /** Left out where nobody hangs up. */
  readonly patienceSeconds?: number
  /** The threshold of the service levels. */
  readonly withinSeconds: number
}

/** What a team reaches in a situation. */
export type Reached = Pick<
  QueueMeasures,
  'serviceLevels' | 'probabilityOfAbandonment' | 'averageSpeedOfAnswer' | 'occupancy'
> & {
  /** False where the team is too large to be followed, and these are the worst that can be. */
  readonly exact?: boolean
}

/** Undefined where the line grows without end. */
export type TeamOf = (situation: Situation) => Reached | undefined

export type Binding = TargetName | 'stability'

/** What a team breaks first in a situation; undefined where it keeps all. */
export function firstBroken(targets: ServiceTargets, reached: Reached | undefined): Binding | undefined {
  return reached === undefined ? 'stability' : brokenTargets(targets, reached)[0]
}

export type MostKept =
  /** Not even next to nothing does. */
  | { readonly kind: 'none'; readonly binding: Binding }
  /** Nothing limits it. */
  | { readonly kind: 'endless' }
  /** Kept up to here to about one part in 10^12; `binding` is what breaks first beyond. */
  | { readonly kind: 'most'; readonly value: number; readonly binding: Binding }

/**
 * The largest contacts, or handle time, up to which every promise is kept: doubled or halved until its edge lies between two
 * values, then the root of what is to spare.
 *
 * @param reachedAt what is reached at a value, above 0
 * @param guess where to begin, above 0
 * @param most as good as endless
 */
export function mostKept(
  reachedAt: (value: number) => Reached | undefined,
  targets: ServiceTargets,
  guess: number,
  most: number,
): MostKept {
  const brokenAt = (value: number) => firstBroken(targets, reachedAt(value))
  let low = guess
  let high = guess
  while (brokenAt(high) === undefined) {
    low = high
    high *= 2
    if (high > most) return { kind: 'endless' }
  }
  while (low === high || brokenAt(low) !== undefined) {
    high = low
    low /= 2
    if (low < LEAST_SHARE * guess) return { kind: 'none', binding: brokenAt(high) ?? 'stability' }
  }
  const spareAt = (value: number) => toSpare(targets, reachedAt(value))
  // a promise kept to the last digits only may count as broken by its margin
  const root = spareAt(low) > 0 && spareAt(high) < 0 ? bracketedRoot(spareAt, low, high) : low
  return {
    kind: 'most',
    value: lastOn(root, -1, (value) => value <= low || brokenAt(value) === undefined),
    binding:
      brokenAt(lastOn(root, 1, (value) => value >= high || brokenAt(value) !== undefined)) ?? 'stability',
  }
}

const LEAST_SHARE = 1e-6

/** From a root, the nearest value to one side for which something holds: a few last digits away. */
function lastOn(root: number, side: 1 | -1, holds: (value: number) => boolean): number {
  for (let gap = 0; ; gap = Math.max(1e-13, 4 * gap)) {
    const value = root * (1 + side * gap)
    if (holds(value)) return value
  }
}

/** The least that any promise has to spare; negative where one is broken. */
function toSpare(targets: ServiceTargets, reached: Reached | undefined): number {
  if (reached === undefined) return -1
  const { serviceLevel, maxAbandonment = 1, maxOccupancy = 1, averageSpeedOfAnswerSeconds } = targets
  const level = reached.serviceLevels[serviceLevel?.definition ?? 'servedOverOffered']
  const wait = reached.averageSpeedOfAnswer
  return Math.min(
    level - (serviceLevel?.share ?? 0),
    maxAbandonment < 1 ? maxAbandonment - reached.probabilityOfAbandonment : 1,
    maxOccupancy < 1 ? maxOccupancy - reached.occupancy : 1,
    averageSpeedOfAnswerSeconds === undefined
      ? 1
      : (averageSpeedOfAnswerSeconds - wait) / Math.max(averageSpeedOfAnswerSeconds, wait, 1e-9),
  )
}

/**
 * Shortest time, seconds, within which a share is reached; undefined where no time is long enough.
 *
 * @param levelWithin share reached within so many seconds, from 0
 */
export function shortestTime(
  levelWithin: (seconds: number) => number,
  share: number,
  handleTimeSeconds: number,
): number | undefined {
  const reaches = (seconds: number) => levelWithin(seconds) >= share
  if (reaches(0)) return 0
  let low = 0
  let high = handleTimeSeconds
  while (!reaches(high)) {
    low = high
    high *= 2
    if (high > LONGEST_WAITS * handleTimeSeconds) return undefined
  }
  const root = bracketedRoot((seconds) => levelWithin(seconds) - share, low, high)
  return Math.min(
    high,
    lastOn(root, 1, (seconds) => seconds >= high || reaches(seconds)),
  )
}

/** Handle times beyond which a wait is no promise. */
const LONGEST_WAITS = 1e6

export type Implied =
  | { readonly possible: true; readonly patienceSeconds: number }
  | { readonly possible: false; readonly reason: 'tooFew' | 'tooMany' }

/**
 * The mean patience at which a share of the contacts hangs up, from a millionth of a handle time on.
 *
 * @param goneAt share that hangs up at a mean patience, seconds; it falls as patience grows
 * @param mostHandleTimes as good as endlessly patient
 */
export function patienceFor(
  goneAt: (patienceSeconds: number) => number,
  share: number,
  handleTimeSeconds: number,
  mostHandleTimes: number,
): Implied {
  const excess = (logarithm: number) => goneAt(handleTimeSeconds * Math.exp(logarithm)) - share
  const [shortest, longest] = [Math.log(1e-6), Math.log(mostHandleTimes) * (1 - 1e-12)]
  if (excess(shortest) < 0) return { possible: false, reason: 'tooMany' }
  if (excess(longest) > 0) return { possible: false, reason: 'tooFew' }
  return {
    possible: true,
    patienceSeconds: handleTimeSeconds * Math.exp(bracketedRoot(excess, shortest, longest)),
  }
}
