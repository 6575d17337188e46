import { Worker } from 'node:worker_threads'
import type { DrawRange } from './draw-ranges.js'
import type { PrepareShards, ShardReply, ShardRequest } from './serve-shards.js'

/** The shards of one task, given out one by one to the threads that compute them. */
export interface ShardQueue<Task, Result> {
  /** Sent once to every thread: plain data (structured clone). */
  readonly task: Task
  /** The next shard and its place; undefined where there is none left. */
  readonly next: () => { readonly index: number; readonly shard: DrawRange } | undefined
  readonly arrived: (index: number, result: Result) => void
}

/** What computes shards. */
export interface ShardThread<Task, Result> {
  /** Tasks under way in it. */
  runs: number
  /** Computes shards until there are none left; rejects with the first error of one. */
  work(queue: ShardQueue<Task, Result>): Promise<void>
  close(): Promise<void>
}

/** The thread that asks, which knows the work already and needs no starting. */
export class ThisThread<Task, Result> implements ShardThread<Task, Result> {
  runs = 0
  readonly #prepare: PrepareShards<Task, Result>

  constructor(prepare: PrepareShards<Task, Result>) {
    this.#prepare = prepare
  }

  async work({ task, next, arrived }: ShardQueue<Task, Result>): Promise<void> {
    const compute = await this.#prepare(task)
    for (let given = next(); given !== undefined; given = next()) {
      arrived(given.index, compute(given.shard))
      // Lets an interrupt, other threads' results and the progress bar through between shards.
      await new Promise(setImmediate)
    }
  }

  async close(): Promise<void> {}
}

/** A thread of its own. */
export class WorkerThread<Task, Result> implements ShardThread<Task, Result> {
  runs = 0
  readonly #worker: Worker
  #tasks = 0

  constructor(module: URL) {
    this.#worker = new Worker(module)
    // Each task listens for itself.
    this.#worker.setMaxListeners(0)
  }

  async work({ task, next, arrived }: ShardQueue<Task, Result>): Promise<void> {
    const worker = this.#worker
    const run = this.#tasks++
    const ask = (request: ShardRequest<Task>) => worker.postMessage(request)
    ask({ run, task })
    let stopListening = () => {}
    try {
      await new Promise<void>((resolve, reject) => {
        let underway = 0
        const giveWork = () => {
          while (underway < underwayAtOnce) {
            const given = next()
            if (given === undefined) break
            ask({ run, ...given })
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
        const onExit = (code: number) => reject(new Error(`a simulation worker stopped with code ${code}`))
        worker.on('message', onReply).on('error', reject).on('messageerror', reject).on('exit', onExit)
        // Each of these by name: a worker has listeners of its own, without which it hears nothing in the next task.
        stopListening = () =>
          worker.off('message', onReply).off('error', reject).off('messageerror', reject).off('exit', onExit)
        giveWork()
      })
    } finally {
      stopListening()
      ask({ run, over: true })
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** Shards a worker holds: it goes on with the next while this thread is busy with something else. */
const underwayAtOnce = 2
