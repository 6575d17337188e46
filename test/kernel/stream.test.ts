import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/kernel/hash.js'
import { philox4x32 } from '../../src/kernel/philox.js'
import { isSeed, LARGEST_SEED, seedOfText } from '../../src/kernel/seed.js'
import { lowerIncompleteGamma, upperIncompleteGamma } from '../../src/kernel/special/incomplete-gamma.js'
import { normalCdf } from '../../src/kernel/special/normal-cdf.js'
import { Stream, streamKey, uniformAt } from '../../src/kernel/stream.js'

const seed = 20261122
const run = { seed, numRuns: 200 }

describe('Philox4x32-10', () => {
  // tests/kat_vectors of Random123 (D. E. Shaw Research), the three lines "philox4x32 10".
  it.each([
    ['00000000 00000000 00000000 00000000 00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    ['ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    ['243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ])('known answer for %s', (input, expected) => {
    const [c0, c1, c2, c3, k0, k1] = input.split(' ').map((word) => Number.parseInt(word, 16))
    const output = new Uint32Array(4)
    philox4x32(c0!, c1!, c2!, c3!, k0!, k1!, output)
    expect(Array.from(output, (word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(expected)
  })
})

describe('hash and seed', () => {
  it('is SHA-256', () => {
    // FIPS 180-4 examples.
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
  it('takes 53 bits of a text as its seed', () => {
    // The first 53 bits of ba7816bf8f01cf…: ba7816bf8f01cf (56 bits) without its last three bits.
    expect(seedOfText('abc')).toBe(Number(0xba7816bf8f01cfn >> 3n))
    expect(isSeed(seedOfText('abc'))).toBe(true)
    expect([0, LARGEST_SEED].every(isSeed)).toBe(true)
    expect([-1, 0.5, Number.NaN, LARGEST_SEED + 1].some(isSeed)).toBe(false)
  })
  it('names a stream by the first 64 bits of the hash of its name', () => {
    expect(streamKey('abc')).toEqual({ low: 0xba7816bf, high: 0x8f01cfea })
  })
})

describe('uniformAt', () => {
  it('lies strictly between 0 and 1 and depends on nothing but its arguments', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.string(),
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.integer({ min: 0, max: 0x1ffffffff }),
        (seed, name, draw, index) => {
          const value = uniformAt(seed, streamKey(name), draw, index)
          expect(value > 0 && value < 1).toBe(true)
          uniformAt(seed, streamKey('another'), draw + 1 > 0xffffffff ? 0 : draw + 1)
          expect(uniformAt(seed, streamKey(name), draw, index)).toBe(value)
        },
      ),
      run,
    )
  })
  it('is what the stream gives in order', () => {
    const key = streamKey('demand.growth')
    const stream = new Stream(seed, key, 7)
    for (let index = 0; index < 9; index += 1) expect(stream.next()).toBe(uniformAt(seed, key, 7, index))
  })
  it('fills the unit interval evenly: chi-squared of 100 cells below its 99.9 % point', () => {
    const key = streamKey('evenly')
    const cells = new Float64Array(100)
    const draws = 100_000
    for (let draw = 0; draw < draws; draw += 1) {
      const cell = Math.floor(uniformAt(seed, key, draw) * 100)
      cells[cell] = cells[cell]! + 1
    }
    const chiSquared = cells.reduce((sum, n) => sum + (n - draws / 100) ** 2 / (draws / 100), 0)
    expect(upperIncompleteGamma(99 / 2, chiSquared / 2)).toBeGreaterThan(0.001)
  })
  it('keeps streams, draws and indices apart: correlations within four standard errors of zero', () => {
    const one = streamKey('one')
    const two = streamKey('two')
    const draws = 50_000
    const products = [0, 0, 0]
    for (let draw = 0; draw < draws; draw += 1) {
      const u = uniformAt(seed, one, draw) - 0.5
      products[0]! += u * (uniformAt(seed, two, draw) - 0.5)
      products[1]! += u * (uniformAt(seed, one, draw + 1) - 0.5)
      products[2]! += u * (uniformAt(seed, one, draw, 1) - 0.5)
    }
    for (const product of products)
      expect(Math.abs((12 * product) / draws)).toBeLessThan(4 / Math.sqrt(draws))
  })
  it('refuses illegal seeds, draws and indices', () => {
    const key = streamKey('x')
    expect(() => uniformAt(-1, key, 0)).toThrow(RangeError)
    expect(() => uniformAt(1.5, key, 0)).toThrow(RangeError)
    expect(() => uniformAt(1, key, 2 ** 32)).toThrow(RangeError)
    expect(() => uniformAt(1, key, 0, -1)).toThrow(RangeError)
    expect(() => new Stream(1, key, -1)).toThrow(RangeError)
  })
})

/** Largest distance between the empirical and the true distribution function (Kolmogorov–Smirnov). */
const largestDistance = (values: Float64Array, cdf: (x: number) => number): number => {
  values.sort()
  let largest = 0
  for (let i = 0; i < values.length; i += 1) {
    const probability = cdf(values[i]!)
    largest = Math.max(largest, (i + 1) / values.length - probability, probability - i / values.length)
  }
  return largest
}

describe('samplers', () => {
  const draws = 20_000
  /** 99.9 % point of the Kolmogorov distribution over the square root of the sample size. */
  const limit = 1.949 / Math.sqrt(draws)
  const sample = (name: string, take: (stream: Stream) => number): Float64Array => {
    const stream = new Stream(seed, streamKey(name), 0)
    return Float64Array.from({ length: draws }, () => take(stream))
  }

  it('draws normal and exponential numbers', () => {
    expect(
      largestDistance(
        sample('normal', (s) => s.normal()),
        normalCdf,
      ),
    ).toBeLessThan(limit)
    const exponential = sample('exponential', (s) => s.exponential())
    expect(largestDistance(exponential, (x) => -Math.expm1(-x))).toBeLessThan(limit)
  })
  it.each([0.05, 0.5, 1, 2.5, 40, 1e5])('draws gamma numbers of shape %d', (shape) => {
    const values = sample(`gamma ${shape}`, (s) => s.gamma(shape))
    expect(largestDistance(values, (x) => lowerIncompleteGamma(shape, x))).toBeLessThan(limit)
  })
  it.each([0.01, 0.7, 3, 9.99, 10, 27.5, 400])('draws Poisson counts of mean %d', (mean) => {
    const values = sample(`poisson ${mean}`, (s) => s.poisson(mean))
    // Distance at each whole number; for a discrete law the limit is conservative.
    values.sort()
    let largest = 0
    for (let i = 0; i < draws; i += 1)
      if (values[i + 1] !== values[i])
        largest = Math.max(largest, Math.abs((i + 1) / draws - upperIncompleteGamma(values[i]! + 1, mean)))
    expect(largest).toBeLessThan(limit)
  })
  it('draws whole Poisson counts with equal mean and variance at a large mean', () => {
    const mean = 1e6
    const values = sample('large', (s) => s.poisson(mean))
    expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
    const average = values.reduce((sum, value) => sum + value, 0) / draws
    const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (draws - 1)
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / draws))
    expect(Math.abs(variance / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / draws))
  })
  it('gives no count at mean zero and refuses illegal parameters', () => {
    const stream = new Stream(seed, streamKey('x'), 0)
    expect(stream.poisson(0)).toBe(0)
    expect(() => stream.poisson(-1)).toThrow(RangeError)
    expect(() => stream.poisson(Number.NaN)).toThrow(RangeError)
    expect(() => stream.gamma(0)).toThrow(RangeError)
  })
})
