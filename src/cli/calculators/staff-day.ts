import { isoDateOf, weekdayOf } from '../../demand/calendar-date.js'
import { clockText, type PlannedInterval } from '../../demand/import/planned-intervals.js'
import { offeredLoadOverTime, type TimeMethod, timeMethodFor } from '../../queueing/offered-load-over-time.js'
import { leastAgentsOnAverage } from '../../staffing/average-promise.js'
import {
  answerFor,
  answerForLoad,
  type QueueQuestion,
  type StaffAnswer,
  type StaffReply,
} from './staff-question.js'
import { type StaffTotals, staffTotals } from './staff-totals.js'

export type AveragePeriod = 'day' | 'week' | 'month'

export interface DayQuestion extends QueueQuestion {
  /** In order of time; `handleTimeSeconds` of the question stands for those that have none. */
  readonly intervals: readonly PlannedInterval[]
  readonly intervalSeconds: number
  readonly timeMethod: TimeMethod | 'auto'
  /** The promise is kept over this period, not in each interval. */
  readonly average?: AveragePeriod
  /** Least agents of an interval without load; `minAgents` when left out. */
  readonly minAgentsWithoutLoad?: number
}

export interface StaffedInterval extends StaffAnswer {
  readonly date?: string
  /** `08:30` */
  readonly start: string
  readonly contacts: number
  readonly handleTimeSeconds: number
}

export interface DayAnswer {
  readonly intervalSeconds: number
  readonly timeMethod: TimeMethod
  readonly intervals: readonly StaffedInterval[]
  readonly totals: StaffTotals
  /** Of each day, where there are several. */
  readonly days?: readonly (StaffTotals & { readonly date: string })[]
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
  | (Extract<StaffReply, { readonly ok: false }> & {
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
  const staffed = (answers: readonly StaffAnswer[]): readonly StaffedInterval[] =>
    answers.map((answer, at) => ({
      ...placeOf(intervals[at]!),
      contacts: intervals[at]!.contacts,
      handleTimeSeconds: handleTimes[at]!,
      ...answer,
    }))
  const replies = asked.map((one, at) => answerForLoad(one, loads[at]!))
  const each = replies.flatMap((reply) => (reply.ok ? [reply.answer] : []))
  if (average !== undefined) {
    const found = onAverage(question, asked, loads, average)
    if (!found.ok) return found
    const answered = staffed(found.agents.map((agents, at) => answerFor(asked[at]!, loads[at]!, agents)))
    const hours = (count: number) => (count * intervalSeconds) / 3600
    const inEach =
      each.length === asked.length ? each.reduce((sum, { agents }) => sum + agents, 0) : undefined
    return {
      ok: true,
      answer: {
        ...dayAnswer(question, answered, timeMethod),
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
  return { ok: true, answer: dayAnswer(question, staffed(each), timeMethod) }
}

function dayAnswer(
  { intervalSeconds, definition }: DayQuestion,
  intervals: readonly StaffedInterval[],
  timeMethod: TimeMethod,
): DayAnswer {
  const dates = [...new Set(intervals.flatMap(({ date }) => (date === undefined ? [] : [date])))]
  const totals = (some: readonly StaffedInterval[]) => staffTotals(some, intervalSeconds, definition)
  return {
    intervalSeconds,
    timeMethod,
    intervals,
    totals: totals(intervals),
    ...(dates.length > 1 && {
      days: dates.map((date) => ({
        date,
        ...totals(intervals.filter((interval) => interval.date === date)),
      })),
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

const secondsPerDay = 86_400

/** Loads in order; a stretch of days round the clock follows itself, other days begin with nobody there. */
function loadsOf(
  { intervals, intervalSeconds }: DayQuestion,
  handleTimes: readonly number[],
  method: TimeMethod,
): number[] {
  const moment = ({ dayNumber = 0, startSeconds }: PlannedInterval) =>
    Math.round((dayNumber * secondsPerDay + startSeconds) / intervalSeconds)
  const first = intervals[0] === undefined ? 0 : moment(intervals[0])
  const last = intervals.at(-1) === undefined ? 0 : moment(intervals.at(-1)!)
  const perDay = secondsPerDay / intervalSeconds
  const roundTheClock = intervals.length === last - first + 1 && intervals.length % perDay === 0
  const loads: number[] = []
  for (let from = 0; from < intervals.length; ) {
    let to = from + 1
    while (
      to < intervals.length &&
      (roundTheClock || intervals[to]!.dayNumber === intervals[from]!.dayNumber)
    )
      to += 1
    const start = moment(intervals[from]!)
    const length = moment(intervals[to - 1]!) - start + 1
    const contacts = new Array<number>(length).fill(0)
    const times = new Array<number>(length).fill(handleTimes[from]!)
    for (let at = from; at < to; at += 1) {
      contacts[moment(intervals[at]!) - start] = intervals[at]!.contacts
      times[moment(intervals[at]!) - start] = handleTimes[at]!
    }
    const all = offeredLoadOverTime({
      contacts,
      intervalSeconds,
      handleTimeSeconds: times,
      method,
      repeats: roundTheClock,
    })
    for (let at = from; at < to; at += 1) loads.push(all[moment(intervals[at]!) - start]!)
    from = to
  }
  return loads
}

type OnAverage =
  | { readonly ok: true; readonly agents: readonly number[]; readonly least: number }
  | Extract<StaffReply, { readonly ok: false }>

function onAverage(
  question: DayQuestion,
  asked: readonly QueueQuestion[],
  loads: readonly number[],
  period: AveragePeriod,
): OnAverage {
  const { intervals, minAgents, maxAgents, handleTimeSeconds: _, ...conditions } = question
  const agents = new Array<number>(intervals.length).fill(0)
  let least = 0
  const periods = new Map<string, number[]>()
  for (const [at, interval] of intervals.entries()) {
    const key = periodOf(interval, period)
    periods.set(key, [...(periods.get(key) ?? []), at])
  }
  for (const members of periods.values()) {
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
