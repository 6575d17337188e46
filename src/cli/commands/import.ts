import { Args, Flags } from '@oclif/core'
import type { Estimate, RecordsFit } from '../../demand/fit-records.js'
import type { DateOrder } from '../../demand/import/cell-values.js'
import { decimalMarks } from '../../demand/import/figure-notation.js'
import type { Imported } from '../../demand/import/import-records.js'
import type { Understood } from '../../demand/import/statement.js'
import { freedomOfHandleTime, freedomOfTrend, freedomOfWeeklyContacts } from '../../demand/record-freedom.js'
import { readDuration } from '../../kernel/quantity/duration.js'
import { isLegalName } from '../../kernel/quantity/name.js'
import { localeOf } from '../../language/languages.js'
import type { FileToWrite } from '../../platform/write-file-whole.js'
import { wrapped } from '../../report/text/width.js'
import { halfWidthOfFew } from '../../report/view/half-width.js'
import { BaseCommand } from '../base-command.js'
import { UsageError } from '../failures.js'
import { chosenFrom, help, quantity } from '../flags.js'
import { demandBlock } from '../import/demand-block.js'
import { namedHeaders } from '../import/named-headers.js'
import { importCallsOf, readCallsTable } from '../import/read-calls.js'
import { clockAsked, gridAsked, rowsAsked } from '../import/rows-asked.js'
import { understoodLines } from '../import/understood-lines.js'
import { weekLines } from '../import/week-lines.js'
import { slashed } from '../load-sources.js'
import { visible } from '../terminal/visible.js'
import { writeNewFiles } from '../write-new-file.js'

/** Nobody waits so long on average before giving up; seconds. */
const longestPlausiblePatience = 1200

const dateOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy']

export default class Import extends BaseCommand {
  static override summary = help('help.import.summary')
  static override description = help('help.import.description')
  static override examples = [
    '<%= config.bin %> import calls.csv --out calls.demand.yaml',
    '<%= config.bin %> import export.xlsx --sheet January --column offered="Calls In" --dates dmy',
  ]

  static override args = {
    file: Args.string({ required: true, description: help('help.import.file') }),
  }

  static override flags = {
    out: Flags.string({ summary: help('help.import.out'), helpValue: 'FILE' }),
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
    reason: Flags.string({ summary: help('help.import.reason'), default: 'calls', helpValue: 'NAME' }),
    'handle-time': Flags.string({ summary: help('help.import.handle-time'), helpValue: '4m to 5m' }),
    force: Flags.boolean({ summary: help('help.flag.force') }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Import)
    if (!isLegalName(flags.reason)) throw new UsageError('usage.reason-name', { name: flags.reason })
    if (flags['handle-time'] !== undefined && !/\s(?:to|à)\s/.test(flags['handle-time'])) {
      quantity('handle-time', flags['handle-time'], readDuration)
    }
    const file = slashed(args.file)
    const { table, read } = await readCallsTable(file, flags.sheet, this.language)
    const imported = await importCallsOf(file, {
      table,
      ...namedHeaders(flags.column ?? []),
      dateOrder: flags.dates?.[0],
      decimal: flags.decimal?.[0],
      only: rowsAsked(flags.only ?? []),
      clock: clockAsked(flags.zone),
      grid: gridAsked(flags),
    })
    const { seasonAndTrend, withoutSeason } = await import('../../demand/import/seasonal-index.js')
    const found = seasonAndTrend(imported.records)
    const season = found?.season
    const records = season === undefined ? imported.records : withoutSeason(imported.records, season)
    const { fit, growth } = await this.#atEnd(
      await this.#fit(file, records, imported),
      records,
      found?.trendPerDay,
    )
    const source = file.slice(file.lastIndexOf('/') + 1)
    const block = demandBlock(
      {
        fit,
        knowledge: imported.knowledge,
        season,
        growth,
        source,
        reason: flags.reason,
        handleTime: flags['handle-time'],
      },
      this.words,
      this.#weekdays('long'),
    )
    const written =
      flags.out === undefined
        ? []
        : await this.#write(flags.out, { block, records: imported.records, fit, season }, flags.force)
    const understood: Understood[] = [read, ...imported.understood]
    if (flags.json) {
      const said = understood.map((one) => ({ ...one, message: understoodLines([one], this.words)[0] }))
      const { week, ...figures } = fit
      return this.printJson({
        understood: said,
        fit: { ...figures, week: Array.from(week) },
        knowledge: imported.knowledge,
        ...(season && { season }),
        ...(growth && { growth }),
        demand: block,
        written,
      })
    }
    this.#tell(understood, fit, imported, growth)
    if (flags.out === undefined) this.printText(block)
    else {
      this.console.err.line()
      this.console.err.line(this.words.say('files.written', { count: written.length }))
      for (const path of written) this.console.err.line(`  ${visible(path)}`)
      this.console.err.line(this.words.say('import.next', { file: visible(flags.out) }))
    }
  }

  async #fit(
    file: string,
    records: Imported['records'],
    { firstDate, lastDate }: Imported,
  ): Promise<RecordsFit> {
    const { fitRecords } = await import('../../demand/fit-records.js')
    const reading = fitRecords(records)
    // Days on which the desk is shut stand among the records, in the period or after it.
    if (reading.ok) return { ...reading.fit, firstDate, lastDate }
    throw new UsageError('import.no-contacts', { file, line: 1 })
  }

  /** The volume on the last day, where the records tell a trend from the season and from chance. */
  async #atEnd(
    fit: RecordsFit,
    records: Imported['records'],
    trendPerDay: number | undefined,
  ): Promise<{ readonly fit: RecordsFit; readonly growth?: Estimate }> {
    const { value, standardError } = fit.weeklyTrend
    if (trendPerDay === undefined || Math.abs(value) < 2 * standardError) return { fit }
    const { levelAtEnd } = await import('../../demand/import/seasonal-index.js')
    const raised = levelAtEnd(records, trendPerDay)
    const weeksPerYear = 365.25 / 7
    const yearly = (1 + value) ** weeksPerYear
    const { contactsPerWeek } = fit
    return {
      fit: {
        ...fit,
        contactsPerWeek: {
          value: contactsPerWeek.value * raised,
          standardError: contactsPerWeek.standardError * raised,
        },
      },
      growth: {
        value: yearly - 1,
        standardError: (yearly * weeksPerYear * standardError) / (1 + value),
      },
    }
  }

  async #write(
    out: string,
    made: {
      readonly block: string
      readonly records: Imported['records']
      readonly fit: RecordsFit
      readonly season: readonly number[] | undefined
    },
    force: boolean,
  ): Promise<string[]> {
    const [{ dailyPicture }, { renderChart }] = await Promise.all([
      import('../import/fit-picture.js'),
      import('../../platform/chart-renderer.js'),
    ])
    const { configuration, size } = dailyPicture(made.records, made.fit, made.season, this.words)
    const files: FileToWrite[] = [
      { path: out, content: made.block },
      { path: `${out.replace(/\.ya?ml$/i, '')}.png`, content: await renderChart(configuration, size) },
    ]
    await writeNewFiles(files, force)
    return files.map(({ path }) => path)
  }

  #tell(
    understood: readonly Understood[],
    fit: RecordsFit,
    { knowledge }: Imported,
    growth: Estimate | undefined,
  ): void {
    const { err, characters } = this.console
    const { words } = this
    for (const text of understoodLines(understood, words, this.#weekdays('long'))) {
      for (const [index, line] of wrapped(visible(text), err.cells - 2).entries()) {
        err.line(index === 0 ? `- ${line}` : `  ${line}`)
      }
    }
    err.line()
    const { contactsPerWeek, handleTimeSeconds, patienceSeconds, busyness } = fit
    const days = fit.daysObserved
    const plusMinus = ({ value, standardError }: Estimate, freedom: number) =>
      words.say('import.estimate', {
        value: words.number(value, { significant: 4 }),
        error: words.number(halfWidthOfFew(standardError, freedom), { significant: 2 }),
      })
    err.line(
      words.say('import.volume', { volume: plusMinus(contactsPerWeek, freedomOfWeeklyContacts(days)) }),
    )
    const percents = (trend: Estimate) =>
      words.say('import.estimate', {
        value: words.percent(trend.value, { decimals: 1 }),
        error: words.percent(halfWidthOfFew(trend.standardError, freedomOfTrend(days)), { decimals: 1 }),
      })
    if (growth) err.line(words.say('import.growth', { growth: percents(growth), date: fit.lastDate }))
    else if (Math.abs(fit.weeklyTrend.value) > 2 * fit.weeklyTrend.standardError) {
      err.line(words.say('import.trend', { trend: percents(fit.weeklyTrend) }))
    }
    if (knowledge.handleTime) {
      const spread = knowledge.handleTimeSpreadSeconds
      err.line(
        words.say('import.handle-time', {
          time: plusMinus(handleTimeSeconds, freedomOfHandleTime(days)),
          spread: spread === undefined ? 'none' : words.number(Math.round(spread)),
        }),
      )
    }
    if (patienceSeconds && knowledge.abandonment && knowledge.waits !== 'none') {
      err.line(
        words.say('import.patience', {
          time: plusMinus(patienceSeconds, Number.POSITIVE_INFINITY),
          abandonment: words.percent(fit.abandonment, { decimals: 1 }),
        }),
      )
      if (patienceSeconds.value > longestPlausiblePatience) {
        for (const line of wrapped(words.say('import.strange-patience', {}), err.cells)) err.line(line)
      }
    }
    if (busyness)
      err.line(
        words.say('import.busyness', { variation: words.percent(busyness.trendRemoved, { decimals: 1 }) }),
      )
    err.line()
    for (const line of weekLines(fit.week, this.#weekdays('short'), words.percent, characters)) err.line(line)
    err.line()
  }

  /** Monday to Sunday; 5 January 1970 was a Monday. */
  #weekdays(width: 'long' | 'short'): string[] {
    const { format } = new Intl.DateTimeFormat(localeOf(this.language), { weekday: width, timeZone: 'UTC' })
    return Array.from({ length: 7 }, (_, day) => format(new Date((4 + day) * 86_400_000)))
  }
}
