import { weekdayOf } from '../../demand/calendar-date.js'
import type { PlannedInterval } from '../../demand/import/planned-intervals.js'
import type { IntegerProgramSolver } from '../../staffing/integer-program.js'
import { coverWithShifts, type ShiftCover } from '../../staffing/shift-cover.js'
import { type ShiftTerms, shiftTypesOf } from '../../staffing/shift-schema.js'
import { stretchesOf } from './stretches.js'

export type ShiftsAnswer =
  | {
      readonly found: true
      readonly cover: ShiftCover
      readonly intervalMinutes: number
      readonly firstDay: number
    }
  /** Weekdays of shifts without dates in the file; no cover in the time allowed; an interval that fits no shift. */
  | { readonly found: false; readonly reason: 'days' | 'timeLimit' | 'interval' }

const minutesPerDay = 1440

/** The shifts that cover the agents of a file's intervals for the least paid hours. Throws OutOfRangeError. */
export function coverDay(
  intervals: readonly PlannedInterval[],
  intervalSeconds: number,
  agents: readonly number[],
  terms: ShiftTerms,
  solver: IntegerProgramSolver,
): ShiftsAnswer {
  const own = shiftTypesOf(terms)
  const fileMinutes = intervalSeconds / 60
  const intervalMinutes = greatestCommonDivisor(fileMinutes, own.intervalMinutes)
  if (![5, 10, 15, 20, 30, 60].includes(intervalMinutes)) return { found: false, reason: 'interval' }
  const dated = intervals.every(({ dayNumber }) => dayNumber !== undefined)
  if (!dated && own.shiftTypes.some(({ days }) => days !== undefined)) return { found: false, reason: 'days' }
  const firstDay = intervals[0]?.dayNumber ?? 0
  const starts = intervals.map(
    ({ dayNumber = 0, startSeconds }) => (dayNumber - firstDay) * minutesPerDay + startSeconds / 60,
  )
  const days = Math.floor(Math.max(0, ...starts) / minutesPerDay) + 1
  const required = new Array<number>((days * minutesPerDay) / intervalMinutes).fill(0)
  for (const [at, start] of starts.entries())
    for (let minute = 0; minute < fileMinutes; minute += intervalMinutes)
      required[Math.floor((start + minute) / intervalMinutes)] = agents[at]!
  const cover = coverWithShifts(
    {
      intervalMinutes,
      requiredAgents: required,
      repeats: stretchesOf(intervals, intervalSeconds)[0]?.repeats ?? false,
      shiftTypes: own.shiftTypes.map(({ days: weekdays, ...type }) => ({
        ...type,
        ...(weekdays !== undefined && {
          days: Array.from({ length: days }, (_, day) => day).filter((day) =>
            weekdays.includes(weekdayOf(firstDay + day)),
          ),
        }),
      })),
      ...(terms.partTimeShare !== undefined && { partTimeShareLimit: terms.partTimeShare }),
      minimumRestHours: terms.minimumRest / 3600,
    },
    solver,
  )
  return cover.found
    ? { found: true, cover, intervalMinutes, firstDay }
    : { found: false, reason: 'timeLimit' }
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)
