import { describe, expect, it } from 'vitest'
import { compareOptions } from '../../src/decision/comparison.js'
import { inputEffects } from '../../src/decision/input-effects.js'
import { drawsFrom } from './draws.js'

function effectsOver(draws: number) {
  const noise = drawsFrom(1)
  const values = noise.column(draws, noise.normal)
  const costs = [values.map((value) => 100 + value), values.map((value) => 101 - value)]
  return inputEffects(compareOptions(costs), costs, [{ path: 'x', values }]).inputs[0]!
}

describe('the sorted values of an input', () => {
  it('are all of them', () => {
    const { values, sorted } = effectsOver(10_000)
    expect(sorted).toEqual(values.slice().sort())
  })

  it('are an even selection of very many, ends included', () => {
    const { values, sorted } = effectsOver(60_000)
    const all = values.slice().sort()
    expect(sorted.length).toBeLessThan(values.length)
    expect(sorted[0]).toBe(all[0])
    expect(sorted.at(-1)).toBe(all.at(-1))
    for (const probability of [0.05, 0.1, 0.5, 0.9, 0.95]) {
      const selected = sorted[Math.round(probability * (sorted.length - 1))]!
      const rank = all.indexOf(selected) / (all.length - 1)
      expect(Math.abs(rank - probability)).toBeLessThan(1e-4)
    }
  })
})
