import { Args, Flags } from '@oclif/core'
import type { ScenarioInput } from '../../scenario/inputs.js'
import { overrideFile } from '../../scenario/overrides.js'
import { BaseCommand } from '../base-command.js'
import { help } from '../flags.js'
import { loadSources, slashed } from '../load-sources.js'
import { visible } from '../terminal/visible.js'

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
    const { out } = this.console
    for (const input of inputs) {
      const from = [this.#placeOf(input), this.#sourceOf(input)].filter((text) => text !== '').join(': ')
      const number = `${visible(input.path)}: ${visible(input.written)}`
      out.line(`${number}  ${out.style('faint', `# ${visible(from)}`)}`)
    }
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
