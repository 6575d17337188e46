import { describe, expect, it } from 'vitest'
import { factorise, fitResponse, leverageOf } from '../../src/decision/least-squares.js'
import { columns } from './draws.js'

describe('least squares', () => {
  it('fits the straight line worked by hand', () => {
    // Points (0,1), (1,3), (2,4), (3,8): slope 2.2, intercept 0.7, residual sum of squares 1.8.
    const design = factorise(columns([1, 1, 1, 1], [0, 1, 2, 3]))
    const fit = fitResponse(design, Float64Array.from([1, 3, 4, 8]))
    expect(fit.coefficients[0]).toBeCloseTo(0.7, 12)
    expect(fit.coefficients[1]).toBeCloseTo(2.2, 12)
    expect(fit.residualSumOfSquares).toBeCloseTo(1.8, 12)
    // Leverage of x: 1/4 + (x − 1.5)² / 5.
    expect(leverageOf(design, [1, 4])).toBeCloseTo(0.25 + 2.5 ** 2 / 5, 12)
  })

  it('leaves out columns that earlier ones already say', () => {
    const design = factorise(columns([1, 1, 1, 1], [0, 1, 2, 3], [5, 7, 9, 11], [0, 0, 1, 0]))
    expect(design.kept).toEqual([0, 1, 3])
  })

  it('stays exact on the nearly dependent Läuchli columns', () => {
    // The columns differ only by 1e-7: normal equations lose every digit of the difference.
    const small = 1e-7
    const design = factorise(columns([1, small, 0, 0], [1, 0, small, 0], [1, 0, 0, small]))
    const fit = fitResponse(design, Float64Array.from([3, small, small, small]))
    for (const coefficient of fit.coefficients) expect(coefficient).toBeCloseTo(1, 7)
  })
})
