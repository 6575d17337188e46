import { describe, expect, it } from 'vitest'
import {
  coefficientsOf,
  emptyDesign,
  extendDesign,
  leverageOf,
  projectOn,
} from '../../src/decision/least-squares.js'
import { columns } from './draws.js'

describe('least squares', () => {
  it('fits the straight line worked by hand', () => {
    // Points (0,1), (1,3), (2,4), (3,8): slope 2.2, intercept 0.7, residual sum of squares 1.8.
    const design = extendDesign(emptyDesign, columns([1, 1, 1, 1], [0, 1, 2, 3]))
    const projection = projectOn(design, Float64Array.from([1, 3, 4, 8]))
    const [intercept, slope] = coefficientsOf(design, projection)
    expect(intercept).toBeCloseTo(0.7, 12)
    expect(slope).toBeCloseTo(2.2, 12)
    expect(projection.residualSumOfSquares).toBeCloseTo(1.8, 12)
    // Leverage of x: 1/4 + (x − 1.5)² / 5.
    expect(leverageOf(design.triangle, [1, 4])).toBeCloseTo(0.25 + 2.5 ** 2 / 5, 12)
  })

  it('leaves out columns that earlier ones already say', () => {
    const design = extendDesign(emptyDesign, columns([1, 1, 1, 1], [0, 1, 2, 3], [5, 7, 9, 11], [0, 0, 1, 0]))
    expect(design.kept).toEqual([0, 1, 3])
  })

  it('fits a grown design as one made at once', () => {
    const response = Float64Array.from([1, 3, 4, 8])
    const first = extendDesign(emptyDesign, columns([1, 1, 1, 1]))
    const grown = extendDesign(first, columns([0, 1, 2, 3]))
    const projection = projectOn(grown, response, projectOn(first, response))
    const atOnce = extendDesign(emptyDesign, columns([1, 1, 1, 1], [0, 1, 2, 3]))
    expect(coefficientsOf(grown, projection)).toEqual(coefficientsOf(atOnce, projectOn(atOnce, response)))
  })

  it('stays exact on the nearly dependent Läuchli columns', () => {
    // The columns differ only by 1e-7: normal equations lose every digit of the difference.
    const small = 1e-7
    const design = extendDesign(emptyDesign, columns([1, small, 0, 0], [1, 0, small, 0], [1, 0, 0, small]))
    const projection = projectOn(design, Float64Array.from([3, small, small, small]))
    for (const coefficient of coefficientsOf(design, projection)) expect(coefficient).toBeCloseTo(1, 7)
  })
})
