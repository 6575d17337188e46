import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { studentQuantile95 } from '../../src/kernel/student-quantile.js'

describe('studentQuantile95', () => {
  // Tables of Student's t, two-sided 5 %, to six digits.
  it.each([
    [1, 12.706205],
    [7, 2.364624],
    [15, 2.13145],
    [16, 2.119905],
    [20, 2.085963],
    [30, 2.042272],
    [100, 1.983972],
    [Number.POSITIVE_INFINITY, 1.959964],
  ])('%s degrees of freedom: %s', (freedom, quantile) => {
    expect(Math.abs(studentQuantile95(freedom) - quantile)).toBeLessThan(2e-6)
  })

  it('falls with the degrees of freedom and needs one', () => {
    for (let freedom = 2; freedom <= 400; freedom++) {
      expect(studentQuantile95(freedom)).toBeLessThan(studentQuantile95(freedom - 1))
    }
    expect(() => studentQuantile95(0)).toThrow(OutOfRangeError)
    expect(() => studentQuantile95(Number.NaN)).toThrow(OutOfRangeError)
  })
})
