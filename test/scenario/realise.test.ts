import { describe, expect, it } from 'vitest'
import type { Uncertain } from '../../src/kernel/uncertain.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { realisation } from '../../src/scenario/realise.js'
import { filesInMemory, shortest } from './files-in-memory.js'

async function realised() {
  const outcome = await loadScenario({ file: 'a.yaml' }, filesInMemory({ 'a.yaml': shortest }).readFile)
  if (!outcome.ok) throw new Error('the shortest scenario is illegal')
  return { ...realisation(outcome.scenario), scenario: outcome.scenario }
}

describe('realisation', () => {
  it('puts numbers in the place of distributions', async () => {
    const { tree } = await realised()
    expect(tree.demand.reasons.calls?.handleTime).toBe(240)
    expect(tree.demand.reasons.calls?.volume).toBeCloseTo(2000, 9)
    expect(tree.horizon).toEqual({ start: { year: 2027, month: 1 }, months: 12 })
  })

  it('lists uncertain numbers only, and sets them in place', async () => {
    const { tree, uncertain } = await realised()
    const paths = uncertain.map(({ path }) => path)
    expect(paths).toContain('options.provider.price.perHour')
    expect(paths).not.toContain('options.own.price.grossPerHour')
    const { provider } = tree.options
    uncertain.find(({ path }) => path === 'options.provider.price.perHour')?.set(33)
    expect(provider?.price).toMatchObject({ perHour: 33 })
  })

  it('draws a currency once for all contracts that name it, and others by themselves', () => {
    const rate = (low: number): Uncertain => ({
      kind: 'uncertain',
      unit: 'factor',
      distribution: { kind: 'uniform', low, high: low + 0.1 },
      written: '',
      origin: 'scenario',
    })
    const { tree, uncertain } = realisation({
      a: { currency: { code: 'MAD', rate: rate(0.05) } },
      b: { currency: { code: 'MAD', rate: rate(0.05) } },
      c: { currency: { code: 'RON', rate: rate(0.15) } },
      d: { currency: { rate: rate(0.05) } },
    })
    expect(uncertain.map(({ path }) => path)).toEqual([
      'a.currency.rate',
      'c.currency.rate',
      'd.currency.rate',
    ])
    uncertain.forEach((input, index) => {
      input.set(index)
    })
    const rates = [tree.a, tree.b, tree.c, tree.d].map(({ currency }) => currency.rate)
    expect(rates).toEqual([0, 0, 1, 2])
  })

  it('leaves the scenario as it was', async () => {
    const { scenario, uncertain } = await realised()
    const before = JSON.stringify(scenario)
    for (const { set } of uncertain) set(0.5)
    expect(JSON.stringify(scenario)).toBe(before)
  })
})
