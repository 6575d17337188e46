import { describe, expect, it } from 'vitest'
import { compareOptions } from '../../src/decision/comparison.js'
import { inputEffects } from '../../src/decision/input-effects.js'
import { sobolIndices, type VarianceShare } from '../../src/decision/sobol-indices.js'
import { oneWayThresholds, twoWayThresholds } from '../../src/decision/thresholds.js'
import { varianceShares } from '../../src/decision/variance-shares.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { type StreamKey, streamKey } from '../../src/kernel/stream.js'
import { mixedUniforms, plainUniforms, runsPerPair } from '../../src/kernel/uniforms.js'
import { drawsFrom } from './draws.js'
import { referenceCase } from './reference-case.js'

const ishigami = (x: number, y: number, z: number) =>
  Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)

/** Indices of a function of independent uniform numbers, from so many pairs of samples and their mixtures. */
function indicesOf(model: (point: readonly number[]) => number, inputs: number, pairs: number, seed: number) {
  const streams = Array.from({ length: inputs }, (_, input) => streamKey(`input ${input}`))
  const uniforms = mixedUniforms(
    plainUniforms(seed),
    streams.map((key) => [key]),
  )
  const figures = new Float64Array(pairs * runsPerPair(inputs)).map((_, run) =>
    model(streams.map((key) => uniforms(key, run))),
  )
  return sobolIndices(figures, inputs)
}

const angle = (share: number) => Math.PI * (2 * share - 1)
const ishigamiOf = ([a, b, c]: readonly number[]) => ishigami(angle(a!), angle(b!), angle(c!))

const gWeights = [0, 1, 4.5, 9, 99, 99, 99, 99]
const gFunction = (point: readonly number[]) =>
  point.reduce(
    (product, share, k) => (product * (Math.abs(4 * share - 2) + gWeights[k]!)) / (1 + gWeights[k]!),
    1,
  )

describe('sobolIndices', () => {
  /** Four standard errors; one in 16,000 by chance. */
  const within = ({ share, standardError }: VarianceShare, expected: number) =>
    expect(Math.abs(share - expected)).toBeLessThanOrEqual(4 * standardError + 1e-12)

  it('meets the analytic indices of the Ishigami function, and the one pair that acts together', () => {
    const { expected } = referenceCase<{ expected: { S1: number[]; ST: number[]; S13: number } }>('X01')
    const { indices, interaction, pairs } = indicesOf(ishigamiOf, 3, 4000, 1)
    indices.forEach(({ first, total, together }, input) => {
      within(first, expected.S1[input]!)
      within(total, expected.ST[input]!)
      expect(together.share).toBeCloseTo(total.share - first.share, 12)
      expect(first.standardError).toBeLessThan(0.02)
    })
    within(interaction, expected.S13)
    expect(pairs.map(({ groups }) => groups)).toEqual([[0, 2]])
    within(pairs[0]!, expected.S13)
  })

  it('meets the analytic indices of the G function, of pairs too', () => {
    const { expected } = referenceCase<{ expected: { S1: number[]; ST: number[] } }>('X02')
    const { indices, pairs } = indicesOf(gFunction, 8, 4000, 2)
    indices.forEach(({ first, total }, input) => {
      within(first, expected.S1[input]!)
      within(total, expected.ST[input]!)
    })
    // Of independent factors: half-way between the pair's own part and all parts that it is in.
    const own = gWeights.map((weight) => 1 / (3 * (1 + weight) ** 2))
    const variance = own.reduce((product, part) => product * (1 + part), 1) - 1
    const others = own.slice(2).reduce((product, part) => product * (1 + part), 1)
    const [greatest] = pairs
    expect(greatest!.groups).toEqual([0, 1])
    within(greatest!, (own[0]! * own[1]! * (1 + others)) / 2 / variance)
  })

  it('says how uncertain its shares are: 95 % intervals cover over seeds 1 to 2000', () => {
    // A product of two factors, uniform from 1 to 3: squared coefficients of variation of 1/12 each.
    const own = 1 / 12
    const variance = 2 * own + own * own
    const truths = { first: own / variance, total: (own + own * own) / variance }
    const covered = { first: 0, total: 0 }
    for (let seed = 1; seed <= 2000; seed++) {
      const [index] = indicesOf(([a, b]) => (1 + 2 * a!) * (1 + 2 * b!), 2, 256, seed).indices
      for (const kind of ['first', 'total'] as const) {
        const { share, standardError } = index![kind]
        if (Math.abs(share - truths[kind]) <= 1.96 * standardError) covered[kind]++
      }
    }
    for (const count of Object.values(covered)) {
      expect(count / 2000).toBeGreaterThan(0.935)
      expect(count / 2000).toBeLessThan(0.965)
    }
  })

  it('finds nothing acting together where effects just add up, far from zero too', () => {
    const { indices, interaction, pairs } = indicesOf(([a, b]) => 1e6 + 3 * a! + b! ** 2, 3, 64, 3)
    expect(interaction.share).toBeLessThan(1e-9)
    expect(pairs).toEqual([])
    const spread = 9 / 12 + 4 / 45
    within(indices[0]!.first, 9 / 12 / spread)
    within(indices[1]!.total, 4 / 45 / spread)
    expect(indices[2]).toEqual({
      first: { share: 0, standardError: 0 },
      total: { share: 0, standardError: 0 },
      together: { share: 0, standardError: 0 },
    })
  })

  it('tells groups of inputs as one, and gives nothing where nothing varies', () => {
    const streams = ['a', 'b', 'c'].map(streamKey)
    const [a, b, c] = streams as [StreamKey, StreamKey, StreamKey]
    const uniforms = mixedUniforms(plainUniforms(5), [[a, c], [b]])
    const figures = new Float64Array(2000 * runsPerPair(2)).map((_, run) => {
      const [x, y, z] = streams.map((key) => uniforms(key, run))
      return ishigamiOf([x!, y!, z!])
    })
    const { expected } = referenceCase<{ expected: { S1: number[]; S13: number } }>('X01')
    const { indices, interaction } = sobolIndices(figures, 2)
    within(indices[0]!.first, expected.S1[0]! + expected.S1[2]! + expected.S13)
    expect(interaction.share).toBeLessThan(1e-9)
    const nothing = sobolIndices(new Float64Array(8).fill(4), 1)
    expect(nothing.indices[0]!.total).toEqual({ share: 0, standardError: 0 })
    expect(() => sobolIndices(new Float64Array(8), 0)).toThrow(OutOfRangeError)
    expect(() => sobolIndices(new Float64Array(4), 1)).toThrow(OutOfRangeError)
    expect(() => sobolIndices(new Float64Array(9), 1)).toThrow(OutOfRangeError)
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

  it('tells correlated inputs as one, so that shares do not add up to more than the whole', () => {
    const draws = 4000
    const noise = drawsFrom(29)
    const common = noise.column(draws, () => noise.normal())
    const near = common.map((value) => value + 0.3 * noise.normal())
    const far = common.map((value) => value + 0.3 * noise.normal())
    const other = noise.column(draws, () => noise.normal())
    const inputs = [
      { path: 'near', values: near },
      { path: 'other', values: other },
      { path: 'far', values: far },
    ]
    const costs = [new Float64Array(draws), near.map((value, k) => 50 + value + far[k]! + other[k]!)]
    const effects = inputEffects(compareOptions(costs), costs, inputs)
    const sum = (shares: readonly { readonly share: number }[]) =>
      shares.reduce((total, { share }) => total + share, 0)
    expect(sum(varianceShares(effects, 1).inputs)).toBeGreaterThan(1.3)
    const { inputs: shares, rest } = varianceShares(effects, 1, [['near', 'far']])
    expect(shares.map(({ path, with: others }) => [path, others])).toEqual([
      ['near', ['far']],
      ['other', []],
    ])
    // Variances: near + far 4 + 2 · 0.09, other 1. An index from n draws has an error of about 1/√n; five of them.
    expect(Math.abs(shares[0]!.share - 4.18 / 5.18)).toBeLessThan(0.08)
    expect(Math.abs(shares[1]!.share - 1 / 5.18)).toBeLessThan(0.08)
    expect(rest).toBeLessThan(0.05)
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
