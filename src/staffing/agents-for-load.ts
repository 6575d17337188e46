import { heldShare } from '../kernel/quantity/service-target.js'
import { SERVICE, serviceFigures } from './interval-service.js'
import type { StaffingTargets } from './week-plan.js'

/**
 * Writes the service figures of `agents` at `load` into `out`; non-increasing quality in load, rising in agents. Returns
 * the share turned away, which those figures count among the abandoned; undefined where nobody is.
 */
export type ServiceOf = (out: Float64Array, agents: number, load: number) => number | undefined

/** Whether `agents` keep every target at `load` Erlang. */
export function keepsTargets(
  service: ServiceOf,
  targets: StaffingTargets,
  agents: number,
  load: number,
): boolean {
  if (load === 0) return agents >= targets.minimumAgents
  if (agents < targets.minimumAgents) return false
  if (targets.mostUseful !== undefined && agents >= targets.mostUseful) return true
  return slack(service, targets, agents, load) >= -rounding
}

/** By how much `agents` keep the target that is nearest to being missed at a load above 0; falls as the load rises. */
export function slack(service: ServiceOf, targets: StaffingTargets, agents: number, load: number): number {
  const turnedAway = service(figures, agents, load) ?? 0
  return slackOf(figures, targets, turnedAway, (load * (1 - figures[SERVICE.abandoned]!)) / agents)
}

/** The same by the figures of SERVICE, the share turned away among those abandoned, and the share of time agents are busy. */
export function slackOf(
  service: Float64Array,
  targets: StaffingTargets,
  turnedAway: number,
  occupancy: number,
): number {
  const abandoned = service[SERVICE.abandoned]!
  const { maxAnswerSeconds } = targets
  const answeredWait = service[SERVICE.answeredWaitSeconds]!
  return Math.min(
    maxAnswerSeconds === undefined ? 1 : 1 - abandoned - answeredWait / maxAnswerSeconds,
    service[SERVICE.inTime]! - targets.serviceLevel * service[SERVICE.counted]!,
    targets.maxAbandonment - (abandoned - turnedAway),
    targets.maxOccupancy - occupancy,
  )
}

/**
 * The least number of agents that keeps every target at `load`: n − 1 does not. Searches from `guess` in growing steps,
 * down or up, then halves.
 */
export function leastAgentsForLoad(
  service: ServiceOf,
  targets: StaffingTargets,
  load: number,
  guess: number,
): number {
  if (load === 0) return 0
  const least = Math.max(targets.minimumAgents, 1)
  let enough = Math.max(guess, least)
  let tooFew = least - 1
  if (keepsTargets(service, targets, enough, load)) {
    for (let step = 1; enough - step > tooFew; step *= 2) {
      if (!keepsTargets(service, targets, enough - step, load)) {
        tooFew = enough - step
        break
      }
      enough -= step
    }
  } else {
    // Twice the load and some always suffices unless a target cannot be kept at all, which the scenario refuses.
    tooFew = enough
    for (let step = 1; ; step *= 2) {
      enough = tooFew + step
      if (keepsTargets(service, targets, enough, load)) break
      tooFew = enough
      if (enough > mostAgents) {
        throw new RangeError(`no number of agents up to ${mostAgents} keeps the promise at ${load} Erlang`)
      }
    }
  }
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >>> 1
    if (keepsTargets(service, targets, middle, load)) enough = middle
    else tooFew = middle
  }
  return enough
}

/**
 * The largest load in Erlang that `agents` carry within every target; 0 where they carry none, endless where more agents
 * would be of no use. By false position, halving
 * the weight of an end that stays (the Illinois method).
 */
export function largestLoadOf(service: ServiceOf, promised: StaffingTargets, agents: number): number {
  const targets = { ...promised, serviceLevel: heldShare(promised.serviceLevel) }
  if (agents < Math.max(targets.minimumAgents, 1)) return 0
  if (targets.mostUseful !== undefined && agents >= targets.mostUseful) return Number.POSITIVE_INFINITY
  let low = 0
  let above = 1
  let high = agents
  let below = slack(service, targets, agents, high)
  while (below >= 0) {
    low = high
    above = below
    high *= 2
    below = slack(service, targets, agents, high)
  }
  let stayed = 0
  for (let turn = 0; turn < 100 && high - low > 1e-11 * high; turn++) {
    // The first turns halve what lies between nothing and too much, of which little is known.
    const split = low === 0 ? 0.5 : above / (above - below)
    const load = low + Math.min(0.99, Math.max(0.01, split)) * (high - low)
    const here = slack(service, targets, agents, load)
    if (here === 0) return load
    if (here > 0) {
      low = load
      above = here
      if (stayed > 0) below /= 2
      stayed = 1
    } else {
      high = load
      below = here
      if (stayed < 0) above /= 2
      stayed = -1
    }
  }
  return low
}

const mostAgents = 1_000_000
/** Targets are met up to rounding: 0.85 of 100 is kept by 85 even where the division says 85.00000000000001. */
const rounding = 1e-12
const figures = new Float64Array(serviceFigures)
