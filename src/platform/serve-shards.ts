import { parentPort, type TransferListItem, workerData } from 'node:worker_threads'
import type { DrawRange } from './draw-ranges.js'

/** Readies a task once (tables, compiled inputs) and returns what computes one shard of it. */
export type PrepareShards<Task, Result> = (
  task: Task,
) => ((shard: DrawRange) => Result) | Promise<(shard: DrawRange) => Result>

export interface ShardRequest {
  readonly index: number
  readonly shard: DrawRange
}

export interface ShardReply<Result> {
  readonly index: number
  readonly result: Result
}

/** Called by a worker module: answers each shard asked for; buffers in a result are handed over, not copied. */
export function serveShards<Task, Result>(prepare: PrepareShards<Task, Result>): void {
  const port = parentPort
  if (port === null) throw new Error('a worker module runs in a worker thread only')
  const ready = Promise.resolve(prepare(workerData as Task))
  port.on('message', async ({ index, shard }: ShardRequest) => {
    const compute = await ready
    const result = compute(shard)
    port.postMessage({ index, result } satisfies ShardReply<Result>, buffersOf(result))
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
