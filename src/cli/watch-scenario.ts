import type { LoadedStudy } from '../index.js'
import { messages } from '../language/catalogue.js'
import { problemTexts } from '../language/problems.js'
import { LivePage } from '../platform/live-page.js'
import { openFile } from '../platform/open-file.js'
import { readTextFile } from '../platform/read-text-file.js'
import { endWhenStopped } from '../platform/stop-signals.js'
import { WatchedFiles } from '../platform/watched-files.js'
import type { TerminalMessages } from './base-command.js'
import { InvalidScenarioError } from './failures.js'
import type { Console } from './terminal/console.js'
import { visible } from './terminal/visible.js'

export interface WatchRequest {
  readonly overrides: readonly string[]
  readonly console: Console
  readonly words: TerminalMessages
  /** Whether to open the report in a browser. */
  readonly open: boolean
  /** Says what went wrong. */
  readonly failed: (error: unknown) => Promise<unknown>
  /** Simulates, shows and writes; gives the paths of what was written. */
  readonly simulate: (study: LoadedStudy) => Promise<readonly string[]>
}

/**
 * Simulates a scenario, and again whenever a file it is made of is saved: the scenario, what it extends, its data. What is
 * wrong with it is said, and watching goes on. The report is served to browsers on this machine, which follow by
 * themselves. Ends when the program is interrupted.
 */
export async function watchScenario(file: string, request: WatchRequest): Promise<never> {
  const { words, console } = request
  const { err } = console
  const { loadScenario } = await import('../index.js')
  const watched = new WatchedFiles()
  const live = await LivePage.start()
  let announced = false
  for (;;) {
    // Looked at before they are read: what is saved meanwhile is simulated next.
    await watched.add([file.replaceAll('\\', '/')])
    try {
      const loaded = await loadScenario(file, { overrides: request.overrides })
      await watched.add(loaded.ok ? loaded.files : [...loaded.texts.keys(), ...missingFiles(loaded.problems)])
      if (!loaded.ok) throw new InvalidScenarioError(loaded.problems, loaded.texts)
      const written = await request.simulate(loaded.study)
      const path = written.find((name) => name.endsWith('.html'))
      const page = path === undefined ? undefined : await readTextFile(path, largestPageBytes)
      if (page?.ok) {
        live.show(page.text)
        if (!announced) {
          err.line(words.say('watch.address', { address: live.address }))
          if (request.open) await openFile(live.address)
        }
        announced = true
      }
    } catch (error) {
      await request.failed(error)
      live.warn(await warning(error, words))
    }
    err.line(err.style('faint', words.say('watch.waiting', { file: visible(file) })))
    const noLongerEnd = endWhenStopped()
    await watched.changed()
    noLongerEnd()
    err.line()
  }
}

/** Files that are named and not there: once they are, it is worth another try. */
function missingFiles(problems: InvalidScenarioError['problems']): string[] {
  return problems.flatMap(({ figures }) => (typeof figures.file === 'string' ? [figures.file] : []))
}

/** What is wrong, for the page: the first problems in words, each with its place. */
async function warning(error: unknown, words: TerminalMessages): Promise<string> {
  const head = words.say('watch.warning')
  if (!(error instanceof InvalidScenarioError)) return head
  const { say, has } = await messages(words.language, problemTexts)
  const lines = error.problems.slice(0, mostWarnings).map(({ code, figures, file, line }) => {
    const text = has(code) ? say(code, figures) : code
    return visible(`${file}:${line}: ${text}`)
  })
  return [head, ...lines].join('\n')
}

const mostWarnings = 5
const largestPageBytes = 200_000_000
