import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { ExactWeekPlan } from '../../src/staffing/exact-week-plan.js'
import { emptyMonth, type MonthMet, meetMonth } from '../../src/staffing/meet-month.js'
import { QueueWorkload } from '../../src/staffing/workload.js'

/** Twenty equal half hours on each of four Mondays. */
function plan(patienceSeconds = 300) {
  const profile = new Float64Array(336)
  profile.fill(1 / 20, 16, 36)
  const made = new ExactWeekPlan({
    shape: { profile, monthDays: [[4, 0, 0, 0, 0, 0, 0]] },
    targets: { serviceLevel: 0.8, maxAbandonment: 1, maxOccupancy: 0.9, minimumAgents: 1 },
    conditions: { withinSeconds: 20, definition: 'servedOverOffered', busyness: gammaQuadrature(0, 1) },
  })
  made.setConditions(180, patienceSeconds)
  return made
}

const work = (redial = 0) =>
  new QueueWorkload([{ contactsPerWeek: 2000, handleTimeSeconds: 180, returnProbability: 0 }], () => redial)

function meet(forecast: number, realised: number, overtimeLimit = 0, leastPlanned = 0, redial = 0): MonthMet {
  const met = emptyMonth()
  meetMonth(met, plan(), 0, work(redial), forecast, realised, overtimeLimit, leastPlanned)
  return met
}

const level = (met: MonthMet) => met.serviceLevelInTime / met.serviceLevelCounted

describe('meeting a month with the staff planned for it', () => {
  it('keeps the promise when the month is as forecast, and pays no idle or overtime hour', () => {
    const met = meet(1, 1)
    expect(level(met)).toBeGreaterThanOrEqual(0.8)
    expect(met.workedHours).toBe(met.plannedHours)
    expect(met.requiredHours).toBe(met.plannedHours)
  })

  it('misses the promise in a larger month: staff does not foresee it', () => {
    const met = meet(1, 1.3)
    expect(met.workedHours).toBe(met.plannedHours)
    expect(met.requiredHours).toBeGreaterThan(met.plannedHours)
    expect(level(met)).toBeLessThan(0.8)
  })

  it('works overtime up to the limit and no further', () => {
    const some = meet(1, 1.3, 0.1)
    const enough = meet(1, 1.3, 0.5)
    expect(some.workedHours).toBeGreaterThan(some.plannedHours)
    expect(some.staffedWorkload).toBeCloseTo(some.plannedWorkload * 1.1, 9)
    expect(level(some)).toBeLessThan(0.8)
    expect(enough.workedHours).toBe(enough.requiredHours)
    expect(level(enough)).toBeGreaterThanOrEqual(0.8)
  })

  it('pays planned hours that a smaller month leaves idle', () => {
    const met = meet(1, 0.7)
    expect(met.workedHours).toBe(met.plannedHours)
    expect(met.requiredHours).toBeLessThan(met.plannedHours)
  })

  it('keeps staff that has not left yet when the forecast falls', () => {
    const before = meet(1, 1)
    const after = meet(0.5, 0.5, 0, before.plannedWorkload * 0.98)
    expect(after.plannedWorkload).toBeCloseTo(before.plannedWorkload * 0.98, 9)
    expect(after.plannedHours).toBeGreaterThan(after.requiredHours)
  })

  it('solves the redial fixed point: offered = first attempts + redials of the abandoned', () => {
    const met = meet(1, 1.4, 0, 0, 0.5)
    expect(met.contactsPerWeek).toBeCloseTo((1.4 * 2000) / (1 - 0.5 * met.abandonment), 1)
    expect(met.contactsPerWeek).toBeGreaterThan(2800)
  })
})
