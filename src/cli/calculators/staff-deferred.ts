import { isoDateOf } from '../../demand/calendar-date.js'
import { clockText, type PlannedInterval } from '../../demand/import/planned-intervals.js'
import { roundUp } from '../../queueing/round-up.js'
import { type BindingWindow, deferredStaffing } from '../../staffing/deferred-deadlines.js'
import { deferredShares } from '../../staffing/deferred-shares.js'
import type { DeadlinePromise, DeferredWork } from '../../staffing/deferred-work.js'

export interface DeferredQuestion {
  readonly intervals: readonly PlannedInterval[]
  readonly intervalSeconds: number
  /** For intervals without their own. */
  readonly handleTimeSeconds: number
  readonly shrinkage: number
  readonly maxOccupancy?: number
  readonly promises: readonly DeadlinePromise[]
  /** Hours of the day in which agents are there; the intervals of the file when left out. */
  readonly open?: { readonly fromHour: number; readonly untilHour: number }
  readonly clock: 'always' | 'while-open'
  /** Evaluate so many agents whenever open, whole, instead of searching the least. */
  readonly agents?: number
}

export interface DeferredInterval {
  readonly date?: string
  readonly start: string
  readonly contacts: number
  readonly idleAgents: number
  readonly open: boolean
  readonly agents: number
  readonly scheduledAgents: number
  /** Agent hours of work waiting at its end. */
  readonly backlogHours: number
}

export type DeferredAnswer =
  | {
      readonly possible: true
      readonly intervalSeconds: number
      readonly intervals: readonly DeferredInterval[]
      readonly totals: {
        readonly contacts: number
        readonly peakAgents: number
        readonly agentHours: number
        readonly scheduledHours: number
        readonly workHours: number
        readonly idleHoursUsed: number
        /** Least number, in fractions and the same whenever open, that keeps every deadline. */
        readonly constantAgents: number
      }
      /** For each promise, the share done in time, and the hours of work that come too late for it. */
      readonly promises: readonly (DeadlinePromise & { readonly kept: number; readonly lateHours: number })[]
      /** Of a given number of agents: the promises they do not keep; empty where they keep all. */
      readonly broken?: readonly DeadlinePromise[]
      /** Whether what waits grows from day to day, because less is done than comes; of a given number of agents. */
      readonly growing?: boolean
      readonly binding?: DeferredWindow
    }
  | { readonly possible: false; readonly binding: DeferredWindow }

/** From the beginning of one interval to the end of another; `days` later. */
export interface DeferredWindow {
  readonly from: string
  readonly to: string
  readonly days: number
  /** Hours in it in which agents may be there, and in which idle agents of live channels are. */
  readonly openHours: number
  readonly idleHours: number
}

const secondsPerDay = 86_400
/** Shares are sums over many intervals. */
const rounding = 1e-9

/** Agents of every interval of a day (or of several) that repeats, so that every deadline is kept. Throws OutOfRangeError. */
export function answerDeferred(question: DeferredQuestion): DeferredAnswer {
  const { intervalSeconds, shrinkage, open, clock, promises, maxOccupancy } = question
  const perDay = Math.round(secondsPerDay / intervalSeconds)
  const days = question.intervals.map(({ dayNumber = 0 }) => dayNumber)
  const firstDay = Math.min(...days)
  const length = (Math.max(...days) - firstDay + 1) * perDay
  const at = ({ dayNumber = 0, startSeconds }: PlannedInterval) =>
    (dayNumber - firstDay) * perDay + Math.floor(startSeconds / intervalSeconds)
  const listed = new Array<boolean>(length).fill(false)
  const contacts = new Array<number>(length).fill(0)
  const work = new Array<number>(length).fill(0)
  const idleAgents = new Array<number>(length).fill(0)
  const handled = meanHandleTime(question)
  for (const interval of question.intervals) {
    const here = at(interval)
    listed[here] = true
    contacts[here] = interval.contacts
    work[here] = (interval.contacts * (interval.handleTimeSeconds ?? question.handleTimeSeconds)) / handled
    idleAgents[here] = interval.idleAgents ?? 0
  }
  const isOpen = listed.map((inFile, index) => {
    if (open === undefined) return inFile
    const hour = ((index % perDay) * intervalSeconds) / 3600
    return hour >= open.fromHour - 1e-9 && hour < open.untilHour - 1e-9
  })
  const deferred: DeferredWork = {
    intervalMinutes: intervalSeconds / 60,
    contacts: work,
    handleTimeSeconds: handled,
    promises,
    open: isOpen,
    clock,
    idleAgents,
    ...(maxOccupancy !== undefined && { maxOccupancy }),
  }
  const hoursOf = (of: readonly number[], from: number, to: number): number => {
    let sum = 0
    for (let index = from; index <= to; index++) sum += of[index % length]!
    return (sum * intervalSeconds) / 3600
  }
  const clockOf = (index: number) => clockText(((index % perDay) * intervalSeconds) % secondsPerDay)
  const windowOf = ({ from, to }: BindingWindow): DeferredWindow => ({
    from: clockOf(from),
    to: clockOf(to + 1),
    days: Math.floor((to + 1) / perDay) - Math.floor(from / perDay),
    openHours: hoursOf(isOpen.map(Number), from, to),
    idleHours: hoursOf(idleAgents, from, to),
  })
  const staffing = deferredStaffing(deferred)
  if (!staffing.possible) return { possible: false, binding: windowOf(staffing.binding) }
  const given = question.agents
  const present = given === undefined ? staffing.agents : isOpen.map((isOpenThen) => (isOpenThen ? given : 0))
  const shares = deferredShares(deferred, present)
  const dated = question.intervals.some(({ dayNumber }) => dayNumber !== undefined)
  const intervals = contacts.flatMap((count, index): DeferredInterval[] => {
    if (!listed[index] && !isOpen[index]) return []
    const agents = present[index]!
    return [
      {
        ...(dated && { date: isoDateOf(firstDay + Math.floor(index / perDay)) }),
        start: clockOf(index),
        contacts: count,
        idleAgents: idleAgents[index]!,
        open: isOpen[index]!,
        agents,
        scheduledAgents: roundUp(agents / (1 - shrinkage)),
        backlogHours: shares.backlogHours[index]!,
      },
    ]
  })
  const scheduled = intervals.reduce((sum, { scheduledAgents }) => sum + scheduledAgents, 0)
  const kept = promises.map((promise, index) => {
    const done = shares.inTime[index]!
    const missed = promise.share - done
    return { ...promise, kept: done, lateHours: missed > rounding ? missed * staffing.workHours : 0 }
  })
  return {
    possible: true,
    intervalSeconds,
    intervals,
    totals: {
      contacts: contacts.reduce((sum, count) => sum + count, 0),
      peakAgents: Math.max(...present),
      agentHours: (present.reduce((sum, count) => sum + count, 0) * intervalSeconds) / 3600,
      scheduledHours: (scheduled * intervalSeconds) / 3600,
      workHours: staffing.workHours,
      idleHoursUsed: shares.idleHoursUsed,
      constantAgents: staffing.constantAgents,
    },
    promises: kept,
    ...(given !== undefined && {
      broken: promises.filter((_, index) => kept[index]!.lateHours > 0),
      growing: shares.growing,
    }),
    ...(staffing.binding !== undefined && { binding: windowOf(staffing.binding) }),
  }
}

/** Work counts in contacts of the mean handle time, so that intervals may have times of their own. */
function meanHandleTime({ intervals, handleTimeSeconds }: DeferredQuestion): number {
  let contacts = 0
  let time = 0
  for (const interval of intervals) {
    contacts += interval.contacts
    time += interval.contacts * (interval.handleTimeSeconds ?? handleTimeSeconds)
  }
  return contacts > 0 ? time / contacts : handleTimeSeconds
}
