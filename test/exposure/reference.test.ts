import { describe, expect, test } from 'vitest'
import { accessRow } from '../../src/access/row.js'
import { EventLuck } from '../../src/exposure/event-luck.js'
import { limitedMeanSize, lognormalBetween, meanSize } from '../../src/exposure/event-size.js'
import { ExposureModel } from '../../src/exposure/exposure-model.js'
import { lossDistribution, shareAbove } from '../../src/exposure/loss-distribution.js'
import { meanOf, quantile, varianceOf } from '../../src/kernel/distribution-functions.js'
import { summarise } from '../../src/kernel/summary.js'
import reference from '../reference/exposure-cases.json' with { type: 'json' }
import { parametersFrom } from './example.js'

interface Case {
  id: string
  inputs: Record<string, number>
  expected: Record<string, unknown>
  tol?: number
}
const cases = reference.cases as unknown as Case[]
const byId = (id: string) => cases.find((entry) => entry.id === id)!
const relative = (value: number, expected: number) => Math.abs(value / expected - 1)

describe('lognormal severity from a 90 % interval', () => {
  test.each(['R01', 'R02', 'R03', 'R04'])('%s', (id) => {
    const { inputs, expected } = byId(id)
    const mean = meanSize(lognormalBetween(inputs.low!, inputs.high!))
    const published = (expected.mean_single ?? expected.mean) as number | undefined
    if (published !== undefined) expect(relative(mean, published)).toBeLessThan(1e-12)
    if (expected.ale !== undefined) {
      expect(relative(inputs.frequency! * mean, expected.ale as number)).toBeLessThan(1e-12)
    }
  })

  test('R05: three risks in their order', () => {
    const { inputs, expected } = byId('R05')
    const risks = inputs as unknown as { label: string; p: number; low: number; high: number }[]
    const losses = risks
      .map(({ label, p, low, high }) => ({ label, loss: p * meanSize(lognormalBetween(low, high)) }))
      .sort((a, b) => b.loss - a.loss)
    expect(losses.map(({ label }) => label)).toEqual(expected.order)
    losses.forEach(({ loss }, index) => {
      expect(relative(loss, (expected.ale as number[])[index]!)).toBeLessThan(1e-12)
    })
  })

  test('cut at a limit, the mean agrees with quadrature', () => {
    const size = lognormalBetween(2_100, 113_620)
    for (const limit of [100, 5_000, 60_000, 1e6]) {
      // The midpoint rule over the standard normal; its error at the kink is of the order of a step squared.
      const steps = 40_000
      const reach = 12
      const width = (2 * reach) / steps
      let sum = 0
      for (let step = 0; step < steps; step++) {
        const z = -reach + (step + 0.5) * width
        const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
        sum += Math.min(limit, Math.exp(size.location + size.spread * z)) * density * width
      }
      expect(relative(limitedMeanSize(size, limit), sum)).toBeLessThan(1e-6)
    }
    expect(relative(limitedMeanSize(size, 1e15), meanSize(size))).toBeLessThan(1e-9)
  })
})

describe('PERT in Vose’s form, shape 4', () => {
  test.each(cases.filter(({ id }) => id.startsWith('R11') && id.endsWith('_4')))('$id', ({
    inputs,
    expected,
  }) => {
    const { low, mode, high } = inputs as { low: number; mode: number; high: number }
    const pert = { kind: 'pert', low, mode, high } as const
    const { vose } = expected as { vose: Record<'mean' | 'sd' | 'p05' | 'p50' | 'p95', number> }
    expect(relative(meanOf(pert), vose.mean)).toBeLessThan(1e-12)
    expect(relative(Math.sqrt(varianceOf(pert)), vose.sd)).toBeLessThan(1e-9)
    for (const [p, key] of [
      [0.05, 'p05'],
      [0.5, 'p50'],
      [0.95, 'p95'],
    ] as const) {
      expect(relative(quantile(pert, p), vose[key])).toBeLessThan(1e-9)
    }
  })
})

test('R07: a summary of years', () => {
  const years = Float64Array.from([
    ...Array.from({ length: 900 }, (_, at) => Math.floor(at / 100)),
    ...Array(110).fill(9),
  ])
  const { p10, p50, p90 } = summarise(years)
  expect({ p10, median: p50, p90 }).toEqual({ p10: 1, median: 5, p90: 9 })
})

/** A centre of one person whose one data set has no limit, a record costing one unit of money. */
function compoundPoisson(frequency: number, low: number, high: number): ExposureModel {
  const model = new ExposureModel()
  model.prepare(
    {
      site: { place: 'FR', staff: 'own', outside: false },
      dataSets: [{ records: 1e300, sensitivity: 'personal', row: accessRow('live-read') }],
      headcount: 1,
      yearlyTurnover: 0,
      contactsPerYear: 0,
    },
    parametersFrom({
      costPerRecord: 1,
      recordsPerEvent: { low, high },
      diversion: { frequency: `${frequency}/year`, referencePeople: 1 },
    }),
  )
  return model
}

describe('a year of events: compound Poisson', () => {
  test.each(cases.filter(({ id }) => id.startsWith('R19')))('$id', ({ id, inputs, expected }) => {
    const { freq, low, high } = inputs
    const model = compoundPoisson(freq!, low!, high!)
    expect(relative(model.expectedAnnualLoss(), expected.mean as number)).toBeLessThan(1e-9)
    const years = 100_000
    const sample = new Float64Array(years)
    model.addYears(new EventLuck(20261122, years, id), sample)
    const { mean } = lossDistribution(sample)
    expect(Math.abs(mean - (expected.mean as number))).toBeLessThan(
      (4 * (expected.sd as number)) / Math.sqrt(years),
    )
    const sorted = Float64Array.from(sample).sort()
    for (const [loss, probability] of Object.entries(expected.exceedance as Record<string, number>)) {
      const simulated = shareAbove(sorted, Number.parseFloat(loss))
      const standardError = Math.sqrt((probability * (1 - probability)) / years)
      // The reference itself is good to 0.0005.
      expect(Math.abs(simulated - probability)).toBeLessThan(4 * standardError + 0.0005)
    }
    for (const [percentile, loss] of Object.entries(expected.VaR_pct as Record<string, number>)) {
      // At the reference's percentile, half a per cent to either side, the sample has the right share of years above.
      const above = 1 - Number(percentile) / 100
      const slack = 4 * Math.sqrt((above * (1 - above)) / years)
      expect(shareAbove(sorted, loss * 1.005)).toBeLessThan(above + slack)
      if (loss > 0) expect(shareAbove(sorted, loss * 0.995)).toBeGreaterThan(above - slack)
    }
  })

  test('R06: events of a fixed loss add up', () => {
    const model = new ExposureModel()
    model.prepare(
      {
        site: { place: 'FR', staff: 'provider', outside: true },
        dataSets: [],
        headcount: 0,
        yearlyTurnover: 0,
        contactsPerYear: 0,
      },
      parametersFrom({ providerFailure: { frequency: '2/year', continuityCost: 0.5 } }),
    )
    const losses = new Float64Array(200)
    model.addYears(new EventLuck(20261122, losses.length), losses)
    for (const loss of losses) expect(Number.isInteger(loss / 0.5)).toBe(true)
    expect(model.expectedAnnualLoss()).toBe(1)
  })
})
