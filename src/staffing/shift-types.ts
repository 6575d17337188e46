import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** A break that may start anywhere from `earliestMinutes` to `latestMinutes` after the shift's start. */
export interface ShiftBreak {
  readonly lengthMinutes: number
  readonly earliestMinutes: number
  /** Equal to `earliestMinutes` for a break at a fixed time. */
  readonly latestMinutes: number
  /** Whether the break counts as paid time. */
  readonly paid: boolean
}

/** A shift as people are offered it. All minutes are whole multiples of the interval. */
export interface ShiftType {
  readonly name: string
  /** From start to end, breaks included. */
  readonly lengthMinutes: number
  /** Permitted starts, in minutes after midnight, below 1440. */
  readonly startMinutes: readonly number[]
  /** Days on which it may be (first) worked, 0 the first of the horizon; every day when left out. */
  readonly days?: readonly number[]
  /** In order, windows and breaks not overlapping. */
  readonly breaks?: readonly ShiftBreak[]
  /** Counts towards the limit on part-time shifts. */
  readonly partTime?: boolean
  /** Worked on so many days running, at the same hours; default 1: staff is scheduled day by day. */
  readonly consecutiveDays?: number
  /** No more than this many of the type in the horizon. */
  readonly atMost?: number
}

/** The time that shifts are placed on. */
export interface Horizon {
  /** 5, 10, 15, 20, 30 or 60. */
  readonly intervalMinutes: number
  /** Whole days. */
  readonly intervals: number
  /** Whether the last interval is followed by the first: a day or week like every other. */
  readonly repeats: boolean
}

/** One break of a placed shift; times in intervals from the start of the horizon. */
export interface PlacedBreak {
  readonly length: number
  readonly earliest: number
  readonly latest: number
}

/** A shift type at one start and first day; times in intervals. */
export interface PlacedShift {
  readonly type: number
  readonly startMinutes: number
  /** Days worked, 0 the first of the horizon. */
  readonly days: readonly number[]
  /** Start of each day worked, from the start of the horizon. */
  readonly starts: readonly number[]
  readonly length: number
  /** Breaks of each day worked. */
  readonly breaks: readonly (readonly PlacedBreak[])[]
  /** Over all days worked, unpaid breaks left out. */
  readonly paidIntervals: number
}

const minutesPerDay = 1440

/**
 * Every placement of every shift type, in order of start. Where the horizon does not repeat, shifts that would run past its end are
 * left out.
 *
 * @param minimumRestMinutes least time between two days of one shift type worked several days running
 * @throws OutOfRangeError
 */
export function placeShifts(
  types: readonly ShiftType[],
  horizon: Horizon,
  minimumRestMinutes: number,
): readonly PlacedShift[] {
  const { intervalMinutes, intervals, repeats } = horizon
  const perDay = minutesPerDay / intervalMinutes
  const horizonDays = intervals / perDay
  const placed: PlacedShift[] = []
  types.forEach((shiftType, type) => {
    checkShiftType(shiftType, intervalMinutes, minimumRestMinutes)
    const { consecutiveDays = 1, breaks = [], lengthMinutes } = shiftType
    if (consecutiveDays > horizonDays)
      throw new OutOfRangeError(
        'consecutiveDays',
        consecutiveDays,
        `at most ${horizonDays}, the horizon's days`,
      )
    const length = lengthMinutes / intervalMinutes
    const unpaid = breaks.reduce((sum, { paid, lengthMinutes: minutes }) => sum + (paid ? 0 : minutes), 0)
    const firstDays = shiftType.days ?? Array.from({ length: horizonDays }, (_, day) => day)
    for (const firstDay of firstDays) {
      if (!(Number.isInteger(firstDay) && firstDay >= 0 && firstDay < horizonDays))
        throw new OutOfRangeError('days', firstDay, `whole, 0 to ${horizonDays - 1}`)
      for (const startMinutes of shiftType.startMinutes) {
        const first = firstDay * perDay + startMinutes / intervalMinutes
        if (!repeats && first + (consecutiveDays - 1) * perDay + length > intervals) continue
        const days = Array.from({ length: consecutiveDays }, (_, day) => (firstDay + day) % horizonDays)
        const starts = days.map((day) => day * perDay + startMinutes / intervalMinutes)
        placed.push({
          type,
          startMinutes,
          days,
          starts,
          length,
          breaks: starts.map((start) =>
            breaks.map((pause) => ({
              length: pause.lengthMinutes / intervalMinutes,
              earliest: start + pause.earliestMinutes / intervalMinutes,
              latest: start + pause.latestMinutes / intervalMinutes,
            })),
          ),
          paidIntervals: (consecutiveDays * (lengthMinutes - unpaid)) / intervalMinutes,
        })
      }
    }
  })
  return placed.sort((a, b) => a.starts[0]! - b.starts[0]!)
}

function checkShiftType(type: ShiftType, intervalMinutes: number, minimumRestMinutes: number): void {
  const { lengthMinutes, startMinutes, breaks = [], consecutiveDays = 1, atMost = 0 } = type
  requireIntervals('lengthMinutes', lengthMinutes, intervalMinutes, intervalMinutes, minutesPerDay)
  for (const start of startMinutes)
    requireIntervals('startMinutes', start, intervalMinutes, 0, minutesPerDay - intervalMinutes)
  if (!(Number.isInteger(consecutiveDays) && consecutiveDays >= 1))
    throw new OutOfRangeError('consecutiveDays', consecutiveDays, 'whole, 1 or more')
  if (consecutiveDays > 1 && minutesPerDay - lengthMinutes < minimumRestMinutes) {
    const longest = minutesPerDay - minimumRestMinutes
    throw new OutOfRangeError('lengthMinutes', lengthMinutes, `at most ${longest}, to leave the minimum rest`)
  }
  if (!(Number.isInteger(atMost) && atMost >= 0))
    throw new OutOfRangeError('atMost', atMost, 'whole, 0 or more')
  let before = 0
  for (const { lengthMinutes: minutes, earliestMinutes, latestMinutes } of breaks) {
    requireIntervals('break lengthMinutes', minutes, intervalMinutes, intervalMinutes, lengthMinutes)
    requireIntervals('earliestMinutes', earliestMinutes, intervalMinutes, before, lengthMinutes)
    requireIntervals(
      'latestMinutes',
      latestMinutes,
      intervalMinutes,
      earliestMinutes,
      lengthMinutes - minutes,
    )
    before = latestMinutes + minutes
  }
}

function requireIntervals(
  quantity: string,
  minutes: number,
  interval: number,
  least: number,
  most: number,
): void {
  if (!(minutes % interval === 0 && minutes >= least && minutes <= most)) {
    throw new OutOfRangeError(quantity, minutes, `a multiple of ${interval}, ${least} to ${most}`)
  }
}
