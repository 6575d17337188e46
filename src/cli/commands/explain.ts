import { Args, Flags } from '@oclif/core'
import { messages } from '../../language/catalogue.js'
import { reportTexts } from '../../language/report.js'
import { wrapped } from '../../report/text/width.js'
import type { ResultDocument } from '../../result/document.js'
import { explainablePaths, explainFigure } from '../../result/explain/explain.js'
import { BaseCommand } from '../base-command.js'
import { UsageError } from '../failures.js'
import { help } from '../flags.js'
import { slashed } from '../load-sources.js'
import { readResult } from '../read-result.js'
import { explainedLines } from '../terminal/explained.js'
import { visible } from '../terminal/visible.js'

export default class Explain extends BaseCommand {
  static override summary = help('help.explain.summary')
  static override description = help('help.explain.description')
  static override examples = [
    '<%= config.bin %> explain reports/bank-call-centre.result.json cost.netPresentCost --option offshore',
    '<%= config.bin %> explain reports/bank-call-centre.result.json',
  ]

  static override args = {
    result: Args.string({ required: true, description: help('help.report.result') }),
    figure: Args.string({ description: help('help.explain.figure') }),
  }

  static override flags = {
    option: Flags.string({ summary: help('help.explain.option'), helpValue: 'ID' }),
    all: Flags.boolean({ summary: help('help.explain.all') }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Explain)
    const file = slashed(args.result)
    const result = await readResult(file, this.language, this.commandLine('simulate', 'FILE'))
    if (args.figure === undefined) return this.#list(result, file, flags)
    const explained = explainFigure(result, args.figure, flags.option)
    if (!explained.ok) {
      const asked = explained.code === 'option' ? (flags.option ?? '') : args.figure
      throw new UsageError(`usage.no-${explained.code}`, {
        asked,
        file,
        count: explained.nearest.length,
        nearest: this.words.choice(explained.nearest.map(visible)),
      })
    }
    if (flags.json) return this.printJson(explained.explanation)
    const { out, characters } = this.console
    const report = await messages(this.language, reportTexts)
    const lines = explainedLines(explained.explanation, result, {
      words: this.words,
      report,
      characters,
      out,
      all: flags.all,
      further: (path, option) =>
        this.commandLine('explain', args.result, path, ...(option === undefined ? [] : ['--option', option])),
    })
    for (const line of lines) out.line(line)
  }

  /** What can be explained: figures that stand once, and one of each that stands for every month, category or name. */
  #list(
    result: ResultDocument,
    file: string,
    flags: { option?: string | undefined; json: boolean; all: boolean },
  ) {
    const id = flags.option ?? result.decision.recommended ?? result.options[0]!.id
    const option = result.options.find((candidate) => candidate.id === id)
    if (option === undefined) {
      const nearest = this.words.choice(result.options.map((known) => visible(known.id)))
      throw new UsageError('usage.no-option', { asked: id, file, count: result.options.length, nearest })
    }
    const paths = explainablePaths(result, option)
    if (flags.json) return this.printJson({ option: id, figures: paths })
    const { out } = this.console
    const months = new Set(result.demand.byMonth.map(({ month }) => month))
    const first = result.demand.byMonth[0]?.month
    const shown = paths.filter(
      (path) =>
        flags.all ||
        path.split('.').every((part) => part === first || !(months.has(part) || /^\d{1,3}$/.test(part))),
    )
    out.line(out.style('strong', this.words.say('explain.list', { option: visible(option.name ?? id) })))
    for (const path of shown) out.line(`  ${visible(path)}`)
    if (shown.length < paths.length)
      for (const line of wrapped(this.words.say('explain.details'), out.cells)) out.line(line)
  }
}
