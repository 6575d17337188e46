import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { type ResultDocument, simulate } from '../../src/index.js'
import { loadText } from '../chain/scenarios.js'
import { optionOf } from './access-study.js'

const file = fileURLToPath(new URL('access.yaml', import.meta.url))

/**
 * Contacts come evenly from 08:00 to 18:00, on average at 13:00. The far centre's copy is cut at 02:00: 11 hours old.
 * The near one looks live.
 */
describe('how old data is for each leg of an arrangement', () => {
  let result: ResultDocument
  beforeAll(async () => {
    const scenario = parse(readFileSync(file, 'utf8'))
    scenario.simulation = { draws: 16, seed: 3 }
    scenario.options.far.roles = { leaders: { people: 3 } }
    scenario.arrangements = {
      airlock: { kind: 'phased', phases: [{ option: 'near', months: 2 }, { option: 'far' }] },
      mix: { kind: 'blended', base: 'near', overflow: 'far', overflowShare: '30 %' },
    }
    result = await simulate(await loadText(stringify(scenario)), { workers: 1 })
  })

  const ages = (id: string, dataSet: string) =>
    optionOf(result, id)
      .access.filter((row) => row.dataSet === dataSet)
      .map(({ leg, meanAgeHours }) => [leg, meanAgeHours])

  test.each(['airlock', 'mix'])('%s: each leg has the age of its own copy', (id) => {
    for (const dataSet of ['orders', 'customers']) {
      expect(ages(id, dataSet)).toEqual([
        ['near', 0],
        ['far', expect.closeTo(11, 9)],
      ])
    }
    expect(ages('far', 'orders')).toEqual([[undefined, expect.closeTo(11, 9)]])
  })

  test('who sees what the agents of a leg see, sees it as old as they do', () => {
    const [leaders] = optionOf(result, 'mix').otherAccess!
    expect(leaders).toMatchObject({ kind: 'role', leg: 'far' })
    expect(leaders!.rows.find(({ dataSet }) => dataSet === 'orders')!.meanAgeHours).toBeCloseTo(11, 9)
  })

  test('what is closed has no age, neither as a row nor in the mean of an arrangement', () => {
    expect(ages('airlock', 'contracts')).toEqual([
      ['near', undefined],
      ['far', 0],
    ])
    const contracts = optionOf(result, 'near').freshness.byDataSet.find(
      ({ dataSet }) => dataSet === 'contracts',
    )
    expect(contracts).toEqual({ dataSet: 'contracts', score: 0 })
  })

  test('the arrangement as a whole lies between its legs, by the contacts each answers', () => {
    const { byDataSet } = optionOf(result, 'mix').freshness
    const whole = byDataSet.find(({ dataSet }) => dataSet === 'orders')!.meanAgeHours!
    const [, overflow] = optionOf(result, 'mix').legs!
    // To 0.005: draws with more contacts weigh more here, and alike in the share.
    expect(whole).toBeCloseTo(11 * overflow!.shareOfContacts, 2)
  })
})
