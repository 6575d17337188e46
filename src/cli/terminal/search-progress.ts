import type { TerminalMessages } from '../base-command.js'
import type { Console } from './console.js'
import { ProgressBar, progressAt } from './progress-bar.js'

export interface SearchProgressOutput extends Pick<Console, 'err' | 'characters'> {
  readonly words: TerminalMessages
  /** Milliseconds on any steady clock. */
  readonly now: () => number
  /** Each arrangement is tried on. */
  readonly draws: number
}

/** Enough arrangements tried to tell how long all take: the first ones also fill tables. */
const enoughTried = 16
const longestSilentMs = 10_000
/** Work that is over sooner needs no announcement. */
const longSeconds = 10
/** Between two lines where nobody sees a bar; over hours one for each twentieth will do. */
const betweenLinesMs = 30_000
const betweenLinesShare = 0.05

/**
 * Says of a long search, once the first arrangements tell, how many are tried on how many draws and how long that takes; then
 * a bar in a terminal, elsewhere a line from time to time. What is soon over says nothing but for the bar.
 */
export class SearchProgress {
  readonly #output: SearchProgressOutput
  readonly #bar: ProgressBar
  readonly #startedAt: number
  #announced = false
  #lineAt = 0
  #lineShare = 0

  constructor(output: SearchProgressOutput) {
    const { words, now, err, characters } = output
    this.#output = output
    this.#startedAt = now()
    this.#bar = new ProgressBar({
      now,
      write: err.write,
      characters,
      caption: ({ done, total, secondsLeft }) =>
        words.say('optimise.progress', {
          done: words.number(done),
          total: words.number(total),
          left: words.duration(secondsLeft),
        }),
    })
  }

  update(done: number, total: number): void {
    const { err, words, now, draws } = this.#output
    const elapsed = now() - this.#startedAt
    const { share, secondsLeft } = progressAt(elapsed, done, total)
    const figures = {
      done: words.number(done),
      total: words.number(total),
      draws: words.number(draws),
      left: words.duration(roughly(secondsLeft)),
    }
    if (!this.#announced && (done >= enoughTried || elapsed >= longestSilentMs)) {
      this.#announced = true
      if (secondsLeft >= longSeconds) {
        this.#bar.clear()
        this.#say(words.say('optimise.extent', figures), elapsed, share)
      }
    }
    if (err.isTerminal) this.#bar.update(done, total)
    else if (
      this.#announced &&
      secondsLeft >= longSeconds &&
      elapsed - this.#lineAt >= betweenLinesMs &&
      share - this.#lineShare >= betweenLinesShare
    ) {
      this.#say(words.say('optimise.tried', figures), elapsed, share)
    }
  }

  /** Takes the bar off its line. */
  clear(): void {
    this.#bar.clear()
  }

  #say(text: string, elapsed: number, share: number): void {
    const { err } = this.#output
    for (const line of err.wrapped(text)) err.line(line)
    this.#lineAt = elapsed
    this.#lineShare = share
  }
}

/** To ten seconds, from a minute on to whole minutes, from an hour on to five of them: more is not known. */
function roughly(seconds: number): number {
  const step = seconds < 60 ? 10 : seconds < 3600 ? 60 : 300
  return Math.max(step, Math.round(seconds / step) * step)
}
