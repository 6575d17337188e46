import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { bracketedRoot } from './bracketed-root.js'
import { erlangAInto } from './erlang-a.js'
import { erlangCInto } from './erlang-c.js'
import { finiteLineInto } from './finite-line.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import {
  LEAST_IMPATIENCE,
  MOST_IMPATIENCE,
  requireNotNegative,
  requirePositive,
  requireShare,
  requireWhole,
} from './legal-range.js'
import { MEASURE, measureCount, type ServiceLevelDefinition } from './measures.js'
import { ROUNDING } from './round-up.js'

/** What is promised; every target given must be met. */
export interface ServiceTargets {
  /** Such as 80/20: `share` 0.8, `withinSeconds` 20; counted as `servedOverOffered` unless said otherwise. */
  readonly serviceLevel?: {
    readonly share: number
    readonly withinSeconds: number
    readonly definition?: ServiceLevelDefinition
  }
  /** Largest share of contacts that may hang up. */
  readonly maxAbandonment?: number
  /** Largest share of their time that agents may be busy. */
  readonly maxOccupancy?: number
  /** Longest mean wait of the contacts served. */
  readonly averageSpeedOfAnswerSeconds?: number
}

export type TargetName = 'serviceLevel' | 'maxAbandonment' | 'averageSpeedOfAnswer' | 'maxOccupancy'

/** How contacts are handled, how long they are ready to wait, and what is promised to them. */
export interface ServiceConditions {
  readonly handleTimeSeconds: number
  /** Mean patience; left out or Infinity when nobody hangs up (Erlang C). */
  readonly patienceSeconds?: number
  /** Contacts that fit in, those being served included; whole; unlimited when left out. Agents are whole then. */
  readonly lines?: number
  /** Share, below 1, of those who hang up or are turned away that call again; default 0. */
  readonly redialProbability?: number
  readonly targets: ServiceTargets
}

/**
 * The same in mean handle times, checked once, for searches that ask millions of times.
 * Shares are met when they are met to one part in 10^12, so a promised 100 % (never reached exactly by any
 * number of agents) means all but 10^-12 of the contacts.
 */
export interface PreparedTargets {
  /** Mean handle time over mean patience; 0 when nobody hangs up. */
  readonly abandonment: number
  readonly handleTimeSeconds: number
  /** Infinity when unlimited. */
  readonly lines: number
  readonly redialProbability: number
  /** The service-level threshold in mean handle times; 0 without such a target. */
  readonly threshold: number
  /** Least share to be reached, 0 without such a target. */
  readonly share: number
  /** Position of the promised service level among the measures. */
  readonly serviceLevelAt: number
  readonly maxAbandonment: number
  readonly maxOccupancy: number
  /** In mean handle times. */
  readonly maxSpeedOfAnswer: number
}

/** Checks the conditions and puts them into mean handle times. @throws OutOfRangeError */
export const prepareTargets = (conditions: ServiceConditions): PreparedTargets => {
  const { handleTimeSeconds, patienceSeconds = Number.POSITIVE_INFINITY, targets } = conditions
  // for callers whose compiler does not ask for them
  if (typeof targets !== 'object' || targets === null)
    throw new OutOfRangeError(
      'targets',
      Number.NaN,
      'an object such as { serviceLevel: { share: 0.8, withinSeconds: 20 } }',
    )
  requireKnownKeys(targets, knownTargets)
  requirePositive('handleTimeSeconds', handleTimeSeconds)
  if (!(patienceSeconds > 0))
    throw new OutOfRangeError('patienceSeconds', patienceSeconds, 'patienceSeconds > 0')
  const impatience = handleTimeSeconds / patienceSeconds
  // beyond a billion handle times patience has no end
  const abandonment = impatience < LEAST_IMPATIENCE ? 0 : impatience
  if (abandonment > MOST_IMPATIENCE)
    throw new OutOfRangeError('patienceSeconds', patienceSeconds, 'at least 1e-9 mean handle times')
  const { lines = Number.POSITIVE_INFINITY, redialProbability = 0 } = conditions
  if (lines !== Number.POSITIVE_INFINITY) requireWhole('lines', lines, 1)
  if (!(redialProbability >= 0 && redialProbability < 1)) {
    throw new OutOfRangeError('redialProbability', redialProbability, '0 <= redialProbability < 1')
  }
  const { serviceLevel, maxAbandonment = 1, maxOccupancy = 1, averageSpeedOfAnswerSeconds } = targets
  if (serviceLevel !== undefined) {
    requireKnownKeys(serviceLevel, knownServiceLevel)
    requireShare('share', serviceLevel.share)
    requireNotNegative('withinSeconds', serviceLevel.withinSeconds)
  }
  requireShare('maxAbandonment', maxAbandonment)
  requireShare('maxOccupancy', maxOccupancy)
  if (averageSpeedOfAnswerSeconds !== undefined) {
    requireNotNegative('averageSpeedOfAnswerSeconds', averageSpeedOfAnswerSeconds)
  }
  const { share = 0, withinSeconds = 0, definition = 'servedOverOffered' } = serviceLevel ?? {}
  return {
    abandonment,
    handleTimeSeconds,
    lines,
    redialProbability,
    threshold: withinSeconds / handleTimeSeconds,
    share: Math.max(0, share - ROUNDING),
    serviceLevelAt: MEASURE[definition],
    maxAbandonment: maxAbandonment + ROUNDING,
    maxOccupancy: maxOccupancy * (1 + ROUNDING),
    maxSpeedOfAnswer:
      (averageSpeedOfAnswerSeconds ?? Number.POSITIVE_INFINITY) / handleTimeSeconds + ROUNDING,
  }
}

const knownTargets: KeysOf<ServiceTargets> = {
  serviceLevel: true,
  maxAbandonment: true,
  maxOccupancy: true,
  averageSpeedOfAnswerSeconds: true,
}

const knownServiceLevel: KeysOf<NonNullable<ServiceTargets['serviceLevel']>> = {
  share: true,
  withinSeconds: true,
  definition: true,
}

/**
 * Writes the measures of one queue under these conditions; false when it is unstable. With redials the shares are
 * per attempt, and the attempts are those of `attemptedLoad`.
 */
export const measureInto = (
  out: Float64Array,
  prepared: PreparedTargets,
  agents: number,
  offeredLoad: number,
): boolean =>
  prepared.redialProbability === 0
    ? measureAttemptsInto(out, prepared, agents, offeredLoad)
    : measureAttemptsInto(out, prepared, agents, attemptedLoad(prepared, agents, offeredLoad))

const measureAttemptsInto = (
  out: Float64Array,
  prepared: PreparedTargets,
  agents: number,
  load: number,
): boolean => {
  const { abandonment, lines, threshold } = prepared
  if (lines < Number.POSITIVE_INFINITY && agents > 0) {
    // agents beyond the lines have nobody to serve
    const busy = Math.min(agents, lines)
    finiteLineInto(out, busy, lines, load, threshold, abandonment)
    out[MEASURE.occupancy]! *= busy / agents
    return true
  }
  if (abandonment === 0) return erlangCInto(out, agents, load, threshold)
  erlangAInto(out, agents, load, threshold, abandonment)
  return true
}

/**
 * The load of all attempts when a share of those who hang up or are turned away call again:
 * total = first attempts + redial share x lost. The fixed point is unique and at most load / (1 - redial share).
 */
export const attemptedLoad = (prepared: PreparedTargets, agents: number, offeredLoad: number): number => {
  const again = prepared.redialProbability
  const endless = prepared.abandonment === 0 && prepared.lines === Number.POSITIVE_INFINITY
  if (again === 0 || offeredLoad === 0 || endless) return offeredLoad
  if (agents === 0) return offeredLoad / (1 - again)
  const excess = (total: number): number => {
    measureAttemptsInto(figures, prepared, agents, total)
    const lost = figures[MEASURE.probabilityOfAbandonment]! + figures[MEASURE.probabilityOfBlocking]!
    // the bracket holds the root for shares only, and two shares of all may add up to a last digit more
    return total * (1 - again * Math.min(1, lost)) - offeredLoad
  }
  return bracketedRoot(excess, offeredLoad, (offeredLoad / (1 - again)) * (1 + 1e-15))
}

const figures = new Float64Array(measureCount)

/**
 * How far the worst target is missed: above 0 when one is, at most 0 when every target is met.
 * Falls with the number of agents and grows with the load. No load is carried by nobody.
 */
export const shortfall = (prepared: PreparedTargets, agents: number, offeredLoad: number): number => {
  if (offeredLoad === 0) return -1
  if (!measureInto(figures, prepared, agents, offeredLoad)) return 1
  const speed = prepared.maxSpeedOfAnswer
  // nobody served has no speed of answer
  const slow =
    speed === Number.POSITIVE_INFINITY
      ? -1
      : agents === 0
        ? 1
        : 1 - speed / Math.max(figures[MEASURE.averageSpeedOfAnswer]!, 0.5 * speed)
  return Math.max(
    prepared.share - figures[prepared.serviceLevelAt]!,
    figures[MEASURE.probabilityOfAbandonment]! - prepared.maxAbandonment,
    figures[MEASURE.occupancy]! - prepared.maxOccupancy,
    slow,
  )
}

/** Whether so many agents carry this load within every target. */
export const meetsTargets = (prepared: PreparedTargets, agents: number, offeredLoad: number): boolean =>
  shortfall(prepared, agents, offeredLoad) <= 0

/** The prepared targets with all but one taken away; undefined when that one was not asked for. */
export const onlyTarget = (prepared: PreparedTargets, name: TargetName): PreparedTargets | undefined => {
  switch (name) {
    case 'serviceLevel':
      return prepared.share > 0 ? { ...withoutTargets(prepared), share: prepared.share } : undefined
    case 'maxAbandonment':
      return prepared.maxAbandonment < 1
        ? { ...withoutTargets(prepared), maxAbandonment: prepared.maxAbandonment }
        : undefined
    case 'maxOccupancy':
      return prepared.maxOccupancy < 1
        ? { ...withoutTargets(prepared), maxOccupancy: prepared.maxOccupancy }
        : undefined
    case 'averageSpeedOfAnswer':
      return prepared.maxSpeedOfAnswer < Number.POSITIVE_INFINITY
        ? { ...withoutTargets(prepared), maxSpeedOfAnswer: prepared.maxSpeedOfAnswer }
        : undefined
  }
}

/** The same queue with nothing promised. */
export const withoutTargets = (prepared: PreparedTargets): PreparedTargets => ({
  ...prepared,
  share: 0,
  maxAbandonment: Number.POSITIVE_INFINITY,
  maxOccupancy: Number.POSITIVE_INFINITY,
  maxSpeedOfAnswer: Number.POSITIVE_INFINITY,
})

export const targetNames: readonly TargetName[] = [
  'serviceLevel',
  'maxAbandonment',
  'averageSpeedOfAnswer',
  'maxOccupancy',
]
