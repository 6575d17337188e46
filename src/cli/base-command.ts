import { Command, Flags } from '@oclif/core'
import { type Messages, messages } from '../language/catalogue.js'
import type { Language } from '../language/languages.js'
import { type TerminalCode, terminalTexts } from '../language/terminal.js'
import { reportFailure } from './failure-report.js'
import { help, languageList } from './flags.js'
import { languageOf, systemLocale } from './language-choice.js'
import { type Console, systemConsole } from './terminal/console.js'

/** What commands say. */
export type TerminalMessages = Messages<TerminalCode>

/**
 * What every command has: `--json`, `--lang`, `--color`, `--debug`, words in the reader's language, the two
 * outputs, and failures reported the same way with the exit code that fits. Commands read flags and print; they
 * compute nothing.
 */
export abstract class BaseCommand extends Command {
  static override baseFlags = {
    json: Flags.boolean({ summary: help('help.flag.json'), helpGroup: 'everywhere' }),
    lang: languageList({ summary: help('help.flag.lang'), helpGroup: 'everywhere' }),
    color: Flags.boolean({ allowNo: true, summary: help('help.flag.color'), helpGroup: 'everywhere' }),
    debug: Flags.boolean({ summary: help('help.flag.debug'), helpGroup: 'everywhere' }),
  }

  protected console!: Console
  protected language!: Language
  protected words!: TerminalMessages

  override async init(): Promise<void> {
    await super.init()
    this.console = systemConsole(colourAsked(this.argv))
    this.language = languageOf(this.argv, process.env, systemLocale())
    this.words = await messages(this.language, terminalTexts)
  }

  override async catch(error: unknown): Promise<void> {
    process.exitCode = await this.reportProblem(error)
  }

  /** Says what went wrong; returns the exit code that fits. */
  protected async reportProblem(error: unknown): Promise<number> {
    return await reportFailure(error, {
      console: this.console,
      language: this.language,
      json: this.isAsked('--json'),
      debug: this.isAsked('--debug'),
      command: this.id ?? '',
      flags: Object.keys({ ...this.ctor.flags, ...this.ctor.baseFlags }),
    })
  }

  /** Prints data as JSON, the only thing on standard output under `--json`. */
  protected printJson(data: unknown): void {
    // Never through the terminal's character set: JSON is for programs.
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`)
  }

  /** Prints a text that is data: never through the terminal's character set. */
  protected printText(text: string): void {
    process.stdout.write(text)
  }

  /** How this program is called, with the given words after its name. */
  protected commandLine(...words: string[]): string {
    return [this.config.bin, ...words.map(quoted)].join(' ')
  }

  /** Whether a flag stands on the command line: failures may come before flags are parsed. */
  private isAsked(flag: string): boolean {
    const end = this.argv.indexOf('--')
    return (end === -1 ? this.argv : this.argv.slice(0, end)).includes(flag)
  }
}

function colourAsked(argv: readonly string[]): boolean | undefined {
  if (argv.includes('--no-color')) return false
  return argv.includes('--color') ? true : undefined
}

function quoted(word: string): string {
  return /^[\w./:=,@%+\\-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
