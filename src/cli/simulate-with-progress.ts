import type { LoadedStudy, SimulatedDraws, SimulateOptions } from '../index.js'
import type { TerminalMessages } from './base-command.js'
import type { Console } from './terminal/console.js'
import { ProgressBar } from './terminal/progress-bar.js'

/** Simulates a study with a progress bar where somebody looks on. */
export async function simulateWithProgress(
  study: LoadedStudy,
  options: SimulateOptions,
  { err, characters }: Console,
  { say, percent, duration }: TerminalMessages,
): Promise<SimulatedDraws> {
  const { simulateWithDraws } = await import('../index.js')
  const bar = new ProgressBar({
    now: () => performance.now(),
    write: err.write,
    characters,
    caption: ({ share, secondsLeft }) =>
      say('run.progress', { share: percent(share), left: duration(secondsLeft) }),
  })
  try {
    return await simulateWithDraws(study, {
      ...options,
      ...(err.isTerminal && { onProgress: (done: number, total: number) => bar.update(done, total) }),
    })
  } finally {
    bar.clear()
  }
}
