import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerFreshness, cadenceForFreshness, settableCadenceHours } from '../../src/freshness/calculator.js'

test('the cadence that is advised reaches the target, and is the exact one but for a step', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.999, noNaN: true }),
      fc.double({ min: 1e-4, max: 100, noNaN: true }),
      (target, changesPerDay) => {
        const { everyHours } = cadenceForFreshness(target, { delayHours: 0, changesPerDay })
        const advised = settableCadenceHours(everyHours!)
        expect(advised).toBeLessThanOrEqual(everyHours!)
        expect(advised).toBeGreaterThan(0.95 * everyHours!)
        const { freshness } = answerFreshness({ everyHours: advised, delayHours: 0, changesPerDay })
        expect(freshness).toBeGreaterThanOrEqual(target - 1e-12)
      },
    ),
    { seed: 20261122, numRuns: 300 },
  )
})

test('95 % of records that change every ten days: a day, not a day and an hour', () => {
  const { everyHours } = cadenceForFreshness(0.95, { delayHours: 0, changesPerDay: 0.1 })
  // (1 − e^−x)/x = 0.95 at x = 0.10346…
  expect(everyHours).toBeCloseTo(24.83, 2)
  expect(settableCadenceHours(everyHours!)).toBe(24)
})
