import { describe, expect, it } from 'vitest'
import { acceptabilityOverDraws, sampledAcceptability } from '../../src/decision/sampled-acceptability.js'
import { stochasticAcceptability } from '../../src/decision/smaa.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { drawsFrom } from './draws.js'

describe('sampledAcceptability', () => {
  it('agrees with the exact cut within four standard errors', () => {
    const noise = drawsFrom(29)
    const values = Array.from({ length: 4 }, () => Array.from({ length: 3 }, noise.uniform))
    const weightings = 20_000
    const exact = stochasticAcceptability(values)
    const sampled = sampledAcceptability(values, weightings, 1)
    exact.rankAcceptability.forEach((row, option) => {
      row.forEach((share, rank) => {
        const error = Math.sqrt((share * (1 - share)) / weightings)
        expect(Math.abs(sampled.rankAcceptability[option]![rank]! - share)).toBeLessThanOrEqual(4 * error)
      })
    })
    sampled.centralWeights.forEach((weights, option) => {
      const first = exact.rankAcceptability[option]![0]!
      // A weight lies between 0 and 1: its spread is at most one half.
      weights?.forEach((weight, criterion) => {
        const bound = (4 * 0.5) / Math.sqrt(first * weightings)
        expect(Math.abs(weight - exact.centralWeights[option]![criterion]!)).toBeLessThan(bound)
      })
    })
  })

  it('lets equal options share their ranks, and gives the same for the same seed', () => {
    const values = [
      [0.4, 0.6],
      [0.4, 0.6],
    ]
    const result = sampledAcceptability(values, 10, 3)
    expect(result.rankAcceptability).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ])
    expect(sampledAcceptability(values, 10, 3)).toEqual(result)
  })

  it('refuses what cannot be weighed', () => {
    expect(() => sampledAcceptability([], 10, 1)).toThrow(OutOfRangeError)
    expect(() => sampledAcceptability([[]], 10, 1)).toThrow(OutOfRangeError)
    expect(() => sampledAcceptability([[1], [1, 2]], 10, 1)).toThrow(OutOfRangeError)
    expect(() => sampledAcceptability([[1]], 0, 1)).toThrow(OutOfRangeError)
  })
})

describe('acceptabilityOverDraws', () => {
  it('counts ranks over what the criteria turn out to be as well', () => {
    const draws = 4096
    const noise = drawsFrom(31)
    // Worth u on the first criterion, u even on 0 to 1, against 0.5; alike on the second: first in half of the draws.
    const drawn = Float64Array.from({ length: draws }, noise.uniform)
    const { rankAcceptability, standardErrors, centralWeights } = acceptabilityOverDraws(
      [
        [drawn, 0.2],
        [0.5, 0.2],
      ],
      draws,
      8,
      1,
    )
    const first = drawn.filter((value) => value > 0.5).length / draws
    expect(rankAcceptability[0]![0]).toBeCloseTo(first, 12)
    expect(standardErrors[0]![0]).toBeCloseTo(Math.sqrt((first * (1 - first)) / (draws - 1)), 12)
    const spread = Math.sqrt(1 / 12 / (first * draws * 8))
    expect(Math.abs(centralWeights[0]![0]! - 0.5)).toBeLessThan(4 * spread)
  })

  it('is within four standard errors of the integral where weights and draws act together', () => {
    const draws = 4096
    const noise = drawsFrom(37)
    const drawn = Float64Array.from({ length: draws }, noise.uniform)
    // First where w u > (1 - w)/2, w and u even on 0 to 1: u/(u + 1/2) of the weightings, on average 1 - ln(3)/2.
    const { rankAcceptability, standardErrors } = acceptabilityOverDraws(
      [
        [drawn, 0],
        [0, 0.5],
      ],
      draws,
      8,
      2,
    )
    const expected = 1 - Math.log(3) / 2
    const error = standardErrors[0]![0]!
    expect(error).toBeLessThan(0.005)
    expect(Math.abs(rankAcceptability[0]![0]! - expected)).toBeLessThan(4 * error)
    // At the mean of the draws it would be another share: w > 1/2.
    expect(Math.abs(0.5 - expected)).toBeGreaterThan(4 * error)
  })

  it('refuses fewer values than draws', () => {
    expect(() => acceptabilityOverDraws([[new Float64Array(3)]], 4, 1, 1)).toThrow(OutOfRangeError)
  })
})
