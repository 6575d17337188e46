import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AccessControl, accessControls } from '../../src/access/modes.js'
import { accessRow } from '../../src/access/row.js'
import type { AccessRowInput } from '../../src/access/schema.js'
import { yearlyControlCost } from '../../src/exposure/control-cost.js'
import type { ExposedDataSet, ExposureDrivers } from '../../src/exposure/drivers.js'
import { EventLuck } from '../../src/exposure/event-luck.js'
import { ExposureModel } from '../../src/exposure/exposure-model.js'
import { type ExposureParameters, exposureSchema } from '../../src/exposure/schema.js'
import { type Threat, threats } from '../../src/exposure/threats.js'
import { unpricedExposure } from '../../src/exposure/unpriced.js'
import { drivers, everything, parametersFrom } from './example.js'

const model = new ExposureModel()
const parameters = parametersFrom(everything)
function losses(given: ExposureDrivers, of: ExposureParameters = parameters): Record<Threat, number> {
  model.prepare(given, of)
  return Object.fromEntries(threats.map((threat, index) => [threat, model.expectedLoss[index]!])) as Record<
    Threat,
    number
  >
}
function total(given: ExposureDrivers, of: ExposureParameters = parameters): number {
  model.prepare(given, of)
  return model.expectedAnnualLoss()
}

describe('expected loss, on paper', () => {
  // Events always take 1,000 records; a record costs 100.
  const plain = parametersFrom({
    costPerRecord: 100,
    recordsPerEvent: { low: 1000, high: 1000 },
    diversion: { frequency: '0.06/year', referencePeople: 60 },
    breach: { perCopyHolder: '0.02/year', perConnectedParty: '0.03/year', perFile: '0.001 %' },
    fraudulentPurchase: { fraudContacts: '0.1 %', lossPerFraudContact: 500 },
  })
  const site = { place: 'FR', staff: 'provider', outside: true } as const
  const given = (...dataSets: ExposedDataSet[]): ExposureDrivers => ({
    site,
    dataSets,
    headcount: 25,
    yearlyTurnover: 0.2,
    contactsPerYear: 10_000,
    subcontractors: [{ id: 'FR', site, dataSets, parties: 1 }],
  })
  const personal = (row: AccessRowInput, records = 1e6): ExposedDataSet => ({
    records,
    sensitivity: 'personal',
    row: accessRow(row),
  })

  test('a live look at half the fields', () => {
    const result = losses(given(personal({ mode: 'live-read', fields: 0.5 })), plain)
    // 30 people against 60: 0.03 events of 1,000 records at 50.
    expect(result['customer-file-diversion']).toBeCloseTo(0.03 * 50_000, 9)
    expect(result['personal-data-breach']).toBeCloseTo(2 * 0.03 * 50_000, 9)
    expect(result['fraudulent-purchase']).toBe(0)
  })

  test('a daily replica whose changes come back by file', () => {
    const row = { mode: 'replica', every: 86_400, loadDelay: 0, writeBack: 'file' } as const
    const result = losses(given(personal(row)), plain)
    const files = 2 * 365.25
    // At either party: its copy, and its own files.
    expect(result['personal-data-breach']).toBeCloseTo(2 * (0.02 + 1e-5 * files) * 100_000, 6)
    expect(result['fraudulent-purchase']).toBeCloseTo(10 * 500, 9)
  })

  test('entries that come back by file are files under way, however the agents look at the data', () => {
    const file = { check: 'none', every: 3600, loadDelay: 0, entriesPerContact: 0.3 } as const
    const breach = (row: AccessRowInput) => losses(given(personal(row)), plain)['personal-data-breach']
    const hourly = 24 * 365.25
    const live = breach({ mode: 'live-read', writeBack: { file } })
    expect(breach('live-read')).toBeCloseTo(2 * 0.03 * 100_000, 6)
    expect(live).toBeCloseTo(2 * (0.03 + 1e-5 * hourly) * 100_000, 6)
    // How often a file comes back is not said: none is counted.
    expect(breach({ mode: 'live-read', writeBack: 'file' })).toBeCloseTo(2 * 0.03 * 100_000, 6)
    const copy = breach({ mode: 'replica', every: 86_400, loadDelay: 0, writeBack: { file } })
    expect(copy).toBeCloseTo(2 * (0.02 + 1e-5 * (hourly + 365.25)) * 100_000, 6)
  })

  test('an event takes so many records in all, the dearest first', () => {
    const small = personal({ mode: 'live-read', fields: 1 }, 400)
    const large = personal({ mode: 'live-read', fields: 0.5 })
    const result = losses(given(large, small), plain)
    expect(result['customer-file-diversion']).toBeCloseTo(0.03 * (400 * 100 + 600 * 50), 9)
  })

  test('a data set cut in two is still one data set', () => {
    const whole = total(given(personal('live-read', 900)), plain)
    const halves = total(given(personal('live-read', 300), personal('live-read', 600)), plain)
    expect(halves).toBeCloseTo(whole, 9)
  })

  test('controls: what is masked, limited, found sooner or prevented', () => {
    const controlled = parametersFrom({
      costPerRecord: 100,
      recordsPerEvent: { low: 1000, high: 1000 },
      diversion: { frequency: '0.06/year', referencePeople: 60 },
      controls: {
        masking: { masked: '25 %' },
        'rate-limit': { mostRecords: 200 },
        logging: { remainingLoss: '80 %' },
        'access-codes': { prevented: '40 %' },
      },
    })
    const controls = [...accessControls]
    const result = losses(given(personal({ mode: 'live-read', controls })), controlled)
    expect(result['customer-file-diversion']).toBeCloseTo(0.03 * 0.6 * 200 * 100 * 0.75 * 0.8, 9)
    expect(model.frequency[0]).toBeCloseTo(0.03 * 0.6, 12)
  })

  test('one party is one chance of a breach, whatever it holds and however it connects', () => {
    const once = parametersFrom({
      costPerRecord: 100,
      recordsPerEvent: { low: 1000, high: 1000 },
      breach: { perParty: '0.02/year' },
    })
    const copy = { mode: 'replica', every: 86_400, loadDelay: 0 } as const
    const breach = (...rows: AccessRowInput[]) =>
      losses(given(...rows.map((row) => personal(row, 400))), once)['personal-data-breach']
    // Two parties; one event takes both sets of 400 records, as copies, live, or one of each.
    expect(breach(copy, copy)).toBeCloseTo(2 * 0.02 * 80_000, 9)
    expect(breach('live-read', 'live-read')).toBeCloseTo(2 * 0.02 * 80_000, 9)
    expect(breach(copy, 'live-read')).toBeCloseTo(2 * 0.02 * 80_000, 9)
    expect(breach(copy, 'none')).toBeCloseTo(2 * 0.02 * 40_000, 9)
  })

  test('a party whose copies are broken into more often than its connections has events of both kinds in one', () => {
    const copy = { mode: 'replica', every: 86_400, loadDelay: 0 } as const
    const apart = parametersFrom({
      costPerRecord: 100,
      recordsPerEvent: { low: 1000, high: 1000 },
      breach: { perCopyHolder: '0.05/year', perConnectedParty: '0.03/year' },
    })
    const result = losses(given(personal(copy, 400), personal('live-read', 400)), apart)
    // Of 0.05 events a year at a party 0.03 also get at the connection.
    expect(result['personal-data-breach']).toBeCloseTo(2 * (0.03 * 80_000 + 0.02 * 40_000), 9)
    expect(model.frequency[4]).toBeCloseTo(2 * 0.05, 12)
  })

  test('a limit on what a session may take does not hold for copies outside', () => {
    const limited = parametersFrom({
      costPerRecord: 100,
      recordsPerEvent: { low: 1000, high: 1000 },
      diversion: { frequency: '0.06/year', referencePeople: 60 },
      corruption: { frequency: '0.06/year', repairPerRecord: 10 },
      controls: { 'rate-limit': { mostRecords: 200 } },
    })
    const controls: AccessControl[] = ['rate-limit']
    const copy = {
      mode: 'replica',
      every: 86_400,
      loadDelay: 0,
      writeBack: 'file',
      controls,
    } as const
    const outside = losses(given(personal(copy)), limited)
    expect(outside['customer-file-diversion']).toBeCloseTo(0.03 * 1000 * 100, 9)
    expect(outside['malicious-corruption']).toBeCloseTo(0.03 * 1000 * 10, 9)
    const inside = { ...given(personal(copy)), site: { place: 'FR', staff: 'own', outside: false } as const }
    expect(losses(inside, limited)['customer-file-diversion']).toBeCloseTo(0.03 * 200 * 100, 9)
    const live = losses(given(personal({ mode: 'live-write', controls })), limited)
    expect(live['customer-file-diversion']).toBeCloseTo(0.03 * 200 * 100, 9)
  })

  test('a check stops what it looks at: the records of a file that nobody checks get in', () => {
    const corrupted = parametersFrom({
      costPerRecord: 100,
      recordsPerEvent: { low: 1000, high: 1000 },
      diversion: { frequency: '0.06/year', referencePeople: 60 },
      corruption: { frequency: '0.06/year', repairPerRecord: 10, passesCheck: '20 %' },
    })
    const file = { every: 86_400, loadDelay: 0, entriesPerContact: 0.3 }
    const manual = { ...file, check: 'manual', missRate: 0.05, costPerRecord: 0.1 } as const
    const corruption = (writeBack: Extract<AccessRowInput, { mode: 'extract' }>['writeBack']) => {
      const row = personal({ mode: 'extract', every: 86_400, loadDelay: 0, writeBack })
      return losses(given(row), corrupted)['malicious-corruption']
    }
    const all = 0.03 * 1000 * 10
    expect(losses(given(personal('live-write')), corrupted)['malicious-corruption']).toBeCloseTo(all, 9)
    expect(corruption({ file: { ...file, check: 'none' } })).toBeCloseTo(all, 9)
    expect(corruption('file')).toBeCloseTo(all, 9)
    expect(corruption({ file: { ...manual, checkedShare: 0 } })).toBeCloseTo(all, 9)
    expect(corruption({ file: { ...manual, checkedShare: 0.4 } })).toBeCloseTo(all * (0.6 + 0.4 * 0.2), 9)
    expect(corruption({ file: manual })).toBeCloseTo(0.2 * all, 9)
    expect(corruption({ file: { ...file, check: 'automatic', missRate: 0.1 } })).toBeCloseTo(0.2 * all, 9)
  })

  test('an event that a control stops at one set takes the records of the others', () => {
    const coded = parametersFrom({
      costPerRecord: 100,
      recordsPerEvent: { low: 1000, high: 1000 },
      diversion: { frequency: '0.06/year', referencePeople: 60 },
      controls: { 'access-codes': { prevented: '40 %' } },
    })
    const dear = personal({ mode: 'live-read', controls: ['access-codes'] })
    const cheap = personal({ mode: 'live-read', fields: 0.5 })
    // Six in ten get at the dear set, the other four at the cheap one.
    const result = losses(given(dear, cheap), coded)
    expect(result['customer-file-diversion']).toBeCloseTo(0.03 * (0.6 * 100_000 + 0.4 * 50_000), 9)
  })

  test('groups of fields of the same customers are still the same customers', () => {
    const whole = total(given(personal('live-read')), plain)
    const group = (id: string, worth: number, row: AccessRowInput): ExposedDataSet => ({
      ...personal(row),
      id,
      group: { of: 'customers', worth },
    })
    const halves = given(group('a', 0.5, 'live-read'), group('b', 0.5, 'live-read'))
    expect(total(halves, plain)).toBeCloseTo(whole, 9)
    const one = losses(given(group('a', 0.3, 'live-read'), group('b', 0.7, 'none')), plain)
    expect(one['customer-file-diversion']).toBeCloseTo(0.03 * 30_000, 9)
    const shown = losses(
      given({ ...personal('live-read'), row: { ...accessRow('live-read'), shown: 0.3 } }),
      plain,
    )
    expect(shown['customer-file-diversion']).toBeCloseTo(0.03 * 30_000, 9)
  })

  test('own staff inside are not without risk, but nothing is held or connected outside', () => {
    const { subcontractors: _none, ...alone } = given(personal('live-read'))
    const inside = { ...alone, site: { place: 'FR', staff: 'own', outside: false } as const }
    const result = losses(inside, plain)
    expect(result['customer-file-diversion']).toBeGreaterThan(0)
    expect(result['personal-data-breach']).toBe(0)
  })
})

test('simulated years average to the closed form', () => {
  // Every threat, an ordinary spread of sizes, frequencies high enough to see every kind of event.
  const frequent = parametersFrom({
    ...everything,
    costPerRecord: 5,
    recordsPerEvent: { low: 500, high: 5_000 },
    diversion: { frequency: '2/year' },
    breach: { perCopyHolder: '0.5/year', perConnectedParty: '0.7/year', perFile: '0.1 %' },
    fraudulentPurchase: { fraudContacts: '0.001 %', lossPerFraudContact: 900 },
  })
  model.prepare(drivers, frequent)
  for (const frequency of model.frequency) expect(frequency).toBeGreaterThan(0)
  const years = 40_000
  const losses = new Float64Array(years)
  model.addYears(new EventLuck(20261122, years), losses)
  let sum = 0
  let squares = 0
  for (const loss of losses) {
    sum += loss
    squares += loss * loss
  }
  const mean = sum / years
  const standardError = Math.sqrt((squares / years - mean * mean) / years)
  expect(Math.abs(mean - model.expectedAnnualLoss())).toBeLessThan(4 * standardError)
})

describe('what must hold whatever the figures', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  const controls = fc.subarray([...accessControls])
  const connection = fc.constantFrom('internet' as const, 'leased-line' as const)
  const fields = number(0, 1)
  const row: fc.Arbitrary<AccessRowInput> = fc.oneof(
    fc.constant('none' as const),
    fc.record({
      mode: fc.constantFrom('extract' as const, 'replica' as const),
      every: number(60, 1e6),
      loadDelay: number(0, 1e5),
      writeBack: fc.constantFrom('none' as const, 'file' as const),
      fields,
      controls,
      connection,
    }),
    fc.record({
      mode: fc.constantFrom('segmented-read' as const, 'live-read' as const, 'live-write' as const),
      fields,
      controls,
      connection,
    }),
  )
  const dataSet = fc.record({
    records: number(0, 1e7),
    sensitivity: fc.constantFrom('public' as const, 'personal' as const, 'financial' as const),
    row: row.map(accessRow),
  })
  const anyDrivers: fc.Arbitrary<ExposureDrivers> = fc
    .record({
      site: fc.record({
        place: fc.constantFrom('FR', 'MA', 'IN'),
        staff: fc.constantFrom('own' as const, 'provider' as const),
        outside: fc.boolean(),
      }),
      dataSets: fc.array(dataSet, { minLength: 1, maxLength: 4 }),
      headcount: number(0, 500),
      yearlyTurnover: number(0, 2),
      contactsPerYear: number(0, 1e6),
      subcontractors: fc.constantFrom(0, 1, 3),
    })
    .map(({ subcontractors: parties, ...given }) => {
      const { site, dataSets } = given
      if (parties === 0) return given
      return { ...given, subcontractors: [{ id: 'MA', site, dataSets, parties }] }
    })
  const anyParameters: fc.Arbitrary<ExposureParameters> = fc
    .record({
      masked: number(0, 1),
      prevented: number(0, 1),
      prevented2: number(0, 1),
      remainingLoss: number(0, 1),
      mostRecords: number(0, 1e5),
      perFile: number(0, 0.01),
      passesCheck: number(0, 1),
    })
    .map((drawn) => ({
      ...parameters,
      breach: { ...parameters.breach, perFile: drawn.perFile },
      corruption: { ...parameters.corruption!, passesCheck: drawn.passesCheck },
      places: { MA: 1.5 },
      controls: {
        masking: { masked: drawn.masked },
        'rate-limit': { mostRecords: drawn.mostRecords },
        logging: { remainingLoss: drawn.remainingLoss },
        'access-codes': { prevented: drawn.prevented },
        'leased-line': { prevented: drawn.prevented2 },
      },
    }))
  const settings = { seed: 20261122, numRuns: 400 }
  /** With the first line changed, for the agents and for whoever sees what they see. */
  const changed = (given: ExposureDrivers, change: (dataSet: ExposedDataSet) => ExposedDataSet) => {
    const dataSets = given.dataSets.map((entry, index) => (index === 0 ? change(entry) : entry))
    const subcontractors = given.subcontractors?.map((one) => ({ ...one, dataSets }))
    return { ...given, dataSets, ...(subcontractors && { subcontractors }) }
  }
  const notMore = (safer: ExposureDrivers, given: ExposureDrivers, of: ExposureParameters) => {
    const before = losses(given, of)
    const after = losses(safer, of)
    for (const threat of threats) {
      expect(after[threat]).toBeLessThanOrEqual(before[threat] * (1 + 1e-9) + 1e-9)
    }
  }

  test('closing a data set never raises expected loss', () => {
    fc.assert(
      fc.property(anyDrivers, anyParameters, (given, of) => {
        notMore(
          changed(given, (entry) => ({ ...entry, row: accessRow('none') })),
          given,
          of,
        )
      }),
      settings,
    )
  })

  test('fewer fields or records never raise it', () => {
    fc.assert(
      fc.property(anyDrivers, anyParameters, number(0, 1), (given, of, part) => {
        const fewer = changed(given, (entry) => ({
          ...entry,
          row: { ...entry.row, fields: entry.row.fields * part },
        }))
        notMore(fewer, given, of)
        notMore(
          changed(given, (entry) => ({ ...entry, records: entry.records * part })),
          given,
          of,
        )
      }),
      settings,
    )
  })

  test('fewer people, leavers, parties or contacts never raise it', () => {
    fc.assert(
      fc.property(anyDrivers, anyParameters, number(0, 1), (given, of, part) => {
        notMore({ ...given, headcount: given.headcount * part }, given, of)
        notMore({ ...given, yearlyTurnover: given.yearlyTurnover * part }, given, of)
        const { subcontractors: _none, ...alone } = given
        notMore(alone, given, of)
        notMore({ ...given, contactsPerYear: given.contactsPerYear * part }, given, of)
      }),
      settings,
    )
  })

  test('an added control or a leased line never raises it', () => {
    fc.assert(
      fc.property(anyDrivers, anyParameters, fc.constantFrom(...accessControls), (given, of, control) => {
        const controlled = changed(given, (entry) => ({
          ...entry,
          row: { ...entry.row, controls: [...new Set([...entry.row.controls, control])] },
        }))
        notMore(controlled, given, of)
        notMore(
          changed(given, (entry) => ({
            ...entry,
            row: { ...entry.row, connection: 'leased-line' as const },
          })),
          given,
          of,
        )
      }),
      settings,
    )
  })

  test('on the same luck no year of what is safer costs more', () => {
    const luck = new EventLuck(7, 16)
    const years = (of: ExposureDrivers, by: ExposureParameters) => {
      model.prepare(of, by)
      const losses = new Float64Array(luck.years)
      model.addYears(luck, losses)
      return losses
    }
    const frequent = (of: ExposureParameters): ExposureParameters => ({
      ...of,
      diversion: { ...of.diversion, frequency: 1 },
      breach: { ...of.breach, perParty: 1 },
      corruption: { ...of.corruption!, frequency: 1 },
    })
    fc.assert(
      fc.property(
        fc.nat(1000),
        anyDrivers,
        anyParameters,
        fc.constantFrom(...accessControls),
        number(0, 1),
        (draw, given, drawn, control, part) => {
          luck.take(draw)
          const of = frequent(drawn)
          const all = years(given, of)
          const { corruption: _, espionage: __, ...fewerThreats } = of
          const saferWays = [
            years(given, fewerThreats),
            ...[
              changed(given, (entry) => ({ ...entry, row: accessRow('none') })),
              changed(given, ({ row, ...entry }) => ({
                ...entry,
                row: { ...row, fields: row.fields * part },
              })),
              changed(given, (entry) => ({ ...entry, records: entry.records * part })),
              changed(given, ({ row, ...entry }) => ({
                ...entry,
                row: { ...row, controls: [...new Set([...row.controls, control])] },
              })),
              changed(given, ({ row, ...entry }) => ({
                ...entry,
                row: {
                  ...row,
                  mode: row.mode === 'live-write' ? 'live-read' : row.mode,
                  writeBack: 'none' as const,
                },
              })),
              { ...given, contactsPerYear: given.contactsPerYear * part },
              { ...given, headcount: given.headcount * part },
            ].map((safer) => years(safer, of)),
          ]
          for (const safer of saferWays) {
            safer.forEach((loss, year) => {
              expect(loss).toBeLessThanOrEqual(all[year]! * (1 + 1e-9) + 1e-6)
            })
          }
        },
      ),
      settings,
    )
  })

  test('taking write access away never raises it', () => {
    fc.assert(
      fc.property(anyDrivers, anyParameters, (given, of) => {
        const readOnly = changed(given, (entry) => ({
          ...entry,
          row: {
            ...entry.row,
            mode: entry.row.mode === 'live-write' ? 'live-read' : entry.row.mode,
            writeBack: 'none' as const,
          },
        }))
        notMore(readOnly, given, of)
      }),
      settings,
    )
  })
})

describe('what is paid for safety, and what is left out', () => {
  const withControls: ExposureDrivers = {
    ...drivers,
    dataSets: drivers.dataSets.map((entry) => ({
      ...entry,
      row: { ...entry.row, controls: ['masking', 'logging'], connection: 'leased-line' },
    })),
  }

  test('each control is paid once, the transfer instrument where the country needs one', () => {
    expect(yearlyControlCost(withControls, parameters)).toBe(5_000 + 12_000 + 20_000)
    const romania = { ...withControls, site: { ...withControls.site, place: 'RO' } }
    expect(yearlyControlCost(romania, parameters)).toBe(17_000)
  })

  test('what nobody stated is listed', () => {
    expect(unpricedExposure(withControls, exposureSchema.parse({}))).toEqual([
      { code: 'exposure.threatNotPriced', figures: { threat: 'industrial-espionage' } },
      { code: 'exposure.threatNotPriced', figures: { threat: 'malicious-corruption' } },
      { code: 'exposure.threatNotPriced', figures: { threat: 'provider-failure' } },
      { code: 'exposure.transferInstrumentNotPriced', figures: { place: 'MA' } },
      { code: 'exposure.threatNotPriced', figures: { threat: 'unlawful-transfer' } },
      { code: 'exposure.filesNotPriced', figures: {} },
      { code: 'exposure.controlWithoutEffect', figures: { control: 'masking' } },
      { code: 'exposure.controlWithoutCost', figures: { control: 'masking' } },
      { code: 'exposure.controlWithoutCost', figures: { control: 'logging' } },
      { code: 'exposure.controlWithoutEffect', figures: { control: 'leased-line' } },
      { code: 'exposure.controlWithoutCost', figures: { control: 'leased-line' } },
    ])
    expect(unpricedExposure(drivers, parameters)).toEqual([{ code: 'exposure.filesNotPriced', figures: {} }])
  })

  test('every default names a source and a year, and none of them is unverified', () => {
    const leaves: unknown[] = []
    const visit = (tree: unknown): void => {
      if (typeof tree !== 'object' || tree === null) return
      if ('origin' in tree) leaves.push(tree)
      else Object.values(tree).forEach(visit)
    }
    visit(exposureSchema.parse({}))
    expect(leaves.length).toBeGreaterThan(8)
    for (const leaf of leaves)
      expect(leaf).toMatchObject({ origin: 'default', source: /\w{4}/, asOf: /^20\d\d/ })
  })
})
