import type { ServiceLevelDefinition, ServiceLevels } from '../../queueing/measures.js'
import type { StaffAnswer } from './staff-question.js'

/** All contacts of several intervals together; times in seconds, shares as fractions. */
export interface StaffTotals {
  readonly contacts: number
  readonly peakAgents: number
  /** At the position. */
  readonly agentHours: number
  /** With shrinkage, whole agents in each interval. */
  readonly scheduledHours: number
  /**
   * Intervals in which the line grows without end: nobody is served in time there, and everybody is busy; waits of the
   * whole are absent then.
   */
  readonly unstableIntervals: number
  readonly occupancy?: number
  readonly serviceLevel?: number
  readonly serviceLevels?: ServiceLevels
  readonly averageSpeedOfAnswer?: number
  readonly averageWait?: number
  readonly probabilityOfAbandonment?: number
  readonly probabilityOfBlocking?: number
}

/** What is counted of an interval. */
export type CountedInterval = Omit<StaffAnswer, 'model' | 'binding' | 'broken' | 'queueLength'> & {
  readonly contacts: number
}

/** Totals over intervals: every share is a sum over contacts divided by a sum, and never a mean of shares. */
export function staffTotals(
  intervals: readonly CountedInterval[],
  intervalSeconds: number,
  definition: ServiceLevelDefinition,
): StaffTotals {
  const sum = (of: (interval: CountedInterval) => number) =>
    intervals.reduce((total, interval) => total + of(interval), 0)
  const hours = intervalSeconds / 3600
  const unstableIntervals = intervals.filter(({ stable }) => !stable).length
  const agentIntervals = sum(({ agents }) => agents)
  const counts = {
    contacts: sum(({ contacts }) => contacts),
    peakAgents: intervals.reduce((most, { agents }) => Math.max(most, agents), 0),
    agentHours: agentIntervals * hours,
    scheduledHours: sum(({ scheduledAgents }) => scheduledAgents) * hours,
    unstableIntervals,
  }
  const attempts = sum(attemptsOf)
  if (attempts === 0) return counts
  const served = sum((interval) => attemptsOf(interval) * servedShare(interval))
  const part = (of: (levels: ServiceLevels) => number) =>
    sum(
      (interval) =>
        attemptsOf(interval) * (interval.serviceLevels === undefined ? 0 : of(interval.serviceLevels)),
    )
  const inTime = part(({ servedOverOffered }) => servedOverOffered)
  const within = part(({ waitWithinThreshold }) => waitWithinThreshold)
  const share = (some: number, all: number) => (all > 0 ? some / all : 0)
  const serviceLevels = {
    servedOverOffered: share(inTime, attempts),
    servedOverServed: share(inTime, served),
    excludingShortAbandons: share(inTime, attempts - (within - inTime)),
    waitWithinThreshold: share(within, attempts),
  }
  return {
    ...counts,
    occupancy:
      agentIntervals > 0
        ? sum(({ stable, occupancy = stable ? 0 : 1, agents }) => occupancy * agents) / agentIntervals
        : 0,
    serviceLevel: serviceLevels[definition],
    serviceLevels,
    ...(unstableIntervals === 0 && {
      averageSpeedOfAnswer: share(
        sum(
          (interval) => attemptsOf(interval) * servedShare(interval) * (interval.averageSpeedOfAnswer ?? 0),
        ),
        served,
      ),
      averageWait: share(
        sum((interval) => admittedTo(interval) * (interval.averageWait ?? 0)),
        sum(admittedTo),
      ),
    }),
    probabilityOfAbandonment:
      sum((interval) => attemptsOf(interval) * (interval.probabilityOfAbandonment ?? 0)) / attempts,
    probabilityOfBlocking:
      sum((interval) => attemptsOf(interval) * (interval.probabilityOfBlocking ?? 0)) / attempts,
  }
}

const attemptsOf = ({ contacts, attemptedLoad, offeredLoad }: CountedInterval): number =>
  offeredLoad > 0 ? (contacts * attemptedLoad) / offeredLoad : contacts

/** Where lines are limited, the mean wait is that of those let in. */
const admittedTo = (interval: CountedInterval): number =>
  attemptsOf(interval) * (1 - (interval.probabilityOfBlocking ?? 0))

const servedShare = ({ probabilityOfAbandonment = 0, probabilityOfBlocking = 0 }: CountedInterval): number =>
  1 - probabilityOfAbandonment - probabilityOfBlocking
