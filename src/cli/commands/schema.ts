import { messages } from '../../language/catalogue.js'
import { BaseCommand } from '../base-command.js'
import { help } from '../flags.js'

export default class Schema extends BaseCommand {
  static override summary = help('help.schema.summary')
  static override description = help('help.schema.description')
  static override examples = ['<%= config.bin %> schema > scenario.schema.json']

  async run(): Promise<void> {
    await this.parse(Schema)
    const [{ scenarioJsonSchema }, { schemaTexts }] = await Promise.all([
      import('../../scenario/json-schema.js'),
      import('../../language/schema.js'),
    ])
    const words = await messages(this.language, schemaTexts)
    this.printJson(scenarioJsonSchema((key) => (words.has(key) ? words.say(key) : undefined)))
  }
}
