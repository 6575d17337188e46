import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessModes, isCopy } from '../../src/access/modes.js'
import { accessRow } from '../../src/access/row.js'
import type { AccessRowInput } from '../../src/access/schema.js'
import { yearlyControlCost } from '../../src/exposure/control-cost.js'
import type { ExposedDataSet, ExposureDrivers } from '../../src/exposure/drivers.js'
import { EventLuck } from '../../src/exposure/event-luck.js'
import { ExposureModel } from '../../src/exposure/exposure-model.js'
import { type Threat, threats } from '../../src/exposure/threats.js'
import { everything, parametersFrom } from './example.js'

const provider = { place: 'FR', staff: 'provider', outside: true } as const
const house = { place: 'FR', staff: 'own', outside: false } as const
const line = (input: AccessRowInput, records = 1e6): ExposedDataSet => ({
  id: 'customers',
  records,
  sensitivity: 'personal',
  row: accessRow(input),
})

// Events always take 1,000 records; a record costs 100.
const plain = parametersFrom({
  costPerRecord: 100,
  recordsPerEvent: { low: 1000, high: 1000 },
  diversion: { frequency: '0.06/year', referencePeople: 60 },
  breach: { perParty: '0.02/year' },
  providerStaff: 1,
  places: { MA: 3 },
})
const agents: ExposureDrivers = {
  site: provider,
  dataSets: [line({ mode: 'live-read', fields: 0.5 })],
  headcount: 25,
  yearlyTurnover: 0.2,
  contactsPerYear: 10_000,
}

function losses(given: ExposureDrivers, of = plain): Record<Threat, number> {
  const model = new ExposureModel()
  model.prepare(given, of)
  return Object.fromEntries(threats.map((threat, index) => [threat, model.expectedLoss[index]!])) as Record<
    Threat,
    number
  >
}

describe('people beside the agents, on paper', () => {
  const role = (row: AccessRowInput, site: ExposureDrivers['site'] = provider) => ({
    id: 'administrators',
    site,
    dataSets: [line(row)],
    headcount: 10,
    yearlyTurnover: 0.5,
  })
  const agentsAlone = losses(agents)

  test('add what their number takes away; the party they belong to is broken into no oftener', () => {
    const same = losses({ ...agents, roles: [role({ mode: 'live-read', fields: 0.5 })] })
    // 30 agents in a year at 50 a record, 15 administrators.
    expect(agentsAlone['customer-file-diversion']).toBeCloseTo(0.03 * 50_000, 9)
    expect(same['customer-file-diversion']).toBeCloseTo(0.045 * 50_000, 9)
    expect(same['personal-data-breach']).toBeCloseTo(agentsAlone['personal-data-breach'], 9)
  })

  test('a record is taken once, with the most of it that anybody sees', () => {
    const more = losses({ ...agents, roles: [role('live-read')] })
    expect(agentsAlone['personal-data-breach']).toBeCloseTo(0.02 * 50_000, 9)
    expect(more['personal-data-breach']).toBeCloseTo(0.02 * 100_000, 9)
    expect(more['customer-file-diversion']).toBeCloseTo(0.03 * 50_000 + 0.015 * 100_000, 9)
  })

  test('the file of a set travels once for everybody at the party, and carries all its groups of fields', () => {
    const perFile = { ...plain, breach: { ...plain.breach, perFile: 0.001 } }
    const copy = (every: number, fields = 0.5) => line({ mode: 'extract', every, loadDelay: 0, fields })
    const daily = copy(86_400)
    const files = (given: ExposureDrivers) =>
      losses(given, perFile)['personal-data-breach'] - losses(given)['personal-data-breach']
    // 365.25 files a year, a thousandth of them lost, 1,000 records at 50 each.
    const alone = { ...agents, dataSets: [daily] }
    expect(files(alone)).toBeCloseTo(0.36525 * 50_000, 6)
    const leaders = { ...role('none'), dataSets: [daily] }
    const five = Array.from({ length: 5 }, (_, index) => ({ ...leaders, id: `leaders ${index}` }))
    expect(files({ ...alone, roles: five })).toBeCloseTo(0.36525 * 50_000, 6)
    // Administrators get the whole record once a week: one file in seven has it.
    const weekly = { ...role('none'), dataSets: [copy(7 * 86_400, 1)] }
    expect(files({ ...alone, roles: [weekly] })).toBeCloseTo(0.36525 * ((6 * 50_000 + 100_000) / 7), 6)
    // Three groups of fields of one record, all in the daily file: as the record undivided.
    const groups = [0.2, 0.3, 0.5].map((worth, index) => ({
      ...copy(86_400),
      id: index === 0 ? 'customers' : `group ${index}`,
      group: { of: 'customers', worth },
    }))
    const parted = new ExposureModel()
    parted.prepare({ ...agents, dataSets: groups }, perFile)
    const whole = new ExposureModel()
    whole.prepare(alone, perFile)
    expect(parted.frequency).toEqual(whole.frequency)
    expect(parted.expectedAnnualLoss()).toBeCloseTo(whole.expectedAnnualLoss(), 6)
  })

  test('own staff inside are no way in for outsiders', () => {
    const inside = losses({ ...agents, roles: [role('live-write', house)] })
    expect(inside['personal-data-breach']).toBeCloseTo(agentsAlone['personal-data-breach'], 9)
    expect(inside['customer-file-diversion']).toBeCloseTo(0.03 * 50_000 + 0.015 * 100_000, 9)
  })

  test('their country counts: breaches come as in the most exposed one, and reach the others in proportion', () => {
    const abroad = losses({ ...agents, roles: [role('live-read', { ...provider, place: 'MA' })] })
    expect(abroad['customer-file-diversion']).toBeCloseTo(0.03 * 50_000 + 3 * 0.015 * 100_000, 9)
    expect(abroad['personal-data-breach']).toBeCloseTo(0.06 * 100_000, 9)
    const closedThere = losses({ ...agents, roles: [role('none', { ...provider, place: 'MA' })] })
    expect(closedThere['personal-data-breach']).toBeCloseTo(agentsAlone['personal-data-breach'], 9)
  })

  test('subcontractors in places of their own are parties more', () => {
    const two = losses({
      ...agents,
      subcontractors: [
        { id: 'MA', site: { ...provider, place: 'MA' }, dataSets: agents.dataSets, parties: 2 },
      ],
    })
    expect(two['personal-data-breach']).toBeCloseTo((0.02 + 2 * 3 * 0.02) * 50_000, 9)
    expect(two['customer-file-diversion']).toBe(agentsAlone['customer-file-diversion'])
  })

  test('a party is a party, and gets files of its own, however it is told', () => {
    const perFile = { ...plain, breach: { ...plain.breach, perFile: 0.001 } }
    const daily = line({ mode: 'replica', every: 86_400, loadDelay: 0 })
    const alone = { ...agents, dataSets: [daily] }
    const party = { site: provider, dataSets: [daily] }
    const breach = (subcontractors: NonNullable<ExposureDrivers['subcontractors']>) =>
      losses({ ...alone, subcontractors }, perFile)['personal-data-breach']
    const oneParty = (0.02 + 0.36525) * 100_000
    expect(losses(alone, perFile)['personal-data-breach']).toBeCloseTo(oneParty, 6)
    expect(breach([{ ...party, id: 'FR', parties: 1 }])).toBeCloseTo(2 * oneParty, 6)
    expect(breach([{ ...party, id: 'FR', parties: 2 }])).toBeCloseTo(3 * oneParty, 6)
    const apart = ['BE', 'FR'].map((place) => ({
      ...party,
      id: place,
      site: { ...provider, place },
      parties: 1,
    }))
    expect(breach(apart)).toBeCloseTo(3 * oneParty, 6)
    // A party that holds three copies gets three files a night, and is broken into at three places.
    const threeCopies = { ...daily, row: { ...daily.row, holders: 3 } }
    const held = losses({ ...agents, dataSets: [threeCopies] }, perFile)['personal-data-breach']
    expect(held).toBeCloseTo(3 * oneParty, 6)
  })

  test('every third country needs an instrument of its own', () => {
    const priced = parametersFrom(everything)
    const cost = (roles: ExposureDrivers['roles']) =>
      yearlyControlCost({ ...agents, ...(roles && { roles }) }, priced)
    const instrument = priced.transferInstrument!.yearlyCost
    const there = (place: string) => role('live-read', { ...provider, place })
    expect(cost([there('MA')]) - cost(undefined)).toBe(instrument)
    expect(cost([there('MA'), there('MA'), there('IN')]) - cost(undefined)).toBe(2 * instrument)
    expect(cost([role('none', { ...provider, place: 'MA' })])).toBe(cost(undefined))
  })
})

describe('properties', () => {
  const runs = { seed: 20261122, numRuns: 150 }
  const row: fc.Arbitrary<AccessRowInput> = fc
    .record({
      mode: fc.constantFrom(...accessModes),
      shown: fc.double({ min: 0, max: 1, noNaN: true }),
      controls: fc.subarray(['masking', 'rate-limit', 'access-codes'] as const),
    })
    .map(({ mode, shown, controls }): AccessRowInput => {
      if (mode === 'none') return 'none'
      if (isCopy(mode)) return { mode, every: 86_400, loadDelay: 0, shown, controls }
      return { mode, shown, controls } as AccessRowInput
    })
  const site = fc.record({
    place: fc.constantFrom('FR', 'MA', 'IN'),
    staff: fc.constantFrom('own' as const, 'provider' as const),
    outside: fc.boolean(),
  })
  const view = fc.record({ site, rows: fc.tuple(row, row) }).map(({ site, rows }) => ({
    site,
    dataSets: rows.map((input, at) => ({ ...line(input, [40_000, 9_000][at]!), id: `set ${at}` })),
  }))
  const role = fc
    .tuple(view, fc.integer({ min: 0, max: 40 }), fc.constantFrom('a', 'b'))
    .map(([seen, headcount, id]) => ({ ...seen, id, headcount, yearlyTurnover: 0.3 }))
  const given = fc
    .tuple(view, fc.array(role, { maxLength: 2 }))
    .map(([seen, roles]): ExposureDrivers => ({ ...agents, ...seen, roles }))
  const parameters = { ...parametersFrom(everything), places: { MA: 3, IN: 0.5 } }

  test('another role, more of its people or an open row of its never lower any threat', () => {
    fc.assert(
      fc.property(given, role, (drivers, another) => {
        const before = losses(drivers, parameters)
        const named = { ...another, id: 'c' }
        const roles = [...drivers.roles!, named]
        const after = losses({ ...drivers, roles }, parameters)
        const more = { ...named, headcount: named.headcount + 5 }
        const larger = losses({ ...drivers, roles: [...drivers.roles!, more] }, parameters)
        const closed = {
          ...named,
          dataSets: named.dataSets.map((set) => ({ ...set, row: accessRow('none') })),
        }
        const shut = losses({ ...drivers, roles: [...drivers.roles!, closed] }, parameters)
        for (const threat of threats) {
          const slack = 1e-9 * (1 + after[threat])
          expect(after[threat]).toBeGreaterThanOrEqual(before[threat] - slack)
          expect(larger[threat]).toBeGreaterThanOrEqual(after[threat] - slack)
          expect(shut[threat]).toBeLessThanOrEqual(after[threat] + slack)
        }
      }),
      runs,
    )
  })

  test('simulated years average to the closed form', () => {
    const [drivers] = fc.sample(given, { seed: 7, numRuns: 1 })
    const roles = [
      { ...agents, id: 'a', dataSets: [line('live-read', 40_000), line('live-write', 9_000)] },
      { ...agents, id: 'b', site: house, dataSets: [line('none', 40_000), line('live-write', 9_000)] },
    ].map((one) => ({ ...one, dataSets: one.dataSets.map((set, at) => ({ ...set, id: `set ${at}` })) }))
    const model = new ExposureModel()
    // Often enough that the mean of the years is known well.
    model.prepare(
      { ...drivers!, roles },
      parametersFrom({
        ...everything,
        costPerRecord: 2,
        recordsPerEvent: { low: 500, high: 20_000 },
        diversion: { frequency: '3/year', referencePeople: 60 },
        breach: { perParty: '2/year' },
      }),
    )
    const years = 40_000
    const sample = new Float64Array(years)
    model.addYears(new EventLuck(20261122, years), sample)
    const mean = sample.reduce((sum, loss) => sum + loss, 0) / years
    const variance = sample.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / years
    expect(Math.abs(mean - model.expectedAnnualLoss())).toBeLessThan(4 * Math.sqrt(variance / years))
  })

  test('people of one name but two employers, or in two places, have events of their own', () => {
    const years = 20_000
    const luck = new EventLuck(20261122, years)
    const often = { ...plain, diversion: { ...plain.diversion, frequency: 3 } }
    const none = [line('none')]
    const yearsOf = (site: ExposureDrivers['site'], shared: boolean): Float64Array => {
      const role = { ...agents, id: 'leaders', site, dataSets: [line('live-read')] }
      const model = new ExposureModel()
      const legs = { ...agents, dataSets: none, roles: [role] }
      if (shared) model.prepareShared([legs], often)
      else model.prepare(legs, often, 'leg')
      const losses = new Float64Array(years)
      model.addYears(luck, losses)
      return losses
    }
    const correlation = (a: Float64Array, b: Float64Array): number => {
      const mean = (of: Float64Array) => of.reduce((sum, loss) => sum + loss, 0) / years
      const [meanA, meanB] = [mean(a), mean(b)]
      const product = (x: Float64Array, meanX: number, y: Float64Array, meanY: number) =>
        x.reduce((sum, loss, year) => sum + (loss - meanX) * (y[year]! - meanY), 0)
      return (
        product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB))
      )
    }
    const providers = yearsOf(provider, false)
    const own = yearsOf(house, true)
    expect(correlation(own, own)).toBeCloseTo(1, 9)
    // Independent years correlate by less than 4 / sqrt(years).
    expect(Math.abs(correlation(providers, own))).toBeLessThan(4 / Math.sqrt(years))
    expect(Math.abs(correlation(own, yearsOf({ ...house, place: 'BE' }, true)))).toBeLessThan(
      4 / Math.sqrt(years),
    )
  })
})
