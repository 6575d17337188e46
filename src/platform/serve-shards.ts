import { parentPort, type TransferListItem } from 'node:worker_threads'
import type { DrawRange } from './draw-ranges.js'

/** Readies a task once (tables, compiled inputs) and returns what computes one shard of it. */
export type PrepareShards<Task, Result> = (
  task: Task,
) => ((shard: DrawRange) => Result) | Promise<(shard: DrawRange) => Result>

/** The shards of a task and, in memory that all threads share, how many of them have been taken. */
export interface SharedShards {
  readonly shards: readonly DrawRange[]
  readonly taken: Int32Array<SharedArrayBuffer>
}

/** What a worker is told of a run: it takes shards of the task until there are none left. */
export interface ShardRequest<Task> extends SharedShards {
  readonly run: number
  readonly task: Task
}

/** A result, or that the worker is done with the run. */
export type ShardReply<Result> = { readonly run: number } & (
  | { readonly index: number; readonly result: Result }
  | { readonly over: true }
)

/** Places of the shards that nobody else takes, one after another: no thread ever waits for another to be given one. */
export function* shardsTaken({ shards, taken }: SharedShards): Generator<number, void, undefined> {
  for (;;) {
    const index = Atomics.add(taken, 0, 1)
    if (index >= shards.length) return
    yield index
  }
}

/** Nobody takes another shard. */
export function leaveTheRest({ shards, taken }: SharedShards): void {
  Atomics.store(taken, 0, shards.length)
}

/** Called by a worker module: answers with the result of each shard it takes; buffers in a result are handed over, not copied. */
export function serveShards<Task, Result>(prepare: PrepareShards<Task, Result>): void {
  const port = parentPort
  if (port === null) throw new Error('a worker module runs in a worker thread only')
  const answer = (reply: ShardReply<Result>) => port.postMessage(reply, buffersOf(reply))
  port.on('message', async (request: ShardRequest<Task>) => {
    const { run, task, shards } = request
    const compute = await prepare(task)
    for (const index of shardsTaken(request)) answer({ run, index, result: compute(shards[index]!) })
    answer({ run, over: true })
  })
}

/** The array buffers inside a tree of plain data, each once. */
function buffersOf(tree: unknown): TransferListItem[] {
  const buffers = new Set<ArrayBuffer>()
  const visit = (node: unknown) => {
    if (ArrayBuffer.isView(node)) {
      if (node.buffer instanceof ArrayBuffer) buffers.add(node.buffer)
    } else if (node instanceof ArrayBuffer) buffers.add(node)
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit)
  }
  visit(tree)
  return [...buffers]
}
