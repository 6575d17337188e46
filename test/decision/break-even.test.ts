import { describe, expect, it } from 'vitest'
import { breakEvens } from '../../src/decision/break-even.js'
import { compareOptions } from '../../src/decision/comparison.js'
import { inputEffects } from '../../src/decision/input-effects.js'
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
})
