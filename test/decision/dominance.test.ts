import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costEffectivenessFrontier } from '../../src/decision/cost-effectiveness.js'
import { dominanceOrder } from '../../src/decision/stochastic-dominance.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { referenceCase } from './reference-case.js'

describe('dominanceOrder', () => {
  const { inputs } = referenceCase<{ inputs: Record<'A' | 'B' | 'C', number[]> }>('V11')
  // The reference states gains; costs are gains with the sign turned. B's draws are shuffled against A's and C's.
  const costs = (gains: readonly number[]) => Float64Array.from(gains, (gain) => -gain)
  const [a, b, c] = [costs(inputs.A), costs(inputs.B.toReversed()), costs(inputs.C)]

  it('meets the reference case', () => {
    expect(dominanceOrder(a, b)).toBe('first')
    expect(dominanceOrder(a, c)).toBeUndefined()
    expect(dominanceOrder(c, a)).toBe('second')
    expect(dominanceOrder(c, b)).toBe('first')
    expect(dominanceOrder(costs(inputs.A), costs(inputs.B))).toBe('everyDraw')
  })

  it('never dominates both ways, and implies a mean that is no greater', () => {
    const column = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(column, column, (left, right) => {
        const [first, second] = [Float64Array.from(left), Float64Array.from(right)]
        const order = dominanceOrder(first, second)
        if (order === undefined) return
        expect(dominanceOrder(second, first)).toBeUndefined()
        const sum = (column: readonly number[]) => column.reduce((total, value) => total + value, 0)
        expect(sum(left)).toBeLessThanOrEqual(sum(right))
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })

  it('gives no order to a column and itself, shuffled or not', () => {
    expect(dominanceOrder(a, a)).toBeUndefined()
    expect(dominanceOrder(a, Float64Array.from(a).reverse())).toBeUndefined()
  })
})

describe('costEffectivenessFrontier', () => {
  it('meets the reference case with dominated and extendedly dominated strategies', () => {
    const { inputs, expected } = referenceCase<{
      inputs: { strategies: string[]; cost: number[]; effect: number[] }
      expected: [string, number | null, string][]
    }>('V01')
    const places = costEffectivenessFrontier(
      inputs.cost.map((cost, k) => ({ cost, effect: inputs.effect[k]! })),
    )
    const short = { efficient: 'ND', extendedlyDominated: 'ED', dominated: 'D' }
    expect(
      places.map(({ option, costPerEffect, status }) => [
        inputs.strategies[option],
        costPerEffect ?? null,
        short[status],
      ]),
    ).toEqual(expected)
  })

  it('keeps the first of equal options and drops one that costs the same for less', () => {
    const places = costEffectivenessFrontier([
      { cost: 10, effect: 1 },
      { cost: 10, effect: 2 },
      { cost: 10, effect: 2 },
    ])
    expect(places.map(({ option, status }) => [option, status])).toEqual([
      [1, 'efficient'],
      [0, 'dominated'],
      [2, 'dominated'],
    ])
  })

  it('refuses what it cannot place', () => {
    expect(() => costEffectivenessFrontier([])).toThrow(OutOfRangeError)
    expect(() => costEffectivenessFrontier([{ cost: Number.NaN, effect: 1 }])).toThrow(OutOfRangeError)
  })
})
