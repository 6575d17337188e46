import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { erlangA, erlangAInto } from '../../src/queueing/erlang-a.js'
import {
  erlangAConditionalWait,
  erlangAWaitLongerThan,
  erlangAWaitPercentile,
} from '../../src/queueing/erlang-a-waiting-time.js'
import { erlangB } from '../../src/queueing/erlang-b.js'
import { erlangC, erlangCInto } from '../../src/queueing/erlang-c.js'
import { impliedPatience } from '../../src/queueing/implied-patience.js'
import { MEASURE, measureCount } from '../../src/queueing/measures.js'
import { erlangAWithReturns } from '../../src/queueing/returns.js'
import { abandonment, agents, logarithmic, SEED, threshold, utilisation } from './generators.js'

const figuresOf = (n: number, load: number, target: number, theta: number): Float64Array => {
  const figures = new Float64Array(measureCount)
  erlangAInto(figures, n, load, target, theta)
  return figures
}
const abandoned = (n: number, load: number, theta: number): number =>
  figuresOf(n, load, 0, theta)[MEASURE.probabilityOfAbandonment]!

describe('Erlang A', () => {
  test('one agent in closed form: e^-a', () => {
    // n = 1, theta = mu: states are Poisson
    const figures = figuresOf(1, 2, 0, 1)
    expect(figures[MEASURE.probabilityOfWait]).toBeCloseTo(1 - Math.exp(-2), 14)
    expect(figures[MEASURE.occupancy]).toBeCloseTo(1 - Math.exp(-2), 14)
  })

  test('a threshold a little longer: no fewer are served in time, and no more than the agents can serve in that time', () => {
    const range = fc.double({ min: -4, max: 4, noNaN: true })
    fc.assert(
      fc.property(
        logarithmic(1e3, 1e6).map(Math.round),
        logarithmic(1e-9, 1e-5),
        range,
        range,
        (n, theta, over, later) => {
          const deviation = 1 / Math.sqrt(n * theta)
          const load = n * (1 + (over + 4) * Math.sqrt(theta / n))
          const target = Math.max(0, Math.log(load / n) / theta + later * deviation)
          const longer = target * (1 + 1e-9) + 1e-9 * deviation
          const gain =
            figuresOf(n, load, longer, theta)[MEASURE.servedOverOffered]! -
            figuresOf(n, load, target, theta)[MEASURE.servedOverOffered]!
          expect(gain).toBeGreaterThanOrEqual(-1e-12)
          // the density of the virtual wait is at most the normal one at its middle, cut off at no wait
          expect(gain).toBeLessThanOrEqual((longer - target) / deviation + 1e-12)
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('patience as long as handle times: the system is M/M/infinity', () => {
    fc.assert(
      fc.property(agents, utilisation, (n, u) => {
        const figures = figuresOf(n, n * u, 0, 1)
        const present = figures[MEASURE.queueLength]! + n * figures[MEASURE.occupancy]!
        expect(present / (n * u)).toBeCloseTo(1, 11)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('offered = answered + abandoned, and Little holds', () => {
    fc.assert(
      fc.property(agents, utilisation, threshold, abandonment, (n, u, target, theta) => {
        const load = n * u
        const f = figuresOf(n, load, target, theta)
        const answered = (n * f[MEASURE.occupancy]!) / load
        expect(answered + f[MEASURE.probabilityOfAbandonment]!).toBeCloseTo(1, 12)
        expect(f[MEASURE.probabilityOfAbandonment]).toBeCloseTo(theta * f[MEASURE.averageWait]!, 12)
        expect(f[MEASURE.queueLength]).toBeCloseTo(load * f[MEASURE.averageWait]!, 9)
      }),
      { seed: SEED, numRuns: 1000 },
    )
  })

  test('the four service levels keep their order', () => {
    fc.assert(
      fc.property(agents, utilisation, threshold, abandonment, (n, u, target, theta) => {
        const f = figuresOf(n, n * u, target, theta)
        const offered = f[MEASURE.servedOverOffered]!
        expect(f[MEASURE.excludingShortAbandons]).toBeGreaterThanOrEqual(offered)
        expect(f[MEASURE.servedOverServed]! + 1e-12).toBeGreaterThanOrEqual(
          f[MEASURE.excludingShortAbandons]!,
        )
        expect(f[MEASURE.waitWithinThreshold]! + 1e-12).toBeGreaterThanOrEqual(
          f[MEASURE.excludingShortAbandons]!,
        )
        for (const share of f.subarray(4, 9)) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
      { seed: SEED, numRuns: 1000 },
    )
  })

  test('monotone in agents, load and patience', () => {
    fc.assert(
      fc.property(agents, utilisation, abandonment, threshold, (n, u, theta, target) => {
        const load = n * u
        const here = figuresOf(n, load, target, theta)
        const moreAgents = figuresOf(n + 1, load, target, theta)
        const moreLoad = figuresOf(n, load * 1.01, target, theta)
        const morePatience = figuresOf(n, load, target, theta / 1.1)
        const slack = 1e-13
        expect(moreAgents[MEASURE.probabilityOfAbandonment]).toBeLessThanOrEqual(
          here[MEASURE.probabilityOfAbandonment]! + slack,
        )
        expect(moreAgents[MEASURE.servedOverOffered]! + slack).toBeGreaterThanOrEqual(
          here[MEASURE.servedOverOffered]!,
        )
        expect(moreAgents[MEASURE.occupancy]).toBeLessThanOrEqual(here[MEASURE.occupancy]! + slack)
        expect(moreLoad[MEASURE.probabilityOfAbandonment]! + slack).toBeGreaterThanOrEqual(
          here[MEASURE.probabilityOfAbandonment]!,
        )
        expect(moreLoad[MEASURE.servedOverOffered]).toBeLessThanOrEqual(
          here[MEASURE.servedOverOffered]! + slack,
        )
        expect(morePatience[MEASURE.probabilityOfAbandonment]).toBeLessThanOrEqual(
          here[MEASURE.probabilityOfAbandonment]! + slack,
        )
        expect(morePatience[MEASURE.probabilityOfWait]! + slack).toBeGreaterThanOrEqual(
          here[MEASURE.probabilityOfWait]!,
        )
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  test('endless patience: Erlang C', () => {
    const delay = new Float64Array(measureCount)
    const theta = 1e-8
    fc.assert(
      fc.property(agents, fc.double({ min: 0.02, max: 0.9, noNaN: true }), threshold, (n, u, target) => {
        const figures = figuresOf(n, n * u, target, theta)
        erlangCInto(delay, n, n * u, target)
        // to first order in theta, moments up to the third of a geometric line with ratio u
        const slack = (4 * theta) / (1 - u) ** 3
        expect(Math.abs(figures[MEASURE.probabilityOfWait]! - erlangC(n, n * u))).toBeLessThan(slack)
        for (const at of [MEASURE.servedOverOffered, MEASURE.averageSpeedOfAnswer]) {
          expect(Math.abs(figures[at]! - delay[at]!)).toBeLessThan(slack)
        }
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('no patience: Erlang B', () => {
    fc.assert(
      fc.property(agents, utilisation, (n, u) => {
        expect(abandoned(n, n * u, 1e8)).toBeCloseTo(erlangB(n, n * u), 6)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('abandonment lies between the fluid limit and the loss', () => {
    fc.assert(
      fc.property(agents, utilisation, abandonment, (n, u, theta) => {
        const share = abandoned(n, n * u, theta)
        expect(share).toBeGreaterThanOrEqual(Math.max(0, 1 - 1 / u) - 1e-13)
        expect(share).toBeLessThanOrEqual(erlangB(n, n * u) + 1e-13)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  test('finite, within bounds and without a hang over the whole legal range', () => {
    const real = fc.oneof(fc.constant(0), logarithmic(1e-6, 1e9))
    const wideLoad = fc.oneof(fc.constant(0), logarithmic(1e-12, 1e9))
    fc.assert(
      fc.property(
        real,
        wideLoad,
        logarithmic(1e-9, 1e9),
        logarithmic(1e-6, 1e6),
        (n, load, theta, target) => {
          for (const a of [load, Math.min(1e9, n * 1.001), n]) {
            const f = figuresOf(n, a, target, theta)
            for (const value of f) expect(value >= 0 && value < Number.POSITIVE_INFINITY).toBe(true)
            for (const share of [f[0]!, f[1]!, ...f.subarray(4, 9)])
              expect(share).toBeLessThanOrEqual(1 + 1e-15)
          }
        },
      ),
      { seed: SEED, numRuns: 3000 },
    )
  })

  test('the ways of computing it meet where one takes over from another', () => {
    const smooth = (at: (x: number) => Float64Array, x: number) => {
      const step = 1e-9 * x
      const before = at(x - step)
      const after = at(x + step)
      before.forEach((value, i) => {
        expect(Math.abs(after[i]! - value) / Math.max(1, value)).toBeLessThan(1e-5)
      })
    }
    // shape 48: series and expansion
    smooth((n) => figuresOf(n, 24, 0.1, 0.5), 24)
    // the expansion's edges in load, and deep overload
    for (const theta of [0.5, 0.01]) {
      const shape = 100 / theta
      smooth((load) => figuresOf(100, load, 0.1, theta), 100 * (1 - Math.sqrt(80 / shape)))
      for (const u of [1.02, 1.1, 1.5, 1.75, 2.5, 4]) {
        const excess = shape * (u - 1 - Math.log(u))
        if (excess > 30) smooth((load) => figuresOf(100, load, 0.1, theta), 100 * u)
      }
    }
    // very patient callers: expansion, integrals, series
    smooth((load) => figuresOf(10, load, 0.1, 1e-5), 10 * (1 - Math.sqrt(80 / 1e6)))
    smooth((load) => figuresOf(10, load, 0.1, 1e-5), 9.8)
  })

  test('nobody there: all hang up; nobody calls: nothing happens', () => {
    const alone = erlangA({
      agents: 0,
      arrivalRate: 1,
      serviceRate: 0.1,
      abandonmentRate: 0.05,
      targetWaitSeconds: 20,
    })
    expect(alone.probabilityOfAbandonment).toBe(1)
    expect(alone.averageWait).toBeCloseTo(20, 12)
    expect(alone.queueLength).toBeCloseTo(20, 12)
    expect(alone.serviceLevels.servedOverOffered).toBe(0)
    expect(alone.serviceLevels.waitWithinThreshold).toBeCloseTo(1 - Math.exp(-1), 14)
    const quiet = erlangA({ agents: 3, arrivalRate: 0, serviceRate: 0.1, abandonmentRate: 0.05 })
    expect(quiet.serviceLevels).toEqual({
      servedOverOffered: 1,
      servedOverServed: 1,
      excludingShortAbandons: 1,
      waitWithinThreshold: 1,
    })
    expect(quiet.occupancy).toBe(0)
  })

  test('short abandons may be counted by a time of their own', () => {
    const queue = { agents: 10, arrivalRate: 12, serviceRate: 1, abandonmentRate: 2, targetWaitSeconds: 0.2 }
    const short = erlangA({ ...queue, targetWaitSeconds: 0.05 }).serviceLevels
    const shortAbandons = short.waitWithinThreshold - short.servedOverOffered
    const { serviceLevels } = erlangA({ ...queue, shortAbandonSeconds: 0.05 })
    expect(serviceLevels.excludingShortAbandons).toBeCloseTo(
      serviceLevels.servedOverOffered / (1 - shortAbandons),
      14,
    )
    expect(serviceLevels.excludingShortAbandons).toBeLessThan(
      erlangA(queue).serviceLevels.excludingShortAbandons,
    )
  })

  test('refuses what is out of range', () => {
    const queue = { agents: 10, arrivalRate: 1, serviceRate: 0.1, abandonmentRate: 0.05 }
    for (const wrong of [
      { agents: -1 },
      { arrivalRate: Number.NaN },
      { serviceRate: 0 },
      { abandonmentRate: 0 },
      { targetWaitSeconds: -1 },
      { shortAbandonSeconds: Number.POSITIVE_INFINITY },
    ]) {
      expect(() => erlangA({ ...queue, ...wrong })).toThrow(OutOfRangeError)
    }
  })
})

describe('the wait with exponential patience', () => {
  const queue = { agents: 50, arrivalRate: 0.8, serviceRate: 1 / 60, abandonmentRate: 1 / 120 }

  test('percentiles invert the distribution, for all and for the served', () => {
    for (const of of ['all', 'served'] as const) {
      for (const share of [0.7, 0.9, 0.999]) {
        const wait = erlangAWaitPercentile(queue, share, of)!
        expect(erlangAWaitLongerThan(queue, wait, of)).toBeCloseTo(1 - share, 11)
      }
    }
    expect(erlangAWaitPercentile(queue, 0.1)).toBe(0)
    expect(erlangAWaitPercentile(queue, 1)).toBeUndefined()
    expect(erlangAWaitPercentile({ ...queue, agents: 0 }, 0.5, 'served')).toBeUndefined()
  })

  test('the distribution integrates to the mean wait', () => {
    const { averageWait, probabilityOfWait } = erlangA(queue)
    let area = 0
    const step = 0.05
    for (let at = step / 2; at < 120; at += step) area += step * erlangAWaitLongerThan(queue, at)
    expect(area).toBeCloseTo(averageWait, 4)
    expect(erlangAConditionalWait(queue)).toBeCloseTo(averageWait / probabilityOfWait, 12)
  })
})

describe('redials and reconnects', () => {
  const queue = { agents: 20, serviceRate: 1 / 180, abandonmentRate: 1 / 120 }

  test('first attempts leave one way or another', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        (u, redialProbability, reconnectProbability) => {
          const freshArrivalRate = (20 * u) / 180
          const answer = erlangAWithReturns({
            ...queue,
            freshArrivalRate,
            redialProbability,
            reconnectProbability,
          })
          if (!answer.stable) throw new Error('unstable')
          const returned = answer.redialRate + answer.reconnectRate
          expect((freshArrivalRate + returned) / answer.totalArrivalRate).toBeCloseTo(1, 10)
        },
      ),
      { seed: SEED, numRuns: 200 },
    )
  })

  test('nobody gives up and the agents cannot serve all: unstable', () => {
    expect(erlangAWithReturns({ ...queue, freshArrivalRate: 0.2, redialProbability: 1 })).toEqual({
      stable: false,
    })
    expect(erlangAWithReturns({ ...queue, freshArrivalRate: 0.05, redialProbability: 1 }).stable).toBe(true)
  })
})

describe('the patience behind an observed abandonment', () => {
  test('is found again', () => {
    fc.assert(
      fc.property(
        agents,
        fc.double({ min: 0.5, max: 1.5, noNaN: true }),
        logarithmic(0.05, 20),
        (n, u, theta) => {
          const share = abandoned(n, n * u, theta)
          fc.pre(share > 1e-9 && share > 1 - 1 / u + 1e-9)
          const answer = impliedPatience({
            agents: n,
            offeredLoad: n * u,
            handleTimeSeconds: 100,
            probabilityOfAbandonment: share,
          })
          if (!answer.possible) throw new Error(answer.reason)
          expect(abandoned(n, n * u, 100 / answer.patienceSeconds)).toBeCloseTo(share, 12)
        },
      ),
      { seed: SEED, numRuns: 200 },
    )
  })

  test('too few or too many hang up for any patience', () => {
    const overload = { agents: 10, offeredLoad: 20, handleTimeSeconds: 180 }
    expect(impliedPatience({ ...overload, probabilityOfAbandonment: 0.4 })).toEqual({
      possible: false,
      reason: 'tooFew',
    })
    expect(impliedPatience({ ...overload, probabilityOfAbandonment: 0.9 })).toEqual({
      possible: false,
      reason: 'tooMany',
    })
  })
})
