import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDistribution } from '../../src/kernel/check-distribution.js'
import type { Distribution } from '../../src/kernel/distribution.js'
import { isCertain, meanOf, quantile, varianceOf } from '../../src/kernel/distribution-functions.js'
import reference from '../reference/kernel.json' with { type: 'json' }

const run = { seed: 20261122, numRuns: 300 }
const cases = [...reference.distributions.cases, ...reference.logitNormal.cases]

const number = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000)
const spread = fc.double({ min: 0, max: 100, noNaN: true })
const ends = fc.tuple(number, number, number).map((ends) => [...ends].sort((a, b) => a - b))
const distribution: fc.Arbitrary<Distribution> = fc.oneof(
  number.map((value): Distribution => ({ kind: 'constant', value })),
  fc.tuple(number, spread).map(([mean, sd]): Distribution => ({ kind: 'normal', mean, sd })),
  fc
    .tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true }))
    .map(([min, width]): Distribution => ({ kind: 'normal', mean: 0, sd: 1, min, max: min + width })),
  fc
    .tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 0, max: 4, noNaN: true }))
    .map(([mu, sigma]): Distribution => ({ kind: 'lognormal', mu, sigma })),
  fc
    .tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true }))
    .map(([mu, sigma]): Distribution => ({ kind: 'logitNormal', mu, sigma, min: 0, max: 1 })),
  ends.map(([low, , high]): Distribution => ({ kind: 'uniform', low: low!, high: high! })),
  ends.map(
    ([low, mode, high]): Distribution => ({ kind: 'triangular', low: low!, mode: mode!, high: high! }),
  ),
  ends.map(([low, mode, high]): Distribution => ({ kind: 'pert', low: low!, mode: mode!, high: high! })),
  fc
    .array(fc.tuple(number, fc.double({ min: 0.01, max: 9, noNaN: true })), { minLength: 1, maxLength: 6 })
    .map(
      (pairs): Distribution => ({
        kind: 'discrete',
        values: pairs.map(([value]) => value),
        weights: pairs.map(([, weight]) => weight),
      }),
    ),
)

describe('distributions against scipy and mpmath', () => {
  it.each(cases.map((c) => [JSON.stringify(c.distribution), c] as const))('%s', (_, c) => {
    const d = c.distribution as Distribution
    expect(checkDistribution(d)).toBeUndefined()
    expect(Math.abs(meanOf(d) - c.mean)).toBeLessThanOrEqual(1e-11 * Math.abs(c.mean))
    // The second moment of a narrow law is the difference of two near equals: half the digits go.
    expect(Math.abs(varianceOf(d) - c.variance)).toBeLessThanOrEqual(1e-8 * c.variance)
    const scale = Math.abs(c.mean) + Math.sqrt(c.variance)
    // Near zero a value is what rounding leaves of mean and spread.
    for (const [p, expected] of c.quantiles)
      expect(Math.abs(quantile(d, p!) - expected!)).toBeLessThanOrEqual(
        1e-9 * Math.abs(expected!) + 1e-15 * scale,
      )
  })
})

describe('distributions, properties', () => {
  it('never falls as the probability rises, and stays finite strictly inside', () => {
    const p = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })
    fc.assert(
      fc.property(distribution, p, p, (d, p1, p2) => {
        const low = quantile(d, Math.min(p1, p2))
        const high = quantile(d, Math.max(p1, p2))
        expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true)
        // Rounding may turn a tie by one unit in the last place of the law's range.
        expect(low).toBeLessThanOrEqual(high + 1e-12 * Math.max(1, Math.abs(high), Math.abs(low)))
      }),
      { ...run, numRuns: 2000 },
    )
  })
  it('has the mean of its quantiles', () => {
    fc.assert(
      fc.property(distribution, (d) => {
        const sd = Math.sqrt(varianceOf(d))
        // A heavy tail holds a mean no midpoint rule of this size sees.
        fc.pre(d.kind !== 'lognormal' || d.sigma < 1)
        let sum = 0
        for (let i = 0; i < 4000; i += 1) sum += quantile(d, (i + 0.5) / 4000)
        expect(Math.abs(sum / 4000 - meanOf(d))).toBeLessThanOrEqual(0.01 * sd + 1e-9 * Math.abs(meanOf(d)))
      }),
      { ...run, numRuns: 60 },
    )
  })
  it('knows a distribution without spread', () => {
    const certain: Distribution[] = [
      { kind: 'constant', value: 3 },
      { kind: 'normal', mean: 3, sd: 0, min: 0 },
      { kind: 'normal', mean: 2, sd: 4, min: 3, max: 3 },
      { kind: 'lognormal', mu: Math.log(3), sigma: 0 },
      { kind: 'logitNormal', mu: 0, sigma: 0, min: 2, max: 4 },
      { kind: 'uniform', low: 3, high: 3 },
      { kind: 'triangular', low: 3, mode: 3, high: 3 },
      { kind: 'pert', low: 3, mode: 3, high: 3 },
      { kind: 'discrete', values: [7, 3, 3], weights: [0, 1, 2] },
    ]
    for (const d of certain) {
      expect(isCertain(d)).toBe(true)
      expect(checkDistribution(d)).toBeUndefined()
      expect(varianceOf(d)).toBe(0)
      for (const p of [0, 0.3, 1]) expect(quantile(d, p)).toBeCloseTo(3, 14)
      expect(meanOf(d)).toBeCloseTo(3, 14)
    }
    expect(isCertain({ kind: 'discrete', values: [7, 3], weights: [1, 1] })).toBe(false)
  })
  it('draws discrete values in ascending order of value, whatever order they are written in', () => {
    const d: Distribution = { kind: 'discrete', values: [30, 10, 20], weights: [1, 2, 1] }
    expect([0, 0.5, 0.51, 0.75, 0.76, 1].map((p) => quantile(d, p))).toEqual([10, 10, 20, 20, 30, 30])
    expect(meanOf(d)).toBe(17.5)
    expect(varianceOf(d)).toBe(68.75)
  })
  it('gives the ends of the support at 0 and 1', () => {
    expect(quantile({ kind: 'normal', mean: 0, sd: 1 }, 0)).toBe(-Infinity)
    expect(quantile({ kind: 'normal', mean: 0, sd: 1, min: -1, max: 2 }, 0)).toBe(-1)
    expect(quantile({ kind: 'normal', mean: 0, sd: 1, min: -1, max: 2 }, 1)).toBe(2)
    expect(quantile({ kind: 'lognormal', mu: 0, sigma: 1 }, 0)).toBe(0)
    expect(quantile({ kind: 'pert', low: 1, mode: 2, high: 6 }, 1)).toBe(6)
    expect(() => quantile({ kind: 'uniform', low: 0, high: 1 }, 1.1)).toThrow(RangeError)
  })
})

describe('illegal parameters', () => {
  it.each<[string, Distribution]>([
    ['notFinite', { kind: 'constant', value: Number.NaN }],
    ['notFinite', { kind: 'normal', mean: Infinity, sd: 1 }],
    ['negativeSpread', { kind: 'normal', mean: 0, sd: -1 }],
    ['endsReversed', { kind: 'normal', mean: 0, sd: 1, min: 2, max: 1 }],
    ['truncatedAway', { kind: 'normal', mean: 0, sd: 1, min: 9 }],
    ['truncatedAway', { kind: 'normal', mean: 0, sd: 1, max: -9 }],
    ['truncatedAway', { kind: 'normal', mean: 5, sd: 0, max: 4 }],
    ['negativeSpread', { kind: 'lognormal', mu: 0, sigma: -0.1 }],
    ['spreadTooLarge', { kind: 'lognormal', mu: 0, sigma: 21 }],
    ['spreadTooLarge', { kind: 'lognormal', mu: 800, sigma: 1 }],
    ['endsReversed', { kind: 'logitNormal', mu: 0, sigma: 1, min: 1, max: 0 }],
    ['spreadTooLarge', { kind: 'logitNormal', mu: 0, sigma: 50, min: 0, max: 1 }],
    ['endsReversed', { kind: 'uniform', low: 2, high: 1 }],
    ['endsReversed', { kind: 'pert', low: 2, mode: 1.5, high: 1 }],
    ['modeOutsideEnds', { kind: 'pert', low: 1, mode: 5, high: 3 }],
    ['modeOutsideEnds', { kind: 'triangular', low: 1, mode: 0, high: 3 }],
    ['noValues', { kind: 'discrete', values: [], weights: [] }],
    ['weightsMismatch', { kind: 'discrete', values: [1, 2], weights: [1] }],
    ['negativeWeight', { kind: 'discrete', values: [1, 2], weights: [1, -1] }],
    ['weightsSumToZero', { kind: 'discrete', values: [1, 2], weights: [0, 0] }],
    ['notFinite', { kind: 'discrete', values: [1, Infinity], weights: [1, 1] }],
  ])('%s %j', (problem, d) => {
    expect(checkDistribution(d)).toBe(problem)
  })
})

describe('discrete values', () => {
  it('give the same draws in whatever order they are written (reference X05)', () => {
    const written: Distribution = { kind: 'discrete', values: [5, 1, 3], weights: [2, 1, 1] }
    const sorted: Distribution = { kind: 'discrete', values: [1, 3, 5], weights: [1, 1, 2] }
    for (let step = 0; step <= 100; step++)
      expect(quantile(written, step / 100)).toBe(quantile(sorted, step / 100))
    expect(meanOf(written)).toBe(meanOf(sorted))
  })
})
