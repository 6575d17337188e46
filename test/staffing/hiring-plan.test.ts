import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { type HiringPlanInput, hiringPlan } from '../../src/staffing/hiring-plan.js'

const steady: HiringPlanInput = {
  requiredStaff: new Array(12).fill(100),
  staffAtStart: 100,
  attritionPerYear: 0,
  leadTimeMonths: 2,
  trainingMonths: 1,
}

describe('hiring plan', () => {
  it('hires nobody where nobody leaves and nothing changes', () => {
    const plan = hiringPlan(steady)
    expect(plan.hires).toEqual([])
    expect(plan.months[11]).toMatchObject({
      headcount: 100,
      effective: 100,
      shortfall: 0,
      surplus: 0,
      leavers: 0,
    })
  })

  it('has people decided on, begun and trained in time for a step in what is needed', () => {
    const plan = hiringPlan({ ...steady, requiredStaff: [100, 100, 100, 100, 100, 110, 110] })
    // needed from month 5: training begins in month 4, decided in month 2
    expect(plan.hires).toEqual([{ month: 4, decisionMonth: 2, people: 10 }])
    expect(plan.months.map(({ headcount }) => headcount)).toEqual([100, 100, 100, 100, 110, 110, 110])
    expect(plan.months[4]).toMatchObject({ inTraining: 10, effective: 100, hires: 10 })
    expect(plan.months.every(({ shortfall }) => shortfall === 0)).toBe(true)
  })

  it('takes more people while they learn, and then has too many', () => {
    const plan = hiringPlan({
      ...steady,
      requiredStaff: [100, 100, 100, 110, 110, 110],
      learningCurve: [0.5, 0.8],
    })
    expect(plan.hires).toEqual([{ month: 2, decisionMonth: 0, people: 20 }])
    expect(plan.months.map(({ surplus }) => surplus)).toEqual([0, 0, 0, 0, 6, 10])
  })

  it('says what cannot be there because the decision comes too late', () => {
    const plan = hiringPlan({ ...steady, requiredStaff: [100, 110, 110, 110, 110] })
    // decided now, begun in month 2, trained in month 3
    expect(plan.months.map(({ shortfall }) => shortfall)).toEqual([0, 10, 10, 0, 0])
    expect(plan.hires).toEqual([{ month: 2, decisionMonth: 0, people: 10 }])
  })

  it('begins earlier where places in training are few', () => {
    const input = { ...steady, requiredStaff: [100, 100, 100, 100, 100, 110], mostHiresPerMonth: 4 }
    const plan = hiringPlan(input)
    expect(plan.hires.map(({ month, people }) => [month, people])).toEqual([
      [2, 2],
      [3, 4],
      [4, 4],
    ])
    expect(plan.months[5]!.shortfall).toBe(0)
  })

  it('counts who was hired before', () => {
    const input = { ...steady, requiredStaff: [100, 105, 105], alreadyHired: [{ month: 0, people: 5 }] }
    expect(hiringPlan(input)).toMatchObject({ hires: [] })
    expect(hiringPlan(input).months.map(({ shortfall }) => shortfall)).toEqual([0, 0, 0])
  })

  it('replaces leavers: attrition times headcount, year by year', () => {
    const requiredStaff = new Array<number>(120).fill(200)
    const input = {
      ...steady,
      requiredStaff,
      staffAtStart: 200,
      attritionPerYear: 0.3,
      firstDecisionMonth: -6,
    }
    const plan = hiringPlan({ ...input, trainingMonths: 0, leadTimeMonths: 0, wholePeople: false })
    const lastYear = plan.hires
      .filter(({ month }) => month >= 108)
      .reduce((sum, { people }) => sum + people, 0)
    // 30 % of 200 leave and are replaced
    expect(lastYear).toBeCloseTo(60, 6)
    const lost = plan.months.slice(108).reduce((sum, { leavers }) => sum + leavers, 0)
    expect(lost).toBeCloseTo(60, 6)
  })

  it('relies on nobody who is still in training for part of a month, but counts the rest of it', () => {
    const plan = hiringPlan({
      ...steady,
      requiredStaff: [0, 10],
      staffAtStart: 0,
      trainingMonths: 0.5,
      leadTimeMonths: 0,
    })
    expect(plan.hires).toEqual([{ month: 0, decisionMonth: 0, people: 10 }])
    expect(plan.months.map(({ effective }) => effective)).toEqual([5, 10])
  })

  it.each<Partial<HiringPlanInput>>([
    { staffAtStart: -1 },
    { attritionPerYear: Number.NaN },
    { learningCurve: [0] },
    { mostHiresPerMonth: 1.5 },
    { firstDecisionMonth: 0.5 },
    { alreadyHired: [{ month: 0.5, people: 1 }] },
    { requiredStaff: [Number.POSITIVE_INFINITY] },
  ])('refuses %j', (wrong) => {
    expect(() => hiringPlan({ ...steady, ...wrong })).toThrow(OutOfRangeError)
  })

  const situation = fc.record({
    requiredStaff: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 36 }),
    staffAtStart: fc.integer({ min: 0, max: 300 }),
    attritionPerYear: fc.double({ min: 0, max: 2, noNaN: true }),
    leadTimeMonths: fc.double({ min: 0, max: 6, noNaN: true }),
    trainingMonths: fc.double({ min: 0, max: 4, noNaN: true }),
    learningCurve: fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { maxLength: 6 }),
    wholePeople: fc.boolean(),
  })

  it('is never below what is needed when hires are unlimited and the need was known ahead', () => {
    fc.assert(
      fc.property(situation, (input) => {
        const plan = hiringPlan({ ...input, firstDecisionMonth: -12 })
        for (const { effective, required } of plan.months)
          expect(effective).toBeGreaterThanOrEqual(required * (1 - 1e-8))
        expect(plan.hires.every(({ decisionMonth }) => decisionMonth >= -12)).toBe(true)
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })

  it('hires nobody who is not needed: with one person fewer in any cohort some month falls short', () => {
    fc.assert(
      fc.property(situation, (input) => {
        const whole = { ...input, trainingMonths: Math.round(input.trainingMonths), wholePeople: true }
        const plan = hiringPlan({ ...whole, firstDecisionMonth: -12 })
        for (const dropped of plan.hires) {
          const others = plan.hires.map((cohort) => ({
            month: cohort.month,
            people: cohort.people - (cohort === dropped ? 1 : 0),
          }))
          const without = hiringPlan({ ...whole, alreadyHired: others, firstDecisionMonth: 1000 })
          expect(without.months.some(({ shortfall }) => shortfall > 0)).toBe(true)
        }
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })

  it('keeps its books: headcount is effective staff plus training plus what is still to be learnt', () => {
    fc.assert(
      fc.property(situation, (input) => {
        const plan = hiringPlan({ ...input, learningCurve: [], firstDecisionMonth: -12 })
        for (const { headcount, inTraining, effective } of plan.months)
          expect(headcount).toBeCloseTo(effective + inTraining, 6)
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })
})
