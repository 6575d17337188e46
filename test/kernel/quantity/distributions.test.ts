import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanOf, quantile } from '../../../src/kernel/distribution-functions.js'
import { boundsOf } from '../../../src/kernel/quantity/bounds.js'
import { defaultQuantity, readQuantity } from '../../../src/kernel/quantity/quantity.js'
import type { Uncertain, Unit } from '../../../src/kernel/uncertain.js'

function leafOf(raw: unknown, unit: Unit, bounds = boundsOf(unit)): Uncertain {
  const reading = readQuantity(raw, unit, bounds)
  if (!reading.ok) throw new Error(`${reading.code} ${JSON.stringify(reading.figures)}`)
  return reading.value
}

function refusal(raw: unknown, unit: Unit) {
  const reading = readQuantity(raw, unit, boundsOf(unit))
  return reading.ok ? undefined : { code: reading.code, path: reading.path }
}

/** Fifth and ninety-fifth percentile. */
function ends(raw: unknown, unit: Unit, bounds = boundsOf(unit)): [number, number] {
  const { distribution } = leafOf(raw, unit, bounds)
  return [quantile(distribution, 0.05), quantile(distribution, 0.95)]
}

describe('intervals', () => {
  it.each<[string, Unit, number, number]>([
    ['5 to 9', 'money', 5, 9],
    ['32 to 36 €', 'money', 32, 36],
    ['1 to 2 M', 'money', 1e6, 2e6],
    ['900 k to 1.2 M', 'money', 9e5, 1.2e6],
    ['4m to 6m', 'seconds', 240, 360],
    ['4 to 6 min', 'seconds', 240, 360],
    ['30s to 2m', 'seconds', 30, 120],
    ['4 à 6 min', 'seconds', 240, 360],
    ['4–6 min', 'seconds', 240, 360],
    ['10000 to 14000 per week', 'contactsPerWeek', 10_000, 14_000],
    ['0.05 to 0.2/day', 'perDay', 0.05, 0.2],
    ['75 % to 85 %', 'share', 0.75, 0.85],
    ['75 to 85 %', 'share', 0.75, 0.85],
    ['0.75 to 0.85', 'share', 0.75, 0.85],
    ['1.05 to 1.25', 'factor', 1.05, 1.25],
  ])('%s (%s) has 90 %% of its probability between its ends', (text, unit, low, high) => {
    const [p5, p95] = ends(text, unit)
    expect(p5 / low).toBeCloseTo(1, 9)
    expect(p95 / high).toBeCloseTo(1, 9)
  })

  it('is lognormal where both ends are positive, logit-normal for shares, normal otherwise', () => {
    expect(leafOf('5 to 9', 'money').distribution.kind).toBe('lognormal')
    expect(leafOf('5 % to 9 %', 'share').distribution).toMatchObject({ kind: 'logitNormal', min: 0, max: 1 })
    expect(leafOf('-5 to 9', 'money', boundsOf('money', -100)).distribution).toMatchObject({
      kind: 'normal',
      mean: 2,
      min: -100,
    })
  })

  it('keeps a share that may be negative within its own bounds', () => {
    const growth = boundsOf('share', -0.9, 10)
    const [p5, p95] = ends('-4 % to 6 %', 'share', growth)
    expect(p5).toBeCloseTo(-0.04, 9)
    expect(p95).toBeCloseTo(0.06, 9)
    expect(leafOf('-4 % to 6 %', 'share', growth).distribution).toMatchObject({ min: -0.9, max: 10 })
  })

  it('is certain where its ends meet', () => {
    expect(leafOf('5 to 5', 'money').distribution).toEqual({ kind: 'constant', value: 5 })
  })

  it('gives back the percentiles of any positive interval', () => {
    const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
    const property = fc.property(positive, fc.double({ min: 1.001, max: 100, noNaN: true }), (low, ratio) => {
      const [p5, p95] = ends({ lognormal: { p5: low, p95: low * ratio } }, 'money')
      // The error of the inverse normal at 1e-15 is multiplied by sigma in the exponent.
      expect(p5 / low).toBeCloseTo(1, 10)
      expect(p95 / (low * ratio)).toBeCloseTo(1, 10)
    })
    fc.assert(property, { seed: 20261122, numRuns: 200 })
  })

  it.each<[string, Unit, string]>([
    ['9 to 5', 'money', 'quantity.reversedInterval'],
    ['80 % to 100 %', 'share', 'quantity.intervalAtBound'],
    ['0 % to 5 %', 'share', 'quantity.intervalAtBound'],
    ['-5 to 9', 'money', 'quantity.belowMinimum'],
    ['4m to 6 EUR', 'seconds', 'quantity.wrongUnit'],
    ['4 to 6', 'seconds', 'quantity.missingUnit'],
    ['1,200 to 1,400', 'money', 'quantity.ambiguousComma'],
  ])('refuses %s as %s: %s', (text, unit, code) => {
    expect(refusal(text, unit)?.code).toBe(code)
  })
})

describe('named distributions', () => {
  it.each<[unknown, Unit, object]>([
    [{ triangular: [3, 4, 6] }, 'money', { kind: 'triangular', low: 3, mode: 4, high: 6 }],
    [{ pert: ['3m', '4m', '6m'] }, 'seconds', { kind: 'pert', low: 180, mode: 240, high: 360 }],
    [{ uniform: ['10 %', '20 %'] }, 'share', { kind: 'uniform', low: 0.1, high: 0.2 }],
    [{ normal: { mean: '4m', sd: '30s' } }, 'seconds', { kind: 'normal', mean: 240, sd: 30, min: 0 }],
    [{ normal: { mean: 0.8, sd: '5 %' } }, 'share', { kind: 'normal', mean: 0.8, sd: 0.05, min: 0, max: 1 }],
    [{ pert: [4, 4, 4] }, 'money', { kind: 'constant', value: 4 }],
    [
      { discrete: { 6: '30 %', 3: '70 %' } },
      'money',
      { kind: 'discrete', values: [3, 6], weights: [0.7, 0.3] },
    ],
    [
      {
        discrete: [
          ['6m', 3],
          ['3m', 1],
        ],
      },
      'seconds',
      { kind: 'discrete', values: [180, 360], weights: [0.25, 0.75] },
    ],
  ])('%j as %s', (raw, unit, expected) => {
    expect(leafOf(raw, unit).distribution).toEqual(expected)
  })

  it('reads a lognormal by its mean and standard deviation', () => {
    const { distribution } = leafOf({ lognormal: { mean: 100, sd: 30 } }, 'money')
    if (distribution.kind !== 'lognormal') throw new Error(distribution.kind)
    expect(meanOf(distribution)).toBeCloseTo(100, 10)
    // Variance of a lognormal: (exp(sigma²) − 1) · mean².
    expect(Math.expm1(distribution.sigma ** 2) * 100 ** 2).toBeCloseTo(900, 8)
  })

  it('keeps what was written, and where it comes from', () => {
    expect(leafOf({ value: '5 to 9', source: 'a tariff', asOf: 2025 }, 'money')).toMatchObject({
      written: '5 to 9',
      origin: 'scenario',
      source: 'a tariff',
      asOf: '2025',
      distribution: { kind: 'lognormal' },
    })
    expect(leafOf({ pert: ['3m', '4m', '6m'] }, 'seconds').written).toBe('{pert: [3m, 4m, 6m]}')
  })

  it.each<[unknown, Unit, string, (string | number)[]]>([
    [{ gamma: [1, 2] }, 'money', 'quantity.unknownDistribution', []],
    [{}, 'money', 'quantity.unknownDistribution', []],
    [{ pert: [1, 2, 3], uniform: [1, 2] }, 'money', 'quantity.unknownDistribution', []],
    [
      { lognormal: { p5: 3, p95: 6 }, unit: 'per week' },
      'contactsPerWeek',
      'quantity.unitBesideDistribution',
      [],
    ],
    [{ pert: [1, 2, 3], unit: 'km', source: 'a tariff' }, 'money', 'quantity.unknownDistribution', []],
    [{ pert: [1, 2] }, 'money', 'quantity.distributionShape', ['pert']],
    [{ pert: [3, 2, 4] }, 'money', 'quantity.unorderedDistribution', ['pert']],
    [{ pert: ['3m', '4 km', '6m'] }, 'seconds', 'quantity.wrongUnit', ['pert', 1]],
    [{ normal: { mean: 4 } }, 'money', 'quantity.distributionShape', ['normal']],
    [{ normal: { mean: 4, sd: 0 } }, 'money', 'quantity.notPositive', ['normal', 'sd']],
    [{ lognormal: { p5: 0, p95: 4 } }, 'money', 'quantity.notPositive', ['lognormal', 'p5']],
    [{ lognormal: { p5: 5, p95: 4 } }, 'money', 'quantity.reversedInterval', ['lognormal']],
    [{ lognormal: { mean: 0, sd: 4 } }, 'money', 'quantity.notPositive', ['lognormal', 'mean']],
    [{ discrete: {} }, 'money', 'quantity.distributionShape', ['discrete']],
    [{ discrete: { 3: 0 } }, 'money', 'quantity.notPositive', ['discrete', '3']],
    [{ discrete: [[3]] }, 'money', 'quantity.distributionShape', ['discrete', 0]],
    [{ uniform: ['50 %', '150 %'] }, 'share', 'quantity.aboveMaximum', ['uniform', 1]],
    [{ value: { value: 3 } }, 'money', 'quantity.unknownDistribution', ['value']],
    [{ value: 3, note: 'x' }, 'money', 'quantity.unknownSourceKey', []],
    [{ value: 3, asOf: '05/2026' }, 'money', 'quantity.asOf', ['asOf']],
    [{ value: 3, source: '' }, 'money', 'quantity.empty', ['source']],
  ])('refuses %j as %s: %s', (raw, unit, code, path) => {
    expect(refusal(raw, unit)).toEqual({ code, path })
  })

  it('refuses a normal that lies outside its bounds', () => {
    const reading = readQuantity({ normal: { mean: 0.5, sd: 1e-3 } }, 'share', boundsOf('share', 0, 0.9))
    expect(reading.ok).toBe(true)
    const spread = readQuantity({ lognormal: { p5: 1e-300, p95: 1e300 } }, 'money', boundsOf('money'))
    expect(spread.ok ? undefined : spread.code).toBe('quantity.impossibleDistribution')
  })
})

describe('defaults', () => {
  it('carry their source and year', () => {
    expect(defaultQuantity('share', { value: '85 %', source: 'a book', asOf: '2024' })).toMatchObject({
      origin: 'default',
      source: 'a book',
      asOf: '2024',
      distribution: { kind: 'constant', value: 0.85 },
    })
  })

  it('must be legal themselves', () => {
    expect(() => defaultQuantity('share', { value: 'much', source: 'a book', asOf: '2024' })).toThrow(
      TypeError,
    )
  })
})
