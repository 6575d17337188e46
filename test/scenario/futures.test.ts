import { describe, expect, it } from 'vitest'
import { meanOf } from '../../src/kernel/distribution-functions.js'
import { plainUniforms } from '../../src/kernel/uniforms.js'
import { JointDraws } from '../../src/scenario/correlation/joint-draws.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { realisation } from '../../src/scenario/realise.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { filesInMemory, shortest } from './files-in-memory.js'

const outcomeOf = (text: string, overrides: readonly string[] = []) =>
  loadScenario({ file: 'a.yaml', overrides }, filesInMemory({ 'a.yaml': text }).readFile)

describe('named futures', () => {
  it('are the scenario with their changes laid over it, and leave the scenario as it was', async () => {
    const text = `${shortest}futures:
  recession: { demand.growth: -10 %, "demand.volatility.passing": 8 %, demand.volatility.persistent: 2 % to 4 % }
  dear: { options.provider.price.perHour: 40 EUR }
`
    const loaded = await outcomeOf(text)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    const [recession, dear] = loaded.futures
    expect(loaded.futures.map(({ id }) => id)).toEqual(['recession', 'dear'])
    expect(recession!.changes).toEqual([
      { path: 'demand.growth', written: '-10 %' },
      { path: 'demand.volatility.passing', written: '8 %' },
      { path: 'demand.volatility.persistent', written: '2 % to 4 %' },
    ])
    expect(meanOf(recession!.scenario.demand.growth.distribution)).toBe(-0.1)
    expect(loaded.scenario.demand.volatility).toBeUndefined()
    expect(recession!.scenario.futures).toBeUndefined()
    const { provider } = dear!.scenario.options
    if (provider?.model !== 'dedicated') throw new Error('the provider is gone')
    expect(meanOf(provider.price.perHour!.distribution)).toBe(40)
    expect(dear!.scenario.demand).toEqual(loaded.scenario.demand)
  })

  it('are written as parts of the scenario, too', async () => {
    const parts = `futures:
  dear:
    demand: { growth: { value: 5 %, source: a forecast }, volatility: { passing: 8 %, persistent: 2 % to 4 % } }
    options: { provider: { price: { perHour: { pert: [38, 40, 44] } }, staff: { shrinkage: 28 % } } }
`
    const paths = `futures:
  dear:
    demand.growth: { value: 5 %, source: a forecast }
    demand.volatility.passing: 8 %
    demand.volatility.persistent: 2 % to 4 %
    options.provider.price.perHour: { pert: [38, 40, 44] }
    options.provider.staff.shrinkage: 28 %
`
    const [inParts, byPaths] = await Promise.all([outcomeOf(shortest + parts), outcomeOf(shortest + paths)])
    if (!inParts.ok || !byPaths.ok) throw new Error(JSON.stringify([inParts, byPaths]))
    expect(inParts.futures[0]!.changes).toHaveLength(5)
    const withoutPlaces = ({ futures }: typeof inParts) =>
      futures.map(({ stated: { inputs, ...stated }, ...future }) => ({
        ...future,
        stated: { ...stated, inputs: inputs.map(({ position: _, ...input }) => input) },
      }))
    expect(withoutPlaces(inParts)).toEqual(withoutPlaces(byPaths))
  })

  it('say which numbers are otherwise in them, with the line of the future, and which are gone', async () => {
    const text = `${shortest}inputs: { pace: 10 EUR to 12 EUR }
futures:
  dear: { options.provider.price.perHour: 40 EUR, inputs.pace: 20 EUR }
`
    const loaded = await outcomeOf(text, ['options.provider.price.setUp== 1000 * pace'])
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    const { stated } = loaded.futures[0]!
    const line = text.split('\n').findIndex((written) => written.includes('dear:')) + 1
    expect(stated.inputs.map(({ path, position }) => [path, position?.line])).toEqual([
      ['inputs.pace', line],
      ['options.provider.price.perHour', line],
      // What a formula makes of a number that is otherwise is otherwise, too.
      ['options.provider.price.setUp', 1],
    ])
    expect(stated.terms).toEqual([])
    expect(stated.absent).toEqual([])
  })

  it('take a distribution of their own in the place of one in the file they extend', async () => {
    const { readFile } = filesInMemory({
      'base.yaml': `${shortest}futures:\n  dear: { options: { provider: { price: { perHour: { uniform: [38, 44] } } } } }\n`,
      'a.yaml':
        'extends: base.yaml\nfutures:\n  dear: { options: { provider: { price: { perHour: { pert: [39, 40, 44] } } } } }\n',
    })
    const loaded = await loadScenario({ file: 'a.yaml' }, readFile)
    expect(loaded.ok && loaded.futures[0]!.changes).toEqual([
      { path: 'options.provider.price.perHour', written: expect.stringMatching(/pert/) },
    ])
  })

  it('make an input certain that is correlated with another one', async () => {
    const text = `${shortest.replace('2000 per week', '1500 to 2500 per week')}correlations:
  - { between: [demand.reasons.calls.volume, options.provider.price.perHour], rank: 0.5 }
futures:
  dear: { options.provider.price.perHour: 40 }
`
    const loaded = await outcomeOf(text)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    expect(loaded.futures[0]!.stated.inputs).toMatchObject([
      { distribution: { kind: 'constant', value: 40 } },
    ])
  })

  it.each([
    'provider.price.perHour: 40',
    'provider.price.perHour: 38 to 44',
  ])('leave every other number its draws: %s', async (change) => {
    const path = 'options.provider.price.perHour'
    const text = `${shortest
      .replace('2000 per week', '1500 to 2500 per week')
      .replace('handleTime: 4m', 'handleTime: 3m to 5m')}correlations:
  - { between: [${path}, demand.reasons.calls.volume], rank: 0.5 }
  - { between: [demand.reasons.calls.volume, demand.reasons.calls.handleTime], rank: -0.4 }
futures:
  dear: { options.${change} }
`
    const loaded = await outcomeOf(text)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    const drawsOf = ({ correlations, ...scenario }: Scenario) => {
      const inputs = realisation(scenario).uncertain
      const draws = new JointDraws(inputs, correlations, plainUniforms(3))
      const values = (index: number) => Array.from({ length: 20 }, (_, draw) => draws.valueAt(index, draw))
      return new Map(inputs.map((input, index) => [input.path, values(index)]))
    }
    const stated = drawsOf(loaded.scenario)
    const inFuture = drawsOf(loaded.futures[0]!.scenario)
    stated.delete(path)
    inFuture.delete(path)
    expect(stated.size).toBeGreaterThan(1)
    expect(inFuture).toEqual(stated)
  })

  it('point at the line of the future where a key is misspelt', async () => {
    const loaded = await outcomeOf(`${shortest}futures:\n  boom: { demand.grwth: 20 % }\n`)
    const line = shortest.split('\n').length + 1
    expect(!loaded.ok && loaded.problems).toMatchObject([
      { code: 'schema.unknownKey', suggestion: 'growth', line, column: 11 },
    ])
  })
})
