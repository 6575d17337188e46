import { readPatienceShape } from '../../demand/patience-shape.js'
import { OutOfRangeError } from '../../kernel/out-of-range-error.js'
import { readClockTime } from '../../kernel/quantity/clock-time.js'
import { readDuration } from '../../kernel/quantity/duration.js'
import { readCount } from '../../kernel/quantity/plain-number.js'
import { accepted, type Reading } from '../../kernel/quantity/reading.js'
import { readServiceTarget, type ServiceTarget } from '../../kernel/quantity/service-target.js'
import { readShare } from '../../kernel/quantity/share.js'
import type { ServiceLevelDefinition } from '../../queueing/measures.js'
import type { PatienceShape } from '../../queueing/patience.js'
import type { Refinements } from '../calculators/refined-queue.js'
import type { QueueQuestion, StaffQuestion } from '../calculators/staff-question.js'
import { UsageError } from '../failures.js'
import { optionalQuantity, quantity } from '../flags.js'
import { required, type StaffFlags } from './flags.js'

type Stated<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> }

/** Only what was said: a key left out is not a key that is undefined. */
export function stated<Values extends Record<string, unknown>>(values: Values): Stated<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Stated<Values>
}

type TimeFlag =
  | 'per'
  | 'aht'
  | 'patience'
  | 'max-wait'
  | 'call-back-after'
  | 'max-call-back-wait'
  | 'outbound-aht'
  | 'missed'
  | 'within'
  | 'second-aht'
  | 'full-time'
type ShareFlag =
  | 'redial'
  | 'shrinkage'
  | 'max-occupancy'
  | 'max-abandonment'
  | 'seen-abandonment'
  | 'slow-down'
  | 'call-back-share'
  | 'right-party'
  | 'second-level'
  | 'balking'
  | 'busyness'
  | 'percentile'
  | 'max-blocked'
  | 'attrition'
type CountFlag =
  | 'contacts'
  | 'outbound-per-hour'
  | 'conversations'
  | 'specialist-cost'
  | 'staff'
  | 'lead-months'
  | 'training-months'

/** A duration on the command line, in seconds. */
export const timeOf = (flags: StaffFlags, flag: TimeFlag): number | undefined =>
  optionalQuantity(flag, flags[flag], readDuration)

export const shareOf = (flags: StaffFlags, flag: ShareFlag): number | undefined =>
  optionalQuantity(flag, flags[flag], readShare)

export const countOf = (flags: StaffFlags, flag: CountFlag): number | undefined =>
  optionalQuantity(flag, flags[flag], readCount)

export const requiredTime = (flags: StaffFlags, flag: TimeFlag): number =>
  quantity(flag, required(flags, flag), readDuration)

export const requiredShare = (flags: StaffFlags, flag: ShareFlag): number =>
  quantity(flag, required(flags, flag), readShare)

export const requiredCount = (flags: StaffFlags, flag: CountFlag): number =>
  quantity(flag, required(flags, flag), readCount)

export const definitionOf = (flags: StaffFlags): ServiceLevelDefinition =>
  flags.definition?.[0] ?? 'servedOverOffered'

/** Length of the interval, half an hour unless said. @throws OutOfRangeError for none at all */
export function intervalOf(flags: StaffFlags): number {
  const seconds = timeOf(flags, 'per') ?? 1800
  if (!(seconds > 0)) throw new OutOfRangeError('per', seconds, '0 < per')
  return seconds
}

/** How contacts are handled and what is promised, for one interval or for many. */
export function queueQuestion(flags: StaffFlags, handleTimeSeconds: number): QueueQuestion {
  const definition = definitionOf(flags)
  return {
    handleTimeSeconds,
    shrinkage: shareOf(flags, 'shrinkage') ?? 0,
    definition,
    ...stated({
      patienceSeconds: timeOf(flags, 'patience'),
      lines: flags.lines,
      redialProbability: shareOf(flags, 'redial'),
      minAgents: flags['min-agents'],
      maxAgents: flags['max-agents'],
      agents: flags.agents,
    }),
    targets: {
      serviceLevel: { ...quantity('target', flags.target ?? '80/20', readTarget), definition },
      ...stated({
        maxOccupancy: shareOf(flags, 'max-occupancy'),
        maxAbandonment: shareOf(flags, 'max-abandonment'),
        averageSpeedOfAnswerSeconds: timeOf(flags, 'max-wait'),
      }),
    },
  }
}

/** The same with the contacts of one interval. */
export function staffQuestion(flags: StaffFlags): StaffQuestion {
  return {
    ...queueQuestion(flags, requiredTime(flags, 'aht')),
    contacts: requiredCount(flags, 'contacts'),
    perSeconds: intervalOf(flags),
    ...stated({ refinements: refinementsOf(flags) }),
  }
}

/**
 * What one queue has beyond the plain formulas.
 * @throws UsageError where they do not go together
 */
export function refinementsOf(flags: StaffFlags): Refinements | undefined {
  const shape = flags['patience-shape']
  const { agents } = flags
  const given = (['patience-shape', 'balking', 'busyness'] as const).filter(
    (flag) => flags[flag] !== undefined,
  )
  const fraction = agents !== undefined && !Number.isInteger(agents)
  if (fraction && flags.lines !== undefined)
    throw new UsageError('staff.whole-agents', { value: String(agents) })
  for (const flag of given) {
    const patient = flags.patience === undefined && (flag !== 'busyness' || flags.lines === undefined)
    // there patience is what is asked for
    if (patient && flags.solve?.[0] !== 'patience') throw new UsageError('staff.nobody-goes', { flag })
    if (flag !== 'busyness' && flags.lines !== undefined)
      throw new UsageError('staff.lines-exponential', { flag })
  }
  if (given.length === 0 && !fraction) return undefined
  const busyness = shareOf(flags, 'busyness')
  if (busyness !== undefined && busyness > 3)
    throw new UsageError('staff.busyness', { value: flags.busyness ?? '' })
  return {
    ...stated({
      patienceShape: shape === undefined ? undefined : readShape(shape),
      balkingShare: shareOf(flags, 'balking'),
      busyness,
    }),
    ...(fraction && {
      fractional: flags.fractional?.[0] === 'linear' ? ('spreadsheet' as const) : ('continued' as const),
    }),
  }
}

/** `deterministic` or `gamma:0.5`. @throws UsageError */
function readShape(text: string): PatienceShape {
  const shape = readPatienceShape(text)
  if (shape === undefined) throw new UsageError('staff.patience-shape', { value: text })
  return shape
}

/** Hours of a day: `08:00-18:00`. @throws UsageError */
export function readHours(text: string): Reading<{ fromHour: number; untilHour: number }> {
  const [from, until, more] = text.split('-')
  const opens = readClockTime(from)
  const closes = readClockTime(until)
  if (more !== undefined || !opens.ok || !closes.ok || opens.value >= closes.value)
    throw new UsageError('staff.hours', { value: text })
  return accepted({ fromHour: opens.value, untilHour: closes.value })
}

/**
 * A service target; unlike a scenario's promise it may be all contacts: `100/60`. A number below one is a fraction, as
 * `0.8/20`; the time may be any, in seconds where no unit is said: `80%/20s`, `90/19.8`, `80/0.5min`.
 */
function readTarget(text: string): Reading<ServiceTarget> {
  const parts = /^\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*\/\s*(\d.*?)\s*$/u.exec(text)
  if (!parts) return readServiceTarget(text)
  const number = Number(parts[1]!.replace(',', '.'))
  const share = parts[2] === '' && number < 1 ? number : number / 100
  const bare = /^\d+(?:[.,]\d+)?$/.test(parts[3]!)
  const within = readDuration(bare ? `${parts[3]}s` : parts[3]!)
  if (!within.ok) return within
  return share > 0 && share <= 1 ? accepted({ share, withinSeconds: within.value }) : readServiceTarget(text)
}
