import { assert, constantFrom, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerForLoad } from '../../src/cli/calculators/staff-question.js'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { erlangB } from '../../src/queueing/erlang-b.js'
import { finitePopulationQueue } from '../../src/queueing/finite-population.js'
import { ExactWeekPlan } from '../../src/staffing/exact-week-plan.js'
import {
  intervalServiceInto,
  type QueueKind,
  SERVICE,
  serviceFigures,
} from '../../src/staffing/interval-service.js'
import { TabulatedWeekPlan } from '../../src/staffing/tabulated-week-plan.js'
import type { WeekPlanSpecification } from '../../src/staffing/week-plan.js'

const kinds: readonly QueueKind[] = [
  { patienceShape: { kind: 'deterministic' } },
  { patienceShape: { kind: 'gamma', shape: 0.5 } },
  { patienceShape: { kind: 'gamma', shape: 4 }, balkingShare: 0.1 },
  { balkingShare: 0.05 },
  { lines: 24 },
]

/** Weekdays of half hours that rise and fall, all different. */
function specification(kind: QueueKind, promised = 0.8): WeekPlanSpecification {
  const profile = new Float64Array(336)
  for (let day = 0; day < 5; day++)
    for (let slot = 16; slot < 40; slot++)
      profile[48 * day + slot] = (1 + 0.1 * day) * (1.2 + Math.sin((slot - 16) / 4))
  const sum = profile.reduce((total, share) => total + share, 0)
  return {
    shape: { profile: profile.map((share) => share / sum), monthDays: [[4, 4, 4, 4, 5, 5, 5]] },
    targets: {
      serviceLevel: promised,
      maxAbandonment: 0.05,
      maxOccupancy: 0.9,
      minimumAgents: 1,
      ...(kind.lines !== undefined && { mostUseful: kind.lines }),
    },
    conditions: {
      withinSeconds: 20,
      definition: 'servedOverOffered',
      ...kind,
      busyness: gammaQuadrature(0, 1),
    },
  }
}

/** The same as the calculator is asked. */
function asked({ lines, ...refinements }: QueueKind) {
  return lines === undefined ? { refinements } : { lines }
}

describe('queues that are not Erlang’s', () => {
  it('are staffed in every half hour as the calculator staffs one', () => {
    const cases = record({
      kind: constantFrom(...kinds),
      workload: double({ min: 20, max: 1500, noNaN: true }),
      handleTimeSeconds: integer({ min: 60, max: 600 }),
      patienceSeconds: integer({ min: 30, max: 600 }),
    })
    assert(
      property(cases, ({ kind, workload, handleTimeSeconds, patienceSeconds }) => {
        const plan = new ExactWeekPlan(specification(kind))
        plan.setConditions(handleTimeSeconds, patienceSeconds)
        const halfHours = plan.halfHours(workload)
        for (const slot of [16, 22, 30, 48 * 4 + 23]) {
          const { load, agents, serviceLevel } = halfHours[slot]!
          const reply = answerForLoad(
            {
              handleTimeSeconds,
              patienceSeconds,
              shrinkage: 0,
              definition: 'servedOverOffered',
              targets: {
                serviceLevel: { share: 0.8, withinSeconds: 20 },
                maxAbandonment: 0.05,
                maxOccupancy: 0.9,
              },
              ...asked(kind),
            },
            load,
          )
          if (!reply.ok) {
            // Where the lines do not carry what comes there are as many agents as lines, and the promise is broken.
            expect(reply.reason).toBe('lines')
            expect(agents).toBe(kind.lines)
            expect(serviceLevel).toBeLessThan(0.8)
            continue
          }
          expect(agents).toBe(reply.answer.agents)
          expect(serviceLevel).toBeCloseTo(reply.answer.serviceLevel!, 10)
        }
      }),
      { seed: 20261122, numRuns: 25 },
    )
  })

  it.each([
    {},
    ...kinds,
  ])('answer all contacts in time with as many agents as the calculator says: %j', (kind) => {
    const roomy: QueueKind = kind.lines === undefined ? kind : { lines: 90 }
    const exact = new ExactWeekPlan(specification(roomy, 1))
    const table = new TabulatedWeekPlan(specification(roomy, 1))
    for (const plan of [exact, table]) plan.setConditions(300, 180)
    const halfHours = exact.halfHours(250)
    for (const slot of [16, 22, 30, 48 * 4 + 23]) {
      const { load, agents } = halfHours[slot]!
      const reply = answerForLoad(
        {
          handleTimeSeconds: 300,
          patienceSeconds: 180,
          shrinkage: 0,
          definition: 'servedOverOffered',
          targets: {
            serviceLevel: { share: 1, withinSeconds: 20 },
            maxAbandonment: 0.05,
            maxOccupancy: 0.9,
          },
          ...asked(roomy),
        },
        load,
      )
      if (!reply.ok) throw new Error(reply.reason)
      expect(agents).toBe(reply.answer.agents)
    }
    expect(Math.abs(table.monthHours(0, 250) / exact.monthHours(0, 250) - 1)).toBeLessThan(0.006)
  })

  it.each(kinds)('need the same hours and give the same service by the tables: %j', (kind) => {
    const exact = new ExactWeekPlan(specification(kind))
    const table = new TabulatedWeekPlan(specification(kind))
    let hours = 0
    let tabulated = 0
    const figures = new Float64Array(4)
    const looked = new Float64Array(4)
    for (let step = 0; step < 4; step++) {
      for (const plan of [exact, table]) plan.setConditions(240 + step, 180)
      const staffedFor = 400 * Math.exp(0.037 * step)
      hours += exact.monthHours(0, staffedFor)
      tabulated += table.monthHours(0, staffedFor)
      exact.weekServiceInto(figures, staffedFor, 1.1 * staffedFor)
      table.weekServiceInto(looked, staffedFor, 1.1 * staffedFor)
      expect(Math.abs(looked[0]! - figures[0]!)).toBeLessThan(0.01)
      expect(Math.abs(looked[2]! - figures[2]!)).toBeLessThan(0.004)
    }
    expect(Math.abs(tabulated / hours - 1)).toBeLessThan(0.006)
  })

  it('turn away by lines: conserved, like Erlang’s where there are lines enough, like Erlang B’s with as many agents', () => {
    const figures = new Float64Array(serviceFigures)
    const plain = new Float64Array(serviceFigures)
    const { conditions } = specification({})
    const queue = { ...conditions, handleTimeSeconds: 240, patienceSeconds: 120 }
    const cases = record({
      agents: integer({ min: 1, max: 40 }),
      waiting: integer({ min: 0, max: 30 }),
      load: double({ min: 0.1, max: 60, noNaN: true }),
    })
    assert(
      property(cases, ({ agents, waiting, load }) => {
        const away = intervalServiceInto(figures, 0, agents, load, { ...queue, lines: agents + waiting })!
        expect(away).toBeGreaterThanOrEqual(0)
        expect(figures[SERVICE.abandoned]).toBeGreaterThanOrEqual(away)
        expect(figures[SERVICE.inTime]! + figures[SERVICE.abandoned]!).toBeLessThanOrEqual(1 + 1e-12)
        const loss = intervalServiceInto(figures, 0, agents, load, { ...queue, lines: agents })!
        expect(loss).toBeCloseTo(erlangB(agents, load), 12)
        intervalServiceInto(figures, 0, agents, load, { ...queue, lines: 2000 })
        intervalServiceInto(plain, 0, agents, load, queue)
        figures.forEach((figure, index) => {
          expect(figure).toBeCloseTo(plain[index]!, 9)
        })
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('of a limited number of callers: as the calculator’s, Erlang’s where they are many, nobody waits where each has an agent', () => {
    const figures = new Float64Array(serviceFigures)
    const plain = new Float64Array(serviceFigures)
    const patienceSeconds = Number.POSITIVE_INFINITY
    const queue = { ...specification({}).conditions, handleTimeSeconds: 300, patienceSeconds }
    const cases = record({
      agents: integer({ min: 1, max: 30 }),
      more: integer({ min: 1, max: 60 }),
      share: double({ min: 0.01, max: 0.95, noNaN: true }),
    })
    assert(
      property(cases, ({ agents, more, share }) => {
        const callers = agents + more
        const load = share * agents
        intervalServiceInto(figures, 0, agents, load, { ...queue, callers })
        const asked = finitePopulationQueue({
          sources: callers,
          agents,
          callRatePerSource: load / (callers - load) / 300,
          serviceRate: 1 / 300,
        })
        expect(figures[SERVICE.inTime]).toBeCloseTo(asked.serviceLevel, 12)
        expect(figures[SERVICE.answeredWaitSeconds]).toBeCloseTo(asked.averageWait, 9)
        expect(figures[SERVICE.abandoned]).toBe(0)
        // Those who wait do not call: they are served better than any number of callers would be.
        intervalServiceInto(plain, 0, agents, load, queue)
        expect(figures[SERVICE.inTime]).toBeGreaterThan(plain[SERVICE.inTime]! - 1e-12)
        intervalServiceInto(figures, 0, agents, load, { ...queue, callers: 1e7 })
        expect(figures[SERVICE.inTime]).toBeCloseTo(plain[SERVICE.inTime]!, 3)
        intervalServiceInto(figures, 0, callers, load, { ...queue, callers })
        expect(figures[SERVICE.inTime]).toBeCloseTo(1, 14)
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('of a limited number of callers who may hang up: the formula, Erlang A where they are many', () => {
    const figures = new Float64Array(serviceFigures)
    const plain = new Float64Array(serviceFigures)
    const queue = { ...specification({}).conditions, handleTimeSeconds: 300, patienceSeconds: 120 }
    const cases = record({
      agents: integer({ min: 1, max: 30 }),
      more: integer({ min: 1, max: 60 }),
      share: double({ min: 0.01, max: 2, noNaN: true }),
    })
    assert(
      property(cases, ({ agents, more, share }) => {
        const callers = agents + more
        const load = Math.min(share * agents, 0.99 * callers)
        intervalServiceInto(figures, 0, agents, load, { ...queue, callers })
        const asked = finitePopulationQueue({
          sources: callers,
          agents,
          callRatePerSource: load / (callers - load) / 300,
          serviceRate: 1 / 300,
          abandonmentRate: 1 / 120,
        })
        expect(figures[SERVICE.inTime]).toBeCloseTo(asked.serviceLevels.servedOverOffered, 12)
        expect(figures[SERVICE.abandoned]).toBeCloseTo(asked.probabilityOfAbandonment, 12)
        const served = 1 - asked.probabilityOfAbandonment
        expect(figures[SERVICE.answeredWaitSeconds]).toBeCloseTo(served * asked.averageSpeedOfAnswer, 9)
        intervalServiceInto(figures, 0, agents, load, { ...queue, callers: 1e6 })
        intervalServiceInto(plain, 0, agents, load, queue)
        figures.forEach((figure, index) => {
          expect(figure).toBeCloseTo(plain[index]!, 2)
        })
        // Callers who never do anything else than call: all who are not served wait.
        intervalServiceInto(figures, 0, agents, callers, { ...queue, callers })
        const hangUps = more / 120
        expect(figures[SERVICE.abandoned]).toBeCloseTo(hangUps / (hangUps + agents / 300), 6)
        intervalServiceInto(figures, 0, 0.5, load, { ...queue, callers })
        expect(figures[SERVICE.abandoned]).toBeGreaterThanOrEqual(0.5)
      }),
      { seed: 20261122, numRuns: 40 },
    )
  })

  it.each([
    Number.POSITIVE_INFINITY,
    180,
  ])('of a limited number of callers need the same hours by tables and by formulas, patience %d s', (patienceSeconds) => {
    const one = specification({ callers: 60 })
    const callers = { ...one, targets: { ...one.targets, mostUseful: 60 } }
    const exact = new ExactWeekPlan(callers)
    const table = new TabulatedWeekPlan(callers)
    let hours = 0
    let tabulated = 0
    for (let step = 0; step < 4; step++) {
      for (const plan of [exact, table]) plan.setConditions(240 + step, patienceSeconds)
      const staffedFor = 400 * Math.exp(0.037 * step)
      hours += exact.monthHours(0, staffedFor)
      tabulated += table.monthHours(0, staffedFor)
    }
    expect(Math.abs(tabulated / hours - 1)).toBeLessThan(0.006)
  })
})
