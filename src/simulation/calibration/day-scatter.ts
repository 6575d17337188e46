import { weekdayOf } from '../../demand/calendar-date.js'
import { type DailyVolume, excessVariation, fitDailyVolumes } from '../../demand/daily-volume.js'
import { seasonalIndex } from '../../demand/import/seasonal-index.js'
import type { IntervalRecord } from '../../demand/parse-records.js'
import { HALF_HOURS_PER_DAY } from '../../demand/week.js'
import type { Prediction } from './calibrated-rows.js'
import type { ObservedCalls } from './observed-calls.js'

/** Standard normal deviate of a 90 % interval. */
const ninety = 1.6449
/** Rounds of taking out the months' levels and the weekdays' by turns; each leaves far less than the one before. */
const rounds = 4

/** Calls of each open day. */
function dailyCalls({
  days,
  offered,
}: ObservedCalls): { readonly day: DailyVolume; readonly month: number }[] {
  return days.flatMap(({ dayNumber, month, follows }, index) => {
    if (follows === undefined) return []
    let contacts = 0
    for (let at = index * HALF_HOURS_PER_DAY; at < (index + 1) * HALF_HOURS_PER_DAY; at++) {
      contacts += offered[at]!
    }
    return contacts > 0 ? [{ day: { dayNumber, weekday: weekdayOf(dayNumber), contacts }, month }] : []
  })
}

/**
 * Coefficient of variation of the day's busyness, each month's level, each weekday's and a trend taken out: what the model draws between
 * months is volatility, within them busyness. Its range takes days for normal. Undefined for too few days.
 */
export function busynessOfDays(observed: ObservedCalls): Prediction | undefined {
  const calls = dailyCalls(observed)
  const months = new Set(calls.map(({ month }) => month)).size
  const free = calls.length - 8 - (months - 1)
  if (free < 7) return undefined
  const factors = observed.months.map(() => 1)
  let scaled = calls.map(({ day }) => day)
  for (let round = 0; round < rounds; round++) {
    const { fitted } = fitDailyVolumes(scaled, false)
    const sums = observed.months.map(() => ({ seen: 0, fitted: 0 }))
    calls.forEach(({ month }, index) => {
      sums[month]!.seen += scaled[index]!.contacts
      sums[month]!.fitted += fitted[index]!
    })
    sums.forEach((sum, month) => {
      if (sum.fitted > 0) factors[month]! *= sum.seen / sum.fitted
    })
    scaled = calls.map(({ day, month }) => ({ ...day, contacts: day.contacts / factors[month]! }))
  }
  const squared = excessVariation(scaled, fitDailyVolumes(scaled, true))
  if (squared === undefined) return undefined
  const corrected = (squared * (calls.length - 8)) / free
  const mean = calls.reduce((sum, { day }) => sum + day.contacts, 0) / calls.length
  const error = Math.sqrt(2 / free) * (corrected + 1 / mean)
  return {
    central: Math.sqrt(corrected),
    low: Math.sqrt(Math.max(0, corrected - ninety * error)),
    high: Math.sqrt(corrected + ninety * error),
  }
}

/** The shape of a year that the records tell, beside the one stated. */
export interface SeasonOfDays {
  /** Twelve multipliers of the volume, January first, their mean 1. */
  readonly factors: readonly number[]
  /** Whether any month differs from the stated shape by more than chance lets one of twelve. */
  readonly needed: boolean
}

/** Normal deviate that one of twelve months exceeds, to either side, once in twenty. */
const oneOfTwelve = 2.865

/** The shape of the year, each day's chance that of its busyness and its count; undefined where the records do not tell it. */
export function seasonBeside(
  observed: ObservedCalls,
  stated: readonly number[],
  busyness: number,
): SeasonOfDays | undefined {
  const factors = seasonOfDays(observed)
  if (factors === undefined) return undefined
  const mean = stated.reduce((sum, factor) => sum + factor, 0) / stated.length
  const days = new Float64Array(12)
  const contacts = new Float64Array(12)
  for (const { day, month } of dailyCalls(observed)) {
    const calendarMonth = observed.months[month]!.month - 1
    days[calendarMonth]! += 1
    contacts[calendarMonth]! += day.contacts
  }
  const needed = factors.some((factor, month) => {
    const error = factor * Math.sqrt(busyness ** 2 / days[month]! + 1 / contacts[month]!)
    return Math.abs(factor - stated[month]! / mean) > oneOfTwelve * error
  })
  return { factors, needed }
}

/** Twelve multipliers of the volume, January first; undefined where the records do not tell the year's shape. */
function seasonOfDays(observed: ObservedCalls): readonly number[] | undefined {
  const records = dailyCalls(observed).map(
    ({ day: { dayNumber, contacts } }): IntervalRecord => ({
      ...{ dayNumber, halfHour: 0, offered: contacts },
      ...{ answered: 0, abandoned: 0, queued: 0, handleTimeSeconds: 0, speedOfAnswerSeconds: 0 },
      ...{ answeredWithin20Seconds: 0, waitOfAbandonedSeconds: 0 },
    }),
  )
  return records.length > 0 ? seasonalIndex(records) : undefined
}
