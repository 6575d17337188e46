import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../base-command.js'
import { help } from '../flags.js'
import { loadStudies } from '../load-studies.js'
import { visible } from '../terminal/visible.js'

export default class Validate extends BaseCommand {
  static override summary = help('help.validate.summary')
  static override description = help('help.validate.description')
  static override examples = ['<%= config.bin %> validate scenarios/bank-call-centre.yaml']

  static override args = {
    file: Args.string({ multiple: true, required: true, description: help('help.simulate.file') }),
  }

  static override flags = {
    set: Flags.string({
      summary: help('help.simulate.set'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'PATH=VALUE',
    }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Validate)
    const studies = await loadStudies(args.file, flags.set ?? [])
    const { hasMonthlyFormulas } = await import('../../scenario/formula/sketch-monthly.js')
    for (const study of studies.filter(({ study: { scenario } }) => hasMonthlyFormulas(scenario))) {
      const { requireFormulaAmounts } = await import('../../index.js')
      await requireFormulaAmounts(study)
    }
    const found = studies.map(({ study, inputs }, position) => ({
      file: args.file[position]!,
      options: Object.keys(study.scenario.options).length,
      inputs: inputs.length,
      uncertain: inputs.filter(({ distribution }) => distribution.kind !== 'constant').length,
    }))
    if (flags.json) return this.printJson(found.map((scenario) => ({ valid: true, ...scenario })))
    for (const { file, ...counts } of found) {
      this.console.out.line(this.words.say('valid.file', { file: visible(file), ...counts }))
    }
  }
}
