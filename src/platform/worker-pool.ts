import { availableParallelism } from 'node:os'
import type { DrawRange } from './draw-ranges.js'
import { leaveTheRest, type PrepareShards } from './serve-shards.js'
import { type ShardThread, ThisThread, WorkerThread } from './shard-threads.js'

export interface ShardedWork<Task, Result> {
  /** The work itself, for one thread: the same function the worker module serves. */
  readonly prepare: PrepareShards<Task, Result>
  /** The built module that calls `serveShards(prepare)`. */
  readonly workerModule: URL
}

export interface ShardedRun<Task, Result> {
  /** Sent once to every worker: plain data (structured clone). */
  readonly task: Task
  readonly shards: readonly DrawRange[]
  /** Threads to use at most, this one among them. */
  readonly workers: number
  /** Leaves this thread free to do something else. */
  readonly apart?: boolean
  /** Takes results in the order of `shards`, whatever the order in which threads finish. */
  readonly take: (result: Result, shard: DrawRange) => void
  readonly onProgress?: ((drawsDone: number, draws: number) => void) | undefined
}

/** As many threads as the machine can run at once. */
export function defaultWorkers(): number {
  return availableParallelism()
}

/**
 * This thread and workers beside it, that compute shards of one task after another, or of several at a time: what a
 * thread has learnt to do fast and the tables it has filled serve the next. Must be closed.
 */
export class ShardPool<Task, Result> {
  readonly #workerModule: URL
  /** This one first; none once closed, so that nothing keeps what it has filled. */
  readonly #threads: ShardThread<Task, Result>[]
  #isClosed = false

  constructor({ prepare, workerModule }: ShardedWork<Task, Result>) {
    this.#workerModule = workerModule
    this.#threads = [new ThisThread(prepare)]
  }

  /** Rejects with the first error of a shard. */
  async run(run: ShardedRun<Task, Result>): Promise<void> {
    // A thread started now would be ended by nobody, and keep the program from ending.
    if (this.#isClosed) throw new Error('the threads have been closed')
    const { task, shards, workers } = run
    const arrived = inOrder(run)
    const queue = { task, shards, taken: new Int32Array(new SharedArrayBuffer(4)), arrived }
    const threads = this.#leastBusy(Math.min(workers, shards.length), run.apart === true)
    await Promise.all(
      threads.map(async (thread) => {
        thread.runs++
        try {
          await thread.work(queue)
        } catch (error) {
          leaveTheRest(queue)
          throw error
        } finally {
          thread.runs--
        }
      }),
    )
  }

  /** Ends the workers; closing again does nothing. */
  async close(): Promise<void> {
    this.#isClosed = true
    const threads = this.#threads.splice(0)
    await Promise.all(threads.map((thread) => thread.close()))
  }

  /** So many threads, those with the fewest tasks first, workers before this one; started where there are too few. */
  #leastBusy(count: number, apart: boolean): ShardThread<Task, Result>[] {
    const [here, ...workers] = this.#threads
    // Worker threads load built modules only; from the sources everything runs here, with the same result.
    if (!import.meta.url.endsWith('.js')) return [here!]
    const wanted = apart ? count : count - 1
    while (workers.length < wanted) {
      const worker = new WorkerThread<Task, Result>(this.#workerModule)
      this.#threads.push(worker)
      workers.push(worker)
    }
    const eligible = apart ? workers : [...workers, here!]
    return eligible.sort((a, b) => a.runs - b.runs).slice(0, count)
  }
}

/** A result and the place of its shard. */
type Arrival<Result> = (index: number, result: Result) => void

/** Hands results on in the order of their shards and tells how far the run is. */
function inOrder<Task, Result>({ shards, take, onProgress }: ShardedRun<Task, Result>): Arrival<Result> {
  const draws = shards.reduce((sum, shard) => sum + shard.draws, 0)
  const early = new Map<number, Result>()
  let next = 0
  let drawsDone = 0
  return (index, result) => {
    early.set(index, result)
    drawsDone += shards[index]!.draws
    for (;;) {
      const ready = early.get(next)
      if (ready === undefined) break
      early.delete(next)
      take(ready, shards[next]!)
      next++
    }
    onProgress?.(drawsDone, draws)
  }
}
