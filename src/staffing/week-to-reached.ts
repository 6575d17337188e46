import { expectedService, type ReachedService } from '../queueing/reached-service.js'
import { leastAgentsForLoad, slackOf } from './agents-for-load.js'
import { intervalServiceInto, type QueueConditions, SERVICE, serviceFigures } from './interval-service.js'
import { countedOf, differentDays, followedWeek, inTimeOf, type ReachedWeekInput } from './reached-week.js'
import { staffToReached } from './staff-to-reached.js'
import { type StaffingTargets, secondsPerHalfHour } from './week-plan.js'

/** Calls of a week: Erlang in each of its half hours, 0 where nobody calls. */
export interface CallsOfWeek {
  readonly loads: Float64Array
  readonly conditions: QueueConditions
}

export interface HalfHourToReached {
  readonly agents: number
  /** What it would reach with one agent fewer, where that breaks the promise. */
  readonly withOneFewer: ReachedService | undefined
  /** With all agents of the week; undefined where the desk is closed. */
  readonly reached: ReachedService | undefined
}

/**
 * The agents of a week with whom every half hour keeps the promise by the service it really reaches: one half hour after
 * the other, each with the least that does it given the line that those before leave (`staffToReached`). Where no contact
 * comes nobody is there; who still waits then is served by those of the half hour before.
 */
export function weekToReached(calls: CallsOfWeek, targets: StaffingTargets): HalfHourToReached[] {
  const { loads, conditions } = calls
  const service = (out: Float64Array, agents: number, load: number) =>
    intervalServiceInto(out, 0, agents, load, conditions)
  const agents = Int32Array.from(loads, (load) =>
    leastAgentsForLoad(service, targets, load, Math.ceil(load / targets.maxOccupancy)),
  )
  const busiest = agents.reduce((most, count) => Math.max(most, count), 0)
  const { minimumAgents, mostUseful = Number.POSITIVE_INFINITY } = targets
  const maxAgents = Math.min(mostUseful, 4 * busiest + 1000)
  const staffed = Array.from(
    agents,
    (): HalfHourToReached => ({
      agents: 0,
      withOneFewer: undefined,
      reached: undefined,
    }),
  )
  for (const { day, stretches } of differentDays(weekOf(calls, agents))) {
    const found = staffToReached({
      ...day,
      keeps: (reached, interval) => keepsReached(reached, interval.agents, targets, conditions),
      minAgents: Math.min(minimumAgents, maxAgents),
      maxAgents,
      busyness: conditions.busyness,
    })
    if (!found.possible) throw new RangeError(`no number of agents up to ${maxAgents} reaches the promise`)
    for (const slots of stretches)
      for (const [at, slot] of slots.entries())
        staffed[slot] = {
          agents: found.agents[at]!,
          withOneFewer: found.withOneFewer[at],
          reached: found.reached[at],
        }
  }
  return staffed
}

/** What each half hour of a week really reaches with these agents; nothing where the desk is closed. */
export function reachedWith(calls: CallsOfWeek, agents: Int32Array): (ReachedService | undefined)[] {
  return followedWeek({
    ...weekOf(calls, agents),
    definition: calls.conditions.definition,
    busyness: calls.conditions.busyness,
  })
}

/** Half hours together. */
export function servedTogether(reached: readonly (ReachedService | undefined)[]): ReachedService {
  const open = reached.filter((one) => one !== undefined)
  return expectedService(
    open,
    open.map(() => 1),
  )
}

/** Writes the figures of SERVICE of what a half hour, or a week, reaches: per contact, in time and without any where none came. */
export function reachedFigures(
  out: Float64Array,
  reached: ReachedService,
  { definition }: QueueConditions,
): void {
  out.fill(0, 0, serviceFigures)
  const { attempts, abandoned, blocked, answeredWaitingSeconds } = reached
  out[SERVICE.inTime] = attempts > 0 ? inTimeOf(reached, definition) / attempts : 1
  out[SERVICE.counted] = attempts > 0 ? countedOf(reached, definition) / attempts : 1
  if (attempts === 0) return
  out[SERVICE.abandoned] = (abandoned + blocked) / attempts
  out[SERVICE.answeredWaitSeconds] = answeredWaitingSeconds / attempts
}

/** By how much what is reached keeps the target that is nearest to being missed. */
export function reachedSlack(
  reached: ReachedService,
  agents: number,
  targets: StaffingTargets,
  conditions: QueueConditions,
): number {
  reachedFigures(figures, reached, conditions)
  const occupancy = agents > 0 ? reached.busySeconds / (agents * secondsPerHalfHour) : 1
  return slackOf(figures, withinReach(targets), reached.blocked / reached.attempts, occupancy)
}

/** The chain is followed to one contact in 10^10: what is promised to all is kept for all but one in 10^9. */
export function withinReach(targets: StaffingTargets): StaffingTargets {
  return { ...targets, serviceLevel: Math.min(targets.serviceLevel, 1 - 1e-9) }
}

function keepsReached(
  reached: ReachedService,
  agents: number,
  targets: StaffingTargets,
  conditions: QueueConditions,
): boolean {
  if (targets.mostUseful !== undefined && agents >= targets.mostUseful) return true
  return reachedSlack(reached, agents, targets, conditions) >= -rounding
}

function weekOf(
  { loads, conditions }: CallsOfWeek,
  agents: Int32Array,
): Omit<ReachedWeekInput, 'definition' | 'busyness'> {
  const { handleTimeSeconds, patienceSeconds, withinSeconds, lines = Number.POSITIVE_INFINITY } = conditions
  return {
    contacts: Array.from(loads, (load) => (load * secondsPerHalfHour) / handleTimeSeconds),
    agents: Array.from(agents),
    handleTimeSeconds,
    patienceSeconds,
    lines,
    withinSeconds,
  }
}

const rounding = 1e-12
const figures = new Float64Array(serviceFigures)
