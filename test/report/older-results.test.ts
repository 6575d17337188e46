import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readResult } from '../../src/cli/read-result.js'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { renderBiddersText } from '../../src/report/bidders/text.js'
import { renderCsv } from '../../src/report/csv.js'
import { renderHtml } from '../../src/report/html.js'
import { renderText } from '../../src/report/text/report.js'
import { renderXlsx } from '../../src/report/xlsx.js'
import { drawNothing } from './draw-nothing.js'
import { readWorkbook } from './read-workbook.js'

/** The first result document of this version that was kept, as it was written then. */
const older = await readResult(
  fileURLToPath(new URL('../golden/older-result.json', import.meta.url)),
  'en',
  'sourcing simulate FILE',
)

it.each(languages)('a result of an earlier program renders in every format (%s)', async (language) => {
  const words = await messages(language, reportTexts)
  const html = await renderHtml(older, { language, messages: words, drawChart: drawNothing })
  const texts = [html, renderText(older, words), renderCsv(older, words), renderBiddersText(older, words)]
  for (const text of texts) {
    expect(text.length).toBeGreaterThan(2000)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  }
  const [summary] = readWorkbook(renderXlsx(older, words))
  const values = summary!.cells.map(({ value }) => value)
  for (const { totalCost } of older.options) expect(values).toContain(totalCost.mean)
})
