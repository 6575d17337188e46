import { SERVICE, serviceFigures } from './interval-service.js'
import type { StaffingTargets } from './week-plan.js'

/** Writes the service figures of `agents` at `load` into `out`; non-increasing quality in load, rising in agents. */
export type ServiceOf = (out: Float64Array, agents: number, load: number) => void

/** Whether `agents` keep every target at `load` Erlang. */
export function keepsTargets(
  service: ServiceOf,
  targets: StaffingTargets,
  agents: number,
  load: number,
): boolean {
  if (load === 0) return agents >= targets.minimumAgents
  if (agents < targets.minimumAgents) return false
  service(figures, agents, load)
  const abandoned = figures[SERVICE.abandoned]!
  return (
    figures[SERVICE.inTime]! >= targets.serviceLevel * figures[SERVICE.counted]! - rounding &&
    abandoned <= targets.maxAbandonment + rounding &&
    (load * (1 - abandoned)) / agents <= targets.maxOccupancy + rounding
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

/** The largest load in Erlang that `agents` carry within every target; 0 where they carry none. */
export function largestLoadOf(service: ServiceOf, targets: StaffingTargets, agents: number): number {
  if (agents < targets.minimumAgents) return 0
  let low = 0
  let high = Math.max(agents, 1)
  while (keepsTargets(service, targets, agents, high)) {
    low = high
    high *= 2
  }
  for (let halving = 0; halving < 52 && high - low > 1e-12 * high; halving++) {
    const middle = 0.5 * (low + high)
    if (keepsTargets(service, targets, agents, middle)) low = middle
    else high = middle
  }
  return low
}

const mostAgents = 1_000_000
/** Targets are met up to rounding: 0.85 of 100 is kept by 85 even where the division says 85.00000000000001. */
const rounding = 1e-12
const figures = new Float64Array(serviceFigures)
