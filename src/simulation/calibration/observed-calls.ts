import type { HolidayRule } from '../../demand/calendar.js'
import { addMonths, type HorizonMonth, monthsBetween } from '../../demand/calendar.js'
import { dayNumberOf, daysInMonth, isoDateOf, parseIsoDate, weekdayOf } from '../../demand/calendar-date.js'
import type { Imported } from '../../demand/import/import-records.js'
import { HALF_HOURS_PER_DAY, shareByWeekday } from '../../demand/week.js'
import type { YearMonth } from '../../kernel/quantity/year-month.js'

/** Which figures the records hold. */
export interface KnownFigures {
  readonly handleTime: boolean
  readonly abandonment: boolean
  readonly wait: boolean
  readonly inTime: boolean
  readonly agents: boolean
}

/** A day whose calls are known. */
export interface ObservedDay {
  readonly dayNumber: number
  /** Position in the months observed. */
  readonly month: number
  /** The weekday whose profile the day follows by the scenario's calendar; undefined where a holiday keeps the desk shut. */
  readonly follows: number | undefined
}

/** A month of the records: the days that were observed, counted by the weekday whose profile they follow. */
export interface ObservedMonth extends HorizonMonth {
  readonly observedDays: number
  /** Days without a row on which the desk should have been open. */
  readonly missingDays: number
}

/** Sums of one day's half hour, in arrays of one entry a day and half hour. */
export interface HalfHourSums {
  readonly offered: Float64Array
  readonly answered: Float64Array
  readonly abandoned: Float64Array
  readonly handleSeconds: Float64Array
  /** Of answered contacts. */
  readonly waitSeconds: Float64Array
  readonly inTime: Float64Array
  /** Agents at the position; not a number where the records do not say. */
  readonly agents: Float64Array
}

/** The calls of the past, day by day. */
export interface ObservedCalls extends HalfHourSums {
  readonly days: readonly ObservedDay[]
  /** Consecutive; some may have no observed day. */
  readonly months: readonly ObservedMonth[]
  /** Days between the first and the last without a row, weekdays that never have one left out. */
  readonly missingDays: number
  readonly knows: KnownFigures
}

/** When the scenario expects calls: public holidays of the time with what it makes of them, and its week. */
export interface PastCalendar {
  readonly holidays: readonly string[]
  readonly rule: HolidayRule
  /** Shares of the week's calls, Monday 00:00 first. */
  readonly profile: Float64Array
}

/** The first and last month of records; years of both. */
export function monthsOfRecords({ records, closedWeekdays }: Imported): {
  readonly first: YearMonth
  readonly last: YearMonth
} {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { dayNumber } of records) {
    if (closedWeekdays.includes(weekdayOf(dayNumber))) continue
    first = Math.min(first, dayNumber)
    last = Math.max(last, dayNumber)
  }
  return { first: monthOf(first), last: monthOf(last) }
}

/**
 * Lays out imported records by day and half hour. A half hour without a row on a day that has some was empty; a weekday that
 * never has a row is shut, and no day of it counts unless the scenario expects calls on it; any other day without a row was not
 * observed.
 */
export function observedCalls(
  imported: Imported,
  inTimeIsKnown: boolean,
  calendar: PastCalendar,
): ObservedCalls {
  const { closedWeekdays, knowledge } = imported
  // A weekday that never occurs comes with one empty half hour.
  const records = imported.records.filter(({ dayNumber }) => !closedWeekdays.includes(weekdayOf(dayNumber)))
  const { first, last } = monthsOfRecords(imported)
  const seen = new Set(records.map(({ dayNumber }) => dayNumber))
  const numbers = [...seen].sort((a, b) => a - b)
  const holidays = new Set(calendar.holidays.map((date) => parseIsoDate(date)))
  const expected = shareByWeekday(calendar.profile)
  const days: ObservedDay[] = []
  let missingDays = 0
  for (let dayNumber = numbers[0]!; dayNumber <= numbers.at(-1)!; dayNumber++) {
    const weekday = weekdayOf(dayNumber)
    if (closedWeekdays.includes(weekday) ? expected[weekday]! > 0 : seen.has(dayNumber)) {
      days.push({
        dayNumber,
        month: monthsBetween(first, monthOf(dayNumber)),
        follows: followed(dayNumber, holidays.has(dayNumber), calendar.rule),
      })
    } else if (!closedWeekdays.includes(weekday)) missingDays++
  }
  const sums = emptySums(days.length * HALF_HOURS_PER_DAY)
  const position = new Map(days.map(({ dayNumber }, index) => [dayNumber, index]))
  let agentsKnown = false
  for (const record of records) {
    const at = position.get(record.dayNumber)! * HALF_HOURS_PER_DAY + record.halfHour
    sums.offered[at] = record.offered
    sums.answered[at] = record.answered
    sums.abandoned[at] = record.abandoned
    sums.handleSeconds[at] = record.answered * record.handleTimeSeconds
    sums.waitSeconds[at] = record.answered * record.speedOfAnswerSeconds
    sums.inTime[at] = record.answeredWithin20Seconds
    sums.agents[at] = record.agents ?? Number.NaN
    if ((record.agents ?? 0) > 0) agentsKnown = true
  }
  return {
    days,
    months: monthsObserved(first, monthsBetween(first, last) + 1, days, {
      holidays,
      isShut: (dayNumber) =>
        closedWeekdays.includes(weekdayOf(dayNumber)) ||
        followed(dayNumber, holidays.has(dayNumber), calendar.rule) === undefined,
    }),
    missingDays,
    knows: {
      handleTime: knowledge.handleTime,
      abandonment: knowledge.abandonment,
      wait: knowledge.waits !== 'none',
      inTime: inTimeIsKnown,
      agents: agentsKnown,
    },
    ...sums,
  }
}

function emptySums(length: number): HalfHourSums {
  const none = () => new Float64Array(length)
  return {
    offered: none(),
    answered: none(),
    abandoned: none(),
    handleSeconds: none(),
    waitSeconds: none(),
    inTime: none(),
    // A half hour without a row has nobody there.
    agents: none(),
  }
}

function followed(dayNumber: number, isHoliday: boolean, rule: HolidayRule): number | undefined {
  if (!isHoliday || rule === 'open') return weekdayOf(dayNumber)
  return rule === 'closed' ? undefined : rule.countedAs
}

function monthsObserved(
  first: YearMonth,
  count: number,
  days: readonly ObservedDay[],
  calendar: {
    readonly holidays: ReadonlySet<number | undefined>
    readonly isShut: (dayNumber: number) => boolean
  },
): ObservedMonth[] {
  return Array.from({ length: count }, (_, index) => {
    const { year, month } = addMonths(first, index)
    const ofMonth = days.filter((day) => day.month === index)
    const byWeekday = new Float64Array(7)
    for (const { follows } of ofMonth) if (follows !== undefined) byWeekday[follows]! += 1
    const seen = new Set(ofMonth.map(({ dayNumber }) => dayNumber))
    const length = daysInMonth(year, month)
    const start = dayNumberOf(year, month, 1)
    const missing = Array.from({ length }, (_, day) => start + day).filter(
      (dayNumber) => !seen.has(dayNumber) && !calendar.isShut(dayNumber),
    )
    return {
      year,
      month,
      daysInMonth: length,
      days: byWeekday,
      holidays: ofMonth.filter(({ dayNumber }) => calendar.holidays.has(dayNumber)).length,
      observedDays: ofMonth.length,
      missingDays: missing.length,
    }
  })
}

function monthOf(dayNumber: number): YearMonth {
  const [year = 0, month = 1] = isoDateOf(dayNumber).split('-').map(Number)
  return { year, month }
}
