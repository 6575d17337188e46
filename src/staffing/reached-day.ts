import type { Quadrature } from '../kernel/gamma-quadrature.js'
import { emptySystem, type SystemState, stepsOfStateAfter } from '../queueing/number-in-system.js'
import {
  type DayConditions,
  expectedService,
  type FollowedInterval,
  followInterval,
  type ReachedService,
  whenAgentsChange,
} from '../queueing/reached-service.js'

/** Intervals in a row, without a gap, that begin with nobody there, or follow themselves. */
export interface FollowedDay {
  readonly intervals: readonly FollowedInterval[]
  readonly conditions: DayConditions
  /** Whether the last interval is followed by the first. */
  readonly repeats: boolean
}

/**
 * What each interval really reaches with its agents: every interval begins with the line that the one before leaves.
 * After the last one its agents stay until those who wait are served.
 */
export function reachedDay(day: FollowedDay): ReachedService[] {
  const reached: ReachedService[] = []
  let { state, agents } = beginningOf(day)
  for (const [at, interval] of day.intervals.entries()) {
    const followed = followInterval(
      whenAgentsChange(state, agents, interval.agents),
      interval,
      laterThan(day, at),
      day.conditions,
    )
    state = followed.after
    agents = interval.agents
    reached.push(followed.reached)
  }
  return reached
}

/** What is expected of each interval where the whole day is busier or quieter than its contacts say. */
export function expectedDay(day: FollowedDay, { nodes, weights }: Quadrature): ReachedService[] {
  const days = Array.from(nodes, (busy) => reachedDay(busierDay(day, busy)))
  return day.intervals.map((_, at) =>
    expectedService(
      days.map((reached) => reached[at]!),
      weights,
    ),
  )
}

/** The day with so many times the contacts and the same agents. */
export function busierDay(day: FollowedDay, busy: number): FollowedDay {
  if (busy === 1) return day
  return { ...day, intervals: day.intervals.map((one) => ({ ...one, contacts: busy * one.contacts })) }
}

/** Work of `reachedDay`, in single steps of some nanoseconds. */
export function stepsOfReachedDay({ intervals, conditions }: FollowedDay): number {
  const { intervalSeconds, patienceSeconds, lines } = conditions
  return intervals.reduce((sum, { contacts, agents, handleTimeSeconds }) => {
    const rates = {
      arrivalRate: contacts / intervalSeconds,
      agents,
      serviceRate: 1 / handleTimeSeconds,
      abandonmentRate: 1 / patienceSeconds,
      lines,
    }
    return sum + stepsOfStateAfter(rates, intervalSeconds)
  }, 0)
}

/** The system and its agents just before the first interval. */
export function beginningOf(day: FollowedDay): { state: SystemState; agents: number } {
  const { intervals, conditions, repeats } = day
  let state = emptySystem
  let agents = intervals[0]?.agents ?? 0
  if (!repeats || intervals.length === 0) return { state, agents }
  const longest = intervals.reduce((most, { handleTimeSeconds }) => Math.max(most, handleTimeSeconds), 0)
  const count = Math.ceil(Math.max(forgottenAfterSeconds, 12 * longest) / conditions.intervalSeconds)
  for (let before = count; before > 0; before -= 1) {
    const interval = intervals[intervals.length - 1 - ((before - 1) % intervals.length)]!
    state = whenAgentsChange(state, agents, interval.agents)
    state = followInterval(state, interval, [], conditions).after
    agents = interval.agents
  }
  return { state, agents }
}

/** The intervals after one, as far as the threshold reaches. */
export function laterThan({ intervals, conditions, repeats }: FollowedDay, at: number): FollowedInterval[] {
  const count = Math.ceil(conditions.withinSeconds / conditions.intervalSeconds)
  const later: FollowedInterval[] = []
  for (let next = at + 1; next <= at + count; next += 1) {
    if (next >= intervals.length && !repeats) break
    later.push(intervals[next % intervals.length]!)
  }
  return later
}

const forgottenAfterSeconds = 6 * 3600
