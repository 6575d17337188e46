import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annualLoss, encounters, meanOf, quantile, varianceOf, vulnerability } from '../../src/index.js'
import { cumulative } from '../../src/kernel/distribution-functions.js'
import reference from '../reference/exposure-cases.json' with { type: 'json' }

interface Case {
  id: string
  inputs: never
  expected: never
  tol?: number
}
const cases = reference.cases as unknown as Case[]
const byId = (id: string) => cases.find((entry) => entry.id === id)! as { inputs: unknown; expected: unknown }
const relative = (value: number, expected: number) => Math.abs(value / expected - 1)
const runs = { seed: 20261122, numRuns: 60 }

describe('PERT in Vose’s form, whatever its shape', () => {
  test.each(cases.filter(({ id }) => id.startsWith('R11')))('$id', ({ inputs, expected }) => {
    const { low, mode, high, gamma: shape } = inputs as Record<'low' | 'mode' | 'high' | 'gamma', number>
    const pert = { kind: 'pert', low, mode, high, shape } as const
    const { vose } = expected as { vose: Record<'mean' | 'sd' | 'p05' | 'p50' | 'p95', number> }
    expect(relative(meanOf(pert), vose.mean)).toBeLessThan(1e-12)
    expect(relative(Math.sqrt(varianceOf(pert)), vose.sd)).toBeLessThan(1e-9)
    expect(relative(quantile(pert, 0.05), vose.p05)).toBeLessThan(1e-9)
    expect(relative(quantile(pert, 0.5), vose.p50)).toBeLessThan(1e-9)
    expect(relative(quantile(pert, 0.95), vose.p95)).toBeLessThan(1e-9)
  })

  test('R17: mean of threat events a year', () => {
    const { expected } = byId('R17') as { expected: { theoretical_mean_per_year: number } }
    const mean = meanOf({ kind: 'pert', low: 10, mode: 24, high: 52 })
    expect(relative(mean, expected.theoretical_mean_per_year)).toBeLessThan(1e-12)
  })
})

describe('a threat against a control', () => {
  const pert = ([low, mode, high]: number[]) =>
    ({ kind: 'pert', low: low!, mode: mode!, high: high! }) as const

  test('R13: two PERT laws', () => {
    const { inputs, expected } = byId('R13') as {
      inputs: Record<'tc' | 'rs', number[]>[]
      expected: number[]
    }
    inputs.forEach(({ tc, rs }, index) => {
      expect(Math.abs(vulnerability(pert(tc), pert(rs)) - expected[index]!)).toBeLessThan(1e-6)
    })
  })

  test('R20: two normal laws, closed form', () => {
    const { expected } = byId('R20') as { expected: number }
    const normal = (mean: number) => ({ kind: 'normal', mean, sd: 0.1 }) as const
    expect(Math.abs(vulnerability(normal(0.6), normal(0.7)) - expected)).toBeLessThan(1e-6)
  })

  test('a stronger threat never lowers it, a stronger control never raises it', () => {
    const strength = fc.tuple(
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      fc.double({ min: 0.4, max: 0.6, noNaN: true }),
      fc.double({ min: 0.6, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(
        strength,
        strength,
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (threat, control, more) => {
          const chance = vulnerability(pert(threat), pert(control))
          const stronger = (ends: number[]) => pert(ends.map((end) => end + more))
          expect(vulnerability(stronger(threat), pert(control))).toBeGreaterThanOrEqual(chance - 1e-9)
          expect(vulnerability(pert(threat), stronger(control))).toBeLessThanOrEqual(chance + 1e-9)
          expect(Math.abs(chance + vulnerability(pert(control), pert(threat)) - 1)).toBeLessThan(1e-4)
        },
      ),
      runs,
    )
  })

  test('R15, R16: encounters one by one', () => {
    const first = byId('R15') as { inputs: Record<'tc' | 'diff', number[]>; expected: Record<string, number> }
    const none = encounters(first.inputs.tc, first.inputs.diff)
    expect(none.lossCount).toBe(first.expected.losses)
    expect(none.meanControlExceedance).toBeCloseTo(first.expected.mean_diff_exceedance!, 12)
    expect(none.meanThreatExceedance).toBe(0)
    const second = byId('R16') as typeof first & { expected: { loss: unknown } }
    const some = encounters(second.inputs.tc, second.inputs.diff)
    expect(some.losses).toEqual(second.expected.loss)
    expect(some.meanThreatExceedance).toBeCloseTo(second.expected.mean_tc_exceedance!, 12)
    expect(some.meanControlExceedance).toBeCloseTo(second.expected.mean_diff_exceedance!, 12)
    expect(() => encounters([1], [])).toThrow(RangeError)
  })
})

describe('a year of events without simulation', () => {
  test.each(cases.filter(({ id }) => id.startsWith('R19')))('$id', ({ inputs, expected, tol }) => {
    const { freq: frequency, low, high } = inputs as Record<'freq' | 'low' | 'high', number>
    const loss = annualLoss({ frequency, low, high })
    const found = expected as {
      mean: number
      sd: number
      exceedance: Record<string, number>
      VaR_pct: Record<string, number>
    }
    const tolerance = tol as unknown as { mean: number; exceedance_abs: number; var_rel: number }
    expect(relative(loss.mean, found.mean)).toBeLessThan(tolerance.mean)
    expect(relative(loss.sd, found.sd)).toBeLessThan(1e-9)
    for (const [amount, probability] of Object.entries(found.exceedance)) {
      const above = loss.probabilityAbove(Number.parseFloat(amount))
      expect(Math.abs(above - probability)).toBeLessThan(tolerance.exceedance_abs)
    }
    for (const [percent, amount] of Object.entries(found.VaR_pct)) {
      const quantileFound = loss.quantile(Number(percent) / 100)
      if (amount === 0) expect(quantileFound).toBe(0)
      else expect(relative(quantileFound, amount)).toBeLessThan(tolerance.var_rel)
    }
  })

  test('the curve never rises, starts at the chance of an event, and gives back its quantiles', () => {
    const loss = annualLoss({ frequency: 0.7, low: 2, high: 90 })
    expect(loss.probabilityAbove(0)).toBeCloseTo(1 - Math.exp(-0.7), 9)
    const amounts = Array.from({ length: 400 }, (_, at) => at)
    const curve = amounts.map(loss.probabilityAbove)
    curve.forEach((chance, at) => {
      if (at > 0) expect(chance).toBeLessThanOrEqual(curve[at - 1]!)
    })
    for (const share of [0.6, 0.9, 0.99])
      expect(1 - loss.probabilityAbove(loss.quantile(share))).toBeCloseTo(share, 9)
    expect(annualLoss({ frequency: 0, low: 1, high: 2 }).quantile(0.999)).toBe(0)
    expect(() => annualLoss({ frequency: -1, low: 1, high: 2 })).toThrow(RangeError)
    expect(() => loss.quantile(1)).toThrow(RangeError)
  })
})

test('distribution functions and quantiles undo each other', () => {
  const laws = [
    { kind: 'pert', low: 1, mode: 2, high: 9, shape: 2 },
    { kind: 'triangular', low: 1, mode: 2, high: 9 },
    { kind: 'uniform', low: 1, high: 9 },
    { kind: 'normal', mean: 3, sd: 2 },
    { kind: 'normal', mean: 3, sd: 2, min: 0, max: 4 },
    { kind: 'lognormal', mu: 1, sigma: 0.5 },
  ] as const
  for (const law of laws) {
    for (const share of [0.01, 0.3, 0.5, 0.95])
      expect(cumulative(law, quantile(law, share))).toBeCloseTo(share, 9)
    expect(cumulative(law, -100)).toBeCloseTo(0, 12)
    expect(cumulative(law, 1e4)).toBeCloseTo(1, 12)
  }
})
