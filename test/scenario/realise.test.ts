import { describe, expect, it } from 'vitest'
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

  it('leaves the scenario as it was', async () => {
    const { scenario, uncertain } = await realised()
    const before = JSON.stringify(scenario)
    for (const { set } of uncertain) set(0.5)
    expect(JSON.stringify(scenario)).toBe(before)
  })
})
