import { Args, Flags } from '@oclif/core'
import type { ScenarioInput } from '../../scenario/inputs.js'
import { overrideFile } from '../../scenario/overrides.js'
import { BaseCommand } from '../base-command.js'
import { help } from '../flags.js'
import { loadSources, slashed } from '../load-sources.js'
import { tableLines } from '../terminal/table.js'
import { visible } from '../terminal/visible.js'

const shortestCells = 12

export default class Show extends BaseCommand {
  static override summary = help('help.show.summary')
  static override description = help('help.show.description')
  static override examples = [
    '<%= config.bin %> show scenarios/bank-call-centre.yaml',
    '<%= config.bin %> show scenarios/bank-call-centre.yaml --resolved --set options.offshore.price.perHour="14 to 18"',
  ]

  static override args = {
    file: Args.string({ required: true, description: help('help.show.file') }),
  }

  static override flags = {
    resolved: Flags.boolean({ summary: help('help.show.resolved') }),
    set: Flags.string({
      summary: help('help.simulate.set'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'PATH=VALUE',
    }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Show)
    const { inputs, resolved } = await loadSources(slashed(args.file), flags.set ?? [])
    if (flags.resolved) {
      const { resolvedText } = await import('../../scenario/resolved-text.js')
      const text = resolvedText(resolved)
      return flags.json ? this.printJson({ resolved: text, scenario: resolved.value }) : this.printText(text)
    }
    if (flags.json) return this.printJson(inputs)
    const { say } = this.words
    const rows = inputs.map((input) => [
      visible(input.path),
      visible(input.written),
      visible(this.#placeOf(input)),
      visible(this.#sourceOf(input)),
    ])
    const columns = (['input', 'written', 'from', 'source'] as const).map((name) => ({
      header: say(`show.${name}`),
      align: 'left' as const,
      ...(name === 'input' ? {} : { shrinksTo: shortestCells }),
    }))
    const { out, characters } = this.console
    for (const line of tableLines(columns, rows, out.cells, characters)) out.line(line)
  }

  #placeOf({ origin, position }: ScenarioInput): string {
    if (position === undefined) return this.words.say(origin === 'records' ? 'show.records' : 'show.default')
    const { file, line } = position
    return file === overrideFile ? overrideFile : `${file.slice(file.lastIndexOf('/') + 1)}:${line}`
  }

  #sourceOf({ source, asOf }: ScenarioInput): string {
    if (source === undefined) return ''
    return asOf === undefined ? source : this.words.say('show.dated', { source, year: asOf })
  }
}
