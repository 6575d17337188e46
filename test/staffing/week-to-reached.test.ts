import { describe, expect, it } from 'vitest'
import { answerDay } from '../../src/cli/calculators/staff-day.js'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { ExactWeekPlan } from '../../src/staffing/exact-week-plan.js'
import { SERVICE, serviceFigures } from '../../src/staffing/interval-service.js'
import { TabulatedWeekPlan } from '../../src/staffing/tabulated-week-plan.js'
import type { WeekPlanSpecification } from '../../src/staffing/week-plan.js'
import { reachedSlack, reachedWith } from '../../src/staffing/week-to-reached.js'

interface Stated {
  readonly busyness?: number
  readonly staffTo?: 'reached'
  readonly lines?: number
  readonly maxAbandonment?: number
}

/** One day that rises and falls, Tuesday 08:00 to 16:00, or the same on two days. */
function specification({ busyness = 0, maxAbandonment = 1, staffTo, lines }: Stated): WeekPlanSpecification {
  const profile = new Float64Array(336)
  for (const day of [1, 3]) for (let slot = 16; slot < 32; slot++) profile[48 * day + slot] = shape(slot - 16)
  const sum = profile.reduce((total, share) => total + share, 0)
  return {
    shape: { profile: profile.map((share) => share / sum), monthDays: [[4, 4, 4, 4, 5, 5, 5]] },
    targets: {
      serviceLevel: 0.8,
      maxAbandonment,
      maxOccupancy: 0.9,
      minimumAgents: 1,
      ...(lines !== undefined && { mostUseful: lines }),
      ...(staffTo && { staffTo }),
    },
    conditions: {
      withinSeconds: 20,
      definition: 'servedOverOffered',
      ...(lines !== undefined && { lines }),
      busyness: gammaQuadrature(busyness, busyness > 0 ? 7 : 1),
    },
  }
}
/** Two days alike of sixteen half hours, and points at which tables are compared. */
const differentHalfHours = 16
const points = 12

const shape = (slot: number): number => 1.2 + Math.sin(slot / 3)

function planOf(stated: Stated, handleTimeSeconds: number, patienceSeconds: number): ExactWeekPlan {
  const plan = new ExactWeekPlan(specification(stated))
  plan.setConditions(handleTimeSeconds, patienceSeconds)
  return plan
}

/** By how much each half hour of a plan keeps what is promised, with some of its agents changed. */
function slacks(
  stated: Stated,
  loads: readonly number[],
  agents: readonly number[],
  handleTimeSeconds: number,
  patienceSeconds: number,
): number[] {
  const { targets, conditions: queue } = specification(stated)
  const conditions = { ...queue, handleTimeSeconds, patienceSeconds }
  const reached = reachedWith({ loads: Float64Array.from(loads), conditions }, Int32Array.from(agents))
  return reached.flatMap((one, slot) =>
    one === undefined ? [] : [reachedSlack(one, agents[slot]!, targets, conditions)],
  )
}

describe('a week staffed to what it really reaches', () => {
  it.each([
    [900, 300, 160],
    [1800, Number.POSITIVE_INFINITY, 240],
  ])('has the agents of the calculator for the same day: handle time %s s', (handleTimeSeconds, patienceSeconds, workload) => {
    const halfHours = planOf({ staffTo: 'reached' }, handleTimeSeconds, patienceSeconds).halfHours(workload)
    const day = halfHours.slice(48, 96)
    const answer = answerDay({
      intervals: day.flatMap(({ load }, slot) =>
        load > 0
          ? [{ startSeconds: 1800 * slot, contacts: (load * 1800) / handleTimeSeconds, line: slot }]
          : [],
      ),
      intervalSeconds: 1800,
      handleTimeSeconds,
      ...(patienceSeconds < Number.POSITIVE_INFINITY && { patienceSeconds }),
      minAgents: 1,
      definition: 'servedOverOffered',
      targets: { serviceLevel: { share: 0.8, withinSeconds: 20 }, maxOccupancy: 0.9 },
      shrinkage: 0,
      timeMethod: 'sipp',
      staffTo: 'reached',
    })
    if (!answer.ok) throw new Error(answer.reason)
    const agents = day.flatMap(({ load, agents: count }) => (load > 0 ? [count] : []))
    expect(agents).toEqual(answer.answer.intervals.map(({ agents: count }) => count))
    const steady = planOf({}, handleTimeSeconds, patienceSeconds).halfHours(workload).slice(48, 96)
    expect(day.map(({ agents: count }) => count)).not.toEqual(steady.map(({ agents: count }) => count))
  })

  it.each<[string, Stated]>([
    ['as expected', {}],
    ['busier and quieter than expected', { busyness: 0.15 }],
    ['with few lines and few who may hang up', { lines: 16, maxAbandonment: 0.03 }],
  ])('keeps the promise in every half hour with no agent to spare: days %s', (_, stated) => {
    const [handleTime, patience] = [1200, 240]
    const halfHours = planOf({ ...stated, staffTo: 'reached' }, handleTime, patience).halfHours(120)
    const loads = halfHours.map(({ load }) => load)
    const agents = halfHours.map(({ agents: count }) => count)
    expect(Math.min(...slacks(stated, loads, agents, handleTime, patience))).toBeGreaterThanOrEqual(-1e-12)
    for (const slot of [48 + 16, 48 + 21, 48 + 30]) {
      if (agents[slot] === 1) continue
      const fewer = agents.map((count, other) => (other === slot ? count - 1 : count))
      expect(Math.min(...slacks(stated, loads, fewer, handleTime, patience))).toBeLessThan(0)
    }
  })

  it('meets a month that turns out otherwise with the service it reaches', () => {
    const plan = planOf({ staffTo: 'reached' }, 1200, 240)
    const figures = new Float64Array(serviceFigures)
    const levels = [0.9, 1, 1.2].map((turned) => {
      plan.weekServiceInto(figures, 120, 120 * turned)
      return figures[SERVICE.inTime]!
    })
    expect(levels[0]).toBeGreaterThan(levels[1]!)
    expect(levels[1]).toBeGreaterThanOrEqual(0.8)
    expect(levels[2]).toBeLessThan(0.8)
    expect(figures[SERVICE.abandoned]).toBeGreaterThan(0)
    expect(figures[SERVICE.answeredWaitSeconds]).toBeGreaterThan(0)
    // Who hangs up does so at a rate of one in 240 s of waiting, of which those answered have a part.
    expect(figures[SERVICE.answeredWaitSeconds]).toBeLessThan(240 * figures[SERVICE.abandoned]!)
  })

  it.each([
    0, 0.15,
  ])('asks for the hours by tables that it asks for half hour by half hour, busyness %s', (busyness) => {
    const stated = { staffTo: 'reached', busyness } as const
    const exact = new ExactWeekPlan(specification(stated))
    const table = new TabulatedWeekPlan(specification(stated))
    const steady = new ExactWeekPlan(specification({ busyness }))
    const figures = [new Float64Array(serviceFigures), new Float64Array(serviceFigures)] as const
    let [hours, tabulated, unfollowed, later] = [0, 0, 0, 0]
    for (let point = 0; point < points; point++) {
      const [handleTime, patience, workload] = [
        600 + 15 * (point % 5),
        240 - 10 * (point % 3),
        140 * Math.exp(0.03 * point),
      ]
      for (const plan of [exact, table, steady]) plan.setConditions(handleTime, patience)
      hours += exact.monthHours(0, workload)
      tabulated += table.monthHours(0, workload)
      unfollowed += steady.monthHours(0, workload)
      const realised = workload * (0.95 + 0.04 * (point % 4))
      exact.weekServiceInto(figures[0], workload, realised)
      table.weekServiceInto(figures[1], workload, realised)
      expect(Math.abs(figures[1][SERVICE.inTime]! - figures[0][SERVICE.inTime]!)).toBeLessThan(0.02)
      expect(Math.abs(figures[1][SERVICE.abandoned]! - figures[0][SERVICE.abandoned]!)).toBeLessThan(0.01)
      later += figures[1][SERVICE.inTime]! - figures[0][SERVICE.inTime]!
    }
    // Exact hours go up in whole agents, those of tables evenly: a rounding is uniform, so 1/√12 of an agent in each of the
    // different half hours, and three times that over all of the points.
    const openHalfHoursOfMonth = 8 * differentHalfHours
    const meanAgents = hours / points / (0.5 * openHalfHoursOfMonth)
    const rounding = 1 / Math.sqrt(12 * differentHalfHours * points) / meanAgents
    expect(Math.abs(tabulated / hours - 1)).toBeLessThan(3 * rounding)
    expect(Math.abs(later / points)).toBeLessThan(0.01)
    expect(unfollowed).not.toBe(hours)
  })
})
