import { brokenTargets } from '../../queueing/keeps-targets.js'
import { OutlookTooLong } from '../../queueing/known-outlook.js'
import type { ServiceLevelDefinition, ServiceLevels } from '../../queueing/measures.js'
import type { FollowedInterval, ReachedService } from '../../queueing/reached-service.js'
import { type FollowedDay, reachedDay, stepsOfReachedDay } from '../../staffing/reached-day.js'
import { staffToReached } from '../../staffing/staff-to-reached.js'
import type { QueueQuestion } from './staff-question.js'
import { type Stretch, stretchesOf } from './stretches.js'

/** What an interval, or several, really reach while the load changes; shares of the contacts, times in seconds. */
export interface ReachedMeasures {
  /** By the definition asked for. */
  readonly serviceLevel: number
  readonly serviceLevels: ServiceLevels
  readonly probabilityOfWait: number
  readonly probabilityOfAbandonment: number
  readonly probabilityOfBlocking: number
  /** Of all contacts. */
  readonly averageWait: number
  readonly occupancy: number
}

interface ReachedQuestion extends QueueQuestion {
  readonly intervals: readonly {
    readonly dayNumber?: number
    readonly startSeconds: number
    readonly contacts: number
    readonly line: number
  }[]
  readonly intervalSeconds: number
}

/** Following a day in more steps than this takes longer than people wait. */
const mostSteps = 5e8

/** The days of the question with these agents, or undefined where there is too much to follow. */
export function followedDays(
  question: ReachedQuestion,
  handleTimes: readonly number[],
  agents: readonly number[],
): { stretch: Stretch; day: FollowedDay }[] | undefined {
  const { intervals, intervalSeconds, patienceSeconds, lines, redialProbability, targets } = question
  const conditions = {
    intervalSeconds,
    patienceSeconds: patienceSeconds ?? Number.POSITIVE_INFINITY,
    lines: lines ?? Number.POSITIVE_INFINITY,
    redialProbability: redialProbability ?? 0,
    withinSeconds: targets.serviceLevel?.withinSeconds ?? 0,
  }
  const days = stretchesOf(intervals, intervalSeconds).map((stretch) => {
    let former: FollowedInterval | undefined
    const followed = stretch.positions.map((at) => {
      // where the file has nothing, those of before finish what is there
      const one: FollowedInterval =
        at === undefined
          ? { ...former!, contacts: 0 }
          : {
              contacts: intervals[at]!.contacts,
              agents: Math.min(agents[at]!, conditions.lines),
              handleTimeSeconds: handleTimes[at]!,
            }
      former = one
      return one
    })
    return { stretch, day: { intervals: followed, conditions, repeats: stretch.repeats } }
  })
  const steps = days.reduce((sum, { day }) => sum + stepsOfReachedDay(day), 0)
  return steps <= mostSteps ? days : undefined
}

/** What each interval of the file reaches with these agents; undefined where there is too much to follow. */
export function reachedWith(
  question: ReachedQuestion,
  handleTimes: readonly number[],
  agents: readonly number[],
): ReachedService[] | undefined {
  return unlessTooLong(() => followedWith(question, handleTimes, agents))
}

function followedWith(
  question: ReachedQuestion,
  handleTimes: readonly number[],
  agents: readonly number[],
): ReachedService[] | undefined {
  const days = followedDays(question, handleTimes, agents)
  if (days === undefined) return undefined
  const reached: ReachedService[] = []
  for (const { stretch, day } of days)
    for (const [slot, one] of reachedDay(day).entries()) {
      const at = stretch.positions[slot]
      if (at !== undefined) reached[at] = one
    }
  return reached
}

export type ToReached =
  | { readonly ok: true; readonly agents: readonly number[] }
  | { readonly ok: false; readonly at: number }

/** The agents with whom each interval reaches what is promised; undefined where there is too much to follow. */
export function agentsToReached(
  question: ReachedQuestion,
  handleTimes: readonly number[],
  from: readonly number[],
): ToReached | undefined {
  return unlessTooLong(() => searchToReached(question, handleTimes, from))
}

function searchToReached(
  question: ReachedQuestion,
  handleTimes: readonly number[],
  from: readonly number[],
): ToReached | undefined {
  const days = followedDays(question, handleTimes, from)
  if (days === undefined) return undefined
  const agents = [...from]
  const minAgents = question.minAgents ?? 0
  for (const { stretch, day } of days) {
    const search = {
      ...day,
      keeps: (reached: ReachedService, interval: FollowedInterval) =>
        brokenTargets(question.targets, {
          ...measuresOf([reached], interval.agents * question.intervalSeconds, question.definition),
          averageSpeedOfAnswer: 0,
        }).length === 0,
      minAgents,
      maxAgents: Math.min(question.maxAgents ?? mostAgents, question.lines ?? mostAgents),
    }
    // An interval without contacts has no promise of its own: nobody need be there, unless those before it cannot keep
    // theirs so.
    const nobody = day.intervals.map((interval, slot) =>
      interval.contacts > 0 || stretch.positions[slot] === undefined
        ? interval
        : { ...interval, agents: minAgents },
    )
    const least = staffToReached({ ...search, intervals: nobody })
    const found = least.possible ? least : staffToReached(search)
    if (!found.possible) return { ok: false, at: stretch.positions[found.at]! }
    for (const [slot, count] of found.agents.entries()) {
      const at = stretch.positions[slot]
      if (at !== undefined) agents[at] = count
    }
  }
  return { ok: true, agents }
}

const mostAgents = 1e6

/** Nothing where long thresholds and long lines would have to be looked ahead for longer than people wait. */
function unlessTooLong<Answer>(answer: () => Answer): Answer | undefined {
  try {
    return answer()
  } catch (error) {
    if (error instanceof OutlookTooLong) return undefined
    throw error
  }
}

/** Several intervals together, whose agents were there for so long in all. */
export function measuresOf(
  reached: readonly ReachedService[],
  agentSeconds: number,
  definition: ServiceLevelDefinition,
): ReachedMeasures {
  const sum = (of: (one: ReachedService) => number) => reached.reduce((total, one) => total + of(one), 0)
  const attempts = sum((one) => one.attempts)
  const inTime = sum((one) => one.servedWithin)
  const within = sum((one) => one.waitedWithin)
  const abandoned = sum((one) => one.abandoned)
  const blocked = sum((one) => one.blocked)
  const share = (some: number, all: number) => (all > 0 ? Math.min(1, some / all) : 0)
  const serviceLevels = {
    servedOverOffered: share(inTime, attempts),
    servedOverServed: share(inTime, attempts - abandoned - blocked),
    excludingShortAbandons: share(inTime, attempts - (within - inTime)),
    waitWithinThreshold: share(within, attempts),
  }
  return {
    serviceLevel: serviceLevels[definition],
    serviceLevels,
    probabilityOfWait: share(
      sum((one) => one.waited),
      attempts,
    ),
    probabilityOfAbandonment: share(abandoned, attempts),
    probabilityOfBlocking: share(blocked, attempts),
    averageWait: attempts - blocked > 0 ? sum((one) => one.waitingSeconds) / (attempts - blocked) : 0,
    occupancy: share(
      sum((one) => one.busySeconds),
      agentSeconds,
    ),
  }
}
