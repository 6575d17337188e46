import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { largestLoadOf } from '../../src/staffing/agents-for-load.js'
import { BandWeekPlan } from '../../src/staffing/band-week-plan.js'
import { ExactWeekPlan } from '../../src/staffing/exact-week-plan.js'
import { intervalServiceInto, SERVICE, serviceFigures } from '../../src/staffing/interval-service.js'
import { TabulatedWeekPlan } from '../../src/staffing/tabulated-week-plan.js'
import type { WeekPlan, WeekPlanSpecification } from '../../src/staffing/week-plan.js'
import { WeekTables } from '../../src/staffing/week-tables.js'
import { QueueWorkload } from '../../src/staffing/workload.js'

const openHalfHours = 5 * 20
const profile = new Float64Array(336)
for (let day = 0; day < 5; day++) profile.fill(1 / openHalfHours, day * 48 + 16, day * 48 + 36)

/** Five days from 8 to 18 o'clock, all half hours alike: one agent more comes in all of them at once. */
const week: WeekPlanSpecification = {
  shape: { profile, monthDays: [[4, 4, 4, 4, 4, 4, 4]] },
  targets: { serviceLevel: 0.8, maxAbandonment: 1, maxOccupancy: 0.9, minimumAgents: 1 },
  conditions: { withinSeconds: 20, definition: 'servedOverOffered', busyness: gammaQuadrature(0, 1) },
}

const below = (contactsPerHalfHour: number) => ({ side: 'below', contactsPerHalfHour }) as const
const above = (contactsPerHalfHour: number) => ({ side: 'above', contactsPerHalfHour }) as const

const workOf = (contactsPerWeek: number, handleTimeSeconds: number, redial: number, returns: number) =>
  new QueueWorkload([{ contactsPerWeek, handleTimeSeconds, returnProbability: returns }], () => redial)

const cases = fc.record({
  weeklyContacts: fc.double({ min: 300, max: 4000, noNaN: true }),
  handleTimeSeconds: fc.double({ min: 150, max: 400, noNaN: true }),
  patienceSeconds: fc.double({ min: 40, max: 300, noNaN: true }),
  redial: fc.double({ min: 0, max: 0.8, noNaN: true }),
  returns: fc.double({ min: 0, max: 0.4, noNaN: true }),
  ratio: fc.double({ min: 0.8, max: 1.3, noNaN: true }),
})

/** By the formulas and by tables: the plan of the whole week, and of one leg of it. */
function plans(band: ReturnType<typeof below> | ReturnType<typeof above>): [WeekPlan, BandWeekPlan][] {
  const tables = new WeekTables(week)
  return [
    [new ExactWeekPlan(week), new BandWeekPlan(week, band)],
    [new TabulatedWeekPlan(week, tables), new BandWeekPlan(week, band, tables)],
  ]
}

describe('a leg of a level, in a week of few different half hours', () => {
  it.each([
    ['below a level never reached', below(1e6)],
    ['above a level that is almost nothing', above(1e-9)],
  ])('%s is the desk that takes every contact', (_, band) => {
    const ofDesk = new Float64Array(serviceFigures)
    const ofLeg = new Float64Array(serviceFigures)
    for (const [desk, leg] of plans(band)) {
      fc.assert(
        fc.property(cases, (given) => {
          const { weeklyContacts, handleTimeSeconds, patienceSeconds, redial, returns, ratio } = given
          const work = workOf(weeklyContacts, handleTimeSeconds, redial, returns)
          desk.setConditions(handleTimeSeconds, patienceSeconds)
          leg.setConditions(handleTimeSeconds, patienceSeconds)
          const staffed = desk.settleRequired(ofDesk, work, 1, 0)
          const staffedLeg = leg.settleRequired(ofLeg, work, 1, 0)
          expect(leg.monthHours(0, staffedLeg)).toBe(desk.monthHours(0, staffed))
          expect(staffedLeg / staffed).toBeCloseTo(1, 6)
          const realised = desk.settleWith(ofDesk, work, ratio, staffed, 0)
          expect(leg.settleWith(ofLeg, work, ratio, staffedLeg, 0) / realised).toBeCloseTo(1, 6)
          for (const figure of [SERVICE.inTime, SERVICE.abandoned])
            expect(ofLeg[figure]).toBeCloseTo(ofDesk[figure]!, 6)
        }),
        { seed: 20261122, numRuns: 100 },
      )
    }
  })

  it('needs no more agents than those whose level it is', () => {
    const handleTimeSeconds = 297
    for (const patienceSeconds of [40, 95, 210]) {
      for (let agents = 1; agents <= 20; agents++) {
        const conditions = { ...week.conditions, handleTimeSeconds, patienceSeconds }
        const load = largestLoadOf(
          (out, number, offered) => intervalServiceInto(out, 0, number, offered, conditions),
          week.targets,
          agents,
        )
        for (const [, leg] of plans(below((load * 1800) / handleTimeSeconds))) {
          leg.setConditions(handleTimeSeconds, patienceSeconds)
          const staffed = leg.settleRequired(
            new Float64Array(serviceFigures),
            workOf(20_000, handleTimeSeconds, 0.5, 0.2),
            1,
            0,
          )
          expect(leg.positions(staffed)).toBe(agents)
        }
      }
    }
  })

  it('is late for nobody, with nobody there, where nothing comes above the level', () => {
    const out = new Float64Array(serviceFigures)
    for (const [, leg] of plans(above(1000))) {
      leg.setConditions(300, 100)
      const work = workOf(2000, 300, 0.5, 0.2)
      const staffed = leg.settleRequired(out, work, 1, 0)
      expect([...out]).toEqual([1, 1, 0, 0])
      expect(staffed).toBeCloseTo(work.workSeconds(0) / 1800, 9)
      expect(leg.monthHours(0, staffed)).toBe(0)
    }
  })
})
