import { Args } from '@oclif/core'
import { BaseCommand } from '../base-command.js'
import { help } from '../flags.js'
import { slashed } from '../load-sources.js'
import { checkFlags, modeOf, type StaffFlags, type StaffMode, staffFlags } from '../staff/flags.js'
import type { StaffReport } from '../staff/report.js'

export default class Staff extends BaseCommand {
  static override summary = help('help.staff.summary')
  static override description = help('help.staff.description')
  static override examples = [
    '<%= config.bin %> staff --contacts 100 --per 30m --aht 180s --target 80/20 --shrinkage 30%',
    '<%= config.bin %> staff --contacts 100 --aht 3m --patience 5m --agents 12 --explain',
    '<%= config.bin %> staff day.csv --aht 4m --patience 3m --average day',
    '<%= config.bin %> staff --solve load --agents 14 --aht 3m',
    '<%= config.bin %> staff --channel chat --contacts 60 --aht 8m --concurrency 3 --slow-down 15%',
    '<%= config.bin %> staff mail.csv --channel email --aht 6m --deadline "80% in 4h" --deadline "100% in 24h"',
  ]

  static override args = {
    file: Args.string({ required: false, description: help('help.staff.file') }),
  }

  static override flags = staffFlags

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Staff)
    const file = args.file === undefined ? undefined : slashed(args.file)
    const mode = modeOf(file, flags)
    checkFlags(mode, file, flags)
    const report = await this.#answer(mode, file ?? '', flags)
    if (flags.json) return this.printJson(report.data)
    const { out, characters } = this.console
    for (const line of report.lines(this.words, characters, out.cells)) out.line(line)
    if (!flags.explain) return
    for (const line of report.explanation(this.words, out.cells, characters)) out.line(line)
  }

  /** One interval of a channel, or a day of it from a file. */
  async #channel(
    file: string,
    flags: StaffFlags,
    one: (flags: StaffFlags) => StaffReport,
  ): Promise<StaffReport> {
    if (file === '') return one(flags)
    const { channelDay } = await import('../staff/channel-day.js')
    return await channelDay(file, flags, this.language, one)
  }

  async #answer(mode: StaffMode, file: string, flags: StaffFlags): Promise<StaffReport> {
    switch (mode) {
      case 'interval':
        return (await import('../staff/one-interval.js')).oneInterval(flags)
      case 'day':
        return await (await import('../staff/whole-day.js')).wholeDay(file, flags, this.language)
      case 'hire':
        return (await import('../staff/hire.js')).hire(flags)
      case 'loss':
        return (await import('../staff/loss.js')).loss(flags)
      case 'callers':
        return await this.#channel(file, flags, (await import('../staff/callers.js')).fewCallers)
      case 'solve':
        return (await import('../staff/solve.js')).solve(flags)
      case 'chat':
        return await this.#channel(file, flags, (await import('../staff/chat.js')).chat)
      case 'callback':
        return await this.#channel(file, flags, (await import('../staff/call-back.js')).callBack)
      case 'blended':
        return await this.#channel(file, flags, (await import('../staff/blended.js')).blended)
      case 'email':
        return await (await import('../staff/email.js')).email(file, flags, this.language)
      case 'transfer':
        return (await import('../staff/transfer.js')).transfer(flags)
      case 'batch':
        return await (await import('../staff/batch.js')).batch(file, flags, this.language)
      case 'outbound':
        return (await import('../staff/campaign.js')).campaign(flags)
    }
  }
}
