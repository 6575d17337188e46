import { Flags } from '@oclif/core'
import { messages } from '../../language/catalogue.js'
import { reportTexts } from '../../language/report.js'
import { terminalTexts } from '../../language/terminal.js'
import { BaseCommand } from '../base-command.js'
import { help } from '../flags.js'

export default class Schema extends BaseCommand {
  static override summary = help('help.schema.summary')
  static override description = help('help.schema.description')
  static override examples = ['<%= config.bin %> schema > scenario.schema.json']

  static override flags = {
    markdown: Flags.boolean({ summary: help('help.schema.markdown') }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Schema)
    if (flags.markdown) return await this.#printReference(flags.json)
    const [{ scenarioJsonSchema }, { schemaTexts }] = await Promise.all([
      import('../../scenario/json-schema.js'),
      import('../../language/schema.js'),
    ])
    const words = await messages(this.language, schemaTexts)
    this.printJson(scenarioJsonSchema((key) => (words.has(key) ? words.say(key) : undefined)))
  }

  async #printReference(json: boolean): Promise<void> {
    const [{ referencePage }, { referenceEntries }, { schemaTexts }] = await Promise.all([
      import('../reference-page.js'),
      import('../../scenario/reference.js'),
      import('../../language/schema.js'),
    ])
    if (json) return this.printJson(referenceEntries())
    const words = await messages(this.language, schemaTexts, terminalTexts)
    this.printText(referencePage(words, await messages(this.language, reportTexts)))
  }
}
