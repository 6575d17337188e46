import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HiringTerms, hiredStaff } from '../../src/staffing/hired-staff.js'

const nobodyLeaves: HiringTerms = {
  attritionPerYear: 0,
  leadTimeMonths: 1,
  trainingMonths: 1,
  learningCurve: [],
  teamToHire: 0,
}

describe('staff hired ahead', () => {
  it('begins a month before it is needed, and is paid from then on', () => {
    const months = hiredStaff([10, 10, 12], nobodyLeaves)
    expect(months.map(({ hires }) => hires)).toEqual([0, 2, 0])
    expect(months.map(({ headcount }) => headcount)).toEqual([10, 12, 12])
    expect(months.map(({ inTraining }) => inTraining)).toEqual([0, 2, 0])
    expect(months.map(({ effective }) => effective)).toEqual([10, 10, 12])
  })

  it('counts and pays in the first month those who were trained before it', () => {
    const [first, second] = hiredStaff([10, 10], { ...nobodyLeaves, trainingMonths: 2, teamToHire: 0.4 })
    expect(first).toMatchObject({ hires: 4, headcount: 10, paidBefore: 8, staffedShare: 1 })
    expect(second).toMatchObject({ hires: 0, paidBefore: 0 })
  })

  it('keeps who is no longer needed until people leave', () => {
    const months = hiredStaff([10, 5], nobodyLeaves)
    expect(months[1]!.staffedShare).toBe(2)
  })

  it('takes more people where they learn: two at half skill for one', () => {
    const months = hiredStaff([10, 10, 11], { ...nobodyLeaves, learningCurve: [0.5] })
    expect(months[1]!.hires).toBeCloseTo(2, 9)
    expect(months[2]!.effective).toBeCloseTo(11, 9)
  })

  it('is there on the day whatever is needed, and all who are paid are needed, learn, train or have not left', () => {
    const terms = fc.record({
      attritionPerYear: fc.double({ min: 0, max: 1, noNaN: true }),
      leadTimeMonths: fc.integer({ min: 0, max: 3 }),
      trainingMonths: fc.double({ min: 0, max: 3, noNaN: true }),
      learningCurve: fc.constantFrom([], [0.5], [0.4, 0.7, 0.9]),
      teamToHire: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1, maxLength: 24 }),
        terms,
        (required, hiring) => {
          for (const month of hiredStaff(required, hiring)) {
            expect(month.staffedShare).toBeGreaterThanOrEqual(1 - 1e-9)
            expect(month.missing).toBeLessThan(1e-6)
            expect(month.headcount).toBeGreaterThanOrEqual(month.effective - 1e-9)
          }
        },
      ),
      { seed: 20261122, numRuns: 80 },
    )
  })

  it('is missing where places in training are fewer than people leave', () => {
    const months = hiredStaff(Array(24).fill(100), {
      ...nobodyLeaves,
      attritionPerYear: 1,
      placesPerMonth: 2,
    })
    expect(months.at(-1)!.staffedShare).toBeLessThan(0.7)
    expect(months.at(-1)!.missing).toBeGreaterThan(30)
  })
})
