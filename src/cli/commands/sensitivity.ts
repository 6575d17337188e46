import { Args, Flags } from '@oclif/core'
import type { LoadedStudy } from '../../index.js'
import { messages } from '../../language/catalogue.js'
import { reportTexts } from '../../language/report.js'
import { programVersion } from '../../platform/program-version.js'
import type { SensitivityDocument } from '../../result/sensitivity-result.js'
import { candidatesOf } from '../../scenario/candidates.js'
import { nearestWord } from '../../scenario/nearest-word.js'
import { BaseCommand } from '../base-command.js'
import { UsageError } from '../failures.js'
import { help, wholeNumber } from '../flags.js'
import { slashed } from '../load-sources.js'
import { loadStudies } from '../load-studies.js'
import { ProgressBar } from '../terminal/progress-bar.js'
import { sensitivityLines } from '../terminal/sensitivity-lines.js'
import { visible } from '../terminal/visible.js'
import { writeNewFiles } from '../write-new-file.js'

const mostWorkers = 256
const leastPairs = 16
const mostPairs = 8192

export default class Sensitivity extends BaseCommand {
  static override summary = help('help.sensitivity.summary')
  static override description = help('help.sensitivity.description')
  static override examples = [
    '<%= config.bin %> sensitivity scenarios/web-call-centre.yaml',
    '<%= config.bin %> sensitivity scenarios/web-call-centre.yaml --between rented,dedicated --html reports/sensitivity.html',
  ]

  static override args = {
    file: Args.string({ required: true, description: help('help.simulate.file') }),
  }

  static override flags = {
    between: Flags.string({ summary: help('help.sensitivity.between'), helpValue: 'ID,ID' }),
    draws: wholeNumber({ min: leastPairs, max: mostPairs, summary: help('help.sensitivity.draws') }),
    seed: wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER, summary: help('help.simulate.seed') }),
    workers: wholeNumber({ min: 1, max: mostWorkers, summary: help('help.simulate.workers') }),
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
    const { args, flags } = await this.parse(Sensitivity)
    const [loaded] = (await loadStudies([slashed(args.file)], flags.set ?? [])) as [LoadedStudy]
    const between = this.#between(flags.between, candidatesOf(loaded.study.scenario))
    const { err, out, characters } = this.console
    const { say, percent, duration } = this.words
    const bar = new ProgressBar({
      now: () => performance.now(),
      write: err.write,
      characters,
      caption: ({ share, secondsLeft }) =>
        say('run.progress', { share: percent(share), left: duration(secondsLeft) }),
    })
    const { sensitivity } = await import('../../index.js')
    const document = await sensitivity(loaded, {
      ...(flags.draws !== undefined && { pairs: flags.draws }),
      ...(flags.seed !== undefined && { seed: flags.seed }),
      ...(flags.workers !== undefined && { workers: flags.workers }),
      ...(between && { between }),
      ...(err.isTerminal && { onProgress: (done: number, all: number) => bar.update(done, all) }),
    })
    bar.clear()
    if (flags.html !== undefined) await this.#writePage(flags.html, document, flags.force)
    if (flags.json) return this.printJson(document)
    const report = await messages(this.language, reportTexts)
    for (const line of sensitivityLines(document, report, characters, out.cells)) out.line(line)
  }

  #between(text: string | undefined, ids: readonly string[]): [string, string] | undefined {
    if (text === undefined) return undefined
    const [first = '', second = '', ...others] = text.split(',').map((id) => id.trim())
    if (first === second || second === '' || others.length > 0) {
      const example = ids.length > 1 ? ids.slice(0, 2).join(',') : 'a,b'
      throw new UsageError('usage.not-two-options', { value: text, example })
    }
    for (const asked of [first, second]) {
      if (ids.includes(asked)) continue
      const nearest = nearestWord(asked, ids) ?? this.words.choice(ids.map(visible))
      throw new UsageError('usage.no-candidate', { asked, nearest })
    }
    return [first, second]
  }

  async #writePage(file: string, document: SensitivityDocument, replace: boolean): Promise<void> {
    const [{ renderSensitivity }, { drawChart }, { embeddedFonts }] = await Promise.all([
      import('../../report/sensitivity-html.js'),
      import('../../platform/vector-charts.js'),
      import('../../platform/embedded-fonts.js'),
    ])
    const content = await renderSensitivity(document, {
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
