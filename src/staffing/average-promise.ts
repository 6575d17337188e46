import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { type BindingConstraint, leastAgentsMeeting } from '../queueing/least-agents.js'
import { MEASURE, measureCount } from '../queueing/measures.js'
import {
  attemptedLoad,
  measureInto,
  onlyTarget,
  type PreparedTargets,
  prepareTargets,
  type ServiceConditions,
  withoutTargets,
} from '../queueing/service-targets.js'
import { leastStableAgents } from '../queueing/stability.js'
import { type AverageChoices, type AverageTarget, cheapestOnAverage } from './cheapest-on-average.js'

/** One interval of the time over which the promise is averaged; all are equally long. */
export interface AveragedInterval {
  /** Its weight in the average. */
  readonly contacts: number
  /** Erlang. */
  readonly offeredLoad: number
  readonly handleTimeSeconds: number
}

export interface AveragePromiseInput extends Omit<ServiceConditions, 'handleTimeSeconds'> {
  readonly intervals: readonly AveragedInterval[]
  /** In every interval; default 0. */
  readonly minAgents?: number
  /** The same where there is no load; `minAgents` when left out. */
  readonly minAgentsWithoutLoad?: number
  /** In every interval; default 1e6. */
  readonly maxAgents?: number
}

export type AveragePromiseAnswer =
  | {
      readonly possible: true
      readonly agents: readonly number[]
      /** Sum over the intervals. */
      readonly agentIntervals: number
      /** No staffing that keeps the promises has fewer: proved. Equal to `agentIntervals` unless the search says how far it got. */
      readonly leastAgentIntervals: number
      /** The promise that costs most by itself. */
      readonly binding: BindingConstraint
    }
  | {
      readonly possible: false
      readonly reason: 'never' | 'maxAgents' | 'lines'
      readonly binding: BindingConstraint
    }

/**
 * The cheapest agents of each interval when service level, abandonment and speed of answer are promised on average
 * over all contacts of the horizon, and not in each interval. The occupancy cap and the minimum hold in each; where
 * nobody hangs up, every interval has more agents than Erlang, or one where lines are limited; intervals in which no contact comes keep the promise by
 * themselves.
 *
 * Each promise is a sum over intervals that must not be negative: contacts × (served in time − share × counted), so
 * that the fewest agents are a knapsack (`cheapestChoices`), solved exactly. With several promises at once weighted
 * sums of them bound the answer from below; the weights are raised on what is missed until the cheapest choice keeps
 * everything, which proves it, else agents are added and the gap is told.
 *
 * The cheapest average leaves quiet intervals short, where an agent serves few: ask for a minimum where that matters.
 *
 * @throws OutOfRangeError
 */
export function leastAgentsOnAverage(input: AveragePromiseInput): AveragePromiseAnswer {
  const { intervals, minAgents = 0, minAgentsWithoutLoad = minAgents, maxAgents = 1e6, ...conditions } = input
  for (const { contacts } of intervals) {
    if (!(contacts >= 0 && contacts < Number.POSITIVE_INFINITY))
      throw new OutOfRangeError('contacts', contacts, 'contacts >= 0')
  }
  const ranges: Range[] = []
  for (const { contacts, offeredLoad, handleTimeSeconds } of intervals) {
    const prepared = prepareTargets({ ...conditions, handleTimeSeconds })
    const range = rangeOf(
      prepared,
      contacts,
      offeredLoad,
      offeredLoad > 0 ? minAgents : minAgentsWithoutLoad,
      maxAgents,
    )
    if (typeof range === 'string')
      return { possible: false, reason: reasonOf(prepared, maxAgents), binding: range }
    ranges.push(range)
  }
  const floor = ranges.reduce((sum, range) => sum + range.floor, 0)
  const found = cheapestOnAverage(ranges, floor > 0 ? floorBinding(ranges, minAgents) : 'none')
  if (!found.possible)
    return {
      possible: false,
      reason: reasonOf(prepareTargets({ ...conditions, handleTimeSeconds: 1 }), maxAgents),
      binding: found.binding,
    }
  const agents = ranges.map((range, interval) => range.floor + found.above[interval]!)
  return {
    possible: true,
    agents,
    agentIntervals: agents.reduce((sum, count) => sum + count, 0),
    leastAgentIntervals: floor + found.bound,
    binding: found.binding,
  }
}

interface Range extends AverageChoices {
  readonly stability: number
}

/** The name of what cannot be had where there is no range. */
function rangeOf(
  prepared: PreparedTargets,
  contacts: number,
  offeredLoad: number,
  minAgents: number,
  maxAgents: number,
): Range | BindingConstraint {
  const delay = prepared.abandonment === 0 && prepared.lines === Number.POSITIVE_INFINITY
  const stability = delay && offeredLoad > 0 ? leastStableAgents(offeredLoad) : 0
  // nobody calls: nobody has to be there but those always asked for
  if (offeredLoad === 0)
    return minAgents > maxAgents ? 'minAgents' : { floor: minAgents, gains: {}, stability }
  const inEach = onlyTarget(prepared, 'maxOccupancy') ?? withoutTargets(prepared)
  const always = contacts > 0 ? inEach : prepared
  // where only a full line turns callers away, somebody must be there for it to move
  const least = prepared.abandonment === 0 && offeredLoad > 0 ? Math.max(1, minAgents) : minAgents
  const floor = least > maxAgents ? undefined : leastAgentsMeeting(always, offeredLoad, least, maxAgents)
  if (floor === undefined) return stability > maxAgents ? 'stability' : 'maxOccupancy'
  if (contacts === 0) return { floor, gains: {}, stability }
  const most = Math.max(floor, Math.min(maxAgents, prepared.lines))
  const rows: Record<AverageTarget, number[]> = {
    serviceLevel: [],
    maxAbandonment: [],
    averageSpeedOfAnswer: [],
  }
  for (let agents = floor; agents <= most; agents += 1) {
    if (!measureInto(figures, prepared, agents, offeredLoad)) break
    const weight = contacts * (attemptedLoad(prepared, agents, offeredLoad) / offeredLoad)
    measureInto(figures, prepared, agents, offeredLoad)
    rows.serviceLevel.push(weight * serviceLevelGain(prepared))
    rows.maxAbandonment.push(weight * (prepared.maxAbandonment - figures[MEASURE.probabilityOfAbandonment]!))
    rows.averageSpeedOfAnswer.push(weight * speedGain(prepared, agents))
    // more agents have next to nothing left to gain
    if (figures[MEASURE.probabilityOfWait]! < 1e-15) break
  }
  const ofServed = floor === 0 ? promiseOfServed(prepared) : undefined
  return {
    floor,
    stability,
    ...(ofServed !== undefined && { ofServed }),
    gains: {
      ...(prepared.share > 0 && { serviceLevel: Float64Array.from(rows.serviceLevel) }),
      ...(prepared.maxAbandonment < 1 && { maxAbandonment: Float64Array.from(rows.maxAbandonment) }),
      ...(prepared.maxSpeedOfAnswer < Number.POSITIVE_INFINITY && {
        averageSpeedOfAnswer: Float64Array.from(rows.averageSpeedOfAnswer),
      }),
    },
  }
}

/** Served in time less the share promised of those who count, per attempt. */
function serviceLevelGain({ share, serviceLevelAt }: PreparedTargets): number {
  const inTime = figures[MEASURE.servedOverOffered]!
  const within = figures[MEASURE.waitWithinThreshold]!
  switch (serviceLevelAt) {
    case MEASURE.servedOverServed:
      return inTime - share * servedShare()
    case MEASURE.excludingShortAbandons:
      return inTime - share * (1 - (within - inTime))
    case MEASURE.waitWithinThreshold:
      return within - share
    default:
      return inTime - share
  }
}

/** The promise that is about those served, and so is not kept where nobody is. */
function promiseOfServed({
  share,
  serviceLevelAt,
  maxSpeedOfAnswer,
}: PreparedTargets): AverageTarget | undefined {
  if (share > 0 && serviceLevelAt !== MEASURE.waitWithinThreshold) return 'serviceLevel'
  return maxSpeedOfAnswer < Number.POSITIVE_INFINITY ? 'averageSpeedOfAnswer' : undefined
}

/** Seconds, per attempt: intervals may have handle times of their own. */
function speedGain({ maxSpeedOfAnswer, handleTimeSeconds }: PreparedTargets, agents: number): number {
  if (maxSpeedOfAnswer === Number.POSITIVE_INFINITY || agents === 0) return 0
  return servedShare() * (maxSpeedOfAnswer - figures[MEASURE.averageSpeedOfAnswer]!) * handleTimeSeconds
}

const servedShare = (): number =>
  1 - figures[MEASURE.probabilityOfAbandonment]! - figures[MEASURE.probabilityOfBlocking]!

const figures = new Float64Array(measureCount)

function floorBinding(ranges: readonly Range[], minAgents: number): BindingConstraint {
  if (ranges.every(({ floor }) => floor === minAgents)) return 'minAgents'
  return ranges.some(({ floor, stability }) => floor > Math.max(stability, minAgents))
    ? 'maxOccupancy'
    : 'stability'
}

function reasonOf(
  { maxOccupancy, lines }: PreparedTargets,
  maxAgents: number,
): 'never' | 'maxAgents' | 'lines' {
  if (maxOccupancy === 0) return 'never'
  return maxAgents <= lines ? 'maxAgents' : 'lines'
}
