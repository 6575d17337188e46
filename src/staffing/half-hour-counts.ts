import type { DayShare } from './week-plan.js'

/** How many half hours of each month have each of the different shares of an average week's contacts. */
export class HalfHourCounts {
  /** The different shares, rising. */
  readonly shares: Float64Array
  /** The busiest half hour's; 0 where nothing is open. */
  readonly largestShare: number
  /** Half hours of an average week by share. */
  readonly inWeek: Float64Array
  /** By month and share. */
  readonly #inMonth: readonly Float64Array[]

  constructor(dayShares: readonly DayShare[], monthDays: readonly (readonly number[])[]) {
    this.shares = Float64Array.from(new Set(dayShares.map(({ share }) => share))).sort()
    this.largestShare = this.shares.at(-1) ?? 0
    const counted = (days: readonly number[]): Float64Array => {
      const counts = new Float64Array(this.shares.length)
      for (const { weekday, share, halfHours } of dayShares)
        counts[this.shares.indexOf(share)]! += halfHours * days[weekday]!
      return counts
    }
    this.inWeek = counted([1, 1, 1, 1, 1, 1, 1])
    this.#inMonth = monthDays.map(counted)
  }

  /** Half hours of a month with the share at a place among the rising ones. */
  of(month: number, place: number): number {
    return this.#inMonth[month]![place]!
  }
}
