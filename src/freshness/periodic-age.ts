import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** How old a copy is that is cut at intervals, whatever the hour. Hours. */
export interface PeriodicAge {
  readonly meanHours: number
  readonly oldestHours: number
  /** Share of the time in which the copy is older than so many hours, 0..1. */
  shareOlderThan(hours: number): number
}

/**
 * Age of a copy cut every `everyHours` (above 0) and in use `delayHours` (at least 0) after its cut: uniform between d and
 * d + I, mean d + I/2, P(age > x) = (d + I - x)/I.
 *
 * @throws OutOfRangeError
 */
export function periodicAge(everyHours: number, delayHours: number): PeriodicAge {
  if (!(everyHours > 0)) throw new OutOfRangeError('everyHours', everyHours, 'everyHours > 0')
  if (!(delayHours >= 0)) throw new OutOfRangeError('delayHours', delayHours, 'delayHours >= 0')
  const oldestHours = delayHours + everyHours
  return {
    meanHours: delayHours + everyHours / 2,
    oldestHours,
    shareOlderThan: (hours) => Math.min(1, Math.max(0, (oldestHours - hours) / everyHours)),
  }
}
