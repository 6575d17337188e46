import { describe, expect, it } from 'vitest'
import { decide } from '../../src/decision/decide.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { drawsFrom, meanOf } from './draws.js'

describe('decide', () => {
  const draws = 5000
  const noise = drawsFrom(41)
  const volume = { path: 'volume', values: noise.column(draws, () => 1000 + 250 * noise.normal()) }
  const price = { path: 'price', values: noise.column(draws, () => 50 + 4 * noise.normal()) }
  const idle = { path: 'idle', values: noise.column(draws, noise.normal) }
  const own = volume.values.map((contacts) => 35_000 + 10 * contacts)
  const bought = volume.values.map((contacts, i) => price.values[i]! * contacts)
  const problem = {
    ids: ['own', 'bought'],
    costs: [own, bought],
    inputs: [idle, price, volume],
    categories: [{ category: 'all', means: [meanOf(own), meanOf(bought)] }],
    groups: [{ name: 'market', paths: ['price', 'idle'] }],
  }
  const decision = decide(problem)

  it('says which, why, what would change it and what to find out, all of the same draws', () => {
    const { comparison, recommendation, tornado, informationValue } = decision
    expect(recommendation.recommended).toBe('own')
    expect(recommendation.flips[0]!.figures).toMatchObject({ input: 'volume', rival: 'bought' })
    expect(tornado.map(({ input }) => input)).toEqual(['volume', 'price'])
    expect(informationValue[0]!.name).toBe('volume')
    expect(informationValue.map(({ name }) => name)).not.toContain('idle')
    expect(decision.groupValue.map(({ name }) => name)).toEqual(['market'])
    const priceAlone = informationValue.find(({ name }) => name === 'price')
    expect(decision.groupValue[0]!.value).toBeGreaterThanOrEqual(priceAlone?.value ?? 0)
    for (const { value } of informationValue) {
      expect(value).toBeLessThanOrEqual(comparison.expectedValueOfPerfectInformation)
    }
  })

  it('gives the same bytes for the same columns', () => {
    expect(JSON.stringify(decide(problem))).toBe(JSON.stringify(decision))
  })

  it('has nothing to compare with a single option', () => {
    const alone = decide({
      ...problem,
      ids: ['own'],
      costs: [own],
      categories: [{ category: 'all', means: [meanOf(own)] }],
    })
    expect(alone).toMatchObject({ tornado: [], informationValue: [], recommendation: { standing: 'clear' } })
  })

  it('refuses ids that do not match the columns', () => {
    expect(() => decide({ ...problem, ids: ['own'] })).toThrow(OutOfRangeError)
  })
})
