import { describe, expect, it } from 'vitest'
import { compareOptions } from '../../src/decision/comparison.js'
import { inputEffects } from '../../src/decision/input-effects.js'
import { sobolIndices } from '../../src/decision/sobol-indices.js'
import { oneWayThresholds, twoWayThresholds } from '../../src/decision/thresholds.js'
import { varianceShares } from '../../src/decision/variance-shares.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { drawsFrom } from './draws.js'
import { referenceCase } from './reference-case.js'

const ishigami = (x: number, y: number, z: number) =>
  Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)

describe('sobolIndices', () => {
  const within = (actual: number, expected: number) =>
    expect(Math.abs(actual - expected)).toBeLessThan(0.05 + 0.1 * expected)

  it('meets the analytic indices of the Ishigami function', () => {
    const { expected } = referenceCase<{ expected: { S1: number[]; ST: number[] } }>('X01')
    const angle = (share: number) => Math.PI * (2 * share - 1)
    const indices = sobolIndices(([a, b, c]) => ishigami(angle(a!), angle(b!), angle(c!)), 3, 10_000, 1)
    indices.forEach(({ first, total }, input) => {
      within(first, expected.S1[input]!)
      within(total, expected.ST[input]!)
    })
  })

  it('meets the analytic indices of the G function', () => {
    const { expected } = referenceCase<{ expected: { S1: number[]; ST: number[] } }>('X02')
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99]
    const model = (point: Float64Array) =>
      point.reduce((product, share, k) => (product * (Math.abs(4 * share - 2) + a[k]!)) / (1 + a[k]!), 1)
    sobolIndices(model, 8, 10_000, 2).forEach(({ first, total }, input) => {
      within(first, expected.S1[input]!)
      within(total, expected.ST[input]!)
    })
  })

  it('is not disturbed by a figure far from zero, and gives nothing where nothing varies', () => {
    const [near] = sobolIndices(([a]) => a!, 2, 1000, 3)
    const [far] = sobolIndices(([a]) => a! + 1e6, 2, 1000, 3)
    expect(far!.first).toBeCloseTo(near!.first, 5)
    expect(sobolIndices(() => 4, 1, 10, 1)).toEqual([{ first: 0, total: 0 }])
    expect(() => sobolIndices(() => 4, 0, 10, 1)).toThrow(OutOfRangeError)
    expect(() => sobolIndices(() => 4, 1, 1, 1)).toThrow(OutOfRangeError)
  })
})

describe('varianceShares', () => {
  it('meets the analytic first-order indices from plain draws', () => {
    const { expected } = referenceCase<{ expected: { S1: number[]; S13: number } }>('X01')
    const draws = 10_000
    const noise = drawsFrom(19)
    const inputs = ['x', 'y', 'z'].map((path) => ({
      path,
      values: noise.column(draws, () => Math.PI * (2 * noise.uniform() - 1)),
    }))
    const [x, y, z] = inputs.map(({ values }) => values) as [Float64Array, Float64Array, Float64Array]
    const costs = [new Float64Array(draws), x.map((value, k) => 100 + ishigami(value, y[k]!, z[k]!))]
    const { inputs: shares, rest } = varianceShares(inputEffects(compareOptions(costs), costs, inputs), 1)
    expect(shares.map(({ path }) => path)).toEqual(['y', 'x'])
    // An index from n draws has an error of about 1/√n; five of them.
    expect(Math.abs(shares[0]!.share - expected.S1[1]!)).toBeLessThan(0.05)
    expect(Math.abs(shares[1]!.share - expected.S1[0]!)).toBeLessThan(0.05)
    expect(Math.abs(rest - expected.S13)).toBeLessThan(0.05)
  })
})

describe('thresholds', () => {
  const draws = 4000
  const noise = drawsFrom(23)
  const volume = { path: 'volume', values: noise.column(draws, () => 500 + 1000 * noise.uniform()) }
  const price = { path: 'price', values: noise.column(draws, () => 40 + 20 * noise.uniform()) }
  const own = volume.values.map((contacts) => 40_000 + 10 * contacts)
  const bought = volume.values.map((contacts, i) => price.values[i]! * contacts)
  const costs = [own, bought]
  const effects = inputEffects(compareOptions(costs), costs, [volume, price])

  it('finds where the best option changes along one input', () => {
    const stretches = oneWayThresholds(effects, 'volume')
    expect(stretches.map(({ best }) => best)).toEqual([1, 0])
    // At the mean price of 50, equal at 1,000 contacts; a step of the table is 5, the mean price is known to 0.1.
    expect(Math.abs(stretches[0]!.to - 1000)).toBeLessThan(15)
    expect(stretches[1]!.from).toBe(stretches[0]!.to)
  })

  it('says how probable each stretch is, beyond the table’s ends too', () => {
    const [below, above] = oneWayThresholds(effects, 'volume')
    const counted = volume.values.filter((contacts) => contacts < below!.to).length / volume.values.length
    expect(below!.probability).toBeCloseTo(counted, 12)
    expect(below!.probability + above!.probability).toBeCloseTo(1, 12)
  })

  it('finds where it changes over two', () => {
    const table = twoWayThresholds(effects, 'volume', 'price', 8)
    table.firstValues.forEach((contacts, a) => {
      table.secondValues.forEach((unitPrice, b) => {
        const lead = 40_000 + 10 * contacts - unitPrice * contacts
        // The surface is exact here but for points on the border.
        if (Math.abs(lead) > 100) expect(table.best[a]![b]).toBe(lead < 0 ? 0 : 1)
      })
    })
  })

  it('refuses inputs that are not there', () => {
    expect(() => oneWayThresholds(effects, 'wage')).toThrow(OutOfRangeError)
    expect(() => varianceShares(effects, 7)).toThrow(OutOfRangeError)
  })
})
