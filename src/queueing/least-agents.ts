import { leastAgentsErlangC } from './least-agents-erlang-c.js'
import { LARGEST_SYSTEM, requireOfferedLoad, requireWhole } from './legal-range.js'
import { measureCount, measuresInWords, type QueueMeasures } from './measures.js'
import { roundUp } from './round-up.js'
import {
  measureInto,
  meetsTargets,
  onlyTarget,
  type PreparedTargets,
  prepareTargets,
  type ServiceConditions,
  type TargetName,
  targetNames,
} from './service-targets.js'

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
      /** `never`: no number of agents reaches the target; `maxAgents`: the limit given is below the need. */
      readonly reason: 'never' | 'maxAgents'
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
  const { offeredLoad, minAgents = 0, maxAgents = LARGEST_SYSTEM } = input
  requireOfferedLoad(offeredLoad)
  requireWhole('minAgents', minAgents)
  requireWhole('maxAgents', maxAgents, minAgents)
  const prepared = prepareTargets(input)
  const agents = leastAgentsMeeting(prepared, offeredLoad, minAgents, maxAgents)
  const figures = new Float64Array(measureCount)
  const words = (count: number): QueueMeasures | undefined =>
    measureInto(figures, prepared, count, offeredLoad)
      ? measuresInWords(figures, offeredLoad, prepared.handleTimeSeconds)
      : undefined
  if (agents === undefined) {
    const never = offeredLoad > 0 && prepared.maxOccupancy === 0
    const binding = never ? 'maxOccupancy' : bindingConstraint(prepared, offeredLoad)
    const measuresAtMost = words(maxAgents)
    return {
      possible: false,
      reason: never ? 'never' : 'maxAgents',
      binding,
      ...(measuresAtMost === undefined ? {} : { measuresAtMost }),
    }
  }
  const binding =
    agents === 0 ? 'none' : agents === minAgents ? 'minAgents' : bindingConstraint(prepared, offeredLoad)
  return { possible: true, agents, binding, measures: words(agents) ?? idle(prepared) }
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
  if (prepared.abandonment === 0 && prepared.maxSpeedOfAnswer === Number.POSITIVE_INFINITY) {
    const agents = leastAgentsErlangC(offeredLoad, prepared.threshold, prepared.share, floor)
    return agents <= maxAgents ? agents : undefined
  }
  if (meetsTargets(prepared, floor, offeredLoad)) return floor
  // every number up to `fails` fails, `meets` meets
  let fails = floor
  let step = 1 + Math.floor(0.2 * Math.sqrt(offeredLoad))
  let meets = Math.min(fails + step, maxAgents)
  while (!meetsTargets(prepared, meets, offeredLoad)) {
    if (meets >= maxAgents) return undefined
    fails = meets
    step *= 2
    meets = Math.min(fails + step, maxAgents)
  }
  while (meets - fails > 1) {
    const middle = Math.floor((fails + meets) / 2)
    if (meetsTargets(prepared, middle, offeredLoad)) meets = middle
    else fails = middle
  }
  return meets
}

/**
 * No fewer can do: agents are busy no more than all of the time, so at most agents/load of the contacts are served;
 * and without abandonment more agents than Erlang are needed.
 */
const lowerBound = (prepared: PreparedTargets, offeredLoad: number, minAgents: number): number => {
  if (prepared.maxOccupancy === 0) return Number.POSITIVE_INFINITY
  if (prepared.abandonment === 0) {
    const stable = Math.floor(offeredLoad) + 1
    const unhurried = prepared.maxOccupancy < 1 ? roundUp(offeredLoad / prepared.maxOccupancy) : 0
    return Math.max(minAgents, stable, unhurried)
  }
  const servedShare = Math.max(0, 1 - prepared.maxAbandonment)
  return Math.max(minAgents, Math.floor(offeredLoad * servedShare * (1 - 1e-9)))
}

const bindingConstraint = (prepared: PreparedTargets, offeredLoad: number): BindingConstraint => {
  let most = prepared.abandonment === 0 ? Math.floor(offeredLoad) + 1 : 0
  let binding: BindingConstraint = prepared.abandonment === 0 ? 'stability' : 'none'
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
