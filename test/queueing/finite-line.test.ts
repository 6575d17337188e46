import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { engset } from '../../src/queueing/engset.js'
import { erlangA } from '../../src/queueing/erlang-a.js'
import { erlangB } from '../../src/queueing/erlang-b.js'
import { erlangCQueue } from '../../src/queueing/erlang-c.js'
import { finiteLine } from '../../src/queueing/finite-line.js'
import { finitePopulationQueue } from '../../src/queueing/finite-population.js'
import { expectedArrivals } from '../../src/queueing/piecewise-arrivals.js'
import { abandonment, agents, logarithmic, SEED, threshold, utilisation } from './generators.js'

describe('a limited number of lines', () => {
  test('no waiting room: Erlang B', () => {
    fc.assert(
      fc.property(agents, utilisation, (n, u) => {
        const line = finiteLine({ agents: n, lines: n, arrivalRate: n * u, serviceRate: 1 })
        expect(line.probabilityOfBlocking).toBeCloseTo(erlangB(n, n * u), 13)
        expect(line.probabilityOfWait).toBe(0)
        expect(line.averageSpeedOfAnswer).toBe(0)
        expect(line.serviceLevels.servedOverServed).toBeCloseTo(1, 14)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('endless waiting room: Erlang C', () => {
    fc.assert(
      fc.property(
        agents,
        fc.double({ min: 0.02, max: 0.97, noNaN: true }),
        threshold,
        (n, u, targetWaitSeconds) => {
          const rates = { agents: n, arrivalRate: n * u, serviceRate: 1, targetWaitSeconds }
          // u^2000 is below e^-60
          const line = finiteLine({ ...rates, lines: n + 2000 })
          const queue = erlangCQueue(rates)
          if (!queue.stable) throw new Error('unstable')
          expect(line.probabilityOfWait).toBeCloseTo(queue.probabilityOfWait, 12)
          expect(line.serviceLevels.servedOverOffered).toBeCloseTo(queue.serviceLevel, 11)
          expect(line.averageSpeedOfAnswer).toBeCloseTo(queue.averageSpeedOfAnswer, 10)
        },
      ),
      { seed: SEED, numRuns: 100 },
    )
  })

  test('endless waiting room and impatient callers: Erlang A', () => {
    fc.assert(
      fc.property(agents, utilisation, abandonment, threshold, (n, u, theta, targetWaitSeconds) => {
        const rates = {
          agents: n,
          arrivalRate: n * u,
          serviceRate: 1,
          abandonmentRate: theta,
          targetWaitSeconds,
        }
        const queue = erlangA(rates)
        const places = Math.ceil(queue.queueLength + 12 * Math.sqrt((n * u) / theta) + 100)
        const line = finiteLine({ ...rates, lines: n + places })
        expect(line.probabilityOfBlocking).toBeLessThan(1e-13)
        expect(line.probabilityOfAbandonment).toBeCloseTo(queue.probabilityOfAbandonment, 11)
        expect(line.averageSpeedOfAnswer).toBeCloseTo(queue.averageSpeedOfAnswer, 9)
        for (const [name, share] of Object.entries(line.serviceLevels)) {
          expect(share).toBeCloseTo(queue.serviceLevels[name as keyof typeof queue.serviceLevels], 10)
        }
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  test('offered = answered + abandoned + turned away; more lines turn fewer away', () => {
    fc.assert(
      fc.property(agents, fc.nat({ max: 300 }), utilisation, abandonment, (n, places, u, theta) => {
        const rates = { agents: n, arrivalRate: n * u, serviceRate: 1, abandonmentRate: theta }
        const line = finiteLine({ ...rates, lines: n + places })
        const answered = line.occupancy / u
        expect(answered + line.probabilityOfAbandonment + line.probabilityOfBlocking).toBeCloseTo(1, 12)
        const more = finiteLine({ ...rates, lines: n + places + 1 })
        expect(more.probabilityOfBlocking).toBeLessThanOrEqual(line.probabilityOfBlocking + 1e-14)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('long lines in deep overload neither overflow nor hang', () => {
    const line = finiteLine({
      agents: 1,
      lines: 1_000_001,
      arrivalRate: 1000,
      serviceRate: 1,
      targetWaitSeconds: 1,
    })
    expect(line.probabilityOfBlocking).toBeCloseTo(0.999, 12)
    expect(line.occupancy).toBeCloseTo(1, 12)
    expect(line.serviceLevels.servedOverOffered).toBeLessThan(1e-15)
    const large = finiteLine({
      agents: 1e6,
      lines: 1.1e6,
      arrivalRate: 1.2e6,
      serviceRate: 1,
      abandonmentRate: 0.1,
      targetWaitSeconds: 0.05,
    })
    expect(large.occupancy).toBeCloseTo(1, 9)
    expect(large.serviceLevels.servedOverOffered).toBe(0)
  })

  test('no load', () => {
    expect(finiteLine({ agents: 2, lines: 4, arrivalRate: 0, serviceRate: 1 })).toMatchObject({
      probabilityOfBlocking: 0,
      probabilityOfEmpty: 1,
      occupancy: 0,
    })
  })

  test('the empty system', () => {
    expect(
      finiteLine({ agents: 1000, lines: 1010, arrivalRate: 5, serviceRate: 1 }).probabilityOfEmpty,
    ).toBeCloseTo(Math.exp(-5), 14)
    expect(
      finiteLine({ agents: 1, lines: 2, arrivalRate: 1, serviceRate: 1 }).probabilityOfEmpty,
    ).toBeCloseTo(1 / 3, 14)
  })

  test('refuses what cannot be', () => {
    const rates = { arrivalRate: 1, serviceRate: 1 }
    expect(() => finiteLine({ ...rates, agents: 5, lines: 4 })).toThrow(OutOfRangeError)
    expect(() => finiteLine({ ...rates, agents: 5, lines: 1e8 })).toThrow(OutOfRangeError)
    expect(() => finiteLine({ ...rates, agents: 0, lines: 4 })).toThrow(OutOfRangeError)
    expect(() => finiteLine({ ...rates, agents: 1.5, lines: 4 })).toThrow(OutOfRangeError)
  })
})

describe('a limited number of customers', () => {
  test('very many of them: Erlang B', () => {
    expect(engset(1e8, 12, 10 / 1e8).callCongestion).toBeCloseTo(erlangB(12, 10), 6)
  })

  test('as many lines as customers: no call is lost', () => {
    expect(engset(10, 10, 0.5).callCongestion).toBe(0)
    expect(engset(10, 11, 0.5)).toEqual({
      timeCongestion: 0,
      callCongestion: 0,
      carriedLoad: expect.closeTo(10 / 3, 12),
    })
  })

  test('calls see less congestion than time; both fall with lines', () => {
    fc.assert(
      fc.property(
        logarithmic(2, 1e6).map(Math.round),
        logarithmic(1, 300).map(Math.round),
        logarithmic(1e-4, 10),
        (sources, lines, ratio) => {
          const here = engset(sources, lines, ratio)
          expect(here.callCongestion).toBeLessThanOrEqual(here.timeCongestion * (1 + 1e-13))
          expect(engset(sources, lines + 1, ratio).callCongestion).toBeLessThanOrEqual(here.callCongestion)
          expect(here.carriedLoad).toBeLessThanOrEqual(Math.min(lines, sources) * (1 + 1e-12))
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('no line, no call', () => {
    expect(engset(5, 0, 1)).toEqual({ timeCongestion: 1, callCongestion: 1, carriedLoad: 0 })
    expect(engset(5, 2, 0)).toEqual({ timeCongestion: 0, callCongestion: 0, carriedLoad: 0 })
  })

  test('those who wait: the balance of calls and completions, and Little', () => {
    fc.assert(
      fc.property(
        logarithmic(1, 5000).map(Math.round),
        logarithmic(1, 200).map(Math.round),
        logarithmic(1e-3, 20),
        (sources, n, ratio) => {
          const queue = finitePopulationQueue({
            sources,
            agents: n,
            callRatePerSource: ratio,
            serviceRate: 1,
          })
          const calling = ratio * (sources - queue.numberInSystem)
          expect(queue.arrivalRate / calling).toBeCloseTo(1, 8)
          expect(queue.arrivalRate / (n * queue.occupancy)).toBeCloseTo(1, 10)
          expect(queue.averageTimeInSystem - queue.averageWait).toBeCloseTo(1, 9)
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('very many customers: Erlang C', () => {
    const queue = finitePopulationQueue({
      sources: 1e7,
      agents: 12,
      callRatePerSource: 10 / 1e7,
      serviceRate: 1,
    })
    const delay = erlangCQueue({ agents: 12, arrivalRate: 10, serviceRate: 1 })
    if (!delay.stable) throw new Error('unstable')
    expect(queue.probabilityOfWait).toBeCloseTo(delay.probabilityOfWait, 4)
    expect(queue.averageWait).toBeCloseTo(delay.averageWait, 4)
  })

  test('refuses what cannot be', () => {
    expect(() => engset(0, 1, 1)).toThrow(OutOfRangeError)
    expect(() => engset(5, 1, -1)).toThrow(OutOfRangeError)
    expect(() =>
      finitePopulationQueue({ sources: 1e8, agents: 1, callRatePerSource: 1, serviceRate: 1 }),
    ).toThrow(OutOfRangeError)
  })
})

describe('arrivals at a rate constant by bands', () => {
  test('a horizon within a band', () => {
    expect(expectedArrivals([2, 4], [1, 3], 2)).toEqual([2, 4])
    expect(expectedArrivals([2, 4], [1, 3], 0.5)).toEqual([1, 0])
    expect(expectedArrivals([2, 4], [1, 3], 7)).toEqual([6, 16])
  })

  test('refuses bands that do not grow', () => {
    expect(() => expectedArrivals([1, 1], [2, 2], 5)).toThrow(OutOfRangeError)
    expect(() => expectedArrivals([1, 1], [2], 5)).toThrow(OutOfRangeError)
  })
})
