import { daysInMonth, isoDateOf, weekdayOf } from '../calendar-date.js'
import type { IntervalRecord } from '../parse-records.js'

const halfHoursPerDay = 48
/** Contacts that the hour usually has, from which on none at all is no chance (fewer than one time in 400). */
const fewestContacts = 6

/** An hour that the clock passed over when it was set forward. */
export interface SkippedHour {
  readonly dayNumber: number
  /** The first of its two half hours. */
  readonly halfHour: number
  /** Whether the file has rows for it, with noughts. */
  readonly writtenAsZero: boolean
}

/**
 * The hours that did not exist because the clock was set forward: of the days on which clocks are, one hour that has no
 * rows, or rows of noughts, where the hours around it have rows and the same hour of the weekday has contacts.
 */
export function skippedHours(records: readonly IntervalRecord[]): readonly SkippedHour[] {
  const byTime = new Map(records.map((record) => [timeOf(record.dayNumber, record.halfHour), record]))
  const days = [...new Set(records.map(({ dayNumber }) => dayNumber))]
  const ofSundays = records.filter(({ dayNumber }) => weekdayOf(dayNumber) === 6)
  return days.flatMap((dayNumber) => {
    const hours = hoursSetForward(dayNumber).flatMap((hour): SkippedHour[] => {
      const first = timeOf(dayNumber, 2 * hour)
      const within = [byTime.get(first), byTime.get(first + 1)]
      const around = [byTime.get(first - 1), byTime.get(first + 2)]
      if (around.some((record) => record === undefined)) return []
      if (within.some((record) => record !== undefined && record.offered > 0)) return []
      const usual = usualContacts(ofSundays, dayNumber, hour)
      if (usual === undefined) return []
      const missing = within.every((record) => record === undefined)
      if (!missing && usual < fewestContacts) return []
      return [{ dayNumber, halfHour: 2 * hour, writtenAsZero: !missing }]
    })
    // Two empty hours in one night are those of a quiet desk.
    return hours.length === 1 ? hours : []
  })
}

const timeOf = (dayNumber: number, halfHour: number): number => dayNumber * halfHoursPerDay + halfHour

/** Mean contacts of an hour on other Sundays; undefined where it has rows on none. */
function usualContacts(ofSundays: readonly IntervalRecord[], dayNumber: number, hour: number) {
  const days = new Set<number>()
  let contacts = 0
  for (const record of ofSundays) {
    if (record.dayNumber === dayNumber) continue
    if (Math.floor(record.halfHour / 2) !== hour) continue
    days.add(record.dayNumber)
    contacts += record.offered
  }
  return days.size === 0 ? undefined : contacts / days.size
}

/**
 * Hours that clocks may pass over on a day, as the tz database has the rules in force: in Europe the last Sunday of March
 * (at one in UTC: from midnight in the Azores to three in Finland), in North America the second of March, in Australia the
 * first of October, in New Zealand the last of September.
 */
function hoursSetForward(dayNumber: number): readonly number[] {
  if (weekdayOf(dayNumber) !== 6) return []
  const [year, month, day] = isoDateOf(dayNumber).split('-').map(Number) as [number, number, number]
  const isLast = day + 7 > daysInMonth(year, month)
  if (month === 3 && isLast) return [0, 1, 2, 3]
  if (month === 3 && day >= 8 && day <= 14) return [2]
  return (month === 9 && isLast) || (month === 10 && day <= 7) ? [2] : []
}
