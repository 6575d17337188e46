import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { loadScenario, type ResultDocument, simulate } from '../../src/index.js'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { reportView } from '../../src/report/view/report-view.js'
import { accessAudit } from '../../src/result/access-audit.js'
import { realisation } from '../../src/scenario/realise.js'
import { loadText } from '../chain/scenarios.js'
import { optionOf } from './access-study.js'

const file = fileURLToPath(new URL('access.yaml', import.meta.url))

type Written = Record<string, never> & {
  data: Record<string, object>
  options: Record<string, { access: Record<string, unknown>; subcontractors?: number }>
}

/** The small study of data access, changed; what one party is broken into and what the data is worth stand fixed. */
async function resultOf(change: (scenario: Written) => void): Promise<ResultDocument> {
  const scenario = parse(readFileSync(file, 'utf8')) as Written
  Object.assign(scenario, { simulation: { draws: 32, seed: 3 } })
  change(scenario)
  return await simulate(await loadText(stringify(scenario)), { workers: 1 })
}

const liveForFar = ({ options }: Written) => {
  options.far!.access.customers = { mode: 'segmented-read', fields: 1 }
}

/** Half of what a customer's record is worth lies in fields of their own, opened by `row`. */
const parted = (row: unknown) => (scenario: Written) => {
  liveForFar(scenario)
  scenario.data.payment = {
    fieldsOf: 'customers',
    worth: '50 %',
    records: 50_000,
    changes: '0.001/day',
    sensitivity: 'financial',
  }
  for (const { access } of Object.values(scenario.options)) access.payment = access.customers
  scenario.options.far!.access.payment = row
}

const lossOf = (result: ResultDocument, threat: string): number =>
  optionOf(result, 'far').exposure.annualLoss.byThreat.find((entry) => entry.threat === threat)!.expectedLoss

describe('fields of the same records', () => {
  test('stand in the audit with their set, their records being those of the set', async () => {
    const scenario = parse(readFileSync(file, 'utf8')) as Written
    parted('none')(scenario)
    const audit = accessAudit(realisation((await loadText(stringify(scenario))).study.scenario).tree)
    const { dataSets } = audit.options.find(({ id }) => id === 'far')!
    expect(
      dataSets.map(({ dataSet, records, fieldsOf, worth }) => [dataSet, records, fieldsOf, worth]),
    ).toEqual([
      ['orders', 20_000, undefined, undefined],
      ['customers', 50_000, undefined, 0.5],
      ['payment', 50_000, 'customers', 0.5],
      ['contracts', 8_000, undefined, undefined],
    ])
  })

  test('are shown as a group of their record wherever the matrix is, and their records counted once', async () => {
    const result = await resultOf((scenario) => {
      parted('none')(scenario)
      // Stated before its set, it is shown behind it all the same.
      const { payment, ...others } = scenario.data
      scenario.data = { payment: payment!, ...others } as typeof scenario.data
    })
    expect(result.dataSets.find(({ id }) => id === 'payment')).toMatchObject({
      fieldsOf: 'customers',
      worth: 0.5,
    })
    expect(result.dataSets.find(({ id }) => id === 'customers')).toMatchObject({ worth: 0.5 })
    expect(result.dataSets.find(({ id }) => id === 'orders')).not.toHaveProperty('worth')
    const { access } = reportView(result, await messages('en', reportTexts))
    const notes = access.dataSets.map(({ name, note }) => [name, note.replace(/[\u00a0\u202f]/g, ' ')])
    expect(notes.map(([name]) => name)).toEqual(['orders', 'customers', 'payment', 'contracts'])
    expect(notes[1]![1]).toMatch(/^50,000 records, personal: what is left of each.*50% of its worth$/)
    expect(notes[2]![1]).toBe('fields of the records of “customers”, 50% of their worth, financial')
    // The group's own column: closed to one option, as its customers for the others.
    expect(access.rows.filter(({ cells }) => cells[2]!.kind === 'closed')).toHaveLength(1)
  })

  test('opened alike they expose what the undivided record does', async () => {
    const whole = await resultOf(liveForFar)
    const halves = await resultOf(parted({ mode: 'segmented-read', fields: 1 }))
    for (const { id, exposure, freshness } of whole.options) {
      const other = optionOf(halves, id)
      expect(other.exposure.annualLoss.expected / exposure.annualLoss.expected).toBeCloseTo(1, 9)
      expect(other.freshness.score).toBeCloseTo(freshness.score, 9)
    }
  })

  test('closing what agents do not need lowers exposure, not freshness; so does showing less of the record', async () => {
    const whole = await resultOf(liveForFar)
    const closed = await resultOf(parted('none'))
    const shown = await resultOf((scenario) => {
      scenario.options.far!.access.customers = { mode: 'segmented-read', shown: '30 %' }
    })
    for (const less of [closed, shown]) {
      expect(lossOf(less, 'personal-data-breach')).toBeLessThan(lossOf(whole, 'personal-data-breach'))
      expect(lossOf(less, 'customer-file-diversion')).toBeLessThan(lossOf(whole, 'customer-file-diversion'))
      expect(optionOf(less, 'far').freshness.score).toBe(optionOf(whole, 'far').freshness.score)
    }
  })
})

test('every subcontractor, and every place that holds a copy, is one more to be broken into', async () => {
  const copied = (scenario: Written, more: object = {}) => {
    const row = { mode: 'replica', every: '24h', loadDelay: '4h', ...more }
    scenario.options.far!.access = { orders: row, customers: row, contracts: 'none' }
  }
  const breach = async (change: (scenario: Written) => void) =>
    lossOf(await resultOf(change), 'personal-data-breach')
  const alone = await breach((scenario) => copied(scenario))
  const two = await breach((scenario) => {
    copied(scenario)
    scenario.options.far!.subcontractors = 1
  })
  expect(two / alone).toBeCloseTo(2, 9)
  expect((await breach((scenario) => copied(scenario, { copiesHeld: 3 }))) / alone).toBeCloseTo(3, 9)
})

test.each([
  ['data.contracts.fieldsOf=customers', 'scenario.worthNotSaid'],
  [
    'data.contracts={"records": 8000, "changes": "0/day", "sensitivity": "financial", "fieldsOf": "custmers", "worth": "10 %"}',
    'scenario.fieldsOfNoSet',
  ],
  ['data.contracts.worth=10 %', 'scenario.worthOfWhole'],
  ['exposure.recordsPerEvent={"low": 100000, "high": 2000}', 'scenario.recordsPerEventTurned'],
])('%s is refused', async (override, code) => {
  const loaded = await loadScenario(file, { overrides: [override] })
  expect(loaded.ok ? [] : loaded.problems.map((problem) => problem.code)).toContain(code)
})
