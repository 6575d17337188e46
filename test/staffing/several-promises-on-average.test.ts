import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastAgents } from '../../src/queueing/least-agents.js'
import { MEASURE, measureCount, type ServiceLevelDefinition } from '../../src/queueing/measures.js'
import {
  attemptedLoad,
  measureInto,
  type PreparedTargets,
  prepareTargets,
} from '../../src/queueing/service-targets.js'
import {
  type AveragedInterval,
  type AveragePromiseInput,
  leastAgentsOnAverage,
} from '../../src/staffing/average-promise.js'

const seed = 20261122

/** Calls in half an hour, and how long each takes. */
const halfHour = (contacts: number, handleTimeSeconds: number): AveragedInterval => ({
  contacts,
  offeredLoad: (contacts * handleTimeSeconds) / 1800,
  handleTimeSeconds,
})

/** What becomes of an interval's attempts, counted in contacts; waits in seconds. */
interface Counted {
  readonly attempts: number
  readonly inTime: number
  readonly within: number
  readonly abandoned: number
  readonly served: number
  readonly waited: number
  readonly occupancy: number
}

const nothing: Counted = {
  attempts: 0,
  inTime: 0,
  within: 0,
  abandoned: 0,
  served: 0,
  waited: 0,
  occupancy: 0,
}

function counted(prepared: PreparedTargets, interval: AveragedInterval, agents: number): Counted | undefined {
  const { contacts, offeredLoad, handleTimeSeconds } = interval
  if (offeredLoad === 0) return nothing
  const load = attemptedLoad(prepared, agents, offeredLoad)
  const figures = new Float64Array(measureCount)
  if (!measureInto(figures, prepared, agents, offeredLoad)) return undefined
  const attempts = (contacts * load) / offeredLoad
  const abandoned = attempts * figures[MEASURE.probabilityOfAbandonment]!
  const served = agents === 0 ? 0 : attempts - abandoned - attempts * figures[MEASURE.probabilityOfBlocking]!
  return {
    attempts,
    inTime: attempts * figures[MEASURE.servedOverOffered]!,
    within: attempts * figures[MEASURE.waitWithinThreshold]!,
    abandoned,
    served,
    waited: agents === 0 ? 0 : served * figures[MEASURE.averageSpeedOfAnswer]! * handleTimeSeconds,
    occupancy: figures[MEASURE.occupancy]!,
  }
}

function plus(a: Counted, b: Counted): Counted {
  return {
    attempts: a.attempts + b.attempts,
    inTime: a.inTime + b.inTime,
    within: a.within + b.within,
    abandoned: a.abandoned + b.abandoned,
    served: a.served + b.served,
    waited: a.waited + b.waited,
    occupancy: 0,
  }
}

/** The promises read off the counts of a day, each share as its definition says; shares of nobody are not kept. */
function keeps({ targets }: AveragePromiseInput, day: Counted): boolean {
  const { serviceLevel, maxAbandonment, averageSpeedOfAnswerSeconds } = targets
  const { attempts, inTime, within, abandoned, served, waited } = day
  if (attempts === 0) return true
  const levels: Record<ServiceLevelDefinition, number> = {
    servedOverOffered: inTime / attempts,
    servedOverServed: served > 0 ? inTime / served : 0,
    excludingShortAbandons: served > 0 ? inTime / (attempts - (within - inTime)) : 0,
    waitWithinThreshold: within / attempts,
  }
  const { share, definition = 'servedOverOffered' } = serviceLevel ?? { share: 0 }
  return (
    levels[definition] >= share - 1e-11 &&
    (maxAbandonment === undefined || abandoned / attempts <= maxAbandonment + 1e-11) &&
    (averageSpeedOfAnswerSeconds === undefined ||
      (served > 0 && waited / served <= averageSpeedOfAnswerSeconds * (1 + 1e-10)))
  )
}

/** The fewest agents in all, by trying every staffing; undefined where none with so many in each interval keeps the promises. */
function byTrying(input: AveragePromiseInput, most: number): number | undefined {
  const { intervals, minAgents = 0, targets, ...rest } = input
  const tables = intervals.map((interval) => {
    const prepared = prepareTargets({ ...rest, targets, handleTimeSeconds: interval.handleTimeSeconds })
    return Array.from({ length: most + 1 }, (_, agents) => {
      if (agents < minAgents || agents > (rest.lines ?? most)) return undefined
      const one = counted(prepared, interval, agents)
      return one !== undefined && one.occupancy <= (targets.maxOccupancy ?? 1) + 1e-11 ? one : undefined
    })
  })
  let best = Number.POSITIVE_INFINITY
  const tryFrom = (at: number, agents: number, day: Counted): void => {
    if (agents >= best) return
    if (at === tables.length) {
      if (keeps(input, day)) best = agents
      return
    }
    tables[at]!.forEach((one, count) => {
      if (one !== undefined) tryFrom(at + 1, agents + count, plus(day, one))
    })
  }
  tryFrom(0, 0, nothing)
  return Number.isFinite(best) ? best : undefined
}

const definitions: readonly ServiceLevelDefinition[] = [
  'servedOverOffered',
  'servedOverServed',
  'excludingShortAbandons',
  'waitWithinThreshold',
]

const days = fc.record({
  contacts: fc.array(fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 5, max: 220 }) }, fc.constant(0)), {
    minLength: 1,
    maxLength: 4,
  }),
  handleTimes: fc.constantFrom([240, 240, 240, 240], [120, 300, 60, 240]),
  patienceSeconds: fc.constantFrom(undefined, 30, 120, 600, 600),
  lines: fc.constantFrom(undefined, undefined, 3, 6, 9),
  redialProbability: fc.constantFrom(undefined, 0.3, 0.6),
  share: fc.constantFrom(undefined, 0.5, 0.7, 0.8, 0.9),
  withinSeconds: fc.constantFrom(0, 10, 20, 60),
  definition: fc.constantFrom(...definitions),
  maxAbandonment: fc.constantFrom(undefined, 0.02, 0.05, 0.1, 0.2),
  maxWait: fc.constantFrom(undefined, 2, 5, 15, 40),
  maxOccupancy: fc.constantFrom(undefined, undefined, 0.8),
  minAgents: fc.constantFrom(0, 0, 0, 1, 2),
})

type Day = typeof days extends fc.Arbitrary<infer One> ? One : never

function inputOf(day: Day): AveragePromiseInput {
  const { patienceSeconds, lines, redialProbability, share, maxAbandonment, maxWait, maxOccupancy } = day
  return {
    intervals: day.contacts.map((tenths, at) => halfHour(tenths / 10, day.handleTimes[at]!)),
    minAgents: day.minAgents,
    ...(patienceSeconds !== undefined && { patienceSeconds }),
    ...(lines !== undefined && { lines }),
    ...(redialProbability !== undefined && patienceSeconds !== undefined && { redialProbability }),
    targets: {
      ...(share !== undefined && {
        serviceLevel: { share, withinSeconds: day.withinSeconds, definition: day.definition },
      }),
      ...(maxAbandonment !== undefined && patienceSeconds !== undefined && { maxAbandonment }),
      ...(maxWait !== undefined && { averageSpeedOfAnswerSeconds: maxWait }),
      ...(maxOccupancy !== undefined && { maxOccupancy }),
    },
  }
}

describe('several promises on average', () => {
  it('are kept by the fewest of all staffings tried, whoever may be absent, however counted', () => {
    fc.assert(
      fc.property(days, (day) => {
        const input = inputOf(day)
        const tried = byTrying(input, 12)
        const answer = leastAgentsOnAverage(input)
        if (!answer.possible) {
          expect(tried).toBeUndefined()
          return
        }
        expect(answer.agentIntervals).toBe(answer.agents.reduce((sum, count) => sum + count, 0))
        expect(answer.leastAgentIntervals).toBe(answer.agentIntervals)
        expect(answer.agentIntervals).toBe(tried)
      }),
      { seed, numRuns: 600 },
    )
  })

  it('take fewer agents without a minimum than with one, and never more than each interval by itself', () => {
    // one or two agents in a quiet interval make the mean wait worse than none do
    const contacts = [8.4, 22.6, 12.3]
    const conditions = {
      patienceSeconds: 600,
      targets: {
        serviceLevel: { share: 0.7, withinSeconds: 10 },
        maxAbandonment: 0.05,
        averageSpeedOfAnswerSeconds: 15,
      },
    }
    const intervals = contacts.map((count) => halfHour(count, 300))
    const alone = intervals.map((interval) => {
      const { offeredLoad, handleTimeSeconds } = interval
      const found = leastAgents({ offeredLoad, handleTimeSeconds, ...conditions })
      return found.possible ? found.agents : Number.NaN
    })
    expect(alone.reduce((sum, count) => sum + count, 0)).toBe(14)
    expect(leastAgentsOnAverage({ intervals, ...conditions })).toMatchObject({
      agentIntervals: 14,
      leastAgentIntervals: 14,
    })
  })
})
