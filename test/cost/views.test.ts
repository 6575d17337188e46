import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetYears } from '../../src/cost/budget-years.js'
import { categoryRow, categoryTotal, createCashFlows, grandTotal, pay } from '../../src/cost/cash-flows.js'
import { costCategories } from '../../src/cost/categories.js'
import { paybackMonths } from '../../src/cost/payback.js'
import { unitCosts } from '../../src/cost/unit-costs.js'
import { operationOf } from './operation.js'

const seeded = { seed: 20_261_122, numRuns: 200 }

describe('views of the cash flows', () => {
  test('a budget year that begins in April, cut at both ends, capital apart', () => {
    const flows = createCashFlows(15)
    pay(flows, categoryRow.investment, 0, 5_000)
    pay(flows, categoryRow.investment, 14, -1_000)
    for (let month = 0; month < 15; month++) pay(flows, categoryRow.wages, month, 100)
    expect(budgetYears(flows, { year: 2027, month: 2 }, 4)).toEqual([
      { year: 2026, months: 2, capital: 5_000, operating: 200 },
      { year: 2027, months: 12, capital: 0, operating: 1_200 },
      { year: 2028, months: 1, capital: -1_000, operating: 100 },
    ])
    expect(budgetYears(flows, { year: 2027, month: 2 }).map(({ year, months }) => [year, months])).toEqual([
      [2027, 11],
      [2028, 4],
    ])
    expect(() => budgetYears(flows, { year: 2027, month: 2 }, 13)).toThrow(RangeError)
  })

  test('budget years and categories both add up to the total', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.infiniteStream(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
        (months, startMonth, firstMonth, amounts) => {
          const flows = createCashFlows(months)
          for (let at = 0; at < flows.amounts.length; at++) flows.amounts[at] = amounts.next().value ?? 0
          const rounding = flows.amounts.reduce((sum, paid) => sum + Math.abs(paid), 1) * 1e-12
          const years = budgetYears(flows, { year: 2027, month: startMonth }, firstMonth)
          const total = grandTotal(flows)
          const byYear = years.reduce((sum, year) => sum + year.capital + year.operating, 0)
          const byCategory = costCategories.reduce((sum, category) => sum + categoryTotal(flows, category), 0)
          expect(Math.abs(byYear - total)).toBeLessThan(rounding)
          expect(Math.abs(byCategory - total)).toBeLessThan(rounding)
          expect(years.reduce((sum, year) => sum + year.months, 0)).toBe(months)
        },
      ),
      seeded,
    )
  })

  test('unit costs are ratios of totals, and undefined without a denominator', () => {
    const flows = createCashFlows(2)
    pay(flows, categoryRow.wages, 0, 900)
    pay(flows, categoryRow.telecoms, 1, 100)
    const operation = operationOf(2, { contactsAnswered: [300, 100], contactsResolved: [200, 50] })
    expect(unitCosts(flows, operation)).toEqual({
      perContact: 2.5,
      perResolvedContact: 4,
      perProductiveHour: undefined,
    })
  })

  test('payback is after the last month in which the option is behind', () => {
    expect(paybackMonths([100, 10, 10, 10], [40, 40, 40, 40])).toBe(3)
    expect(paybackMonths([100, 10, 100, 0], [40, 40, 40, 40])).toBeUndefined()
    expect(paybackMonths([50, 20, 100, 0, 0], [40, 40, 40, 60, 40])).toBe(4)
    expect(paybackMonths([10, 10], [10, 20])).toBe(0)
    expect(paybackMonths([60, 20], [40, 40])).toBe(2)
    expect(() => paybackMonths([1], [1, 2])).toThrow(RangeError)
  })
})
