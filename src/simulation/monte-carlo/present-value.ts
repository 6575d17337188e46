import { type DiscountTiming, discountFactor } from '../../cost/net-present-cost.js'

/**
 * Factors that bring each month's payments, taken to fall in its middle or at its end, to the start of the horizon. One
 * array per engine, refilled where the drawn rate differs from the last.
 */
export class PresentValue {
  readonly factors: Float64Array
  readonly #timing: DiscountTiming
  #rate = Number.NaN

  constructor(months: number, timing: DiscountTiming = 'mid-month') {
    this.factors = new Float64Array(months)
    this.#timing = timing
  }

  setRate(yearlyRate: number): void {
    if (yearlyRate === this.#rate) return
    this.#rate = yearlyRate
    for (let month = 0; month < this.factors.length; month++) {
      this.factors[month] = discountFactor(yearlyRate, month, this.#timing)
    }
  }

  /** Present value of one unit a year, paid evenly month by month over the horizon. */
  ofOneAYear(): number {
    let sum = 0
    for (const factor of this.factors) sum += factor / 12
    return sum
  }
}
