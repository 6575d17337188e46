import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { leastAgents } from '../../src/queueing/least-agents.js'
import { ExactWeekPlan } from '../../src/staffing/exact-week-plan.js'
import { intervalServiceInto, SERVICE, serviceFigures } from '../../src/staffing/interval-service.js'
import { TabulatedWeekPlan } from '../../src/staffing/tabulated-week-plan.js'
import type { WeekPlanSpecification } from '../../src/staffing/week-plan.js'

/** Weekdays of half hours that rise and fall, all different. */
function specification(maxAnswerSeconds: number | undefined, busyness = 0): WeekPlanSpecification {
  const profile = new Float64Array(336)
  for (let day = 0; day < 5; day++)
    for (let slot = 16; slot < 40; slot++)
      profile[48 * day + slot] = (1 + 0.1 * day) * (1.2 + Math.sin((slot - 16) / 4))
  const sum = profile.reduce((total, share) => total + share, 0)
  return {
    shape: { profile: profile.map((share) => share / sum), monthDays: [[4, 4, 4, 4, 5, 5, 5]] },
    targets: {
      serviceLevel: 0.5,
      maxAbandonment: 1,
      maxOccupancy: 0.98,
      minimumAgents: 1,
      ...(maxAnswerSeconds !== undefined && { maxAnswerSeconds }),
    },
    conditions: {
      withinSeconds: 60,
      definition: 'servedOverOffered',
      busyness: gammaQuadrature(busyness, busyness > 0 ? 7 : 1),
    },
  }
}

const workload = 900

describe('a longest mean wait', () => {
  it.each([
    [Number.POSITIVE_INFINITY, 12],
    [Number.POSITIVE_INFINITY, 90],
    [150, 4],
    [600, 25],
  ])('takes the least agents of the formula: patience %d s, at most %d s', (patienceSeconds, seconds) => {
    const plan = new ExactWeekPlan(specification(seconds))
    plan.setConditions(240, patienceSeconds)
    for (const { load, agents } of plan.halfHours(workload)) {
      if (load === 0) continue
      const answer = leastAgents({
        handleTimeSeconds: 240,
        patienceSeconds,
        offeredLoad: load,
        targets: {
          serviceLevel: { share: 0.5, withinSeconds: 60 },
          maxOccupancy: 0.98,
          averageSpeedOfAnswerSeconds: seconds,
        },
      })
      expect(answer.possible && answer.agents).toBe(agents)
    }
  })

  it('is kept over days that scatter, and by no agent fewer where it asks for more than the other promises', () => {
    const scattered = specification(6, 0.2)
    const free = new ExactWeekPlan(specification(undefined, 0.2))
    const plan = new ExactWeekPlan(scattered)
    const conditions = { ...scattered.conditions, handleTimeSeconds: 240, patienceSeconds: 200 }
    for (const one of [plan, free]) one.setConditions(240, 200)
    const without = free.halfHours(workload)
    const figures = new Float64Array(serviceFigures)
    const answerSeconds = (agents: number, load: number) => {
      intervalServiceInto(figures, 0, agents, load, conditions)
      return figures[SERVICE.answeredWaitSeconds]! / (1 - figures[SERVICE.abandoned]!)
    }
    let more = 0
    plan.halfHours(workload).forEach(({ load, agents }, slot) => {
      if (load === 0) return
      expect(answerSeconds(agents, load)).toBeLessThanOrEqual(6 * (1 + 1e-9))
      if (agents === without[slot]!.agents) return
      more++
      expect(agents).toBeGreaterThan(without[slot]!.agents)
      expect(answerSeconds(agents - 1, load)).toBeGreaterThan(6)
    })
    expect(more).toBeGreaterThan(60)
  })

  it('asks for the same hours by the tables as by the formulas', () => {
    const exact = new ExactWeekPlan(specification(8, 0.1))
    const table = new TabulatedWeekPlan(specification(8, 0.1))
    let hours = 0
    let tabulated = 0
    for (let step = 0; step < 20; step++) {
      for (const plan of [exact, table]) plan.setConditions(240 + step, 200 + 5 * step)
      const staffedFor = 600 * Math.exp(0.037 * step)
      const own = exact.monthHours(0, staffedFor)
      hours += own
      const looked = table.monthHours(0, staffedFor)
      tabulated += looked
      // As the other promises are: both neighbours on the grid of workloads are within 1 %.
      expect(Math.abs(looked / own - 1)).toBeLessThan(0.011)
    }
    expect(Math.abs(tabulated / hours - 1)).toBeLessThan(0.004)
  })
})
