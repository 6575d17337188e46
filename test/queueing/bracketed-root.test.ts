import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bracketedRoot } from '../../src/queueing/bracketed-root.js'
import { SEED } from './generators.js'

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('the root within a bracket', () => {
  test('is found to the last digits wherever the signs of the ends differ', () => {
    fc.assert(
      fc.property(within(-50, 50), within(1e-6, 100), within(1e-6, 100), (root, below, above) => {
        const found = bracketedRoot((x) => Math.expm1((x - root) / 10), root - below, root + above)
        expect(Math.abs(found - root)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(root)))
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('an end that is a root is the answer', () => {
    expect(bracketedRoot((x) => x, 0, 1)).toBe(0)
    expect(bracketedRoot((x) => x - 1, 0, 1)).toBe(1)
  })

  test('ends of one sign, or no number at an end, are refused: nothing is made up', () => {
    fc.assert(
      fc.property(within(1e-12, 50), within(1e-6, 100), fc.constantFrom(-1, 1), (beyond, width, sign) => {
        for (const low of [beyond, -beyond - width])
          expect(() => bracketedRoot((x) => sign * x, low, low + width)).toThrow(RangeError)
      }),
      { seed: SEED, numRuns: 100 },
    )
    expect(() => bracketedRoot(() => Number.NaN, 0, 1)).toThrow(RangeError)
  })
})
