import type { ShardColumns } from '../simulation/monte-carlo/columns.js'
import { Engine } from '../simulation/monte-carlo/engine.js'
import type { Study } from '../simulation/study.js'
import { drawRanges } from './draw-ranges.js'
import type { PrepareShards } from './serve-shards.js'
import { defaultWorkers, runSharded } from './worker-pool.js'

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

/** Runs all draws of a study. The columns come in the order of draws and are the same for any number of workers. */
export async function simulateShards(
  study: Study,
  { workers, onProgress }: StudyRun = {},
): Promise<ShardColumns[]> {
  return await runSharded({
    workers: workers ?? defaultWorkers(),
    shards: drawRanges(study.draws),
    task: study,
    prepare: prepareSimulation,
    workerModule: new URL('./simulation-worker.js', import.meta.url),
    ...(onProgress && { onProgress }),
  })
}
