import fc from 'fast-check'
import { sampleStandardDeviation, sum } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { BLOCK_SIZE, blockedSum } from '../../src/kernel/blocked-sum.js'
import { quantileOfSorted, summarise } from '../../src/kernel/summary.js'

const run = { seed: 20261122, numRuns: 200 }
const values = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 900 })
  .map((list) => Float64Array.from(list))

describe('blockedSum', () => {
  it('gives the same bytes when whole blocks are summed by different workers', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 3 }), (list, blocks) => {
        let total = 0
        for (let start = 0; start < list.length; start += BLOCK_SIZE)
          total += blockedSum(list.subarray(start, start + BLOCK_SIZE))
        expect(blockedSum(list)).toBe(total)
        // A longer run repeats the sums of the blocks it shares with a shorter one.
        const part = list.subarray(0, blocks * BLOCK_SIZE)
        expect(blockedSum(part)).toBe(blockedSum(Float64Array.from(part)))
      }),
      run,
    )
  })
  it('agrees with a compensated sum', () => {
    fc.assert(
      fc.property(values, (list) => {
        const magnitude = list.reduce((total, value) => total + Math.abs(value), 0)
        expect(Math.abs(blockedSum(list) - sum([...list]))).toBeLessThanOrEqual(1e-13 * magnitude)
      }),
      run,
    )
  })
})

describe('quantileOfSorted', () => {
  it('interpolates as R type 7 and NumPy do', () => {
    // R: quantile(c(1, 2, 4, 8, 16), c(.05, .1, .5, .9, .95)) gives 1.2 1.4 4.0 12.8 14.4.
    const sorted = [1, 2, 4, 8, 16]
    const expected = [1.2, 1.4, 4, 12.8, 14.4]
    for (const [i, p] of [0.05, 0.1, 0.5, 0.9, 0.95].entries())
      expect(quantileOfSorted(sorted, p)).toBeCloseTo(expected[i]!, 13)
    expect(quantileOfSorted(sorted, 0)).toBe(1)
    expect(quantileOfSorted(sorted, 1)).toBe(16)
    expect(quantileOfSorted([3], 0.3)).toBe(3)
  })
  it('never falls as the probability rises', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(values, p, p, (list, p1, p2) => {
        const sorted = list.sort()
        const low = quantileOfSorted(sorted, Math.min(p1, p2))
        expect(low).toBeLessThanOrEqual(quantileOfSorted(sorted, Math.max(p1, p2)) + 1e-9)
      }),
      run,
    )
  })
  it('refuses an empty list and an illegal probability', () => {
    expect(() => quantileOfSorted([], 0.5)).toThrow(RangeError)
    expect(() => quantileOfSorted([1], 2)).toThrow(RangeError)
  })
})

describe('summarise', () => {
  it('summarises without changing what it is given', () => {
    const list = Float64Array.of(4, 1, 16, 2, 8)
    const summary = summarise(list)
    expect([...list]).toEqual([4, 1, 16, 2, 8])
    expect(summary.mean).toBeCloseTo(6.2, 14)
    expect(summary.sd).toBeCloseTo(sampleStandardDeviation([...list]), 13)
    expect(summary.standardError).toBeCloseTo(summary.sd / Math.sqrt(5), 14)
    expect(summary.p50).toBe(4)
    expect(summary.p95).toBeCloseTo(14.4, 13)
  })
  it('gives a single value no spread and refuses none', () => {
    expect(summarise(Float64Array.of(7))).toEqual({
      mean: 7,
      sd: 0,
      standardError: 0,
      p5: 7,
      p10: 7,
      p50: 7,
      p90: 7,
      p95: 7,
    })
    expect(() => summarise(new Float64Array(0))).toThrow(RangeError)
  })
})
