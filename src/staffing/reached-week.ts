import type { Quadrature } from '../kernel/gamma-quadrature.js'
import type { ServiceLevelDefinition } from '../queueing/measures.js'
import type { DayConditions, FollowedInterval, ReachedService } from '../queueing/reached-service.js'
import { type FollowedDay, reachedDay, stepsOfReachedDay } from './reached-day.js'
import { secondsPerHalfHour } from './week-plan.js'

/** A week of calls with the agents there, half hour by half hour from Monday 00:00 on; Monday follows Sunday. */
export interface ReachedWeekInput {
  /** Expected in each half hour, those who call again included. */
  readonly contacts: readonly number[]
  /** Whole, as many numbers. */
  readonly agents: readonly number[]
  readonly handleTimeSeconds: number
  /** Infinity where nobody hangs up. */
  readonly patienceSeconds: number
  /** Infinity where they are not limited; no fewer than agents. */
  readonly lines: number
  readonly withinSeconds: number
  readonly definition: ServiceLevelDefinition
  /** How much busier than expected a week is. */
  readonly busyness: Quadrature
}

/** A week takes about a hundredth of a second for every 10^7 steps: beyond, nobody would wait for one line of a chart. */
const mostSteps = 1e8

/**
 * The service level each half hour really reaches while load and agents change: every half hour begins with the line the one
 * before leaves. Where nobody comes and nobody is there the desk is closed, and the next half hour begins empty. 1 where no
 * contact comes; under uncertain busyness a ratio of expectations.
 *
 * @returns as many shares as half hours; undefined where the week is too large to be followed
 */
export function reachedWeek(week: ReachedWeekInput): number[] | undefined {
  const stretches = openStretches(week)
  const { nodes, weights } = week.busyness
  const days = Array.from(nodes, (busy) => stretches.map((slots) => followed(week, slots, busy)))
  // Many days of a week are alike.
  const different = new Map(days.flat().map((day) => [keyOf(day), day]))
  const steps = Array.from(different.values()).reduce((sum, day) => sum + stepsOfReachedDay(day), 0)
  if (steps > mostSteps) return undefined
  const reachedOf = new Map(Array.from(different, ([key, day]) => [key, reachedDay(day)]))
  const inTime = week.contacts.map(() => 0)
  const counted = week.contacts.map(() => 0)
  for (const [node, ofNode] of days.entries()) {
    for (const [index, day] of ofNode.entries()) {
      for (const [at, one] of reachedOf.get(keyOf(day))!.entries()) {
        const slot = stretches[index]![at]!
        inTime[slot]! += weights[node]! * inTimeOf(one, week.definition)
        counted[slot]! += weights[node]! * countedOf(one, week.definition)
      }
    }
  }
  return counted.map((all, slot) => (all > 0 ? Math.min(1, inTime[slot]! / all) : 1))
}

const keyOf = ({ intervals }: FollowedDay): string => JSON.stringify(intervals)

/** Half hours in a row in which somebody comes or is there; all 336 where the desk never closes. */
function openStretches({ contacts, agents }: ReachedWeekInput): number[][] {
  const count = contacts.length
  const isOpen = (slot: number) => contacts[slot]! > 0 || agents[slot]! > 0
  const slots = Array.from({ length: count }, (_, slot) => slot)
  const closed = slots.find((slot) => !isOpen(slot))
  if (closed === undefined) return [slots]
  const stretches: number[][] = []
  let wasOpen = false
  for (let step = 1; step < count; step++) {
    const slot = (closed + step) % count
    if (isOpen(slot)) {
      if (!wasOpen) stretches.push([])
      stretches.at(-1)!.push(slot)
    }
    wasOpen = isOpen(slot)
  }
  return stretches
}

function followed(week: ReachedWeekInput, slots: readonly number[], busy: number): FollowedDay {
  const { handleTimeSeconds, patienceSeconds, withinSeconds, lines } = week
  const conditions: DayConditions = {
    intervalSeconds: secondsPerHalfHour,
    patienceSeconds,
    lines,
    // Those who call again are among the contacts.
    redialProbability: 0,
    withinSeconds,
  }
  const intervals = slots.map(
    (slot): FollowedInterval => ({
      contacts: busy * week.contacts[slot]!,
      agents: week.agents[slot]!,
      handleTimeSeconds,
    }),
  )
  return { intervals, conditions, repeats: slots.length === week.contacts.length }
}

function inTimeOf(
  { servedWithin, waitedWithin }: ReachedService,
  definition: ServiceLevelDefinition,
): number {
  return definition === 'waitWithinThreshold' ? waitedWithin : servedWithin
}

function countedOf(reached: ReachedService, definition: ServiceLevelDefinition): number {
  const { attempts, abandoned, blocked, waitedWithin, servedWithin } = reached
  switch (definition) {
    case 'servedOverOffered':
    case 'waitWithinThreshold':
      return attempts
    case 'servedOverServed':
      return attempts - abandoned - blocked
    case 'excludingShortAbandons':
      return attempts - (waitedWithin - servedWithin)
  }
}
