import type { DayShare } from './week-plan.js'

/** Buckets of the search: a look-up meets few shares beside its own. */
const buckets = 512

/** How many half hours of each month have more than a given share of an average week's contacts. */
export class HalfHourCounts {
  /** The busiest half hour's share. */
  readonly largestShare: number
  /** Distinct shares, rising. */
  readonly #shares: Float64Array
  /** By month and number of shares passed, the half hours beyond them. */
  readonly #beyond: readonly Float64Array[]
  /** By bucket, how many shares lie below it. */
  readonly #firstInBucket: Uint16Array

  constructor(dayShares: readonly DayShare[], monthDays: readonly (readonly number[])[]) {
    const rising = [...dayShares].sort((a, b) => a.share - b.share)
    this.#shares = Float64Array.from(rising, ({ share }) => share)
    this.largestShare = rising.at(-1)?.share ?? 0
    this.#beyond = monthDays.map((days) => {
      const beyond = new Float64Array(rising.length + 1)
      for (let passed = rising.length - 1; passed >= 0; passed--) {
        const { weekday, halfHours } = rising[passed]!
        beyond[passed] = beyond[passed + 1]! + halfHours * days[weekday]!
      }
      return beyond
    })
    this.#firstInBucket = Uint16Array.from({ length: buckets + 1 }, (_, bucket) => {
      const edge = (bucket / buckets) * this.largestShare
      const first = rising.findIndex(({ share }) => share > edge)
      return first === -1 ? rising.length : first
    })
  }

  /** Half hours of a month whose share is larger than `share`, which is from 0 to below the largest. */
  beyond(month: number, share: number): number {
    const shares = this.#shares
    let passed = this.#firstInBucket[Math.floor((share / this.largestShare) * buckets)]!
    // Rounding may put a share into the bucket above its own.
    while (passed > 0 && shares[passed - 1]! > share) passed--
    while (passed < shares.length && shares[passed]! <= share) passed++
    return this.#beyond[month]![passed]!
  }
}
