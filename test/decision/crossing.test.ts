import { describe, expect, it } from 'vitest'
import { crossings } from '../../src/decision/crossing.js'
import type { Distribution } from '../../src/kernel/distribution.js'
import { meanOf } from '../../src/kernel/distribution-functions.js'
import { scaledDistribution } from '../../src/kernel/scaled-distribution.js'

describe('where the cheaper of two changes', () => {
  it('is the zero of the straight line over the factor, with the band that the error leaves undecided', () => {
    const grid = [0.5, 1, 2, 4].map((factor) => ({ factor, mean: factor - 1.75, standardError: 0.1 }))
    const [only, ...others] = crossings(grid)
    expect(others).toEqual([])
    expect(only!.factor).toBeCloseTo(1.75, 12)
    expect(only!.cheaperAbove).toBe('second')
    // f − 1.75 = ± 1.96 · 0.1
    expect(only!.undecided[0]).toBeCloseTo(1.75 - 0.1959964, 6)
    expect(only!.undecided[1]).toBeCloseTo(1.75 + 0.1959964, 6)
  })

  it('is found at a point of the grid, from either side, and not where two are alike', () => {
    const at = (means: readonly number[]) =>
      crossings(means.map((mean, index) => ({ factor: index + 1, mean, standardError: 0 })))
    expect(at([-1, 0, 1]).map(({ factor }) => factor)).toEqual([2])
    expect(at([1, 0, -1]).map(({ factor }) => factor)).toEqual([2])
    expect(at([0, 0, -1])).toEqual([])
  })

  it('is nowhere where the order stays, and the band ends with the grid', () => {
    expect(crossings([0.5, 1, 2].map((factor) => ({ factor, mean: factor, standardError: 0 })))).toEqual([])
    const wide = [1, 2].map((factor, index) => ({ factor, mean: index === 0 ? 1 : -1, standardError: 9 }))
    expect(crossings(wide)).toEqual([
      { factor: expect.closeTo(1.5, 12), undecided: [1, 2], cheaperAbove: 'first' },
    ])
  })
})

describe('a distribution times a factor', () => {
  it.each<Distribution>([
    { kind: 'constant', value: 3 },
    { kind: 'normal', mean: 4, sd: 1 },
    { kind: 'lognormal', mu: 1, sigma: 0.5 },
    { kind: 'uniform', low: 1, high: 4 },
    { kind: 'triangular', low: 1, mode: 2, high: 6 },
    { kind: 'pert', low: 1, mode: 2, high: 6 },
    { kind: 'discrete', values: [1, 5], weights: [3, 1] },
  ])('has the mean times that factor: $kind', (distribution) => {
    expect(meanOf(scaledDistribution(distribution, 2.5))).toBeCloseTo(2.5 * meanOf(distribution), 10)
    expect(() => scaledDistribution(distribution, 0)).toThrow(RangeError)
  })
})
