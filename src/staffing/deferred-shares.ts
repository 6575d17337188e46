import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import {
  type DeferredWork,
  deadlineOf,
  dueWork,
  idleAgentsAt,
  isOpen,
  longestDeadline,
} from './deferred-work.js'

export interface DeferredShares {
  /** For each promise, the share of the horizon's contacts done within its time. */
  readonly inTime: readonly number[]
  /** Agent hours of work waiting at the end of each interval. */
  readonly backlogHours: readonly number[]
  /** Hours done by idle agents of live channels, who help before others are asked. */
  readonly idleHoursUsed: number
  /** Work grows faster than it is done: in a horizon that repeats, the backlog has no end. */
  readonly growing: boolean
}

/**
 * What so many agents keep of the promises, with the work done earliest deadline first. A horizon that repeats is
 * run until what the first period left out no longer matters, and its last period is reported.
 *
 * @param agents in each interval, from 0; none count while closed
 * @throws OutOfRangeError
 */
export function deferredShares(work: DeferredWork, agents: readonly number[]): DeferredShares {
  const { contacts, promises, intervalMinutes, repeats = true } = work
  const intervals = contacts.length
  if (agents.length !== intervals)
    throw new OutOfRangeError('agents.length', agents.length, `${intervals} intervals`)
  const hours = intervalMinutes / 60
  const before = repeats ? Math.ceil(longestDeadline(work) / intervals) + 2 : 0
  const periods = before + 1
  // The contacts reported come in the last period but what is left of them is done after it.
  const after = repeats ? before : 0
  const released = dueWork(work, periods + after)
  const inTime = promises.map(() => 0)
  const backlogHours: number[] = []
  let idleUsed = 0
  let total = 0
  let waiting: { release: number; deadline: number; left: number }[] = []
  let next = 0
  const backlogAt: number[] = []
  for (let at = 0; at < intervals * (periods + after); at++) {
    for (; next < released.length && released[next]!.release === at; next++) {
      const { release, deadline, work: amount } = released[next]!
      waiting.push({ release, deadline, left: amount })
      if (release >= before * intervals && release < periods * intervals) total += amount
    }
    waiting.sort((a, b) => a.deadline - b.deadline || a.release - b.release)
    const idle = idleAgentsAt(work, at)
    let capacity = idle + (isOpen(work, at) ? agents[at % intervals]! : 0)
    const start = capacity
    for (const job of waiting) {
      const done = Math.min(job.left, capacity)
      if (done === 0) break
      job.left -= done
      capacity -= done
      if (job.release < before * intervals || job.release >= periods * intervals) continue
      promises.forEach(({ withinMinutes }, promise) => {
        if (at <= deadlineOf(work, job.release, withinMinutes / intervalMinutes)) inTime[promise]! += done
      })
    }
    waiting = waiting.filter(({ left }) => left > 0)
    const backlog = waiting.reduce((sum, { left }) => sum + left, 0)
    backlogAt.push(backlog)
    if (at < before * intervals || at >= periods * intervals) continue
    idleUsed += Math.min(idle, start - capacity)
    backlogHours.push(backlog * hours)
  }
  const reported = backlogAt[periods * intervals - 1]!
  const earlier = before > 0 ? backlogAt[before * intervals - 1]! : reported
  return {
    inTime: inTime.map((done) => (total > 0 ? done / total : 1)),
    backlogHours,
    idleHoursUsed: idleUsed * hours,
    growing: reported - earlier > 1e-6 * (total + 1),
  }
}
