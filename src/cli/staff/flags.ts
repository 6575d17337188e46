import { Flags, type Interfaces } from '@oclif/core'
import type { ServiceLevelDefinition } from '../../queueing/measures.js'
import { timeMethods } from '../../queueing/offered-load-over-time.js'
import { UsageError } from '../failures.js'
import { chosenFrom, decimalNumber, help, wholeNumber } from '../flags.js'

export const definitions: readonly ServiceLevelDefinition[] = [
  'servedOverOffered',
  'servedOverServed',
  'excludingShortAbandons',
  'waitWithinThreshold',
]
export const channels = ['voice', 'callback', 'chat', 'email', 'outbound'] as const
export const solvable = ['load', 'target', 'handle-time', 'patience'] as const
const mostAgents = 1_000_000
const mostCallers = 10_000_000

const text = (code: Parameters<typeof help>[0], helpValue: string) =>
  Flags.string({ summary: help(code), helpValue })

export const staffFlags = {
  contacts: text('help.staff.contacts', 'N'),
  per: text('help.staff.per', '30m'),
  aht: text('help.staff.aht', '180s'),
  target: text('help.staff.target', '80/20'),
  definition: chosenFrom(definitions)({
    summary: help('help.staff.definition'),
    helpValue: definitions.join('|'),
  }),
  patience: text('help.staff.patience', '5m'),
  redial: text('help.staff.redial', '20%'),
  shrinkage: text('help.staff.shrinkage', '30%'),
  'max-occupancy': text('help.staff.max-occupancy', '85%'),
  'max-abandonment': text('help.staff.max-abandonment', '3%'),
  'max-wait': text('help.staff.max-wait', '10s'),
  lines: wholeNumber({ min: 1, max: mostAgents, summary: help('help.staff.lines') }),
  'min-agents': wholeNumber({ min: 0, max: mostAgents, summary: help('help.staff.min-agents') }),
  'max-agents': wholeNumber({ min: 1, max: mostAgents, summary: help('help.staff.max-agents') }),
  agents: decimalNumber({ min: 1e-6, max: mostAgents, summary: help('help.staff.agents') }),
  fractional: chosenFrom(['continued', 'linear'] as const)({
    summary: help('help.staff.fractional'),
    helpValue: 'continued|linear',
  }),
  'patience-shape': text('help.staff.patience-shape', 'deterministic|gamma:0.5'),
  balking: text('help.staff.balking', '5%'),
  hire: text('help.staff.hire', '40,42,45'),
  staff: text('help.staff.staff', 'N'),
  attrition: text('help.staff.attrition', '30%'),
  'lead-months': text('help.staff.lead-months', '2'),
  'training-months': text('help.staff.training-months', '1.5'),
  learning: text('help.staff.learning', '70%,85%'),
  places: wholeNumber({ min: 1, max: mostAgents, summary: help('help.staff.places') }),
  'max-blocked': text('help.staff.max-blocked', '1%'),
  model: chosenFrom(['erlang-b'] as const)({ summary: help('help.staff.model'), helpValue: 'erlang-b' }),
  callers: wholeNumber({ min: 1, max: mostCallers, summary: help('help.staff.callers') }),
  busyness: text('help.staff.busyness', '10%'),
  percentile: text('help.staff.percentile', '90%'),
  solve: chosenFrom(solvable)({ summary: help('help.staff.solve'), helpValue: solvable.join('|') }),
  'seen-abandonment': text('help.staff.seen-abandonment', '4%'),
  'time-method': chosenFrom([...timeMethods, 'auto'] as const)({
    summary: help('help.staff.time-method'),
    helpValue: [...timeMethods, 'auto'].join('|'),
  }),
  'staff-to': chosenFrom(['steady', 'reached'] as const)({
    summary: help('help.staff.staff-to'),
    helpValue: 'steady|reached',
  }),
  shifts: text('help.staff.shifts', 'shifts.yaml'),
  average: chosenFrom(['day', 'week', 'month'] as const)({
    summary: help('help.staff.average'),
    helpValue: 'day|week|month',
  }),
  channel: chosenFrom(channels)({ summary: help('help.staff.channel'), helpValue: channels.join('|') }),
  concurrency: wholeNumber({ min: 1, max: 50, summary: help('help.staff.concurrency') }),
  'slow-down': text('help.staff.slow-down', '15%'),
  'call-back-after': text('help.staff.call-back-after', '60s'),
  'call-back-share': text('help.staff.call-back-share', '40%'),
  'max-call-back-wait': text('help.staff.max-call-back-wait', '30m'),
  'outbound-per-hour': text('help.staff.outbound-per-hour', 'N'),
  'outbound-aht': text('help.staff.outbound-aht', '3m'),
  deadline: Flags.string({
    summary: help('help.staff.deadline'),
    helpValue: '"80% in 4h"',
    multiple: true,
    multipleNonGreedy: true,
  }),
  open: text('help.staff.open', '08:00-18:00'),
  clock: chosenFrom(['always', 'while-open'] as const)({
    summary: help('help.staff.clock'),
    helpValue: 'always|while-open',
  }),
  'right-party': text('help.staff.right-party', '30%'),
  attempts: wholeNumber({ min: 1, max: 100, summary: help('help.staff.attempts') }),
  missed: text('help.staff.missed', '40s'),
  within: text('help.staff.within', '80h'),
  conversations: text('help.staff.conversations', 'N'),
  'full-time': text('help.staff.full-time', '35h'),
  'second-level': text('help.staff.second-level', '20%'),
  'second-aht': text('help.staff.second-aht', '10m'),
  specialists: wholeNumber({ min: 1, max: mostAgents, summary: help('help.staff.specialists') }),
  'specialist-cost': text('help.staff.specialist-cost', '32'),
  'batch-at': text('help.staff.batch-at', '18:00'),
  'specialist-hours': text('help.staff.specialist-hours', '09:00-17:00'),
  explain: Flags.boolean({ summary: help('help.staff.explain') }),
}

export type StaffFlags = Interfaces.InferredFlags<typeof staffFlags>
export type StaffFlag = keyof typeof staffFlags

/** What the calculator can be asked; each takes flags of its own. */
export type StaffMode =
  | 'interval'
  | 'day'
  | 'solve'
  | 'chat'
  | 'callback'
  | 'blended'
  | 'email'
  | 'outbound'
  | 'transfer'
  | 'batch'
  | 'loss'
  | 'callers'
  | 'hire'

const promise: readonly StaffFlag[] = [
  'target',
  'definition',
  'patience',
  'max-occupancy',
  'max-abandonment',
  'max-wait',
  'min-agents',
  'max-agents',
]
const line: readonly StaffFlag[] = ['redial', 'lines']
const one: readonly StaffFlag[] = ['contacts', 'per', 'aht', 'shrinkage', 'explain', 'channel']

const flagsOf: Readonly<Record<StaffMode, readonly StaffFlag[]>> = {
  interval: [
    ...one,
    ...promise,
    ...line,
    'agents',
    'full-time',
    'fractional',
    'patience-shape',
    'balking',
    'busyness',
    'percentile',
  ],
  day: [
    'per',
    'aht',
    'shrinkage',
    'explain',
    'channel',
    ...promise,
    ...line,
    'agents',
    'patience-shape',
    'balking',
    'busyness',
    'time-method',
    'staff-to',
    'shifts',
    'average',
    'full-time',
  ],
  hire: ['explain', 'hire', 'staff', 'attrition', 'lead-months', 'training-months', 'learning', 'places'],
  loss: [
    'contacts',
    'per',
    'aht',
    'explain',
    'channel',
    'lines',
    'redial',
    'max-blocked',
    'model',
    'callers',
  ],
  callers: [...one, ...promise, 'agents', 'callers'],
  solve: [
    ...one,
    ...promise,
    ...line,
    'agents',
    'solve',
    'seen-abandonment',
    'fractional',
    'patience-shape',
    'balking',
    'busyness',
    'callers',
    'concurrency',
    'slow-down',
  ],
  chat: [...one, ...promise, 'agents', 'concurrency', 'slow-down'],
  callback: [...one, ...promise, 'agents', 'call-back-after', 'call-back-share', 'max-call-back-wait'],
  blended: [...one, ...promise, 'agents', 'outbound-per-hour', 'outbound-aht'],
  email: [
    'per',
    'aht',
    'shrinkage',
    'explain',
    'channel',
    'max-occupancy',
    'agents',
    'deadline',
    'open',
    'clock',
  ],
  transfer: [
    ...one,
    'target',
    'definition',
    'max-occupancy',
    'max-wait',
    'min-agents',
    'max-agents',
    'agents',
    'second-level',
    'second-aht',
    'specialists',
    'specialist-cost',
  ],
  batch: [
    'per',
    'explain',
    'channel',
    'second-level',
    'second-aht',
    'specialists',
    'specialist-cost',
    'batch-at',
    'specialist-hours',
  ],
  outbound: [
    'contacts',
    'aht',
    'shrinkage',
    'explain',
    'channel',
    'max-occupancy',
    'right-party',
    'attempts',
    'missed',
    'within',
    'conversations',
    'agents',
  ],
}

/** The mode that file, channel and flags ask for. */
export function modeOf(file: string | undefined, flags: StaffFlags): StaffMode {
  const channel = flags.channel?.[0] ?? 'voice'
  if (channel === 'chat' && flags.solve !== undefined) return 'solve'
  if (channel !== 'voice') return channel
  if (flags.hire !== undefined) return 'hire'
  if (flags['max-blocked'] !== undefined || flags.model !== undefined) return 'loss'
  if (flags.solve !== undefined) return 'solve'
  if (flags.callers !== undefined) return 'callers'
  if (flags['outbound-per-hour'] !== undefined) return 'blended'
  if (flags['batch-at'] !== undefined) return 'batch'
  if (flags['second-level'] !== undefined) return 'transfer'
  return file === undefined ? 'interval' : 'day'
}

/**
 * Refuses what the mode cannot heed: a flag is never taken and ignored.
 * @throws UsageError
 */
export function checkFlags(mode: StaffMode, file: string | undefined, flags: StaffFlags): void {
  const modeName = mode.replace('-', '')
  const fromFile = mode === 'day' || mode === 'email' || mode === 'batch'
  const mayHaveFile =
    fromFile || mode === 'chat' || mode === 'callback' || mode === 'blended' || mode === 'callers'
  if (file !== undefined && !mayHaveFile) throw new UsageError('staff.no-file-here', { mode: modeName })
  if (file === undefined && fromFile) throw new UsageError('staff.file-missing')
  for (const flag of Object.keys(staffFlags) as StaffFlag[]) {
    const chosen = flags[flag]
    if (flag !== 'deadline' && Array.isArray(chosen) && chosen.length > 1)
      throw new UsageError('staff.one-only', { flag, value: chosen.join(',') })
    if (flag === 'contacts' && file !== undefined && flags.contacts !== undefined)
      throw new UsageError('staff.contacts-and-file')
    const given = flags[flag] !== undefined && (flags[flag] as unknown) !== false
    if (given && !flagsOf[mode].includes(flag))
      throw new UsageError('staff.flag-not-here', { flag, mode: modeName })
  }
  const { agents } = flags
  if (agents !== undefined && !Number.isInteger(agents) && mode !== 'interval' && mode !== 'solve')
    throw new UsageError('staff.whole-agents', { value: String(agents) })
  if (flags.fractional !== undefined && (agents === undefined || Number.isInteger(agents)))
    throw new UsageError('staff.not-fractional')
  const someGo =
    flags.patience !== undefined ||
    flags.lines !== undefined ||
    flags.solve?.[0] === 'patience' ||
    mode === 'loss'
  for (const flag of ['redial', 'max-abandonment'] as const)
    if (flags[flag] !== undefined && !someGo) throw new UsageError('staff.nobody-goes', { flag })
}

/** A flag that the mode cannot do without. @throws UsageError */
export function required<Flag extends StaffFlag>(
  flags: StaffFlags,
  flag: Flag,
): NonNullable<StaffFlags[Flag]> {
  const value = flags[flag]
  if (value === undefined || value === null) throw new UsageError('staff.flag-missing', { flag })
  return value as NonNullable<StaffFlags[Flag]>
}
