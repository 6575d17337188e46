import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { DrawRange } from './draw-ranges.js'
import type { PrepareShards, ShardReply, ShardRequest } from './serve-shards.js'

export interface ShardedRun<Task, Result> {
  /** Threads to use; 1 computes in this thread. */
  readonly workers: number
  readonly shards: readonly DrawRange[]
  /** Sent once to every worker: plain data (structured clone). */
  readonly task: Task
  /** The work itself, for one thread: the same function the worker module serves. */
  readonly prepare: PrepareShards<Task, Result>
  /** The built module that calls `serveShards(prepare)`. */
  readonly workerModule: URL
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
  const workers = Math.min(run.workers, run.shards.length)
  // Worker threads load built modules only; from the sources everything runs here, with the same result.
  const built = import.meta.url.endsWith('.js')
  return workers > 1 && built ? await runInWorkers(run, workers) : await runHere(run)
}

async function runHere<Task, Result>(run: ShardedRun<Task, Result>): Promise<Result[]> {
  const compute = await run.prepare(run.task)
  const results: Result[] = []
  const progress = progressOf(run)
  for (const shard of run.shards) {
    results.push(compute(shard))
    progress(shard)
    // Lets an interrupt and the progress bar through between shards.
    await new Promise(setImmediate)
  }
  return results
}

async function runInWorkers<Task, Result>(
  run: ShardedRun<Task, Result>,
  workerCount: number,
): Promise<Result[]> {
  const results = new Array<Result>(run.shards.length)
  const progress = progressOf(run)
  const threads: Worker[] = []
  let next = 0
  try {
    await Promise.all(
      Array.from({ length: workerCount }, async () => {
        const thread = new Worker(run.workerModule, { workerData: run.task })
        threads.push(thread)
        await new Promise<void>((resolve, reject) => {
          const giveWork = () => {
            const shard = run.shards[next]
            if (shard === undefined) return resolve()
            thread.postMessage({ index: next, shard } satisfies ShardRequest)
            next++
          }
          thread.on('message', (reply: ShardReply<Result>) => {
            results[reply.index] = reply.result
            progress(run.shards[reply.index]!)
            giveWork()
          })
          thread.once('error', reject)
          thread.once('messageerror', reject)
          thread.once('exit', (code) => reject(new Error(`a simulation worker stopped with code ${code}`)))
          giveWork()
        })
      }),
    )
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
  return results
}

function progressOf<Task, Result>(run: ShardedRun<Task, Result>): (shard: DrawRange) => void {
  const draws = run.shards.reduce((sum, shard) => sum + shard.draws, 0)
  let drawsDone = 0
  return (shard) => {
    drawsDone += shard.draws
    run.onProgress?.(drawsDone, draws)
  }
}
