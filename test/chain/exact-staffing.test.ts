import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../src/scenario/candidates.js'
import { Engine } from '../../src/simulation/monte-carlo/engine.js'
import type { Study } from '../../src/simulation/study.js'
import { loadShipped, shipped } from './scenarios.js'

/**
 * Exact staffing takes seconds for each draw of a week of call records, so there only a few months are compared.
 * Campaigns keep the newspaper's horizon as it is.
 */
const months = (name: string): readonly string[] => {
  if (name === 'newspaper-subscriptions' || name === 'multimail-launch') return []
  return name === 'bank-call-centre' ? ['horizon.start=2027-08', 'horizon.months=3'] : ['horizon.months=12']
}
/** Below eight, and not from draw 0: in every eighth the engine also plays every other access matrix. */
const draws = (name: string): number => (name === 'bank-call-centre' ? 3 : 7)

/** Present cost of every option in a few draws. */
const costs = (study: Study): readonly Float64Array[] =>
  new Engine(study).run(1, study.draws).options.map((option) => option.draws.netPresentCost)

/**
 * Hours are counted by whole agents in both, but the service that decides who calls again is interpolated. Where a month's work lies
 * at the edge of one agent more, which may come in many half hours at once, one of the two takes that agent and the other does
 * not: an error of either sign, which means over draws take away. The mean difference has to lie within four of its standard
 * errors of nought, and no draw may be off by more than an agent in twenty. (Over 200 draws the means are within 0.1 %, see
 * docs/methods/staffing.md.)
 */
describe('tabulated and exact staffing', () => {
  it.each(shipped)('%s: every option costs the same', async (name) => {
    const { study } = await loadShipped(name, months(name))
    const sample = { ...study, draws: draws(name), seed: 5 }
    const tabulated = costs({ ...sample, staffing: 'tabulated' })
    const exact = costs({ ...sample, staffing: 'exact' })
    exact.forEach((column, option) => {
      const differences = Array.from(column, (cost, draw) => tabulated[option]![draw]! / cost - 1)
      const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length
      const variance =
        differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0) / (differences.length - 1)
      const standardError = Math.sqrt(variance / differences.length)
      expect(Math.abs(mean), `${name}, option ${option}`).toBeLessThanOrEqual(4 * standardError + 1e-4)
      for (const difference of differences) expect(Math.abs(difference)).toBeLessThan(0.05)
    })
  })

  it('order-status, over its whole horizon: every mean within 0.1 %', async () => {
    const { study } = await loadShipped('order-status', [])
    const sample = { ...study, draws: 100, seed: 5, costsOnly: true }
    const meanOf = (column: Float64Array) => column.reduce((sum, cost) => sum + cost, 0) / column.length
    const tabulated = costs({ ...sample, staffing: 'tabulated' }).map(meanOf)
    costs({ ...sample, staffing: 'exact' }).forEach((column, option) => {
      expect(Math.abs(tabulated[option]! / meanOf(column) - 1), `option ${option}`).toBeLessThan(0.001)
    })
  })

  it('legs above and below a level: every mean within 0.1 %, and a level never reached costs what the base does', async () => {
    const blended = (agents: number) =>
      `{ kind: blended, base: own-replica, overflow: own-live, above: { agents: ${agents} } }`
    const { study } = await loadShipped('order-status', [
      'horizon.months=4',
      `arrangements={ low: ${blended(2)}, never: ${blended(200)} }`,
    ])
    const sample = { ...study, draws: 40, seed: 5, costsOnly: true }
    const meanOf = (column: Float64Array) => column.reduce((sum, cost) => sum + cost, 0) / column.length
    const tabulated = costs({ ...sample, staffing: 'tabulated' })
    const exact = costs({ ...sample, staffing: 'exact' })
    exact.forEach((column, candidate) => {
      const off = meanOf(tabulated[candidate]!) / meanOf(column) - 1
      expect(Math.abs(off), `candidate ${candidate}`).toBeLessThan(0.001)
    })
    const base = candidatesOf(study.scenario).indexOf('own-replica')
    for (const columns of [tabulated, exact])
      columns.at(-1)!.forEach((cost, draw) => {
        expect(cost / columns[base]![draw]!).toBeCloseTo(1, 9)
      })
  })
})
