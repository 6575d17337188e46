import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestArrangement } from '../../src/decision/best-arrangement.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'

const of = (costs: readonly number[], ...breaks: string[]) => ({ costs: Float64Array.from(costs), breaks })

describe('the best arrangement', () => {
  it('is the cheapest that keeps every constraint; each costs what the best without it would save', () => {
    const found = bestArrangement([
      of([10, 12], 'law'),
      of([20, 22]),
      of([14, 16], 'tolerance'),
      of([5, 7], 'law', 'tolerance'),
      of([21, 25]),
    ])
    expect(found.ranking).toEqual([1, 4])
    expect(found.overBest.map(({ mean }) => mean)).toEqual([0, 2])
    // Differences 1 and 3: standard deviation √2, over the root of two draws.
    expect(found.overBest[1]!.standardError).toBeCloseTo(1, 12)
    const costs = found.constraintCosts.map(({ constraint, withoutIt, cost }) => [
      constraint,
      withoutIt,
      cost?.mean,
    ])
    expect(costs).toEqual([
      ['law', 0, 10],
      ['tolerance', 2, 6],
    ])
  })

  it('says which constraint leaves nothing', () => {
    const found = bestArrangement([of([1, 2], 'law'), of([3, 4], 'law', 'tolerance')])
    expect(found.ranking).toEqual([])
    expect(found.constraintCosts).toEqual([{ constraint: 'law', withoutIt: 0 }])
  })

  it('says when two cannot be told apart, by chance or for practical purposes', () => {
    const found = bestArrangement([
      of([100, 300, 200, 150]),
      of([130, 290, 190, 160]),
      of([400, 500, 600, 700]),
    ])
    expect(found.overBest.map(({ cannotBeToldApart }) => cannotBeToldApart)).toEqual([true, true, false])
  })

  it('tells apart a difference beyond its error that is not negligible, however often it turns', () => {
    // 1.8 % dearer, 3.1 standard errors, in half of the draws the cheaper one.
    const best = new Float64Array(1000).fill(100)
    const other = best.map((_, draw) => 100 + 1.8 + (draw % 2 === 0 ? 18.3 : -18.4))
    const [, second] = bestArrangement([of([...best]), of([...other])]).overBest
    expect(second!.mean / second!.standardError).toBeCloseTo(3, 0)
    expect(second!.cannotBeToldApart).toBe(false)
  })

  it('says whether chance alone could make a difference, or whether it hardly matters', () => {
    // Half a per cent dearer in nine of ten draws: beyond any chance, and of no weight.
    const best = new Float64Array(1000).fill(100)
    const nearly = best.map((_, draw) => (draw % 10 === 0 ? 99.9 : 100.6))
    const [, second] = bestArrangement([of([...best]), of([...nearly])]).overBest
    expect([second!.cannotBeToldApart, second!.withinError]).toEqual([true, false])
  })

  it('takes means that differ by rounding for equal, and the first of these for the better', () => {
    const found = bestArrangement([of([100, 300]), of([100 - 1e-12, 300 - 1e-12])])
    expect(found.ranking).toEqual([0, 1])
    expect(found.overBest[1]!.mean).toBe(0)
  })

  it('refuses nothing at all', () => {
    expect(() => bestArrangement([])).toThrow(OutOfRangeError)
  })

  it('is never beaten by one that keeps the constraints, and no constraint has a negative cost', () => {
    const candidate = fc.record({
      costs: fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 4 }),
      breaks: fc.subarray(['a', 'b', 'c']),
    })
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 12 }), (written) => {
        const candidates = written.map(({ costs, breaks }) => of(costs, ...breaks))
        const mean = (place: number) => candidates[place]!.costs.reduce((sum, cost) => sum + cost, 0) / 4
        const { ranking, overBest, constraintCosts } = bestArrangement(candidates)
        const keeping = candidates.flatMap(({ breaks }, place) => (breaks.length === 0 ? [place] : []))
        expect([...ranking].sort((x, y) => x - y)).toEqual(keeping)
        // Means that are equal but for rounding are not told apart.
        const rounding = 1e-9 * Math.max(...candidates.map((_, place) => Math.abs(mean(place))))
        for (const place of keeping) {
          expect(mean(ranking[0]!)).toBeLessThanOrEqual(mean(place) + rounding)
        }
        for (const { mean: over } of overBest) expect(over).toBeGreaterThanOrEqual(-1e-6)
        for (const { cost } of constraintCosts) if (cost) expect(cost.mean).toBeGreaterThanOrEqual(-1e-6)
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })
})
