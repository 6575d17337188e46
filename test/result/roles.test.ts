import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { type ResultDocument, simulate } from '../../src/index.js'
import { accessAudit } from '../../src/result/access-audit.js'
import { realisation } from '../../src/scenario/realise.js'
import { loadText } from '../chain/scenarios.js'
import { optionOf } from './access-study.js'

const file = fileURLToPath(new URL('access.yaml', import.meta.url))

interface Written {
  rules?: object
  data: Record<string, object>
  options: Record<string, { access: Record<string, unknown>; roles?: object; subcontractors?: unknown }>
}

/** The small study of data access, changed. */
async function studyOf(change: (scenario: Written) => void) {
  const scenario = parse(readFileSync(file, 'utf8')) as Written
  Object.assign(scenario, { simulation: { draws: 64, seed: 3 } })
  change(scenario)
  return await loadText(stringify(scenario))
}
const resultOf = async (change: (scenario: Written) => void): Promise<ResultDocument> =>
  await simulate(await studyOf(change), { workers: 1 })

const lossOf = (result: ResultDocument, option: string, threat: string): number =>
  optionOf(result, option).exposure.annualLoss.byThreat.find((entry) => entry.threat === threat)!.expectedLoss

describe('roles and subcontractors of an option', () => {
  let plain: ResultDocument
  beforeAll(async () => {
    plain = await resultOf(() => {})
  })

  test('a role adds to what people with access take, and to nothing that contacts see', async () => {
    const more = await resultOf(({ options }) => {
      options.near!.roles = { 'team-leaders': { people: 20 } }
    })
    const [before, after] = [plain, more].map((result) => optionOf(result, 'near'))
    expect(lossOf(more, 'near', 'customer-file-diversion')).toBeGreaterThan(
      1.2 * lossOf(plain, 'near', 'customer-file-diversion'),
    )
    expect(after!.freshness).toEqual(before!.freshness)
    expect(after!.cost).toEqual(before!.cost)
    expect(after!.otherAccess).toMatchObject([
      { kind: 'role', id: 'team-leaders', number: 20, place: 'FR', staff: 'provider' },
    ])
    expect(after!.otherAccess![0]!.rows.map(({ mode }) => mode)).toEqual(
      after!.access.map(({ mode }) => mode),
    )
    expect(optionOf(more, 'far')).toEqual(optionOf(plain, 'far'))
  })

  test('subcontractors, copies held and connections stated as numbers are seen by whoever asks who sees the data', async () => {
    const study = await studyOf(({ options }) => {
      options.far!.subcontractors = 3
      Object.assign(options.far!.access.orders as object, { copiesHeld: 4 })
      options.near!.access.customers = { mode: 'live-read', connections: 2 }
    })
    const audit = accessAudit(realised(study))
    const [near, far] = ['near', 'far'].map((id) => audit.options.find((option) => option.id === id)!)
    expect(far!.others).toMatchObject([
      { kind: 'subcontractor', id: 'MA', number: 3, follows: true, place: 'MA' },
    ])
    expect(far!.dataSets.map(({ copiesHeld }) => copiesHeld)).toEqual([4, undefined, undefined])
    expect(near!.dataSets.map(({ connections }) => connections)).toEqual([undefined, 2, undefined])
    const result = await simulate(study, { workers: 1 })
    const { access, otherAccess } = optionOf(result, 'far')
    expect(access.map(({ copiesHeld }) => copiesHeld)).toEqual([4, undefined, undefined])
    expect(otherAccess).toMatchObject([{ kind: 'subcontractor', id: 'MA', number: 3, staff: 'provider' }])
    // They see what the agents see, as old.
    expect(otherAccess![0]!.rows).toEqual(access)
    // Their number moves the loss as before: four parties instead of one, four places of the copy.
    expect(lossOf(result, 'far', 'personal-data-breach')).toBeGreaterThan(
      3 * lossOf(plain, 'far', 'personal-data-breach'),
    )
  })

  test('subcontractors of an own centre are parties outside, as a number or by their country', async () => {
    const [number, list] = await Promise.all(
      [2, ['FR', 'FR']].map((subcontractors) =>
        resultOf((scenario) => {
          scenario.rules = { 'personal data': 'never outside' }
          scenario.options.own!.subcontractors = subcontractors
        }),
      ),
    )
    const alone = optionOf(plain, 'own').exposure.annualLoss.byThreat.map(({ threat }) => threat)
    expect(alone).not.toContain('personal-data-breach')
    expect(lossOf(number!, 'own', 'personal-data-breach')).toBeGreaterThan(0)
    expect(optionOf(number!, 'own')).toEqual(optionOf(list!, 'own'))
    expect(optionOf(number!, 'own').knockedOut!.breaches).toMatchObject([
      { dataSet: 'orders', subcontractor: 'FR', demand: 'never outside' },
      { dataSet: 'customers', subcontractor: 'FR', demand: 'never outside' },
      { dataSet: 'contracts', subcontractor: 'FR', demand: 'never outside' },
    ])
  })

  test('a subcontractor outside the area is a transfer, breaks the rule and is closed off to keep it', async () => {
    const study = await studyOf((scenario) => {
      scenario.rules = { 'personal data': 'EEA only' }
      scenario.options.near!.subcontractors = ['MA', 'BE']
      scenario.options.near!.access.orders = 'live-write'
    })
    const audit = accessAudit(realised(study)).options.find(({ id }) => id === 'near')!
    expect(audit.transfers).toEqual([])
    const [morocco, belgium] = audit.others
    expect(morocco!.transfers).toMatchObject([
      { place: 'MA', kind: 'remote-reading', dataSets: ['orders', 'customers'], status: 'instrument-needed' },
    ])
    expect(belgium!.transfers).toEqual([])
    const result = await simulate(study, { workers: 1 })
    const near = optionOf(result, 'near')
    expect(near.knockedOut!.breaches).toMatchObject([
      { dataSet: 'orders', subcontractor: 'MA', demand: 'EEA only', repair: { id: 'none' } },
      { dataSet: 'customers', subcontractor: 'MA', demand: 'EEA only', repair: { id: 'none' } },
    ])
    // The agents' own rows break nothing, and no other way of opening them is cheaper.
    // The strictest that anybody's country asks, and which country that is.
    expect(near.exposure.transfer).toMatchObject({
      status: 'instrument-needed',
      places: [
        { place: 'FR', status: 'none' },
        { place: 'MA', status: 'instrument-needed' },
        { place: 'BE', status: 'none' },
      ],
    })
    expect(optionOf(result, 'own').exposure.transfer).not.toHaveProperty('places')
    expect(near.knockedOut!.repaired.rows).toEqual({})
    expect(near.knockedOut!.repaired.totalCostChange.mean).toBeLessThan(0)
    // Closed off, one party of three and one transfer fewer: what it exposes is what the others do.
    const without = await simulate(
      await studyOf((scenario) => {
        scenario.options.near!.subcontractors = ['BE']
        scenario.options.near!.access.orders = 'live-write'
      }),
      { workers: 1 },
    )
    const { totalCost, totalCostChange } = near.knockedOut!.repaired
    expect(Math.abs(totalCost - optionOf(without, 'near').totalCost.mean)).toBeLessThan(
      4 * totalCostChange.standardError,
    )
  })

  test('a role that writes where nobody may is repaired by reading, the agents’ own row staying', async () => {
    const result = await resultOf((scenario) => {
      scenario.rules = { provider: 'read only' }
      scenario.options.near!.access.orders = 'live-read'
      scenario.options.near!.roles = { administrators: { people: 2, access: { orders: 'live-write' } } }
    })
    const { knockedOut, otherAccess } = optionOf(result, 'near')
    expect(knockedOut!.breaches).toMatchObject([
      { dataSet: 'orders', role: 'administrators', repair: { mode: 'live-read', writeBack: 'none' } },
    ])
    expect(knockedOut!.repaired.others).toMatchObject([{ dataSet: 'orders', role: 'administrators' }])
    // What a role is not given stays closed to it.
    expect(otherAccess![0]!.rows.map(({ mode }) => mode)).toEqual(['live-write', 'none', 'none'])
  })
})

function realised({ study }: Awaited<ReturnType<typeof studyOf>>) {
  return realisation(study.scenario).tree
}
