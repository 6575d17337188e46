import type { PlannedInterval } from '../../demand/import/planned-intervals.js'

/** Intervals in a row without a gap: those of a file, and the closed ones between them. */
export interface Stretch {
  /** Position in the file of each, undefined where the file has none. */
  readonly positions: readonly (number | undefined)[]
  /** Days round the clock are followed by themselves; else nobody is there before the first. */
  readonly repeats: boolean
}

const secondsPerDay = 86_400

/** Days round the clock are one stretch; else every day is one by itself, as a night shift past midnight is. */
export function stretchesOf(intervals: readonly PlannedInterval[], intervalSeconds: number): Stretch[] {
  const moment = ({ dayNumber = 0, startSeconds }: PlannedInterval) =>
    Math.round((dayNumber * secondsPerDay + startSeconds) / intervalSeconds)
  const moments = intervals.map(moment)
  const whole = (moments.at(-1) ?? 0) - (moments[0] ?? 0) + 1
  const repeats = intervals.length === whole && intervals.length % (secondsPerDay / intervalSeconds) === 0
  const stretches: Stretch[] = []
  for (let from = 0; from < intervals.length; ) {
    let to = from + 1
    while (to < intervals.length && (repeats || intervals[to]!.dayNumber === intervals[from]!.dayNumber))
      to += 1
    const start = moments[from]!
    const positions = new Array<number | undefined>(moments[to - 1]! - start + 1).fill(undefined)
    for (let at = from; at < to; at += 1) positions[moments[at]! - start] = at
    stretches.push({ positions, repeats })
    from = to
  }
  return stretches
}
