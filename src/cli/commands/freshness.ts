import { Flags } from '@oclif/core'
import {
  answerFreshness,
  type CadenceAnswer,
  cadenceForFreshness,
  type FreshnessAnswer,
  type FreshnessQuestion,
  longestCadenceHours,
  type MovedCut,
  movedCutForFreshness,
  settableCadenceHours,
} from '../../freshness/calculator.js'
import { readClockTime } from '../../kernel/quantity/clock-time.js'
import { readDuration } from '../../kernel/quantity/duration.js'
import { readRate } from '../../kernel/quantity/rate.js'
import { accepted, type Reading } from '../../kernel/quantity/reading.js'
import { readShare } from '../../kernel/quantity/share.js'
import { wrapped } from '../../report/text/width.js'
import { BaseCommand } from '../base-command.js'
import { UsageError } from '../failures.js'
import { help, optionalQuantity, quantity } from '../flags.js'
import { tableLines } from '../terminal/table.js'

const secondsPerDay = 86_400
const secondsPerHour = 3600

export default class Freshness extends BaseCommand {
  static override summary = help('help.freshness.summary')
  static override description = help('help.freshness.description')
  static override examples = [
    '<%= config.bin %> freshness --every 24h --delay 4h --changes 0.1/day --triggered 40% --lag 6h',
    '<%= config.bin %> freshness --every 24h --changes 0.1/day --cut 02:00 --open 08:00-20:00 --target 95%',
  ]

  static override flags = {
    every: Flags.string({ summary: help('help.freshness.every'), required: true, helpValue: '24h' }),
    delay: Flags.string({ summary: help('help.freshness.delay'), default: '0', helpValue: '4h' }),
    changes: Flags.string({
      summary: help('help.freshness.changes'),
      required: true,
      helpValue: '0.1/day',
    }),
    triggered: Flags.string({ summary: help('help.freshness.triggered'), helpValue: '40%' }),
    lag: Flags.string({ summary: help('help.freshness.lag'), helpValue: '6h' }),
    cut: Flags.string({ summary: help('help.freshness.cut'), helpValue: '02:00' }),
    open: Flags.string({ summary: help('help.freshness.open'), helpValue: '08:00-20:00' }),
    target: Flags.string({ summary: help('help.freshness.target'), helpValue: '95%' }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Freshness)
    const triggeredShare = optionalQuantity('triggered', flags.triggered, readShare)
    const lag = optionalQuantity('lag', flags.lag, readDuration)
    if ((triggeredShare ?? 0) > 0 && lag === undefined) throw new UsageError('usage.lag-missing')
    const cutAtHour = optionalQuantity('cut', flags.cut, readClockTime)
    const open = optionalQuantity('open', flags.open, readOpen)
    const target = optionalQuantity('target', flags.target, readShare)
    const question: FreshnessQuestion = {
      everyHours: quantity('every', flags.every, readDuration) / secondsPerHour,
      delayHours: quantity('delay', flags.delay, readDuration) / secondsPerHour,
      changesPerDay: quantity('changes', flags.changes, readChanges),
      ...(triggeredShare !== undefined && { triggeredShare }),
      ...(lag !== undefined && { lagHours: lag / secondsPerHour }),
      ...(cutAtHour !== undefined && { cutAtHour }),
      ...(open !== undefined && { open }),
    }
    const answer = answerFreshness(question)
    const cadence = target === undefined ? undefined : cadenceForFreshness(target, question)
    const moved = target === undefined ? undefined : movedCutForFreshness(target, question)
    if (flags.json) {
      return this.printJson({
        ...answer,
        ...(cadence && {
          everyHoursForTarget: cadence.everyHours ?? null,
          freshnessAtTarget: cadence.freshness,
        }),
        ...(moved && { movedCutForTarget: moved }),
      })
    }
    this.#print(question, answer)
    const { out } = this.console
    const text =
      cadence === undefined || target === undefined
        ? this.words.say('fresh.how-often')
        : this.#cadence(question, target, cadence)
    out.line()
    for (const line of wrapped(text, out.cells)) out.line(line)
    if (moved === undefined) return
    for (const line of wrapped(this.#movedCut(moved), out.cells)) out.line(line)
  }

  /** That fewer copies do once they are cut at another time. */
  #movedCut({ everyHours, cutAtHour, freshness }: MovedCut): string {
    const { say, percent, duration: written } = this.words
    return say('fresh.moved-cut', {
      every: written(everyHours * secondsPerHour),
      cut: clockTime(cutAtHour),
      reached: percent(freshness, { decimals: 2 }),
    })
  }

  /** How often the copy must be taken: rounded to what people would set, never beyond what reaches the target. */
  #cadence(question: FreshnessQuestion, target: number, { everyHours, freshness }: CadenceAnswer): string {
    const { say, number, percent, duration: written } = this.words
    const shown = percent(target, { decimals: 1 })
    if (everyHours === undefined) {
      return say('fresh.cadence-never', { target: shown, limit: percent(freshness, { decimals: 1 }) })
    }
    if (everyHours >= longestCadenceHours) return say('fresh.cadence-any', { target: shown })
    const rounded = settableCadenceHours(everyHours)
    return say('fresh.cadence', {
      target: shown,
      every: written(rounded * secondsPerHour),
      reached: percent(answerFreshness({ ...question, everyHours: rounded }).freshness, { decimals: 2 }),
      limit: number(everyHours, { significant: 5 }),
    })
  }

  #print(question: FreshnessQuestion, answer: FreshnessAnswer): void {
    const { out, characters } = this.console
    const { say, number, percent, duration: written } = this.words
    const title = say('fresh.title', {
      every: written(question.everyHours * secondsPerHour),
      delay: written(question.delayHours * secondsPerHour),
      changes: number(question.changesPerDay, { significant: 3 }),
    })
    const share = (value: number) => percent(value, { decimals: 1 })
    const rows = [
      [say('fresh.freshness'), share(answer.freshness)],
      [say('fresh.untriggered'), share(answer.untriggered)],
      ...((question.triggeredShare ?? 0) > 0 ? [[say('fresh.triggered'), share(answer.triggered)]] : []),
      [say('fresh.time-average'), share(answer.timeAverage)],
      [say('fresh.age'), say('fresh.hours', { hours: number(answer.meanAgeHours, { decimals: 1 }) })],
    ]
    const columns = [
      { header: '', align: 'left' },
      { header: '', align: 'right' },
    ] as const
    for (const line of wrapped(title, out.cells)) out.line(line)
    out.line()
    // The table speaks for itself: no header, no rule.
    for (const line of tableLines(columns, rows, out.cells, characters).slice(2)) out.line(line)
  }
}

/** A clock hour as 20:00. */
function clockTime(hour: number): string {
  const minutes = Math.round(hour * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function readChanges(text: string): Reading<number> {
  return readRate(text, secondsPerDay, '0.1/day')
}

function readOpen(text: string): Reading<{ fromHour: number; untilHour: number }> {
  const times = text.split('-')
  if (times.length !== 2) throw new UsageError('usage.hours', { value: text })
  const [from, until] = times.map((time) => readClockTime(time)) as [Reading<number>, Reading<number>]
  if (!from.ok) return from
  if (!until.ok) return until
  return accepted({ fromHour: from.value, untilHour: until.value })
}
