import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { viewContext } from '../../src/report/view/context.js'
import { ruleCostTexts } from '../../src/report/view/knock-outs.js'
import { reportView } from '../../src/report/view/report-view.js'
import type { RuleCost } from '../../src/result/access-result.js'
import { knockedOutResult } from './decision-fixture.js'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const viewOf = async (which: 'offshore' | 'all', language: (typeof languages)[number]) =>
  reportView(knockedOutResult(which), await messages(language, reportTexts))

describe('options left out by hard rules', () => {
  it('says why one is out, what brings it back and what the rules cost', async () => {
    const { answer, comparison, options } = await viewOf('offshore', 'en')
    expect(answer.leftOut).toEqual([
      '“Provider abroad in Antananarivo” breaks the rules “financial data: never outside” and “provider: read only” with accounts and customer-file.',
      'The rule “financial data: never outside” costs €310k as the options stand, €120k where they may be repaired: without it “Provider abroad in Antananarivo” would be the cheapest.',
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

  it('says what a rule costs as the options stand and where they may be repaired', async () => {
    const rule = { subject: 'personal data', demand: 'EEA only', breaks: ['offshore'] } as const
    const said = async (
      figures: Pick<RuleCost, 'costWithRepairs'> & Partial<RuleCost>,
      which: 'offshore' | 'all' = 'offshore',
    ) => {
      const result = knockedOutResult(which)
      const decision = { ...result.decision, ruleCosts: [{ ...rule, ...figures }] }
      return ruleCostTexts(viewContext({ ...result, decision }, await messages('en', reportTexts)))[0]
    }
    const stated = { bestWithout: 'offshore', cost: 160_000 }
    // Kept by a repair that costs less than the option chosen: the rule costs nothing then.
    expect(await said({ ...stated, costWithRepairs: 0 })).toMatch(
      /costs €160k as the options stand: .+ Where options may be repaired it costs nothing\.$/,
    )
    expect(await said({ ...stated, costWithRepairs: 50_000, bestRepairedWithout: 'offshore' })).toMatch(
      /costs €160k as the options stand, €50k where they may be repaired: .+ be the cheapest\.$/,
    )
    expect(await said({ ...stated, costWithRepairs: 160_000, bestRepairedWithout: 'offshore' })).toMatch(
      /costs €160k, whether options are repaired or not/,
    )
    expect(
      await said({
        cost: 0,
        bestWithout: 'offshore',
        costWithRepairs: 9_000,
        bestRepairedWithout: 'offshore',
      }),
    ).toMatch(/costs nothing as the options stand, €9,000 where they may be repaired/)
    // With every option out there is no choice that the rule could make dearer.
    expect(await said({ bestWithout: 'offshore', costWithRepairs: 0 }, 'all')).toMatch(
      /^Without the rule “personal data: EEA only” there would be a choice: .+ the rule costs nothing\.$/,
    )
    expect(await said({ costWithRepairs: 9_000, bestRepairedWithout: 'offshore' }, 'all')).toMatch(
      /decides nothing: they break another rule, too\. Where they may be repaired it costs €9,000/,
    )
  })

  it('says so in French', async () => {
    const { answer } = await viewOf('offshore', 'fr')
    expect(plain(answer.leftOut[0]!)).toBe(
      '« Provider abroad in Antananarivo » enfreint les règles « données financières : jamais hors de l’entreprise » et « prestataire : lecture seule » avec accounts et customer-file.',
    )
    expect(plain(answer.leftOut[1]!)).toContain(
      'coûte 310 k€ si les options restent telles quelles, 120 k€ si elles peuvent être corrigées : sans elle',
    )
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
