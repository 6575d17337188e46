import { dayNumberOf, weekdayOf } from '../../../src/demand/calendar-date.js'
import { drawsFrom } from '../../decision/draws.js'

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

/**
 * Intervals of working days from Monday 2 March 2026, 8:00 to 18:00: some ten calls in half an hour, one in twelve given up,
 * talk of some 220 s and wrap-up of 30 s, exponential waits.
 */
export function intervalsOf({ weeks, minutes }: { weeks: number; minutes: number }): Interval[] {
  const { uniform } = drawsFrom(20261122)
  const exponential = (mean: number) => Math.round(-mean * Math.log(uniform()))
  const first = dayNumberOf(2026, 3, 2)
  const intervals: Interval[] = []
  for (let dayNumber = first; dayNumber < first + 7 * weeks; dayNumber++) {
    if (weekdayOf(dayNumber) > 4) continue
    for (let start = 480; start < 1080; start += minutes) {
      let calls = 0
      for (let trial = 0; trial < (4 * minutes) / 3; trial++) if (uniform() < 0.25) calls++
      let abandoned = 0
      const times = { talk: 0, wrap: 0, waitOfAnswered: 0, waitOfAbandoned: 0 }
      for (let call = 0; call < calls; call++) {
        const wait = exponential(20)
        if (uniform() < 1 / 12) {
          abandoned++
          times.waitOfAbandoned += wait
        } else {
          times.waitOfAnswered += wait
          times.talk += exponential(220)
          times.wrap += exponential(30)
        }
      }
      intervals.push({ dayNumber, start, calls, answered: calls - abandoned, abandoned, ...times })
    }
  }
  return intervals
}
