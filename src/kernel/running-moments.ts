/**
 * Mean and standard error of a stream of values without keeping them (Welford 1962).
 * Values must be added in draw order: the result then depends on nothing else.
 */
export class RunningMoments {
  private count = 0
  private center = 0
  private squares = 0

  add(value: number): void {
    this.count++
    const before = value - this.center
    this.center += before / this.count
    this.squares += before * (value - this.center)
  }

  get mean(): number {
    return this.center
  }

  /** Sample standard deviation (n − 1); 0 for fewer than two values. */
  get standardDeviation(): number {
    return this.count < 2 ? 0 : Math.sqrt(this.squares / (this.count - 1))
  }

  /** Monte Carlo standard error of the mean. */
  get standardError(): number {
    return this.count < 2 ? 0 : this.standardDeviation / Math.sqrt(this.count)
  }
}
