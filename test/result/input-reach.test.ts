import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadScenario, simulate, simulateWithDraws } from '../../src/index.js'
import { inputReach } from '../../src/result/input-reach.js'
import { candidatesOf } from '../../src/scenario/candidates.js'
import { smallChoice } from './choice.js'

async function reachOf(overrides: readonly string[] = []) {
  const { study } = await smallChoice(overrides)
  const ids = candidatesOf(study.scenario)
  const reach = inputReach(study.scenario, ids)
  return (path: string) => {
    const { moves, correlationGroup } = reach(path)
    return { moves: [...moves!].sort().map((option) => ids[option]), correlationGroup }
  }
}

describe('what an input can move', () => {
  it('is its own option, or every option where it belongs to none', async () => {
    const reach = await reachOf()
    expect(reach('options.near.price.perHour')).toEqual({ moves: ['near'], correlationGroup: undefined })
    expect(reach('demand.growth').moves).toEqual(['own', 'near', 'far'])
    expect(reach('exposure.costPerRecord').moves).toEqual(['own', 'near', 'far'])
    expect(reach('unpriced.control.perYear.far').moves).toEqual([])
  })

  it('follows formulas, through other named inputs too', async () => {
    const reach = await reachOf([
      'inputs.rate=20 to 24',
      'inputs.dear="= rate * 1.2"',
      'inputs.nowhere=1 to 2',
      'options.far.price.setUp="= rate * 100"',
      'options.near.price.setUp="= dear * 100"',
    ])
    expect(reach('inputs.rate').moves).toEqual(['near', 'far'])
    expect(reach('inputs.dear').moves).toEqual(['near'])
    expect(reach('inputs.nowhere').moves).toEqual([])
  })

  it('is what any number correlated with it can move', async () => {
    const reach = await reachOf([
      'correlations=[{ between: [options.near.price.perHour, options.far.price.perHour], rank: 0.5 }]',
    ])
    const near = reach('options.near.price.perHour')
    expect(near.moves).toEqual(['near', 'far'])
    expect(near.correlationGroup).toBeDefined()
    expect(reach('options.far.price.perHour')).toEqual(near)
    expect(reach('options.own.price.grossPerHour').correlationGroup).toBeUndefined()
  })

  it('is by itself what it would move without its correlations', async () => {
    const { study } = await smallChoice([
      'correlations=[{ between: [options.near.price.perHour, demand.growth], rank: 0.5 }]',
    ])
    const reach = inputReach(study.scenario, candidatesOf(study.scenario))
    const near = reach('options.near.price.perHour')
    expect([...near.moves!].sort()).toEqual([0, 1, 2])
    expect([...near.movesItself!]).toEqual([1])
  })

  it('is the arrangement an option is part of, whose own numbers move nothing else', async () => {
    const reach = await reachOf([
      'arrangements.late={ kind: phased, phases: [{ option: far, months: 4 }, { option: own, transitionCost: 5 000 to 9 000 }] }',
      'criteria.language.scores.late=6',
      'unpriced.control.perYear.late=1/year',
    ])
    expect(reach('options.far.price.perHour').moves).toEqual(['far', 'late'])
    expect(reach('options.near.price.perHour').moves).toEqual(['near'])
    expect(reach('arrangements.late.phases[1].transitionCost').moves).toEqual(['late'])
  })
})

describe('what an input cannot move', () => {
  it('stays the same to the last bit when it changes', async () => {
    const totals = async (overrides: readonly string[]) => {
      const { outcome } = await simulateWithDraws(await smallChoice(overrides), { draws: 64 })
      return outcome.options.map(({ id, draws: { netPresentCost, expectedLoss } }) => ({
        id,
        figures: [...netPresentCost, ...expectedLoss],
      }))
    }
    const stated = await totals([])
    const changed = await totals([
      'options.near.price.perHour=20',
      'options.near.staff.overtimeLimit=2 %',
      'unpriced.control.perYear.far=9/year',
    ])
    expect(changed.filter(({ id }) => id !== 'near')).toEqual(stated.filter(({ id }) => id !== 'near'))
    expect(changed.find(({ id }) => id === 'near')).not.toEqual(stated.find(({ id }) => id === 'near'))
  })

  it('gets no bar, share, threshold or worth at few draws', async () => {
    const file = fileURLToPath(new URL('../../scenarios/web-call-centre.yaml', import.meta.url))
    const loaded = await loadScenario(file)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    const { decision } = await simulate(loaded.study, { draws: 300, workers: 1 })
    expect(decision).toMatchObject({ recommended: 'rented', runnerUp: 'dedicated' })
    const shown = [
      ...decision.tornado.map(({ input }) => input),
      ...decision.varianceShares!.inputs.map(({ input }) => input),
      ...decision.thresholds!.map(({ input }) => input),
    ]
    expect(shown.length).toBeGreaterThan(9)
    expect(shown.filter((input) => /^options\.(?!rented\.|dedicated\.)/.test(input))).toEqual([])
    // Its named input is behind the volumes of both.
    expect(shown).toContain('inputs.adviceSought')
  })
})
