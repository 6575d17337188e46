import { describe, expect, it } from 'vitest'
import { isRefined, measuresAt, waitPercentile } from '../../src/cli/calculators/refined-queue.js'
import { answerDay } from '../../src/cli/calculators/staff-day.js'
import { answerStaff, type StaffQuestion } from '../../src/cli/calculators/staff-question.js'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { erlangA } from '../../src/queueing/erlang-a.js'
import { erlangAWaitPercentile } from '../../src/queueing/erlang-a-waiting-time.js'
import { erlangCWaitPercentile } from '../../src/queueing/erlang-c-waiting-time.js'
import { generalPatienceQueue } from '../../src/queueing/general-patience.js'
import { longRun } from '../../src/queueing/long-run.js'

const question: StaffQuestion = {
  contacts: 100,
  perSeconds: 1800,
  handleTimeSeconds: 180,
  patienceSeconds: 180,
  shrinkage: 0,
  definition: 'servedOverOffered',
  targets: { serviceLevel: { share: 0.8, withinSeconds: 20 } },
}
const rates = { arrivalRate: 10 / 180, serviceRate: 1 / 180 }

const answered = (asked: StaffQuestion) => {
  const reply = answerStaff(asked)
  if (!reply.ok) throw new Error(reply.binding)
  return reply.answer
}

describe('a queue beyond the plain formulas', () => {
  it('takes patience of any shape, with the least agents that keep the promise', () => {
    const asked = {
      ...question,
      refinements: { patienceShape: { kind: 'deterministic' }, balkingShare: 0.05 },
    } as const
    const { agents, serviceLevel, model, binding } = answered(asked)
    const patience = {
      kind: 'balking',
      balkingShare: 0.05,
      others: { kind: 'deterministic', seconds: 180 },
    } as const
    const level = (count: number) =>
      generalPatienceQueue({ ...rates, agents: count, patience }).serviceLevels.servedOverOffered
    expect({ model, binding }).toEqual({ model: 'general-patience', binding: 'serviceLevel' })
    expect(serviceLevel).toBe(level(agents))
    expect(level(agents)).toBeGreaterThanOrEqual(0.8)
    expect(level(agents - 1)).toBeLessThan(0.8)
    const plain = { ...question, refinements: { patienceShape: { kind: 'gamma', shape: 1 } } } as const
    expect(answered(plain).serviceLevel).toBeCloseTo(answered(question).serviceLevel!, 10)
  })

  it('weighs busy times by the contacts that come in them', () => {
    const refined = { ...question, refinements: { busyness: 0.2 } }
    // by hand: the gamma density with shape 25, in small steps
    const shape = 25
    let contacts = 0
    let inTime = 0
    let density = 0
    for (let factor = 0.0005; factor < 4; factor += 0.001) {
      const weight = Math.exp((shape - 1) * Math.log(factor) - shape * (factor - 1))
      const level = erlangA({
        ...rates,
        arrivalRate: rates.arrivalRate * factor,
        agents: 13,
        abandonmentRate: 1 / 180,
      }).serviceLevels.servedOverOffered
      density += weight
      contacts += weight * factor
      inTime += weight * factor * level
    }
    expect(contacts / density).toBeCloseTo(1, 9)
    const { serviceLevel } = answered({ ...refined, agents: 13 })
    expect(serviceLevel).toBeCloseTo(inTime / contacts, 9)
    expect(serviceLevel).toBeLessThan(answered({ ...question, agents: 13 }).serviceLevel!)
    expect(answered({ ...question, refinements: { busyness: 0.5 } }).agents).toBeGreaterThan(
      answered(question).agents,
    )
    expect(longRun(gammaQuadrature(0.2, 8), () => undefined)).toBeUndefined()
  })

  it('counts those who hang up and call again whatever their patience, on busy days more', () => {
    const shape = { patienceShape: { kind: 'gamma', shape: 1 } } as const
    const redial = { ...question, agents: 10, redialProbability: 0.3 }
    // a shape of 1 is exponential
    const plain = answered(redial)
    const general = answered({ ...redial, refinements: shape })
    expect(general.attemptedLoad).toBeCloseTo(plain.attemptedLoad, 9)
    expect(general.attemptedLoad).toBeGreaterThan(10.3)
    expect(general.serviceLevel).toBeCloseTo(plain.serviceLevel!, 9)
    // by hand: attempts A = a + share × those of them who hang up, by repeated insertion
    const fixed = { ...redial, refinements: { patienceShape: { kind: 'deterministic' } } } as const
    const patience = { kind: 'deterministic', seconds: 180 } as const
    let attempts = 10
    for (let round = 0; round < 200; round++)
      attempts =
        10 +
        0.3 *
          attempts *
          generalPatienceQueue({ ...rates, arrivalRate: attempts / 180, agents: 10, patience })
            .probabilityOfAbandonment
    expect(answered(fixed).attemptedLoad).toBeCloseTo(attempts, 9)
    // over days each as busy as the other half is quiet: attempts served in time over attempts
    const factors = gammaQuadrature(0.2, 40)
    let [all, inTime] = [0, 0]
    factors.nodes.forEach((factor, point) => {
      const day = answered({ ...redial, contacts: 100 * factor })
      all += factors.weights[point]! * day.attemptedLoad
      inTime += factors.weights[point]! * day.attemptedLoad * day.serviceLevel!
    })
    const busy = answered({ ...redial, refinements: { busyness: 0.2 } })
    expect(busy.attemptedLoad).toBeCloseTo(all, 6)
    expect(busy.serviceLevel).toBeCloseTo(inTime / all, 6)
  })

  it('counts who does not wait at all as gone within no time', () => {
    const balking = { ...question, patienceSeconds: 120, agents: 11, refinements: { balkingShare: 0.3 } }
    const within = (withinSeconds: number) =>
      answered({ ...balking, targets: { serviceLevel: { share: 0.5, withinSeconds } } }).serviceLevels!
    for (const definition of ['waitWithinThreshold', 'excludingShortAbandons'] as const)
      expect(within(0)[definition]).toBeCloseTo(within(1e-6)[definition], 6)
    expect(within(0).waitWithinThreshold).toBeCloseTo(0.8002, 4)
  })

  it('staffs every interval of a day with it, and does not follow the day as it goes', () => {
    const refinements = { busyness: 0.2, patienceShape: { kind: 'gamma', shape: 2 } } as const
    const intervals = [60, 80, 100].map((contacts, at) => ({
      startSeconds: 32_400 + at * 1800,
      contacts,
      line: at + 2,
    }))
    const { contacts: _, perSeconds: __, ...queue } = question
    const day = answerDay({
      ...queue,
      refinements,
      intervals,
      intervalSeconds: 1800,
      timeMethod: 'sipp',
      staffTo: 'steady',
    })
    if (!day.ok) throw new Error(day.binding)
    expect(day.answer.totals.reached).toBeUndefined()
    for (const { contacts, agents, serviceLevel } of day.answer.intervals) {
      const one = answered({ ...question, contacts, refinements })
      expect(agents).toBe(one.agents)
      expect(serviceLevel).toBeCloseTo(one.serviceLevel!, 12)
    }
  })

  it('continues agents that are not whole, or takes the line of spreadsheets', () => {
    const { patienceSeconds: _, ...patient } = question
    const at = (agents: number, fractional?: 'spreadsheet') =>
      answered({ ...patient, agents, ...(fractional && { refinements: { fractional } }) }).serviceLevel!
    expect(at(12.5, 'spreadsheet')).toBeCloseTo((at(12) + at(13)) / 2, 14)
    expect(at(12.5)).toBeGreaterThan(at(12.5, 'spreadsheet'))
    expect(isRefined({ ...question, refinements: { fractional: 'continued' } })).toBe(false)
  })

  it('finds the wait that a share does not exceed, for every kind of line', () => {
    const queue = { ...rates, agents: 12 }
    const { patienceSeconds: _, ...patient } = question
    expect(waitPercentile(patient, 12, 10, 0.95)).toBeCloseTo(erlangCWaitPercentile(queue, 0.95)!, 8)
    const impatient = erlangAWaitPercentile({ ...queue, abandonmentRate: 1 / 180 }, 0.95)!
    expect(waitPercentile(question, 12, 10, 0.95)).toBeCloseTo(impatient, 8)
    expect(waitPercentile(patient, 9, 10, 0.95)).toBeUndefined()
    expect(waitPercentile(patient, 30, 10, 0.9)).toBe(0)
    const lines = { ...patient, lines: 15 }
    const wait = waitPercentile(lines, 12, 10, 0.95)!
    const { serviceLevels, probabilityOfBlocking } = measuresAt(lines, 12, 10, wait)!
    expect(serviceLevels.waitWithinThreshold / (1 - probabilityOfBlocking)).toBeCloseTo(0.95, 9)
  })
})
