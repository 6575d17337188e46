import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import type { IntegerProgramAnswer, IntegerProgramSolver } from './integer-program.js'
import { type PlacedBreaks, placeBreaks } from './shift-cover-breaks.js'
import { type ShiftCoverProgram, type ShiftCoverRules, shiftCoverProgram } from './shift-cover-program.js'
import { type Horizon, type PlacedShift, placeShifts, type ShiftType } from './shift-types.js'
import { solveAlongTime } from './whole-number-dive.js'

export interface ShiftCoverInput {
  /** 5, 10, 15, 20, 30 or 60. */
  readonly intervalMinutes: number
  /** Agents needed at the position in each interval, whole, from 0: whole days, midnight first. */
  readonly requiredAgents: readonly number[]
  /** Whether the last interval is followed by the first (a day or week like every other); default true. */
  readonly repeats?: boolean
  readonly shiftTypes: readonly ShiftType[]
  /** Largest share of part-time shifts among all shifts worked; default 1. */
  readonly partTimeShareLimit?: number
  /** Between two days of a type worked several days running; default 11 (Directive 2003/88/EC, article 3). */
  readonly minimumRestHours?: number
  /** Default: a gap of 1e-4, 20 s. */
  readonly relativeGap?: number
  readonly timeLimitSeconds?: number
}

export interface ScheduledShift {
  readonly shiftType: number
  readonly name: string
  /** First day worked, 0 the first of the horizon. */
  readonly day: number
  readonly startMinutes: number
  /** People on it. */
  readonly agents: number
}

export interface UnmetInterval {
  readonly interval: number
  readonly requiredAgents: number
  readonly scheduledAgents: number
}

export interface ShiftCover {
  readonly found: true
  readonly shifts: readonly ScheduledShift[]
  /** Where every break of every scheduled shift begins. */
  readonly breaks: readonly PlacedBreaks[]
  /** Agents at the position in each interval, breaks taken off. */
  readonly scheduledAgents: readonly number[]
  /** Intervals in which fewer are scheduled than required; empty when every demand is met. */
  readonly unmet: readonly UnmetInterval[]
  readonly requiredHours: number
  /** At the position. */
  readonly scheduledHours: number
  readonly paidHours: number
  /** Required hours that are covered over hours at the position: what shifts waste. 1 where nothing is required. */
  readonly scheduleEfficiency: number
  /** No cover (with as little unmet) is paid fewer hours: proved. */
  readonly leastPaidHours: number
  /** (paid − least) / paid. */
  readonly relativeGap: number
  /** Whether the gap asked for was reached in time. */
  readonly finished: boolean
}

/** `timeLimit`: not one cover was found in the time given. */
export type ShiftCoverAnswer = ShiftCover | { readonly found: false; readonly reason: 'timeLimit' }

/**
 * The shifts that cover what is required in every interval for the least paid hours.
 *
 * Where that is impossible (no shift reaches an interval, a limit on part-time shifts or on a type binds), the best
 * partial answer: first the fewest agent intervals unmet, then the least paid hours; the intervals are named.
 *
 * @param solver such as HiGHS, handed in
 * @throws OutOfRangeError
 */
export function coverWithShifts(input: ShiftCoverInput, solver: IntegerProgramSolver): ShiftCoverAnswer {
  const { requiredAgents, shiftTypes, intervalMinutes, repeats = true } = input
  const { partTimeShareLimit = 1, minimumRestHours = 11, relativeGap = 1e-4, timeLimitSeconds = 20 } = input
  const horizon: Horizon = { intervalMinutes, intervals: requiredAgents.length, repeats }
  checkDemand(horizon, requiredAgents)
  if (!(partTimeShareLimit >= 0 && partTimeShareLimit <= 1))
    throw new OutOfRangeError('partTimeShareLimit', partTimeShareLimit, '0 <= partTimeShareLimit <= 1')
  if (!(minimumRestHours >= 0 && minimumRestHours <= 24))
    throw new OutOfRangeError('minimumRestHours', minimumRestHours, '0 <= minimumRestHours <= 24')
  const placed = placeShifts(shiftTypes, horizon, minimumRestHours * 60)
  const limits = { relativeGap, timeLimitSeconds }
  const paidStep = placed.reduce((step, shift) => greatestCommonDivisor(step, shift.paidIntervals), 0)
  const attempt = (missing: ShiftCoverRules['missing']): [ShiftCoverProgram, IntegerProgramAnswer] => {
    const rules = { partTimeShareLimit, missing }
    const cover = shiftCoverProgram(requiredAgents, shiftTypes, placed, horizon, rules)
    const { program } = cover
    if (program.rows === 0 || placed.length === 0) return [cover, nothing(program.columns)]
    return [cover, solveAlongTime(program, missing === 'least' ? 1 : paidStep, limits, solver)]
  }
  let [cover, answer] = attempt('nothing')
  if (!answer.found && answer.reason === 'infeasible') {
    const [, least] = attempt('least')
    if (!least.found) return { found: false, reason: 'timeLimit' }
    ;[cover, answer] = attempt(Math.round(least.cost))
    if (answer.found && !least.finished) answer = { ...answer, finished: false }
  }
  if (!answer.found) return { found: false, reason: 'timeLimit' }
  return readCover(input, placed, horizon, cover, answer)
}

/** Nothing to decide: nobody is required, or there is no shift to be had and everything stays unmet. */
const nothing = (columns: number): IntegerProgramAnswer => ({
  found: true,
  finished: true,
  values: new Float64Array(columns),
  cost: 0,
  bound: 0,
})

function readCover(
  { requiredAgents, shiftTypes }: ShiftCoverInput,
  placed: readonly PlacedShift[],
  horizon: Horizon,
  cover: ShiftCoverProgram,
  answer: IntegerProgramAnswer & { readonly found: true },
): ShiftCover {
  const { intervalMinutes, intervals } = horizon
  const hours = intervalMinutes / 60
  const scheduled = new Array<number>(intervals).fill(0)
  const shifts: ScheduledShift[] = []
  let paid = 0
  placed.forEach((shift, column) => {
    const agents = answer.values[column]!
    if (agents === 0) return
    const { type, days, startMinutes, starts, length, paidIntervals } = shift
    shifts.push({ shiftType: type, name: shiftTypes[type]!.name, day: days[0]!, startMinutes, agents })
    paid += agents * paidIntervals
    for (const start of starts)
      for (let at = start; at < start + length; at++) scheduled[at % intervals]! += agents
  })
  const breaks = placeBreaks(placed, answer.values, cover.windows, intervals)
  for (const { start, length, agents } of breaks)
    for (let at = start; at < start + length; at++) scheduled[at % intervals]! -= agents
  const unmet = requiredAgents.flatMap((required, interval) =>
    scheduled[interval]! < required
      ? [{ interval, requiredAgents: required, scheduledAgents: scheduled[interval]! }]
      : [],
  )
  const required = sum(requiredAgents)
  const present = sum(scheduled)
  const missing = unmet.reduce((total, gap) => total + gap.requiredAgents - gap.scheduledAgents, 0)
  const least = Math.min(paid, answer.bound)
  return {
    found: true,
    shifts,
    breaks,
    scheduledAgents: scheduled,
    unmet,
    requiredHours: required * hours,
    scheduledHours: present * hours,
    paidHours: paid * hours,
    scheduleEfficiency: present > 0 ? (required - missing) / present : 1,
    leastPaidHours: least * hours,
    relativeGap: paid > 0 ? (paid - least) / paid : 0,
    finished: answer.finished,
  }
}

function checkDemand({ intervalMinutes, intervals }: Horizon, requiredAgents: readonly number[]): void {
  if (![5, 10, 15, 20, 30, 60].includes(intervalMinutes))
    throw new OutOfRangeError('intervalMinutes', intervalMinutes, '5, 10, 15, 20, 30 or 60')
  const perDay = 1440 / intervalMinutes
  if (intervals === 0 || intervals % perDay !== 0)
    throw new OutOfRangeError('requiredAgents.length', intervals, `whole days of ${perDay} intervals`)
  for (const agents of requiredAgents) {
    if (!(Number.isInteger(agents) && agents >= 0 && agents <= 1e6))
      throw new OutOfRangeError('requiredAgents', agents, 'whole, 0 <= requiredAgents <= 1e6')
  }
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
