import { Worker } from 'node:worker_threads'
import type { StudyResult } from '../result/robustness.js'
import { type StudiesToValue, studyResults } from '../result/study-results.js'

const workerModule = new URL('./value-studies-worker.js', import.meta.url)

/**
 * What studies are worth: in a thread of its own where there may be several, while this one composes the rest. Of very many
 * draws a copy of their columns, and two sets of fits at a time, would be what takes the most memory.
 */
export async function valueStudies(task: StudiesToValue, workers: number): Promise<readonly StudyResult[]> {
  // Worker threads load built modules only; from the sources everything runs here, with the same result.
  const built = import.meta.url.endsWith('.js')
  const draws = task.costs[0]?.length ?? 0
  if (!built || workers === 1 || task.studies.length === 0 || draws > mostDrawsCopied)
    return studyResults(task)
  const thread = new Worker(workerModule, { workerData: task })
  return await new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('messageerror', reject)
    thread.once('exit', (code) =>
      reject(new Error(`the thread that values studies stopped with code ${code}`)),
    )
  })
}

const mostDrawsCopied = 131_072
