import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { roundUp } from '../queueing/round-up.js'
import { type Corner, meanSettled, meanSettling } from './settled-line.js'

export interface DailyBatchInput {
  /** Contacts handed on in each interval of a day that repeats; the intervals make up 24 hours. */
  readonly transfers: readonly number[]
  /** Hour at which what has come since the last batch is sent, 0 to below 24. */
  readonly sentAtHour: number
  /** Hours of the day in which specialists work on it. */
  readonly works: { readonly fromHour: number; readonly untilHour: number }
  readonly specialists: number
  readonly handleTimeSeconds: number
}

export type DailyBatchAnswer =
  /** A day's batch is more than a day's work: `specialists` would keep up. */
  | { readonly stable: false; readonly specialistsNeeded: number }
  | {
      readonly stable: true
      /** Mean from the contact to the answer. */
      readonly averageResolutionHours: number
      /** Share of the contacts handed on that are settled within so many hours. */
      readonly resolvedWithin: (hours: number) => number
      /** Longest from contact to answer. */
      readonly longestHours: number
      readonly specialistHoursPerDay: number
      readonly occupancy: number
    }

/**
 * Time to resolution where contacts are collected and sent to specialists once a day, who work them off in an order
 * that has nothing to do with when they came (they are grouped by category).
 *
 * Expected numbers: with s hours since the batch was sent a share F(s) of it is settled, a straight line in working
 * hours and level outside them. A contact that came d hours before is settled within x hours with chance F(x − d);
 * contacts come evenly over their interval, so that the average over d is a difference of integrals of F.
 *
 * @throws OutOfRangeError
 */
export function dailyBatch(input: DailyBatchInput): DailyBatchAnswer {
  const { transfers, sentAtHour, works, specialists, handleTimeSeconds } = input
  check(input)
  const perDay = transfers.reduce((total, count) => total + count, 0)
  const work = (perDay * handleTimeSeconds) / 3600
  const hours = works.untilHour - works.fromHour
  const needed = work / specialists
  if (needed > hours * (1 + 1e-12)) return { stable: false, specialistsNeeded: roundUp(work / hours) }
  const settled = settledLine(sentAtHour, works, needed)
  const length = 24 / transfers.length
  /** Hours from the end of an interval to the batch that takes it. */
  const untilSent = (interval: number) => {
    const end = (interval + 1) * length
    return (((sentAtHour - end) % 24) + 24) % 24
  }
  const resolvedWithin = (within: number): number => {
    if (!(within >= 0)) throw new OutOfRangeError('hours', within, 'hours >= 0')
    if (perDay === 0) return 1
    return transfers.reduce((total, count, interval) => {
      if (count === 0) return total
      const parts = wholeParts(untilSent(interval), length)
      return (
        total +
        (count / perDay) *
          parts.reduce(
            (sum, { from, to }) => sum + meanSettled(settled, within, from, to) * ((to - from) / length),
            0,
          )
      )
    }, 0)
  }
  const meanAfterSent = meanSettling(settled)
  const meanBefore = transfers.reduce((total, count, interval) => {
    const parts = wholeParts(untilSent(interval), length)
    return (
      total +
      (perDay > 0 ? count / perDay : 0) *
        parts.reduce((sum, { from, to }) => sum + ((from + to) / 2) * ((to - from) / length), 0)
    )
  }, 0)
  const longestWait = transfers.reduce((most, count, interval) => {
    const ends = wholeParts(untilSent(interval), length).map(({ to }) => to)
    return count > 0 ? Math.max(most, ...ends) : most
  }, 0)
  return {
    stable: true,
    averageResolutionHours: perDay > 0 ? meanBefore + meanAfterSent : 0,
    resolvedWithin,
    longestHours: perDay > 0 ? longestWait + settled.at(-1)!.at : 0,
    specialistHoursPerDay: work,
    occupancy: work / (specialists * hours),
  }
}

function settledLine(
  sentAtHour: number,
  { fromHour, untilHour }: DailyBatchInput['works'],
  needed: number,
): Corner[] {
  const corners: Corner[] = [{ at: 0, share: 0 }]
  let done = 0
  // the first working hours after it was sent, perhaps those under way, then the next day's
  for (let day = 0; done < needed; day += 1) {
    const begin = Math.max(0, fromHour + 24 * day - sentAtHour)
    const end = untilHour + 24 * day - sentAtHour
    if (end <= begin) continue
    const hours = Math.min(end - begin, needed - done)
    corners.push({ at: begin, share: done / needed })
    done = needed - done <= end - begin ? needed : done + hours
    corners.push({ at: begin + hours, share: done / needed })
  }
  if (needed === 0) corners.push({ at: Math.max(0, fromHour - sentAtHour), share: 1 })
  return corners
}

/** What comes while the batch is being sent belongs to two: the part before, and the part a day earlier than the next. */
function wholeParts(untilSent: number, length: number): { from: number; to: number }[] {
  const over = untilSent + length - 24
  if (over <= 1e-9) return [{ from: untilSent, to: untilSent + length }]
  return [
    { from: untilSent, to: 24 },
    { from: 0, to: over },
  ]
}

function check({ transfers, sentAtHour, works, specialists, handleTimeSeconds }: DailyBatchInput): void {
  if (transfers.length === 0 || transfers.length > 1440)
    throw new OutOfRangeError('transfers.length', transfers.length, '1 to 1440 intervals')
  for (const count of transfers) {
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY))
      throw new OutOfRangeError('transfers', count, 'transfers >= 0')
  }
  if (!(sentAtHour >= 0 && sentAtHour < 24))
    throw new OutOfRangeError('sentAtHour', sentAtHour, '0 <= sentAtHour < 24')
  const { fromHour, untilHour } = works
  if (!(fromHour >= 0 && untilHour <= 24 && fromHour < untilHour))
    throw new OutOfRangeError('works', fromHour, 'hours of one day, from before until')
  if (!(specialists > 0 && specialists <= 1e6))
    throw new OutOfRangeError('specialists', specialists, '0 < specialists <= 1e6')
  if (!(handleTimeSeconds >= 0 && handleTimeSeconds <= 1e7))
    throw new OutOfRangeError('handleTimeSeconds', handleTimeSeconds, '0 <= handleTimeSeconds <= 1e7')
}
