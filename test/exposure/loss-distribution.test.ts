import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lossDistribution } from '../../src/exposure/loss-distribution.js'

test('on paper: twenty years, one bad and one very bad', () => {
  const years = new Float64Array(20)
  years[3] = 100
  years[11] = 400
  const { mean, p95, expectedShortfall95, exceedance, score } = lossDistribution(years, 150, 3)
  expect(mean).toBe(25)
  // Position 19 x 0.95 = 18.05 between the two worst.
  expect(p95).toBeCloseTo(115, 9)
  expect(expectedShortfall95).toBe(400)
  expect(score).toBe(95)
  expect(exceedance.map(({ probability }) => probability)).toEqual([0.1, 0.05, 0.05, 0])
  expect(exceedance[2]!.loss).toBeCloseTo(200, 9)
})

test('years without any loss', () => {
  expect(lossDistribution(new Float64Array(10))).toEqual({
    mean: 0,
    p95: 0,
    expectedShortfall95: 0,
    exceedance: [{ loss: 0, probability: 0 }],
    score: undefined,
  })
})

test('one sample feeds all: the curve never rises, the shortfall is not below the percentile', () => {
  const loss = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e9, noNaN: true }))
  fc.assert(
    fc.property(fc.array(loss, { minLength: 1, maxLength: 300 }), (losses) => {
      const { exceedance, p95, expectedShortfall95, score } = lossDistribution(
        Float64Array.from(losses),
        1000,
      )
      for (let point = 1; point < exceedance.length; point++) {
        expect(exceedance[point]!.loss).toBeGreaterThan(exceedance[point - 1]!.loss)
        expect(exceedance[point]!.probability).toBeLessThanOrEqual(exceedance[point - 1]!.probability)
      }
      expect(exceedance.at(-1)!.probability).toBe(0)
      expect(expectedShortfall95).toBeGreaterThanOrEqual(p95 * (1 - 1e-12))
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
    }),
    { seed: 20261122, numRuns: 200 },
  )
})
