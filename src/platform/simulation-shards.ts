import type { ShardColumns } from '../simulation/monte-carlo/columns.js'
import { Engine } from '../simulation/monte-carlo/engine.js'
import { checkpoints, PrecisionWatch } from '../simulation/stopping.js'
import type { Study } from '../simulation/study.js'
import { SharedWeekTables } from '../staffing/week-tables.js'
import { type DrawRange, drawRanges } from './draw-ranges.js'
import type { PrepareShards } from './serve-shards.js'
import { defaultWorkers, ShardPool } from './worker-pool.js'

/** What one thread does for study after study: its tables once, then the ranges it is given. */
export const simulationPreparer = (): PrepareShards<Study, ShardColumns> => {
  const tables = new SharedWeekTables()
  return (study) => {
    const engine = new Engine(study, tables)
    return ({ firstDraw, draws }) => engine.run(firstDraw, draws)
  }
}

interface PoolOptions {
  /** Threads at most; unsaid, as many as the machine can run at once. */
  readonly workers?: number | undefined
}

interface StudyRun {
  readonly onProgress?: ((drawsDone: number, draws: number) => void) | undefined
  /** All draws of the study where it is not said. */
  readonly range?: DrawRange
}

/** Columns of as many draws as the precision took. */
export interface PreciseRun {
  readonly shards: ShardColumns[]
  readonly draws: number
  readonly reached: boolean
}

/**
 * Threads that play studies: what comes out is the same for any number of them. Every thread fills its own tables and warms
 * up, so few draws are played by few threads. Must be closed.
 */
export class SimulationPool {
  readonly #pool = new ShardPool({
    prepare: simulationPreparer(),
    workerModule: new URL('./simulation-worker.js', import.meta.url),
  })
  readonly #workers: number

  constructor({ workers = defaultWorkers() }: PoolOptions = {}) {
    this.#workers = workers
  }

  /** Plays draws of a study and hands their columns on, range after range in the order of draws. */
  async play(
    study: Study,
    take: (columns: ShardColumns) => void,
    { onProgress, range = { firstDraw: 0, draws: study.draws } }: StudyRun = {},
  ): Promise<void> {
    if (range.draws === 0) return
    const exact = study.staffing === 'exact'
    await this.#pool.run({
      task: study,
      shards: shifted(drawRanges(range.draws), range.firstDraw),
      workers: exact ? this.#workers : Math.min(this.#workers, threadsFor(range.draws)),
      // One range of draws may take minutes, in which this thread would hear no signal.
      apart: exact,
      take,
      onProgress,
    })
  }

  /** As `play`, all columns at once. */
  async columns(study: Study, run: StudyRun = {}): Promise<ShardColumns[]> {
    const shards: ShardColumns[] = []
    await this.play(study, (columns) => shards.push(columns), run)
    return shards
  }

  /**
   * Plays draws until the 95 % half-width of every option's mean total cost is at most `precision` of it, at most the
   * study's own number. It looks after 1024 draws, 2048, 4096 and so on, so that how many are drawn does not depend on
   * the workers.
   */
  async untilPrecise(study: Study, precision: number, { onProgress }: StudyRun = {}): Promise<PreciseRun> {
    const watch = new PrecisionWatch()
    const shards: ShardColumns[] = []
    let firstDraw = 0
    for (const checkpoint of checkpoints(study.draws)) {
      const range = { firstDraw, draws: checkpoint - firstDraw }
      const before = firstDraw
      const columns = await this.columns(study, {
        range,
        onProgress: (done) => onProgress?.(before + done, study.draws),
      })
      shards.push(...columns)
      watch.add(columns)
      firstDraw = checkpoint
      if (watch.reached <= precision) break
    }
    return { shards, draws: firstDraw, reached: watch.reached <= precision }
  }

  async close(): Promise<void> {
    await this.#pool.close()
  }
}

/** All columns of one study, by threads of its own. */
export async function simulateShards(
  study: Study,
  { workers, onProgress }: PoolOptions & Pick<StudyRun, 'onProgress'> = {},
): Promise<ShardColumns[]> {
  const pool = new SimulationPool({ workers })
  try {
    return await pool.columns(study, { onProgress })
  } finally {
    await pool.close()
  }
}

/** Draws that a thread plays in about the time it takes to warm up and to fill its tables: fewer are no work for another. */
const drawsWorthAThread = 2048

const threadsFor = (draws: number): number => Math.max(1, Math.floor(draws / drawsWorthAThread))

function shifted(ranges: readonly DrawRange[], by: number): DrawRange[] {
  return ranges.map(({ firstDraw, draws }) => ({ firstDraw: firstDraw + by, draws }))
}
