import { Args, Flags } from '@oclif/core'
import type { DateOrder } from '../../demand/import/cell-values.js'
import { type DecimalMark, decimalMarks } from '../../demand/import/figure-notation.js'
import type { Understood } from '../../demand/import/statement.js'
import type { LoadedStudy } from '../../index.js'
import { readDuration } from '../../kernel/quantity/duration.js'
import { messages } from '../../language/catalogue.js'
import { reportTexts } from '../../language/report.js'
import { programVersion } from '../../platform/program-version.js'
import type { ReportMessages } from '../../report/report-messages.js'
import { wrapped } from '../../report/text/width.js'
import { weekdays } from '../../report/view/calendar.js'
import type { InputPlace } from '../../report/view/calibration/inputs.js'
import type { BillsCompared } from '../../result/calibration-bills.js'
import type { CalibrationDocument } from '../../result/calibration-result.js'
import { BaseCommand } from '../base-command.js'
import { calibratedOption } from '../calibrate/calibrated-option.js'
import { type PastOfRecords, playRecords } from '../calibrate/play-records.js'
import { chosenFrom, help, optionalQuantity, wholeNumber } from '../flags.js'
import { namedHeaders } from '../import/named-headers.js'
import { importCallsOf, readCallsTable } from '../import/read-calls.js'
import { clockAsked, gridAsked, rowsAsked } from '../import/rows-asked.js'
import { understoodLines } from '../import/understood-lines.js'
import { slashed } from '../load-sources.js'
import { loadStudies } from '../load-studies.js'
import { ProgressBar } from '../terminal/progress-bar.js'
import { viewTableLines } from '../terminal/view-table.js'
import { visible } from '../terminal/visible.js'
import { writeNewFiles } from '../write-new-file.js'

const dateOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy']
const mostDraws = 100_000
const usualDraws = 1000

export default class Calibrate extends BaseCommand {
  static override summary = help('help.calibrate.summary')
  static override description = help('help.calibrate.description')
  static override examples = [
    '<%= config.bin %> calibrate desk.yaml --calls last-year.csv',
    '<%= config.bin %> calibrate desk.yaml --calls last-year.csv --bills bills.csv',
    '<%= config.bin %> calibrate desk.yaml --calls export.xlsx --agents "Avg Pos Staff" --within 30s',
  ]

  static override args = {
    file: Args.string({ required: true, description: help('help.simulate.file') }),
  }

  static override flags = {
    calls: Flags.string({ required: true, summary: help('help.calibrate.calls'), helpValue: 'FILE' }),
    bills: Flags.string({ summary: help('help.calibrate.bills'), helpValue: 'FILE' }),
    option: Flags.string({ summary: help('help.calibrate.option'), helpValue: 'ID' }),
    agents: Flags.string({ summary: help('help.calibrate.agents'), helpValue: '"Avg Pos Staff"' }),
    within: Flags.string({ summary: help('help.calibrate.within'), helpValue: '20s' }),
    column: Flags.string({
      summary: help('help.import.column'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'offered="Calls In"',
    }),
    dates: chosenFrom(dateOrders)({ summary: help('help.import.dates'), helpValue: dateOrders.join('|') }),
    decimal: chosenFrom(decimalMarks)({
      summary: help('help.import.decimal'),
      helpValue: decimalMarks.join('|'),
    }),
    sheet: Flags.string({ summary: help('help.import.sheet'), helpValue: 'NAME' }),
    only: Flags.string({
      summary: help('help.import.only'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '"Queue Name=Sales"',
    }),
    zone: Flags.string({ summary: help('help.import.zone'), helpValue: 'Europe/Paris' }),
    first: Flags.string({ summary: help('help.import.first'), helpValue: '2026-01-05T07:00' }),
    every: Flags.string({ summary: help('help.import.every'), helpValue: '5m' }),
    days: Flags.string({ summary: help('help.import.days'), helpValue: 'mon-fri' }),
    draws: wholeNumber({ min: 20, max: mostDraws, summary: help('help.calibrate.draws') }),
    seed: wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER, summary: help('help.simulate.seed') }),
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
    const { args, flags } = await this.parse(Calibrate)
    const withinSeconds = optionalQuantity('within', flags.within, readDuration)
    const [loaded] = await loadStudies([slashed(args.file)], flags.set ?? [])
    const seeded = withSeed(loaded!, flags.seed)
    const option = calibratedOption(seeded.study.scenario, flags.option)
    const promise = seeded.study.scenario.options[option]!.service ?? seeded.study.scenario.service
    const file = slashed(flags.calls)
    const { table, read } = await readCallsTable(file, flags.sheet, this.language)
    const imported = await importCallsOf(file, {
      table,
      ...namedHeaders(flags.column ?? []),
      dateOrder: flags.dates?.[0],
      decimal: flags.decimal?.[0],
      only: rowsAsked(flags.only ?? []),
      clock: clockAsked(flags.zone),
      grid: gridAsked(flags),
      agents: { header: flags.agents },
      withinSeconds: withinSeconds ?? promise.target.withinSeconds,
    })
    const draws = flags.draws ?? usualDraws
    const bar = this.#progressBar()
    const played = await playRecords(seeded, {
      ...{ file, imported, option, withinSeconds, draws },
      ...(this.console.err.isTerminal && { onDraw: (done: number) => bar.update(done, draws) }),
    })
    bar.clear()
    const bills =
      flags.bills === undefined
        ? undefined
        : await this.#bills(slashed(flags.bills), played, flags.decimal?.[0])
    const { calibrationDocument } = await import('../../result/calibration-result.js')
    const document = calibrationDocument(played.past, seeded, bills)
    if (flags.html !== undefined) await this.#writePage(flags.html, document, flags.force)
    if (flags.json) return this.printJson(document)
    await this.#tellWhatWasRead([read, ...imported.understood])
    await this.#print(document)
  }

  #progressBar(): ProgressBar {
    const { err, characters } = this.console
    const { say, percent, duration } = this.words
    return new ProgressBar({
      now: () => performance.now(),
      write: err.write,
      characters,
      caption: ({ share, secondsLeft }) =>
        say('run.progress', { share: percent(share), left: duration(secondsLeft) }),
    })
  }

  async #bills(
    file: string,
    played: PastOfRecords,
    decimal: DecimalMark | undefined,
  ): Promise<BillsCompared> {
    const { table } = await readCallsTable(file, undefined, this.language)
    const { compareBills } = await import('../calibrate/compare-bills.js')
    return await compareBills(file, table, played, decimal, this.language)
  }

  async #writePage(file: string, document: CalibrationDocument, replace: boolean): Promise<void> {
    const [{ renderCalibration }, { embeddedFonts }] = await Promise.all([
      import('../../report/calibration-html.js'),
      import('../../platform/embedded-fonts.js'),
    ])
    const content = renderCalibration(document, {
      language: this.language,
      messages: await messages(this.language, reportTexts),
      fonts: await embeddedFonts(),
      programVersion: programVersion(),
    })
    await writeNewFiles([{ path: file, content }], replace)
    this.console.err.line(this.words.say('files.written', { count: 1 }))
    this.console.err.line(`  ${visible(file)}`)
  }

  async #tellWhatWasRead(understood: readonly Understood[]): Promise<void> {
    const { err } = this.console
    const names = weekdays(await messages(this.language, reportTexts), 'long')
    for (const text of understoodLines(understood, this.words, names)) {
      for (const [index, line] of wrapped(visible(text), err.cells - 2).entries()) {
        err.line(index === 0 ? `- ${line}` : `  ${line}`)
      }
    }
    err.line()
  }

  async #print(document: CalibrationDocument): Promise<void> {
    const { out, characters } = this.console
    const report = await messages(this.language, reportTexts)
    const [view, { calibrationPlaces }] = await Promise.all([
      import('../../report/view/calibration/tables.js'),
      import('../../report/view/calibration/inputs.js'),
    ])
    const paragraph = (text: string) => {
      for (const line of wrapped(visible(text), out.cells)) out.line(line)
      out.line()
    }
    paragraph(view.calibrationAbout(document, report))
    for (const table of view.calibrationTables(document, report)) {
      for (const line of viewTableLines(table, characters, out.cells)) out.line(line)
      out.line()
      if (table.id === 'table-calibration-inputs')
        this.#printPlaces(calibrationPlaces(document, report), report)
    }
    for (const note of view.calibrationNotes(document, report)) paragraph(note)
  }

  /** The scenario's lines, and the flags that lay other numbers over them: not broken, to be copied. */
  #printPlaces(places: readonly InputPlace[], report: ReportMessages): void {
    const { out } = this.console
    if (places.length === 0) return
    out.line(report.say('calibration.places'))
    for (const { text, set } of places) {
      for (const line of wrapped(visible(text), out.cells - 2)) out.line(`  ${line}`)
      if (set !== undefined) out.line(`    --set ${shellQuoted(visible(set))}`)
    }
    out.line()
  }
}

function withSeed(loaded: LoadedStudy, seed: number | undefined): LoadedStudy {
  return seed === undefined ? loaded : { ...loaded, study: { ...loaded.study, seed } }
}

const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
