import { isoDateOf, type Weekday, weekdayOf } from './calendar-date.js'
import {
  type DailyVolume,
  type DailyVolumeModel,
  dailyVolumes,
  excessVariation,
  fitDailyVolumes,
} from './daily-volume.js'
import type { IntervalRecord } from './parse-records.js'
import { HALF_HOURS_PER_DAY, HALF_HOURS_PER_WEEK } from './week.js'

/** An estimate with its standard error, both in the unit of the field's name. */
export interface Estimate {
  readonly value: number
  readonly standardError: number
}

/** What interval records tell about demand. Times in seconds, shares as fractions. */
export interface RecordsFit {
  readonly firstDate: string
  readonly lastDate: string
  readonly daysObserved: number
  /** Dates between the first and the last without any record: taken as not observed, not as empty. */
  readonly missingDates: readonly string[]
  /** Half hours without a row on days that have rows: taken as half hours without contacts. */
  readonly absentIntervals: number
  /** Weekly profile: 336 shares summing to 1, Monday 00:00 first. */
  readonly week: Float64Array
  /** Mean contacts of a week, over the observed period. */
  readonly contactsPerWeek: Estimate
  /** Growth of the volume over one week within the observed period (−0.1: a tenth less each week). */
  readonly weeklyTrend: Estimate
  /**
   * Coefficient of variation of the day's busyness factor beyond Poisson, weekdays allowed for. Without the
   * trend it is what busy and quiet days differ by chance; with the trend left in, the change of the level
   * counts too. Absent where there are too few days to tell.
   */
  readonly busyness?: { readonly trendRemoved: number; readonly trendLeftIn: number }
  readonly handleTimeSeconds: Estimate
  /** Mean of exponential patience; absent where nobody gave up. */
  readonly patienceSeconds?: Estimate
  /** Share of contacts answered within 20 seconds, of all offered and of those served. */
  readonly serviceLevel: { readonly servedOverOffered: number; readonly servedOverServed: number }
  /** Share of offered contacts that gave up. */
  readonly abandonment: number
  /** Mean wait of answered contacts. */
  readonly speedOfAnswerSeconds: number
  readonly offered: number
  readonly answered: number
  readonly abandoned: number
}

/** Why records do not suffice. */
export type RecordsFitProblem =
  | { readonly code: 'noContacts' | 'noneAnswered' }
  | { readonly code: 'weekdayNeverSeen'; readonly weekday: Weekday }

export type RecordsFitReading =
  | { readonly ok: true; readonly fit: RecordsFit }
  | { readonly ok: false; readonly problem: RecordsFitProblem }

const total = (records: readonly IntervalRecord[], of: (record: IntervalRecord) => number): number =>
  records.reduce((sum, record) => sum + of(record), 0)

const daysByWeekday = (days: readonly DailyVolume[]): Float64Array => {
  const counts = new Float64Array(7)
  for (const { weekday } of days) counts[weekday] = counts[weekday]! + 1
  return counts
}

const missingDates = (days: readonly DailyVolume[]): string[] => {
  const observed = new Set(days.map((day) => day.dayNumber))
  const missing: string[] = []
  for (let day = days[0]!.dayNumber; day < days[days.length - 1]!.dayNumber; day += 1)
    if (!observed.has(day)) missing.push(isoDateOf(day))
  return missing
}

/** Mean contacts of each half hour of the week over the days of that weekday. */
const meanWeek = (records: readonly IntervalRecord[], dayCounts: Float64Array): Float64Array => {
  const means = new Float64Array(HALF_HOURS_PER_WEEK)
  for (const { dayNumber, halfHour, offered } of records) {
    const weekday = weekdayOf(dayNumber)
    const position = weekday * HALF_HOURS_PER_DAY + halfHour
    means[position] = means[position]! + offered / dayCounts[weekday]!
  }
  return means
}

/**
 * Standard error of the sum of seven weekday means when a day's variance is μ + c²μ². The level's change
 * over the period is left in c, which makes the error larger: one month does not show where it will go.
 */
const errorOfWeeklyMean = (
  days: readonly DailyVolume[],
  model: DailyVolumeModel,
  dayCounts: Float64Array,
  squaredVariation: number,
): number => {
  const seen = new Set<Weekday>()
  let variance = 0
  days.forEach(({ weekday }, i) => {
    if (seen.has(weekday)) return
    seen.add(weekday)
    const mean = model.fitted[i]!
    variance += (mean + squaredVariation * mean * mean) / dayCounts[weekday]!
  })
  return Math.sqrt(variance)
}

/** Days from which their own spread is known well enough: to 1/√18, a fourth. */
const daysToTell = 10

/**
 * Mean handle time weighted by answered contacts. Its error treats whole days as the independent observations, because handle
 * times of one day go together; of few days, whose spread says little (of one day nothing), half hours where they say more,
 * and contacts with exponential times where there is one half hour alone.
 * Source: ratio estimator with clusters, Cochran 1977, "Sampling Techniques", section 9A.2.
 */
const fitHandleTime = (records: readonly IntervalRecord[], answered: number): Estimate => {
  const value = total(records, (r) => r.answered * r.handleTimeSeconds) / answered
  const errorBy = (
    observed: readonly IntervalRecord[],
    clusterOf: (record: IntervalRecord) => number,
  ): number | undefined => {
    const deviations = new Map<number, number>()
    for (const record of observed) {
      const deviation = record.answered * (record.handleTimeSeconds - value)
      deviations.set(clusterOf(record), (deviations.get(clusterOf(record)) ?? 0) + deviation)
    }
    const clusters = deviations.size
    const squares = [...deviations.values()].reduce((sum, deviation) => sum + deviation * deviation, 0)
    return clusters > 1 ? Math.sqrt((squares * clusters) / (clusters - 1)) / answered : undefined
  }
  const byDay = errorBy(records, ({ dayNumber }) => dayNumber)
  const served = records.filter((record) => record.answered > 0)
  const days = new Set(served.map(({ dayNumber }) => dayNumber)).size
  if (byDay !== undefined && days >= daysToTell) return { value, standardError: byDay }
  const byHalfHour = errorBy(served, ({ dayNumber, halfHour }) => dayNumber * HALF_HOURS_PER_DAY + halfHour)
  const least = byHalfHour ?? value / Math.sqrt(answered)
  return { value, standardError: Math.max(byDay ?? 0, least) }
}

/**
 * Mean of exponential patience by maximum likelihood from censored waits: all time waited, by those who
 * were answered and those who gave up, over the number who gave up. Its error is the mean over the root of
 * that number.
 * Source: Brown et al. 2005, JASA 100:36–50, section 5; Cox & Oakes 1984, "Analysis of Survival Data", 3.2.
 */
const fitPatience = (records: readonly IntervalRecord[], abandoned: number): Estimate | undefined => {
  if (abandoned === 0) return undefined
  const waited = total(
    records,
    (r) => r.answered * r.speedOfAnswerSeconds + r.abandoned * r.waitOfAbandonedSeconds,
  )
  const mean = waited / abandoned
  return { value: mean, standardError: mean / Math.sqrt(abandoned) }
}

/** Growth over a week; the slope's error allows for the scatter beyond Poisson. */
const fitWeeklyTrend = (
  days: readonly DailyVolume[],
  model: DailyVolumeModel,
  squaredVariation: number,
): Estimate => {
  const growth = Math.expm1(7 * model.trendPerDay)
  const byWeekday = new Map<Weekday, { weight: number; moment: number }>()
  days.forEach(({ weekday, dayNumber }, i) => {
    const sums = byWeekday.get(weekday) ?? { weight: 0, moment: 0 }
    sums.weight += model.fitted[i]!
    sums.moment += model.fitted[i]! * dayNumber
    byWeekday.set(weekday, sums)
  })
  let bread = 0
  let filling = 0
  days.forEach(({ weekday, dayNumber }, i) => {
    const { weight, moment } = byWeekday.get(weekday)!
    if (weight === 0) return
    const mean = model.fitted[i]!
    const squaredDistance = (dayNumber - moment / weight) ** 2
    bread += mean * squaredDistance
    filling += (mean + squaredVariation * mean * mean) * squaredDistance
  })
  const slopeError = bread > 0 ? Math.sqrt(filling) / bread : 0
  return { value: growth, standardError: 7 * (1 + growth) * slopeError }
}

/**
 * Estimates demand from half-hourly records. Every weekday must occur; days without any row count as not
 * observed. Formulas and assumptions: docs/methods/demand.md.
 *
 * @param records rows of `parseRecords`, in any order, each interval at most once
 */
export const fitRecords = (records: readonly IntervalRecord[]): RecordsFitReading => {
  const offered = total(records, (r) => r.offered)
  const answered = total(records, (r) => r.answered)
  const abandoned = total(records, (r) => r.abandoned)
  if (offered === 0) return { ok: false, problem: { code: 'noContacts' } }
  if (answered === 0) return { ok: false, problem: { code: 'noneAnswered' } }
  const days = dailyVolumes(records)
  const dayCounts = daysByWeekday(days)
  const unseen = dayCounts.indexOf(0)
  if (unseen >= 0) return { ok: false, problem: { code: 'weekdayNeverSeen', weekday: unseen as Weekday } }

  const level = fitDailyVolumes(days, false)
  const trended = fitDailyVolumes(days, true)
  const trendLeftIn = excessVariation(days, level)
  const trendRemoved = excessVariation(days, trended)
  const means = meanWeek(records, dayCounts)
  const contactsPerWeek = means.reduce((sum, mean) => sum + mean, 0)
  const patienceSeconds = fitPatience(records, abandoned)
  const answeredWithin = total(records, (r) => r.answeredWithin20Seconds)
  return {
    ok: true,
    fit: {
      firstDate: isoDateOf(days[0]!.dayNumber),
      lastDate: isoDateOf(days[days.length - 1]!.dayNumber),
      daysObserved: days.length,
      missingDates: missingDates(days),
      absentIntervals: days.length * HALF_HOURS_PER_DAY - records.length,
      week: means.map((mean) => mean / contactsPerWeek),
      contactsPerWeek: {
        value: contactsPerWeek,
        standardError: errorOfWeeklyMean(days, level, dayCounts, trendLeftIn ?? 0),
      },
      weeklyTrend: fitWeeklyTrend(days, trended, trendRemoved ?? 0),
      ...(trendLeftIn !== undefined &&
        trendRemoved !== undefined && {
          busyness: { trendRemoved: Math.sqrt(trendRemoved), trendLeftIn: Math.sqrt(trendLeftIn) },
        }),
      handleTimeSeconds: fitHandleTime(records, answered),
      ...(patienceSeconds && { patienceSeconds }),
      serviceLevel: {
        servedOverOffered: answeredWithin / offered,
        servedOverServed: answeredWithin / answered,
      },
      abandonment: abandoned / offered,
      speedOfAnswerSeconds: total(records, (r) => r.answered * r.speedOfAnswerSeconds) / answered,
      offered,
      answered,
      abandoned,
    },
  }
}
