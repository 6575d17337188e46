import { assert, constantFrom, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { leastAgentsOnAverage } from '../../src/staffing/average-promise.js'
import { ExactWeekPlan } from '../../src/staffing/exact-week-plan.js'
import type { QueueKind } from '../../src/staffing/interval-service.js'
import { TabulatedWeekPlan } from '../../src/staffing/tabulated-week-plan.js'
import type { WeekPlanSpecification } from '../../src/staffing/week-plan.js'

interface Stated {
  readonly averageOver?: 'day' | 'week'
  readonly maxAbandonment?: number
  readonly flat?: boolean
  readonly kind?: QueueKind
}

/** Half hours of weekdays that rise and fall, all different, or flat ones. */
function specification({ averageOver, maxAbandonment = 1, flat, kind }: Stated): WeekPlanSpecification {
  const profile = new Float64Array(336)
  for (let day = 0; day < 5; day++)
    for (let slot = 16; slot < 36; slot++)
      profile[48 * day + slot] = flat ? 1 : (1 + 0.1 * day) * (1.2 + Math.sin((slot - 16) / 4))
  const sum = profile.reduce((total, share) => total + share, 0)
  return {
    shape: { profile: profile.map((share) => share / sum), monthDays: [[4, 4, 4, 4, 5, 5, 5]] },
    targets: {
      serviceLevel: 0.8,
      maxAbandonment,
      maxOccupancy: 0.95,
      minimumAgents: 1,
      ...(kind?.lines !== undefined && { mostUseful: kind.lines }),
      ...(averageOver !== undefined && { averageOver }),
    },
    conditions: {
      withinSeconds: 20,
      definition: 'servedOverOffered',
      ...kind,
      busyness: gammaQuadrature(0, 1),
    },
  }
}

const agentHours = (plan: ExactWeekPlan, workload: number): number =>
  plan.halfHours(workload).reduce((sum, { agents }) => sum + 0.5 * agents, 0)

describe('a promise kept on average', () => {
  it('takes the agents that the calculator proves to be the cheapest, by the day and by the week', () => {
    const cases = record({
      averageOver: constantFrom<('day' | 'week')[]>('day', 'week'),
      workload: double({ min: 50, max: 800, noNaN: true }),
      handleTimeSeconds: integer({ min: 120, max: 600 }),
      patienceSeconds: constantFrom(Number.POSITIVE_INFINITY, 120, 400),
      maxAbandonment: constantFrom(1, 0.04),
      flat: constantFrom(true, false),
    })
    assert(
      property(cases, ({ workload, handleTimeSeconds, patienceSeconds, ...stated }) => {
        const plan = new ExactWeekPlan(specification(stated))
        plan.setConditions(handleTimeSeconds, patienceSeconds)
        const halfHours = plan.halfHours(workload)
        const days = [0, 1, 2, 3, 4].map((day) => halfHours.slice(48 * day, 48 * (day + 1)))
        for (const period of stated.averageOver === 'day' ? days : [days.flat()]) {
          const found = leastAgentsOnAverage({
            intervals: period.map(({ load }) => ({ contacts: load, offeredLoad: load, handleTimeSeconds })),
            minAgents: 1,
            minAgentsWithoutLoad: 0,
            ...(patienceSeconds < Number.POSITIVE_INFINITY && { patienceSeconds }),
            targets: {
              serviceLevel: { share: 0.8, withinSeconds: 20 },
              maxOccupancy: 0.95,
              ...(stated.maxAbandonment < 1 && { maxAbandonment: stated.maxAbandonment }),
            },
          })
          if (!found.possible) throw new Error(found.reason)
          expect(period.reduce((sum, { agents }) => sum + agents, 0)).toBe(found.agentIntervals)
          const all = period.reduce((sum, { load }) => sum + load, 0)
          const inTime = period.reduce((sum, { load, serviceLevel }) => sum + load * serviceLevel, 0)
          expect(inTime / all).toBeGreaterThanOrEqual(0.8 - 1e-9)
        }
      }),
      { seed: 20261122, numRuns: 25 },
    )
  })

  it('needs no more than over a shorter time, and no more than in every half hour', () => {
    for (const patienceSeconds of [180, Number.POSITIVE_INFINITY]) {
      const hours = [{}, { averageOver: 'day' as const }, { averageOver: 'week' as const }].map((stated) => {
        const plan = new ExactWeekPlan(specification(stated))
        plan.setConditions(240, patienceSeconds)
        return agentHours(plan, 300)
      })
      expect(hours[1]).toBeLessThan(hours[0]!)
      expect(hours[2]).toBeLessThanOrEqual(hours[1]!)
    }
  })

  it('asks for the same hours by the tables as by the formulas, and is kept by both', () => {
    for (const stated of [
      { averageOver: 'day' as const, maxAbandonment: 0.04 },
      { averageOver: 'week' as const, flat: true },
      { averageOver: 'week' as const, kind: { lines: 11 } },
    ]) {
      const exact = new ExactWeekPlan(specification(stated))
      const table = new TabulatedWeekPlan(specification(stated))
      const figures = new Float64Array(4)
      let hours = 0
      let tabulated = 0
      for (let step = 0; step < 5; step++) {
        for (const plan of [exact, table]) plan.setConditions(240 + step, 180 + 5 * step)
        const workload = 300 * Math.exp(0.037 * step)
        hours += exact.monthHours(0, workload)
        tabulated += table.monthHours(0, workload)
        for (const plan of [exact, table]) {
          plan.weekServiceInto(figures, workload, workload)
          expect(figures[0]).toBeGreaterThanOrEqual(0.8 - 1e-9)
          expect(figures[0]).toBeLessThan(stated.maxAbandonment === undefined ? 0.82 : 0.9)
        }
      }
      expect(Math.abs(tabulated / hours - 1)).toBeLessThan(0.004)
    }
  })
})
