import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { DrawRange } from './draw-ranges.js'
import type { PrepareShards, ShardReply, ShardRequest } from './serve-shards.js'

export interface ShardedTask<Task, Result> {
  /** Threads to use; 1 computes in this thread. */
  readonly workers: number
  /** Sent once to every worker: plain data (structured clone). */
  readonly task: Task
  /** The work itself, for one thread: the same function the worker module serves. */
  readonly prepare: PrepareShards<Task, Result>
  /** The built module that calls `serveShards(prepare)`. */
  readonly workerModule: URL
}

export interface ShardedRun<Task, Result> extends ShardedTask<Task, Result> {
  readonly shards: readonly DrawRange[]
  readonly onProgress?: (drawsDone: number, draws: number) => void
}

/** As many threads as the machine can run at once. */
export function defaultWorkers(): number {
  return availableParallelism()
}

/**
 * Computes every shard and returns their results in the order of `shards`, whatever the order in which
 * workers finish. Rejects with the first error of a shard, after stopping all workers.
 */
export async function runSharded<Task, Result>(run: ShardedRun<Task, Result>): Promise<Result[]> {
  const pool = new ShardPool(run)
  const draws = run.shards.reduce((sum, shard) => sum + shard.draws, 0)
  let drawsDone = 0
  try {
    return await pool.run(run.shards, (shard) => {
      drawsDone += shard.draws
      run.onProgress?.(drawsDone, draws)
    })
  } finally {
    await pool.close()
  }
}

/** Workers that have made a task ready and compute one batch of shards after another. Must be closed. */
export class ShardPool<Task, Result> {
  readonly #task: ShardedTask<Task, Result>
  readonly #threads: Worker[] = []
  #here: ReturnType<PrepareShards<Task, Result>> | undefined

  constructor(task: ShardedTask<Task, Result>) {
    this.#task = task
  }

  /** Results in the order of `shards`; rejects with the first error of a shard. */
  async run(shards: readonly DrawRange[], onDone: (shard: DrawRange) => void): Promise<Result[]> {
    const workers = Math.min(this.#task.workers, shards.length)
    // Worker threads load built modules only; from the sources everything runs here, with the same result.
    const built = import.meta.url.endsWith('.js')
    const threaded = built && (workers > 1 || this.#threads.length > 0)
    return threaded ? await this.#runInWorkers(shards, workers, onDone) : await this.#runHere(shards, onDone)
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()))
  }

  async #runHere(shards: readonly DrawRange[], onDone: (shard: DrawRange) => void): Promise<Result[]> {
    this.#here ??= this.#task.prepare(this.#task.task)
    const compute = await this.#here
    const results: Result[] = []
    for (const shard of shards) {
      results.push(compute(shard))
      onDone(shard)
      // Lets an interrupt and the progress bar through between shards.
      await new Promise(setImmediate)
    }
    return results
  }

  async #runInWorkers(
    shards: readonly DrawRange[],
    workers: number,
    onDone: (shard: DrawRange) => void,
  ): Promise<Result[]> {
    const results = new Array<Result>(shards.length)
    while (this.#threads.length < workers) {
      this.#threads.push(new Worker(this.#task.workerModule, { workerData: this.#task.task }))
    }
    let next = 0
    await Promise.all(
      this.#threads.map(
        (thread) =>
          new Promise<void>((resolve, reject) => {
            let underway = 0
            const giveWork = () => {
              while (underway < underwayAtOnce && shards[next] !== undefined) {
                thread.postMessage({ index: next, shard: shards[next]! } satisfies ShardRequest)
                next++
                underway++
              }
              if (underway > 0) return
              // Each of these by name: a worker has listeners of its own, without which it hears nothing in the next batch.
              thread
                .off('message', onReply)
                .off('error', reject)
                .off('messageerror', reject)
                .off('exit', onExit)
              resolve()
            }
            const onReply = (reply: ShardReply<Result>) => {
              results[reply.index] = reply.result
              onDone(shards[reply.index]!)
              underway--
              giveWork()
            }
            const onExit = (code: number) =>
              reject(new Error(`a simulation worker stopped with code ${code}`))
            thread.on('message', onReply).on('error', reject).on('messageerror', reject).on('exit', onExit)
            giveWork()
          }),
      ),
    )
    return results
  }
}

/** Shards a worker holds: it goes on with the next while this thread is busy with something else. */
const underwayAtOnce = 2
