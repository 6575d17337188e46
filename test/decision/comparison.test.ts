import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cannotBeToldApart, compareOptions } from '../../src/decision/comparison.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import reference from '../reference/decision-cases.json' with { type: 'json' }
import { columns, drawsFrom, expectedPositivePart, normalCumulative } from './draws.js'

describe('compareOptions', () => {
  it('agrees with a case worked by hand', () => {
    // Draw by draw the cheapest is A, A, B, B; regrets of A: 0, 0, 2, 4; of B: 5, 1, 0, 0.
    const result = compareOptions(columns([10, 12, 14, 16], [15, 13, 12, 12]))
    expect(result.options.map((option) => option.mean)).toEqual([13, 13])
    expect(result.options.map((option) => option.probabilityBest)).toEqual([0.5, 0.5])
    expect(result.options.map((option) => option.expectedLoss)).toEqual([1.5, 1.5])
    expect(result.expectedValueOfPerfectInformation).toBe(1.5)
    expect(result.ranking).toEqual([0, 1])
    // Sample variance of the differences -5, -1, 2, 4 is 46/3; its standard error is the root of a quarter of that.
    expect(result.pairwise[0]!.standardError).toBeCloseTo(Math.sqrt(46 / 12), 12)
  })

  it('gives the expected losses and EVPI of the published payoff table', () => {
    const table = reference.voi_decision.find(({ id }) => id === 'V07')!
    const { p, payoff } = table.inputs as { p: number[]; payoff: number[][] }
    const expected = table.expected as { EMV: number[]; EOL: number[]; EVPI: number }
    // Probabilities in tenths become draws; costs are payoffs with the sign turned.
    const costs = payoff.map((row) =>
      Float64Array.from(row.flatMap((value, state) => new Array(Math.round(p[state]! * 10)).fill(-value))),
    )
    const result = compareOptions(costs)
    result.options.forEach((option, index) => {
      expect(-option.mean).toBeCloseTo(expected.EMV[index]!, 10)
      expect(option.expectedLoss).toBeCloseTo(expected.EOL[index]!, 10)
    })
    expect(result.expectedValueOfPerfectInformation).toBeCloseTo(expected.EVPI, 10)
    expect(result.ranking[0]).toBe(1)
  })

  it('shares a draw among equally cheap options and ranks equal means in scenario order', () => {
    const result = compareOptions(columns([1, 2, 3], [1, 2, 3], [9, 9, 9]))
    expect(result.options.map((option) => option.probabilityBest)).toEqual([0.5, 0.5, 0])
    expect(result.ranking).toEqual([0, 1, 2])
    expect(result.pairwise[0]).toMatchObject({
      probabilityBetter: 0.5,
      withinMonteCarloError: false,
      practicallyEqual: true,
    })
    expect(result.groups).toEqual([[0, 1], [2]])
  })

  it('tells too few draws from options that are practically equal', () => {
    const noise = drawsFrom(11)
    const common = noise.column(200, () => 1000 + 300 * noise.normal())
    const unsure = common.map((cost) => cost + 20 + 400 * noise.normal())
    const sure = common.map((cost) => cost + 2)
    const small = common.map((cost, draw) => cost + (draw % 2 === 0 ? 14 : -6))
    const pair = (other: Float64Array) => compareOptions([common, other]).pairwise[0]!
    expect(pair(unsure).withinMonteCarloError).toBe(true)
    // 0.2 % dearer, but in every draw: small and sure is told apart.
    expect(pair(sure)).toMatchObject({ withinMonteCarloError: false, practicallyEqual: false })
    expect(pair(small)).toMatchObject({ withinMonteCarloError: false, practicallyEqual: true })
  })

  it('tells a large difference of means from a coin toss: how often is confidence, not a tie', () => {
    // 560 always against 300 or 1,320, half of the draws each: 250 dearer on average.
    const steady = new Float64Array(1000).fill(560)
    const skewed = steady.map((_, draw) => (draw % 2 === 0 ? 300 : 1320))
    const { pairwise, groups, ranking } = compareOptions([skewed, steady])
    expect(pairwise[0]).toMatchObject({
      meanDifference: -250,
      probabilityBetter: 0.5,
      withinMonteCarloError: false,
      practicallyEqual: false,
    })
    expect(ranking).toEqual([1, 0])
    expect(groups).toEqual([[1], [0]])
  })

  it('ties exactly where the difference is within its error, or negligible and not sure, whatever the odds', () => {
    const cost = fc.integer({ min: 1, max: 2000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cost, cost), { minLength: 2, maxLength: 60 }), (rows) => {
        const { options, pairwise, ranking } = compareOptions(
          columns(
            rows.map(([first]) => first),
            rows.map(([, second]) => second),
          ),
        )
        const [pair] = pairwise
        const difference = Math.abs(options[0]!.mean - options[1]!.mean)
        const isWithin = difference <= 1.959963984540054 * pair!.standardError
        const isNegligible = difference <= 0.01 * options[ranking[0]!]!.mean
        const odds = pair!.probabilityBetter
        const isSure = odds >= 0.95 || odds <= 0.05
        const isTied = (isWithin && pair!.standardError > 0) || (isNegligible && !isSure)
        // Within rounding of a border either answer is right.
        fc.pre(Math.abs(difference - 1.959963984540054 * pair!.standardError) > 1e-9)
        expect(cannotBeToldApart(pair!)).toBe(isTied)
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })

  it('pairs draws: common noise does not hide a small difference', () => {
    const noise = drawsFrom(5)
    const common = noise.column(1000, () => 1e6 * noise.normal())
    const [pair] = compareOptions([common, common.map((cost) => cost + 10 + noise.normal())]).pairwise
    expect(pair!.meanDifference).toBeCloseTo(-10, 0)
    expect(pair!.standardError).toBeLessThan(0.05)
  })

  it('keeps its laws on random columns', () => {
    const column = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, scale) => {
          const result = compareOptions(columns(...rows))
          const total = result.options.reduce((sum, option) => sum + option.probabilityBest, 0)
          expect(total).toBeCloseTo(1, 12)
          const losses = result.options.map((option) => option.expectedLoss)
          expect(Math.min(...losses)).toBeGreaterThanOrEqual(0)
          expect(result.expectedValueOfPerfectInformation).toBeCloseTo(Math.min(...losses), 12)
          expect(result.groups.flat().sort()).toEqual(rows.map((_, option) => option))
          // Another currency and a cost common to all change nothing but the unit.
          const other = compareOptions(columns(...rows.map((row) => row.map((cost) => scale * cost + 7))))
          other.options.forEach((option, index) => {
            expect(option.probabilityBest).toBe(result.options[index]!.probabilityBest)
            expect(option.expectedLoss).toBeCloseTo(scale * result.options[index]!.expectedLoss, 10)
          })
          // The order in which options are written changes nothing but their places.
          const turned = compareOptions(columns(...rows.toReversed()))
          expect(turned.options.toReversed()).toEqual(result.options)
        },
      ),
      { seed: 20261122, numRuns: 200 },
    )
  })

  it('refuses columns that cannot be compared', () => {
    expect(() => compareOptions([])).toThrow(OutOfRangeError)
    expect(() => compareOptions(columns([1]))).toThrow(OutOfRangeError)
    expect(() => compareOptions(columns([1, 2], [1, 2, 3]))).toThrow(OutOfRangeError)
    expect(() => compareOptions(columns([1, Number.NaN]))).toThrow(OutOfRangeError)
  })

  it('covers the truth with its 95 % intervals over seeds 1 to 2000', { timeout: 120_000 }, () => {
    // A costs 100 + 20 Z, B costs 105 + 10 W with independent standard normal Z and W: B − A is normal(5, √500).
    const draws = 600
    const sd = Math.sqrt(500)
    const truth = {
      meanA: 100,
      difference: -5,
      probabilityBest: normalCumulative(5 / sd),
      lossA: expectedPositivePart(-5, sd),
      lossB: expectedPositivePart(5, sd),
    }
    const covered = { meanA: 0, difference: 0, probabilityBest: 0, lossA: 0, lossB: 0 }
    const seeds = 2000
    for (let seed = 1; seed <= seeds; seed++) {
      const noise = drawsFrom(seed)
      const first = noise.column(draws, () => 100 + 20 * noise.normal())
      const second = noise.column(draws, () => 105 + 10 * noise.normal())
      const { options, pairwise } = compareOptions([first, second])
      const covers = (estimate: number, error: number, known: number) =>
        Math.abs(estimate - known) <= 1.959963984540054 * error ? 1 : 0
      const [a, b] = options as [(typeof options)[0], (typeof options)[0]]
      const pair = pairwise[0]!
      const sign = pair.option === 0 ? 1 : -1
      covered.meanA += covers(a.mean, a.standardError, truth.meanA)
      covered.difference += covers(sign * pair.meanDifference, pair.standardError, truth.difference)
      const { low, high } = a.probabilityBestInterval
      if (low <= truth.probabilityBest && truth.probabilityBest <= high) covered.probabilityBest++
      covered.lossA += covers(a.expectedLoss, a.expectedLossStandardError, truth.lossA)
      covered.lossB += covers(b.expectedLoss, b.expectedLossStandardError, truth.lossB)
    }
    for (const [figure, count] of Object.entries(covered)) {
      expect(count / seeds, figure).toBeGreaterThan(0.935)
      expect(count / seeds, figure).toBeLessThan(0.965)
    }
  })
})
