import type { CharacterSet } from './character-set.js'

export interface ProgressOutput {
  /** Milliseconds on any steady clock. */
  readonly now: () => number
  readonly write: (text: string) => void
  readonly characters: CharacterSet
  /** The words after the bar. */
  readonly caption: (progress: Progress) => string
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly share: number
  readonly secondsLeft: number
}

/** How far work is, and how long the rest takes at the pace so far. @param done above nothing */
export function progressAt(elapsedMs: number, done: number, total: number): Progress {
  const share = Math.min(1, done / total)
  return { done, total, share, secondsLeft: Math.ceil((elapsedMs * (1 - share)) / share / 1000) }
}

const silentMs = 1000
const betweenPaintsMs = 100
const barCells = 30

/** A bar with the time left on one line of a terminal; work that is over within a second never shows it. */
export class ProgressBar {
  readonly #output: ProgressOutput
  readonly #startedAt: number
  #paintedAt: number | undefined

  constructor(output: ProgressOutput) {
    this.#output = output
    this.#startedAt = output.now()
  }

  update(done: number, total: number): void {
    const { now, write, characters, caption } = this.#output
    const at = now()
    const elapsed = at - this.#startedAt
    const isDue =
      this.#paintedAt === undefined ? elapsed >= silentMs : at - this.#paintedAt >= betweenPaintsMs
    if (!isDue || done <= 0) return
    this.#paintedAt = at
    const progress = progressAt(elapsed, done, total)
    const cells = Math.round(progress.share * barCells)
    const bar = `${characters.barDone.repeat(cells)}${characters.barLeft.repeat(barCells - cells)}`
    write(`\r\u001b[K${bar} ${caption(progress)}`)
  }

  /** Takes the bar off the line it stood on. */
  clear(): void {
    if (this.#paintedAt !== undefined) this.#output.write('\r\u001b[K')
    this.#paintedAt = undefined
  }
}
