import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ResultDocument } from '../../src/index.js'
import { loadText, play, shippedFile } from './scenarios.js'

const scenario = readFileSync(shippedFile('newspaper-subscriptions'), 'utf8')

/** A provider's failure as rare and dear, or as frequent and cheap, with the same expected loss: 20,000 a year. */
const rare = [
  'exposure.providerFailure.frequency=1 in 1000 years',
  'exposure.providerFailure.continuityCost=20 000 000',
]
const frequent = [
  'exposure.providerFailure.frequency=10/year',
  'exposure.providerFailure.continuityCost=2 000',
]

const run = async (overrides: readonly string[]): Promise<ResultDocument> =>
  await play(await loadText(scenario, overrides), 60)

describe('simulated losses', () => {
  it('do not enter the ranking, its probabilities, regret or the value of information', async () => {
    const [once, often] = await Promise.all([run(rare), run(frequent)])
    const providers = ['daily-file', 'order-taking']
    for (const [index, option] of once.options.entries()) {
      const other = often.options[index]!
      // The same to rounding: 1/1000 × 20,000,000 and 10 × 2,000.
      expect(option.totalCost.mean / other.totalCost.mean).toBeCloseTo(1, 12)
      expect(option.totalCost.p10 / other.totalCost.p10).toBeCloseTo(1, 12)
      expect(option.totalCost.p90 / other.totalCost.p90).toBeCloseTo(1, 12)
      expect(option.probabilityBest).toBe(other.probabilityBest)
      expect(Math.abs(option.expectedLoss - other.expectedLoss)).toBeLessThan(1e-6)
      if (!providers.includes(option.id)) continue
      // The years themselves could hardly differ more: ten small losses in each, or none at all.
      expect(other.exposure.annualLoss.exceedance[0]!.probability).toBeGreaterThan(0.99)
      expect(option.exposure.annualLoss.p95).not.toBe(other.exposure.annualLoss.p95)
    }
    expect(once.decision.ranking).toEqual(often.decision.ranking)
    expect(once.decision.confidence).toBe(often.decision.confidence)
    expect(
      Math.abs(
        once.decision.expectedValueOfPerfectInformation - often.decision.expectedValueOfPerfectInformation,
      ),
    ).toBeLessThan(1e-6)
    expect(once.decision.tornado.map(({ input }) => input)).toEqual(
      often.decision.tornado.map(({ input }) => input),
    )
  })

  it('make up an exceedance curve that never rises', async () => {
    const { options } = await run(frequent)
    for (const { exposure } of options) {
      const { annualLoss } = exposure
      for (const [index, { loss, probability }] of annualLoss.exceedance.entries()) {
        const before = annualLoss.exceedance[index - 1]
        if (before === undefined) continue
        expect(loss).toBeGreaterThan(before.loss)
        expect(probability).toBeLessThanOrEqual(before.probability)
      }
    }
  })
})
