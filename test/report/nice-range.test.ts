import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestNice, niceRange } from '../../src/report/charts/nice-range.js'

describe('axes', () => {
  it('hold both ends, begin and end on a step, and have few steps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e7, max: 1e7 }),
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 2, max: 6 }),
        (low, span, steps) => {
          const { min, max, stepSize } = niceRange(low, low + span, steps)
          expect(min).toBeLessThanOrEqual(low + 1e-9 * Math.abs(low))
          expect(max).toBeGreaterThanOrEqual(low + span - 1e-9 * Math.abs(low + span))
          expect(Math.round((max - min) / stepSize)).toBeLessThanOrEqual(steps + 1)
          expect(Math.abs(Math.round(min / stepSize) - min / stepSize)).toBeLessThan(1e-6)
        },
      ),
      { seed: 20261122, numRuns: 500 },
    )
  })

  it('have nought among their steps where the ends lie on both sides of it', () => {
    expect(niceRange(-1_350_000, 820_000, 3)).toEqual({
      min: -2_000_000,
      max: 1_000_000,
      stepSize: 1_000_000,
    })
    expect(niceRange(0, 100, 5)).toEqual({ min: 0, max: 100, stepSize: 20 })
  })

  it('name round amounts', () => {
    expect([0, 111, 444, 960, 2160].map(nearestNice)).toEqual([0, 100, 500, 1000, 2000])
  })
})
