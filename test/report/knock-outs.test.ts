import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { reportView } from '../../src/report/view/report-view.js'
import { knockedOutResult } from './decision-fixture.js'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const viewOf = async (which: 'offshore' | 'all', language: (typeof languages)[number]) =>
  reportView(knockedOutResult(which), await messages(language, reportTexts))

describe('options left out by hard rules', () => {
  it('says why one is out, what brings it back and what the rules cost', async () => {
    const { answer, comparison, options } = await viewOf('offshore', 'en')
    expect(answer.leftOut).toEqual([
      '“Provider abroad in Antananarivo” breaks the rules “financial data: never outside” and “provider: read only” with accounts and customer-file.',
      'The rule “financial data: never outside” costs €310k: without it “Provider abroad in Antananarivo” would be the cheapest.',
      'The rule “provider: read only” alone costs nothing: the options it leaves out break another rule, too.',
      'The rule “personal data: EEA only” costs nothing: every option keeps it.',
    ])
    const outTable = comparison.tables.find(({ id }) => id === 'table-knock-outs')!
    expect(outTable.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['financial data: never outside', 'accounts', 'closed', '+€750k'],
      ['provider: read only', 'customer-file', 'live reading of a part with entries back by file', '−€40k'],
    ])
    expect(options.at(-1)!.mark).toBe('Left out')
    expect(options.at(-1)!.summary).toContain('breaks the rules')
  })

  it('says so in French', async () => {
    const { answer } = await viewOf('offshore', 'fr')
    expect(plain(answer.leftOut[0]!)).toBe(
      '« Provider abroad in Antananarivo » enfreint les règles « données financières : jamais hors de l’entreprise » et « prestataire : lecture seule » avec accounts et customer-file.',
    )
    expect(plain(answer.leftOut[1]!)).toContain('coûte 310 k€ : sans elle')
  })

  it.each(
    languages,
  )('recommends nothing where every option is out, and praises none (%s)', async (language) => {
    const { answer, options, comparison } = await viewOf('all', language)
    expect(answer.standingCode).toBe('none')
    expect(answer.keyFigures).toEqual([])
    expect(answer.reasons).toHaveLength(4)
    expect(answer.repairs).toHaveLength(4)
    expect(answer.leftOut).toEqual([])
    expect(new Set(options.map(({ mark }) => mark)).size).toBe(1)
    for (const table of comparison.tables) for (const row of table.rows) expect(row.marked).toBe(false)
    expect(answer.figure.chart).toMatchObject({ rows: [{ recommended: false }, {}, {}, {}] })
  })

  it('leads with the cheapest way back', async () => {
    const { answer } = await viewOf('all', 'en')
    expect(answer.sentence).toBe('No option keeps every hard rule, so none is recommended.')
    expect(answer.confidence).toMatch(
      /^Cheapest way back: “.+” with accounts: closed and customer-file: live reading of a part; it would then cost €\d\.\dm/,
    )
  })
})
