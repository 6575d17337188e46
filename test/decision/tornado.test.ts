import { describe, expect, it } from 'vitest'
import { compareOptions } from '../../src/decision/comparison.js'
import { inputEffects } from '../../src/decision/input-effects.js'
import { tornado } from '../../src/decision/tornado.js'
import { drawsFrom } from './draws.js'

describe('tornado', () => {
  const draws = 10_000
  const noise = drawsFrom(21)
  const wage = { path: 'wage', values: noise.column(draws, () => 10 + noise.normal()) }
  const price = { path: 'price', values: noise.column(draws, () => 10 + 2 * noise.normal()) }
  const common = { path: 'common', values: noise.column(draws, noise.normal) }
  const turning = { path: 'turning', values: noise.column(draws, () => 2 * noise.uniform() - 1) }
  const first = wage.values.map((value, i) => 5 * value + 1000 * common.values[i]!)
  const second = price.values.map(
    (value, i) => 4 * value + 1000 * common.values[i]! + 20 * turning.values[i]! ** 2,
  )
  // first costs about 50, second about 40 + 20/3: second leads.
  const effects = inputEffects(
    compareOptions([first, second]),
    [first, second],
    [common, turning, wage, price],
  )
  const bars = tornado(effects, 0)

  it('shows what moves the difference and leaves out what moves both alike', () => {
    expect(bars.map(({ input }) => input)).toEqual(['price', 'turning', 'wage'])
  })

  it('gives conditional means at the 10 % and 90 % quantiles', () => {
    const z = 1.2815515655446004
    const meanOfSquares = 20 / 3
    const bar = (input: string) => bars.find((found) => found.input === input)!
    // Error of a conditional mean: below 0.5 for a residual sd of about 11 over 10,000 draws; five times that error.
    expect(bar('wage').low).toBeCloseTo(10 - z, 1)
    expect(Math.abs(bar('wage').differenceAtLow + (5 * (10 - z) - 40 - meanOfSquares))).toBeLessThan(1)
    expect(Math.abs(bar('wage').differenceAtHigh + (5 * (10 + z) - 40 - meanOfSquares))).toBeLessThan(1)
    expect(Math.abs(bar('price').differenceAtHigh + (50 - 4 * (10 + 2 * z) - meanOfSquares))).toBeLessThan(1)
  })

  it('sees a curve that turns between its ends', () => {
    const { differenceAtLow, differenceAtHigh, spread } = bars[1]!
    expect(Math.abs(differenceAtHigh - differenceAtLow)).toBeLessThan(1.5)
    // From 0 in the middle to 20 · 0.8² at the ends.
    expect(Math.abs(spread - 12.8)).toBeLessThan(1.5)
  })
})
