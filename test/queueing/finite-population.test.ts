import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { erlangA } from '../../src/queueing/erlang-a.js'
import { finitePopulationQueue } from '../../src/queueing/finite-population.js'

const SEED = 20261122

interface Reference {
  readonly customers: number
  readonly agents: number
  readonly ratio: number
  readonly impatience: number
  readonly threshold: number
  readonly measures: Readonly<Record<string, string>>
}

const { finitePopulation } = JSON.parse(
  readFileSync(new URL('../reference/finite-population.json', import.meta.url), 'utf8'),
) as { finitePopulation: readonly Reference[] }

const queues = fc.record({
  sources: fc.integer({ min: 1, max: 300 }),
  agents: fc.integer({ min: 1, max: 40 }),
  callRatePerSource: fc.double({ min: 1e-3, max: 5, noNaN: true }),
  abandonmentRate: fc.double({ min: 1e-3, max: 20, noNaN: true }),
  targetWaitSeconds: fc.double({ min: 0, max: 2, noNaN: true }),
})

describe('a limited number of customers who hang up', () => {
  test.each(
    finitePopulation,
  )('50 digits: $customers customers, $agents agents, impatience $impatience', (one) => {
    const queue = finitePopulationQueue({
      sources: one.customers,
      agents: one.agents,
      callRatePerSource: one.ratio,
      serviceRate: 1,
      abandonmentRate: one.impatience,
      targetWaitSeconds: one.threshold,
    })
    const { serviceLevels, ...others } = queue
    const measures: Record<string, number> = { ...others, ...serviceLevels }
    for (const [name, value] of Object.entries(one.measures)) {
      const exact = Number(value)
      expect(Math.abs(measures[name]! - exact), name).toBeLessThanOrEqual(1e-12 * Math.max(1, exact))
    }
  })

  test('conserves calls and time', () => {
    fc.assert(
      fc.property(queues, (input) => {
        const queue = finitePopulationQueue({ ...input, serviceRate: 1 })
        const { serviceLevels: levels, probabilityOfAbandonment: abandoned } = queue
        const served = queue.arrivalRate * (1 - abandoned)
        expect(input.agents * queue.occupancy).toBeCloseTo(served, 9)
        expect(queue.arrivalRate).toBeCloseTo(
          input.callRatePerSource * (input.sources - queue.numberInSystem),
          8,
        )
        expect(levels.servedOverOffered).toBeLessThanOrEqual(levels.waitWithinThreshold)
        expect(levels.servedOverOffered + abandoned).toBeLessThanOrEqual(1 + 1e-12)
        expect(levels.servedOverServed).toBeGreaterThanOrEqual(levels.servedOverOffered)
        for (const share of [...Object.values(levels), abandoned, queue.occupancy, queue.probabilityOfWait]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('improves with every agent', () => {
    fc.assert(
      fc.property(queues, (input) => {
        const one = finitePopulationQueue({ ...input, serviceRate: 1 })
        const more = finitePopulationQueue({ ...input, agents: input.agents + 1, serviceRate: 1 })
        expect(more.serviceLevel).toBeGreaterThanOrEqual(one.serviceLevel - 1e-12)
        expect(more.probabilityOfAbandonment).toBeLessThanOrEqual(one.probabilityOfAbandonment + 1e-12)
        expect(more.occupancy).toBeLessThanOrEqual(one.occupancy + 1e-12)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  test('endless patience: nobody hangs up', () => {
    fc.assert(
      fc.property(queues, (input) => {
        const { abandonmentRate: _, ...others } = input
        const endless = finitePopulationQueue({ ...others, serviceRate: 1 })
        const patient = finitePopulationQueue({ ...others, abandonmentRate: 1e-9, serviceRate: 1 })
        // fewer than 300 wait: at most 3e-7 hang up in a handle time
        const few = 1e-9 * input.sources ** 2
        expect(Math.abs(patient.serviceLevel - endless.serviceLevel)).toBeLessThan(few + 1e-10)
        expect(
          Math.abs(
            patient.averageWait / Math.max(1, endless.averageWait) -
              endless.averageWait / Math.max(1, endless.averageWait),
          ),
        ).toBeLessThan(few + 1e-10)
        expect(Math.abs(patient.occupancy - endless.occupancy)).toBeLessThan(few + 1e-10)
        expect(endless.probabilityOfAbandonment).toBe(0)
        expect(endless.averageSpeedOfAnswer).toBe(endless.averageWait)
      }),
      { seed: SEED, numRuns: 150 },
    )
  })

  test('very many customers: Erlang A, from which it falls short as one over their number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.3, max: 2, noNaN: true }),
        fc.double({ min: 0.05, max: 10, noNaN: true }),
        (agents, utilisation, abandonmentRate) => {
          const arrivalRate = agents * utilisation
          const rates = { agents, serviceRate: 1, abandonmentRate, targetWaitSeconds: 0.1 }
          const endless = erlangA({ ...rates, arrivalRate })
          const short = (sources: number) => {
            const few = finitePopulationQueue({ ...rates, sources, callRatePerSource: arrivalRate / sources })
            return Math.max(
              Math.abs(few.serviceLevel - endless.serviceLevels.servedOverOffered),
              Math.abs(few.probabilityOfAbandonment - endless.probabilityOfAbandonment),
              Math.abs(few.averageSpeedOfAnswer - endless.averageSpeedOfAnswer),
            )
          }
          const many = short(1e6)
          // those who are there do not call: the load falls by their share, a share of which waits change by once over θ
          const there = agents + endless.queueLength
          expect(many).toBeLessThan(((2 + 2 / abandonmentRate) * there) / 1e6)
          expect(short(1e7)).toBeLessThanOrEqual(0.11 * many + 1e-10)
        },
      ),
      { seed: SEED, numRuns: 40 },
    )
  })

  test('any size, and what cannot be is refused', () => {
    const crowd = { sources: 1e7, agents: 3, callRatePerSource: 1, serviceRate: 1, abandonmentRate: 0.5 }
    const queue = finitePopulationQueue(crowd)
    for (const value of [...Object.values(queue.serviceLevels), queue.averageWait, queue.queueLength])
      expect(Number.isFinite(value)).toBe(true)
    // nearly all wait and hang up: calls at rate 1 from those not there, hang-ups at a half of those there
    expect(queue.numberInSystem / 1e7).toBeCloseTo(2 / 3, 5)
    expect(() => finitePopulationQueue({ ...crowd, abandonmentRate: -1 })).toThrow('abandonmentRate')
    expect(() => finitePopulationQueue({ ...crowd, abandonmentRate: 1e10 })).toThrow('abandonmentRate')
  })
})
