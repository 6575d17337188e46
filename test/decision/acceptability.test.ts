import { describe, expect, it } from 'vitest'
import { acceptabilityCurve, switchingPrices } from '../../src/decision/acceptability.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { columns, drawsFrom, normalCumulative } from './draws.js'

describe('acceptability', () => {
  it('agrees with a case worked by hand', () => {
    // Offshore 100 and 120 with 4 customers lost, internal 140 with none: equal in the mean at 7.50 a customer.
    const costs = columns([100, 120], [140, 140])
    const lost = columns([4, 4], [0, 0])
    const [free, five, eight, twenty] = acceptabilityCurve(costs, lost, [0, 5, 8, 20])
    expect(free).toEqual({ price: 0, means: [110, 140], best: 0, probabilityBest: [1, 0] })
    // At 5 the second draw costs 140 either way: shared.
    expect(five).toEqual({ price: 5, means: [130, 140], best: 0, probabilityBest: [0.75, 0.25] })
    expect(eight).toEqual({ price: 8, means: [142, 140], best: 1, probabilityBest: [0.5, 0.5] })
    expect(twenty!.probabilityBest).toEqual([0, 1])
    expect(switchingPrices(costs, lost)).toEqual([{ price: 7.5, from: 0, to: 1 }])
  })

  it('follows the closed form for normal costs', () => {
    const draws = 20_000
    const noise = drawsFrom(6)
    const cost = noise.column(draws, () => 100 + 10 * noise.normal())
    const flat = new Float64Array(draws).fill(115)
    const amounts = [new Float64Array(draws).fill(2), new Float64Array(draws)]
    for (const { price, probabilityBest } of acceptabilityCurve([cost, flat], amounts, [0, 4, 10])) {
      const truth = normalCumulative((15 - 2 * price) / 10)
      expect(Math.abs(probabilityBest[0]! - truth)).toBeLessThan(4 * Math.sqrt((truth * (1 - truth)) / draws))
    }
  })

  it('finds every corner of the lower envelope and passes over what is never best', () => {
    const costs = columns([10, 10], [14, 14], [20, 20], [19, 19])
    const amounts = columns([4, 4], [2, 2], [0, 0], [2, 2])
    expect(switchingPrices(costs, amounts)).toEqual([
      { price: 2, from: 0, to: 1 },
      { price: 3, from: 1, to: 2 },
    ])
    expect(switchingPrices(columns([1, 1], [2, 2]), columns([0, 0], [3, 3]))).toEqual([])
  })

  it('refuses columns that do not belong together', () => {
    expect(() => acceptabilityCurve(columns([1, 2]), columns([1, 2], [1, 2]), [0])).toThrow(OutOfRangeError)
    expect(() => acceptabilityCurve(columns([1, 2]), columns([1, 2]), [Number.NaN])).toThrow(OutOfRangeError)
  })
})
