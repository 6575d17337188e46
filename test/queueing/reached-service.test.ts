import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { erlangA } from '../../src/queueing/erlang-a.js'
import { finiteLine } from '../../src/queueing/finite-line.js'
import { emptySystem, stateAfter } from '../../src/queueing/number-in-system.js'
import {
  type DayConditions,
  type FollowedInterval,
  followInterval,
  whenAgentsChange,
} from '../../src/queueing/reached-service.js'
import { reachedDay } from '../../src/staffing/reached-day.js'
import { SEED } from './generators.js'
import { type SimulatedDay, simulateDay } from './simulate-day.js'
import { followQueue } from './time-varying-queue.js'

const conditions: DayConditions = {
  intervalSeconds: 1800,
  patienceSeconds: 600,
  lines: Number.POSITIVE_INFINITY,
  redialProbability: 0,
  withinSeconds: 20,
}

const followed = ({ contacts, agents, handleTimeSeconds, ...day }: Omit<SimulatedDay, 'days'>) =>
  reachedDay({
    intervals: contacts.map((count, at) => ({ contacts: count, agents: agents[at]!, handleTimeSeconds })),
    conditions: { ...conditions, ...day },
    repeats: false,
  })

// Agents of a steep day as modified offered load and SIPP staff it for 80 % in 20 s.
const steep = {
  contacts: [20, 60, 140, 140, 60, 20, 10, 10],
  intervalSeconds: 1800,
  handleTimeSeconds: 1200,
  patienceSeconds: 600,
  withinSeconds: 20,
}

describe.each([
  ['staffed by modified offered load', { ...steep, agents: [9, 29, 68, 92, 71, 37, 18, 11] }],
  ['staffed interval by interval', { ...steep, agents: [17, 45, 99, 99, 45, 17, 9, 9] }],
  [
    'with few lines, patience longer than an interval and a time across two',
    {
      ...steep,
      contacts: [60, 120, 90, 30],
      agents: [30, 75, 40, 25],
      patienceSeconds: 2400,
      lines: 80,
      withinSeconds: 2000,
    },
  ],
])('a steep day %s', (_name, day) => {
  it('is what a simulation of its events gives', () => {
    const simulated = simulateDay({ ...day, days: 400 })
    for (const [interval, reached] of followed(day).entries()) {
      for (const name of ['servedWithin', 'abandoned', 'blocked'] as const) {
        const { mean, standardError } = simulated[name][interval]!
        const difference = Math.abs(reached[name] / reached.attempts - mean)
        expect(difference, `${name} ${interval}`).toBeLessThan(4.5 * standardError + 1e-4)
      }
    }
  })
})

describe('followInterval', () => {
  it('agrees with the plain chain, and everybody else, where agents only come', () => {
    const contacts = [30, 80, 90]
    const agents = [10, 30, 60]
    const plain = followQueue({
      arrivals: contacts,
      agents,
      intervalLength: 2,
      abandonment: 0.5,
      states: 300,
    })
    const day = { contacts, agents, intervalSeconds: 1800, handleTimeSeconds: 900, patienceSeconds: 1800 }
    for (const [interval, reached] of followed({ ...day, withinSeconds: 0 }).entries()) {
      const { allBusy, abandonedShare } = plain[interval]!
      expect(reached.servedWithin / reached.attempts).toBeCloseTo(1 - allBusy, 9)
      expect(reached.waited / reached.attempts).toBeCloseTo(allBusy, 9)
      expect(reached.abandoned / reached.attempts).toBeCloseTo(abandonedShare, 9)
    }
  })

  it('comes to the steady queue where nothing changes', () => {
    const cases = fc.record({
      agents: fc.integer({ min: 1, max: 40 }),
      load: fc.double({ min: 0.1, max: 1.3, noNaN: true }),
      patience: fc.double({ min: 0.2, max: 4, noNaN: true }),
      within: fc.double({ min: 0, max: 1.5, noNaN: true }),
      room: fc.integer({ min: 0, max: 30 }),
    })
    fc.assert(
      fc.property(cases, ({ agents, load, patience, within, room }) => {
        const handleTimeSeconds = 300
        const interval: FollowedInterval = {
          contacts: (load * agents * 1800) / handleTimeSeconds,
          agents,
          handleTimeSeconds,
        }
        const day = {
          ...conditions,
          patienceSeconds: patience * handleTimeSeconds,
          withinSeconds: within * handleTimeSeconds,
          lines: room === 0 ? Number.POSITIVE_INFINITY : agents + room,
        }
        const rates = {
          agents,
          arrivalRate: (load * agents) / handleTimeSeconds,
          serviceRate: 1 / handleTimeSeconds,
          abandonmentRate: 1 / day.patienceSeconds,
        }
        const settled = stateAfter(emptySystem, { ...rates, lines: day.lines }, 400 * handleTimeSeconds)
        const { reached } = followInterval(settled.after, interval, [], day)
        const target = { ...rates, targetWaitSeconds: day.withinSeconds }
        const steady = room === 0 ? erlangA(target) : finiteLine({ ...target, lines: day.lines })
        const share = (count: number) => count / reached.attempts
        expect(share(reached.servedWithin)).toBeCloseTo(steady.serviceLevels.servedOverOffered, 8)
        expect(share(reached.waitedWithin)).toBeCloseTo(steady.serviceLevels.waitWithinThreshold, 8)
        expect(share(reached.waited)).toBeCloseTo(steady.probabilityOfWait, 8)
        expect(share(reached.abandoned)).toBeCloseTo(steady.probabilityOfAbandonment, 8)
        expect(share(reached.blocked)).toBeCloseTo(steady.probabilityOfBlocking, 8)
        expect(reached.busySeconds / (agents * 1800)).toBeCloseTo(steady.occupancy, 8)
      }),
      { seed: SEED, numRuns: 40 },
    )
  })

  it('lets those lost call again in the same interval', () => {
    const interval = { contacts: 100, agents: 12, handleTimeSeconds: 300 }
    const { reached } = followInterval(emptySystem, interval, [], { ...conditions, redialProbability: 0.6 })
    expect(reached.attempts).toBeCloseTo(100 + 0.6 * (reached.abandoned + reached.blocked), 6)
  })
})

describe('whenAgentsChange', () => {
  it('keeps all that are there, in hand or in the line', () => {
    const inSystem = Float64Array.of(0.1, 0.2, 0.1, 0.2, 0.25, 0.15)
    const fewer = whenAgentsChange({ inSystem, inExcess: [] }, 3, 1)
    // 0 and 1 stay; 2 busy are one in excess; 3 busy are two, with 0, 1 and 2 in the line
    expect([...fewer.inSystem.slice(0, 2)]).toEqual([0.1, 0.2])
    expect([...fewer.inExcess[0]!]).toEqual([0.1, 0, 0])
    expect([...fewer.inExcess[1]!]).toEqual([0.2, 0.25, 0.15])
    const again = whenAgentsChange(fewer, 1, 3)
    expect([...again.inSystem.slice(0, 6)]).toEqual([...inSystem])
    expect(again.inExcess).toEqual([])
  })
})
