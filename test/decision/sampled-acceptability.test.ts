import { describe, expect, it } from 'vitest'
import { sampledAcceptability } from '../../src/decision/sampled-acceptability.js'
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
