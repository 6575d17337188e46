import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { accessCsv } from '../../src/cli/terminal/access-csv.js'
import { accessLines } from '../../src/cli/terminal/access-table.js'
import { characterSetOf } from '../../src/cli/terminal/character-set.js'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { textWidth } from '../../src/report/text/width.js'
import { type AccessAudit, accessAudit } from '../../src/result/access-audit.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { realisation } from '../../src/scenario/realise.js'
import { readFileForTests } from '../scenario/read-file-for-tests.js'

const file = 'scenarios/offshore-desk.yaml'

const auditOf = (...overrides: string[]): Promise<AccessAudit> => auditOfFile(file, overrides)

async function auditOfFile(file: string, overrides: readonly string[] = []): Promise<AccessAudit> {
  const loaded = await loadScenario({ file, presets: 'scenarios/presets', overrides }, readFileForTests)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return accessAudit(realisation(loaded.scenario).tree)
}

const plain = {
  write: () => {},
  line: () => {},
  wrapped: (text: string) => [text],
  style: (_: string, text: string) => text,
  isTerminal: false,
}
const out = { ...plain, cells: 80 }
const characters = characterSetOf({ LANG: 'en_GB.UTF-8' })
const spokenIn = async (language: (typeof languages)[number]) => ({
  words: await messages(language, terminalTexts),
  report: await messages(language, reportTexts),
  currency: 'EUR',
})

let audit: AccessAudit
beforeAll(async () => {
  audit = await auditOf('rules={personal data: [EEA only, no copies outside]}')
})

describe('the audit of a matrix', () => {
  test('the law on transfers is the one the scenario states', async () => {
    const free = await auditOf('transfers.law=none')
    expect(free.options.flatMap(({ transfers }) => transfers)).toEqual([])
    const found = await auditOf('transfers.adequate=[TN, MA]')
    const status = (one: AccessAudit) =>
      one.options.flatMap(({ transfers }) => transfers.map((transfer) => transfer.status))
    expect(status(audit)).toContain('instrument-needed')
    expect(status(found)).not.toContain('instrument-needed')
  })

  test('arrangements open what their options open, and say so', async () => {
    const audit = await auditOfFile('scenarios/multimail-launch.yaml')
    expect(audit.arrangements.length).toBeGreaterThan(0)
    for (const { options } of audit.arrangements) {
      for (const id of options) expect(audit.options.map((option) => option.id)).toContain(id)
    }
    const lines = accessLines(audit, await spokenIn('en'), out, characters).join(' ')
    for (const { id, name } of audit.arrangements) expect(lines.replace(/\s+/g, ' ')).toContain(name ?? id)
  })

  test('reading remotely from a third country is a transfer as much as a file', () => {
    const tunisia = audit.options.find(({ place }) => place === 'TN')!
    expect(tunisia.transfers).toMatchObject([
      { kind: 'file', dataSets: ['trips'], status: 'instrument-needed', basis: { article: '46' } },
      { kind: 'remote-reading', dataSets: ['members'], status: 'instrument-needed', recipient: 'provider' },
    ])
    // The instrument is paid for once, whatever goes to the country and however.
    expect(tunisia.transfers.map(({ instrument }) => instrument)).toEqual([
      expect.objectContaining({ yearlyCost: expect.any(Number) }),
      undefined,
    ])
    for (const { place, transfers } of audit.options) if (place === 'FR') expect(transfers).toEqual([])
  })

  test('an instrument is as the parties are: clauses of module 2 or 3, binding rules for an own centre', async () => {
    const { options } = await auditOf('options.tunisia.subcontractors=[MA]')
    const tunisia = options.find(({ place }) => place === 'TN')!
    expect(tunisia.transfers[0]).toMatchObject({
      recipient: 'provider',
      module: '2',
      measures: 'EDPB 01/2020',
    })
    const [morocco] = tunisia.others
    expect(morocco!.transfers[0]).toMatchObject({ recipient: 'subcontractor', module: '3' })
    // Another country, another instrument to pay for.
    expect(morocco!.transfers[0]).toHaveProperty('instrument')
    const own = await auditOfFile('scenarios/equipment-support.yaml', ['options.own-centre.place=MA'])
    const captive = own.options.find(({ id }) => id === 'own-centre')!.transfers[0]!
    expect(captive.recipient).toBe('own')
    expect(captive).not.toHaveProperty('module')
    const lines = accessLines(own, await spokenIn('en'), out, characters)
      .join(' ')
      .replace(/\s+/g, ' ')
    expect(lines).toContain('binding corporate rules (GDPR article 47)')
    expect(lines).toContain('EDPB 05/2021')
  })

  test('says why there is no transfer, and what agents abroad are told all the same', async () => {
    const said = async (...overrides: string[]) =>
      accessLines(
        await auditOfFile('scenarios/newspaper-subscriptions.yaml', overrides),
        await spokenIn('en'),
        out,
        characters,
      )
        .join(' ')
        .replace(/\s+/g, ' ')
    expect(await said()).toContain('nobody outside the Area is shown')
    expect(await said('options.order-taking.place=MA')).toContain('What customers tell them is personal data')
    const free = await said('options.order-taking.place=MA', 'transfers.law=none')
    expect(free).toContain('no law on transfers binds the client')
    expect(free).not.toContain('nobody outside the Area')
  })

  test('names the rules each row breaks, and how old data can get', () => {
    const [members, trips] = audit.options.find(({ place }) => place === 'TN')!.dataSets
    expect(members!.brokenRules).toEqual([{ subject: 'personal data', demand: 'EEA only' }])
    expect(trips!.brokenRules.map(({ demand }) => demand)).toEqual(['EEA only', 'no copies outside'])
    expect(trips).toMatchObject({ everyHours: 12, delayHours: 1, oldestHours: 13, copyHeldOutside: true })
    expect(members).not.toHaveProperty('everyHours')
  })

  test('an adequacy decision is said with whom it covers', async () => {
    const { options } = await auditOf('options.tunisia.place=US')
    const us = options.find(({ place }) => place === 'US')!
    expect(us.transfers[0]).toMatchObject({ status: 'adequate', basis: { article: '45' } })
    expect(us.transfers[0]!.limitedTo).toBe('DPF-certified')
    expect(us.transfers[0]).not.toHaveProperty('instrument')
  })
})

describe.each(languages)('in words: %s', (language) => {
  test('no line is wider than the terminal, and nothing is cut', async () => {
    const lines = accessLines(audit, await spokenIn(language), out, characters)
    for (const line of lines.filter((text) => !text.includes('https:'))) {
      expect(textWidth(line), line).toBeLessThanOrEqual(80)
    }
    expect(lines.join('\n')).not.toContain('…')
    expect(lines.join('\n')).toContain('2021/914')
  })

  test('the file for the data-protection officer: one line for each option and data set', async () => {
    const text = accessCsv(audit, await spokenIn(language))
    expect(text.endsWith('\r\n')).toBe(true)
    const [head, ...rows] = parse(text) as string[][]
    expect(rows).toHaveLength(6)
    for (const row of rows) expect(row).toHaveLength(head!.length)
    expect(new Set(head).size).toBe(head!.length)
  })

  test('a name that a spreadsheet would take for a formula stays a name', async () => {
    const named = { ...audit, options: audit.options.map((option) => ({ ...option, name: '=1+1, "x"' })) }
    const rows = parse(accessCsv(named, await spokenIn(language))) as string[][]
    expect(rows[1]![1]).toBe('\'=1+1, "x"')
  })
})
