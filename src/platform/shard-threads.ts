import { Worker } from 'node:worker_threads'
import {
  type PrepareShards,
  type ShardReply,
  type ShardRequest,
  type SharedShards,
  shardsTaken,
} from './serve-shards.js'

/** One task and its shards, of which every thread takes the next that nobody has. */
export interface ShardQueue<Task, Result> extends SharedShards {
  /** Sent once to every thread: plain data (structured clone). */
  readonly task: Task
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

  async work(queue: ShardQueue<Task, Result>): Promise<void> {
    const compute = await this.#prepare(queue.task)
    for (const index of shardsTaken(queue)) {
      queue.arrived(index, compute(queue.shards[index]!))
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

  async work({ task, shards, taken, arrived }: ShardQueue<Task, Result>): Promise<void> {
    const worker = this.#worker
    const run = this.#tasks++
    let stopListening = () => {}
    try {
      await new Promise<void>((resolve, reject) => {
        const onReply = (reply: ShardReply<Result>) => {
          if (reply.run !== run) return
          if ('over' in reply) {
            resolve()
            return
          }
          try {
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
        worker.postMessage({ run, task, shards, taken } satisfies ShardRequest<Task>)
      })
    } finally {
      stopListening()
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}
