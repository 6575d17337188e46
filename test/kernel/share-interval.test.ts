import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { shareInterval } from '../../src/kernel/share-interval.js'

/** Probability that the interval of a binomial count holds the share behind it, summed over every count. */
function coverage(share: number, trials: number): number {
  let covered = 0
  let logProbability = trials * Math.log1p(-share)
  for (let count = 0; count <= trials; count++) {
    const { low, high } = shareInterval(count / trials, trials)
    if (low <= share && share <= high) covered += Math.exp(logProbability)
    logProbability += Math.log((trials - count) / (count + 1)) + Math.log(share / (1 - share))
  }
  return covered
}

describe('shareInterval', () => {
  it('is Wilson’s', () => {
    // Newcombe 1998, Statistics in Medicine 17:857, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const ends = (count: number, trials: number) => {
      const { low, high } = shareInterval(count / trials, trials)
      return [low.toFixed(4), high.toFixed(4)]
    }
    expect(ends(81, 263)).toEqual(['0.2553', '0.3662'])
    expect(ends(15, 148)).toEqual(['0.0624', '0.1605'])
    expect(ends(0, 20)).toEqual(['0.0000', '0.1611'])
    expect(ends(1, 29)).toEqual(['0.0061', '0.1718'])
  })

  it('covers shares near all, where share ± 1.96 errors covers 87 % and 63 %', () => {
    expect(coverage(0.99, 500)).toBeGreaterThan(0.94)
    // One event is expected: what is not whole about counts shows.
    expect(coverage(0.999, 1000)).toBeGreaterThan(0.91)
    expect(coverage(0.5, 500)).toBeCloseTo(0.95, 1)
    expect(coverage(0.99, 10_000)).toBeCloseTo(0.95, 2)
  })

  it('is never without width', () => {
    for (const share of [0, 1]) {
      const { low, high } = shareInterval(share, 10_000)
      expect(high - low).toBeCloseTo(0.000384, 6)
    }
  })

  it('refuses what is no share', () => {
    expect(() => shareInterval(1.1, 10)).toThrow(OutOfRangeError)
    expect(() => shareInterval(0.5, 0)).toThrow(OutOfRangeError)
  })
})
