import { Args, Flags } from '@oclif/core'
import { writeFilesWhole } from '../../platform/write-file-whole.js'
import { attachmentFormats, redactions, reportFormats } from '../../report/formats.js'
import { BaseCommand } from '../base-command.js'
import { chosenFrom, help, languageList } from '../flags.js'
import { readResult } from '../read-result.js'
import { reportFiles, requireEmailFor } from '../report-files.js'
import { headFlags, withHead } from '../report-head.js'
import { visible } from '../terminal/visible.js'

export default class Report extends BaseCommand {
  static override summary = help('help.report.summary')
  static override description = help('help.report.description')
  static override examples = ['<%= config.bin %> report reports/bank-call-centre.result.json --lang fr']

  static override args = {
    result: Args.string({ required: true, description: help('help.report.result') }),
  }

  static override flags = {
    out: Flags.string({ summary: help('help.report.out'), helpValue: 'DIR' }),
    format: chosenFrom(reportFormats)({ summary: help('help.simulate.format') }),
    lang: languageList({ summary: help('help.simulate.lang') }),
    attach: chosenFrom(attachmentFormats)({ summary: help('help.flag.attach') }),
    redact: chosenFrom(redactions)({ summary: help('help.flag.redact') }),
    ...headFlags,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Report)
    requireEmailFor(flags.attach, flags.format)
    const path = args.result.replaceAll('\\', '/')
    const stated = await readResult(path, this.language, this.commandLine('simulate', 'FILE'))
    const result = await withHead(stated, flags, this.language)
    const slash = path.lastIndexOf('/')
    const files = await reportFiles({
      result,
      formats: flags.format ?? ['html'],
      languages: flags.lang ?? [this.language],
      folder: flags.out ?? (slash === -1 ? '.' : path.slice(0, slash)),
      // Named after the file at hand: what stands inside it came from a stranger and may hold a path.
      name: path.slice(slash + 1).replace(/(\.result)?\.json$/i, ''),
      attach: flags.attach ?? [],
      redact: flags.redact?.[0],
    })
    await writeFilesWhole(files)
    const written = files.map((file) => file.path)
    if (flags.json) return this.printJson({ written })
    this.console.err.line(this.words.say('files.written', { count: written.length }))
    for (const file of written) this.console.err.line(`  ${visible(file)}`)
  }
}
