import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { erlangA } from '../../src/queueing/erlang-a.js'
import { erlangB } from '../../src/queueing/erlang-b.js'
import { erlangBLoad } from '../../src/queueing/erlang-b-load.js'
import { extendedErlangB } from '../../src/queueing/extended-erlang-b.js'
import { finitePopulationQueue } from '../../src/queueing/finite-population.js'
import { generalPatienceQueue } from '../../src/queueing/general-patience.js'
import { largestLoad } from '../../src/queueing/largest-load.js'
import { longestHandleTime } from '../../src/queueing/longest-handle-time.js'
import { offeredLoadOverTime } from '../../src/queueing/offered-load-over-time.js'
import { erlangAWithReturns } from '../../src/queueing/returns.js'

const target = { serviceLevel: { share: 0.8, withinSeconds: 20 } }

describe('at the edge of the legal range', () => {
  it('patience without end in overload: what agents cannot serve hangs up', () => {
    for (const patience of [
      { kind: 'exponential', meanSeconds: 1e9 },
      { kind: 'deterministic', seconds: 1e6 },
      { kind: 'gamma', meanSeconds: 1e6, shape: 3 },
    ] as const) {
      const queue = { agents: 100, arrivalRate: 110, serviceRate: 1, patience }
      // the exponent has 100 agents x 10^6 handle times of 10^16 digits
      expect(generalPatienceQueue(queue).probabilityOfAbandonment).toBeCloseTo(1 / 11, 8)
    }
    for (const meanSeconds of [1e18, 1e100]) {
      const queue = { agents: 100, arrivalRate: 110, serviceRate: 1 }
      for (const patience of [
        { kind: 'exponential', meanSeconds },
        { kind: 'gamma', meanSeconds, shape: 2 },
      ] as const)
        expect(() => generalPatienceQueue({ ...queue, patience })).toThrow(OutOfRangeError)
    }
  })

  it('hardly any agent: next to all hang up, and shares stay shares', () => {
    for (const agents of [1e-9, 1e-8, 1e-6]) {
      const measures = erlangA({ agents, arrivalRate: 10, serviceRate: 1, abandonmentRate: 1 })
      // agents as few as these are always busy, but for terms of their own size
      expect(1 - measures.probabilityOfAbandonment).toBeCloseTo(agents / 10, 12)
      expect(measures.occupancy).toBeGreaterThan(0.99)
      expect(measures.averageSpeedOfAnswer).toBeGreaterThan(0)
    }
    const none = { arrivalRate: 10, serviceRate: 1, abandonmentRate: 1 }
    expect(() => erlangA({ ...none, agents: 1e-16 })).toThrow(OutOfRangeError)
    expect(erlangA({ ...none, agents: 0 }).probabilityOfAbandonment).toBe(1)
  })

  it('callers who call at once when served, or hardly ever', () => {
    const shop = { sources: 10, agents: 2, serviceRate: 1 }
    // all ten are always there: eight wait
    const busy = finitePopulationQueue({ ...shop, callRatePerSource: 1e12 })
    expect(busy.averageWait).toBeCloseTo(4, 9)
    expect(finitePopulationQueue({ ...shop, callRatePerSource: 1e-12 }).averageTimeInSystem).toBe(1)
    // a million callers, always busy: no more than always
    const crowd = finitePopulationQueue({ sources: 769_295, agents: 2, serviceRate: 1, callRatePerSource: 1 })
    expect(crowd.occupancy).toBeLessThanOrEqual(1)
    expect(crowd.occupancy).toBeCloseTo(1, 14)
    for (const callRatePerSource of [1e300, 1e-300])
      expect(() => finitePopulationQueue({ ...shop, callRatePerSource })).toThrow(OutOfRangeError)
  })

  it('handle times of many horizons that follow themselves: the mean load, everywhere', () => {
    const input = { contacts: [6, 0, 3], intervalSeconds: 1800, method: 'mol', repeats: true } as const
    for (const handleTimeSeconds of [1e5, 1e9, 1e15]) {
      const load = (3 * handleTimeSeconds) / 1800
      for (const one of offeredLoadOverTime({ ...input, handleTimeSeconds }))
        expect(Math.abs(one - load)).toBeLessThan(2 + 1e-12 * load)
    }
  })

  it('attempts beyond a billion Erlang are refused, not called a line without end', () => {
    expect(() => extendedErlangB(10, 2000, 0.999999)).toThrow(OutOfRangeError)
    expect(extendedErlangB(10, 20, 1)).toEqual({ stable: false })
    const queue = { freshArrivalRate: 2000, agents: 10, serviceRate: 1, abandonmentRate: 1 }
    const often = erlangAWithReturns({ ...queue, redialProbability: 0.99999 })
    // 10 of 2,000 are served, the others leave after 1 / 0.00001 attempts
    expect(often.stable && often.totalArrivalRate).toBeCloseTo(1990 / 0.00001 + 10, 0)
    expect(erlangAWithReturns({ ...queue, redialProbability: 1 })).toEqual({ stable: false })
    expect(() => erlangAWithReturns({ ...queue, redialProbability: 1 - 1e-9 })).toThrow(OutOfRangeError)
  })

  it('loads of which most is turned away keep their digits', () => {
    // one line: load / (1 + load)
    for (const blocking of [0.999999, 1 - 1e-8])
      expect(erlangBLoad(1, blocking) / (blocking / (1 - blocking))).toBeCloseTo(1, 14)
    for (const agents of [2, 2.5, 47, 1000, 1e6])
      for (const blocking of [0.500001, 0.9, 0.999]) {
        const load = erlangBLoad(agents, blocking)
        // what is carried: as near as the blocking tells
        expect((1 - erlangB(agents, load)) / (1 - blocking)).toBeCloseTo(1, 12)
      }
    expect(() => erlangBLoad(1, 1 - 1e-12)).toThrow(OutOfRangeError)
  })

  it('callers who hang up within a thousandth of a second', () => {
    const asked = { agents: 12, arrivalRate: 100 / 1800, patienceSeconds: 1e-3, targets: target }
    expect(longestHandleTime(asked)).toBeGreaterThan(0)
  })

  it('lines without number are no line at all', () => {
    const asked = { agents: 1000, handleTimeSeconds: 180, targets: target }
    const many = largestLoad({ ...asked, lines: 1e6 }).offeredLoad
    expect(many / largestLoad(asked).offeredLoad).toBeCloseTo(1, 12)
  })
})
