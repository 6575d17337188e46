import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Combination, type Standing, searchCombinations } from '../../src/decision/combination-search.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'

/** Searches a function of places and keeps what was asked for. */
async function search(
  sizes: readonly number[],
  standing: (places: Combination) => Standing,
  mostExhaustive: number,
) {
  const asked = new Map<string, Standing>()
  const end = await searchCombinations({
    sizes,
    starts: [sizes.map(() => 0)],
    evaluate: async (combinations) =>
      combinations.map((places) => {
        const key = places.join()
        asked.set(key, asked.get(key) ?? standing(places))
        return asked.get(key)!
      }),
    mostExhaustive,
    seed: 1,
  })
  const [first] = [...asked].sort(([, a], [, b]) => a.violation - b.violation || a.cost - b.cost)
  return { ...end, asked, best: first![0] }
}

const kept = (cost: number): Standing => ({ violation: 0, cost })

describe('the search of combinations', () => {
  it('tries every combination once where they are few', async () => {
    const found = await search([2, 3, 4], (places) => kept(places[0]! + places[1]! + places[2]!), 24)
    expect(found.exhaustive).toBe(true)
    expect(found.asked.size).toBe(24)
  })

  it('finds the best of what adds up with far fewer, and says that it proves nothing', async () => {
    const goal = [4, 1, 7, 3, 0, 6]
    const sizes = goal.map(() => 8)
    const far = (places: Combination) => goal.reduce((sum, at, index) => sum + (places[index]! - at) ** 2, 0)
    const found = await search(sizes, (places) => kept(far(places)), 100)
    expect(found.exhaustive).toBe(false)
    expect(found.best).toBe(goal.join())
    expect(found.asked.size).toBeLessThan(8 ** 6 / 100)
  })

  it('goes towards what keeps the constraints from where none is kept', async () => {
    // Nothing within one change of the start is allowed; the cheapest that is lies at 5, 5, 5.
    const found = await search(
      [6, 6, 6],
      (places) => {
        const sum = places.reduce((total, place) => total + place, 0)
        return { violation: Math.max(0, 15 - sum), cost: sum }
      },
      50,
    )
    expect(found.best).toBe('5,5,5')
  })

  it('finds what only two changes at once reach', async () => {
    const found = await search(
      [5, 5, 5, 5],
      ([a, b, c, d]) => kept(a! === 3 && b! === 4 ? -10 : a! + b! + c! + d!),
      200,
    )
    expect(found.best.startsWith('3,4,')).toBe(true)
  })

  it('looks for what the constraints cost: the cheapest whatever it breaks is tried as well', async () => {
    const found = await search(
      [9, 9, 9],
      (places) => ({ violation: places[0]! > 0 ? 1 : 0, cost: 30 - places[0]! - places[1]! - places[2]! }),
      100,
    )
    expect(found.best).toBe('0,8,8')
    expect(found.asked.has('8,8,8')).toBe(true)
  })

  it('never ends on something a single change would improve', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { minLength: 64, maxLength: 64 }),
        async (costs) => {
          const found = await search([4, 4, 4], ([a, b, c]) => kept(costs[16 * a! + 4 * b! + c!]!), 10)
          const at = found.best.split(',').map(Number)
          const cost = (places: Combination) => costs[16 * places[0]! + 4 * places[1]! + places[2]!]!
          for (const index of [0, 1, 2]) {
            for (const place of [0, 1, 2, 3]) {
              expect(cost(at)).toBeLessThanOrEqual(cost(at.with(index, place)))
            }
          }
        },
      ),
      { seed: 20261122, numRuns: 40 },
    )
  })

  it('refuses a variable without values', async () => {
    await expect(search([2, 0], () => kept(0), 10)).rejects.toThrow(OutOfRangeError)
  })
})
