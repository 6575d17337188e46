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
  const [word = '', ...further] = written.split(' ')
  // A command that takes no words, with some.
  const isKnown = config.commandIDs.includes(word)
  const code = isKnown ? 'usage.unexpected-argument' : 'usage.unknown-command'
  const names = visible(further.join(' '))
  const message = say(code, isKnown ? { count: further.length, names } : { command: visible(word) })
  process.exitCode = exitCodes.usage
  if ([...argv, ...process.argv].includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`)
    return
  }
  err.line(err.style('bad', message))
  if (isKnown) {
    err.line(say('usage.see-help', { command: `${config.bin} ${word} --help` }))
    return
  }
  // People who name a file and no command want the main job.
  const nearest = /\.ya?ml$/i.test(word) ? `simulate ${written}` : nearestWord(word, config.commandIDs)
  if (nearest !== undefined) {
    err.line(say('usage.did-you-mean', { suggestion: `${config.bin} ${visible(nearest)}` }))
  }
  err.line(say('usage.see-help', { command: `${config.bin} --help` }))
}

export default unknownCommand
