import { leastWhole } from '../../queueing/least-whole.js'
import type { QueueMeasures, ServiceLevelDefinition } from '../../queueing/measures.js'
import { ROUNDING } from '../../queueing/round-up.js'
import { type AverageChoices, cheapestOnAverage } from '../../staffing/cheapest-on-average.js'
import { measuresAt } from './refined-queue.js'
import { answerForLoad, mostAgents, type QueueQuestion, type StaffReply } from './staff-question.js'

/** One of the intervals over which a promise is averaged: its queue, with its own handle time and least agents. */
export interface AskedInterval {
  readonly question: QueueQuestion
  readonly contacts: number
  /** Erlang. */
  readonly offeredLoad: number
}

export type AgentsOnAverage =
  | { readonly ok: true; readonly agents: readonly number[]; readonly least: number }
  | Extract<StaffReply, { readonly ok: false }>

/**
 * The cheapest agents of each interval when promises are kept on average over all contacts, of queues with another
 * patience, balking or busyness, of which the measures alone are known; the occupancy cap and the least agents hold in
 * each. The same knapsack as of the plain queues (`leastAgentsOnAverage`), proved least in the same way.
 *
 * @throws OutOfRangeError
 */
export function refinedOnAverage(intervals: readonly AskedInterval[]): AgentsOnAverage {
  const ranges: AverageChoices[] = []
  for (const interval of intervals) {
    const range = choicesOf(interval)
    if (range === undefined)
      return { ok: false, reason: reasonOf(interval.question), binding: 'maxOccupancy' }
    ranges.push(range)
  }
  const found = cheapestOnAverage(ranges, 'none')
  if (!found.possible) return { ok: false, reason: reasonOf(intervals[0]!.question), binding: found.binding }
  return {
    ok: true,
    agents: ranges.map(({ floor }, at) => floor + found.above[at]!),
    least: ranges.reduce((sum, { floor }) => sum + floor, found.bound),
  }
}

/** Undefined where no number of agents does what each interval must. */
function choicesOf({ question, contacts, offeredLoad }: AskedInterval): AverageChoices | undefined {
  const { targets, minAgents = 0 } = question
  if (offeredLoad === 0) return { floor: minAgents, gains: {} }
  // Work left over by others keeps the promise by itself.
  if (contacts === 0) {
    const alone = answerForLoad(question, offeredLoad)
    return alone.ok ? { floor: alone.answer.agents, gains: {} } : undefined
  }
  const most = mostOf(question)
  const within = targets.serviceLevel?.withinSeconds ?? 0
  const known = new Map<number, QueueMeasures | undefined>()
  const measuresOf = (agents: number): QueueMeasures | undefined => {
    if (!known.has(agents)) known.set(agents, measuresAt(question, agents, offeredLoad, within))
    return known.get(agents)
  }
  const cap = (targets.maxOccupancy ?? 1) * (1 + ROUNDING)
  const floor = leastWhole(Math.max(1, minAgents), most, (agents) => {
    const measures = measuresOf(agents)
    return measures !== undefined && measures.occupancy <= cap
  })
  if (floor === undefined) return undefined
  const { serviceLevel, maxAbandonment, averageSpeedOfAnswerSeconds: slowest } = targets
  const share = (serviceLevel?.share ?? 0) - ROUNDING
  const settled = Math.min(1e-9, (1 - share) / 100)
  const level: number[] = []
  const hangUps: number[] = []
  const speed: number[] = []
  for (let agents = floor; agents <= most; agents += 1) {
    const measures = measuresOf(agents)!
    const { probabilityOfAbandonment, probabilityOfBlocking, averageSpeedOfAnswer } = measures
    const attempts = (contacts * measures.offeredLoad) / offeredLoad
    const served = 1 - probabilityOfAbandonment - probabilityOfBlocking
    level.push(attempts * inTimeBeyond(measures, share, serviceLevel?.definition, served))
    hangUps.push(attempts * ((maxAbandonment ?? 1) + ROUNDING - probabilityOfAbandonment))
    speed.push(attempts * served * ((slowest ?? 0) * (1 + ROUNDING) - averageSpeedOfAnswer))
    // More agents have next to nothing left to gain.
    if (measures.probabilityOfWait < settled) break
  }
  return {
    floor,
    gains: {
      ...(serviceLevel !== undefined && { serviceLevel: Float64Array.from(level) }),
      ...(maxAbandonment !== undefined && { maxAbandonment: Float64Array.from(hangUps) }),
      ...(slowest !== undefined && { averageSpeedOfAnswer: Float64Array.from(speed) }),
    },
  }
}

/** Per attempt, those in time less the share promised of those who count. */
function inTimeBeyond(
  { serviceLevels }: QueueMeasures,
  share: number,
  definition: ServiceLevelDefinition = 'servedOverOffered',
  served: number,
): number {
  const { servedOverOffered: inTime, waitWithinThreshold: within } = serviceLevels
  switch (definition) {
    case 'servedOverOffered':
      return inTime - share
    case 'servedOverServed':
      return inTime - share * served
    case 'excludingShortAbandons':
      return inTime - share * (1 - (within - inTime))
    case 'waitWithinThreshold':
      return within - share
  }
}

function mostOf({ maxAgents = mostAgents, lines = mostAgents }: QueueQuestion): number {
  return Math.min(maxAgents, lines)
}

function reasonOf({ maxAgents = mostAgents, lines = mostAgents }: QueueQuestion): 'lines' | 'maxAgents' {
  return lines < maxAgents ? 'lines' : 'maxAgents'
}
