import { messages } from '../language/catalogue.js'
import type { CalendarMonth } from '../language/figure-formats.js'
import { type Language, languages } from '../language/languages.js'
import { reportTexts } from '../language/report.js'
import { openFile } from '../platform/open-file.js'
import { type FileToWrite, type LongFileToWrite, writeFilesWhole } from '../platform/write-file-whole.js'
import type { AttachmentFormat, Redaction, ReportFormat } from '../report/formats.js'
import { cutToWidth } from '../report/text/width.js'
import type { ResultDocument } from '../result/document.js'
import { drawColumnsCsv } from '../result/draw-columns.js'
import type { Outcome } from '../simulation/monte-carlo/outcome.js'
import { BaseCommand } from './base-command.js'
import { reportFiles, resultText } from './report-files.js'
import type { PutHead } from './report-head.js'
import { convergenceLines } from './terminal/convergence.js'
import { rankingLines } from './terminal/ranking.js'
import { visible } from './terminal/visible.js'

/** What is written of a simulation. */
interface Written {
  readonly folder: string
  readonly languages: readonly Language[]
  readonly formats: readonly ReportFormat[]
  readonly attach?: readonly AttachmentFormat[] | undefined
  readonly redact?: Redaction | undefined
  /** Another head of the reports; the result document keeps the scenario's. */
  readonly putHead?: PutHead | undefined
  /** Its draws, where these are asked for. */
  readonly outcome?: Outcome
  /** Its cash flows of every draw, where these are. */
  readonly flows?: Iterable<string>
}

/** Where the result document of a scenario goes. */
export const resultPath = (folder: string, name: string): string => `${folder}/${name}.result.json`

/** What commands have in common that end in a simulation's result: showing it, writing it, saying what is next. */
/** Cells of a title in the heading: two lines of it say which scenario it is. */
const longestTitle = 160

export abstract class SimulationCommand extends BaseCommand {
  protected async show(result: ResultDocument): Promise<void> {
    const { out, characters } = this.console
    const { words } = this
    const reportWords = await messages(this.language, reportTexts)
    const { recommendationSentence } = await import('../report/text-words.js')
    const { scenario, simulation } = result
    const heading = words.say('run.heading', {
      name: cutToWidth(visible(scenario.title ?? scenario.name), longestTitle, characters.ellipsis),
      months: scenario.horizon.months,
      start: words.month(monthOf(scenario.horizon.start)),
      draws: words.number(simulation.draws),
      seed: String(simulation.seed),
    })
    for (const line of out.wrapped(heading)) out.line(out.style('strong', line))
    out.line()
    for (const line of rankingLines(result, words, reportWords, characters, out.cells)) out.line(line)
    for (const line of convergenceLines(result, words, characters, out.cells)) out.line(line)
    out.line()
    for (const line of out.wrapped(recommendationSentence(result, reportWords))) {
      out.line(out.style('good', line))
    }
    const { choiceNotes } = await import('./terminal/choice-notes.js')
    for (const line of choiceNotes(result, reportWords, out)) out.line(line)
    const [{ todayLines }, { viewContext }] = await Promise.all([
      import('../report/view/baseline.js'),
      import('../report/view/context.js'),
    ])
    for (const text of todayLines(viewContext(result, reportWords))) {
      for (const line of out.wrapped(text)) out.line(line)
    }
  }

  protected async write(
    result: ResultDocument,
    { folder, languages, formats, attach = [], redact, putHead = (same) => same, outcome, flows }: Written,
  ): Promise<string[]> {
    const { name } = result.scenario
    const files: (FileToWrite | LongFileToWrite)[] = [
      ...(await reportFiles({ result: putHead(result), formats, languages, folder, name, attach, redact })),
      { path: resultPath(folder, name), content: resultText(result) },
    ]
    if (outcome) files.push({ path: `${folder}/${name}.draws.csv`, parts: drawColumnsCsv(outcome) })
    if (flows) files.push({ path: `${folder}/${name}.flows.csv`, parts: flows })
    await writeFilesWhole(files)
    return files.map(({ path }) => path)
  }

  protected showWritten(result: ResultDocument, folder: string, written: readonly string[]): void {
    const { err } = this.console
    const { say } = this.words
    err.line()
    const warnings = new Set(result.warnings?.flatMap((one) => ('source' in one ? [one.input] : [])))
    if (warnings.size > 0) {
      const check = say('sources.check', { count: warnings.size })
      for (const line of err.wrapped(check)) err.line(err.style('warning', line))
    }
    this.listWritten(written)
    const otherLanguage = languages.find((language) => language !== this.language) ?? this.language
    const path = resultPath(folder, result.scenario.name)
    err.line(say('next.report', { command: this.commandLine('report', path, '--lang', otherLanguage) }))
  }

  protected listWritten(written: readonly string[]): void {
    const { err } = this.console
    err.line(this.words.say('files.written', { count: written.length }))
    for (const path of written) err.line(`  ${visible(path)}`)
  }

  protected async openFirst(written: readonly string[]): Promise<void> {
    const page = written[0]
    if (page === undefined || (await openFile(page))) return
    this.console.err.line(this.words.say('files.opened-nothing', { file: page }))
  }
}

function monthOf(yearMonth: string): CalendarMonth {
  const [year = 0, month = 1] = yearMonth.split('-').map(Number)
  return { year, month }
}
