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
    const { count, busy, usualContacts, usual } = weekdays.get(weekdayOf(dayNumber))!
    if (contactsOf(halfHours) === 0) {
      if (busy * 2 >= count && usualContacts >= fewestOfDay) silent.push(dayNumber)
    } else {
      const isSilent = (halfHour: number) => halfHours[halfHour] === 0 && !isPassedOver(dayNumber, halfHour)
      runs.push(...silentRuns(dayNumber, isSilent, usual))
    }
  }
  return { days: silent, runs }
}

/** Contacts of the half hours of a day; not a number where it has no row. */
type Day = Float64Array

function byDay(records: readonly IntervalRecord[]): Map<number, Day> {
  const days = new Map<number, Day>()
  for (const { dayNumber, halfHour, offered } of records) {
    let day = days.get(dayNumber)
    if (day === undefined) {
      day = new Float64Array(halfHoursPerDay).fill(Number.NaN)
      days.set(dayNumber, day)
    }
    day[halfHour] = offered
  }
  return days
}

/** What the days of a weekday are like. */
interface Usual {
  /** Days, and those with contacts. */
  readonly count: number
  readonly busy: number
  /** Mean contacts of a day that has any; not a number where none has. */
  readonly usualContacts: number
  /** Mean contacts of the half hours that have any on more than half of these days; 0 of the others. */
  readonly usual: readonly number[]
}

function byWeekday(days: ReadonlyMap<number, Day>): Map<Weekday, Usual> {
  const weekdays = new Map<Weekday, Day[]>()
  for (const [dayNumber, day] of days) {
    const like = weekdays.get(weekdayOf(dayNumber))
    if (like) like.push(day)
    else weekdays.set(weekdayOf(dayNumber), [day])
  }
  return new Map([...weekdays].map(([weekday, like]) => [weekday, usualOf(like)]))
}

function usualOf(like: readonly Day[]): Usual {
  const busy = like.filter((day) => contactsOf(day) > 0)
  const contacts = busy.reduce((sum, day) => sum + contactsOf(day), 0)
  return {
    count: like.length,
    busy: busy.length,
    usualContacts: contacts / busy.length,
    usual: usualHalfHours(busy),
  }
}

const contactsOf = (day: Day): number => {
  let sum = 0
  for (const contacts of day) if (contacts > 0) sum += contacts
  return sum
}

function usualHalfHours(days: readonly Day[]): number[] {
  return Array.from({ length: halfHoursPerDay }, (_, halfHour) => {
    const busy = days.flatMap((day) => (day[halfHour]! > 0 ? [day[halfHour]!] : []))
    return busy.length * 2 > days.length ? busy.reduce((sum, count) => sum + count, 0) / busy.length : 0
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
