import { expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { viewContext } from '../../src/report/view/context.js'
import { sourceWarningLines } from '../../src/report/view/source-warnings.js'
import type { ResultDocument, SourceWarning } from '../../src/result/document.js'
import { fixtureResult } from './fixture-result.js'

const stale = (input: string, source: string, year: number): SourceWarning => ({
  code: 'source.stale',
  input,
  source,
  asOf: String(year),
  years: 2027 - year,
})

it('says once for each source what it lacks and what rests on it, the oldest first', async () => {
  const warnings: SourceWarning[] = [
    stale('demand.growth', 'Survey', 2012),
    stale('discountRate', 'Press', 2004),
    stale('demand.channels.voice.redial', 'Survey', 2012),
    { code: 'source.vendor', input: 'discountRate', source: 'Vendor' },
  ]
  const result: ResultDocument = { ...fixtureResult(), warnings }
  const linesIn = async (language: 'en' | 'fr') =>
    sourceWarningLines(viewContext(result, await messages(language, reportTexts)))
  const english = await linesIn('en')
  expect(english).toHaveLength(3)
  expect(english[0]).toMatch(/^Discount rate a year: Press \(2004\), 23 years before the start\.$/)
  expect(english[1]).toContain('Survey (2012), 15 years')
  expect(english[1]).toContain('redial')
  expect(english[2]).toContain('(Vendor)')
  expect((await linesIn('fr'))[0]).toContain('23 ans')
})
