import { isoDateOf } from '../calendar-date.js'
import { dailyVolumes, fitDailyVolumes } from '../daily-volume.js'
import type { IntervalRecord } from '../parse-records.js'

/** Observed days a calendar month must have before it says anything of the season. */
const fewestDays = 15
const daysPerYear = 365
/** Days seen in two years from which trend and season can be told apart. */
const fewestTwice = 28

export interface SeasonAndTrend {
  /** Twelve multipliers of the volume, January first, their mean 1. */
  readonly season: number[]
  /** Slope of the logarithm of the volume per day; absent where the records do not tell it from the season. */
  readonly trendPerDay?: number
}

/** {@link seasonAndTrend} without the trend. */
export function seasonalIndex(records: readonly IntervalRecord[]): number[] | undefined {
  return seasonAndTrend(records)?.season
}

/**
 * Season and trend by Poisson regression of the days on weekday, calendar month and time: contacts of each calendar month
 * over those that weekdays and trend would bring, the trend from the days without their season, each in turn until neither
 * changes. Undefined unless every month was observed on at least fifteen days. Of a trend nothing can be said until four
 * weeks were seen in two years.
 */
export function seasonAndTrend(records: readonly IntervalRecord[]): SeasonAndTrend | undefined {
  const days = dailyVolumes(records)
  const span = (days.at(-1)?.dayNumber ?? 0) - (days[0]?.dayNumber ?? 0)
  if (span < 11 * 28) return undefined
  const first = days[0]!.dayNumber
  const seenTwice = days.filter(({ dayNumber }) => dayNumber - first >= daysPerYear).length >= fewestTwice
  const months = days.map(({ dayNumber }) => Number(isoDateOf(dayNumber).slice(5, 7)) - 1)
  let season: number[] = Array.from({ length: 12 }, () => 1)
  let trendPerDay = 0
  for (let round = 0; round < mostRounds; round++) {
    const bare = days.map((day, index) => ({ ...day, contacts: day.contacts / season[months[index]!]! }))
    const model = fitDailyVolumes(bare, seenTwice)
    const next = indexOf(days, months, model.fitted)
    if (next === undefined) return undefined
    const change = Math.max(...next.map((factor, month) => Math.abs(factor - 1) * season[month]!))
    const scaled = next.map((factor, month) => factor * season[month]!)
    const mean = scaled.reduce((sum, factor) => sum + factor, 0) / 12
    season = scaled.map((factor) => factor / mean)
    trendPerDay = model.trendPerDay
    if (!seenTwice || change < 1e-6) break
  }
  return { season, ...(seenTwice && { trendPerDay }) }

  function indexOf(
    observed: readonly { readonly contacts: number }[],
    monthOf: readonly number[],
    fitted: Float64Array,
  ): number[] | undefined {
    const counted = new Float64Array(12)
    const expected = new Float64Array(12)
    const seen = new Float64Array(12)
    observed.forEach(({ contacts }, index) => {
      const month = monthOf[index]!
      counted[month]! += contacts
      expected[month]! += fitted[index]! * season[month]!
      seen[month]! += 1
    })
    if (seen.some((count) => count < fewestDays) || expected.some((sum) => !(sum > 0))) return undefined
    const ratios = Array.from(counted, (sum, month) => sum / expected[month]!)
    return ratios.every((ratio) => ratio > 0) ? ratios : undefined
  }
}

/** Where little was seen twice the two give way to one another slowly. */
const mostRounds = 500

/** The records as they would be in a year without seasons: counts over their month's multiplier, means as they are. */
export function withoutSeason(
  records: readonly IntervalRecord[],
  season: readonly number[],
): IntervalRecord[] {
  return records.map((record) => {
    const factor = seasonOf(record.dayNumber, season)
    return {
      ...record,
      offered: record.offered / factor,
      answered: record.answered / factor,
      abandoned: record.abandoned / factor,
      queued: record.queued / factor,
      answeredWithin20Seconds: record.answeredWithin20Seconds / factor,
    }
  })
}

/** The multiplier of a day's month. */
export function seasonOf(dayNumber: number, season: readonly number[]): number {
  return season[Number(isoDateOf(dayNumber).slice(5, 7)) - 1] ?? 1
}

/**
 * What the mean level of a period with a trend must be multiplied by to be that of its last day.
 *
 * @param trendPerDay slope of the logarithm of the volume
 */
export function levelAtEnd(records: readonly IntervalRecord[], trendPerDay: number): number {
  const days = dailyVolumes(records)
  const last = days.at(-1)?.dayNumber ?? 0
  const before = days.map(({ dayNumber }) => Math.exp(trendPerDay * (dayNumber - last)))
  return days.length / before.reduce((sum, level) => sum + level, 0)
}
