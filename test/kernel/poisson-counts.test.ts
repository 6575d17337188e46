import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poissonCounts } from '../../src/kernel/poisson-counts.js'
import { upperIncompleteGamma } from '../../src/kernel/special/incomplete-gamma.js'
import { streamKey, uniformAt } from '../../src/kernel/stream.js'

function countsOf(mean: number, ...uniforms: number[]): number[] {
  const counts = new Float64Array(uniforms.length)
  poissonCounts(mean, Float64Array.from(uniforms), counts)
  return [...counts]
}

test('the least count whose cumulative probability reaches the uniform number', () => {
  // P(N <= k) of a Poisson variable is the upper incomplete gamma ratio Q(k + 1, mean).
  for (const mean of [0.01, 0.7, 5, 58, 3000, 1e6]) {
    for (let at = 0; at < 40; at++) {
      const uniform = uniformAt(7, streamKey('counts'), at)
      const [count] = countsOf(mean, uniform) as [number]
      expect(upperIncompleteGamma(count + 1, mean)).toBeGreaterThan(uniform - 1e-9)
      if (count > 0) expect(upperIncompleteGamma(count, mean)).toBeLessThan(uniform + 1e-9)
    }
  }
})

test('never falls where the mean rises, and one number does not depend on the others', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 500, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
      (mean, more, uniform) => {
        const [count] = countsOf(mean, uniform) as [number]
        expect(countsOf(mean + more, uniform)[0]).toBeGreaterThanOrEqual(count)
        expect(countsOf(mean, 0.999, uniform, 0.3)[1]).toBe(count)
      },
    ),
    { seed: 20261122, numRuns: 300 },
  )
})

test('illegal means', () => {
  expect(countsOf(0, 0.999999)).toEqual([0])
  expect(() => countsOf(-1, 0.5)).toThrow(RangeError)
  expect(() => countsOf(Number.NaN, 0.5)).toThrow(RangeError)
})
