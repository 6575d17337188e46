import type { LoadedStudy, SimulatedDraws, SimulateOptions, SliceNumber } from '../index.js'
import { endWhenStopped } from '../platform/stop-signals.js'
import type { TerminalMessages } from './base-command.js'
import type { Console } from './terminal/console.js'
import { ProgressBar } from './terminal/progress-bar.js'

/** Simulates a study with a progress bar where somebody looks on. */
export async function simulateWithProgress(
  study: LoadedStudy,
  options: SimulateOptions,
  console: Console,
  words: TerminalMessages,
): Promise<SimulatedDraws> {
  const { simulateWithDraws } = await import('../index.js')
  return await withProgress(options, console, words, (watched) => simulateWithDraws(study, watched))
}

/** Computes one slice of a study in the same way. */
export async function sliceWithProgress(
  study: LoadedStudy,
  slice: SliceNumber,
  options: SimulateOptions,
  console: Console,
  words: TerminalMessages,
): Promise<string> {
  const { simulateSlice } = await import('../index.js')
  return await withProgress(options, console, words, (watched) => simulateSlice(study, slice, watched))
}

async function withProgress<Result>(
  options: SimulateOptions,
  { err, characters }: Console,
  { say, percent, duration }: TerminalMessages,
  simulate: (watched: SimulateOptions) => Promise<Result>,
): Promise<Result> {
  const bar = new ProgressBar({
    now: () => performance.now(),
    write: err.write,
    characters,
    caption: ({ share, secondsLeft }) =>
      say('run.progress', { share: percent(share), left: duration(secondsLeft) }),
  })
  // While workers play this thread hears a signal; the sums that follow would make it wait: those the system stops.
  const leaveToTheSystem = endWhenStopped()
  try {
    return await simulate({
      ...options,
      onProgress: (done: number, total: number) => {
        if (err.isTerminal) bar.update(done, total)
        if (done >= total) leaveToTheSystem()
      },
    })
  } finally {
    leaveToTheSystem()
    bar.clear()
  }
}
