import { isoDateOf, weekdayOf } from '../../demand/calendar-date.js'
import { clockText, type PlannedInterval } from '../../demand/import/planned-intervals.js'
import { offeredLoadOverTime, type TimeMethod, timeMethodFor } from '../../queueing/offered-load-over-time.js'
import { leastAgentsOnAverage } from '../../staffing/average-promise.js'
import { type AgentsOnAverage, refinedOnAverage } from './refined-average.js'
import { isRefined } from './refined-queue.js'
import {
  answerFor,
  answerForLoad,
  type QueueQuestion,
  type StaffAnswer,
  type StaffReply,
} from './staff-question.js'
import { agentsToReached, measuresOf, type ReachedMeasures, reachedWith } from './staff-reached.js'
import { type StaffTotals, staffTotals } from './staff-totals.js'
import { stretchesOf } from './stretches.js'

export type AveragePeriod = 'day' | 'week' | 'month'

export interface DayQuestion extends QueueQuestion {
  /** In order of time; `handleTimeSeconds` of the question stands for those that have none. */
  readonly intervals: readonly PlannedInterval[]
  readonly intervalSeconds: number
  readonly timeMethod: TimeMethod | 'auto'
  /** The promise is kept over this period, not in each interval. */
  readonly average?: AveragePeriod
  /** The agents are to keep the promise in a steady queue at the mean load, or in the day as it goes. */
  readonly staffTo: 'steady' | 'reached'
  /** Least agents of an interval without load; `minAgents` when left out. */
  readonly minAgentsWithoutLoad?: number
}

export interface StaffedInterval extends StaffAnswer {
  readonly date?: string
  /** `08:30` */
  readonly start: string
  readonly contacts: number
  readonly handleTimeSeconds: number
  /** While the load changes; absent where it is too much to follow, or no contact comes. */
  readonly reached?: ReachedMeasures
}

/** Totals, with what is really reached where that can be followed. */
export type DayTotals = StaffTotals & { readonly reached?: ReachedMeasures }

export interface DayAnswer {
  readonly intervalSeconds: number
  readonly timeMethod: TimeMethod
  readonly intervals: readonly StaffedInterval[]
  readonly totals: DayTotals
  /** Of each day, where there are several. */
  readonly days?: readonly (DayTotals & { readonly date: string })[]
  /** With each interval staffed as a steady queue, for comparison, where it is staffed to what is reached. */
  readonly steadyAgentHours?: number
  readonly average?: {
    readonly period: AveragePeriod
    readonly agentHours: number
    /** No staffing has fewer agent hours: proved. */
    readonly leastAgentHours: number
    /** With the promise kept in every interval, for comparison. */
    readonly agentHoursIntervalByInterval?: number
  }
}

export type DayReply =
  | { readonly ok: true; readonly answer: DayAnswer }
  | (Omit<Extract<StaffReply, { readonly ok: false }>, 'reason'> & {
      /** `tooMuch`: staffing to what is reached would take too long. */
      readonly reason: Extract<StaffReply, { readonly ok: false }>['reason'] | 'tooMuch'
      /** The interval that cannot be staffed; absent where the promise is one over several. */
      readonly at?: { readonly date?: string; readonly start: string }
    })

/** The least agents of every interval of a day or of several. Throws OutOfRangeError. */
export function answerDay(question: DayQuestion): DayReply {
  const { intervals, intervalSeconds, average, minAgentsWithoutLoad } = question
  const handleTimes = intervals.map((interval) => interval.handleTimeSeconds ?? question.handleTimeSeconds)
  const timeMethod =
    question.timeMethod === 'auto'
      ? timeMethodFor(meanOf(handleTimes, intervals), intervalSeconds)
      : question.timeMethod
  const loads = loadsOf(question, handleTimes, timeMethod)
  const asked = intervals.map(
    (_, at): QueueQuestion => ({
      ...question,
      handleTimeSeconds: handleTimes[at]!,
      ...(loads[at] === 0 && minAgentsWithoutLoad !== undefined && { minAgents: minAgentsWithoutLoad }),
    }),
  )
  const replies = asked.map((one, at) => answerForLoad(one, loads[at]!))
  const each = replies.flatMap((reply) => (reply.ok ? [reply.answer] : []))
  const hours = (count: number) => (count * intervalSeconds) / 3600
  const withAgents = (agents: readonly number[]) =>
    agents.map((count, at) => answerFor(asked[at]!, loads[at]!, count))
  if (average !== undefined) {
    const found = onAverage(question, asked, loads, average)
    if (!found.ok) return found
    const inEach =
      each.length === asked.length ? each.reduce((sum, { agents }) => sum + agents, 0) : undefined
    return {
      ok: true,
      answer: {
        ...dayAnswer(question, handleTimes, withAgents(found.agents), timeMethod),
        average: {
          period: average,
          agentHours: hours(found.agents.reduce((sum, count) => sum + count, 0)),
          leastAgentHours: hours(found.least),
          ...(inEach !== undefined && { agentHoursIntervalByInterval: hours(inEach) }),
        },
      },
    }
  }
  const failed = replies.findIndex(({ ok }) => !ok)
  const failure = replies[failed]
  if (failure !== undefined && !failure.ok) return { ...failure, at: placeOf(intervals[failed]!) }
  if (question.staffTo === 'steady')
    return { ok: true, answer: dayAnswer(question, handleTimes, each, timeMethod) }
  const steady = each.map(({ agents }) => agents)
  const found = agentsToReached(question, handleTimes, steady)
  if (found === undefined) return { ok: false, reason: 'tooMuch', binding: 'serviceLevel' }
  if (!found.ok)
    return { ok: false, reason: 'maxAgents', binding: 'serviceLevel', at: placeOf(intervals[found.at]!) }
  const answer = dayAnswer(question, handleTimes, withAgents(found.agents), timeMethod)
  return {
    ok: true,
    answer: { ...answer, steadyAgentHours: hours(steady.reduce((sum, count) => sum + count, 0)) },
  }
}

function dayAnswer(
  question: DayQuestion,
  handleTimes: readonly number[],
  answers: readonly StaffAnswer[],
  timeMethod: TimeMethod,
): DayAnswer {
  const { intervalSeconds, definition } = question
  // followed from minute to minute are queues of exponential patience at a known rate
  const counted = isRefined(question)
    ? undefined
    : reachedWith(
        question,
        handleTimes,
        answers.map(({ agents }) => agents),
      )
  const reachedIn = (positions: readonly number[]): { reached?: ReachedMeasures } => {
    const some = positions.map((at) => counted?.[at]).filter((one) => one !== undefined)
    const agentSeconds = positions.reduce((sum, at) => sum + answers[at]!.agents, 0) * intervalSeconds
    const come = some.some(({ attempts }) => attempts > 0)
    return come ? { reached: measuresOf(some, agentSeconds, definition) } : {}
  }
  const intervals = answers.map(
    (answer, at): StaffedInterval => ({
      ...placeOf(question.intervals[at]!),
      contacts: question.intervals[at]!.contacts,
      handleTimeSeconds: handleTimes[at]!,
      ...answer,
      ...reachedIn([at]),
    }),
  )
  const dates = [...new Set(intervals.flatMap(({ date }) => (date === undefined ? [] : [date])))]
  const totals = (positions: readonly number[]): DayTotals => ({
    ...staffTotals(
      positions.map((at) => intervals[at]!),
      intervalSeconds,
      definition,
    ),
    ...reachedIn(positions),
  })
  const all = intervals.map((_, at) => at)
  return {
    intervalSeconds,
    timeMethod,
    intervals,
    totals: totals(all),
    ...(dates.length > 1 && {
      days: dates.map((date) => ({ date, ...totals(all.filter((at) => intervals[at]!.date === date)) })),
    }),
  }
}

function placeOf({ dayNumber, startSeconds }: PlannedInterval): { date?: string; start: string } {
  return { ...(dayNumber !== undefined && { date: isoDateOf(dayNumber) }), start: clockText(startSeconds) }
}

function meanOf(handleTimes: readonly number[], intervals: readonly PlannedInterval[]): number {
  const contacts = intervals.reduce((sum, interval) => sum + interval.contacts, 0)
  if (contacts === 0) return handleTimes[0] ?? 0
  return intervals.reduce((sum, interval, at) => sum + interval.contacts * handleTimes[at]!, 0) / contacts
}

/** Loads in order; a stretch of days round the clock follows itself, other days begin with nobody there. */
function loadsOf(
  { intervals, intervalSeconds }: DayQuestion,
  handleTimes: readonly number[],
  method: TimeMethod,
): number[] {
  const loads: number[] = []
  for (const { positions, repeats } of stretchesOf(intervals, intervalSeconds)) {
    const first = handleTimes[positions[0]!]!
    const all = offeredLoadOverTime({
      contacts: positions.map((at) => (at === undefined ? 0 : intervals[at]!.contacts)),
      intervalSeconds,
      handleTimeSeconds: positions.map((at) => (at === undefined ? first : handleTimes[at]!)),
      method,
      repeats,
    })
    for (const [slot, at] of positions.entries()) if (at !== undefined) loads[at] = all[slot]!
  }
  return loads
}

function onAverage(
  question: DayQuestion,
  asked: readonly QueueQuestion[],
  loads: readonly number[],
  period: AveragePeriod,
): AgentsOnAverage {
  const { intervals, minAgents, maxAgents, handleTimeSeconds: _, ...conditions } = question
  const agents = new Array<number>(intervals.length).fill(0)
  let least = 0
  const periods = new Map<string, number[]>()
  for (const [at, interval] of intervals.entries()) {
    const key = periodOf(interval, period)
    periods.set(key, [...(periods.get(key) ?? []), at])
  }
  for (const members of periods.values()) {
    if (isRefined(question)) {
      const refined = refinedOnAverage(
        members.map((at) => ({
          question: asked[at]!,
          contacts: intervals[at]!.contacts,
          offeredLoad: loads[at]!,
        })),
      )
      if (!refined.ok) return refined
      members.forEach((at, member) => {
        agents[at] = refined.agents[member]!
      })
      least += refined.least
      continue
    }
    const found = leastAgentsOnAverage({
      ...conditions,
      intervals: members.map((at) => ({
        contacts: intervals[at]!.contacts,
        offeredLoad: loads[at]!,
        handleTimeSeconds: asked[at]!.handleTimeSeconds,
      })),
      ...(minAgents !== undefined && { minAgents }),
      ...(maxAgents !== undefined && { maxAgents }),
    })
    if (!found.possible) return { ok: false, reason: found.reason, binding: found.binding }
    members.forEach((at, member) => {
      agents[at] = found.agents[member]!
    })
    least += found.leastAgentIntervals
  }
  return { ok: true, agents, least }
}

/** Weeks begin on Monday. */
function periodOf({ dayNumber }: PlannedInterval, period: AveragePeriod): string {
  if (dayNumber === undefined) return ''
  if (period === 'day') return String(dayNumber)
  return period === 'week' ? String(dayNumber - weekdayOf(dayNumber)) : isoDateOf(dayNumber).slice(0, 7)
}
