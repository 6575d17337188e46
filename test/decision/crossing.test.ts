import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossings } from '../../src/decision/crossing.js'
import { nextFactor } from '../../src/decision/crossing-scan.js'
import type { Distribution } from '../../src/kernel/distribution.js'
import { meanOf } from '../../src/kernel/distribution-functions.js'
import { scaledDistribution } from '../../src/kernel/scaled-distribution.js'

describe('where the cheaper of two changes', () => {
  it('is the zero of the straight line over the factor, with the band that the error leaves undecided', () => {
    const grid = [0.5, 1, 2, 4].map((factor) => ({ factor, mean: factor - 1.75, standardError: 0.1 }))
    const [only, ...others] = crossings(grid)
    expect(others).toEqual([])
    expect(only!.factor).toBeCloseTo(1.75, 12)
    expect(only).toMatchObject({ cheaperBelow: 'first', cheaperAbove: 'second', signChanges: [only!.factor] })
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
      {
        factor: expect.closeTo(1.5, 12),
        signChanges: [expect.closeTo(1.5, 12)],
        undecided: [1, 2],
        cheaperBelow: 'second',
        cheaperAbove: 'first',
      },
    ])
  })

  it('is one break-even where it goes to and fro in steps, with a band over all of them', () => {
    const at = (points: readonly (readonly [number, number])[], standardError = 0) =>
      crossings(points.map(([factor, mean]) => ({ factor, mean, standardError })))
    const steps = [
      [0.5, -3],
      [0.8, -1],
      [0.9, 1],
      [1, -1],
      [1.1, 1],
      [2, 3],
    ] as const
    expect(at(steps)).toEqual([
      {
        factor: expect.closeTo(0.95, 12),
        signChanges: [0.85, 0.95, 1.05].map((change) => expect.closeTo(change, 12)),
        undecided: [expect.closeTo(0.85, 12), expect.closeTo(1.05, 12)],
        cheaperBelow: 'first',
        cheaperAbove: 'second',
      },
    ])
    // 1.96 standard errors of two: half of the way from −3 to −1 below, and from 1 to 3 above.
    const [wider] = at(steps, 2 / 1.959964)
    expect(wider!.undecided[0]).toBeCloseTo(0.65, 6)
    expect(wider!.undecided[1]).toBeCloseTo(1.55, 6)
    // There and back: the order is the same outside. Far apart they are two.
    const [back] = at([...steps.slice(0, 4), [1.5, -2]])
    expect(back).toMatchObject({ cheaperBelow: 'first', cheaperAbove: 'first' })
    expect(
      at([
        [0.5, -1],
        [1, 1],
        [2, -1],
      ]).map(({ factor }) => factor),
    ).toEqual([0.75, 1.5])
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

describe('where to look next', () => {
  const scan = (difference: (factor: number) => number, standardError = 0) => {
    const factors = Array.from({ length: 17 }, (_, step) => 2 ** (step / 4 - 2))
    const at = (factor: number) => ({ factor, mean: difference(factor), standardError })
    for (let added = 0; added < 500; added++) {
      const next = nextFactor(factors, [factors.map(at)])
      if (next === undefined) return factors.map(at)
      factors.splice(
        factors.findIndex((known) => known > next),
        0,
        next,
      )
    }
    throw new Error('it never ends')
  }

  it('is nowhere on straight lines, whether they cross or not', () => {
    expect(scan((factor) => factor - 1.1)).toHaveLength(17)
    expect(scan((factor) => 5 + factor)).toHaveLength(17)
  })

  it('finds every sign change of steps, however they lie', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 3, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.7, max: 1.4, noNaN: true }),
        (steps, phase, level) => {
          // Whole agents against a price by the contact: ⌈steps · f + phase⌉ − steps · f / level.
          const difference = (factor: number) =>
            Math.ceil(steps * factor + phase) - (steps * factor) / level + 1e-7
          const found = crossings(scan(difference)).flatMap(({ signChanges }) => signChanges)
          for (let factor = 0.3; factor < 3.9; factor *= 1.003) {
            const sign = Math.sign(difference(factor))
            // What lasts for less than two parts in a hundred may be passed over.
            if ([0.98, 0.99, 1.01, 1.02].some((near) => Math.sign(difference(near * factor)) !== sign))
              continue
            const below = found.filter((change) => change < factor).length
            if ((below % 2 === 0) !== (sign === Math.sign(difference(0.25)))) return false
          }
          return true
        },
      ),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('does not go on where the draws tell nothing apart', () => {
    expect(scan((factor) => Math.sin(40 * factor), 10).length).toBeLessThan(120)
  })
})
