import { Args, Flags } from '@oclif/core'
import type { LoadedStudy } from '../../index.js'
import { messages } from '../../language/catalogue.js'
import type { CalendarMonth } from '../../language/figure-formats.js'
import type { Language } from '../../language/languages.js'
import { reportTexts } from '../../language/report.js'
import { openFile } from '../../platform/open-file.js'
import { requireWritableFolder, writeFilesWhole } from '../../platform/write-file-whole.js'
import { type ReportFormat, reportFormats } from '../../report/formats.js'
import { wrapped } from '../../report/text/width.js'
import type { ResultDocument } from '../../result/document.js'
import { BaseCommand } from '../base-command.js'
import { UsageError } from '../failures.js'
import { chosenFrom, help, languageList, wholeNumber } from '../flags.js'
import { loadStudies } from '../load-studies.js'
import { reportFiles, resultText } from '../report-files.js'
import { simulateWithProgress } from '../simulate-with-progress.js'
import { rankingLines } from '../terminal/ranking.js'
import { visible } from '../terminal/visible.js'

const mostDraws = 1_000_000
const mostWorkers = 256

export default class Simulate extends BaseCommand {
  static override summary = help('help.simulate.summary')
  static override description = help('help.simulate.description')
  static override examples = [
    '<%= config.bin %> simulate scenarios/bank-call-centre.yaml',
    '<%= config.bin %> simulate scenarios/bank-call-centre.yaml --set options.offshore.price.perHour="14 to 18" --lang en,fr',
  ]

  static override args = {
    file: Args.string({ multiple: true, required: true, description: help('help.simulate.file') }),
  }

  static override flags = {
    out: Flags.string({ summary: help('help.simulate.out'), default: 'reports', helpValue: 'DIR' }),
    draws: wholeNumber({ min: 2, max: mostDraws, summary: help('help.simulate.draws') }),
    seed: wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER, summary: help('help.simulate.seed') }),
    workers: wholeNumber({ min: 1, max: mostWorkers, summary: help('help.simulate.workers') }),
    set: Flags.string({
      summary: help('help.simulate.set'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'PATH=VALUE',
    }),
    format: chosenFrom(reportFormats)({ summary: help('help.simulate.format') }),
    lang: languageList({ summary: help('help.simulate.lang') }),
    open: Flags.boolean({ summary: help('help.simulate.open') }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Simulate)
    const studies = await loadStudies(args.file, flags.set ?? [])
    refuseSameNames(studies, flags.out)
    if (!flags.json) await requireWritableFolder(flags.out)
    if (!flags.json) void this.#fetchReportMeanwhile()
    const results: ResultDocument[] = []
    for (const [position, study] of studies.entries()) {
      const result = await this.#simulate(study, flags)
      results.push(result)
      if (flags.json) continue
      if (position > 0) this.console.out.line()
      await this.#print(result)
      const written = await this.#write(
        result,
        flags.out,
        flags.lang ?? [this.language],
        flags.format ?? ['html'],
      )
      this.#printNext(result, flags.out, written)
      if (flags.open) await this.#open(written)
    }
    if (flags.json) this.printJson(results.length === 1 ? results[0] : results)
  }

  /** The workers compute while this thread waits: time to load what the report needs. A failure shows when it is used. */
  async #fetchReportMeanwhile(): Promise<void> {
    const { reportModules } = await import('../../index.js')
    const [, , , { loadChartLibrary }] = await reportModules()
    await loadChartLibrary().catch(() => undefined)
  }

  async #simulate(
    study: LoadedStudy,
    asked: {
      readonly draws?: number | undefined
      readonly seed?: number | undefined
      readonly workers?: number | undefined
    },
  ): Promise<ResultDocument> {
    const { document } = await simulateWithProgress(
      study,
      {
        ...(asked.draws !== undefined && { draws: asked.draws }),
        ...(asked.seed !== undefined && { seed: asked.seed }),
        ...(asked.workers !== undefined && { workers: asked.workers }),
      },
      this.console,
      this.words,
    )
    return document
  }

  async #print(result: ResultDocument): Promise<void> {
    const { out, characters } = this.console
    const { words } = this
    const reportWords = await messages(this.language, reportTexts)
    const { recommendationSentence } = await import('../../report/text-words.js')
    const { scenario, simulation } = result
    const heading = words.say('run.heading', {
      name: visible(scenario.title ?? scenario.name),
      months: scenario.horizon.months,
      start: words.month(monthOf(scenario.horizon.start)),
      draws: words.number(simulation.draws),
      seed: String(simulation.seed),
    })
    for (const line of wrapped(heading, out.cells)) out.line(out.style('strong', line))
    out.line()
    for (const line of rankingLines(result, words, reportWords, characters, out.cells)) out.line(line)
    out.line()
    for (const line of wrapped(recommendationSentence(result, reportWords), out.cells)) {
      out.line(out.style('good', line))
    }
  }

  async #write(
    result: ResultDocument,
    folder: string,
    languages: readonly Language[],
    formats: readonly ReportFormat[],
  ): Promise<string[]> {
    const name = result.scenario.name
    const files = [
      ...(await reportFiles({ result, formats, languages, folder, name })),
      { path: resultPath(folder, name), content: resultText(result) },
    ]
    await writeFilesWhole(files)
    return files.map(({ path }) => path)
  }

  #printNext(result: ResultDocument, folder: string, written: readonly string[]): void {
    const { err } = this.console
    const { say } = this.words
    err.line()
    const warnings = new Set(result.warnings?.map(({ input }) => input))
    if (warnings.size > 0) {
      const check = say('sources.check', { count: warnings.size })
      for (const line of wrapped(check, err.cells)) err.line(err.style('warning', line))
    }
    err.line(say('files.written', { count: written.length }))
    for (const path of written) err.line(`  ${visible(path)}`)
    const otherLanguage = this.language === 'en' ? 'fr' : 'en'
    const command = this.commandLine(
      'report',
      resultPath(folder, result.scenario.name),
      '--lang',
      otherLanguage,
    )
    err.line(say('next.report', { command }))
  }

  async #open(written: readonly string[]): Promise<void> {
    const page = written[0]
    if (page === undefined || (await openFile(page))) return
    this.console.err.line(this.words.say('files.opened-nothing', { file: page }))
  }
}

function resultPath(folder: string, name: string): string {
  return `${folder}/${name}.result.json`
}

function refuseSameNames(studies: readonly LoadedStudy[], folder: string): void {
  const names = new Set<string>()
  for (const {
    study: { name },
  } of studies) {
    if (names.has(name)) throw new UsageError('usage.same-output', { file: resultPath(folder, name) })
    names.add(name)
  }
}

function monthOf(yearMonth: string): CalendarMonth {
  const [year = 0, month = 1] = yearMonth.split('-').map(Number)
  return { year, month }
}
