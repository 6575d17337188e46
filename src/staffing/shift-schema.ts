import { z } from 'zod'
import { daysNamed, weekdaysPattern } from '../demand/opening-hours.js'
import { certain, inJsonSchema, under } from '../kernel/json-schema-rules.js'
import { clockTime, duration, named, share } from '../kernel/quantity/schema.js'
import { isWrittenAsOne } from '../kernel/quantity/written-as-one.js'
import type { Realised, Uncertain } from '../kernel/uncertain.js'
import type { ShiftType } from './shift-types.js'

/** A breach of what shifts must be; the message catalogue has a sentence for each code. */
export const shiftProblems = [
  'staffing.shiftMustBeCertain',
  'staffing.shiftQuarterHours',
  'staffing.shiftStarts',
  'staffing.shiftDays',
  'staffing.breakOutsideShift',
  'staffing.breaksOverlap',
  'staffing.shiftRest',
  'staffing.noShifts',
] as const
type ShiftProblem = (typeof shiftProblems)[number]

const quarterHour = 900

/** One break of every such shift, begun at any time from `earliest` to `latest` after the shift's start. */
const breakSchema = z.strictObject({
  length: duration({ min: quarterHour, max: 43_200 }),
  earliest: duration({ max: 86_400 }),
  /** At `earliest` where it is not said. */
  latest: duration({ max: 86_400, optional: true }),
  paid: z.boolean().default(false),
})

/** A shift as people are offered it. */
const shiftSchema = z.strictObject({
  /** From start to end, breaks included. */
  length: duration({ min: quarterHour, max: 86_400 }),
  /** The clock times it may start at: one, or every so often from one to another. */
  starts: z.strictObject({
    from: clockTime(),
    until: clockTime().optional(),
    every: duration({ min: quarterHour, max: 86_400, optional: true }),
  }),
  /** Weekdays on which it may be (first) worked, such as `mon-fri`; every day where it is not said. */
  days: z
    .string()
    .meta({ pattern: `^${weekdaysPattern}$` })
    .optional(),
  breaks: z.array(breakSchema).max(6).optional(),
  partTime: z.boolean().default(false),
  /** Days running on which it is worked at the same hours. */
  consecutiveDays: z.int().min(1).max(7).default(1),
  /** Most of them in a week. */
  atMost: z.int().min(0).max(1_000_000).optional(),
})

/** The shifts staff can be given: the schedule is the cover of the required agents for the least paid hours. */
export const shiftsSchema = z
  .strictObject({
    types: named(shiftSchema).meta({ minProperties: 1 }),
    /** Largest share of part-time shifts among all shifts. */
    partTimeShare: share({ optional: true }),
    /** Between two days of a shift worked several days running. */
    minimumRest: duration({
      max: 86_400,
      default: { value: '11h', source: 'Directive 2003/88/EC, article 3', asOf: '2003' },
    }),
  })
  .superRefine((shifts, context) => {
    const report = (
      code: ShiftProblem,
      path: (string | number)[],
      figures: Readonly<Record<string, string | number>>,
    ) => context.addIssue({ code: 'custom', params: { code, figures }, path })
    if (Object.keys(shifts.types).length === 0) report('staffing.noShifts', ['types'], {})
    const certain = (quantity: Uncertain | undefined, path: (string | number)[]): number | undefined => {
      if (quantity === undefined) return undefined
      const { distribution } = quantity
      if (distribution.kind === 'constant' && isWrittenAsOne(quantity)) return distribution.value
      report('staffing.shiftMustBeCertain', path, { key: String(path.at(-1)), found: quantity.written })
      return undefined
    }
    const quarters = (quantity: Uncertain | undefined, path: (string | number)[]): number | undefined => {
      const seconds = certain(quantity, path)
      if (seconds === undefined || seconds % quarterHour === 0) return seconds
      report('staffing.shiftQuarterHours', path, { found: quantity!.written })
      return undefined
    }
    certain(shifts.partTimeShare, ['partTimeShare'])
    const rest = certain(shifts.minimumRest, ['minimumRest'])
    for (const [name, shift] of Object.entries(shifts.types)) {
      const at = (...keys: (string | number)[]) => ['types', name, ...keys]
      const length = quarters(shift.length, at('length'))
      checkStarts(shift.starts, at('starts'), report)
      quarters(shift.starts.every, at('starts', 'every'))
      if (shift.days !== undefined && daysNamed(shift.days) === undefined)
        report('staffing.shiftDays', at('days'), { found: shift.days })
      if (length === undefined) continue
      if (rest !== undefined && shift.consecutiveDays > 1 && length + rest > 86_400)
        report('staffing.shiftRest', at('length'), { found: shift.length.written, rest: rest / 3600 })
      let before = 0
      for (const [index, pause] of (shift.breaks ?? []).entries()) {
        const path = (key: string) => at('breaks', index, key)
        const minutes = quarters(pause.length, path('length'))
        const earliest = quarters(pause.earliest, path('earliest'))
        const latest = pause.latest === undefined ? earliest : quarters(pause.latest, path('latest'))
        if (minutes === undefined || earliest === undefined || latest === undefined) break
        if (latest < earliest || latest + minutes > length)
          report('staffing.breakOutsideShift', path(pause.latest ? 'latest' : 'earliest'), { shift: name })
        else if (earliest < before) report('staffing.breaksOverlap', path('earliest'), { shift: name })
        before = latest + minutes
      }
    }
  })
  .meta(
    inJsonSchema(
      certain('partTimeShare', 'minimumRest'),
      under(['types', '*'], certain('length')),
      under(['types', '*', 'starts'], certain('every')),
      under(['types', '*', 'breaks'], { items: certain('length', 'earliest', 'latest') }),
    ),
  )

function checkStarts(
  { from, until = from }: { from: number; until?: number | undefined },
  path: (string | number)[],
  report: (code: ShiftProblem, path: (string | number)[], figures: Record<string, string | number>) => void,
): void {
  if ((from * 4) % 1 !== 0 || (until * 4) % 1 !== 0)
    report('staffing.shiftQuarterHours', path, { found: clockText((from * 4) % 1 === 0 ? until : from) })
  else if (until < from || until >= 24)
    report('staffing.shiftStarts', path, { from: clockText(from), until: clockText(until) })
}

function clockText(hours: number): string {
  const minutes = Math.round(hours * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The shifts of an option, as written and checked. */
export type ShiftTerms = Realised<z.output<typeof shiftsSchema>>

/** The shift types in minutes, and the longest interval that they all are multiples of: 15 or 30 minutes. */
export function shiftTypesOf({ types }: ShiftTerms): {
  readonly shiftTypes: readonly ShiftType[]
  readonly intervalMinutes: 15 | 30
} {
  const shiftTypes = Object.entries(types).map(([name, shift]): ShiftType => {
    const { from, until = from, every = 2 * quarterHour } = shift.starts
    const step = every / 60
    const count = Math.floor((60 * (until - from)) / step + 1e-9) + 1
    return {
      name,
      lengthMinutes: shift.length / 60,
      startMinutes: Array.from({ length: count }, (_, index) => 60 * from + index * step),
      ...(shift.days !== undefined && { days: daysNamed(shift.days)! }),
      breaks: (shift.breaks ?? []).map(({ length, earliest, latest = earliest, paid }) => ({
        lengthMinutes: length / 60,
        earliestMinutes: earliest / 60,
        latestMinutes: latest / 60,
        paid,
      })),
      partTime: shift.partTime,
      consecutiveDays: shift.consecutiveDays,
      ...(shift.atMost !== undefined && { atMost: shift.atMost }),
    }
  })
  const minutes = shiftTypes.flatMap(({ lengthMinutes, startMinutes, breaks = [] }) => [
    lengthMinutes,
    ...startMinutes,
    ...breaks.flatMap((pause) => [pause.lengthMinutes, pause.earliestMinutes, pause.latestMinutes]),
  ])
  return { shiftTypes, intervalMinutes: minutes.every((value) => value % 30 === 0) ? 30 : 15 }
}
