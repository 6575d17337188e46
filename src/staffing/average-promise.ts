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
  type TargetName,
  withoutTargets,
} from '../queueing/service-targets.js'
import { leastStableAgents } from '../queueing/stability.js'
import { cheapestChoices, type IntervalChoices } from './cheapest-choices.js'

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

export type CheapestOnAverage<Binding> =
  | {
      readonly possible: true
      /** Agents above the floor of each interval. */
      readonly above: readonly number[]
      /** No sum of them that keeps the promises is less. */
      readonly bound: number
      /** The promise that costs most by itself. */
      readonly binding: AverageTarget | Binding
    }
  | { readonly possible: false; readonly binding: AverageTarget }

/**
 * The cheapest choices that keep every promise on average.
 *
 * @param atFloor the answer's `binding` where nobody is needed above the floor
 * @param mostTried as of `cheapestChoices`
 */
export function cheapestOnAverage<Binding>(
  ranges: readonly AverageChoices[],
  atFloor: Binding,
  mostTried?: number,
): CheapestOnAverage<Binding> {
  const promised = averageTargets.filter((name) => ranges.some(({ gains }) => gains[name] !== undefined))
  const scale = (name: AverageTarget) => Math.abs(total(ranges, (range) => range.gains[name]?.[0] ?? 0)) || 1
  const scales = promised.map(scale)
  const solve = (weights: readonly number[]) =>
    cheapestChoices(weighted(ranges, promised, scales, weights), mostTried)
  let binding: AverageTarget | Binding = atFloor
  let bound = 0
  let weights = promised.map(() => 0)
  for (const [at, name] of promised.entries()) {
    const only = promised.map((_, other) => (other === at ? 1 : 0))
    const alone = solve(only)
    if (alone === undefined) return { possible: false, binding: name }
    if (alone.leastCost <= bound) continue
    bound = alone.leastCost
    binding = name
    weights = only
  }
  let above: readonly number[] = ranges.map(() => 0)
  for (let round = 0; round < weightRounds && bound > 0; round += 1) {
    const found = solve(weights)
    if (found === undefined) break
    above = found.above
    bound = Math.max(bound, found.leastCost)
    const missed = promised.map((name, at) => Math.max(0, -gainOf(ranges, above, name) / scales[at]!))
    const worst = Math.max(...missed)
    if (worst === 0) break
    // what is missed gains weight, less and less of it as the rounds go on
    weights = weights.map((weight, at) => weight + (missed[at]! / worst) * 2 ** (-round / 4))
  }
  return { possible: true, above: untilKept(ranges, promised, above), bound, binding }
}

type AverageTarget = Exclude<TargetName, 'maxOccupancy'>
const averageTargets: readonly AverageTarget[] = ['serviceLevel', 'maxAbandonment', 'averageSpeedOfAnswer']
const weightRounds = 60

/** What an interval may have, and what each number of agents from the floor on adds to each promise. */
export interface AverageChoices {
  readonly floor: number
  readonly gains: Readonly<Partial<Record<AverageTarget, Float64Array>>>
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
  return {
    floor,
    stability,
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

function speedGain({ maxSpeedOfAnswer }: PreparedTargets, agents: number): number {
  if (maxSpeedOfAnswer === Number.POSITIVE_INFINITY || agents === 0) return 0
  return servedShare() * (maxSpeedOfAnswer - figures[MEASURE.averageSpeedOfAnswer]!)
}

const servedShare = (): number =>
  1 - figures[MEASURE.probabilityOfAbandonment]! - figures[MEASURE.probabilityOfBlocking]!

const figures = new Float64Array(measureCount)

/** The promises as one, by weights. */
function weighted(
  ranges: readonly AverageChoices[],
  promised: readonly AverageTarget[],
  scales: readonly number[],
  weights: readonly number[],
): IntervalChoices[] {
  return ranges.map(({ floor, gains }) => {
    const length = Math.max(1, ...promised.map((name) => gains[name]?.length ?? 0))
    const sums = new Float64Array(length)
    promised.forEach((name, at) => {
      const weight = weights[at]! / scales[at]!
      const own = gains[name]
      if (weight > 0 && own !== undefined)
        own.forEach((gain, k) => {
          sums[k]! += weight * gain
        })
    })
    return { floor, gains: sums }
  })
}

const gainOf = (ranges: readonly AverageChoices[], above: readonly number[], name: AverageTarget): number =>
  total(ranges, (range, interval) => range.gains[name]?.[above[interval]!] ?? 0)

/** Agents added, each where it mends most of what is missed, until every promise is kept. */
function untilKept(
  ranges: readonly AverageChoices[],
  promised: readonly AverageTarget[],
  start: readonly number[],
): readonly number[] {
  const above = [...start]
  for (;;) {
    const missed = promised.filter((name) => gainOf(ranges, above, name) < 0)
    if (missed.length === 0) return above
    let best = -1
    let most = 0
    ranges.forEach(({ gains }, interval) => {
      const mended = missed.reduce((sum, name) => {
        const own = gains[name]
        const next = own?.[above[interval]! + 1]
        return next === undefined ? sum : sum + next - own![above[interval]!]!
      }, 0)
      if (mended > most) {
        most = mended
        best = interval
      }
    })
    if (best < 0) return above
    above[best]! += 1
  }
}

const total = (
  ranges: readonly AverageChoices[],
  of: (range: AverageChoices, interval: number) => number,
): number => ranges.reduce((sum, range, interval) => sum + of(range, interval), 0)

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
