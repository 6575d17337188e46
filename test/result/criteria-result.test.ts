import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaResult } from '../../src/result/criteria-result.js'
import type { OptionResult } from '../../src/result/document.js'

type Stated = Parameters<typeof criteriaResult>[0][string]

/** Options judged by hand on each criterion, so that nothing has to be simulated. */
function judged(weights: readonly number[], scores: readonly (readonly number[])[]) {
  const ids = scores.map((_, option) => `option-${option}`)
  const criteria = weights.map(
    (weight, criterion): Stated => ({
      measure: 'judged',
      weight,
      // Unlike scales: dividing by the figures' own lengths weighs them otherwise.
      worst: -40 * criterion,
      best: 10,
      scores: Object.fromEntries(ids.map((id, option) => [id, scores[option]![criterion]!])),
    }),
  )
  const named = Object.fromEntries(criteria.map((criterion, place) => [`criterion-${place}`, criterion]))
  return criteriaResult(
    named,
    ids.map((id) => ({ id }) as OptionResult),
    ids[0]!,
    1,
    () => undefined,
  )
}

describe('warnings of the criteria', () => {
  it('name two options each, of which the first wins on the stated scales', () => {
    const score = fc.integer({ min: 0, max: 10 })
    const weight = fc.integer({ min: 1, max: 9 })
    let turned = 0
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 3, maxLength: 3 }),
        fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        (weights, scores) => {
          const { warnings, ranking, crossChecks } = judged(weights, scores)
          for (const { code, figures } of warnings) {
            expect(figures.winner).not.toBe(figures.option)
            if (code !== 'normalisationFlipsWinner') expect(figures.winner).toBe(ranking[0])
            else {
              expect(figures.option).toBe(crossChecks.topsis)
              // The sum of weighted values may agree with either.
              if (figures.option === ranking[0]) turned++
            }
          }
        },
      ),
      { seed: 20261122, numRuns: 300 },
    )
    expect(turned).toBeGreaterThan(0)
  })
})
