import { describe, expect, it } from 'vitest'
import { minimaxRegret } from '../../src/decision/regret.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { referenceCase } from './reference-case.js'

describe('minimaxRegret', () => {
  it('meets the published payoff table', () => {
    const { inputs, expected } = referenceCase<{
      inputs: { payoff: number[][] }
      expected: { max_regret: number[]; minimax_regret_choice: number }
    }>('V07')
    const table = minimaxRegret(inputs.payoff.map((row) => row.map((gain) => -gain)))
    expect(table.greatest).toEqual(expected.max_regret)
    expect(table.choice).toBe(expected.minimax_regret_choice - 1)
  })

  it('meets the opportunity losses of the reference', () => {
    // Utilities 1 and 0: choosing the second loses 1.
    expect(minimaxRegret([[-1], [0]]).regrets).toEqual([[0], [1]])
  })

  it('takes the first of equal options', () => {
    expect(
      minimaxRegret([
        [1, 2],
        [2, 1],
      ]).choice,
    ).toBe(0)
  })

  it('refuses tables with holes', () => {
    expect(() => minimaxRegret([])).toThrow(OutOfRangeError)
    expect(() => minimaxRegret([[]])).toThrow(OutOfRangeError)
    expect(() => minimaxRegret([[1, 2], [1]])).toThrow(OutOfRangeError)
  })
})
