import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { fullTimeStaff, hoursRoundTheClock } from '../../src/staffing/full-time-staff.js'

describe('fullTimeStaff', () => {
  it('is the worked case by hand', () => {
    expect(fullTimeStaff(hoursRoundTheClock, 35, 0.3)).toBeCloseTo(168 / 24.5, 12)
    expect(fullTimeStaff(0, 35, 0)).toBe(0)
  })

  it('refuses what cannot be', () => {
    for (const [hours, fullTime, shrinkage] of [
      [-1, 35, 0],
      [1, 0, 0],
      [1, 169, 0],
      [1, 35, 1],
    ] as const)
      expect(() => fullTimeStaff(hours, fullTime, shrinkage)).toThrow(OutOfRangeError)
  })
})
