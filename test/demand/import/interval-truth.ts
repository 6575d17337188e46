import { dayNumberOf, weekdayOf } from '../../../src/demand/calendar-date.js'
import { drawsFrom } from '../../decision/draws.js'

/** One call; seconds. */
export interface Call {
  readonly dayNumber: number
  /** From midnight. */
  readonly seconds: number
  readonly wait: number
  readonly answered: boolean
  /** 0 where it was given up. */
  readonly talk: number
  readonly wrap: number
}

/** What happened in one interval: the truth an export is written from. Sums over the interval, in whole seconds. */
export interface Interval {
  readonly dayNumber: number
  /** Minutes from midnight. */
  readonly start: number
  readonly calls: number
  readonly answered: number
  readonly abandoned: number
  readonly talk: number
  readonly wrap: number
  readonly waitOfAnswered: number
  readonly waitOfAbandoned: number
}

export const sum = <Of>(many: readonly Of[], of: (one: Of) => number): number =>
  many.reduce((total, one) => total + of(one), 0)

export const twoDigits = (value: number): string => String(value).padStart(2, '0')

const openSeconds = { from: 8 * 3600, to: 18 * 3600 }
const meanBetweenCalls = 180

/**
 * Calls of working days from Monday 2 March 2026, 8:00 to 18:00, in order: some ten in half an hour, one in twelve given up,
 * talk of some 220 s and wrap-up of 30 s, exponential and at least a second.
 */
export function callsOf({ weeks }: { weeks: number }): Call[] {
  const { uniform } = drawsFrom(20261122)
  const exponential = (mean: number) => 1 + Math.round(-mean * Math.log(uniform()))
  const first = dayNumberOf(2026, 3, 2)
  const calls: Call[] = []
  for (let dayNumber = first; dayNumber < first + 7 * weeks; dayNumber++) {
    if (weekdayOf(dayNumber) > 4) continue
    for (let seconds = openSeconds.from; seconds < openSeconds.to; seconds += exponential(meanBetweenCalls)) {
      const answered = uniform() >= 1 / 12
      const times = { wait: exponential(20), talk: exponential(220), wrap: exponential(30) }
      calls.push({ dayNumber, seconds, answered, ...times, ...(answered ? {} : { talk: 0, wrap: 0 }) })
    }
  }
  return calls
}

/** The calls by interval, those without any as well. */
export function intervalsOfCalls(calls: readonly Call[], minutes: number): Interval[] {
  const intervals: Interval[] = []
  for (const dayNumber of new Set(calls.map((call) => call.dayNumber))) {
    const ofDay = calls.filter((call) => call.dayNumber === dayNumber)
    for (let start = openSeconds.from / 60; start < openSeconds.to / 60; start += minutes) {
      const within = ofDay.filter(({ seconds }) => seconds >= start * 60 && seconds < (start + minutes) * 60)
      const served = within.filter(({ answered }) => answered)
      const gone = within.filter(({ answered }) => !answered)
      intervals.push({
        dayNumber,
        start,
        calls: within.length,
        answered: served.length,
        abandoned: gone.length,
        talk: sum(served, ({ talk }) => talk),
        wrap: sum(served, ({ wrap }) => wrap),
        waitOfAnswered: sum(served, ({ wait }) => wait),
        waitOfAbandoned: sum(gone, ({ wait }) => wait),
      })
    }
  }
  return intervals
}

/** Intervals of such calls. */
export const intervalsOf = ({ weeks, minutes }: { weeks: number; minutes: number }): Interval[] =>
  intervalsOfCalls(callsOf({ weeks }), minutes)
