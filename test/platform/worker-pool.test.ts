import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrawRange } from '../../src/platform/draw-ranges.js'
import { drawRanges } from '../../src/platform/draw-ranges.js'
import { ShardPool as PoolFromSources } from '../../src/platform/worker-pool.js'
import { ensureBuilt, root } from '../cli/program.js'

interface Task {
  readonly offset: number
  readonly failAt?: number
}

interface Squares {
  readonly firstDraw: number
  readonly values: Float64Array
}

// The worker of these tests, and the same function for this thread. Later shards are quicker, so that they end out of order.
const prepareText = `
export const prepare = ({ offset, failAt }) => ({ firstDraw, draws }) => {
  if (firstDraw === failAt) throw new Error('no draw ' + firstDraw)
  const until = performance.now() + 20 / (1 + firstDraw / 256)
  while (performance.now() < until);
  return { firstDraw, values: Float64Array.from({ length: draws }, (_, i) => (offset + firstDraw + i) ** 2) }
}`

let folder = ''
let workerModule: URL
let prepare: (task: Task) => (shard: DrawRange) => Squares
let BuiltPool: typeof PoolFromSources

beforeAll(async () => {
  ensureBuilt()
  folder = mkdtempSync(join(tmpdir(), 'workers-'))
  const served = pathToFileURL(join(root, 'dist/platform/serve-shards.js')).href
  writeFileSync(join(folder, 'prepare.mjs'), prepareText)
  writeFileSync(
    join(folder, 'worker.mjs'),
    `import { serveShards } from '${served}'\nimport { prepare } from './prepare.mjs'\nserveShards(prepare)\n`,
  )
  workerModule = pathToFileURL(join(folder, 'worker.mjs'))
  prepare = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'prepare.mjs')).href)).prepare
  const built = pathToFileURL(join(root, 'dist/platform/worker-pool.js')).href
  BuiltPool = (await import(/* @vite-ignore */ built)).ShardPool
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const shards = drawRanges(2000)
interface Asked {
  readonly Pool?: typeof PoolFromSources
  readonly workers?: number
  readonly apart?: boolean
  readonly task?: Task
  readonly module?: URL
  readonly onProgress?: (done: number, all: number) => void
}

/** Results of one run in the order in which they are handed on. */
const run = async ({ Pool = BuiltPool, workers = 1, task = { offset: 3 }, ...asked }: Asked = {}) => {
  const pool = new Pool<Task, Squares>({ prepare, workerModule: asked.module ?? workerModule })
  try {
    return await runIn(pool, { ...asked, workers, task })
  } finally {
    await pool.close()
  }
}

const runIn = async (
  pool: PoolFromSources<Task, Squares>,
  { workers, task, apart, onProgress }: Asked & { readonly workers: number; readonly task: Task },
) => {
  const results: Squares[] = []
  await pool.run({
    task,
    shards,
    workers,
    take: (result, shard) => {
      expect(result.firstDraw).toBe(shard.firstDraw)
      results.push(result)
    },
    ...(apart && { apart }),
    onProgress,
  })
  return results
}

describe('ShardPool', () => {
  it('hands results on in the order of shards for any number of workers', async () => {
    const alone = await run()
    expect(alone.map(({ firstDraw }) => firstDraw)).toEqual(shards.map(({ firstDraw }) => firstDraw))
    expect(alone[7]!.values[0]).toBe((3 + 7 * 256) ** 2)
    for (const workers of [2, 3, 16]) expect(await run({ workers })).toEqual(alone)
    expect(await run({ apart: true })).toEqual(alone)
  })

  it('computes in this thread when run from the sources', async () => {
    expect(await run({ Pool: PoolFromSources, workers: 2 })).toEqual(await run())
  })

  it('computes one task after another and several at a time in the same threads', async () => {
    const pool = new BuiltPool<Task, Squares>({ prepare, workerModule })
    const offsets = [1, 5, 9]
    const before = await runIn(pool, { workers: 2, task: { offset: 3 } })
    const together = await Promise.all(offsets.map((offset) => runIn(pool, { workers: 1, task: { offset } })))
    await pool.close()
    expect(before).toEqual(await run())
    for (const [index, offset] of offsets.entries())
      expect(together[index]).toEqual(await run({ task: { offset } }))
  })

  it.each([1, 2])('tells how many draws are done, never going back (%i workers)', async (workers) => {
    const told: number[] = []
    await run({
      workers,
      onProgress: (done, all) => {
        expect(all).toBe(2000)
        told.push(done)
      },
    })
    expect(told).toHaveLength(shards.length)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(2000)
  })

  it.each([1, 2])('rejects with the error of a shard (%i workers)', async (workers) => {
    await expect(run({ workers, task: { offset: 0, failAt: 512 } })).rejects.toThrow('no draw 512')
  })

  it('starts nothing once it is closed, as nobody would end it', async () => {
    const pool = new BuiltPool<Task, Squares>({ prepare, workerModule })
    await pool.close()
    await expect(runIn(pool, { workers: 2, task: { offset: 1 } })).rejects.toThrow('closed')
  })

  it('rejects when the worker cannot be loaded', async () => {
    const module = pathToFileURL(join(folder, 'nowhere.mjs'))
    await expect(run({ workers: 2, module })).rejects.toThrow(/nowhere/)
  })
})

it('starts threads that play draws without what a scenario file may hold, which they never ask', () => {
  const built = readFileSync(join(root, 'dist/platform/simulation-worker.js'), 'utf8')
  expect(built.includes('Engine = class')).toBe(true)
  expect(/zod|strictObject/.test(built)).toBe(false)
})
