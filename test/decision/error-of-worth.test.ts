import { describe, expect, it } from 'vitest'
import { compareOptions } from '../../src/decision/comparison.js'
import { isLimit, limitOf } from '../../src/decision/error-of-worth.js'
import { drawsFrom, expectedPositivePart } from './draws.js'

/** EVPI of a leader that is cheaper by `mean` on average, differences of standard deviation 1. */
function everything(seed: number, draws: number, mean: number) {
  const { column, normal } = drawsFrom(seed)
  const first = column(draws, normal)
  const {
    expectedValueOfPerfectInformation: value,
    expectedValueOfPerfectInformationStandardError: standardError,
  } = compareOptions([first, first.map((cost) => cost + mean + normal())])
  return { value, standardError }
}

describe('the error of an expected loss', () => {
  it('is a limit that holds where no draw loses anything', () => {
    const truth = expectedPositivePart(-4, 1)
    for (let seed = 1; seed <= 200; seed++) {
      const { value, standardError } = everything(seed, 500, 4)
      if (value > 0) continue
      expect(isLimit(value, standardError)).toBe(true)
      expect(limitOf(value, standardError)).toBeGreaterThan(truth)
    }
  })

  it('is no limit where many draws lose', () => {
    const { value, standardError } = everything(1, 2000, 1)
    expect(isLimit(value, standardError)).toBe(false)
  })

  it('is nothing where nothing varies or there is nothing to choose', () => {
    const certain = compareOptions([new Float64Array(100).fill(1), new Float64Array(100).fill(2)])
    expect(certain.expectedValueOfPerfectInformationStandardError).toBe(0)
    const alone = compareOptions([Float64Array.from({ length: 100 }, (_, draw) => draw)])
    expect(alone.expectedValueOfPerfectInformationStandardError).toBe(0)
  })
})
