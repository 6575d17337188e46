import type { TerminalMessages } from '../base-command.js'
import type { Console } from './console.js'
import { ProgressBar } from './progress-bar.js'

export interface SearchProgressOutput extends Pick<Console, 'err' | 'characters'> {
  readonly words: TerminalMessages
  /** Milliseconds on any steady clock. */
  readonly now: () => number
  /** Each arrangement is tried on. */
  readonly draws: number
}

/** Enough arrangements tried, or seconds spent on more than the first, to tell how long all take. */
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
  /** The first arrangement also loads the program's threads and fills their tables: the pace is that of those after it. */
  #firstAt: number | undefined
  #done = 0
  #total = 0
  #announced = false
  #lineAt = 0
  #lineDone = 0

  constructor(output: SearchProgressOutput) {
    const { words, now, err, characters } = output
    this.#output = output
    this.#bar = new ProgressBar({
      now,
      write: err.write,
      characters,
      caption: () => words.say('optimise.progress', this.#figures(this.#secondsLeft())),
    })
  }

  update(done: number, total: number): void {
    const { err, now } = this.#output
    this.#done = done
    this.#total = total
    this.#firstAt ??= now()
    const elapsed = now() - this.#firstAt
    const secondsLeft = this.#secondsLeft()
    const isLong = secondsLeft >= longSeconds
    if (!this.#announced && done > 1 && (done >= enoughTried || elapsed >= longestSilentMs)) {
      this.#announced = true
      if (isLong) {
        this.#bar.clear()
        this.#say('optimise.extent', elapsed, secondsLeft)
      }
    }
    if (err.isTerminal && done > 1) this.#bar.update(done, total)
    const isDue =
      elapsed - this.#lineAt >= betweenLinesMs && done - this.#lineDone >= betweenLinesShare * total
    if (!err.isTerminal && this.#announced && isLong && isDue)
      this.#say('optimise.tried', elapsed, secondsLeft)
  }

  /** Takes the bar off its line. */
  clear(): void {
    this.#bar.clear()
  }

  #secondsLeft(): number {
    const elapsed = this.#output.now() - this.#firstAt!
    return Math.ceil((elapsed * (this.#total - this.#done)) / Math.max(1, this.#done - 1) / 1000)
  }

  #figures(secondsLeft: number) {
    const { words, draws } = this.#output
    return {
      done: words.number(this.#done),
      total: words.number(this.#total),
      draws: words.number(draws),
      left: words.duration(secondsLeft),
    }
  }

  #say(code: 'optimise.extent' | 'optimise.tried', elapsed: number, secondsLeft: number): void {
    const { err, words } = this.#output
    for (const line of err.wrapped(words.say(code, this.#figures(roughly(secondsLeft))))) err.line(line)
    this.#lineAt = elapsed
    this.#lineDone = this.#done
  }
}

/** To ten seconds, from a minute on to whole minutes, from an hour on to five of them: more is not known. */
function roughly(seconds: number): number {
  const step = seconds < 60 ? 10 : seconds < 3600 ? 60 : 300
  return Math.max(step, Math.round(seconds / step) * step)
}
