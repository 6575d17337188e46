import { readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { embeddedFonts } from '../../src/platform/embedded-fonts.js'
import { drawChart } from '../../src/platform/vector-charts.js'
import { renderHtml } from '../../src/report/html.js'
import type { ResultDocument } from '../../src/result/document.js'
import { installedChromium, launchChromium } from './chromium.js'
import { drawnTexts, overflowingCells } from './legibility.js'

const folder = new URL('../../reports/', import.meta.url)
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.result.json'))
  .map((name) => [name.replace('.result.json', ''), new URL(name, folder)] as const)

/** Widths of a window, and of A4 within its margins. */
const places = [
  { media: 'screen', width: 360 },
  { media: 'screen', width: 768 },
  { media: 'screen', width: 1280 },
  { media: 'print', width: 695 },
] as const

// Every page is laid out once for each place: nothing is opened twice.
describe.skipIf(installedChromium === undefined)('the shipped reports in a browser', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    page = await browser.newPage()
  })
  afterAll(() => browser?.close())

  describe.each(shipped)('%s', (_name, file) => {
    it.each(languages)('is legible at every width and on paper (%s)', {
      timeout: 60_000,
    }, async (language) => {
      const result = JSON.parse(readFileSync(file, 'utf8')) as ResultDocument
      const fonts = await embeddedFonts()
      const words = await messages(language, reportTexts)
      await page.setContent(await renderHtml(result, { language, messages: words, drawChart, fonts }))
      await page.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true })')
      for (const { media, width } of places) {
        await page.emulateMedia({ media })
        await page.setViewportSize({ width, height: 900 })
        const found = [
          ...(await page.evaluate<string[]>(drawnTexts)),
          ...(await page.evaluate<string[]>(overflowingCells)),
        ]
        expect(found, `${media} ${width}`).toEqual([])
      }
    })
  })
})
