import { Args, Flags } from '@oclif/core'
import { shippedPresets } from '../../platform/shipped-folders.js'
import { BaseCommand } from '../base-command.js'
import { UsageError } from '../failures.js'
import { help } from '../flags.js'
import { loadSources, slashed } from '../load-sources.js'
import { visible } from '../terminal/visible.js'
import { writeNewFiles } from '../write-new-file.js'

export default class Bundle extends BaseCommand {
  static override summary = help('help.bundle.summary')
  static override description = help('help.bundle.description')
  static override examples = [
    '<%= config.bin %> bundle scenarios/bank-call-centre.yaml --out bank-call-centre.bundle.yaml',
  ]

  static override args = {
    file: Args.string({ required: true, description: help('help.show.file') }),
  }

  static override flags = {
    out: Flags.string({ summary: help('help.bundle.out'), helpValue: 'FILE' }),
    force: Flags.boolean({ summary: help('help.flag.force') }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Bundle)
    const file = slashed(args.file)
    const { fileName, texts } = await loadSources(file)
    const [{ bundledPath, bundleText }, { folderOf }] = await Promise.all([
      import('../../scenario/bundle.js'),
      import('../../scenario/file-reference.js'),
    ])
    const folders = { root: folderOf(file), presets: shippedPresets() }
    const files = new Map(
      [...texts].filter(([path]) => path !== file).map(([path, text]) => [bundledPath(path, folders), text]),
    )
    const text = bundleText(texts.get(file) ?? '', { name: fileName, files })
    if (text === undefined) throw new UsageError('usage.bundle-form', { file })
    if (flags.out === undefined) {
      return flags.json
        ? this.printJson({ name: fileName, files: [...files.keys()], text })
        : this.printText(text)
    }
    await writeNewFiles([{ path: flags.out, content: text }], flags.force)
    if (flags.json) return this.printJson({ written: [flags.out], name: fileName, files: [...files.keys()] })
    this.console.err.line(this.words.say('bundle.written', { file: visible(flags.out), count: files.size }))
  }
}
