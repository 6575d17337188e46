import type { Command } from '@oclif/core'
import { CommandHelp, Help, type HelpFormatter } from '@oclif/core/help'
import { messages } from '../language/catalogue.js'
import { type TerminalCode, terminalTexts } from '../language/terminal.js'
import type { TerminalMessages } from './base-command.js'
import { languageOf, systemLocale } from './language-choice.js'

type SectionBody = Parameters<HelpFormatter['section']>[1]

// What the help plugin's own command says, by code: it knows no catalogue.
const helpCommandCodes = {
  summary: 'help.help.summary',
  command: 'help.help.command',
  'nested-commands': 'help.help.nested',
} as const satisfies Record<string, TerminalCode>

/** oclif's help in the reader's language: commands carry codes, the catalogue has their words. */
export default class TranslatedHelp extends Help {
  #words: TerminalMessages | undefined

  override async showHelp(argv: string[]): Promise<void> {
    await this.#translate()
    await super.showHelp(argv)
  }

  override section(header: string, body: SectionBody): string {
    return super.section(translatedHeader(header, this.#words), body)
  }

  protected override getCommandHelpClass(command: Command.Loadable): CommandHelp {
    return new TranslatedCommandHelp(command, this.config, this.opts, this.#words)
  }

  async #translate(): Promise<void> {
    const words = await messages(languageOf(process.argv, process.env, systemLocale()), terminalTexts)
    this.#words = words
    this.config.pjson.oclif.description = words.say('help.program')
    for (const command of this.config.commands) translateCommand(command, words)
  }
}

class TranslatedCommandHelp extends CommandHelp {
  readonly #words: TerminalMessages | undefined

  constructor(
    command: Command.Loadable,
    config: CommandHelp['config'],
    opts: CommandHelp['opts'],
    words: TerminalMessages | undefined,
  ) {
    super(command, config, opts)
    this.#words = words
  }

  override section(header: string, body: SectionBody): string {
    return super.section(translatedHeader(header, this.#words), body)
  }

  protected override args(args: Command.Arg.Any[]): Lines | undefined {
    return this.#translated(super.args(args))
  }

  protected override flags(flags: Command.Flag.Any[]): Lines | undefined {
    return this.#translated(super.flags(flags))
  }

  /** oclif itself writes, before what a flag is for, that it is required, or its default. */
  #translated(lines: Lines | undefined): Lines | undefined {
    const words = this.#words
    return lines?.map(([flag, summary]) => [
      flag,
      words &&
        summary
          ?.replace('(required)', () => words.say('help.required'))
          .replace(/\[default: (.*?)\]/u, (_, value: string) => words.say('help.default', { value })),
    ])
  }
}

type Lines = [string, string | undefined][]

function translatedHeader(header: string, words: TerminalMessages | undefined): string {
  const code = `help.section.${header}`
  return words?.has(code) ? words.say(code) : header
}

function translateCommand(command: Command.Loadable, words: TerminalMessages): void {
  const translated = (code: string | undefined) =>
    code !== undefined && words.has(code) ? words.say(code) : code
  const parts = [command, ...Object.values(command.flags), ...Object.values(command.args)]
  if (command.id === 'help') {
    command.summary = helpCommandCodes.summary
    command.args.command!.description = helpCommandCodes.command
    command.flags['nested-commands']!.description = helpCommandCodes['nested-commands']
  }
  for (const part of parts) {
    const summary = 'summary' in part ? translated(part.summary) : undefined
    const description = translated(part.description)
    if (summary !== undefined && 'summary' in part) part.summary = summary
    if (description !== undefined) part.description = description
  }
}
