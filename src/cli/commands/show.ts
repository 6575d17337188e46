import { Args, Flags } from '@oclif/core'
import { messages } from '../../language/catalogue.js'
import { reportTexts } from '../../language/report.js'
import type { ReportMessages } from '../../report/report-messages.js'
import { sourceText } from '../../report/view/sources.js'
import type { ScenarioInput } from '../../scenario/inputs.js'
import type { LoadedScenario } from '../../scenario/load-scenario.js'
import { overrideFile } from '../../scenario/overrides.js'
import { BaseCommand } from '../base-command.js'
import { UsageError } from '../failures.js'
import { chosenFrom, help } from '../flags.js'
import { loadSources, slashed } from '../load-sources.js'
import { visible } from '../terminal/visible.js'

const accessFormats = ['table', 'csv'] as const

/** What both quantities and terms have. */
type Listed = Pick<ScenarioInput, 'origin' | 'position' | 'source' | 'asOf'>

export default class Show extends BaseCommand {
  static override summary = help('help.show.summary')
  static override description = help('help.show.description')
  static override examples = [
    '<%= config.bin %> show scenarios/bank-call-centre.yaml',
    '<%= config.bin %> show scenarios/bank-call-centre.yaml --resolved --set options.offshore.price.perHour="14 to 18"',
    '<%= config.bin %> show scenarios/offshore-desk.yaml --access --format csv > access.csv',
  ]

  static override args = {
    file: Args.string({ required: true, description: help('help.show.file') }),
  }

  static override flags = {
    resolved: Flags.boolean({ summary: help('help.show.resolved') }),
    access: Flags.boolean({ summary: help('help.show.access') }),
    format: chosenFrom(accessFormats)({
      summary: help('help.show.format'),
      helpValue: accessFormats.join('|'),
    }),
    set: Flags.string({
      summary: help('help.simulate.set'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'PATH=VALUE',
    }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Show)
    if (flags.format !== undefined && !flags.access) {
      throw new UsageError('usage.needs-flag', { flag: 'format', needed: 'access' })
    }
    if (flags.access && flags.resolved) {
      throw new UsageError('usage.not-together', { flag: 'access', other: 'resolved' })
    }
    if (flags.format !== undefined && flags.json) {
      throw new UsageError('usage.not-together', { flag: 'format', other: 'json' })
    }
    const loaded = await loadSources(slashed(args.file), flags.set ?? [])
    const { inputs, terms, resolved } = loaded
    if (flags.access) return await this.#printAccess(loaded, flags.format?.[0] ?? 'table', flags.json)
    if (flags.resolved) {
      const { resolvedText } = await import('../../scenario/resolved-text.js')
      const text = resolvedText(resolved)
      return flags.json ? this.printJson({ resolved: text, scenario: resolved.value }) : this.printText(text)
    }
    if (flags.json) return this.printJson([...inputs, ...terms])
    const { out } = this.console
    const report = await messages(this.language, reportTexts)
    for (const input of [...inputs, ...terms]) {
      const from = [this.#placeOf(input), this.#sourceOf(input, report)]
        .filter((text) => text !== '')
        .join(': ')
      const number = `${visible(input.path)}: ${visible(input.written)}`
      out.line(`${number}  ${out.style('faint', `# ${visible(from)}`)}`)
    }
  }

  async #printAccess(
    { scenario }: LoadedScenario,
    format: (typeof accessFormats)[number],
    json: boolean | undefined,
  ): Promise<void> {
    const { accessAudit } = await import('../../result/access-audit.js')
    const { realisation } = await import('../../scenario/realise.js')
    const audit = accessAudit(realisation(scenario).tree)
    if (json) return this.printJson(audit)
    const spoken = { words: this.words, report: await messages(this.language, reportTexts) }
    if (format === 'csv') {
      const { accessCsv } = await import('../terminal/access-csv.js')
      return this.printText(accessCsv(audit, spoken))
    }
    const { accessLines } = await import('../terminal/access-table.js')
    const { out, characters } = this.console
    const lines = accessLines(audit, { ...spoken, currency: scenario.currency }, out, characters)
    for (const line of lines) out.line(line)
  }

  #placeOf({ origin, position }: Listed): string {
    if (position === undefined) return this.words.say(origin === 'records' ? 'show.records' : 'show.default')
    const { file, line } = position
    return file === overrideFile ? overrideFile : `${file.slice(file.lastIndexOf('/') + 1)}:${line}`
  }

  #sourceOf({ source: quoted, asOf }: Listed, report: ReportMessages): string {
    if (quoted === undefined) return ''
    const source = sourceText(report, quoted)
    return asOf === undefined ? source : this.words.say('show.dated', { source, year: asOf })
  }
}
