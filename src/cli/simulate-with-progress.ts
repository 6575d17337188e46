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
  { err, characters }: Pick<Console, 'err' | 'characters'>,
  words: TerminalMessages,
  simulate: (watched: SimulateOptions) => Promise<Result>,
): Promise<Result> {
  const bar = barOn({ err, characters }, words)
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

/** Hands out parts that take a while each to be made, one after the other. */
export function* partsWithProgress(
  parts: Iterable<string>,
  count: number,
  console: Console,
  words: TerminalMessages,
): Generator<string, void, undefined> {
  const bar = barOn(console, words)
  let done = 0
  for (const part of parts) {
    yield part
    done++
    if (console.err.isTerminal) bar.update(Math.min(done, count), count)
  }
  bar.clear()
}

function barOn(
  { err, characters }: Pick<Console, 'err' | 'characters'>,
  { say, percent, duration }: TerminalMessages,
): ProgressBar {
  return new ProgressBar({
    now: () => performance.now(),
    write: err.write,
    characters,
    caption: ({ share, secondsLeft }) =>
      say('run.progress', { share: percent(share), left: duration(secondsLeft) }),
  })
}
