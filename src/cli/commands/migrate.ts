import { Args } from '@oclif/core'
import { messages } from '../../language/catalogue.js'
import { problemTexts } from '../../language/problems.js'
import { pathExists } from '../../platform/path-exists.js'
import { readTextFile } from '../../platform/read-text-file.js'
import { writeFilesWhole } from '../../platform/write-file-whole.js'
import { schemaVersion } from '../../scenario/scenario.js'
import { BaseCommand } from '../base-command.js'
import { InvalidScenarioError, UsageError } from '../failures.js'
import { help } from '../flags.js'
import { slashed } from '../load-sources.js'
import { visible } from '../terminal/visible.js'

interface Done {
  readonly file: string
  readonly version: number
  /** Where the file as it was is kept; absent where there was nothing to do. */
  readonly backup?: string
}

export default class Migrate extends BaseCommand {
  static override summary = help('help.migrate.summary')
  static override description = help('help.migrate.description')
  static override examples = ['<%= config.bin %> migrate my-scenario.yaml']

  static override args = {
    file: Args.string({ multiple: true, required: true, description: help('help.simulate.file') }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Migrate)
    const done: Done[] = []
    for (const file of args.file) done.push(await this.#migrate(slashed(file)))
    if (flags.json) return this.printJson(done)
    for (const { file, version, backup } of done) {
      const figures = { file: visible(file), version: String(version) }
      this.console.out.line(
        backup === undefined
          ? this.words.say('migrate.current', figures)
          : this.words.say('migrate.done', { ...figures, backup: visible(backup) }),
      )
    }
  }

  async #migrate(file: string): Promise<Done> {
    const { migrated } = await import('../../scenario/migrate.js')
    const outcome = await readTextFile(file)
    if (!outcome.ok) {
      const { say } = await messages(this.language, problemTexts)
      throw new UsageError('usage.other', { message: say(outcome.code, { file, ...outcome.figures }) })
    }
    const migration = migrated(outcome.text, file)
    switch (migration.kind) {
      case 'current':
        return { file, version: schemaVersion }
      case 'notAScenario':
        throw new UsageError('usage.not-a-scenario', { file })
      case 'unreadable':
        throw new InvalidScenarioError(migration.problems, new Map([[file, outcome.text]]))
      case 'migrated': {
        const backup = await freeName(`${file}.bak`)
        await writeFilesWhole([
          { path: backup, content: outcome.text },
          { path: file, content: migration.text },
        ])
        return { file, version: migration.to, backup }
      }
    }
  }
}

/** The name itself, or with the first number that makes it new: an earlier backup is never replaced. */
async function freeName(name: string): Promise<string> {
  let free = name
  for (let number = 2; await pathExists(free); number++) free = `${name}${number}`
  return free
}
