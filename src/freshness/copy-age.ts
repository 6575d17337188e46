/** When a copy is cut and used; the part of an access row that freshness depends on. NaN means "has none". */
export interface CopyTiming {
  /** Hours from one cut to the next, above 0; NaN for a live look, which has no cuts. */
  readonly everyHours: number
  /** Clock hour of a cut, 0..24; NaN where the cut may fall at any time of the day. */
  readonly cutAtHour: number
  /** Hours from the cut until the copy is in use (live: from the change until it shows), at least 0. */
  readonly delayHours: number
}

/**
 * How the age of what the agent sees goes with the clock:
 * - `constant`: a live look, as old as its latency at any time;
 * - `clocked`: the cut keeps its place on the clock, so age is a function of the clock hour
 *   (cadences that divide the day, or are whole days with a stated cut);
 * - `drifting`: the cut may fall at any time, so age is uniform between delay and delay + cadence.
 */
export type AgePattern = 'constant' | 'clocked' | 'drifting'

const hoursPerDay = 24
/** Cadences are taken as exact divisors or multiples of a day within this relative rounding. */
const rounding = 1e-9

export function agePattern({ everyHours, cutAtHour }: CopyTiming): AgePattern {
  if (Number.isNaN(everyHours)) return 'constant'
  if (Number.isNaN(cutAtHour)) return 'drifting'
  return isWhole(hoursPerDay / everyHours) || isWhole(everyHours / hoursPerDay) ? 'clocked' : 'drifting'
}

function isWhole(ratio: number): boolean {
  return ratio > 0.5 && Math.abs(ratio - Math.round(ratio)) <= rounding * ratio
}

/** Hours after which a clocked copy's age repeats on the clock: its cadence, or a day where that is longer. */
export function clockPeriodHours(everyHours: number): number {
  return Math.min(everyHours, hoursPerDay)
}

/** Whole days between two cuts: the copy's age at a clock hour takes that many values, a day apart. 1 within a day. */
export function daysBetweenCuts(everyHours: number): number {
  return Math.max(1, Math.round(everyHours / hoursPerDay))
}

/**
 * Age in hours, at a clock hour 0..24, of the copy in use: time since it was cut, between delay and
 * delay + cadence. Where several days pass between cuts it is the age on the first of them.
 * A live look is as old as its latency. NaN for a copy whose cut has no place on the clock.
 */
export function ageHoursAt(clockHour: number, timing: CopyTiming): number {
  const { everyHours, cutAtHour, delayHours } = timing
  if (Number.isNaN(everyHours)) return delayHours
  return delayHours + modulo(clockHour - cutAtHour - delayHours, clockPeriodHours(everyHours))
}

/** Remainder with the sign of the divisor, 0 <= result < divisor. */
export function modulo(value: number, divisor: number): number {
  const remainder = value - Math.floor(value / divisor) * divisor
  return remainder < divisor ? remainder : 0
}
