import { parentPort, type TransferListItem } from 'node:worker_threads'
import type { DrawRange } from './draw-ranges.js'

/** Readies a task once (tables, compiled inputs) and returns what computes one shard of it. */
export type PrepareShards<Task, Result> = (
  task: Task,
) => ((shard: DrawRange) => Result) | Promise<(shard: DrawRange) => Result>

/** What a worker is told of a run: its task first, then shard after shard, then that it is over. */
export type ShardRequest<Task> = { readonly run: number } & (
  | { readonly task: Task }
  | { readonly index: number; readonly shard: DrawRange }
  | { readonly over: true }
)

export interface ShardReply<Result> {
  readonly run: number
  readonly index: number
  readonly result: Result
}

/** Called by a worker module: answers each shard asked for; buffers in a result are handed over, not copied. */
export function serveShards<Task, Result>(prepare: PrepareShards<Task, Result>): void {
  const port = parentPort
  if (port === null) throw new Error('a worker module runs in a worker thread only')
  const runs = new Map<number, ReturnType<typeof prepare>>()
  port.on('message', async (request: ShardRequest<Task>) => {
    const { run } = request
    if ('task' in request) runs.set(run, prepare(request.task))
    else if ('over' in request) runs.delete(run)
    else {
      const { index, shard } = request
      const compute = await runs.get(run)!
      const result = compute(shard)
      port.postMessage({ run, index, result } satisfies ShardReply<Result>, buffersOf(result))
    }
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
