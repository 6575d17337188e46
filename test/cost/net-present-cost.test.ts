import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCashFlows, grandTotal, monthTotal } from '../../src/cost/cash-flows.js'
import { costCategories } from '../../src/cost/categories.js'
import { discountFactor, netPresentCost, netPresentCostByCategory } from '../../src/cost/net-present-cost.js'

const seeded = { seed: 20_261_122, numRuns: 200 }

const flowsOf = (months: number, amounts: readonly number[]) => {
  const flows = createCashFlows(months)
  flows.amounts.set(amounts)
  return flows
}
const anyFlows = fc.integer({ min: 1, max: 60 }).chain((months) =>
  fc
    .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: months * costCategories.length,
      maxLength: months * costCategories.length,
    })
    .map((amounts) => flowsOf(months, amounts)),
)

describe('net present cost', () => {
  test('twelve payments of 100 at 12 % a year', () => {
    const flows = createCashFlows(12)
    flows.amounts.fill(100, 0, 12)
    // Annuity: monthly factor v = 1.12^(−1/12); sum of v^1 … v^12 = v (1 − v^12) / (1 − v).
    const v = 1.12 ** (-1 / 12)
    const endOfMonth = (100 * v * (1 - v ** 12)) / (1 - v)
    expect(netPresentCost(flows, 0.12, 'end-of-month')).toBeCloseTo(endOfMonth, 9)
    expect(netPresentCost(flows, 0.12)).toBeCloseTo(endOfMonth / Math.sqrt(v), 9)
    expect(endOfMonth).toBeCloseTo(1_129.13, 1)
  })

  test('a year’s end is worth 1 / (1 + r)', () => {
    expect(discountFactor(0.08, 11, 'end-of-month')).toBeCloseTo(1 / 1.08, 14)
    expect(discountFactor(0, 11, 'mid-month')).toBe(1)
    expect(() => discountFactor(-1, 0, 'mid-month')).toThrow(RangeError)
  })

  test('recomputed from a table of months, and by category', () => {
    fc.assert(
      fc.property(anyFlows, fc.double({ min: -0.05, max: 0.3, noNaN: true }), (flows, rate) => {
        let recomputed = 0
        for (let row = 0; row < costCategories.length; row++) {
          for (let month = 0; month < flows.months; month++) {
            recomputed +=
              flows.amounts[row * flows.months + month]! / Math.exp(((month + 0.5) / 12) * Math.log1p(rate))
          }
        }
        const size = flows.amounts.reduce((sum, amount) => sum + Math.abs(amount), 1)
        const rounding = size * 1e-12
        expect(Math.abs(netPresentCost(flows, rate) - recomputed)).toBeLessThan(rounding)
        const byCategory = new Float64Array(costCategories.length)
        netPresentCostByCategory(flows, rate, 'mid-month', byCategory)
        const sum = byCategory.reduce((total, part) => total + part, 0)
        expect(Math.abs(sum - recomputed)).toBeLessThan(rounding)
      }),
      seeded,
    )
  })

  test('without discounting it is the total, and months add up to it', () => {
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const rounding = flows.amounts.reduce((sum, amount) => sum + Math.abs(amount), 1) * 1e-12
        let months = 0
        for (let month = 0; month < flows.months; month++) months += monthTotal(flows, month)
        expect(Math.abs(netPresentCost(flows, 0) - grandTotal(flows))).toBeLessThan(rounding)
        expect(Math.abs(months - grandTotal(flows))).toBeLessThan(rounding)
      }),
      seeded,
    )
  })
})
