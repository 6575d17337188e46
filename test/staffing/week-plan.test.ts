import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { ExactWeekPlan } from '../../src/staffing/exact-week-plan.js'
import { SERVICE, serviceFigures } from '../../src/staffing/interval-service.js'
import { TabulatedWeekPlan } from '../../src/staffing/tabulated-week-plan.js'
import type { WeekPlanSpecification } from '../../src/staffing/week-plan.js'

/** A week with a hump on weekdays and a short Saturday: about 150 different half hours. */
function humpedWeek(): Float64Array {
  const profile = new Float64Array(336)
  for (let day = 0; day < 6; day++) {
    const last = day === 5 ? 26 : 40
    for (let slot = 16; slot < last; slot++) {
      profile[day * 48 + slot] = (1 - 0.07 * day) * (0.3 + Math.sin(((slot - 15) / (last - 14)) * Math.PI))
    }
  }
  const sum = profile.reduce((total, share) => total + share, 0)
  return profile.map((share) => share / sum)
}

function specification(overrides: Partial<WeekPlanSpecification> = {}): WeekPlanSpecification {
  return {
    shape: {
      profile: humpedWeek(),
      monthDays: [
        [4, 4, 4, 4, 5, 5, 5],
        [4, 4, 4, 4, 4, 4, 4],
      ],
    },
    targets: { serviceLevel: 0.8, maxAbandonment: 1, maxOccupancy: 0.9, minimumAgents: 1 },
    conditions: { withinSeconds: 20, definition: 'servedOverOffered', busyness: gammaQuadrature(0.1, 7) },
    ...overrides,
  }
}

/** 100 calls in every half hour of one day, handle time 180 s: 10 Erlang, 14 agents at 80/20 and 85 %. */
function flatDay(): WeekPlanSpecification {
  const profile = new Float64Array(336)
  profile.fill(1 / 20, 16, 36)
  return specification({
    shape: { profile, monthDays: [[4, 0, 0, 0, 0, 0, 0]] },
    targets: { serviceLevel: 0.8, maxAbandonment: 1, maxOccupancy: 0.85, minimumAgents: 1 },
    conditions: { withinSeconds: 20, definition: 'servedOverOffered', busyness: gammaQuadrature(0, 1) },
  })
}

describe('exact week plan', () => {
  it('staffs the published Call Centre Helper case: 14 agents, service level 88.8 %', () => {
    const plan = new ExactWeekPlan(flatDay())
    plan.setConditions(180, Number.POSITIVE_INFINITY)
    const workload = (2000 * 180) / 1800
    expect(plan.positions(workload)).toBe(14)
    expect(plan.monthHours(0, workload)).toBe(14 * 10 * 4)
    const out = new Float64Array(serviceFigures)
    plan.weekServiceInto(out, workload, workload)
    expect(out[SERVICE.inTime]! / out[SERVICE.counted]!).toBeCloseTo(0.8883500191794669, 12)
  })
})

describe('tabulated week plan', () => {
  it.each([
    [180, 360, 150],
    [233, 250, 400],
    [420, 600, 2500],
  ])('agrees with the exact plan on average over workloads: handle %d s, patience %d s, workload %d', (handle, patience, centre) => {
    const exact = new ExactWeekPlan(specification())
    const table = new TabulatedWeekPlan(specification())
    exact.setConditions(handle, patience)
    table.setConditions(handle, patience)
    const a = new Float64Array(serviceFigures)
    const b = new Float64Array(serviceFigures)
    let hours = 0
    let tabulatedHours = 0
    let level = 0
    let tabulatedLevel = 0
    const workloads = 20
    for (let step = 0; step < workloads; step++) {
      const staffedFor = centre * Math.exp(0.037 * step)
      const realised = staffedFor * (0.8 + 0.02 * step)
      hours += exact.monthHours(0, staffedFor)
      tabulatedHours += table.monthHours(0, staffedFor)
      exact.weekServiceInto(a, staffedFor, realised)
      table.weekServiceInto(b, staffedFor, realised)
      level += a[SERVICE.inTime]! / a[SERVICE.counted]! / workloads
      tabulatedLevel += b[SERVICE.inTime]! / b[SERVICE.counted]! / workloads
      // Hours rise with workload, and both neighbours on the grid are within 1 %: so is the interpolated value.
      expect(Math.abs(table.monthHours(0, staffedFor) / exact.monthHours(0, staffedFor) - 1)).toBeLessThan(
        0.011,
      )
    }
    // Errors of 20 points, uniform within ±1 % at worst: three standard deviations of their mean are 0.4 %.
    expect(Math.abs(tabulatedHours / hours - 1)).toBeLessThan(0.004)
    expect(Math.abs(tabulatedLevel - level)).toBeLessThan(2e-3)
  })

  it('answers the same whatever was asked before', () => {
    const fresh = new TabulatedWeekPlan(specification())
    const used = new TabulatedWeekPlan(specification())
    const out = new Float64Array(serviceFigures)
    for (let step = 0; step < 50; step++) {
      used.setConditions(150 + step, 300)
      used.weekServiceInto(out, 100 + step, 120)
    }
    fresh.setConditions(201, 333)
    used.setConditions(201, 333)
    expect(used.monthHours(1, 321)).toBe(fresh.monthHours(1, 321))
    const a = new Float64Array(serviceFigures)
    const b = new Float64Array(serviceFigures)
    fresh.weekServiceInto(a, 321, 300)
    used.weekServiceInto(b, 321, 300)
    expect(b).toEqual(a)
  })
})
