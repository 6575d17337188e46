import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { leastAgentsErlangC } from './least-agents-erlang-c.js'
import { LARGEST_SYSTEM, requireOfferedLoad, requireWhole } from './legal-range.js'
import { measureCount, measuresInWords, type QueueMeasures } from './measures.js'
import { roundUp } from './round-up.js'
import {
  attemptedLoad,
  measureInto,
  onlyTarget,
  type PreparedTargets,
  prepareTargets,
  type ServiceConditions,
  shortfall,
  type TargetName,
  targetNames,
} from './service-targets.js'
import { leastStableAgents } from './stability.js'

export interface LeastAgentsInput extends ServiceConditions {
  /** Erlang: arrival rate times mean handle time. */
  readonly offeredLoad: number
  /** Never fewer than this; default 0. */
  readonly minAgents?: number
  /** Never more than this; default 1e9. */
  readonly maxAgents?: number
}

/**
 * Why not one agent fewer: the target that needs the most agents, or the minimum, or the need for more agents than
 * Erlang where nobody hangs up (`stability`), or nothing (`none`: no agent at all is needed).
 */
export type BindingConstraint = TargetName | 'minAgents' | 'stability' | 'none'

export type LeastAgentsAnswer =
  | {
      readonly possible: true
      readonly agents: number
      readonly binding: BindingConstraint
      readonly measures: QueueMeasures
    }
  | {
      readonly possible: false
      /**
       * `never`: no number of agents reaches the target; `maxAgents`: the limit given is below the need;
       * `lines`: more agents than lines would be needed, which serve nobody more.
       */
      readonly reason: 'never' | 'maxAgents' | 'lines'
      readonly binding: BindingConstraint
      /** What `maxAgents` agents would reach; undefined when the line would grow without end. */
      readonly measuresAtMost?: QueueMeasures
    }

/**
 * The least number of agents that meets *every* target, with the proof that one fewer does not.
 *
 * @throws OutOfRangeError
 * @example leastAgents({ offeredLoad: 10, handleTimeSeconds: 180,
 *   targets: { serviceLevel: { share: 0.8, withinSeconds: 20 }, maxOccupancy: 0.85 } }) // 14 agents
 */
export const leastAgents = (input: LeastAgentsInput): LeastAgentsAnswer => {
  requireKnownKeys(input, knownKeys)
  const { offeredLoad, minAgents = 0, maxAgents = LARGEST_SYSTEM } = input
  requireOfferedLoad(offeredLoad)
  requireWhole('minAgents', minAgents)
  requireWhole('maxAgents', maxAgents, minAgents)
  const prepared = prepareTargets(input)
  const agents = leastAgentsMeeting(prepared, offeredLoad, minAgents, maxAgents)
  const figures = new Float64Array(measureCount)
  const words = (count: number): QueueMeasures | undefined =>
    measureInto(figures, prepared, count, offeredLoad)
      ? measuresInWords(figures, attemptedLoad(prepared, count, offeredLoad), prepared.handleTimeSeconds)
      : undefined
  if (agents === undefined) {
    const never = offeredLoad > 0 && prepared.maxOccupancy === 0
    const binding = never ? 'maxOccupancy' : bindingConstraint(prepared, offeredLoad)
    const measuresAtMost = words(Math.min(maxAgents, prepared.lines))
    return {
      possible: false,
      reason: never ? 'never' : maxAgents <= prepared.lines ? 'maxAgents' : 'lines',
      binding,
      ...(measuresAtMost === undefined ? {} : { measuresAtMost }),
    }
  }
  const binding =
    agents === 0 ? 'none' : agents === minAgents ? 'minAgents' : bindingConstraint(prepared, offeredLoad)
  return { possible: true, agents, binding, measures: words(agents) ?? idle(prepared) }
}

const knownKeys: KeysOf<LeastAgentsInput> = {
  offeredLoad: true,
  handleTimeSeconds: true,
  patienceSeconds: true,
  lines: true,
  redialProbability: true,
  targets: true,
  minAgents: true,
  maxAgents: true,
}

/** Nobody calls and nobody is there. */
const idle = (prepared: PreparedTargets): QueueMeasures => {
  const figures = new Float64Array(measureCount)
  measureInto(figures, prepared, 1, 0)
  return measuresInWords(figures, 0, prepared.handleTimeSeconds)
}

/**
 * The search itself, without words and without checks: the least whole number from `minAgents` to `maxAgents` that
 * meets every target, or undefined.
 */
export const leastAgentsMeeting = (
  prepared: PreparedTargets,
  offeredLoad: number,
  minAgents = 0,
  maxAgents = LARGEST_SYSTEM,
): number | undefined => {
  if (offeredLoad === 0) return minAgents
  const floor = lowerBound(prepared, offeredLoad, minAgents)
  if (floor > maxAgents) return undefined
  if (isUnlimitedDelay(prepared) && prepared.maxSpeedOfAnswer === Number.POSITIVE_INFINITY) {
    const agents = leastAgentsErlangC(offeredLoad, prepared.threshold, prepared.share, floor)
    return agents <= maxAgents ? agents : undefined
  }
  return firstThatMeets(prepared, offeredLoad, floor, maxAgents < prepared.lines ? maxAgents : prepared.lines)
}

/**
 * Least number from `floor` on without a shortfall, which falls with the number of agents: step away from the load
 * until the answer is enclosed, then close in along the straight line between the ends (bisecting when that is slow).
 */
const firstThatMeets = (
  prepared: PreparedTargets,
  offeredLoad: number,
  floor: number,
  maxAgents: number,
): number | undefined => {
  const start = Math.min(maxAgents, Math.max(floor, Math.ceil(offeredLoad)))
  const spread = 2 * Math.sqrt(offeredLoad)
  let at = shortfall(prepared, start, offeredLoad)
  // every number up to `fails` fails, `meets` meets; shortfalls at both
  let fails = start
  let meets = start
  let failsBy = at
  let meetsBy = at
  let step = 1 + Math.floor(Math.abs(at) * spread)
  if (at > 0) {
    do {
      if (meets >= maxAgents) return undefined
      fails = meets
      failsBy = at
      meets = Math.min(fails + step, maxAgents)
      at = shortfall(prepared, meets, offeredLoad)
      meetsBy = at
      step *= 2
    } while (at > 0)
  } else {
    do {
      if (fails <= floor) return floor
      meets = fails
      meetsBy = at
      fails = Math.max(meets - step, floor)
      at = shortfall(prepared, fails, offeredLoad)
      failsBy = at
      step *= 2
    } while (at <= 0)
  }
  for (let round = 1; meets - fails > 1; round += 1) {
    const share = round % 3 === 0 ? 0.5 : failsBy / (failsBy - meetsBy)
    const middle = Math.min(meets - 1, Math.max(fails + 1, Math.ceil(fails + share * (meets - fails))))
    at = shortfall(prepared, middle, offeredLoad)
    if (at > 0) {
      fails = middle
      failsBy = at
    } else {
      meets = middle
      meetsBy = at
    }
  }
  return meets
}

/** Nobody hangs up and nobody is turned away. */
const isUnlimitedDelay = (prepared: PreparedTargets): boolean =>
  prepared.abandonment === 0 && prepared.lines === Number.POSITIVE_INFINITY

/** No fewer can do: the occupancy cap and, where nobody is lost, the need for more agents than Erlang. */
const lowerBound = (prepared: PreparedTargets, offeredLoad: number, minAgents: number): number => {
  if (prepared.maxOccupancy === 0) return Number.POSITIVE_INFINITY
  if (!isUnlimitedDelay(prepared)) return minAgents
  const stable = leastStableAgents(offeredLoad)
  const unhurried = prepared.maxOccupancy < 1 ? roundUp(offeredLoad / prepared.maxOccupancy) : 0
  return Math.max(minAgents, stable, unhurried)
}

const bindingConstraint = (prepared: PreparedTargets, offeredLoad: number): BindingConstraint => {
  const delay = isUnlimitedDelay(prepared)
  let most = delay ? leastStableAgents(offeredLoad) : 0
  let binding: BindingConstraint = delay ? 'stability' : 'none'
  for (const name of targetNames) {
    const alone = onlyTarget(prepared, name)
    if (alone === undefined) continue
    const agents = leastAgentsMeeting(alone, offeredLoad) ?? LARGEST_SYSTEM
    if (agents > most) {
      most = agents
      binding = name
    }
  }
  return binding
}
