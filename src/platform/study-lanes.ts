import type { ShardColumns } from '../simulation/monte-carlo/columns.js'
import type { Study } from '../simulation/study.js'
import { simulationPreparer } from './simulation-shards.js'
import { ShardPool } from './worker-pool.js'

/**
 * Plays whole studies side by side, each on one thread: for many studies of few draws, where splitting one would only make
 * threads fill the same tables. What comes out is the same for any number of threads. Must be closed.
 */
export class StudyLanes {
  readonly #lanes: ShardPool<Study, ShardColumns>[]
  readonly #free: ShardPool<Study, ShardColumns>[]
  readonly #waiting: ((lane: ShardPool<Study, ShardColumns>) => void)[] = []

  /** @param workers threads, at least one; a single one is the thread that asks. */
  constructor(workers: number) {
    const workerModule = new URL('./simulation-worker.js', import.meta.url)
    this.#lanes = Array.from(
      { length: workers },
      () => new ShardPool<Study, ShardColumns>({ prepare: simulationPreparer(), workerModule }),
    )
    this.#free = [...this.#lanes]
  }

  /** All draws of a study; waits for a thread. */
  async play(study: Study): Promise<ShardColumns> {
    const lane = this.#free.pop() ?? (await this.#nextFree())
    try {
      let played: ShardColumns | undefined
      await lane.run({
        task: study,
        shards: [{ firstDraw: 0, draws: study.draws }],
        workers: 1,
        // This thread reads what is to be played next, and hears signals.
        apart: this.#lanes.length > 1,
        take: (columns) => {
          played = columns
        },
      })
      return played!
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free.push(lane)
      else next(lane)
    }
  }

  #nextFree(): Promise<ShardPool<Study, ShardColumns>> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Ends the threads; studies that still wait for one are never played. */
  async close(): Promise<void> {
    this.#waiting.length = 0
    await Promise.all(this.#lanes.map((lane) => lane.close()))
  }
}
