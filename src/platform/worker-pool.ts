import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { DrawRange } from './draw-ranges.js'
import type { PrepareShards, ShardReply, ShardRequest } from './serve-shards.js'

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
  /** Threads to use at most; 1 computes in this thread where no others have been started. */
  readonly workers: number
  /** Leaves this thread free to do something else, if only one thread computes. */
  readonly apart?: boolean
  /** Takes results in the order of `shards`, whatever the order in which workers finish. */
  readonly take: (result: Result, shard: DrawRange) => void
  readonly onProgress?: ((drawsDone: number, draws: number) => void) | undefined
}

/** As many threads as the machine can run at once. */
export function defaultWorkers(): number {
  return availableParallelism()
}

/**
 * Workers that compute shards of one task after another, or of several at a time: what a thread has learnt to do fast
 * and the tables it has filled serve the next. Must be closed.
 */
export class ShardPool<Task, Result> {
  readonly #work: ShardedWork<Task, Result>
  readonly #threads: Thread[] = []
  #runs = 0

  constructor(work: ShardedWork<Task, Result>) {
    this.#work = work
  }

  /** Rejects with the first error of a shard. */
  async run(run: ShardedRun<Task, Result>): Promise<void> {
    const workers = Math.min(run.workers, run.shards.length)
    const arrived = inOrder(run)
    // Worker threads load built modules only; from the sources everything runs here, with the same result.
    const built = import.meta.url.endsWith('.js')
    const threaded = built && workers > 0 && (workers > 1 || run.apart === true || this.#threads.length > 0)
    if (threaded) await this.#runInWorkers(run, workers, arrived)
    else await this.#runHere(run, arrived)
  }

  /** Ends the threads; closing again does nothing. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()))
  }

  async #runHere({ task, shards }: ShardedRun<Task, Result>, arrived: Arrival<Result>): Promise<void> {
    const compute = await this.#work.prepare(task)
    for (const [index, shard] of shards.entries()) {
      arrived(index, compute(shard))
      // Lets an interrupt and the progress bar through between shards.
      await new Promise(setImmediate)
    }
  }

  async #runInWorkers(
    { task, shards }: ShardedRun<Task, Result>,
    workers: number,
    arrived: Arrival<Result>,
  ): Promise<void> {
    const run = this.#runs++
    let next = 0
    await Promise.all(
      this.#leastBusy(workers).map(async (thread) => {
        const { worker } = thread
        const ask = (request: ShardRequest<Task>) => worker.postMessage(request)
        thread.runs++
        ask({ run, task })
        let stopListening = () => {}
        try {
          await new Promise<void>((resolve, reject) => {
            let underway = 0
            const giveWork = () => {
              while (underway < underwayAtOnce && shards[next] !== undefined) {
                ask({ run, index: next, shard: shards[next]! })
                next++
                underway++
              }
              if (underway === 0) resolve()
            }
            const onReply = (reply: ShardReply<Result>) => {
              if (reply.run !== run) return
              underway--
              try {
                giveWork()
                arrived(reply.index, reply.result)
              } catch (error) {
                reject(error)
              }
            }
            const onExit = (code: number) =>
              reject(new Error(`a simulation worker stopped with code ${code}`))
            worker.on('message', onReply).on('error', reject).on('messageerror', reject).on('exit', onExit)
            // Each of these by name: a worker has listeners of its own, without which it hears nothing in the next run.
            stopListening = () =>
              worker
                .off('message', onReply)
                .off('error', reject)
                .off('messageerror', reject)
                .off('exit', onExit)
            giveWork()
          })
        } finally {
          stopListening()
          ask({ run, over: true })
          thread.runs--
        }
      }),
    )
  }

  /** So many threads, those with the fewest runs first; started where there are too few. */
  #leastBusy(count: number): Thread[] {
    while (this.#threads.length < count) {
      const worker = new Worker(this.#work.workerModule)
      // Each run listens for itself.
      worker.setMaxListeners(0)
      this.#threads.push({ worker, runs: 0 })
    }
    return [...this.#threads].sort((a, b) => a.runs - b.runs).slice(0, count)
  }
}

interface Thread {
  readonly worker: Worker
  /** Under way in it. */
  runs: number
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

/** Shards a worker holds: it goes on with the next while this thread is busy with something else. */
const underwayAtOnce = 2
