import { describe, expect, test } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { viewContext } from '../../src/report/view/context.js'
import { sourceWarningLines } from '../../src/report/view/source-warnings.js'
import { recordCostWarnings } from '../../src/result/record-cost-warning.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { fixtureResult } from '../report/fixture-result.js'
import { readFileForTests } from '../scenario/read-file-for-tests.js'

async function warningsOf(...overrides: readonly string[]) {
  const loaded = await loadScenario({ file: 'test/result/access.yaml', overrides }, readFileForTests)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return recordCostWarnings(loaded.scenario)
}

describe('what a record costs, stated with less doubt than is published', () => {
  test.each([
    ['exposure.costPerRecord=150', 'exposure.recordCostConstant'],
    ['exposure.costPerRecord=89 to 173', 'exposure.recordCostNarrow'],
    ['exposure.costPerRecord=20 to 1000', 'exposure.recordCostNarrow'],
    ['exposure.costPerRecord=89 to 5759', undefined],
    ['exposure.costPerRecord=50 to 9000', undefined],
  ])('%s', async (override, code) => {
    expect((await warningsOf(override)).map((warning) => warning.code)).toEqual(code ? [code] : [])
  })

  test('nothing is said of data that is worth nothing to a thief', async () => {
    const public_ = ['orders', 'customers', 'contracts'].map((set) => `data.${set}.sensitivity=public`)
    expect(await warningsOf('exposure.costPerRecord=150', ...public_)).toEqual([])
  })

  test.each(languages)('the report says so with both ranges (%s)', async (language) => {
    const warnings = await warningsOf('exposure.costPerRecord=89 to 173')
    const context = viewContext({ ...fixtureResult(), warnings }, await messages(language, reportTexts))
    const [line] = sourceWarningLines(context)
    expect(line).toMatch(/89.+170.+89.+5.8/u)
  })
})
