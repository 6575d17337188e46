import { beforeAll, describe, expect, it } from 'vitest'
import type { ResultDocument } from '../../src/index.js'
import { loadShipped, play, shipped } from './scenarios.js'

/** Enough to try every path; what is asked here holds in every draw, or follows from the means. */
const draws = 24

describe.each(shipped)('%s', (name) => {
  let result: ResultDocument

  beforeAll(async () => {
    result = await play(await loadShipped(name), draws)
  })

  it('total cost is the sum of the categories, the expected loss and goodwill', () => {
    for (const { cost, totalCost, exposure, goodwill } of result.options) {
      const paid = cost.byCategory.reduce((sum, { mean }) => sum + mean, 0)
      expect(Math.abs(paid / cost.netPresentCost.mean - 1)).toBeLessThan(1e-12)
      const total = paid + exposure.discountedExpectedLoss + (goodwill?.mean ?? 0)
      expect(Math.abs(total / totalCost.mean - 1)).toBeLessThan(1e-12)
    }
  })

  it('each month is the sum of its categories', () => {
    for (const { cost } of result.options) {
      for (const { mean, byCategory } of cost.byMonth) {
        const sum = Object.values(byCategory).reduce((total, amount) => total + amount, 0)
        expect(Math.abs(sum - mean)).toBeLessThan(1e-9 * mean)
      }
    }
  })

  it('the expected loss of a year is the sum over threats', () => {
    for (const { exposure } of result.options) {
      const sum = exposure.annualLoss.byThreat.reduce((total, { expectedLoss }) => total + expectedLoss, 0)
      expect(Math.abs(sum - exposure.annualLoss.expected)).toBeLessThanOrEqual(
        1e-9 * exposure.annualLoss.expected,
      )
    }
  })

  it('recommends the least expected total cost, and ranks by it', () => {
    const byCost = [...result.options].sort((a, b) => a.totalCost.mean - b.totalCost.mean)
    expect(result.decision.ranking).toEqual(byCost.map(({ id }) => id))
    expect(result.decision.recommended).toBe(byCost[0]!.id)
    expect(result.decision.confidence).toBe(byCost[0]!.probabilityBest)
  })

  it('probabilities of being best sum to one, and regret of the recommended is the value of information', () => {
    const sum = result.options.reduce((total, { probabilityBest }) => total + probabilityBest, 0)
    expect(sum).toBeCloseTo(1, 12)
    const best = result.options.find(({ id }) => id === result.decision.recommended)!
    const scale = 1e-9 * best.totalCost.mean
    expect(
      Math.abs(best.expectedLoss - result.decision.expectedValueOfPerfectInformation),
    ).toBeLessThanOrEqual(scale)
  })

  it('contacts, hours and shares keep their places', () => {
    for (const { staffing, freshness } of result.options) {
      // Deferred work may be answered in a later month than it came in, but never before it came.
      let waiting = 0
      for (const month of staffing.byMonth) {
        waiting += month.contactsOffered - month.contactsAnswered
        expect(waiting).toBeGreaterThanOrEqual(-1e-9 * month.contactsOffered)
        expect(month.workedHours).toBeGreaterThanOrEqual(month.plannedHours * (1 - 1e-12))
        expect(month.paidHours).toBeGreaterThanOrEqual(month.plannedHours * (1 - 1e-12))
        expect(month.serviceLevel).toBeGreaterThanOrEqual(0)
        expect(month.serviceLevel).toBeLessThanOrEqual(1 + 1e-12)
      }
      expect(freshness.score).toBeGreaterThanOrEqual(0)
      expect(freshness.score).toBeLessThanOrEqual(100)
      expect(freshness.stalenessCost).toBeGreaterThanOrEqual(freshness.score === 100 ? 0 : -1e-9)
    }
  })

  it('leaves nothing it could have said out of the money', () => {
    // Nobody states what a lost customer is worth in the cases: that is said, and left out.
    expect(result.notPriced.filter(({ code }) => code !== 'cost.goodwill')).toEqual([])
  })

  it('gives sensible answers: a contact costs 1 to 15, and losses stay well below what is paid', () => {
    for (const { cost, exposure } of result.options) {
      expect(cost.perContact).toBeGreaterThan(1)
      expect(cost.perContact).toBeLessThan(15)
      expect(exposure.discountedExpectedLoss).toBeLessThan(0.15 * cost.netPresentCost.mean)
    }
  })
})
