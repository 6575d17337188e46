import type { Quadrature } from '../kernel/gamma-quadrature.js'
import type { ServiceLevelDefinition } from '../queueing/measures.js'
import type { DayConditions, FollowedInterval, ReachedService } from '../queueing/reached-service.js'
import { busierDay, expectedDay, type FollowedDay, stepsOfReachedDay } from './reached-day.js'
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
  const { busyness } = week
  const steps = differentDays(week).reduce(
    (sum, { day }) =>
      busyness.nodes.reduce((all, busy) => all + stepsOfReachedDay(busierDay(day, busy)), sum),
    0,
  )
  return steps > mostSteps ? undefined : reachedLevels(week)
}

/** The same however large the week is. */
export function reachedLevels(week: ReachedWeekInput): number[] {
  const { definition } = week
  return followedWeek(week).map((reached) => {
    const counted = reached === undefined ? 0 : countedOf(reached, definition)
    return counted > 0 ? Math.min(1, inTimeOf(reached!, definition) / counted) : 1
  })
}

/** What is expected of each half hour, in contacts and seconds; nothing where the desk is closed. */
export function followedWeek(week: ReachedWeekInput): (ReachedService | undefined)[] {
  const reached = new Array<ReachedService | undefined>(week.contacts.length).fill(undefined)
  for (const { day, stretches } of differentDays(week)) {
    const followed = expectedDay(day, week.busyness)
    for (const slots of stretches) for (const [at, slot] of slots.entries()) reached[slot] = followed[at]
  }
  return reached
}

/** Half hours in a row, and all stretches of the week that are like them: many days of a week are alike. */
export interface DifferentDay {
  readonly day: FollowedDay
  readonly stretches: readonly (readonly number[])[]
}

export function differentDays(week: Omit<ReachedWeekInput, 'definition' | 'busyness'>): DifferentDay[] {
  const different = new Map<string, { day: FollowedDay; stretches: number[][] }>()
  for (const slots of openStretches(week)) {
    const day = followed(week, slots)
    const key = JSON.stringify(day.intervals)
    const alike = different.get(key)
    if (alike === undefined) different.set(key, { day, stretches: [slots] })
    else alike.stretches.push(slots)
  }
  return [...different.values()]
}

/** Half hours in a row in which somebody comes or is there; all 336 where the desk never closes. */
function openStretches({ contacts, agents }: Pick<ReachedWeekInput, 'contacts' | 'agents'>): number[][] {
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

function followed(
  week: Omit<ReachedWeekInput, 'definition' | 'busyness'>,
  slots: readonly number[],
): FollowedDay {
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
      contacts: week.contacts[slot]!,
      agents: week.agents[slot]!,
      handleTimeSeconds,
    }),
  )
  return { intervals, conditions, repeats: slots.length === week.contacts.length }
}

/** Contacts in time by a definition. */
export function inTimeOf(
  { servedWithin, waitedWithin }: ReachedService,
  definition: ServiceLevelDefinition,
): number {
  return definition === 'waitWithinThreshold' ? waitedWithin : servedWithin
}

/** Contacts that a definition counts. */
export function countedOf(reached: ReachedService, definition: ServiceLevelDefinition): number {
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
