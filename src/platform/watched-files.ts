import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** How often files are looked at. Asking beats being told: it also notices files replaced by another, and network disks. */
const interval = 250

/** What tells one state of a file from another; the same for every file that is not there. */
async function stateOf(path: string): Promise<string> {
  const status = await stat(path).catch(() => undefined)
  return status === undefined ? '' : `${status.mtimeMs} ${status.size} ${status.ino}`
}

/** Files that are waited on until one of them is saved. */
export class WatchedFiles {
  #states = new Map<string, string>()

  /** Adds files as they are now; those that were watched keep the state they were last seen in. */
  async add(paths: Iterable<string>): Promise<void> {
    for (const path of paths) if (!this.#states.has(path)) this.#states.set(path, await stateOf(path))
  }

  /** Waits until a file is another than it was, and for the saving to be over: two looks that see the same. */
  async changed(): Promise<void> {
    let last = this.#states
    for (;;) {
      await pause(interval)
      const states = await this.#look()
      const settled = same(states, last)
      last = states
      if (!settled || same(states, this.#states)) continue
      this.#states = states
      return
    }
  }

  async #look(): Promise<Map<string, string>> {
    const paths = [...this.#states.keys()]
    const states = await Promise.all(paths.map(stateOf))
    return new Map(paths.map((path, index) => [path, states[index]!]))
  }
}

function same(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return [...a].every(([path, state]) => b.get(path) === state)
}
