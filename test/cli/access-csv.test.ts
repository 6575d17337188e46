import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { accessCsv } from '../../src/cli/terminal/access-csv.js'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { accessAudit } from '../../src/result/access-audit.js'
import { realisation } from '../../src/scenario/realise.js'
import { loadText } from '../chain/scenarios.js'

const file = fileURLToPath(new URL('../result/access.yaml', import.meta.url))

test('a sheet adds up: an instrument once for each country, records once for all groups of their fields', async () => {
  const scenario = parse(readFileSync(file, 'utf8'))
  scenario.exposure.transferInstrument = { yearlyCost: 9000, fineFrequency: '0.03/year', fine: 180_000 }
  scenario.data.payment = { ...scenario.data.contracts, fieldsOf: 'contracts', worth: '55 %' }
  const open = { orders: 'live-read', customers: 'live-read', contracts: 'live-read', payment: 'live-read' }
  for (const option of Object.values<{ access: object }>(scenario.options)) option.access = open
  scenario.options.far.subcontractors = ['MA', 'IN']
  const { study } = await loadText(stringify(scenario))
  const words = await messages('en', terminalTexts)
  const csv = accessCsv(accessAudit(realisation(study.scenario).tree), {
    words,
    report: await messages('en', reportTexts),
  })
  const [head, ...rows] = csv
    .trim()
    .split('\r\n')
    .map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '')))
  const column = (code: Parameters<typeof words.say>[0]) => head!.indexOf(words.say(code))
  const sum = (code: Parameters<typeof words.say>[0], of: string) =>
    rows
      .filter((row) => row[column('audit.csv.option')] === of)
      .reduce((total, row) => total + Number(row[column(code)]), 0)
  // Morocco, where the agents and a subcontractor are, and India.
  expect(sum('audit.csv.instrument-cost', 'far')).toBe(2 * 9000)
  expect(sum('audit.csv.fines', 'far')).toBeCloseTo(2 * 0.03, 12)
  expect(sum('audit.csv.instrument-cost', 'near')).toBe(0)
  expect(sum('audit.csv.records', 'near')).toBe(20_000 + 50_000 + 8_000)
  const group = rows.find((row) => row[column('audit.csv.data-set')] === 'payment')!
  expect(group[column('audit.csv.fields-of')]).toBe('contracts')
  expect(group[column('audit.csv.worth')]).toBe('0.55')
})
