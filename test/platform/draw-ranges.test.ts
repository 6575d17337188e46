import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK_SIZE } from '../../src/kernel/blocked-sum.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { drawRanges } from '../../src/platform/draw-ranges.js'

describe('drawRanges', () => {
  it('cuts draws into whole blocks, the last one shorter', () => {
    expect(drawRanges(600)).toEqual([
      { firstDraw: 0, draws: 256 },
      { firstDraw: 256, draws: 256 },
      { firstDraw: 512, draws: 88 },
    ])
  })

  it('covers every draw once and starts at blocks only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 9 }), (draws, blocks) => {
        const ranges = drawRanges(draws, blocks)
        let next = 0
        for (const range of ranges) {
          expect(range.firstDraw).toBe(next)
          expect(range.firstDraw % BLOCK_SIZE).toBe(0)
          expect(range.draws).toBeGreaterThan(0)
          next += range.draws
        }
        expect(next).toBe(draws)
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s draws', (draws) => {
    expect(() => drawRanges(draws)).toThrow(OutOfRangeError)
  })

  it('refuses ranges without blocks', () => {
    expect(() => drawRanges(10, 0)).toThrow(OutOfRangeError)
  })
})
