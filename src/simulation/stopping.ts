import { RunningMoments } from '../kernel/running-moments.js'
import { type ShardColumns, totalCostsOf } from './monte-carlo/columns.js'

/** The first number of draws at which a simulation may stop: fewer say little of their own error. */
const firstCheckpoint = 1024

/** Standard normal quantile of a two-sided 95 % interval. */
const intervalQuantile = 1.959963984540054

/**
 * Numbers of draws at which a simulation looks whether it is precise enough: doubling, so that looking often does not
 * make it stop by luck, and the same for any number of workers. The last one is `draws` itself.
 */
export function checkpoints(draws: number): number[] {
  const found: number[] = []
  for (let checkpoint = firstCheckpoint; checkpoint < draws; checkpoint *= 2) found.push(checkpoint)
  return [...found, draws]
}

/** Follows how exactly the mean total cost of every option is known as draws come in. */
export class PrecisionWatch {
  readonly #totals: RunningMoments[] = []

  /** Takes further ranges of draws, in the order of draws. */
  add(shards: readonly ShardColumns[]): void {
    for (const { options } of shards) {
      options.forEach(({ draws }, option) => {
        this.#totals[option] ??= new RunningMoments()
        const total = this.#totals[option]
        for (const cost of totalCostsOf(draws)) total.add(cost)
      })
    }
  }

  /** The widest 95 % half-width of an option's mean total cost, as a share of it; infinite where nothing is known. */
  get reached(): number {
    const widths = this.#totals.map(({ mean, standardError }) =>
      standardError === 0 ? 0 : (intervalQuantile * standardError) / Math.abs(mean),
    )
    return widths.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...widths)
  }
}
