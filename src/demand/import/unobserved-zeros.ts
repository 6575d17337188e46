import { type Weekday, weekdayOf } from '../calendar-date.js'
import type { IntervalRecord } from '../parse-records.js'

const halfHoursPerDay = 48
/** Contacts that a weekday usually has, from which on none at all is no chance (fewer than one time in 400). */
const fewestOfDay = 6
/** Contacts usual in a run of half hours, from which on none at all is no chance however much days differ. */
const fewestOfRun = 20

/** Half hours in a row in which nobody called though there usually are many. */
export interface SilentRun {
  readonly dayNumber: number
  /** Half hours of the day, the last one included. */
  readonly from: number
  readonly to: number
}

export interface UnobservedZeros {
  /** Days of noughts alone on weekdays that usually have contacts: holidays, outages. */
  readonly days: readonly number[]
  /** Runs of noughts on days that have contacts otherwise. */
  readonly runs: readonly SilentRun[]
}

/**
 * Noughts that may say nothing of what a week usually brings: whole days of them, on weekdays of which at least half the days
 * have contacts, and runs within a day in half hours that have contacts on most days of the weekday. The runs may be an outage
 * or early closing, which the records do not tell.
 */
export function unobservedZeros(
  records: readonly IntervalRecord[],
  isPassedOver: (dayNumber: number, halfHour: number) => boolean,
): UnobservedZeros {
  const days = byDay(records)
  const weekdays = byWeekday(days)
  const silent: number[] = []
  const runs: SilentRun[] = []
  for (const [dayNumber, halfHours] of days) {
    const like = weekdays.get(weekdayOf(dayNumber)) ?? []
    const busy = like.filter((other) => contactsOf(other) > 0)
    if (contactsOf(halfHours) === 0) {
      const usual = busy.reduce((sum, other) => sum + contactsOf(other), 0) / busy.length
      if (busy.length * 2 >= like.length && usual >= fewestOfDay) silent.push(dayNumber)
    } else {
      const isSilent = (halfHour: number) =>
        halfHours.get(halfHour) === 0 && !isPassedOver(dayNumber, halfHour)
      runs.push(...silentRuns(dayNumber, isSilent, usualHalfHours(busy)))
    }
  }
  return { days: silent, runs }
}

type Day = ReadonlyMap<number, number>

function byDay(records: readonly IntervalRecord[]): Map<number, Map<number, number>> {
  const days = new Map<number, Map<number, number>>()
  for (const { dayNumber, halfHour, offered } of records) {
    const day = days.get(dayNumber)
    if (day) day.set(halfHour, offered)
    else days.set(dayNumber, new Map([[halfHour, offered]]))
  }
  return days
}

function byWeekday(days: ReadonlyMap<number, Day>): Map<Weekday, Day[]> {
  const weekdays = new Map<Weekday, Day[]>()
  for (const [dayNumber, day] of days) {
    const like = weekdays.get(weekdayOf(dayNumber))
    if (like) like.push(day)
    else weekdays.set(weekdayOf(dayNumber), [day])
  }
  return weekdays
}

const contactsOf = (day: Day): number => {
  let sum = 0
  for (const contacts of day.values()) sum += contacts
  return sum
}

/** Mean contacts of the half hours that have any on more than half of the days; 0 of the others. */
function usualHalfHours(days: readonly Day[]): number[] {
  return Array.from({ length: halfHoursPerDay }, (_, halfHour) => {
    const counts = days.map((day) => day.get(halfHour) ?? 0)
    const busy = counts.filter((count) => count > 0).length
    return busy * 2 > days.length ? counts.reduce((sum, count) => sum + count, 0) / busy : 0
  })
}

function silentRuns(
  dayNumber: number,
  isSilent: (halfHour: number) => boolean,
  usual: readonly number[],
): SilentRun[] {
  const runs: SilentRun[] = []
  let from: number | undefined
  let expected = 0
  for (let halfHour = 0; halfHour <= halfHoursPerDay; halfHour++) {
    if (halfHour < halfHoursPerDay && isSilent(halfHour) && usual[halfHour]! > 0) {
      from ??= halfHour
      expected += usual[halfHour]!
      continue
    }
    if (from !== undefined && expected >= fewestOfRun) runs.push({ dayNumber, from, to: halfHour - 1 })
    from = undefined
    expected = 0
  }
  return runs
}
