import { Args, Flags } from '@oclif/core'
import { messages } from '../../language/catalogue.js'
import { reportTexts } from '../../language/report.js'
import { programVersion } from '../../platform/program-version.js'
import { wrapped } from '../../report/text/width.js'
import type { BreakEvenDocument } from '../../result/break-even-result.js'
import { BaseCommand } from '../base-command.js'
import { help, wholeNumber } from '../flags.js'
import { formulaNotes } from '../formula-notes.js'
import { slashed } from '../load-sources.js'
import { loadStudies } from '../load-studies.js'
import { ProgressBar } from '../terminal/progress-bar.js'
import { viewTableLines } from '../terminal/view-table.js'
import { visible } from '../terminal/visible.js'
import { writeNewFiles } from '../write-new-file.js'

const mostDraws = 100_000

export default class BreakEven extends BaseCommand {
  static override summary = help('help.break-even.summary')
  static override description = help('help.break-even.description')
  static override examples = [
    '<%= config.bin %> break-even scenarios/web-call-centre.yaml',
    '<%= config.bin %> break-even scenarios/web-call-centre.yaml --html reports/break-even.html',
  ]

  static override args = {
    file: Args.string({ required: true, description: help('help.simulate.file') }),
  }

  static override flags = {
    seed: wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER, summary: help('help.simulate.seed') }),
    draws: wholeNumber({ min: 2, max: mostDraws, summary: help('help.break-even.draws') }),
    set: Flags.string({
      summary: help('help.simulate.set'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'PATH=VALUE',
    }),
    html: Flags.string({ summary: help('help.break-even.html'), helpValue: 'FILE' }),
    force: Flags.boolean({ summary: help('help.flag.force') }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(BreakEven)
    const [loaded] = await loadStudies([slashed(args.file)], flags.set ?? [])
    const { err, out, characters } = this.console
    const { say, percent, duration } = this.words
    const bar = new ProgressBar({
      now: () => performance.now(),
      write: err.write,
      characters,
      caption: ({ share, secondsLeft }) =>
        say('run.progress', { share: percent(share), left: duration(secondsLeft) }),
    })
    const { breakEven } = await import('../../index.js')
    const document = await breakEven(loaded!, {
      ...(flags.seed !== undefined && { seed: flags.seed }),
      ...(flags.draws !== undefined && { draws: flags.draws }),
      ...(err.isTerminal && { onProgress: (done: number, all: number) => bar.update(done, all) }),
    })
    bar.clear()
    if (flags.html !== undefined) await this.#writePage(flags.html, document, flags.force)
    if (flags.json) return this.printJson(document)
    const report = await messages(this.language, reportTexts)
    const { breakEvenMap, breakEvenNote, breakEvenTables, lettered } = await import(
      '../../report/view/break-even.js'
    )
    const { letter, legend } = lettered(document)
    for (const name of legend) for (const line of wrapped(visible(name), out.cells)) out.line(line)
    out.line()
    for (const table of [
      breakEvenMap(document, report, letter),
      ...breakEvenTables(document, report, letter),
    ]) {
      for (const line of viewTableLines(table, characters, out.cells)) out.line(line)
      out.line()
    }
    const named = (id: string) => visible(document.options.find((option) => option.id === id)?.name ?? id)
    for (const note of formulaNotes(document.warnings, report, named))
      for (const line of wrapped(note, out.cells)) out.line(out.style('warning', line))
    for (const line of wrapped(breakEvenNote(document, report), out.cells)) out.line(line)
  }

  async #writePage(file: string, document: BreakEvenDocument, replace: boolean): Promise<void> {
    const [{ renderBreakEven }, { drawChart }, { embeddedFonts }] = await Promise.all([
      import('../../report/break-even-html.js'),
      import('../../platform/vector-charts.js'),
      import('../../platform/embedded-fonts.js'),
    ])
    const content = await renderBreakEven(document, {
      language: this.language,
      messages: await messages(this.language, reportTexts),
      drawChart,
      fonts: await embeddedFonts(),
      programVersion: programVersion(),
    })
    await writeNewFiles([{ path: file, content }], replace)
    this.console.err.line(this.words.say('files.written', { count: 1 }))
    this.console.err.line(`  ${visible(file)}`)
  }
}
