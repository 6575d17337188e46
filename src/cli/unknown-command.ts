import type { Hook } from '@oclif/core'
import { messages } from '../language/catalogue.js'
import { terminalTexts } from '../language/terminal.js'
import { nearestWord } from '../scenario/nearest-word.js'
import { exitCodes } from './exit-codes.js'
import { languageOf, systemLocale } from './language-choice.js'
import { systemConsole } from './terminal/console.js'
import { visible } from './terminal/visible.js'

/** Says that a command does not exist and which one was probably meant. Runs nothing by itself. */
const unknownCommand: Hook<'command_not_found'> = async ({ id, argv = [], config }) => {
  const { say } = await messages(languageOf(argv, process.env, systemLocale()), terminalTexts)
  const { err } = systemConsole(undefined)
  const written = id.split(':').join(' ')
  const [word = ''] = written.split(' ')
  err.line(err.style('bad', say('usage.unknown-command', { command: visible(word) })))
  // People who name a file and no command want the main job.
  const nearest = /\.ya?ml$/i.test(word) ? `simulate ${written}` : nearestWord(word, config.commandIDs)
  if (nearest !== undefined) {
    err.line(say('usage.did-you-mean', { suggestion: `${config.bin} ${visible(nearest)}` }))
  }
  err.line(say('usage.see-help', { command: `${config.bin} --help` }))
  process.exitCode = exitCodes.usage
}

export default unknownCommand
