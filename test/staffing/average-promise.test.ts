import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { leastAgents } from '../../src/queueing/least-agents.js'
import { MEASURE, measureCount } from '../../src/queueing/measures.js'
import { measureInto, prepareTargets, type ServiceTargets } from '../../src/queueing/service-targets.js'
import {
  type AveragedInterval,
  type AveragePromiseInput,
  leastAgentsOnAverage,
} from '../../src/staffing/average-promise.js'
import { cheapestChoices } from '../../src/staffing/cheapest-choices.js'

const seed = 20261122
const interval = (offeredLoad: number, handleTimeSeconds = 180): AveragedInterval => ({
  contacts: (offeredLoad * 1800) / handleTimeSeconds,
  offeredLoad,
  handleTimeSeconds,
})

/** Whether these agents keep service level (served over offered), abandonment and speed on average. */
const keeps = ({ intervals, ...conditions }: AveragePromiseInput, agents: readonly number[]): boolean => {
  const figures = new Float64Array(measureCount)
  let offered = 0
  let inTime = 0
  let abandoned = 0
  let waited = 0
  for (const [index, { contacts, offeredLoad, handleTimeSeconds }] of intervals.entries()) {
    if (
      !measureInto(figures, prepareTargets({ ...conditions, handleTimeSeconds }), agents[index]!, offeredLoad)
    )
      return false
    const served = contacts * (1 - figures[MEASURE.probabilityOfAbandonment]!)
    offered += contacts
    inTime += contacts * figures[MEASURE.servedOverOffered]!
    abandoned += contacts - served
    waited += served * figures[MEASURE.averageSpeedOfAnswer]! * handleTimeSeconds
  }
  const { serviceLevel, maxAbandonment = 1, averageSpeedOfAnswerSeconds } = conditions.targets
  return (
    // a mean wait of nobody is no kept promise
    (averageSpeedOfAnswerSeconds === undefined || agents.some((count) => count > 0)) &&
    inTime >= ((serviceLevel?.share ?? 0) - 1e-10) * offered &&
    abandoned <= (maxAbandonment + 1e-10) * offered &&
    (averageSpeedOfAnswerSeconds === undefined ||
      waited <= averageSpeedOfAnswerSeconds * (offered - abandoned) * (1 + 1e-10))
  )
}

/** The fewest agents in all by trying every staffing up to `most` in each interval. */
const byTrying = (input: AveragePromiseInput, most: number): number => {
  let best = Number.POSITIVE_INFINITY
  const agents = input.intervals.map(() => 0)
  const tryFrom = (at: number, sum: number): void => {
    if (sum >= best) return
    if (at === agents.length) {
      if (keeps(input, agents)) best = sum
      return
    }
    for (let count = 0; count <= most; count += 1) {
      agents[at] = count
      tryFrom(at + 1, sum + count)
    }
  }
  tryFrom(0, 0)
  return best
}

const answerOf = (input: AveragePromiseInput) => {
  const answer = leastAgentsOnAverage(input)
  if (!answer.possible) throw new Error(answer.reason)
  return answer
}

const eightyTwenty: ServiceTargets = { serviceLevel: { share: 0.8, withinSeconds: 20 } }

describe('leastAgentsOnAverage', () => {
  it('needs no more than the promise kept in each interval, and one agent fewer anywhere breaks it', () => {
    const loads = [2, 5, 9, 14, 18, 20, 17, 12, 8, 3]
    const input = { intervals: loads.map((load) => interval(load)), targets: eightyTwenty }
    const { agents, agentIntervals, leastAgentIntervals, binding } = answerOf(input)
    expect(binding).toBe('serviceLevel')
    expect(leastAgentIntervals).toBe(agentIntervals)
    const inEach = loads.map((offeredLoad) => {
      const found = leastAgents({ offeredLoad, handleTimeSeconds: 180, targets: eightyTwenty })
      return found.possible ? found.agents : Number.NaN
    })
    expect(agentIntervals).toBeLessThan(inEach.reduce((sum, count) => sum + count, 0))
    expect(keeps(input, agents)).toBe(true)
    for (const at of agents.keys())
      expect(
        keeps(
          input,
          agents.map((count, other) => (other === at ? count - 1 : count)),
        ),
      ).toBe(false)
  })

  const targets = fc.oneof(
    fc.record({
      serviceLevel: fc.record({
        share: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
        withinSeconds: fc.constantFrom(0, 20, 60),
      }),
    }),
    fc.record({ maxAbandonment: fc.double({ min: 0.01, max: 0.4, noNaN: true }) }),
    fc.record({ averageSpeedOfAnswerSeconds: fc.double({ min: 2, max: 90, noNaN: true }) }),
  )
  const small = fc.array(fc.double({ min: 0.1, max: 4, noNaN: true }), { minLength: 1, maxLength: 3 })

  it('is the fewest of all staffings tried, with and without patience', () => {
    const cases = fc.record({
      loads: small,
      targets,
      patienceSeconds: fc.constantFrom<number | undefined>(undefined, 30, 180, 900),
    })
    fc.assert(
      fc.property(cases, ({ loads, targets, patienceSeconds }) => {
        if (patienceSeconds === undefined && 'maxAbandonment' in targets) return
        const input: AveragePromiseInput = {
          intervals: loads.map((load) => interval(load)),
          targets,
          ...(patienceSeconds !== undefined && { patienceSeconds }),
        }
        const answer = answerOf(input)
        expect(keeps(input, answer.agents)).toBe(true)
        expect(answer.leastAgentIntervals).toBe(answer.agentIntervals)
        expect(answer.agentIntervals).toBe(byTrying(input, 14))
      }),
      { seed, numRuns: 150 },
    )
  })

  it('bounds what it finds when several promises are averaged at once', () => {
    const cases = fc.record({ loads: small, share: fc.double({ min: 0.5, max: 0.9, noNaN: true }) })
    fc.assert(
      fc.property(cases, ({ loads, share }) => {
        const input: AveragePromiseInput = {
          intervals: loads.map((load, index) => interval(load, index === 1 ? 400 : 120)),
          patienceSeconds: 60,
          targets: {
            serviceLevel: { share, withinSeconds: 15 },
            maxAbandonment: 0.08,
            averageSpeedOfAnswerSeconds: 9,
          },
        }
        const answer = answerOf(input)
        const best = byTrying(input, 14)
        expect(keeps(input, answer.agents)).toBe(true)
        expect(answer.agentIntervals).toBeGreaterThanOrEqual(best)
        expect(answer.leastAgentIntervals).toBeLessThanOrEqual(best)
        expect(answer.agentIntervals - answer.leastAgentIntervals).toBeLessThanOrEqual(1)
      }),
      { seed, numRuns: 60 },
    )
  })

  it('keeps the minimum, the cap on occupancy and stability in each interval', () => {
    const intervals = [interval(0.2), interval(10)]
    const promise = { serviceLevel: { share: 0.01, withinSeconds: 600 } }
    expect(answerOf({ intervals, targets: promise })).toMatchObject({ agents: [1, 11], binding: 'stability' })
    expect(answerOf({ intervals, targets: promise, minAgents: 12 })).toMatchObject({
      agents: [12, 12],
      binding: 'minAgents',
    })
    expect(answerOf({ intervals, targets: { ...promise, maxOccupancy: 0.5 } })).toMatchObject({
      agents: [1, 20],
      binding: 'maxOccupancy',
    })
  })

  it('leaves intervals without contacts to the minimum, and counts a horizon without any', () => {
    const empty = { contacts: 0, offeredLoad: 0, handleTimeSeconds: 180 }
    expect(answerOf({ intervals: [empty, interval(3)], targets: eightyTwenty, minAgents: 1 }).agents[0]).toBe(
      1,
    )
    expect(answerOf({ intervals: [empty], targets: eightyTwenty })).toMatchObject({
      agentIntervals: 0,
      binding: 'none',
    })
  })

  it('names the promise that cannot be kept', () => {
    const intervals = [interval(10), interval(12)]
    expect(leastAgentsOnAverage({ intervals, targets: eightyTwenty, maxAgents: 13 })).toEqual({
      possible: false,
      reason: 'maxAgents',
      binding: 'serviceLevel',
    })
    expect(leastAgentsOnAverage({ intervals, targets: eightyTwenty, maxAgents: 11 })).toMatchObject({
      binding: 'stability',
    })
    expect(leastAgentsOnAverage({ intervals, targets: { maxOccupancy: 0 } })).toMatchObject({
      reason: 'never',
      binding: 'maxOccupancy',
    })
    expect(() =>
      leastAgentsOnAverage({ intervals: [{ ...interval(1), contacts: -1 }], targets: {} }),
    ).toThrow(OutOfRangeError)
  })
})

describe('cheapestChoices', () => {
  it('is the cheapest of all choices, and of these gains most, where gains rise and fall as they like', () => {
    const gains = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(fc.array(gains, { minLength: 1, maxLength: 5 }), (lists) => {
        const intervals = lists.map((list) => ({ floor: 0, gains: Float64Array.from(list) }))
        let costs = new Map([[0, 0]])
        for (const list of lists) {
          const next = new Map<number, number>()
          for (const [cost, gain] of costs) {
            for (const [choice, more] of list.entries())
              next.set(
                cost + choice,
                Math.max(next.get(cost + choice) ?? Number.NEGATIVE_INFINITY, gain + more),
              )
          }
          costs = next
        }
        const kept = [...costs].filter(([, gain]) => gain >= 0).map(([cost]) => cost)
        const found = cheapestChoices(intervals)
        expect(found?.cost).toBe(kept.length === 0 ? undefined : Math.min(...kept))
        if (found === undefined || found.cost === 0) return
        const gain = found.above.reduce((sum, choice, at) => sum + lists[at]![choice]!, 0)
        expect(gain).toBe(costs.get(found.cost))
      }),
      { seed, numRuns: 2000 },
    )
  })
})
