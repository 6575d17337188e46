import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dotProduct } from '../../src/kernel/dot-product.js'

describe('dotProduct', () => {
  it('sums the products of a column from a place on with another', () => {
    const of = Float64Array.of(9, 1, 2, 3, 4, 5, 6)
    const by = Float64Array.of(1, 10, 100, 1000, 10_000, 100_000)
    expect(dotProduct(of, 1, by, 6)).toBe(654_321)
    expect(dotProduct(of, 1, by, 3)).toBe(321)
    expect(dotProduct(of, 0, by, 0)).toBe(0)
  })

  it('is exact in whole numbers for every length', () => {
    const whole = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, whole), { maxLength: 50 }), (pairs) => {
        const of = Float64Array.from(pairs, ([a]) => a)
        const by = Float64Array.from(pairs, ([, b]) => b)
        expect(dotProduct(of, 0, by, pairs.length)).toBe(pairs.reduce((sum, [a, b]) => sum + a * b, 0))
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })
})
