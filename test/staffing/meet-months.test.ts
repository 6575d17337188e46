import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { ExactWeekPlan } from '../../src/staffing/exact-week-plan.js'
import { SERVICE } from '../../src/staffing/interval-service.js'
import {
  emptyMonths,
  figureIn,
  type MonthsMet,
  type MonthsToMeet,
  meetMonths,
} from '../../src/staffing/meet-months.js'
import { QueueWorkload } from '../../src/staffing/workload.js'

/** Twenty equal half hours on each of four Mondays. */
function plan(months = 1) {
  const profile = new Float64Array(336)
  profile.fill(1 / 20, 16, 36)
  const made = new ExactWeekPlan({
    shape: { profile, monthDays: Array.from({ length: months }, () => [4, 0, 0, 0, 0, 0, 0]) },
    targets: { serviceLevel: 0.8, maxAbandonment: 1, maxOccupancy: 0.9, minimumAgents: 1 },
    conditions: { withinSeconds: 20, definition: 'servedOverOffered', busyness: gammaQuadrature(0, 1) },
  })
  made.setConditions(180, 300)
  return made
}

const work = (redial = 0) =>
  new QueueWorkload([{ contactsPerWeek: 2000, handleTimeSeconds: 180, returnProbability: 0 }], () => redial)

/** What staff meets in months of one forecast and one realised multiplier each. */
function meetAll(
  forecast: number[],
  realised: number[],
  terms: Partial<MonthsToMeet> = {},
  redial = 0,
): MonthsMet {
  const met = emptyMonths(forecast.length)
  const months: MonthsToMeet = {
    forecast: Float64Array.from(forecast),
    realised: Float64Array.from(realised),
    overtimeLimit: 0,
    retainedPerMonth: 0,
    ...terms,
  }
  meetMonths(met, plan(forecast.length), work(redial), months, { from: 0, until: forecast.length })
  return met
}

/** The figures of one month. */
function figuresOf(met: MonthsMet, month = 0) {
  return {
    plannedWorkload: met.plannedWorkload[month]!,
    staffedWorkload: met.staffedWorkload[month]!,
    plannedHours: met.plannedHours[month]!,
    requiredHours: met.requiredHours[month]!,
    workedHours: met.workedHours[month]!,
    contactsPerWeek: met.contactsPerWeek[month]!,
    abandonment: figureIn(met.realised, month, SERVICE.abandoned),
    level: figureIn(met.realised, month, SERVICE.inTime) / figureIn(met.realised, month, SERVICE.counted),
  }
}

const meet = (forecast: number, realised: number, overtimeLimit = 0, redial = 0) =>
  figuresOf(meetAll([forecast], [realised], { overtimeLimit }, redial))

describe('meeting a month with the staff planned for it', () => {
  it('keeps the promise when the month is as forecast, and pays no idle or overtime hour', () => {
    const met = meet(1, 1)
    expect(met.level).toBeGreaterThanOrEqual(0.8)
    expect(met.workedHours).toBe(met.plannedHours)
    expect(met.requiredHours).toBe(met.plannedHours)
  })

  it('misses the promise in a larger month: staff does not foresee it', () => {
    const met = meet(1, 1.3)
    expect(met.workedHours).toBe(met.plannedHours)
    expect(met.requiredHours).toBeGreaterThan(met.plannedHours)
    expect(met.level).toBeLessThan(0.8)
  })

  it('works overtime up to the limit and no further', () => {
    const some = meet(1, 1.3, 0.1)
    const enough = meet(1, 1.3, 0.5)
    expect(some.workedHours).toBeGreaterThan(some.plannedHours)
    expect(some.staffedWorkload).toBeCloseTo(some.plannedWorkload * 1.1, 9)
    expect(some.level).toBeLessThan(0.8)
    expect(enough.workedHours).toBe(enough.requiredHours)
    expect(enough.level).toBeGreaterThanOrEqual(0.8)
  })

  it('pays planned hours that a smaller month leaves idle', () => {
    const met = meet(1, 0.7)
    expect(met.workedHours).toBe(met.plannedHours)
    expect(met.requiredHours).toBeLessThan(met.plannedHours)
  })

  it('keeps staff that has not left yet when the forecast falls', () => {
    const met = meetAll([1, 0.5], [1, 0.5], { retainedPerMonth: 0.98 })
    const before = figuresOf(met)
    const after = figuresOf(met, 1)
    expect(after.plannedWorkload).toBeCloseTo(before.plannedWorkload * 0.98, 9)
    expect(after.plannedHours).toBeGreaterThan(after.requiredHours)
  })

  it('solves the redial fixed point: offered = first attempts + redials of the abandoned', () => {
    const met = meet(1, 1.4, 0, 0.5)
    expect(met.contactsPerWeek).toBeCloseTo((1.4 * 2000) / (1 - 0.5 * met.abandonment), 1)
    expect(met.contactsPerWeek).toBeGreaterThan(2800)
  })
  it('works out months together as it does one by one, staffed as far as there are people', () => {
    const forecast = [1, 1.2, 0.8, 1.1]
    const realised = [1.1, 1, 0.9, 1.5]
    const shares = [1, 0.9, 1, 0.95]
    const terms = { overtimeLimit: 0.1, staffedShare: (month: number) => shares[month]! }
    const together = meetAll(forecast, realised, terms, 0.2)
    forecast.forEach((_, month) => {
      const alone = meetAll(
        [forecast[month]!],
        [realised[month]!],
        { ...terms, staffedShare: () => shares[month]! },
        0.2,
      )
      const one = figuresOf(alone)
      // The fixed point is found to one contact in ten thousand, wherever it is looked for from.
      for (const [figure, value] of Object.entries(figuresOf(together, month)))
        expect(Math.abs(value / one[figure as keyof typeof one] - 1), figure).toBeLessThan(1e-3)
    })
  })
})
