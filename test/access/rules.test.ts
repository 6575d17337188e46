import { describe, expect, test } from 'vitest'
import { alternativeRows } from '../../src/access/alternatives.js'
import { auditLines } from '../../src/access/audit.js'
import { accessRow } from '../../src/access/row.js'
import { accessRulesSchema, cheapestRepair, type RuledDataSet, ruleBreaches } from '../../src/access/rules.js'

const replica = { mode: 'replica', every: 86_400, loadDelay: 3_600, writeBack: 'file' } as const
const matrix: RuledDataSet[] = [
  { dataSet: 'customers', sensitivity: 'personal', row: accessRow(replica) },
  { dataSet: 'accounts', sensitivity: 'financial', row: accessRow('live-write') },
  { dataSet: 'catalogue', sensitivity: 'public', row: accessRow('live-read') },
  { dataSet: 'contracts', sensitivity: 'financial', row: accessRow('none') },
]
const morocco = { place: 'MA', staff: 'provider', outside: true } as const
const breaches = (rules: object, site: Parameters<typeof ruleBreaches>[1] = morocco) =>
  ruleBreaches(accessRulesSchema.parse(rules), site, matrix)

describe('hard rules', () => {
  test('financial data never outside: only open financial rows break it, closing repairs it', () => {
    const found = breaches({ 'financial data': 'never outside' })
    expect(found.map(({ dataSet }) => dataSet)).toEqual(['accounts'])
    expect(found[0]!.repairs.map(({ mode }) => mode)).toEqual(['none'])
    expect(
      breaches({ 'financial data': 'never outside' }, { place: 'FR', staff: 'own', outside: false }),
    ).toEqual([])
  })

  test('personal data in the European Economic Area only; reading from elsewhere breaks it', () => {
    const rules = { 'personal data': 'EEA only' }
    expect(breaches(rules).map(({ dataSet }) => dataSet)).toEqual(['customers', 'accounts'])
    expect(breaches(rules, { ...morocco, place: 'RO' })).toEqual([])
    expect(breaches(rules, { ...morocco, place: 'CH' })).toHaveLength(2)
    expect(breaches({ 'personal data': 'EEA or adequate country' }, { ...morocco, place: 'CH' })).toEqual([])
  })

  test('a provider may read only: the cheapest repair is what the engine says', () => {
    const found = breaches({ provider: ['read only', 'no copies outside'] })
    expect(found.map(({ dataSet, demand }) => [dataSet, demand])).toEqual([
      ['customers', 'read only'],
      ['accounts', 'read only'],
      ['customers', 'no copies outside'],
    ])
    expect(found[1]!.repairs.map(({ mode, writeBack }) => `${mode} ${writeBack}`)).toEqual([
      'live-read none',
      'none none',
    ])
    expect(found[2]!.repairs.map(({ mode, writeBack }) => `${mode} ${writeBack}`)).toEqual([
      'segmented-read file',
      'segmented-read none',
      'none none',
    ])
    const { row, cost } = cheapestRepair(found[1]!, ({ mode }) => (mode === 'none' ? 900 : 400))
    expect([row.mode, cost]).toEqual(['live-read', 400])
    expect(breaches({ provider: 'read only' }, { ...morocco, staff: 'own' })).toEqual([])
  })

  test('an unknown subject or demand is refused', () => {
    expect(accessRulesSchema.safeParse({ 'secret data': 'never outside' }).success).toBe(false)
    expect(accessRulesSchema.safeParse({ provider: 'be nice' }).success).toBe(false)
  })
})

test('the matrix as an officer reads it, with its transfers', () => {
  const lines = auditLines(morocco, matrix)
  expect(lines.map(({ transfer }) => transfer?.kind)).toEqual([
    'file',
    'remote-reading',
    undefined,
    undefined,
  ])
  expect(lines[0]).toMatchObject({
    copyHeldOutside: true,
    transfer: { status: 'instrument-needed', asOf: '2026-04' },
  })
  expect(auditLines({ ...morocco, place: 'US' }, matrix)[0]!.transfer).toMatchObject({
    status: 'adequate',
    limitedTo: 'DPF-certified',
  })
  expect(
    auditLines({ ...morocco, place: 'PT' }, matrix).every(({ transfer }) => transfer === undefined),
  ).toBe(true)
})

test('the same data set in every mode it could take', () => {
  const terms = {
    copy: { everyHours: 24, cutAtHour: 2, delayHours: 1 },
    partFields: 0.6,
    liveLatencyHours: 0,
  }
  const rows = alternativeRows(accessRow({ mode: 'live-read', fields: 0.9, writeBack: 'file' }), terms)
  expect(rows.map(({ mode, fields, writeBack }) => `${mode} ${fields} ${writeBack}`)).toEqual([
    'none 0 none',
    'extract 0.6 file',
    'replica 1 file',
    'segmented-read 0.6 file',
    'live-read 0.9 file',
    'live-write 1 live',
  ])
  expect(alternativeRows(accessRow('live-read'), { liveLatencyHours: 0 }).map(({ mode }) => mode)).toEqual([
    'none',
    'live-read',
    'live-write',
  ])
})
