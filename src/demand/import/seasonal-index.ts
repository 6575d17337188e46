import { isoDateOf } from '../calendar-date.js'
import { dailyVolumes, fitDailyVolumes } from '../daily-volume.js'
import type { IntervalRecord } from '../parse-records.js'

/** Observed days a calendar month must have before it says anything of the season. */
const fewestDays = 15
const daysOfTwoYears = 730

/**
 * Twelve multipliers of the volume, January first, their mean 1: contacts of each calendar month over those its weekdays
 * would bring at the mean level. Undefined unless every month was observed on at least fifteen days. Where the records
 * span two years or more a trend is taken out first; within fewer, trend and season cannot be told apart.
 */
export function seasonalIndex(records: readonly IntervalRecord[]): number[] | undefined {
  const days = dailyVolumes(records)
  const span = (days.at(-1)?.dayNumber ?? 0) - (days[0]?.dayNumber ?? 0)
  if (span < 11 * 28) return undefined
  const { fitted } = fitDailyVolumes(days, span >= daysOfTwoYears)
  const observed = new Float64Array(12)
  const expected = new Float64Array(12)
  const counts = new Float64Array(12)
  days.forEach(({ dayNumber, contacts }, index) => {
    const month = Number(isoDateOf(dayNumber).slice(5, 7)) - 1
    observed[month]! += contacts
    expected[month]! += fitted[index]!
    counts[month]! += 1
  })
  if (counts.some((count) => count < fewestDays) || expected.some((sum) => !(sum > 0))) return undefined
  const ratios = Array.from(observed, (sum, month) => sum / expected[month]!)
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / 12
  const index = ratios.map((ratio) => ratio / mean)
  return index.every((factor) => factor > 0) ? index : undefined
}

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
