import { Flags } from '@oclif/core'
import { readDuration } from '../../kernel/quantity/duration.js'
import { readCount } from '../../kernel/quantity/plain-number.js'
import { accepted, type Reading } from '../../kernel/quantity/reading.js'
import { readServiceTarget, type ServiceTarget } from '../../kernel/quantity/service-target.js'
import { readShare } from '../../kernel/quantity/share.js'
import type { ServiceLevelDefinition } from '../../queueing/measures.js'
import { BaseCommand } from '../base-command.js'
import { answerStaff, type StaffQuestion } from '../calculators/staff-question.js'
import { UsageError } from '../failures.js'
import { chosenFrom, help, optionalQuantity, quantity, wholeNumber } from '../flags.js'
import { explanationLines, staffLines } from '../terminal/staff-table.js'

const definitions: readonly ServiceLevelDefinition[] = [
  'servedOverOffered',
  'servedOverServed',
  'excludingShortAbandons',
  'waitWithinThreshold',
]
const mostAgents = 1_000_000

export default class Staff extends BaseCommand {
  static override summary = help('help.staff.summary')
  static override description = help('help.staff.description')
  static override examples = [
    '<%= config.bin %> staff --contacts 100 --per 30m --aht 180s --target 80/20 --shrinkage 30%',
    '<%= config.bin %> staff --contacts 100 --aht 3m --patience 5m --agents 12 --explain',
  ]

  static override flags = {
    contacts: Flags.string({ summary: help('help.staff.contacts'), required: true, helpValue: 'N' }),
    per: Flags.string({ summary: help('help.staff.per'), default: '30m', helpValue: '30m' }),
    aht: Flags.string({ summary: help('help.staff.aht'), required: true, helpValue: '180s' }),
    target: Flags.string({ summary: help('help.staff.target'), default: '80/20', helpValue: '80/20' }),
    definition: chosenFrom(definitions)({
      summary: help('help.staff.definition'),
      helpValue: definitions.join('|'),
    }),
    patience: Flags.string({ summary: help('help.staff.patience'), helpValue: '5m' }),
    redial: Flags.string({ summary: help('help.staff.redial'), helpValue: '20%' }),
    shrinkage: Flags.string({ summary: help('help.staff.shrinkage'), helpValue: '30%' }),
    'max-occupancy': Flags.string({ summary: help('help.staff.max-occupancy'), helpValue: '85%' }),
    'max-abandonment': Flags.string({ summary: help('help.staff.max-abandonment'), helpValue: '3%' }),
    'max-wait': Flags.string({ summary: help('help.staff.max-wait'), helpValue: '10s' }),
    lines: wholeNumber({ min: 1, max: mostAgents, summary: help('help.staff.lines') }),
    'min-agents': wholeNumber({ min: 0, max: mostAgents, summary: help('help.staff.min-agents') }),
    agents: wholeNumber({ min: 1, max: mostAgents, summary: help('help.staff.agents') }),
    explain: Flags.boolean({ summary: help('help.staff.explain') }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Staff)
    const definition = flags.definition?.[0] ?? 'servedOverOffered'
    const time = (flag: 'patience' | 'max-wait') => optionalQuantity(flag, flags[flag], readDuration)
    const share = (flag: 'redial' | 'shrinkage' | 'max-occupancy' | 'max-abandonment') =>
      optionalQuantity(flag, flags[flag], readShare)
    const question: StaffQuestion = {
      contacts: quantity('contacts', flags.contacts, readCount),
      perSeconds: quantity('per', flags.per, readDuration),
      handleTimeSeconds: quantity('aht', flags.aht, readDuration),
      shrinkage: share('shrinkage') ?? 0,
      definition,
      ...stated({
        patienceSeconds: time('patience'),
        lines: flags.lines,
        redialProbability: share('redial'),
        minAgents: flags['min-agents'],
        agents: flags.agents,
      }),
      targets: {
        serviceLevel: { ...quantity('target', flags.target, readTarget), definition },
        ...stated({
          maxOccupancy: share('max-occupancy'),
          maxAbandonment: share('max-abandonment'),
          averageSpeedOfAnswerSeconds: time('max-wait'),
        }),
      },
    }
    const reply = answerStaff(question)
    if (!reply.ok) throw new UsageError('staff.impossible', { reason: reply.reason, binding: reply.binding })
    if (flags.json) return this.printJson(reply.answer)
    const { out, characters } = this.console
    for (const line of staffLines(question, reply.answer, this.words, characters, out.cells)) out.line(line)
    if (!flags.explain) return
    for (const line of explanationLines(question, reply.answer, this.words, out.cells)) out.line(line)
  }
}

/** A service target; unlike a scenario's promise it may be all contacts: `100/60`. */
function readTarget(text: string): Reading<ServiceTarget> {
  const all = /^\s*100\s*%?\s*\/\s*(\d+)\s*s?\s*$/.exec(text)
  return all ? accepted({ share: 1, withinSeconds: Number(all[1]) }) : readServiceTarget(text)
}

type Stated<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> }

/** Only what was said: a key left out is not a key that is undefined. */
function stated<Values extends Record<string, unknown>>(values: Values): Stated<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Stated<Values>
}
