import type { CharacterSet } from './character-set.js'

export interface ProgressOutput {
  /** Milliseconds on any steady clock. */
  readonly now: () => number
  readonly write: (text: string) => void
  readonly characters: CharacterSet
  /** The words after the bar. */
  readonly caption: (progress: { readonly share: number; readonly secondsLeft: number }) => string
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
    const share = Math.min(1, done / total)
    const cells = Math.round(share * barCells)
    const secondsLeft = Math.ceil((elapsed * (1 - share)) / share / 1000)
    const bar = `${characters.barDone.repeat(cells)}${characters.barLeft.repeat(barCells - cells)}`
    write(`\r\u001b[K${bar} ${caption({ share, secondsLeft })}`)
  }

  /** Takes the bar off the line it stood on. */
  clear(): void {
    if (this.#paintedAt !== undefined) this.#output.write('\r\u001b[K')
    this.#paintedAt = undefined
  }
}
