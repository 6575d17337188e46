import { assert, constantFrom, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refinedOnAverage } from '../../src/cli/calculators/refined-average.js'
import { measuresAt, type Refinements } from '../../src/cli/calculators/refined-queue.js'
import { answerDay } from '../../src/cli/calculators/staff-day.js'
import type { QueueQuestion } from '../../src/cli/calculators/staff-question.js'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import type { QueueMeasures, ServiceLevelDefinition } from '../../src/queueing/measures.js'
import { leastAgentsOnAverage } from '../../src/staffing/average-promise.js'
import { agentsOnAverage } from '../../src/staffing/average-week.js'
import { intervalServiceInto, type QueueKind } from '../../src/staffing/interval-service.js'

const handleTimeSeconds = 240

interface Case {
  readonly refinements?: Refinements
  readonly lines?: number
  readonly redialProbability?: number
  readonly definition?: ServiceLevelDefinition
  readonly maxAbandonment?: number
}

function questionOf({ definition = 'servedOverOffered', maxAbandonment, ...queue }: Case): QueueQuestion {
  return {
    ...queue,
    handleTimeSeconds,
    patienceSeconds: 150,
    shrinkage: 0,
    definition,
    minAgents: 1,
    targets: {
      serviceLevel: { share: 0.8, withinSeconds: 20, definition },
      ...(maxAbandonment !== undefined && { maxAbandonment }),
    },
  }
}

function cheapest(loads: readonly number[], asked: Case): readonly number[] {
  const found = refinedOnAverage(
    loads.map((load) => ({ question: questionOf(asked), contacts: load, offeredLoad: load })),
  )
  if (!found.ok) throw new Error(found.reason)
  expect(found.agents.reduce((sum, count) => sum + count, 0)).toBe(found.least)
  return found.agents
}

/** Whether the promise is kept over all intervals, counted as plainly as can be. */
function kept(
  loads: readonly number[],
  agents: readonly number[],
  asked: Case,
  measuresOf: (load: number, agents: number) => QueueMeasures,
): boolean {
  let inTime = 0
  let counted = 0
  let abandoned = 0
  let attempts = 0
  loads.forEach((load, at) => {
    const measures = measuresOf(load, agents[at]!)
    const { definition = 'servedOverOffered' } = asked
    const level = measures.serviceLevels[definition]
    const within = measures.serviceLevels.waitWithinThreshold
    const served = measures.serviceLevels.servedOverOffered
    const share = definition === 'waitWithinThreshold' ? within : served
    inTime += measures.offeredLoad * share
    counted += level > 0 ? (measures.offeredLoad * share) / level : 0
    abandoned += measures.offeredLoad * measures.probabilityOfAbandonment
    attempts += measures.offeredLoad
  })
  return inTime >= 0.8 * counted - 1e-9 && abandoned <= ((asked.maxAbandonment ?? 1) + 1e-12) * attempts
}

describe('a promise on average of other queues than Erlang’s', () => {
  it('takes what the plain search takes where patience is exponential after all', () => {
    const cases = record({
      loads: constantFrom([1, 5, 9, 4], [0.3, 2.5], [12, 0, 6, 20]),
      factor: double({ min: 0.5, max: 3, noNaN: true }),
      redialProbability: constantFrom(0, 0.3),
      definition: constantFrom<ServiceLevelDefinition[]>(
        'servedOverOffered',
        'servedOverServed',
        'excludingShortAbandons',
        'waitWithinThreshold',
      ),
      maxAbandonment: constantFrom(1, 0.05),
    })
    assert(
      property(cases, ({ loads, factor, ...asked }) => {
        const all = loads.map((load) => load * factor)
        const agents = cheapest(all, {
          refinements: { patienceShape: { kind: 'gamma', shape: 1 } },
          ...asked,
        })
        const { targets, patienceSeconds } = questionOf(asked)
        const plain = leastAgentsOnAverage({
          intervals: all.map((load) => ({ contacts: load, offeredLoad: load, handleTimeSeconds })),
          patienceSeconds: patienceSeconds!,
          redialProbability: asked.redialProbability,
          minAgents: 1,
          targets,
        })
        expect(plain.possible && plain.agentIntervals).toBe(agents.reduce((sum, count) => sum + count, 0))
      }),
      { seed: 20261122, numRuns: 12 },
    )
  })

  it('keeps it, and nothing with one agent fewer does', () => {
    const cases: Case[] = [
      { refinements: { patienceShape: { kind: 'deterministic' } } },
      { refinements: { balkingShare: 0.15 }, definition: 'servedOverServed' },
      {
        refinements: { balkingShare: 0.05, patienceShape: { kind: 'gamma', shape: 3 } },
        maxAbandonment: 0.05,
      },
      { refinements: { busyness: 0.3 }, redialProbability: 0.2 },
      { refinements: { busyness: 0.2 }, lines: 12, definition: 'waitWithinThreshold' },
    ]
    const loads = [1.5, 5, 3.2]
    for (const asked of cases) {
      const known = new Map<string, QueueMeasures>()
      const measuresOf = (load: number, count: number): QueueMeasures => {
        const key = `${load} ${count}`
        const measures = known.get(key) ?? measuresAt(questionOf(asked), count, load, 20)!
        known.set(key, measures)
        return measures
      }
      const agents = cheapest(loads, asked)
      expect(kept(loads, agents, asked, measuresOf)).toBe(true)
      const all = agents.reduce((sum, count) => sum + count, 0)
      for (let first = 1; first < all; first += 1)
        for (let second = 1; first + second < all - 1; second += 1)
          expect(kept(loads, [first, second, all - 1 - first - second], asked, measuresOf)).toBe(false)
    }
  })

  it('takes as many agents as a scenario does', () => {
    const cases = record({
      kind: constantFrom<QueueKind[]>(
        { balkingShare: 0.1 },
        { patienceShape: { kind: 'deterministic' } },
        { patienceShape: { kind: 'gamma', shape: 3 }, balkingShare: 0.05 },
      ),
      top: integer({ min: 2, max: 25 }),
    })
    assert(
      property(cases, ({ kind, top }) => {
        const loads = Float64Array.from({ length: 6 }, (_, at) => top * (0.2 + Math.sin(at / 2) ** 2))
        const conditions = {
          ...kind,
          handleTimeSeconds,
          patienceSeconds: 150,
          withinSeconds: 20,
          definition: 'servedOverOffered' as const,
          busyness: gammaQuadrature(0, 1),
        }
        const scenario = agentsOnAverage(
          { loads, weekdays: [0, 0, 0, 0, 0, 0], mustBeStable: false },
          (out, agents, load) => intervalServiceInto(out, 0, agents, load, conditions),
          { serviceLevel: 0.8, maxAbandonment: 1, maxOccupancy: 1, minimumAgents: 1, averageOver: 'day' },
        )
        const calculator = cheapest(Array.from(loads), { refinements: kind })
        expect(calculator.reduce((sum, count) => sum + count, 0)).toBe(
          scenario.reduce((sum, count) => sum + count, 0),
        )
      }),
      { seed: 20261122, numRuns: 12 },
    )
  })

  it('is refused where no agents up to the most do', () => {
    const intervals = [20, 60].map((contacts, at) => ({ contacts, startSeconds: 1800 * at, line: at + 2 }))
    const day = { intervals, intervalSeconds: 1800, timeMethod: 'sipp', staffTo: 'steady' } as const
    const question = {
      ...questionOf({ refinements: { balkingShare: 0.1 } }),
      ...day,
      average: 'day' as const,
    }
    expect(answerDay({ ...question, maxAgents: 3 })).toMatchObject({
      ok: false,
      reason: 'maxAgents',
      binding: 'serviceLevel',
    })
    const reply = answerDay(question)
    expect(reply.ok && reply.answer.totals.serviceLevel).toBeGreaterThanOrEqual(0.8)
  })
})
