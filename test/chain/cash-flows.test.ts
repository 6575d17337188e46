import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderReport } from '../../src/index.js'
import { Engine } from '../../src/simulation/monte-carlo/engine.js'
import { loadText, play } from './scenarios.js'

const choice = readFileSync(new URL('../result/choice.yaml', import.meta.url), 'utf8')
const plain = `${choice.slice(0, choice.indexOf('criteria:'))}simulation: { draws: 100, seed: 7 }\n`
const draws = 100

/** Net present cost of each option from the exported file and nothing else: amounts times factors, added up. */
function presentCosts(csv: string): Map<string, number> {
  const [head, ...lines] = csv.trimEnd().split('\r\n')
  const at = (name: string) => head!.split(',').indexOf(name)
  const costs = new Map<string, number>()
  for (const line of lines) {
    const cells = line.split(',')
    const present = Number(cells[at('amount')]) * Number(cells[at('discountFactor')])
    costs.set(cells[at('option')]!, (costs.get(cells[at('option')]!) ?? 0) + present)
  }
  return costs
}

describe('cash flows', () => {
  it.each([
    ['in the middle of the month', ''],
    ['at the end of the month', 'discountTiming: end-of-month\n'],
    ['at a rate that is drawn', 'discountRate: 2 % to 12 %\n'],
  ])('the net present cost follows from the exported months to the cent, %s', async (_, terms) => {
    const text = terms.startsWith('discountRate') ? plain.replace(/^discountRate.*\n/m, '') : plain
    const result = await play(await loadText(text + terms), draws)
    const costs = presentCosts((await renderReport(result, { format: 'csv', language: 'en' })) as string)
    for (const { id, cost } of result.options) {
      expect(Math.abs(costs.get(id)! - cost.netPresentCost.mean), id).toBeLessThan(0.01)
    }
  })

  it('at the end of the month count half a month less', async () => {
    const [middle, end] = await Promise.all(
      ['mid-month', 'end-of-month'].map(async (timing) =>
        play(await loadText(`${plain}discountTiming: ${timing}\n`), 10),
      ),
    )
    const rate = middle!.scenario.discountRatePerYear
    middle!.options.forEach(({ cost }, option) => {
      const later = end!.options[option]!.cost.netPresentCost.mean
      expect(later / cost.netPresentCost.mean).toBeCloseTo((1 + rate) ** (-0.5 / 12), 9)
    })
  })

  it('of every month and every draw are the sum of their categories, and years the sum of their months', async () => {
    const result = await play(await loadText(plain), draws)
    for (const { cost } of result.options) {
      const paid = cost.byMonth.reduce((sum, { mean }) => sum + mean, 0)
      const years = cost.byYear!.reduce((sum, { capital, operating }) => sum + capital + operating, 0)
      expect(years).toBeCloseTo(paid, 4)
      for (const { mean, byCategory } of cost.byMonth) {
        expect(Object.values(byCategory).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(mean, 6)
      }
      const kinds = cost.byCategory.reduce((sum, { mean }) => sum + mean, 0)
      expect(kinds).toBeCloseTo(cost.netPresentCost.mean, 4)
    }
    const study = { ...(await loadText(plain)).study, draws: 20, costsOnly: true }
    for (let draw = 0; draw < study.draws; draw++) {
      for (const option of new Engine(study).run(draw, 1).options) {
        // Of one draw: its own cash flows by category and month, discounted with its own rate.
        const [sums] = option.blocks
        let present = 0
        const rate = result.scenario.discountRatePerYear
        for (let month = 0; month < study.months.length; month++) {
          let paid = 0
          for (let at = month; at < sums!.cashFlows.length; at += study.months.length) {
            paid += sums!.cashFlows[at]!
          }
          present += paid / (1 + rate) ** ((month + 0.5) / 12)
        }
        expect(Math.abs(present - option.draws.netPresentCost[0]!)).toBeLessThan(0.005)
        const byKind = sums!.presentCosts.reduce((sum, amount) => sum + amount, 0)
        expect(byKind).toBeCloseTo(option.draws.netPresentCost[0]!, 4)
      }
    }
  })

  it('fall into budget years that begin where they are said to', async () => {
    const result = await play(await loadText(`${plain}budgetYearFrom: 4\n`), 10)
    const { cost } = result.options[0]!
    expect(cost.byYear!.map(({ year, months }) => [year, months])).toEqual([
      [2026, 3],
      [2027, 9],
    ])
    expect(cost.byYear![0]!.capital + cost.byYear![0]!.operating).toBeCloseTo(
      cost.byMonth.slice(0, 3).reduce((sum, { mean }) => sum + mean, 0),
      4,
    )
    const html = (await renderReport(result, { format: 'html', language: 'en' })) as string
    expect(html).toContain('Cash by budget year (from April)')
    expect(html).toContain('2026/27')
  })
})
