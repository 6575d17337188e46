import { Args, Flags } from '@oclif/core'
import type { SliceProblem } from '../../index.js'
import { messages } from '../../language/catalogue.js'
import { problemTexts } from '../../language/problems.js'
import { requireWritableFolder } from '../../platform/write-file-whole.js'
import { reportFormats } from '../../report/formats.js'
import { UsageError } from '../failures.js'
import { chosenFrom, help, languageList, wholeNumber } from '../flags.js'
import { slashed } from '../load-sources.js'
import { SimulationCommand } from '../simulation-command.js'
import { sliceFiles } from '../slice-files.js'
import { visible } from '../terminal/visible.js'

export default class Merge extends SimulationCommand {
  static override summary = help('help.merge.summary')
  static override description = help('help.merge.description')
  static override examples = ['<%= config.bin %> merge reports/bank-call-centre.*-of-20.slice']

  static override args = {
    slices: Args.string({ multiple: true, required: true, description: help('help.merge.slices') }),
  }

  static override flags = {
    out: Flags.string({ summary: help('help.simulate.out'), default: 'reports', helpValue: 'DIR' }),
    workers: wholeNumber({ min: 1, max: 256, summary: help('help.simulate.workers') }),
    format: chosenFrom(reportFormats)({ summary: help('help.simulate.format') }),
    lang: languageList({ summary: help('help.simulate.lang') }),
    open: Flags.boolean({ summary: help('help.simulate.open') }),
    'draws-csv': Flags.boolean({ summary: help('help.simulate.draws-csv') }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Merge)
    if (flags.json && flags['draws-csv'])
      throw new UsageError('usage.not-together', { flag: 'json', other: 'draws-csv' })
    const slices = sliceFiles(args.slices.map(slashed), await messages(this.language, problemTexts))
    if (!flags.json) await requireWritableFolder(flags.out)
    const { mergeSlices } = await import('../../index.js')
    const merged = await mergeSlices(slices, flags.workers === undefined ? {} : { workers: flags.workers })
    if (!merged.ok) throw new UsageError('usage.other', { message: this.#complaint(merged.problems) })
    const { document, outcome } = merged
    if (flags.json) return this.printJson(document)
    await this.show(document)
    const written = await this.write(document, {
      folder: flags.out,
      languages: flags.lang ?? [this.language],
      formats: flags.format ?? ['html'],
      ...(flags['draws-csv'] && { outcome }),
    })
    this.showWritten(document, flags.out, written)
    if (flags.open) await this.openFirst(written)
  }

  /** What keeps the slices from being merged: the first few complaints. */
  #complaint(problems: readonly SliceProblem[]): string {
    const said = problems
      .slice(0, mostComplaints)
      .map(({ code, figures }) => this.words.say(code, visibleFigures(figures)))
    const more = problems.length - said.length
    return [...said, ...(more > 0 ? [this.words.say('problem.more', { count: more })] : [])].join(' ')
  }
}

const mostComplaints = 5

const visibleFigures = (figures: SliceProblem['figures']): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'string' ? visible(figure) : figure,
    ]),
  )
