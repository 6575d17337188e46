import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { leastAgents } from '../../src/queueing/least-agents.js'
import {
  offeredLoadOverTime,
  type TimeMethod,
  timeMethodFor,
  timeMethods,
} from '../../src/queueing/offered-load-over-time.js'
import { SEED } from './generators.js'
import { followQueue } from './time-varying-queue.js'

const day = { intervalSeconds: 1800, handleTimeSeconds: 900 } as const

describe('offeredLoadOverTime', () => {
  it('is rate times handle time, interval by interval, with SIPP', () => {
    expect(offeredLoadOverTime({ ...day, contacts: [100, 0, 50], method: 'sipp' })).toEqual([50, 0, 25])
  })

  it('shifts the rate by one handle time with lag-SIPP', () => {
    expect(offeredLoadOverTime({ ...day, contacts: [100, 0], method: 'lag-sipp' })).toEqual([25, 25])
    const long = { ...day, handleTimeSeconds: 2700, contacts: [120, 0, 0] }
    expect(offeredLoadOverTime({ ...long, method: 'lag-sipp' })).toEqual([0, 90, 90])
    expect(offeredLoadOverTime({ ...long, method: 'lag-sipp', repeats: true })).toEqual([0, 90, 90])
  })

  it('is the mean number busy, by hand, with the modified offered load', () => {
    // 100 contacts in half an hour of 15 minutes each: rate 50 Erlang, mean of 50 (1 - e^(-2t)) over t in [0, 1].
    const [first, second] = offeredLoadOverTime({ ...day, contacts: [100, 0], method: 'mol' })
    expect(first).toBeCloseTo(50 * (1 - (1 - Math.exp(-2)) / 2), 12)
    expect(second).toBeCloseTo((50 * (1 - Math.exp(-2)) ** 2) / 2, 12)
  })

  it('keeps all work where the horizon repeats, and what SIPP gives where nothing changes', () => {
    const cases = fc.record({
      contacts: fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 30 }),
      handleTimeSeconds: fc.double({ min: 5, max: 20_000, noNaN: true }),
      method: fc.constantFrom<TimeMethod>(...timeMethods),
    })
    fc.assert(
      fc.property(cases, ({ contacts, handleTimeSeconds, method }) => {
        const input = { intervalSeconds: 1800, handleTimeSeconds, method, repeats: true }
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
        const work = (sum(contacts) * handleTimeSeconds) / 1800
        expect(sum(offeredLoadOverTime({ ...input, contacts }))).toBeCloseTo(work, 8)
        const even = contacts.map(() => 60)
        for (const load of offeredLoadOverTime({ ...input, contacts: even }))
          expect(load / handleTimeSeconds).toBeCloseTo(60 / 1800, 9)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('is what the queue with agents for everybody has busy on average', () => {
    const contacts = [30, 80, 20, 0, 55]
    const loads = offeredLoadOverTime({ contacts, ...day, method: 'mol' })
    const followed = followQueue({
      arrivals: contacts,
      agents: contacts.map(() => 200),
      intervalLength: 2,
      abandonment: 0,
      states: 200,
    })
    for (const [interval, { meanInSystem }] of followed.entries())
      expect(meanInSystem).toBeCloseTo(loads[interval]!, 9)
  })

  it('refuses what cannot be', () => {
    for (const wrong of [
      { contacts: [-1] },
      { contacts: [1], intervalSeconds: 0 },
      { contacts: [1], handleTimeSeconds: 0 },
      { contacts: [1, 2], handleTimeSeconds: [60] },
    ]) {
      expect(() => offeredLoadOverTime({ ...day, method: 'mol', ...wrong })).toThrow(OutOfRangeError)
    }
  })
})

describe('timeMethodFor', () => {
  it('plans interval by interval only where handle times are short against the interval', () => {
    expect(timeMethodFor(180, 1800)).toBe('sipp')
    expect(timeMethodFor(360, 1800)).toBe('sipp')
    expect(timeMethodFor(361, 1800)).toBe('mol')
  })
})

// The example of Jennings, Mandelbaum, Massey & Whitt (1996): arrivals at rate 30 + 20 sin(speed t), mean handle time 1,
// here with handle times of an hour and the rate constant over quarters of an hour. At most 20 % are to wait.
describe.each([
  ['a swing of an hour and a quarter', 5, 40],
  ['a swing of a day', Math.PI / 12, 96],
])('staffing for %s with handle times of an hour', (_name, speed, quartersShown) => {
  const arrivals = Array.from(
    { length: 40 + quartersShown },
    (_, i) => (30 + 20 * Math.sin(speed * (i + 0.5) * 0.25)) * 0.25,
  )
  const mostWaiting = (method: TimeMethod): number => {
    const conditions = {
      handleTimeSeconds: 3600,
      targets: { serviceLevel: { share: 0.8, withinSeconds: 0 } },
    }
    const loads = offeredLoadOverTime({
      contacts: arrivals,
      intervalSeconds: 900,
      handleTimeSeconds: 3600,
      method,
    })
    const agents = loads.map((offeredLoad) => {
      const found = leastAgents({ offeredLoad, ...conditions })
      return found.possible ? found.agents : Number.NaN
    })
    const followed = followQueue({ arrivals, agents, intervalLength: 0.25, abandonment: 0, states: 160 })
    // by then the empty start is forgotten
    return Math.max(...followed.slice(-quartersShown).map(({ allBusy }) => allBusy))
  }

  it('keeps the promise with the modified offered load in every interval, by far not with SIPP', () => {
    expect(mostWaiting('mol')).toBeLessThan(0.21)
    expect(mostWaiting('sipp')).toBeGreaterThan(0.4)
  })

  it('is helped by a lag of one handle time only where the swing is slow', () => {
    if (speed < 1) expect(mostWaiting('lag-sipp')).toBeLessThan(mostWaiting('sipp') - 0.1)
    else expect(mostWaiting('lag-sipp')).toBeGreaterThan(0.4)
  })
})
