import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latinHypercubeAt } from '../../src/kernel/latin-hypercube.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { streamKey } from '../../src/kernel/stream.js'

const column = (seed: number, name: string, draws: number, index = 0) => {
  const key = streamKey(name)
  return Array.from({ length: draws }, (_, draw) => latinHypercubeAt(seed, key, draws, draw, index))
}

describe('latinHypercubeAt', () => {
  it('puts exactly one draw into each cell, whatever their number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 0, max: 2 ** 40 }),
        fc.integer({ min: 0, max: 40 }),
        (draws, seed, index) => {
          const cells = column(seed, 'growth', draws, index).map((value) => Math.floor(value * draws))
          expect([...cells].sort((a, b) => a - b)).toEqual(Array.from({ length: draws }, (_, cell) => cell))
        },
      ),
      { seed: 20261122, numRuns: 150 },
    )
  })

  it('gives every order of three draws alike', () => {
    const orders = new Map<string, number>()
    const seeds = 6000
    for (let seed = 0; seed < seeds; seed++) {
      const order = column(seed, 'price', 3)
        .map((value) => Math.floor(value * 3))
        .join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect(orders.size).toBe(6)
    let chiSquared = 0
    for (const count of orders.values()) chiSquared += (count - seeds / 6) ** 2 / (seeds / 6)
    // 99.9 % point of chi-squared with 5 degrees of freedom.
    expect(chiSquared).toBeLessThan(20.52)
  })

  it('leaves different inputs and indexes uncorrelated', () => {
    const draws = 10_000
    const columns = [column(1, 'growth', draws), column(1, 'price', draws), column(1, 'growth', draws, 1)]
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      let products = 0
      for (let draw = 0; draw < draws; draw++)
        products += (columns[a]![draw]! - 0.5) * (columns[b]![draw]! - 0.5)
      // A correlation of independent columns has a standard error of 1/√n; four of them.
      expect(Math.abs((12 * products) / draws)).toBeLessThan(4 / Math.sqrt(draws))
    }
  })

  it('knows the mean of a monotone function far better than plain draws do', () => {
    const draws = 1000
    const mean = column(7, 'cost', draws).reduce((sum, uniform) => sum - Math.log(uniform), 0) / draws
    // Exponential numbers: plain draws would have a standard error of 1/√1000 = 0.032.
    expect(Math.abs(mean - 1)).toBeLessThan(0.003)
  })

  it('refuses draws beyond their number', () => {
    const key = streamKey('growth')
    expect(() => latinHypercubeAt(1, key, 10, 10)).toThrow(OutOfRangeError)
    expect(() => latinHypercubeAt(1, key, 0, 0)).toThrow(OutOfRangeError)
  })
})
