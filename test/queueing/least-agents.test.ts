import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { agentsFromTable, agentsTable } from '../../src/queueing/agents-table.js'
import { erlangA } from '../../src/queueing/erlang-a.js'
import { largestLoad } from '../../src/queueing/largest-load.js'
import { leastAgents } from '../../src/queueing/least-agents.js'
import { leastAgentsForLoads, NO_NUMBER_OF_AGENTS } from '../../src/queueing/least-agents-for-loads.js'
import { longestHandleTime } from '../../src/queueing/longest-handle-time.js'
import type { ServiceLevelDefinition } from '../../src/queueing/measures.js'
import { erlangAWithReturns } from '../../src/queueing/returns.js'
import { roundUp } from '../../src/queueing/round-up.js'
import {
  meetsTargets,
  prepareTargets,
  type ServiceConditions,
  type ServiceTargets,
} from '../../src/queueing/service-targets.js'
import { logarithmic, SEED } from './generators.js'

const eightyTwenty: ServiceTargets = { serviceLevel: { share: 0.8, withinSeconds: 20 } }
const calls = { handleTimeSeconds: 180, targets: eightyTwenty }

const definitions: ServiceLevelDefinition[] = [
  'servedOverOffered',
  'servedOverServed',
  'excludingShortAbandons',
  'waitWithinThreshold',
]

const anyConditions: fc.Arbitrary<ServiceConditions> = fc
  .record({
    handleTimeSeconds: logarithmic(10, 2000),
    patience: fc.option(logarithmic(5, 5000)),
    share: fc.option(fc.double({ min: 0.05, max: 0.99, noNaN: true })),
    withinSeconds: fc.double({ min: 0, max: 300, noNaN: true }),
    definition: fc.constantFrom(...definitions),
    maxAbandonment: fc.option(fc.double({ min: 0.005, max: 0.5, noNaN: true })),
    maxOccupancy: fc.option(fc.double({ min: 0.4, max: 0.98, noNaN: true })),
    speed: fc.option(logarithmic(1, 300)),
    redialProbability: fc.option(fc.double({ min: 0.05, max: 0.9, noNaN: true }), { freq: 8 }),
  })
  .map((one) => ({
    handleTimeSeconds: one.handleTimeSeconds,
    ...(one.patience === null ? {} : { patienceSeconds: one.patience }),
    ...(one.redialProbability === null ? {} : { redialProbability: one.redialProbability }),
    targets: {
      ...(one.share === null
        ? {}
        : {
            serviceLevel: { share: one.share, withinSeconds: one.withinSeconds, definition: one.definition },
          }),
      ...(one.maxAbandonment === null ? {} : { maxAbandonment: one.maxAbandonment }),
      ...(one.maxOccupancy === null ? {} : { maxOccupancy: one.maxOccupancy }),
      ...(one.speed === null ? {} : { averageSpeedOfAnswerSeconds: one.speed }),
    },
  }))

describe('rounding up', () => {
  test('a quotient of decimals is what it is on paper', () => {
    expect(2 / (1 - 0.8)).toBeGreaterThan(10)
    expect(roundUp(2 / (1 - 0.8))).toBe(10)
    expect(roundUp(35.7 / 0.85)).toBe(42)
    expect(roundUp(0)).toBe(0)
    expect(roundUp(10.000001)).toBe(11)
    expect(roundUp(9.2)).toBe(10)
    expect(roundUp(1e6 + 1e-7)).toBe(1e6)
  })
})

describe('least agents', () => {
  test('meets every target, and one fewer does not', () => {
    fc.assert(
      fc.property(anyConditions, logarithmic(0.01, 2000), (conditions, offeredLoad) => {
        const prepared = prepareTargets(conditions)
        const answer = leastAgents({ ...conditions, offeredLoad })
        if (!answer.possible) throw new Error(answer.reason)
        expect(meetsTargets(prepared, answer.agents, offeredLoad) || answer.agents === 0).toBe(true)
        if (answer.agents > 0) expect(meetsTargets(prepared, answer.agents - 1, offeredLoad)).toBe(false)
      }),
      { seed: SEED, numRuns: 600 },
    )
  })

  test('all smaller numbers fail, not only the next', () => {
    fc.assert(
      fc.property(anyConditions, logarithmic(0.01, 40), (conditions, offeredLoad) => {
        const prepared = prepareTargets(conditions)
        const answer = leastAgents({ ...conditions, offeredLoad })
        if (!answer.possible) throw new Error(answer.reason)
        for (let agents = 0; agents < answer.agents; agents += 1) {
          expect(meetsTargets(prepared, agents, offeredLoad)).toBe(false)
        }
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('targets as people state them: half at once, all within a minute', () => {
    const half = leastAgents({
      ...calls,
      offeredLoad: 10,
      targets: { serviceLevel: { share: 0.5, withinSeconds: 0 } },
    })
    expect(half).toMatchObject({ possible: true, agents: 12, binding: 'serviceLevel' })
    const all = leastAgents({
      ...calls,
      offeredLoad: 10,
      targets: { serviceLevel: { share: 1, withinSeconds: 60 } },
    })
    if (!all.possible) throw new Error('impossible')
    expect(1 - all.measures.serviceLevels.servedOverOffered).toBeLessThan(2e-12)
    // exactly half: one agent, half an Erlang
    const tie = leastAgents({
      ...calls,
      offeredLoad: 0.5,
      targets: { serviceLevel: { share: 0.5, withinSeconds: 0 } },
    })
    expect(tie).toMatchObject({ agents: 1 })
  })

  test('names the target that needs the most', () => {
    const tight = { ...eightyTwenty, maxOccupancy: 0.6 }
    expect(leastAgents({ ...calls, offeredLoad: 10, targets: tight })).toMatchObject({
      agents: 17,
      binding: 'maxOccupancy',
    })
    expect(
      leastAgents({
        ...calls,
        offeredLoad: 10,
        patienceSeconds: 60,
        targets: { ...eightyTwenty, maxAbandonment: 0.001 },
      }),
    ).toMatchObject({ binding: 'maxAbandonment' })
    expect(
      leastAgents({
        ...calls,
        offeredLoad: 10,
        targets: { ...eightyTwenty, averageSpeedOfAnswerSeconds: 0.1 },
      }),
    ).toMatchObject({ binding: 'averageSpeedOfAnswer' })
    expect(leastAgents({ ...calls, offeredLoad: 10, targets: {} })).toMatchObject({
      agents: 11,
      binding: 'stability',
    })
    expect(leastAgents({ ...calls, offeredLoad: 10, minAgents: 30 })).toMatchObject({
      agents: 30,
      binding: 'minAgents',
    })
    expect(leastAgents({ ...calls, offeredLoad: 0 })).toMatchObject({ agents: 0, binding: 'none' })
    expect(leastAgents({ ...calls, offeredLoad: 0, minAgents: 2 })).toMatchObject({
      agents: 2,
      binding: 'minAgents',
    })
  })

  test('what cannot be is refused with its reason', () => {
    const answer = leastAgents({ ...calls, offeredLoad: 10, maxAgents: 13 })
    expect(answer).toMatchObject({ possible: false, reason: 'maxAgents', binding: 'serviceLevel' })
    if (answer.possible) throw new Error('possible')
    expect(answer.measuresAtMost?.serviceLevels.servedOverOffered).toBeCloseTo(0.79559, 5)
    const hopeless = leastAgents({ ...calls, offeredLoad: 10, maxAgents: 9 })
    expect(hopeless).toMatchObject({ possible: false, reason: 'maxAgents' })
    expect(hopeless).not.toHaveProperty('measuresAtMost')
    expect(leastAgents({ ...calls, offeredLoad: 10, targets: { maxOccupancy: 0 } })).toMatchObject({
      possible: false,
      reason: 'never',
      binding: 'maxOccupancy',
    })
    // five lines block more than a tenth of 10 Erlang whatever the staff
    expect(
      leastAgents({
        ...calls,
        offeredLoad: 10,
        lines: 5,
        targets: { serviceLevel: { share: 0.9, withinSeconds: 20 } },
      }),
    ).toMatchObject({ possible: false, reason: 'lines' })
  })

  test('one interval of a hundred thousand Erlang, and of a million', () => {
    expect(leastAgents({ ...calls, offeredLoad: 1e5 })).toMatchObject({ agents: 100_014 })
    const million = leastAgents({ ...calls, offeredLoad: 1e6, patienceSeconds: 300 })
    if (!million.possible) throw new Error('impossible')
    expect(million.measures.serviceLevels.servedOverOffered).toBeGreaterThanOrEqual(0.8 - 1e-12)
  })

  test('refuses impossible values', () => {
    const wrong: object[] = [
      { offeredLoad: -1 },
      { offeredLoad: Number.NaN },
      { handleTimeSeconds: 0 },
      { patienceSeconds: 0 },
      { patienceSeconds: -5 },
      { minAgents: 5, maxAgents: 4 },
      { minAgents: 1.5 },
      { lines: 0 },
      { redialProbability: 1 },
      { targets: { serviceLevel: { share: 1.2, withinSeconds: 20 } } },
      { targets: { serviceLevel: { share: 0.8, withinSeconds: -5 } } },
      { targets: { maxAbandonment: -0.1 } },
      { targets: { averageSpeedOfAnswerSeconds: -1 } },
    ]
    for (const part of wrong) {
      expect(() => leastAgents({ ...calls, offeredLoad: 10, ...part })).toThrow(OutOfRangeError)
    }
  })

  test('refuses keys that it does not know, those of the targets too', () => {
    const misspelt: object[] = [
      { redialShare: 0.2 },
      { targets: { ...calls.targets, maximumOccupancy: 0.85 } },
      { targets: { serviceLevel: { share: 0.8, withinSeconds: 20, counted: 'servedOverServed' } } },
    ]
    for (const part of misspelt) {
      const asked = { ...calls, ...part }
      expect(() => leastAgents({ ...asked, offeredLoad: 10 })).toThrow(OutOfRangeError)
      expect(() => leastAgentsForLoads({ ...asked, offeredLoads: [10] })).toThrow(OutOfRangeError)
      expect(() => largestLoad({ ...asked, agents: 10 })).toThrow(OutOfRangeError)
      expect(() => agentsTable(asked, 10)).toThrow(OutOfRangeError)
    }
    expect(() => leastAgents({ ...calls, offeredLoad: 10, ...misspelt[0] })).toThrow(/redialShare is 0.2/)
    const queue = { agents: 5, arrivalRate: 1, serviceRate: 1, abandonmentRate: 1, targetWait: 10 }
    expect(() => erlangA(queue)).toThrow(/targetWait is 10/)
  })

  test('with lines the callers turned away count as not served', () => {
    const unlimited = leastAgents({ ...calls, offeredLoad: 10 })
    const limited = leastAgents({ ...calls, offeredLoad: 10, lines: 1000 })
    const short = leastAgents({ ...calls, offeredLoad: 10, lines: 15 })
    if (!unlimited.possible || !limited.possible || !short.possible) throw new Error('impossible')
    expect(limited.agents).toBe(unlimited.agents)
    expect(short.measures.probabilityOfBlocking).toBeGreaterThan(0)
    expect(short.measures.serviceLevels.servedOverOffered).toBeGreaterThanOrEqual(0.8)
  })

  test('redials are the fixed point of the queue with returns', () => {
    const conditions = { ...calls, patienceSeconds: 60, redialProbability: 0.4 }
    const answer = leastAgents({ ...conditions, offeredLoad: 30 })
    if (!answer.possible) throw new Error('impossible')
    const queue = erlangAWithReturns({
      agents: answer.agents,
      freshArrivalRate: 30 / 180,
      serviceRate: 1 / 180,
      abandonmentRate: 1 / 60,
      redialProbability: 0.4,
    })
    if (!queue.stable) throw new Error('unstable')
    expect(answer.measures.offeredLoad).toBeCloseTo(queue.totalArrivalRate * 180, 9)
    expect(answer.measures.serviceLevels.servedOverOffered).toBeCloseTo(
      queue.measures.serviceLevels.servedOverOffered,
      11,
    )
  })
})

describe('least agents of many intervals', () => {
  test('are those of each by itself', () => {
    const offeredLoads = [0, 0.1, 3, 10, 10, 250.5, 1e5]
    const each = offeredLoads.map((offeredLoad) => {
      const answer = leastAgents({ ...calls, offeredLoad, maxAgents: 1000 })
      return answer.possible ? answer.agents : NO_NUMBER_OF_AGENTS
    })
    expect([...leastAgentsForLoads({ ...calls, offeredLoads, maxAgents: 1000 })]).toEqual(each)
    expect(each.at(-1)).toBe(NO_NUMBER_OF_AGENTS)
  })

  test('refuses a load that cannot be', () => {
    expect(() => leastAgentsForLoads({ ...calls, offeredLoads: [1, -1] })).toThrow(OutOfRangeError)
  })
})

describe('the largest load', () => {
  test('is carried, and one a little larger is not; the least agents for it are no more', () => {
    fc.assert(
      fc.property(anyConditions, logarithmic(1, 1000).map(Math.round), (conditions, agents) => {
        const prepared = prepareTargets(conditions)
        const { offeredLoad, binding } = largestLoad({ ...conditions, agents })
        fc.pre(binding !== 'none')
        if (offeredLoad === 0) return
        expect(meetsTargets(prepared, agents, offeredLoad)).toBe(true)
        expect(meetsTargets(prepared, agents, offeredLoad * (1 + 1e-9))).toBe(false)
        const back = leastAgents({ ...conditions, offeredLoad: offeredLoad * (1 - 1e-12) })
        if (!back.possible) throw new Error(back.reason)
        expect(back.agents).toBeLessThanOrEqual(agents)
        const more = leastAgents({ ...conditions, offeredLoad: offeredLoad * (1 + 1e-9) })
        if (!more.possible) throw new Error(more.reason)
        expect(more.agents).toBeGreaterThan(agents)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('names what stops it', () => {
    expect(largestLoad({ ...calls, agents: 14 }).binding).toBe('serviceLevel')
    expect(largestLoad({ ...calls, agents: 14, targets: {} })).toMatchObject({ binding: 'stability' })
    expect(largestLoad({ ...calls, agents: 14, targets: { maxOccupancy: 0.5 } })).toMatchObject({
      binding: 'maxOccupancy',
    })
    expect(largestLoad({ ...calls, agents: 14, patienceSeconds: 100, targets: {} })).toMatchObject({
      binding: 'none',
      offeredLoad: 1e9 * (1 - 1e-12),
    })
    expect(largestLoad({ ...calls, agents: 0 }).offeredLoad).toBe(0)
  })
})

describe('the table of least agents', () => {
  test('answers as the search does, inside and beyond', () => {
    for (const conditions of [
      calls,
      { ...calls, patienceSeconds: 120 },
      { ...calls, targets: { ...eightyTwenty, maxOccupancy: 0.8 } },
    ]) {
      const table = agentsTable(conditions, 60)
      fc.assert(
        fc.property(fc.oneof(fc.constant(0), logarithmic(1e-3, 120)), (offeredLoad) => {
          const answer = leastAgents({ ...conditions, offeredLoad })
          if (!answer.possible) throw new Error(answer.reason)
          expect(agentsFromTable(table, offeredLoad)).toBe(answer.agents)
        }),
        { seed: SEED, numRuns: 400 },
      )
    }
  })

  test('where nothing helps it says so', () => {
    const table = agentsTable(
      { ...calls, lines: 5, targets: { serviceLevel: { share: 0.9, withinSeconds: 20 } } },
      50,
    )
    expect(agentsFromTable(table, 10)).toBeUndefined()
    expect(agentsFromTable(table, 1)).toBe(3)
    expect(() => agentsFromTable(table, -1)).toThrow(OutOfRangeError)
    expect(() => agentsFromTable(agentsTable(calls, 5), -1)).toThrow(OutOfRangeError)
    expect(() => agentsFromTable(agentsTable(calls, 5), Number.NaN)).toThrow(OutOfRangeError)
  })
})

describe('the longest handle time', () => {
  test('is carried, and a longer one is not', () => {
    const question = { agents: 14, arrivalRate: 100 / 1800, patienceSeconds: 120, targets: eightyTwenty }
    const handleTimeSeconds = longestHandleTime(question)
    const meets = (seconds: number) =>
      meetsTargets(prepareTargets({ ...question, handleTimeSeconds: seconds }), 14, (100 / 1800) * seconds)
    expect(meets(handleTimeSeconds)).toBe(true)
    expect(meets(handleTimeSeconds * (1 + 1e-9))).toBe(false)
    expect(handleTimeSeconds).toBeGreaterThan(180)
  })

  test('nobody there has no time', () => {
    expect(longestHandleTime({ agents: 0, arrivalRate: 1, targets: eightyTwenty })).toBe(0)
  })
})
