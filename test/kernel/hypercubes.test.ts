import { describe, expect, it } from 'vitest'
import { compareOptions } from '../../src/decision/comparison.js'
import { errorOverHypercubes, hypercubeCount, hypercubeSize } from '../../src/kernel/hypercubes.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { streamKey } from '../../src/kernel/stream.js'
import { latinHypercubeUniforms } from '../../src/kernel/uniforms.js'

const keys = ['volume', 'price', 'set-up'].map(streamKey)

/** Present costs of two options; volume and price act together, the set-up alone. */
function costsOf(seed: number, draws: number): readonly [Float64Array, Float64Array] {
  const uniforms = latinHypercubeUniforms(seed, draws)
  const [first, second] = [new Float64Array(draws), new Float64Array(draws)]
  for (let draw = 0; draw < draws; draw++) {
    const [volume, price, setUp] = keys.map((key) => uniforms(key, draw)) as [number, number, number]
    first[draw] = (1 + 2 * volume) * 4 * price + 2 * setUp
    second[draw] = (1 + 2 * volume) * 2 + 0.5
  }
  return [first, second]
}

describe('hypercubes', () => {
  it('are spread over their cells each by itself, and differ from each other', () => {
    const draws = 500
    const uniforms = latinHypercubeUniforms(7, draws)
    const orders = new Set<string>()
    for (let hypercube = 0; hypercube < hypercubeCount; hypercube++) {
      const size = hypercubeSize(draws, hypercube)
      const cells = Array.from({ length: size }, (_, place) =>
        Math.floor(uniforms(keys[0]!, place * hypercubeCount + hypercube) * size),
      )
      orders.add(cells.join())
      expect(cells.sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, cell) => cell))
    }
    expect(orders.size).toBe(hypercubeCount)
  })

  it('hold every draw once', () => {
    for (const draws of [2, 15, 16, 17, 500, 1000]) {
      const sizes = Array.from({ length: hypercubeCount }, (_, hypercube) => hypercubeSize(draws, hypercube))
      expect(sizes.reduce((sum, size) => sum + size)).toBe(draws)
    }
  })

  it('tell their error: 95 % intervals cover over seeds 1 to 2000, and are narrower than those of plain draws', () => {
    const seeds = 2000
    // E[(1 + 2v) 4p + 2s] = 2 · 2 + 1; of the other 2 · 2 + 0.5.
    const truth = { first: 5, second: 4.5, difference: 0.5 }
    const covered = { first: 0, second: 0, difference: 0 }
    let ratio = 0
    for (let seed = 1; seed <= seeds; seed++) {
      const costs = costsOf(seed, 128)
      const { options, pairwise } = compareOptions(costs, 'latin-hypercube')
      const pair = pairwise[0]!
      const found = {
        first: options[0]!,
        second: options[1]!,
        difference: { mean: -pair.meanDifference, standardError: pair.standardError },
      }
      for (const name of ['first', 'second', 'difference'] as const) {
        const { mean, standardError } = found[name]
        if (Math.abs(mean - truth[name]) <= 1.959963984540054 * standardError) covered[name]++
      }
      ratio += options[0]!.standardError / compareOptions(costs).options[0]!.standardError / seeds
    }
    for (const [name, count] of Object.entries(covered)) {
      expect(count / seeds, name).toBeGreaterThan(0.935)
      expect(count / seeds, name).toBeLessThan(0.965)
    }
    expect(ratio).toBeLessThan(0.5)
  })

  it('say nothing of a single draw', () => {
    expect(() => errorOverHypercubes(Float64Array.of(1))).toThrow(OutOfRangeError)
    expect(errorOverHypercubes(Float64Array.of(3, 3, 3))).toBe(0)
  })
})
