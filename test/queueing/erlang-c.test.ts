import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { erlangB } from '../../src/queueing/erlang-b.js'
import { erlangC, erlangCInto, erlangCQueue } from '../../src/queueing/erlang-c.js'
import {
  erlangCConditionalWait,
  erlangCWaitLongerThan,
  erlangCWaitPercentile,
} from '../../src/queueing/erlang-c-waiting-time.js'
import { MEASURE, measureCount } from '../../src/queueing/measures.js'
import { priorityWaits } from '../../src/queueing/priority-queue.js'
import {
  erlangCBracket,
  halfinWhittBeta,
  squareRootStaffing,
} from '../../src/queueing/square-root-staffing.js'
import { agents, logarithmic, SEED, stableUtilisation } from './generators.js'

describe('Erlang C', () => {
  test('one agent waits with the utilisation', () => {
    expect(erlangC(1, 0.3)).toBeCloseTo(0.3, 15)
  })

  test('no load, no wait; too much load, everybody waits', () => {
    expect(erlangC(3, 0)).toBe(0)
    expect(erlangC(3, 3)).toBe(1)
    expect(erlangC(3, 30)).toBe(1)
    expect(erlangC(0, 0)).toBe(1)
  })

  test('close to saturation it tends to 1 without a jump', () => {
    for (const n of [1, 7, 46, 47, 48, 1000, 1e6]) {
      expect(erlangC(n, n * (1 - 1e-13))).toBeCloseTo(1, 9)
    }
  })

  test('falls with agents, grows with load, lies above Erlang B', () => {
    fc.assert(
      fc.property(agents, stableUtilisation, logarithmic(1e-6, 1), (n, u, more) => {
        const load = n * u
        const wait = erlangC(n, load)
        expect(erlangC(n + more, load)).toBeLessThanOrEqual(wait * (1 + 1e-14))
        expect(erlangC(n, load * (1 + more))).toBeGreaterThanOrEqual(wait * (1 - 1e-14))
        expect(wait).toBeGreaterThanOrEqual(erlangB(n, load))
        expect(wait).toBeLessThanOrEqual(1)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  test('refuses what is out of range', () => {
    expect(() => erlangC(-1, 0)).toThrow(OutOfRangeError)
    expect(() => erlangC(1, Number.NaN)).toThrow(OutOfRangeError)
  })
})

describe('the queue without abandonment', () => {
  test('an unstable queue is an answer in words', () => {
    expect(erlangCQueue({ agents: 10, arrivalRate: 0.5, serviceRate: 0.05 })).toEqual({
      stable: false,
      agents: 10,
      offeredLoad: 10,
    })
    // 9.999999999999998 Erlang, by rounding alone
    expect(erlangCQueue({ agents: 10, arrivalRate: 100 / 1800, serviceRate: 1 / 180 }).stable).toBe(false)
  })

  test('the measures belong together', () => {
    fc.assert(
      fc.property(agents, stableUtilisation, logarithmic(1, 3600), (n, u, handleTime) => {
        const arrivalRate = (n * u) / handleTime
        const queue = erlangCQueue({
          agents: n,
          arrivalRate,
          serviceRate: 1 / handleTime,
          targetWaitSeconds: 20,
        })
        if (!queue.stable) throw new Error('unstable')
        // Little's law
        expect(queue.queueLength / (arrivalRate * queue.averageWait || 1)).toBeCloseTo(
          queue.averageWait > 0 ? 1 : 0,
          9,
        )
        expect(queue.occupancy).toBeCloseTo(u, 12)
        expect(queue.serviceLevel).toBe(queue.serviceLevels.excludingShortAbandons)
        expect(queue.averageSpeedOfAnswer).toBe(queue.averageWait)
        expect(queue.probabilityOfAbandonment).toBe(0)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('the array variant says whether the queue is stable and writes its limits when it is not', () => {
    const figures = new Float64Array(measureCount)
    expect(erlangCInto(figures, 5, 5, 0.1)).toBe(false)
    expect(figures[MEASURE.probabilityOfWait]).toBe(1)
    expect(figures[MEASURE.servedOverOffered]).toBe(0)
    expect(figures[MEASURE.occupancy]).toBe(1)
    expect(figures[MEASURE.averageWait]).toBe(Number.POSITIVE_INFINITY)
    expect(erlangCInto(figures, 5, 0, 0.1)).toBe(true)
    expect(figures[MEASURE.servedOverOffered]).toBe(1)
    expect(erlangCInto(figures, 2.5, 2, 0)).toBe(true)
    expect(figures[MEASURE.servedOverOffered]).toBeCloseTo(1 - erlangC(2.5, 2), 15)
  })
})

describe('the wait without abandonment', () => {
  const queue = { agents: 12, arrivalRate: 100 / 1800, serviceRate: 1 / 180 }

  test('percentiles invert the distribution', () => {
    for (const share of [0.6, 0.8, 0.9, 0.99, 0.999999]) {
      const wait = erlangCWaitPercentile(queue, share)!
      expect(erlangCWaitLongerThan(queue, wait)).toBeCloseTo(1 - share, 12)
    }
    expect(erlangCWaitPercentile(queue, 0.5)).toBe(0)
    expect(erlangCWaitPercentile(queue, 1)).toBeUndefined()
  })

  test('its mean over those who wait', () => {
    const mean = erlangCConditionalWait(queue)!
    expect(mean).toBeCloseTo(90, 10)
    expect(mean * erlangC(12, 10)).toBeCloseTo(40.4449401868444, 9)
  })

  test('grows without end in an unstable queue', () => {
    const unstable = { ...queue, agents: 9 }
    expect(erlangCWaitLongerThan(unstable, 1e6)).toBe(1)
    expect(erlangCWaitPercentile(unstable, 0.5)).toBeUndefined()
    expect(erlangCConditionalWait(unstable)).toBeUndefined()
  })
})

describe('square-root staffing', () => {
  test('the bracket encloses Erlang C', () => {
    fc.assert(
      fc.property(agents, fc.double({ min: 0.3, max: 0.995, noNaN: true }), (n, u) => {
        const { atLeast, atMost } = erlangCBracket(n, n * u)
        const exact = erlangC(n, n * u)
        expect(exact).toBeGreaterThanOrEqual(atLeast * (1 - 1e-12))
        expect(exact).toBeLessThanOrEqual(atMost * (1 + 1e-12))
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  test('the exact number of agents lies in the bracket, the rule near it', () => {
    fc.assert(
      fc.property(logarithmic(2, 1e5), fc.double({ min: 0.02, max: 0.9, noNaN: true }), (load, wait) => {
        const { agents: rule, bracket } = squareRootStaffing(load, wait)
        expect(erlangC(bracket.least, load)).toBeGreaterThanOrEqual(wait * (1 - 1e-9))
        expect(erlangC(bracket.most, load)).toBeLessThanOrEqual(wait * (1 + 1e-9))
        expect(Math.abs(rule - bracket.most)).toBeLessThan(2)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  test('the delay function is inverted', () => {
    expect(halfinWhittBeta(0.22336127479826073)).toBeCloseTo(1, 12)
  })
})

describe('priorities', () => {
  test('weighted by arrivals the waits are those of one class', () => {
    const waits = priorityWaits(10, [0.02, 0.01, 0.015], 1 / 200)
    const one = priorityWaits(10, [0.045], 1 / 200)
    const mean = (0.02 * waits[0]! + 0.01 * waits[1]! + 0.015 * waits[2]!) / 0.045
    expect(mean).toBeCloseTo(one[0]!, 9)
    expect(waits[0]).toBeLessThan(waits[1]!)
  })

  test('an overloaded lower class waits without end, the upper one does not', () => {
    const [upper, lower] = priorityWaits(1, [0.5, 0.6], 1)
    expect(upper).toBeCloseTo(2, 12)
    expect(lower).toBeUndefined()
  })
})
