import { describe, expect, it } from 'vitest'
import { breakEvens } from '../../src/decision/break-even.js'
import type { CandidateInput } from '../../src/decision/columns.js'
import { compareOptions } from '../../src/decision/comparison.js'
import { inputEffects } from '../../src/decision/input-effects.js'
import { recommend } from '../../src/decision/recommendation.js'
import { drawsFrom, meanOf } from './draws.js'

const draws = 1000
const both = new Set([0, 1])

/** A rival 100 dearer on average, moved by two inputs whose correlation is 0.8, and by noise that is no input. */
function problem(seed: number, own: number, correlated = 0.8, idle: Partial<CandidateInput> = {}) {
  const noise = drawsFrom(seed)
  const acting = noise.column(draws, noise.normal)
  const rest = Math.sqrt(1 - correlated ** 2)
  const beside = acting.map((value) => correlated * value + rest * noise.normal())
  const rival = acting.map((value, draw) => 100 - 100 * value - own * beside[draw]! + 50 * noise.normal())
  const group = { moves: both, movesItself: both, correlationGroup: 'acting' }
  const inputs: CandidateInput[] = [
    { path: 'beside', values: beside, ...group, ...idle },
    { path: 'acting', values: acting, ...group },
  ]
  const costs = [new Float64Array(draws), rival]
  return { costs, effects: inputEffects(compareOptions(costs), costs, inputs) }
}

const throughOf = ({ effects }: ReturnType<typeof problem>) =>
  Object.fromEntries(breakEvens(effects).map(({ input, through }) => [input, through]))

describe('an input that only goes along with another', () => {
  it('is said to, for certain where neither option is made of it', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const found = throughOf(problem(seed, 0, 0.8, { movesItself: new Set([2]) }))
      expect(found).toEqual({ beside: 'acting', acting: undefined })
    }
  })

  it('is nearly always seen to, and the one that acts never is', () => {
    let missed = 0
    for (let seed = 1; seed <= 200; seed++) {
      const found = throughOf(problem(seed, 0))
      expect(Object.keys(found).sort()).toEqual(['acting', 'beside'])
      expect(found.acting).toBeUndefined()
      if (found.beside !== 'acting') missed++
    }
    // A chi-square beyond ln 1000 = 6.9 in 0.9 % of seeds for the line, curves less: 7 of 200 would be 1 in 1,000.
    expect(missed).toBeLessThan(7)
  })

  it('is not said of one with an effect of its own', () => {
    for (let seed = 1; seed <= 200; seed++) {
      // Its own line explains 0.36 × 50² beside noise of 50²: some 300 on the criterion, where 6.9 would do.
      const found = throughOf(problem(seed, 50))
      expect(found).toEqual({ beside: undefined, acting: undefined })
    }
  })

  it('is not said where two always move together: the draws cannot tell which acts', () => {
    const found = throughOf(problem(3, 0, 1))
    expect(found).toEqual({ beside: undefined, acting: undefined })
  })

  it('stands behind the inputs that act, named with the one it goes along with', () => {
    const { costs, effects } = problem(5, 0)
    const means = costs.map(meanOf)
    const { flips } = recommend({
      ids: ['ours', 'theirs'],
      effects,
      categories: [{ category: 'all', means }],
    })
    expect(flips.map(({ code, figures: { input, through } }) => [code, input, through])).toEqual([
      ['inputAbove', 'acting', undefined],
      ['inputAbove', 'beside', 'acting'],
      ['rivalCheaperBy', undefined, undefined],
    ])
  })
})
