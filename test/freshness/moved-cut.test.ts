import { expect, test } from 'vitest'
import { cadenceForFreshness, movedCutForFreshness } from '../../src/freshness/calculator.js'

const daytime = { delayHours: 0, changesPerDay: 0.2, cutAtHour: 3, open: { fromHour: 9, untilHour: 18 } }

/** Share current of contacts that come evenly between 09:00 and 18:00, minute by minute over the days of a cycle. */
function plainly(everyHours: number, cutAtHour: number): number {
  const minutes = 60 * 9
  const days = Math.max(1, everyHours / 24)
  let sum = 0
  for (let day = 0; day < days; day++) {
    for (let minute = 0; minute < minutes; minute++) {
      const hour = 24 * day + 9 + (minute + 0.5) / 60
      const age = (((hour - cutAtHour) % everyHours) + everyHours) % everyHours
      sum += Math.exp((-0.2 / 24) * age)
    }
  }
  return sum / (minutes * days)
}

test('a fixed cut that misses the target by night reaches it once a day at opening', () => {
  expect(cadenceForFreshness(0.92, daytime).everyHours).toBe(12)
  expect(plainly(24, 3)).toBeLessThan(0.92)
  const moved = movedCutForFreshness(0.92, daytime)!
  // Ages from nothing to nine hours: (1 − e^−x)/x at x = 0.2 · 9/24.
  const x = (0.2 * 9) / 24
  expect(moved).toMatchObject({ everyHours: 24, cutAtHour: 9 })
  expect(moved.freshness).toBeCloseTo((1 - Math.exp(-x)) / x, 12)
  // No other quarter of an hour does better, and every other day none reaches the target.
  for (let cut = 0; cut < 24; cut += 0.25) {
    expect(plainly(24, cut)).toBeLessThanOrEqual(moved.freshness + 1e-6)
    expect(plainly(48, cut)).toBeLessThan(0.92)
  }
})

test('nothing is offered where the cut is not fixed, or moving it spares no copy', () => {
  const { cutAtHour: _, ...anyTime } = daytime
  expect(movedCutForFreshness(0.92, anyTime)).toBeUndefined()
  expect(movedCutForFreshness(0.92, { ...daytime, cutAtHour: 9 })).toBeUndefined()
  // Round the clock every cut is as good as another.
  const { open: __, ...roundTheClock } = daytime
  expect(movedCutForFreshness(0.92, roundTheClock)).toBeUndefined()
})
