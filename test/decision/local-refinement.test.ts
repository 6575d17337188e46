import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valuesBeside } from '../../src/arrangement/number-scale.js'
import { betterStanding, type Combination } from '../../src/decision/combination-search.js'
import { extendUntilAlike, localBests, refinedFrom } from '../../src/decision/local-refinement.js'
import { SearchedVariable } from '../../src/result/searched-variable.js'

const numbers = (listed: readonly number[], most: number, openEnded = false) =>
  new SearchedVariable({
    path: 'a.b.c',
    kind: 'level',
    values: listed.map((amount) => ({ name: String(amount), amount })),
    numbers: {
      scale: { step: 1, least: 1, most },
      openEnded,
      valueAt: (amount) => ({ name: String(amount), written: String(amount), amount }),
    },
  })

/** What costs of values give, and how often they were asked for. */
function playing(variables: readonly SearchedVariable[], costOf: (amounts: readonly number[]) => number) {
  const costs = new Map<string, { readonly places: Combination; readonly cost: number }>()
  const amounts = (places: Combination) =>
    places.map((place, index) => variables[index]!.values[place]!.amount!)
  const evaluate = async (combinations: readonly Combination[]) =>
    combinations.map((places) => {
      const cost = costOf(amounts(places))
      costs.set(places.join(), { places, cost })
      return { violation: 0, cost }
    })
  return { evaluate, amounts, costs }
}

describe('values beside one', () => {
  it('are all that lie between where they are few, and twice or half as much beyond the ends', () => {
    const scale = { step: 1, least: 1, most: 100 }
    expect(valuesBeside([1, 4, 7], 4, scale)).toEqual([1, 2, 3, 5, 6, 7])
    expect(valuesBeside([4, 5], 5, scale)).toEqual([4, 6, 7, 8, 9, 10])
    expect(valuesBeside([4, 5], 4, scale)).toEqual([2, 3, 5])
    expect(valuesBeside([99, 100], 100, scale)).toEqual([99])
    expect(valuesBeside([0.95, 0.9], 0.95, { step: 0.01, least: 0.01, most: 0.99 }).at(-1)).toBe(0.99)
  })
})

describe('refinement', () => {
  it('ends where every number next to the best in each variable has been tried', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 60, maxLength: 60 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 60, maxLength: 60 }),
        async (first, second) => {
          const grid = [1, 11, 21, 31, 41, 51]
          const variables = [numbers(grid, 60), numbers(grid, 60)]
          const { evaluate, amounts } = playing(variables, ([a, b]) => first[a! - 1]! + second[b! - 1]!)
          const end = amounts(await refinedFrom([0, 3], { variables, evaluate, better: betterStanding }))
          for (const [costs, at] of [
            [first, end[0]!],
            [second, end[1]!],
          ] as const) {
            for (const next of [at - 1, at + 1]) {
              if (next >= 1 && next <= 60) expect(costs[at - 1]).toBeLessThanOrEqual(costs[next - 1]!)
            }
          }
        },
      ),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('finds a term between the listed months, and a level far above those listed', async () => {
    const months = [numbers([1, 6, 11, 16, 21], 35)]
    const term = playing(months, ([month]) => Math.abs(month! - 13) + (month === 12 ? -20 : 0))
    expect(
      term.amounts(
        await refinedFrom([0], { variables: months, evaluate: term.evaluate, better: betterStanding }),
      ),
    ).toEqual([12])
    const level = [numbers([1, 2, 3, 4], 100_000, true)]
    const cost = ([agents]: readonly number[]) => 100 - Math.min(agents!, 53)
    const { evaluate, amounts } = playing(level, cost)
    await extendUntilAlike([3], { variables: level, evaluate })
    const at = amounts(await refinedFrom([3], { variables: level, evaluate, better: betterStanding }))
    expect(at[0]).toBeGreaterThanOrEqual(53)
    expect(level[0]!.endAt(level[0]!.values.findIndex(({ amount }) => amount === at[0]))).toBeUndefined()
  })

  it('begins from runners-up too, each of those that come to the same once', () => {
    const variables = [numbers([1, 2, 3, 4, 5, 6], 6)]
    const costs = [5, 9, 3, 3, 9, 4]
    const tried = costs.map((cost, place) => ({ places: [place], standing: { violation: 0, cost } }))
    expect(localBests(tried, { variables, better: betterStanding })).toEqual([[2], [5], [0]])
  })
})
