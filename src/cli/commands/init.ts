import { Args, Flags } from '@oclif/core'
import { messages } from '../../language/catalogue.js'
import { languages } from '../../language/languages.js'
import { problemTexts } from '../../language/problems.js'
import { terminalTexts } from '../../language/terminal.js'
import { canAsk, interview } from '../../platform/ask.js'
import { pathExists } from '../../platform/path-exists.js'
import { readTextFile } from '../../platform/read-text-file.js'
import { shippedPresets, shippedScenarioNames, shippedScenarios } from '../../platform/shipped-folders.js'
import { nextMonth } from '../../platform/today.js'
import type { FileToWrite } from '../../platform/write-file-whole.js'
import { folderOf } from '../../scenario/file-reference.js'
import { nearestWord } from '../../scenario/nearest-word.js'
import { BaseCommand } from '../base-command.js'
import { InvalidScenarioError, UsageError } from '../failures.js'
import { help, wholeNumber } from '../flags.js'
import { type CollectedAnswers, collectAnswers, type SaidAnswers } from '../init/collect-answers.js'
import { exampleFiles } from '../init/copy-example.js'
import { firstScenario } from '../init/first-scenario.js'
import { questionIds } from '../init/questions.js'
import { slashed } from '../load-sources.js'
import { visible } from '../terminal/visible.js'
import { writeNewFiles } from '../write-new-file.js'

export default class Init extends BaseCommand {
  static override summary = help('help.init.summary')
  static override description = help('help.init.description')
  static override examples = [
    '<%= config.bin %> init',
    '<%= config.bin %> init desk.yaml --country FR --contacts "2000 to 3000" --handle-time 5m',
    '<%= config.bin %> init --from bank-call-centre',
  ]

  static override args = {
    file: Args.string({ description: help('help.init.file') }),
  }

  static override flags = {
    title: Flags.string({ summary: help('init.ask.title') }),
    country: Flags.string({ summary: help('init.ask.country'), helpValue: 'FR' }),
    contacts: Flags.string({ summary: help('init.ask.contacts'), helpValue: '2000 to 3000' }),
    hours: Flags.string({ summary: help('init.ask.hours'), helpValue: 'mon-fri 08:00-18:00' }),
    'handle-time': Flags.string({ summary: help('init.ask.handle-time'), helpValue: '4m to 5m' }),
    promise: Flags.string({ summary: help('init.ask.promise'), helpValue: '80/20' }),
    customers: Flags.string({ summary: help('init.ask.customers'), helpValue: '50 000' }),
    changes: Flags.string({ summary: help('init.ask.changes'), helpValue: '1 per month' }),
    wage: Flags.string({ summary: help('init.ask.wage'), helpValue: '15 to 17' }),
    'provider-price': Flags.string({ summary: help('init.ask.provider-price'), helpValue: '30 to 35' }),
    start: Flags.string({ summary: help('help.init.start'), helpValue: '2027-01' }),
    months: wholeNumber({ min: 1, max: 120, default: 36, summary: help('help.init.months') }),
    yes: Flags.boolean({ summary: help('help.init.yes') }),
    from: Flags.string({ summary: help('help.init.from'), helpValue: 'NAME' }),
    force: Flags.boolean({ summary: help('help.flag.force') }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Init)
    const file = slashed(args.file ?? (flags.from === undefined ? 'scenario.yaml' : `${flags.from}.yaml`))
    const files =
      flags.from === undefined ? [await this.#first(file, flags)] : await this.#example(flags.from, file)
    await writeNewFiles(files, flags.force)
    const schema = await this.#schema(file, files[0]!.content)
    if (schema !== undefined) await writeNewFiles([schema], true)
    const written = [...files, ...(schema ? [schema] : [])].map(({ path }) => path)
    if (flags.json) return this.printJson({ written })
    const { err } = this.console
    err.line(this.words.say('files.written', { count: written.length }))
    for (const path of written) err.line(`  ${visible(path)}`)
    err.line(this.words.say('next.report', { command: this.commandLine('simulate', file) }))
  }

  async #example(name: string, file: string): Promise<FileToWrite[]> {
    const names = await shippedScenarioNames()
    if (!names.includes(name)) {
      const near = nearestWord(name, names)
      throw new UsageError(near === undefined ? 'usage.no-example' : 'usage.no-example-but', {
        name,
        names: names.join(', '),
        near: near ?? '',
      })
    }
    return await exampleFiles(name, file)
  }

  async #first(
    file: string,
    asked: SaidAnswers & {
      readonly start?: string | undefined
      readonly months: number
      readonly yes: boolean
      readonly force: boolean
    },
  ): Promise<FileToWrite> {
    // Before ten questions are asked, not after.
    if (!asked.force && (await pathExists(file))) throw new UsageError('usage.exists', { file })
    const start = asked.start ?? nextMonth()
    if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(start)) throw new UsageError('init.bad-start', { found: start })
    const answers = await this.#answers(file, asked)
    const schema =
      this.language === languages[0] ? 'scenario.schema.json' : `scenario.schema.${this.language}.json`
    const content = await firstScenario(
      { answers, start, months: asked.months, schema: `schema/${schema}` },
      this.words,
    )
    await this.#check(file, content)
    return { path: file, content }
  }

  async #answers(file: string, asked: SaidAnswers & { readonly yes: boolean }): Promise<CollectedAnswers> {
    const { yes: usual, ...said } = asked
    const words = await messages(this.language, terminalTexts, problemTexts)
    const collecting = {
      said,
      words,
      out: this.console.err,
      resuming: (given: SaidAnswers) =>
        this.commandLine(
          'init',
          file,
          ...Object.entries(given).flatMap(([id, answer]) => [`--${id}`, String(answer)]),
        ),
    }
    if (usual || !canAsk()) {
      if (!usual && questionIds.every((id) => said[id] === undefined)) {
        throw new UsageError('usage.nobody-to-ask', { flags: questionIds.map((id) => `--${id}`).join(', ') })
      }
      return await collectAnswers(collecting)
    }
    const { ask, close } = interview()
    try {
      return await collectAnswers({ ...collecting, ask })
    } finally {
      close()
    }
  }

  /** What was composed is read as any scenario is: nothing is written that does not run. */
  async #check(file: string, content: string): Promise<void> {
    const { loadScenario } = await import('../../scenario/load-scenario.js')
    const outcome = await loadScenario({ file, presets: shippedPresets() }, async (path) =>
      path === file ? { ok: true, text: content } : await readTextFile(path),
    )
    if (!outcome.ok) throw new InvalidScenarioError(outcome.problems, outcome.texts)
  }

  /** The JSON Schema the scenario's first line names, unless it is there. */
  async #schema(file: string, content: string | Uint8Array): Promise<FileToWrite | undefined> {
    const named = /^# yaml-language-server: \$schema=(schema\/[\w.]+\.json)$/m.exec(String(content))?.[1]
    if (named === undefined) return undefined
    const folder = folderOf(file)
    const path = folder === '.' ? named : `${folder}/${named}`
    if (await pathExists(path)) return undefined
    const outcome = await readTextFile(`${shippedScenarios()}/${named}`)
    return outcome.ok ? { path, content: outcome.text } : undefined
  }
}
