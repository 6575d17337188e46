import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { erlangA } from '../../src/queueing/erlang-a.js'
import { erlangB } from '../../src/queueing/erlang-b.js'
import { finiteLine } from '../../src/queueing/finite-line.js'
import { generalPatienceQueue } from '../../src/queueing/general-patience.js'
import type { QueueMeasures } from '../../src/queueing/measures.js'
import { abandonment, agents, logarithmic, SEED, threshold, utilisation } from './generators.js'
import { simulateQueue } from './simulate-queue.js'

const shares = (queue: QueueMeasures): number[] => [
  queue.probabilityOfWait,
  queue.probabilityOfAbandonment,
  queue.averageWait,
  queue.averageSpeedOfAnswer,
  ...Object.values(queue.serviceLevels),
  queue.occupancy,
]

describe('general patience', () => {
  test('exponential patience, and gamma patience of shape 1: Erlang A', () => {
    fc.assert(
      fc.property(agents, utilisation, abandonment, threshold, (n, u, theta, targetWaitSeconds) => {
        const rates = { agents: n, arrivalRate: n * u, serviceRate: 1, targetWaitSeconds }
        const exact = shares(erlangA({ ...rates, abandonmentRate: theta }))
        const meanSeconds = 1 / theta
        for (const patience of [
          { kind: 'exponential', meanSeconds },
          { kind: 'gamma', meanSeconds, shape: 1 },
        ] as const) {
          shares(generalPatienceQueue({ ...rates, patience })).forEach((value, i) => {
            expect(value).toBeCloseTo(exact[i]!, 9)
          })
        }
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  test('offered = answered + abandoned for every kind', () => {
    fc.assert(
      fc.property(agents, utilisation, fc.double({ min: 0.3, max: 5, noNaN: true }), (n, u, shape) => {
        for (const patience of [
          { kind: 'deterministic', seconds: 0.4 },
          { kind: 'gamma', meanSeconds: 0.4, shape },
          { kind: 'balking', balkingShare: 0.2, others: { kind: 'gamma', meanSeconds: 0.4, shape } },
        ] as const) {
          const queue = generalPatienceQueue({ agents: n, arrivalRate: n * u, serviceRate: 1, patience })
          // through the waiting, not through the definition of occupancy: idle + served after a wait
          expect(queue.probabilityOfAbandonment).toBeLessThanOrEqual(erlangB(n, n * u) + 1e-10)
          expect(queue.probabilityOfAbandonment).toBeGreaterThanOrEqual(Math.max(0, 1 - 1 / u) - 1e-10)
          expect(queue.occupancy).toBeLessThanOrEqual(1)
          expect(queue.averageWait).toBeLessThanOrEqual(0.4 * 1.0000001)
        }
      }),
      { seed: SEED, numRuns: 40 },
    )
  })

  test('contacts answered = agents busy, however alike or unlike the callers', () => {
    fc.assert(
      fc.property(
        agents,
        utilisation,
        logarithmic(0.01, 1e4),
        logarithmic(0.003, 100),
        fc.constantFrom(0, 0.15),
        (n, u, shape, meanSeconds, balkingShare) => {
          const gamma = { kind: 'gamma', meanSeconds, shape } as const
          const { probabilityOfWait, probabilityOfAbandonment } = generalPatienceQueue({
            agents: n,
            arrivalRate: n * u,
            serviceRate: 1,
            patience: balkingShare > 0 ? { kind: 'balking', balkingShare, others: gamma } : gamma,
          })
          // while not all are busy: a loss system with one agent fewer
          const busyBelow = n * u * (1 - erlangB(n - 1, n * u))
          const busy = n * probabilityOfWait + (1 - probabilityOfWait) * busyBelow
          expect(Math.abs(n * u * (1 - probabilityOfAbandonment) - busy) / n).toBeLessThanOrEqual(1e-11)
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('who waits, how long and who hangs up does not depend on the threshold, to the last digit', () => {
    const times = fc.double({ min: 0, max: 3, noNaN: true })
    fc.assert(
      fc.property(
        agents,
        utilisation,
        logarithmic(0.3, 100),
        logarithmic(1e-9, 1e6),
        times,
        times,
        (n, u, shape, meanSeconds, one, other) => {
          const [first, second] = [one * meanSeconds, other / n].map((targetWaitSeconds) => {
            const { serviceLevels, ...measures } = generalPatienceQueue({
              agents: n,
              arrivalRate: n * u,
              serviceRate: 1,
              patience: { kind: 'gamma', meanSeconds, shape },
              targetWaitSeconds,
            })
            return measures
          })
          expect(second).toStrictEqual(first)
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('callers ever more alike: one patience for all', () => {
    fc.assert(
      fc.property(agents, utilisation, logarithmic(0.003, 100), (n, u, seconds) => {
        const rates = { agents: n, arrivalRate: n * u, serviceRate: 1, targetWaitSeconds: seconds / 2 }
        const alike = shares(generalPatienceQueue({ ...rates, patience: { kind: 'deterministic', seconds } }))
        const patience = { kind: 'gamma', meanSeconds: seconds, shape: 1e9 } as const
        // what differs is of the order of load x standard deviation of patience, at most
        const bound = Math.max(1, seconds) * (n * u + n) * seconds * 1e-4
        shares(generalPatienceQueue({ ...rates, patience })).forEach((value, i) => {
          expect(Math.abs(value - alike[i]!)).toBeLessThanOrEqual(bound + 1e-11)
        })
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  test('nearly everybody balks: Erlang B', () => {
    const queue = generalPatienceQueue({
      agents: 10,
      arrivalRate: 9,
      serviceRate: 1,
      patience: { kind: 'balking', balkingShare: 1 - 1e-9, others: { kind: 'exponential', meanSeconds: 1 } },
    })
    expect(queue.probabilityOfAbandonment).toBeCloseTo(erlangB(10, 9), 8)
  })

  test('nobody calls', () => {
    const queue = generalPatienceQueue({
      agents: 2,
      arrivalRate: 0,
      serviceRate: 1,
      patience: { kind: 'deterministic', seconds: 1 },
    })
    expect(queue.serviceLevels.servedOverOffered).toBe(1)
  })

  test('large systems, in overload too', () => {
    const queue = generalPatienceQueue({
      agents: 1e5,
      arrivalRate: 1.3e5,
      serviceRate: 1,
      patience: { kind: 'gamma', meanSeconds: 1, shape: 2 },
      targetWaitSeconds: 0.1,
    })
    expect(queue.probabilityOfAbandonment).toBeCloseTo(1 - 1 / 1.3, 8)
    expect(queue.occupancy).toBeCloseTo(1, 8)
  })

  test('refuses what cannot be', () => {
    const rates = { agents: 2, arrivalRate: 1, serviceRate: 1 }
    expect(() => generalPatienceQueue({ ...rates, patience: { kind: 'deterministic', seconds: 0 } })).toThrow(
      OutOfRangeError,
    )
    for (const shape of [-1, 0, 1e-4, 1e10, Number.NaN])
      expect(() =>
        generalPatienceQueue({ ...rates, patience: { kind: 'gamma', meanSeconds: 1, shape } }),
      ).toThrow(OutOfRangeError)
    expect(() =>
      generalPatienceQueue({ ...rates, agents: 0, patience: { kind: 'exponential', meanSeconds: 1 } }),
    ).toThrow(OutOfRangeError)
    expect(() =>
      generalPatienceQueue({
        ...rates,
        patience: { kind: 'balking', balkingShare: 1, others: { kind: 'exponential', meanSeconds: 1 } },
      }),
    ).toThrow(OutOfRangeError)
  })
})

describe('an event simulation checks the formulas', () => {
  // differences are held to 4.5 standard errors of the simulation, from its batches
  const compare = (simulated: ReturnType<typeof simulateQueue>, queue: QueueMeasures, blocked = 0) => {
    const exact: Record<keyof typeof simulated, number> = {
      wait: queue.probabilityOfWait,
      abandoned: queue.probabilityOfAbandonment,
      blocked,
      averageSpeedOfAnswer: queue.averageSpeedOfAnswer,
      servedInTime: queue.serviceLevels.servedOverOffered,
      waitWithinThreshold: queue.serviceLevels.waitWithinThreshold,
    }
    for (const [name, { mean, standardError }] of Object.entries(simulated)) {
      expect(Math.abs(mean - exact[name as keyof typeof simulated]), name).toBeLessThanOrEqual(
        4.5 * standardError + 1e-12,
      )
    }
  }
  const rates = { agents: 8, arrivalRate: 7.8, serviceRate: 1, targetWaitSeconds: 0.15 }

  test('exponential patience', () => {
    compare(
      simulateQueue({ ...rates, patience: (draw) => -Math.log(draw()) * 0.7 }),
      erlangA({ ...rates, abandonmentRate: 1 / 0.7 }),
    )
  })

  test('deterministic patience, some balk', () => {
    compare(
      simulateQueue({ ...rates, patience: (draw) => (draw() < 0.15 ? 0 : 0.5) }),
      generalPatienceQueue({
        ...rates,
        patience: { kind: 'balking', balkingShare: 0.15, others: { kind: 'deterministic', seconds: 0.5 } },
      }),
    )
  })

  test('gamma patience of shape 2', () => {
    compare(
      simulateQueue({ ...rates, patience: (draw) => -0.3 * Math.log(draw() * draw()) }),
      generalPatienceQueue({ ...rates, patience: { kind: 'gamma', meanSeconds: 0.6, shape: 2 } }),
    )
  })

  test('eleven lines and exponential patience', () => {
    const line = finiteLine({ ...rates, lines: 11, abandonmentRate: 0.8 })
    compare(
      simulateQueue({ ...rates, lines: 11, patience: (draw) => -Math.log(draw()) / 0.8 }),
      line,
      line.probabilityOfBlocking,
    )
  })

  test('eleven lines, nobody hangs up', () => {
    const line = finiteLine({ ...rates, lines: 11 })
    compare(
      simulateQueue({ ...rates, lines: 11, patience: () => Number.POSITIVE_INFINITY }),
      line,
      line.probabilityOfBlocking,
    )
  })
})
