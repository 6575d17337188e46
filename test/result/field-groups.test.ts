import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { loadScenario, type ResultDocument, simulate } from '../../src/index.js'
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
