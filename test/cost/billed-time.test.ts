import { describe, expect, test } from 'vitest'
import { billedMinutes, billedSeconds, meanBilledSeconds } from '../../src/cost/billed-time.js'
import { Stream, streamKey } from '../../src/kernel/stream.js'

describe('billed time', () => {
  test('of a call of known length', () => {
    expect(billedSeconds(45, 6)).toBe(48)
    expect(billedSeconds(48, 6)).toBe(48)
    expect(billedSeconds(20, 6, 60)).toBe(60)
    expect(billedSeconds(61, 6, 60)).toBe(66)
    expect(billedSeconds(45.5, 0)).toBe(45.5)
    expect(() => billedSeconds(-1, 6)).toThrow(RangeError)
  })

  test('of exponential calls: the closed form meets a simulation of rounded calls', () => {
    const calls = 200_000
    for (const [mean, increment, minimum] of [
      [180, 60, 0],
      [180, 60, 60],
      [45, 6, 30],
      [240, 1, 0],
      [20, 60, 20],
    ] as const) {
      const stream = new Stream(20_261_122, streamKey('billed-time'), 0)
      let sum = 0
      let squares = 0
      for (let call = 0; call < calls; call++) {
        const billed = billedSeconds(-Math.log(stream.next()) * mean, increment, minimum)
        sum += billed
        squares += billed * billed
      }
      const simulated = sum / calls
      const standardError = Math.sqrt((squares / calls - simulated * simulated) / calls)
      // Five standard errors: a false alarm once in a million.
      expect(Math.abs(simulated - meanBilledSeconds(mean, increment, minimum))).toBeLessThan(
        5 * standardError,
      )
    }
  })

  test('rounding costs about half an increment when calls are long against it', () => {
    // i / (1 − e^(−i/h)) = h + i/2 + i²/(12 h) − …
    expect(meanBilledSeconds(600, 6)).toBeCloseTo(600 + 3 + 36 / (12 * 600), 6)
    expect(meanBilledSeconds(600, 0)).toBe(600)
    expect(meanBilledSeconds(600, 1e-9)).toBeCloseTo(600, 6)
  })

  test('waiting is billed only where it is asked for', () => {
    const price = { price: 1, talkShare: 0.5 }
    expect(billedMinutes(price, 240)).toBe(2)
    expect(billedMinutes(price, 240, 60)).toBe(3)
    expect(billedMinutes(price, 0)).toBe(0)
    expect(() => meanBilledSeconds(0, 6)).toThrow(RangeError)
  })
})
