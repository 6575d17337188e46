import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrawRange } from '../../src/platform/draw-ranges.js'
import { drawRanges } from '../../src/platform/draw-ranges.js'
import { runSharded as runFromSources } from '../../src/platform/worker-pool.js'
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
let runSharded: typeof runFromSources

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
  runSharded = (await import(/* @vite-ignore */ built)).runSharded
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const shards = drawRanges(2000)
const run = (workers: number, task: Task = { offset: 3 }, onProgress?: (done: number, all: number) => void) =>
  runSharded<Task, Squares>({
    workers,
    shards,
    task,
    prepare,
    workerModule,
    ...(onProgress && { onProgress }),
  })

describe('runSharded', () => {
  it('gives the same results in the order of shards for any number of workers', async () => {
    const alone = await run(1)
    expect(alone.map(({ firstDraw }) => firstDraw)).toEqual(shards.map(({ firstDraw }) => firstDraw))
    expect(alone[7]!.values[0]).toBe((3 + 7 * 256) ** 2)
    for (const workers of [2, 3, 16]) expect(await run(workers)).toEqual(alone)
  })

  it('computes in this thread when run from the sources', async () => {
    expect(
      await runFromSources<Task, Squares>({ workers: 2, shards, task: { offset: 3 }, prepare, workerModule }),
    ).toEqual(await run(1))
  })

  it.each([1, 2])('tells how many draws are done, never going back (%i workers)', async (workers) => {
    const told: number[] = []
    await run(workers, { offset: 0 }, (done, all) => {
      expect(all).toBe(2000)
      told.push(done)
    })
    expect(told).toHaveLength(shards.length)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(2000)
  })

  it.each([1, 2])('rejects with the error of a shard (%i workers)', async (workers) => {
    await expect(run(workers, { offset: 0, failAt: 512 })).rejects.toThrow('no draw 512')
  })

  it('rejects when the worker cannot be loaded', async () => {
    const missing = pathToFileURL(join(folder, 'nowhere.mjs'))
    await expect(
      runSharded<Task, Squares>({ workers: 2, shards, task: { offset: 0 }, prepare, workerModule: missing }),
    ).rejects.toThrow(/nowhere/)
  })
})
