import { type Weekday, weekdayOf } from './calendar-date.js'
import type { IntervalRecord } from './parse-records.js'

/** Contacts of one observed day. */
export interface DailyVolume {
  readonly dayNumber: number
  readonly weekday: Weekday
  readonly contacts: number
}

/** Totals by day, in order of time. Days without a record are absent: they were not observed, not empty. */
export const dailyVolumes = (records: readonly IntervalRecord[]): DailyVolume[] => {
  const totals = new Map<number, number>()
  for (const { dayNumber, offered } of records) totals.set(dayNumber, (totals.get(dayNumber) ?? 0) + offered)
  return [...totals]
    .sort(([a], [b]) => a - b)
    .map(([dayNumber, contacts]) => ({ dayNumber, weekday: weekdayOf(dayNumber), contacts }))
}

/**
 * Daily volume explained by the weekday and, where asked for, a trend: mean of day t = level of its
 * weekday · e^(trendPerDay · t). Arrays have one entry per day, in the order given.
 */
export interface DailyVolumeModel {
  /** Slope of the logarithm of the volume per day; 0 where no trend is removed. */
  readonly trendPerDay: number
  readonly fitted: Float64Array
  /** Share of each day's own observation in its fitted value, 0 to 1. */
  readonly leverage: Float64Array
}

/** Sums over the days of each weekday of the trend factor and of its first two moments in time. */
interface TrendMoments {
  readonly contacts: Float64Array
  readonly weight: Float64Array
  readonly mean: Float64Array
  readonly variance: Float64Array
}

const trendMoments = (days: readonly DailyVolume[], times: Float64Array, slope: number): TrendMoments => {
  const contacts = new Float64Array(7)
  const weight = new Float64Array(7)
  const mean = new Float64Array(7)
  const variance = new Float64Array(7)
  days.forEach(({ weekday, contacts: count }, i) => {
    const factor = Math.exp(slope * times[i]!)
    contacts[weekday] = contacts[weekday]! + count
    weight[weekday] = weight[weekday]! + factor
    mean[weekday] = mean[weekday]! + factor * times[i]!
  })
  for (let weekday = 0; weekday < 7; weekday += 1)
    if (weight[weekday]! > 0) mean[weekday] = mean[weekday]! / weight[weekday]!
  days.forEach(({ weekday }, i) => {
    const distance = times[i]! - mean[weekday]!
    variance[weekday] =
      variance[weekday]! + (Math.exp(slope * times[i]!) * distance * distance) / weight[weekday]!
  })
  return { contacts, weight, mean, variance }
}

/**
 * Maximum-likelihood slope of a Poisson regression on weekday and time. The weekday levels are profiled
 * out, which leaves one concave function of the slope: Newton's method finds its only maximum.
 */
const fitTrend = (days: readonly DailyVolume[], times: Float64Array): number => {
  let slope = 0
  for (let step = 0; step < 100; step += 1) {
    const { contacts, mean, variance } = trendMoments(days, times, slope)
    let score = 0
    let information = 0
    days.forEach(({ contacts: count }, i) => {
      score += count * times[i]!
    })
    for (let weekday = 0; weekday < 7; weekday += 1) {
      score -= contacts[weekday]! * mean[weekday]!
      information += contacts[weekday]! * variance[weekday]!
    }
    // No weekday seen twice: nothing tells a trend from the weekdays.
    if (information <= 0) return 0
    // A step of at most a quarter of an e-fold over the whole span keeps Newton's method on its way.
    const limit = 0.25 / Math.max(...times.map(Math.abs))
    const change = Math.min(limit, Math.max(-limit, score / information))
    slope += change
    if (Math.abs(change) <= 1e-15 + 1e-13 * Math.abs(slope)) break
  }
  return slope
}

/**
 * Fits weekday levels and, where asked for, an exponential trend to daily volumes.
 * Source: McCullagh & Nelder 1989, "Generalized Linear Models", chapter 6 (Poisson regression, log link).
 *
 * @param days at least one day
 */
export const fitDailyVolumes = (days: readonly DailyVolume[], withTrend: boolean): DailyVolumeModel => {
  const centre = days.reduce((sum, day) => sum + day.dayNumber, 0) / days.length
  const times = Float64Array.from(days, (day) => day.dayNumber - centre)
  const trendPerDay = withTrend ? fitTrend(days, times) : 0
  const { contacts, weight, mean, variance } = trendMoments(days, times, trendPerDay)
  const spread = contacts.reduce((sum, count, weekday) => sum + count * variance[weekday]!, 0)
  const share = (i: number): number => Math.exp(trendPerDay * times[i]!) / weight[days[i]!.weekday]!
  const fitted = Float64Array.from(days, ({ weekday }, i) => contacts[weekday]! * share(i))
  const leverage = Float64Array.from(days, ({ weekday }, i) => {
    const ofTrend = withTrend && spread > 0 ? (fitted[i]! * (times[i]! - mean[weekday]!) ** 2) / spread : 0
    return share(i) + ofTrend
  })
  return { trendPerDay, fitted, leverage }
}

/**
 * Squared coefficient of variation of the day's busyness factor, by moments: what the days scatter around
 * their fitted values beyond Poisson, over the squared fitted values; 0 where there is no excess.
 * With N | B Poisson of mean μB and B of mean 1, Var N = μ + c²μ²; a residual has (1 − leverage) of that.
 * Undefined where every day is fitted exactly.
 */
export const excessVariation = (
  days: readonly DailyVolume[],
  { fitted, leverage }: DailyVolumeModel,
): number | undefined => {
  let excess = 0
  let scale = 0
  days.forEach(({ contacts }, i) => {
    const free = 1 - leverage[i]!
    excess += (contacts - fitted[i]!) ** 2 - free * fitted[i]!
    scale += free * fitted[i]! ** 2
  })
  return scale > 1e-9 * fitted.reduce((sum, mean) => sum + mean * mean, 0)
    ? Math.max(0, excess / scale)
    : undefined
}
