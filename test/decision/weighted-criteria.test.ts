import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossCheck } from '../../src/decision/cross-check.js'
import { linearScale, partialValue } from '../../src/decision/partial-value.js'
import { promethee } from '../../src/decision/promethee.js'
import { topsis } from '../../src/decision/topsis.js'
import { rankedByScore, weightedCriteria } from '../../src/decision/weighted-criteria.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { referenceCase } from './reference-case.js'

describe('partialValue', () => {
  const { inputs, expected } = referenceCase<{
    inputs: { cutoffs: number[]; values: number[] }
    expected: Record<string, number>
  }>('S05')
  const points = inputs.cutoffs.map((at, k) => ({ at, value: inputs.values[k]! }))

  it('meets the reference case inside, at and beyond the points', () => {
    const clipped = { points, beyond: 'clip' } as const
    const extrapolated = { points, beyond: 'extrapolate' } as const
    for (const at of [60, 75, 90]) expect(partialValue(clipped, at)).toBeCloseTo(expected[at]!, 12)
    expect(partialValue(clipped, 120)).toBe(expected['clip(120)'])
    expect(partialValue(extrapolated, 120)).toBeCloseTo(expected['interpolate(120)']!, 12)
    expect(partialValue(extrapolated, 10)).toBeCloseTo(expected['interpolate(10)']!, 12)
  })

  it('refuses scales that do not rise', () => {
    expect(() => partialValue(linearScale(3, 3), 3)).toThrow(OutOfRangeError)
    expect(() => partialValue({ points: points.slice(1, 2), beyond: 'clip' }, 3)).toThrow(OutOfRangeError)
  })
})

describe('weightedCriteria', () => {
  it('meets the plain weighted sum of the reference', () => {
    const { inputs, expected } = referenceCase<{
      inputs: { matrix: number[][]; weights: number[] }
      expected: { score: number[] }
    }>('M01')
    const plain = { ...linearScale(0, 1), beyond: 'extrapolate' } as const
    const criteria = inputs.weights.map((weight, k) => ({ name: `${k}`, weight, scale: plain }))
    const { scores, ranking } = weightedCriteria(inputs.matrix, criteria)
    // Weights are made to sum to one here; the reference leaves them at three.
    expect(scores.map((score) => score * 3)).toEqual(expected.score.map((score) => expect.closeTo(score, 12)))
    expect(ranking).toEqual([1, 0])
  })

  it('meets the published distances to the ideal within stated bounds', () => {
    const { inputs, expected } = referenceCase<{
      inputs: { matrix: number[][]; bounds: [number, number][]; objectives: string[]; weights: number[] }
      expected: { score_lower_better: number[] }
    }>('M15')
    const criteria = inputs.bounds.map(([low, high], k) => ({
      name: `${k}`,
      weight: inputs.weights[k]!,
      scale: inputs.objectives[k] === 'max' ? linearScale(low, high) : linearScale(high, low),
    }))
    const { scores } = weightedCriteria(inputs.matrix, criteria)
    scores.forEach((score, option) => {
      expect(1 - score).toBeCloseTo(expected.score_lower_better[option]!, 4)
    })
  })

  it('never reorders the others when one option gets worse or goes', () => {
    const figures = fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 6,
    })
    const criteria = [2, 3, 5].map((weight, k) => ({ name: `${k}`, weight, scale: linearScale(0, 10) }))
    fc.assert(
      fc.property(figures, (rows) => {
        const { ranking } = weightedCriteria(rows, criteria)
        const loser = ranking.at(-1)!
        const worse = rows.with(loser, [0, 0, 0])
        expect(weightedCriteria(worse, criteria).ranking[0]).toBe(ranking[0])
        const rest = rows.filter((_, option) => option !== loser)
        const without = weightedCriteria(rest, criteria).ranking.map(
          (option) => option + (option >= loser ? 1 : 0),
        )
        expect(without).toEqual(ranking.slice(0, -1))
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })

  it('refuses weights that say nothing', () => {
    const scale = linearScale(0, 1)
    expect(() => weightedCriteria([[1]], [{ name: 'a', weight: 0, scale }])).toThrow(OutOfRangeError)
    expect(() => weightedCriteria([[1]], [{ name: 'a', weight: -1, scale }])).toThrow(OutOfRangeError)
    expect(() => weightedCriteria([[1, 2]], [{ name: 'a', weight: 1, scale }])).toThrow(OutOfRangeError)
  })
})

describe('topsis', () => {
  it('meets the published similarities', () => {
    const { inputs, own, tol } = referenceCase<{
      inputs: { matrix: number[][]; weights: number[] }
      own: number[]
      tol: number
    }>('M06')
    const similarity = topsis(inputs.matrix, inputs.weights, ['most', 'most', 'most'])
    similarity.forEach((value, option) => {
      expect(Math.abs(value - own[option]!)).toBeLessThan(tol)
    })
    expect(rankedByScore(similarity)).toEqual([2, 1, 0, 3])
  })

  it('does without a criterion that is equal for all', () => {
    // The matrix on which VIKOR divides by zero in the reference (M12).
    const matrix = [
      [1, 0, 3],
      [5, 0, 6],
    ]
    expect(topsis(matrix, [1, 1, 1], ['most', 'most', 'most'])).toEqual([0, 1])
  })

  it('has no opinion on options that are all alike', () => {
    expect(
      topsis(
        [
          [1, 0],
          [1, 0],
        ],
        [1, 1],
        ['most', 'least'],
      ),
    ).toEqual([0.5, 0.5])
  })
})

describe('promethee', () => {
  it('agrees with a case worked by hand', () => {
    const criteria = [
      { weight: 3, preference: 'least', indifference: 0, strict: 10 },
      { weight: 1, preference: 'most', indifference: 2, strict: 6 },
    ] as const
    // First against second: 5 cheaper, strength 0.5 of weight 0.75; 4 less good, strength 0.5 of weight 0.25.
    expect(
      promethee(
        [
          [100, 1],
          [105, 5],
        ],
        criteria,
      ),
    ).toEqual([0.25, -0.25])
    expect(promethee([[100, 1]], criteria)).toEqual([0])
  })
})

describe('crossCheck', () => {
  const criteria = [
    { name: 'cost', weight: 1, scale: linearScale(1_000_000, 0) },
    { name: 'protection', weight: 1, scale: linearScale(0, 100) },
  ]

  it('agrees where one option is better throughout', () => {
    expect(
      crossCheck(
        [
          [500_000, 90],
          [700_000, 60],
        ],
        criteria,
      ),
    ).toEqual({
      weighted: 0,
      topsis: 0,
      promethee: 0,
      topsisOnStatedScales: 0,
    })
  })

  it('warns where normalising by the options at hand turns the winner', () => {
    // Protection differs by 12 of 100 points on the stated scale; costs by 10 of 100. Divided by the figures' own
    // lengths, the small costs' difference weighs more.
    const figures = [
      [200_000, 80],
      [300_000, 92],
    ]
    expect(crossCheck(figures, criteria)).toMatchObject({
      weighted: 1,
      topsis: 0,
      topsisOnStatedScales: 1,
    })
  })
})
