import { describe, expect, it } from 'vitest'
import { knownOutlook, OutlookTooLong } from '../../src/queueing/known-outlook.js'

const pieces = (seconds: number) => [
  { rates: { agents: 80, serviceRate: 1 / 180, abandonmentRate: 1 / 300 }, seconds },
]

describe('what lies ahead of a line', () => {
  it('is reckoned once for a day', () => {
    const day = {}
    expect(knownOutlook(day, pieces(20), 30, 0)).toBe(knownOutlook(day, pieces(20), 31, 0))
  })

  it('is refused where a day would take longer than anybody waits, before it is reckoned', () => {
    expect(() => knownOutlook({}, pieces(7200), 1_000_000, 40)).toThrow(OutlookTooLong)
  })
})
