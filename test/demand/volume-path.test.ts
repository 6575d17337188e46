import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campaignByMonth, seasonByMonth } from '../../src/demand/known-factors.js'
import {
  forecastVolume,
  levelIsKnown,
  realisedVolume,
  type VolumeDraw,
  type VolumeNormals,
} from '../../src/demand/volume-path.js'
import { normalQuantile } from '../../src/kernel/special/normal-quantile.js'
import { streamKey, uniformAt } from '../../src/kernel/stream.js'

const MONTHS = 24
const seed = 20261122
const ones = new Float64Array(MONTHS).fill(1)
const draw: VolumeDraw = {
  level: 110,
  expectedLevel: 100,
  growth: 0.05,
  expectedGrowth: 0.02,
  persistent: 0.06,
  passing: 0.08,
  season: ones,
  campaign: ones,
  expectedCampaign: ones,
}
const zeros: VolumeNormals = {
  persistent: new Float64Array(MONTHS),
  withinMonth: new Float64Array(MONTHS),
  passing: new Float64Array(MONTHS),
}
const keys = ['persistent', 'withinMonth', 'passing'].map((name) => streamKey(`volatility.${name}`))
const normalsOf = (draw: number): VolumeNormals => {
  const column = (which: number) =>
    Float64Array.from({ length: MONTHS }, (_, m) => normalQuantile(uniformAt(seed, keys[which]!, draw, m)))
  return { persistent: column(0), withinMonth: column(1), passing: column(2) }
}
const realise = (d: VolumeDraw, normals: VolumeNormals): Float64Array => {
  const realised = new Float64Array(MONTHS)
  realisedVolume(d, normals, realised)
  return realised
}
const foresee = (d: VolumeDraw, normals: VolumeNormals, leadTime: number): Float64Array => {
  const forecast = new Float64Array(MONTHS)
  forecastVolume(d, normals, leadTime, forecast)
  return forecast
}

/** Expects the mean of draws to lie within four standard errors of a value. */
const expectMean = (values: number[], expected: number) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / values.length) + 1e-12)
}

describe('realisedVolume', () => {
  it('is level, growth, season and campaigns where nothing wanders', () => {
    const season = Float64Array.from({ length: MONTHS }, (_, m) => (m % 12 === 11 ? 1.5 : 1))
    const campaign = ones.with(3, 1.4)
    const calm = { ...draw, persistent: 0, passing: 0, season, campaign }
    const realised = realise(calm, normalsOf(1))
    expect(realised[0]).toBe(110)
    expect(realised[12]).toBeCloseTo(110 * 1.05, 10)
    expect(realised[23]).toBeCloseTo(110 * 1.05 ** (23 / 12) * 1.5, 10)
    expect(realised[3]).toBeCloseTo(110 * 1.05 ** 0.25 * 1.4, 10)
  })
  it('has the mean it would have without wandering', () => {
    const level = { ...draw, growth: 0 }
    const last = Array.from({ length: 20_000 }, (_, i) => realise(level, normalsOf(i))[MONTHS - 1]!)
    expectMean(last, 110)
  })
})

describe('forecastVolume', () => {
  it.each([
    0, 0.25, 0.5, 1, 1.7, 3, 6.4,
  ])('is unbiased %d months ahead, whatever was seen before', (leadTime) => {
    // The drawn growth is the expected one here: what nobody knows beforehand is tested on its own below.
    const known = { ...draw, expectedGrowth: draw.growth }
    const month = 12
    const all: number[] = []
    const afterHigh: number[] = []
    const afterLow: number[] = []
    const weighted: number[] = []
    for (let i = 0; i < 8000; i += 1) {
      const normals = normalsOf(i)
      const forecast = foresee(known, normals, leadTime)[month]!
      const ratio = realise(known, normals)[month]! / forecast
      all.push(ratio)
      // Conditional on the forecast itself, which holds all that was seen.
      ;(forecast > 115 ? afterHigh : afterLow).push(ratio)
      weighted.push((ratio - 1) * forecast)
    }
    for (const ratios of [all, afterHigh, afterLow]) expectMean(ratios, 1)
    expectMean(weighted, 0)
  })
  it('misses by what the lead time leaves open: variance persistent² · lead time + passing²', () => {
    const months = 16
    for (const leadTime of [0, 0.5, 2.5]) {
      const logs = Array.from({ length: 8000 }, (_, i) => {
        const normals = normalsOf(i)
        return Math.log(realise(draw, normals)[months]! / foresee(draw, normals, leadTime)[months]!)
      })
      const mean = logs.reduce((a, b) => a + b, 0) / logs.length
      const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (logs.length - 1)
      const expected = 0.06 ** 2 * leadTime + 0.08 ** 2
      expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / logs.length))
    }
  })
  it('sees neither the drawn level nor the drawn growth before month 0', () => {
    const forecast = foresee(draw, normalsOf(3), 6)
    for (let month = 0; month < 6; month += 1) {
      expect(levelIsKnown(month, 6)).toBe(false)
      expect(forecast[month]).toBeCloseTo(100 * 1.02 ** (month / 12), 10)
    }
    expect(levelIsKnown(6, 6)).toBe(true)
    // In month 6 the level is seen as of month 0; growth from then on is the expected one.
    expect(forecast[6]).toBeCloseTo(110 * 1.02 ** 0.5, 10)
    expect(forecast[18]).toBeGreaterThan(0)
    expect(
      foresee(draw, zeros, 6)[18]! / (110 * 1.05 * 1.02 ** 0.5 * Math.exp(-12 * 0.5 * 0.06 ** 2)),
    ).toBeCloseTo(1, 12)
  })
  it('does not see passing shocks, however short the lead time', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(5000),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (a, b, leadTime) => {
          const normals = normalsOf(a)
          const other = { ...normals, passing: normalsOf(b).passing }
          expect(foresee(draw, normals, leadTime)).toEqual(foresee(draw, other, leadTime))
        },
      ),
      { seed, numRuns: 60 },
    )
  })
  it('does not see anything that happens after it was made', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.integer({ min: 1, max: MONTHS - 1 }),
        fc.double({ min: 0, max: 12, noNaN: true }),
        (a, change, leadTime) => {
          const normals = normalsOf(a)
          // From month `change` on everything is different.
          const later = (list: Float64Array) => list.map((value, m) => (m < change ? value : -value - 1))
          const other = {
            persistent: later(normals.persistent),
            withinMonth: later(normals.withinMonth),
            passing: later(normals.passing),
          }
          const one = foresee(draw, normals, leadTime)
          const two = foresee(draw, other, leadTime)
          for (let m = 0; m < MONTHS && m - leadTime <= change - 1; m += 1) expect(one[m]).toBe(two[m])
        },
      ),
      { seed, numRuns: 100 },
    )
  })
  it('knows season and the expected lift of announced campaigns, not the drawn one', () => {
    const season = ones.with(4, 1.3)
    const forecast = foresee(
      { ...draw, season, campaign: ones.with(5, 3), expectedCampaign: ones.with(5, 1.5) },
      zeros,
      12,
    )
    expect(forecast[4]! / forecast[3]!).toBeCloseTo(1.3 * 1.02 ** (1 / 12), 12)
    expect(forecast[5]! / forecast[3]!).toBeCloseTo(1.5 * 1.02 ** (2 / 12), 12)
  })
  it('changes without a jump as the lead time crosses whole months', () => {
    const normals = normalsOf(9)
    const at = (leadTime: number) => foresee(draw, normals, leadTime)[10]!
    for (const whole of [0, 1, 2, 5]) {
      // A Brownian bridge moves by the root of the time: 1e-12 months move it by about 1e-7.
      expect(at(whole + 1e-12) / at(whole)).toBeCloseTo(1, 5)
      if (whole > 0) expect(at(whole - 1e-12) / at(whole)).toBeCloseTo(1, 5)
    }
  })
  it('refuses a negative lead time', () => {
    expect(() => foresee(draw, zeros, -1)).toThrow(RangeError)
    expect(() => foresee(draw, zeros, Number.NaN)).toThrow(RangeError)
  })
})

describe('factors known beforehand', () => {
  it('turns twelve factors from January into the months of the horizon', () => {
    const season = new Float64Array(5)
    seasonByMonth({ year: 2027, month: 11 }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], season)
    expect([...season]).toEqual([11, 12, 1, 2, 3])
  })
  it('multiplies campaigns, cut to the horizon', () => {
    const campaign = new Float64Array(4).fill(9)
    campaignByMonth(
      { year: 2027, month: 1 },
      [
        { start: { year: 2026, month: 12 }, months: 2, lift: 0.5 },
        { start: { year: 2027, month: 1 }, months: 3, lift: 0.2 },
        { start: { year: 2027, month: 4 }, months: 9, lift: -0.1 },
        { start: { year: 2029, month: 1 }, months: 1, lift: 7 },
      ],
      campaign,
    )
    expect(Array.from(campaign, (factor) => Math.round(factor * 1e9) / 1e9)).toEqual([1.8, 1.2, 1.2, 0.9])
  })
})
