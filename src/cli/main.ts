import { run, settings } from '@oclif/core'
import { endWhenStopped } from '../platform/stop-signals.js'
import { reportFailure } from './failure-report.js'
import { languageOf, systemLocale } from './language-choice.js'
import { systemConsole } from './terminal/console.js'

/** Runs the program on the words after its name; sets the exit code. */
export async function main(argv: string[]): Promise<void> {
  // The program runs as built, whatever NODE_ENV says.
  settings.enableAutoTranspile = false
  const fail = async (error: unknown) => {
    process.exitCode = await reportFailure(error, {
      console: systemConsole(undefined),
      language: languageOf(argv, process.env, systemLocale()),
      json: argv.includes('--json'),
      debug: argv.includes('--debug'),
      command: '',
      flags: [],
    })
  }
  // The first program of a container is stopped by no signal that it does not hear itself.
  if (process.pid === 1) endWhenStopped()
  // The reader of a pipe may leave before the end: `sourcing simulate … | head`. The files are still to be written.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.on('uncaughtException', async (error) => {
    await fail(error)
    process.exit()
  })
  try {
    await run(argv, import.meta.url)
  } catch (error) {
    await fail(error)
  }
}
