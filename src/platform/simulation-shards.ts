import type { ShardColumns } from '../simulation/monte-carlo/columns.js'
import { Engine } from '../simulation/monte-carlo/engine.js'
import { checkpoints, PrecisionWatch } from '../simulation/stopping.js'
import type { Study } from '../simulation/study.js'
import { type DrawRange, drawRanges } from './draw-ranges.js'
import type { PrepareShards } from './serve-shards.js'
import { defaultWorkers, runSharded, ShardPool } from './worker-pool.js'

/** What one worker does for a study: its tables once, then the ranges it is given. */
export const prepareSimulation: PrepareShards<Study, ShardColumns> = (study) => {
  const engine = new Engine(study)
  return ({ firstDraw, draws }) => engine.run(firstDraw, draws)
}

interface StudyRun {
  /** Threads; unsaid, as many as the machine can run at once. */
  readonly workers?: number | undefined
  readonly onProgress?: ((drawsDone: number, draws: number) => void) | undefined
}

const workerModule = new URL('./simulation-worker.js', import.meta.url)

/**
 * Runs draws of a study: all of them, or one range. The columns come in the order of draws and are the same for any
 * number of workers.
 */
export async function simulateShards(
  study: Study,
  { workers, onProgress }: StudyRun = {},
  { firstDraw, draws }: DrawRange = { firstDraw: 0, draws: study.draws },
): Promise<ShardColumns[]> {
  return await runSharded({
    workers: workers ?? defaultWorkers(),
    shards: shifted(drawRanges(draws), firstDraw),
    task: study,
    prepare: prepareSimulation,
    workerModule,
    ...(onProgress && { onProgress }),
  })
}

/** Columns of as many draws as the precision took. */
export interface PreciseRun {
  readonly shards: ShardColumns[]
  readonly draws: number
  readonly reached: boolean
}

/**
 * Runs draws until the 95 % half-width of every option's mean total cost is at most `precision` of it, at most the
 * study's own number. It looks after 1024 draws, 2048, 4096 and so on, so that how many are drawn does not depend on
 * the workers.
 */
export async function simulateUntilPrecise(
  study: Study,
  precision: number,
  { workers, onProgress }: StudyRun = {},
): Promise<PreciseRun> {
  const pool = new ShardPool({
    workers: workers ?? defaultWorkers(),
    task: study,
    prepare: prepareSimulation,
    workerModule,
  })
  const watch = new PrecisionWatch()
  const shards: ShardColumns[] = []
  let drawsDone = 0
  let firstDraw = 0
  try {
    for (const checkpoint of checkpoints(study.draws)) {
      const batch = shifted(drawRanges(checkpoint - firstDraw), firstDraw)
      const columns = await pool.run(batch, (shard) => {
        drawsDone += shard.draws
        onProgress?.(drawsDone, study.draws)
      })
      shards.push(...columns)
      watch.add(columns)
      firstDraw = checkpoint
      if (watch.reached <= precision) break
    }
  } finally {
    await pool.close()
  }
  return { shards, draws: firstDraw, reached: watch.reached <= precision }
}

function shifted(ranges: readonly DrawRange[], by: number): DrawRange[] {
  return ranges.map(({ firstDraw, draws }) => ({ firstDraw: firstDraw + by, draws }))
}
