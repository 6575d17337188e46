import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { type ContactProfile, evenlyBetween, roundTheClock } from './contact-profile.js'
import { meanOverCycle } from './freshness.js'
import { reasonFreshness } from './reason-freshness.js'

/** One data set handed over as a copy, and the contacts that need it. */
export interface FreshnessQuestion {
  /** Hours from one cut to the next, above 0. */
  readonly everyHours: number
  /** Hours from the cut until the copy is in use, at least 0. */
  readonly delayHours: number
  /** Changes of one record per day, at least 0. */
  readonly changesPerDay: number
  /** Share of contacts triggered by a change, 0..1; 0 where it is not said. */
  readonly triggeredShare?: number
  /** Mean hours from such a change to the contact, at least 0; needed where contacts are triggered. */
  readonly lagHours?: number
  /** Clock hour of a cut, 0..24; any time where it is not said. */
  readonly cutAtHour?: number
  /** Clock hours between which contacts come evenly; round the clock where it is not said. */
  readonly open?: { readonly fromHour: number; readonly untilHour: number }
}

export interface FreshnessAnswer {
  /** Share of time the copy of a record is current, round the clock: what the literature calls freshness. */
  readonly timeAverage: number
  /** Share current among contacts not triggered by a change. */
  readonly untriggered: number
  /** Share current among triggered contacts; equal to `untriggered` where no lag is given. */
  readonly triggered: number
  /** Share current among all contacts. */
  readonly freshness: number
  /** Mean age in hours of the copy at a contact. */
  readonly meanAgeHours: number
}

/** How current the copy is at the contacts that need it. Throws OutOfRangeError for illegal arguments. */
export function answerFreshness(question: FreshnessQuestion): FreshnessAnswer {
  check(question)
  const { everyHours, delayHours, changesPerDay, cutAtHour, lagHours, triggeredShare = 0 } = question
  const row = {
    mode: 'replica',
    fields: 1,
    everyHours,
    delayHours,
    cutAtHour: cutAtHour === undefined ? Number.NaN : cutAtHour,
  } as const
  const needs = [{ row, changesPerDay, share: 1 }]
  const profile = profileOf(question)
  const { currentAndSufficientShare: untriggered, meanAgeHours } = reasonFreshness(profile, needs)
  const triggered =
    lagHours === undefined
      ? untriggered
      : reasonFreshness(profile, needs, { by: 0, share: 1, lagHours }).currentAndSufficientShare
  return {
    timeAverage: meanOverCycle(changesPerDay / 24, everyHours, delayHours),
    untriggered,
    triggered,
    freshness: (1 - triggeredShare) * untriggered + triggeredShare * triggered,
    meanAgeHours,
  }
}

/** The rarest refresh that keeps a share of contacts on current data. */
export interface CadenceAnswer {
  /** Hours from one cut to the next; undefined where no cadence reaches the target. */
  readonly everyHours: number | undefined
  /** Freshness at that cadence, or the limit that no cadence passes. */
  readonly freshness: number
}

/** A century, hours: what is still current at this cadence is so at any. */
export const longestCadenceHours = 24 * 365.25 * 100

/** Cadences a copy with a fixed cut can have, hours: divisors of the day and whole days. */
const clockCadences = [168, 144, 120, 96, 72, 48, 24, 12, 8, 6, 4, 3, 2, 1, 0.5, 0.25, 1 / 6, 1 / 12]

/**
 * The longest cadence whose freshness reaches `target` (0 < target < 1), the question's own cadence aside.
 * Exact where the cut may fall at any time; with a fixed cut, the longest of the usual cadences
 * from a week to five minutes.
 */
export function cadenceForFreshness(
  target: number,
  question: Omit<FreshnessQuestion, 'everyHours'>,
): CadenceAnswer {
  if (!(target > 0 && target < 1)) throw new OutOfRangeError('target', target, '0 < target < 1')
  const freshnessAt = (everyHours: number) => answerFreshness({ ...question, everyHours }).freshness
  if (question.cutAtHour !== undefined) {
    for (const everyHours of clockCadences) {
      const freshness = freshnessAt(everyHours)
      if (freshness >= target) return { everyHours, freshness }
    }
    return { everyHours: undefined, freshness: freshnessAt(clockCadences.at(-1)!) }
  }
  const mostHours = longestCadenceHours
  const leastHours = 1e-9
  if (freshnessAt(leastHours) < target) return { everyHours: undefined, freshness: freshnessAt(leastHours) }
  if (freshnessAt(mostHours) >= target) return { everyHours: mostHours, freshness: freshnessAt(mostHours) }
  let reached = leastHours
  let missed = mostHours
  // Bisection on the logarithm down to neighbouring numbers: freshness falls as the cadence lengthens.
  for (;;) {
    const middle = Math.sqrt(reached * missed)
    if (!(middle > reached && middle < missed))
      return { everyHours: reached, freshness: freshnessAt(reached) }
    if (freshnessAt(middle) >= target) reached = middle
    else missed = middle
  }
}

/** A copy cut at another time of the day. */
export interface MovedCut {
  readonly everyHours: number
  readonly cutAtHour: number
  readonly freshness: number
}

/** Quarters of an hour of a day. */
const quarterHours = Array.from({ length: 96 }, (_, quarter) => quarter / 4)

/**
 * The rarest of the usual cadences that reaches `target` (0 < target < 1) once the cut is moved, at the quarter of an hour
 * that is best for it; undefined where the cut is not fixed, or moving it spares no copy.
 *
 * @throws OutOfRangeError for illegal arguments
 */
export function movedCutForFreshness(
  target: number,
  question: Omit<FreshnessQuestion, 'everyHours'>,
): MovedCut | undefined {
  if (question.cutAtHour === undefined) return undefined
  const { everyHours: asStated = 0 } = cadenceForFreshness(target, question)
  for (const everyHours of clockCadences.filter((cadence) => cadence > asStated)) {
    const best = quarterHours
      .filter((cutAtHour) => cutAtHour < everyHours)
      .map((cutAtHour) => ({
        everyHours,
        cutAtHour,
        freshness: answerFreshness({ ...question, everyHours, cutAtHour }).freshness,
      }))
      .reduce((first, next) => (next.freshness > first.freshness ? next : first))
    if (best.freshness >= target) return best
  }
  return undefined
}

/**
 * A cadence people would set: whole hours from a day up, quarters of an hour, minutes, seconds below; never longer than
 * the one given, so that what reaches a target still does.
 *
 * @param hours above 0.
 */
export function settableCadenceHours(hours: number): number {
  const step = [1, 1 / 4, 1 / 60, 1 / 3600].find((size) => hours >= 24 * size)
  if (step === undefined) return hours
  // A whole number of steps but for rounding stays what it is.
  return Math.min(hours, Math.floor(hours / step + 1e-9) * step)
}

function profileOf({ open }: Pick<FreshnessQuestion, 'open'>): ContactProfile {
  return open ? evenlyBetween(open.fromHour, open.untilHour) : roundTheClock
}

function check(question: FreshnessQuestion): void {
  const { everyHours, delayHours, changesPerDay, triggeredShare = 0, lagHours, cutAtHour = 0 } = question
  const ranges: readonly [string, number, boolean, string][] = [
    ['everyHours', everyHours, everyHours > 0, 'everyHours > 0'],
    ['delayHours', delayHours, delayHours >= 0, 'delayHours >= 0'],
    ['changesPerDay', changesPerDay, changesPerDay >= 0, 'changesPerDay >= 0'],
    [
      'triggeredShare',
      triggeredShare,
      triggeredShare >= 0 && triggeredShare <= 1,
      '0 <= triggeredShare <= 1',
    ],
    ['cutAtHour', cutAtHour, cutAtHour >= 0 && cutAtHour <= 24, '0 <= cutAtHour <= 24'],
  ]
  for (const [name, value, legal, range] of ranges) {
    if (!legal || !Number.isFinite(value)) throw new OutOfRangeError(name, value, range)
  }
  if (lagHours === undefined ? triggeredShare > 0 : !(lagHours >= 0 && Number.isFinite(lagHours))) {
    throw new OutOfRangeError('lagHours', lagHours ?? Number.NaN, 'lagHours >= 0')
  }
}
