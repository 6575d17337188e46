import { describe, expect, test } from 'vitest'
import { accessChoices, withReadOnly } from '../../src/access/alternatives.js'
import { auditLines } from '../../src/access/audit.js'
import { accessRow } from '../../src/access/row.js'
import { keeps, type RuledDataSet, ruleBreaches, statedRules } from '../../src/access/rules.js'
import { accessRulesSchema } from '../../src/access/rules-schema.js'

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

describe('names and addresses held to be no secret', () => {
  const members = [{ dataSet: 'members', sensitivity: 'contact', row: accessRow(replica) }] as const

  test('are personal data to the law: a transfer, and under the rules on it', () => {
    expect(auditLines(morocco, members)[0]!.transfer).toMatchObject({
      place: 'MA',
      kind: 'file',
      status: 'instrument-needed',
    })
    const rules = accessRulesSchema.parse({ 'personal data': 'EEA only', 'financial data': 'never outside' })
    expect(ruleBreaches(rules, morocco, members).map(({ subject }) => subject)).toEqual(['personal data'])
  })
})

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

  test('a provider may read only: rows in its stead, most open first', () => {
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
      'live-read file',
      'live-read none',
      'none none',
    ])
    const readOnly = found[0]!.repairs[0]!
    expect([readOnly.mode, readOnly.writeBack, readOnly.returnedFile]).toEqual(['replica', 'none', undefined])
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

test('rules as stated, one demand at a time; a closed data set keeps every one', () => {
  const rules = accessRulesSchema.parse({
    provider: ['read only', 'no copies outside'],
    'any data': 'EEA only',
  })
  expect(statedRules(rules).map(({ subject, demand }) => `${subject}: ${demand}`)).toEqual([
    'any data: EEA only',
    'provider: read only',
    'provider: no copies outside',
  ])
  for (const { demand } of statedRules(rules)) expect(keeps(demand, accessRow('none'), morocco)).toBe(true)
  expect(keeps('read only', accessRow('live-write'), morocco)).toBe(false)
})

describe('a data set in every mode it could take', () => {
  const file = {
    every: 86_400,
    loadDelay: 0,
    check: 'none',
    entriesPerContact: 1,
  } as const
  const names = (chosen: ReturnType<typeof accessChoices>) =>
    chosen.choices.map(({ id, row: { fields } }) => `${id} ${fields}`)

  test('with terms stated for the set; write-back stays where the mode admits it', () => {
    const chosen = accessChoices(accessRow({ mode: 'live-read', fields: 0.9, writeBack: 'file' }), {
      copies: { everyHours: 24, cutAtHour: 2, delayHours: 1 },
      part: 0.6,
      elsewhere: [],
    })
    expect(names(chosen)).toEqual([
      'none 0',
      'extract+file 0.6',
      'replica+file 0.9',
      'segmented-read+file 0.6',
      'live-read+file 0.9',
      'live-write 0.9',
    ])
    expect(chosen.left).toEqual([])
    expect(chosen.choices.map(({ losesWriteBack }) => losesWriteBack)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  test('nothing is guessed: modes of which nobody says enough are left out and named', () => {
    const chosen = accessChoices(accessRow('live-read'), { elsewhere: [] })
    expect(names(chosen)).toEqual(['none 0', 'live-read 1', 'live-write 1'])
    expect(chosen.left).toEqual([
      { mode: 'extract', unknown: 'copies' },
      { mode: 'replica', unknown: 'copies' },
      { mode: 'segmented-read', unknown: 'part' },
    ])
  })

  test('terms come from the row in use, then from other options, the same mode first', () => {
    const nightly = accessRow({ mode: 'replica', every: 86_400, loadDelay: 3_600, cutAt: 20 })
    const weekly = accessRow({ mode: 'extract', every: 604_800, loadDelay: 0, fields: 0.2 })
    const elsewhere = [
      { option: 'weekly', row: weekly },
      { option: 'nightly', row: nightly },
    ]
    const fromLive = accessChoices(accessRow('live-read'), { elsewhere }).choices
    expect(fromLive.find(({ id }) => id === 'replica')).toMatchObject({
      termsFrom: 'nightly',
      row: { everyHours: 24, cutAtHour: 20, delayHours: 1 },
    })
    expect(fromLive.find(({ id }) => id === 'segmented-read')).toMatchObject({
      termsFrom: 'weekly',
      row: { fields: 0.2, delayHours: 0 },
    })
    const fromCopy = accessChoices(nightly, { elsewhere: [{ option: 'weekly', row: weekly }] }).choices
    expect(fromCopy.find(({ id }) => id === 'extract')).toMatchObject({
      termsFrom: 'weekly',
      row: { everyHours: 24, fields: 0.2 },
    })
    expect(fromCopy.find(({ id }) => id === 'replica')).not.toHaveProperty('termsFrom')
  })

  test('whole modes are compared on the same data: what one option’s whole row leaves out, all leave out', () => {
    const part = accessRow({ mode: 'segmented-read', fields: 0.95, shown: 0.4 })
    const elsewhere = [
      { option: 'all', row: accessRow('live-write') },
      { option: 'updating', row: accessRow({ mode: 'live-write', fields: 0.95, shown: 0.4 }) },
    ]
    const copies = { everyHours: 24, cutAtHour: 2, delayHours: 1 }
    for (const current of [part, accessRow('none')]) {
      const { choices } = accessChoices(current, { copies, elsewhere })
      for (const mode of ['replica', 'live-read', 'live-write']) {
        expect(choices.find((choice) => choice.row.mode === mode)).toMatchObject({
          row: { fields: 0.95, shown: 0.4 },
          termsFrom: 'updating',
        })
      }
    }
    // A whole row in use says it itself.
    const { choices } = accessChoices(accessRow('live-read'), { copies, elsewhere })
    for (const { row } of choices.filter(({ row: { mode } }) => mode !== 'none')) {
      expect([row.mode, row.fields, row.shown]).toEqual([
        row.mode,
        row.mode === 'segmented-read' ? 0.95 : 1,
        undefined,
      ])
    }
  })

  test('where a rule forbids writing the same without writing is a choice, too', () => {
    const current = accessRow({ mode: 'replica', every: 86_400, loadDelay: 0, writeBack: { file } })
    const { choices } = accessChoices(current, { elsewhere: [] })
    const ids = (keepsRules: (row: typeof current) => boolean) =>
      withReadOnly(choices, current, keepsRules).map(({ id }) => id)
    expect(ids(({ writeBack }) => writeBack === 'none')).toEqual([
      'none',
      'replica',
      'replica+file',
      'live-read',
      'live-read+file',
      'live-write',
    ])
    const asBefore = choices.map(({ id }) => id)
    expect(ids(() => true)).toEqual(asBefore)
    // A copy that breaks another rule, too, breaks it read only as well.
    expect(ids(({ mode, writeBack }) => writeBack === 'none' && mode !== 'replica')).not.toContain('replica')
    const reading = withReadOnly(choices, current, ({ writeBack }) => writeBack === 'none')[1]!
    expect(reading).toMatchObject({ losesWriteBack: true, row: { everyHours: 24, writeBack: 'none' } })
    expect(reading.row).not.toHaveProperty('returnedFile')
  })

  test('entries made live come back by file only where such a file is known', () => {
    const byFile = accessRow({ mode: 'extract', every: 86_400, loadDelay: 0, writeBack: { file } })
    const known = accessChoices(accessRow('live-write'), { elsewhere: [{ option: 'other', row: byFile }] })
    expect(known.choices.find(({ id }) => id === 'live-read+file')).toMatchObject({
      losesWriteBack: false,
      row: { returnedFile: { everyHours: 24, entriesPerContact: 1 } },
    })
    const unknown = accessChoices(accessRow('live-write'), { elsewhere: [] })
    expect(unknown.choices.find(({ id }) => id === 'live-read')).toMatchObject({ losesWriteBack: true })
  })

  test('a set now closed would get connection and controls of the option’s other rows', () => {
    const neighbour = accessRow({ mode: 'live-read', connection: 'leased-line', controls: ['logging'] })
    const { choices } = accessChoices(accessRow('none'), { elsewhere: [], neighbour })
    expect(choices.find(({ id }) => id === 'live-read')!.row).toMatchObject({
      connection: 'leased-line',
      controls: ['logging'],
    })
  })
})
