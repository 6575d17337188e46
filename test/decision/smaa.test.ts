import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stochasticAcceptability } from '../../src/decision/smaa.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { drawsFrom } from './draws.js'
import { referenceCase } from './reference-case.js'

describe('stochasticAcceptability', () => {
  it('meets the closed form for two criteria', () => {
    const { inputs, expected } = referenceCase<{
      inputs: { values: number[][] }
      expected: { rank_acceptability: number[][]; central_weights: number[][] }
    }>('S01')
    const result = stochasticAcceptability(inputs.values)
    expected.rank_acceptability.forEach((row, option) => {
      row.forEach((share, rank) => {
        expect(result.rankAcceptability[option]![rank]).toBeCloseTo(share, 12)
      })
      expected.central_weights[option]!.forEach((weight, criterion) => {
        expect(result.centralWeights[option]![criterion]).toBeCloseTo(weight, 12)
      })
    })
  })

  it('meets the closed form for three criteria', () => {
    const { inputs, expected, tol } = referenceCase<{
      inputs: { values: number[][] }
      expected: { first_rank: number[] }
      tol: number
    }>('S02')
    const { rankAcceptability } = stochasticAcceptability(inputs.values)
    expected.first_rank.forEach((share, option) => {
      expect(Math.abs(rankAcceptability[option]![0]! - share)).toBeLessThan(tol)
    })
  })

  it('agrees with sampled weights for five options and four criteria', () => {
    const noise = drawsFrom(13)
    const values = Array.from({ length: 5 }, () => Array.from({ length: 4 }, noise.uniform))
    const { rankAcceptability, centralWeights } = stochasticAcceptability(values)
    const samples = 40_000
    const wins = values.map(() => 0)
    const sums = values.map(() => [0, 0, 0, 0])
    for (let sample = 0; sample < samples; sample++) {
      const parts = values[0]!.map(() => -Math.log(noise.uniform()))
      const total = parts.reduce((sum, part) => sum + part, 0)
      const scores = values.map((row) => row.reduce((sum, value, k) => sum + (value * parts[k]!) / total, 0))
      const best = scores.indexOf(Math.max(...scores))
      wins[best]!++
      parts.forEach((part, k) => {
        sums[best]![k]! += part / total
      })
    }
    wins.forEach((count, option) => {
      const share = rankAcceptability[option]![0]!
      expect(Math.abs(count / samples - share)).toBeLessThan(
        4 * Math.sqrt((share * (1 - share)) / samples) + 1e-12,
      )
      if (count < 100) return
      centralWeights[option]!.forEach((weight, k) => {
        // A weight's standard deviation is below one half.
        expect(Math.abs(sums[option]![k]! / count - weight)).toBeLessThan(2 / Math.sqrt(count))
      })
    })
  })

  it('shares every rank out fully, with equal options sharing theirs', () => {
    const values = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(values, (rows) => {
        const { rankAcceptability, centralWeights } = stochasticAcceptability(rows)
        rows.forEach((_, k) => {
          const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0)
          expect(sum(rankAcceptability[k]!)).toBeCloseTo(1, 10)
          expect(sum(rankAcceptability.map((row) => row[k]!))).toBeCloseTo(1, 10)
          const central = centralWeights[k]
          if (central !== undefined) expect(sum(central)).toBeCloseTo(1, 10)
        })
      }),
      { seed: 20261122, numRuns: 100 },
    )
    expect(
      stochasticAcceptability([
        [1, 0],
        [1, 0],
      ]).rankAcceptability,
    ).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ])
  })

  it('gives no central weights to an option that no weights favour', () => {
    expect(
      stochasticAcceptability([
        [1, 1],
        [0, 0],
      ]).centralWeights[1],
    ).toBeUndefined()
  })

  it('refuses what it cannot analyse', () => {
    expect(() => stochasticAcceptability([])).toThrow(OutOfRangeError)
    expect(() => stochasticAcceptability([[]])).toThrow(OutOfRangeError)
    expect(() => stochasticAcceptability([[1, 2], [1]])).toThrow(OutOfRangeError)
  })
})
