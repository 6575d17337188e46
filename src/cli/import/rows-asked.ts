import { dayNumberOf, daysInMonth, type Weekday } from '../../demand/calendar-date.js'
import { readTimeOfDay } from '../../demand/import/cell-values.js'
import type { CountsGrid } from '../../demand/import/counts-grid.js'
import type { OnlyRows } from '../../demand/import/rows-left-out.js'
import { isTimeZone, ZoneClock } from '../../demand/import/time-zone.js'
import { weekOfOpeningHours } from '../../demand/opening-hours.js'
import { readDuration } from '../../kernel/quantity/duration.js'
import { UsageError } from '../failures.js'

const halfHoursPerDay = 48

/**
 * The rows asked for: `Queue Name=Sales`.
 * @throws UsageError for a text of another form
 */
export function rowsAsked(texts: readonly string[]): OnlyRows[] {
  return texts.map((text) => {
    const equals = text.indexOf('=')
    const header = text.slice(0, Math.max(0, equals)).trim()
    if (header === '') throw new UsageError('usage.only', { value: text.slice(0, 100) })
    return { header, value: text.slice(equals + 1).trim() }
  })
}

/** @throws UsageError for a zone there is not */
export function clockAsked(zone: string | undefined): ZoneClock | undefined {
  if (zone === undefined) return undefined
  if (!isTimeZone(zone)) throw new UsageError('usage.zone', { value: zone.slice(0, 100) })
  return new ZoneClock(zone)
}

export interface GridAsked {
  readonly first?: string | undefined
  readonly every?: string | undefined
  readonly days?: string | undefined
}

/** @throws UsageError for what cannot be read, or one without the other */
export function gridAsked({ first, every, days = 'mon-sun' }: GridAsked): CountsGrid | undefined {
  if (first === undefined && every === undefined) return undefined
  if (first === undefined || every === undefined) throw new UsageError('usage.grid-both')
  const length = readDuration(every)
  if (!length.ok || !(length.value >= 60)) throw new UsageError('usage.every', { value: every.slice(0, 100) })
  return { ...beginning(first), minutes: length.value / 60, weekdays: weekdaysIn(days) }
}

function beginning(text: string): { readonly dayNumber?: number; readonly seconds: number } {
  const parts = /^(?:(\d{4})-(\d{2})-(\d{2})(?:[T ]+|$))?(.*)$/u.exec(text.trim())
  const [, year, month, day, time = ''] = parts ?? []
  const seconds = time === '' && day !== undefined ? 0 : readTimeOfDay(time)
  const real =
    day === undefined ||
    (Number(month) >= 1 &&
      Number(month) <= 12 &&
      Number(day) >= 1 &&
      Number(day) <= daysInMonth(Number(year), Number(month)))
  if (seconds === undefined || !real) throw new UsageError('usage.first', { value: text.slice(0, 100) })
  return {
    seconds,
    ...(day !== undefined && { dayNumber: dayNumberOf(Number(year), Number(month), Number(day)) }),
  }
}

/** Weekdays in the words of opening hours: `mon-fri`, `mon, wed-sat`. */
function weekdaysIn(text: string): Weekday[] {
  const reading = weekOfOpeningHours(`${text} 00:00-24:00`)
  if (!reading.ok) throw new UsageError('usage.days', { value: text.slice(0, 100) })
  return ([0, 1, 2, 3, 4, 5, 6] as const).filter((day) => reading.week[day * halfHoursPerDay]! > 0)
}
