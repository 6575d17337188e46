import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakEvens } from '../../src/decision/break-even.js'
import { compareOptions } from '../../src/decision/comparison.js'
import { inputEffects } from '../../src/decision/input-effects.js'
import { oneWayThresholds } from '../../src/decision/thresholds.js'
import { drawsFrom } from './draws.js'

describe('breakEvens', () => {
  const between = (costs: readonly Float64Array[], input: Float64Array) =>
    breakEvens(inputEffects(compareOptions(costs), costs, [{ path: 'x', values: input }]))

  it('finds a flip on both sides of a curve, each with its rival', () => {
    // The leader costs 0; one rival 4 − x² / 4 above zero, another 2 + x: zero at x = 4 and x = −2.
    const input = Float64Array.from({ length: 4001 }, (_, k) => -2.5 + k / 500)
    const high = input.map((x) => (x > 0 ? 4 - x ** 2 / 4 : 4))
    const low = input.map((x) => 2 + x)
    const found = between([high, new Float64Array(input.length), low], input)
    expect(found.map(({ rival, rivalBetter }) => [rival, rivalBetter])).toEqual([
      [0, 'above'],
      [2, 'below'],
    ])
    // A spline with knots every 0.6 does not bend at one point as the curve does at zero.
    expect(Math.abs(found[0]!.value - 4)).toBeLessThan(0.02)
    expect(found[1]!.value).toBeCloseTo(-2, 6)
    expect(found[1]!.probability).toBeCloseTo(0.5 / 8, 3)
  })

  it('puts the break-even of an input with few values between two of them', () => {
    const input = Float64Array.from({ length: 300 }, (_, k) => [1, 2, 3][k % 3]!)
    const rival = input.map((x) => (x === 3 ? -1 : 5))
    const [found] = between([new Float64Array(300), rival], input)
    expect(found).toMatchObject({ rivalBetter: 'above', probability: 1 / 3 })
    expect(found!.value).toBeCloseTo(2.5, 8)
  })

  it('does not take noise at the ends for a flip', () => {
    // The truth crosses zero at x = −3, where one draw in 740 lies and none is searched.
    let reported = 0
    for (let seed = 1; seed <= 200; seed++) {
      const noise = drawsFrom(seed)
      const input = noise.column(1000, noise.normal)
      const rival = input.map((x) => 1.2 + 0.4 * x + 5 * noise.normal())
      reported += between([new Float64Array(1000), rival], input).length
    }
    // One-sided errors of 1.96 standard errors and a little more for looking at many values: 5 % at most.
    expect(reported).toBeLessThanOrEqual(10)
  })

  it('counts what lies beyond the 95 % quantile: the table says the same value and probability', () => {
    const noise = drawsFrom(5)
    const input = noise.column(20_000, noise.normal)
    // The rival is cheaper above 2, where 2.3 % of the draws lie.
    const costs = [new Float64Array(input.length), input.map((x) => 20 - 10 * x)]
    const effects = inputEffects(compareOptions(costs), costs, [{ path: 'x', values: input }])
    const [flip] = breakEvens(effects)
    const stretches = oneWayThresholds(effects, 'x')
    expect(flip!.value).toBeCloseTo(2, 8)
    expect(Math.abs(flip!.probability - 0.02275)).toBeLessThan(0.005)
    expect(stretches.map(({ best }) => best)).toEqual([0, 1])
    expect(stretches[1]).toMatchObject({ from: flip!.value, probability: flip!.probability })
    expect(stretches[0]!.from).toBe(Math.min(...input))
    expect(stretches[1]!.to).toBe(Math.max(...input))
  })

  it('are borders of the threshold table, with its probabilities, whatever the curves', () => {
    const coefficient = fc.double({ min: -3, max: 3, noNaN: true })
    const curve = fc.tuple(coefficient, coefficient, coefficient)
    fc.assert(
      fc.property(fc.array(curve, { minLength: 1, maxLength: 3 }), fc.integer(), (curves, seed) => {
        const noise = drawsFrom(seed)
        const input = noise.column(400, noise.normal)
        const costs = [
          new Float64Array(input.length),
          ...curves.map(([a, b, c]) => input.map((x) => a + b * x + c * x ** 2 + noise.normal())),
        ]
        const effects = inputEffects(compareOptions(costs), costs, [{ path: 'x', values: input }])
        const stretches = oneWayThresholds(effects, 'x')
        const flips = breakEvens(effects)
        expect(stretches.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12)
        stretches.slice(1).forEach(({ from, best }, k) => {
          expect(from).toBe(stretches[k]!.to)
          expect(best).not.toBe(stretches[k]!.best)
        })
        for (const { value, rival, rivalBetter, probability } of flips) {
          const above = stretches.findIndex(({ from }) => from === value)
          const side = rivalBetter === 'above' ? stretches[above] : stretches[above - 1]
          expect(side!.best).toBe(rival)
          expect(probability).toBeGreaterThanOrEqual(side!.probability)
        }
        const others = stretches.filter(({ best }) => best !== effects.leader)
        const another = others.reduce((sum, { probability }) => sum + probability, 0)
        for (const { probability } of flips) expect(another).toBeGreaterThanOrEqual(probability - 1e-12)
        // Where one option leads everywhere nothing flips, and the other way round.
        expect(flips.length > 0).toBe(others.length > 0 && others.length < stretches.length)
      }),
      { seed: 20261122, numRuns: 150 },
    )
  })
})
