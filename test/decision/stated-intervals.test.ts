import { describe, expect, it } from 'vitest'
import { statedIntervals } from './stated-intervals.js'

/** Of the intervals of scripts/interval-coverage.mjs those that one second or two tell. */
describe('95 % intervals hold the truth over seeds 1 to 500', () => {
  const seeds = 500
  // Four standard errors of the count.
  const allowed = 4 * Math.sqrt((0.95 * 0.05) / seeds)
  const quick = [
    'figures of access variants, by control variates: 64 and 256 draws of 2,000',
    'sensitivity: shares of the variance: product of two factors, 256 pairs',
    'what moves a figure: change of its mean: 2000 draws',
  ]
  const asked = statedIntervals.map((stated) => ({
    ...stated,
    name: `${stated.figure}: ${stated.problem}`,
  }))

  it.each(asked.filter(({ name }) => quick.includes(name)))('$name', { timeout: 120_000 }, ({ held }) => {
    const counts = new Map<string, { held: number; stated: number }>()
    for (let seed = 1; seed <= seeds; seed++) {
      for (const [figure, holds] of Object.entries(held(seed))) {
        const count = counts.get(figure) ?? { held: 0, stated: 0 }
        counts.set(figure, count)
        if (holds === undefined) continue
        count.stated++
        if (holds) count.held++
      }
    }
    for (const [figure, count] of counts) {
      expect(count.held / count.stated, figure).toBeGreaterThan(0.95 - allowed)
      expect(count.held / count.stated, figure).toBeLessThan(0.95 + allowed)
    }
  })

  it('finds each of them', () => {
    expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining(quick))
  })
})
