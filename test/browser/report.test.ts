import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import type { Language } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { embeddedFonts } from '../../src/platform/embedded-fonts.js'
import { drawChart } from '../../src/platform/vector-charts.js'
import { renderHtml } from '../../src/report/html.js'
import type { ResultDocument } from '../../src/result/document.js'
import { judgedResult, weighedResult } from '../report/decision-fixture.js'
import { fixtureResult, hostileResult } from '../report/fixture-result.js'
import { installedChromium, launchChromium } from './chromium.js'
import { drawnTexts, overflowingCells } from './legibility.js'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const everythingAsked = { ...judgedResult(), options: weighedResult(4).options }

const reports: readonly (readonly [name: string, result: ResultDocument, language: Language])[] = [
  ['four options, everything asked, in English', everythingAsked, 'en'],
  ['eight options with long names in French', fixtureResult(8), 'fr'],
  ['eight options with names of 110 letters, each chart, in French', longNamed(weighedResult(8)), 'fr'],
  ['one option in French', fixtureResult(1), 'fr'],
  ['hostile names', hostileResult(), 'en'],
]

/** The result with names as long as people give them, which differ in the middle, in three places. */
function longNamed(result: ResultDocument): ResultDocument {
  const named = (index: number) =>
    [
      'Marché 2027 de relation usagers',
      `Opérateur ${index & 1 ? 'Bêta' : 'Alpha'}`,
      index & 2 ? 'appels et courriels' : 'appels',
      `plateau de ${index & 4 ? 'Limoges' : 'Nantes'}`,
      'accord-cadre de quatre ans',
    ].join(' – ')
  return {
    ...result,
    options: result.options.map((option, index) => ({ ...option, name: named(index) })),
  }
}

const screens = [
  { name: 'a telephone, light', width: 360, height: 740, colorScheme: 'light' },
  { name: 'a laptop, dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'a telephone, dark', width: 360, height: 740, colorScheme: 'dark' },
  { name: 'a laptop, light', width: 1280, height: 800, colorScheme: 'light' },
] as const

// What runs inside the page is text: these tests are typed for Node, not for a browser.
const inPage = {
  overflow: 'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  emptyCharts: `[...document.querySelectorAll('.chart > svg')]
    .filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().width === 0)
    .map((svg) => svg.closest('figure').id)`,
  chartWidth: `[...document.querySelectorAll('#figure-cost-groups .chart > svg')]
    .filter((svg) => svg.checkVisibility())
    .map((svg) => svg.viewBox.baseVal.width)`,
  alternatives: `[...document.querySelectorAll('[role=img]')].map((chart) => chart.getAttribute('aria-label'))`,
  scripts: 'document.scripts.length',
  // Of what passes, nothing but that it passes: to name each element costs more than to look at it.
  violations: `axe.run(document, { resultTypes: ['violations'], selectors: false }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`,
  printed: `({
    folded: [...document.querySelectorAll('.parts details table')]
      .filter((table) => table.getBoundingClientRect().height === 0).length,
    tooWide: [...document.querySelectorAll('table')]
      .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length,
    tallestChart: Math.max(...[...document.querySelectorAll('.chart')].map((chart) => chart.getBoundingClientRect().height)),
    ground: getComputedStyle(document.body).backgroundColor,
    answerEnds: document.querySelector('#answer').getBoundingClientRect().bottom,
    tablesOfAnswer: [...document.querySelectorAll('#table-total-cost, #table-total-cost-on-paper')]
      .filter((caption) => caption.checkVisibility()).length,
    // Words and figures that stand on two lines: those that may break consist of several pieces of text.
    brokenWords: [...document.querySelectorAll('td, th')].flatMap((cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      const found = []
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        for (const word of text.data.matchAll(/[\\p{Script=Latin}\\p{N}]+(?:[.,’'\\u202f\\u00a0][\\p{Script=Latin}\\p{N}]+)*/gu)) {
          const range = document.createRange()
          range.setStart(text, word.index)
          range.setEnd(text, word.index + word[0].length)
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
          if (lines.size > 1) found.push(word[0])
        }
      }
      return found
    }),
  })`,
} as const

interface Printed {
  readonly folded: number
  readonly tooWide: number
  readonly tallestChart: number
  readonly ground: string
  readonly answerEnds: number
  readonly tablesOfAnswer: number
  readonly brokenWords: readonly string[]
}

describe.skipIf(installedChromium === undefined)('the report in a browser', () => {
  let browser: Browser
  let folder: string
  const files = new Map<string, string>()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sourcing-report-'))
    const fonts = await embeddedFonts()
    for (const [name, result, language] of reports) {
      const words = await messages(language, reportTexts)
      const file = join(folder, `${files.size}.html`)
      writeFileSync(file, await renderHtml(result, { language, messages: words, drawChart, fonts }))
      files.set(name, pathToFileURL(file).href)
    }
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Opens a report and collects whatever the browser complains about or asks for. */
  async function opened(
    name: string,
    options: Parameters<Browser['newPage']>[0],
    look: (page: Page) => Promise<void>,
  ) {
    const page = await browser.newPage(options)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`))
    page.on('request', (request) => {
      if (request.url() !== files.get(name) && !request.url().startsWith('data:'))
        complaints.push(request.url())
    })
    try {
      await page.goto(files.get(name)!)
      await look(page)
    } finally {
      await page.close()
    }
    expect(complaints).toEqual([])
  }

  describe.each(
    reports.map(([name], index) => [name, index === 0 ? screens : screens.slice(0, 2)] as const),
  )('%s', (name, shown) => {
    it.each(shown)('is sound and accessible on $name', async ({ width, height, colorScheme }) => {
      await opened(name, { viewport: { width, height }, colorScheme }, async (page) => {
        expect(await page.evaluate(inPage.overflow)).toBe(0)
        expect(await page.evaluate(inPage.emptyCharts)).toEqual([])
        expect(await page.evaluate(drawnTexts)).toEqual([])
        expect(await page.evaluate(overflowingCells)).toEqual([])
        await page.evaluate(axeSource)
        expect(await page.evaluate(inPage.violations)).toEqual([])
      })
    })

    it('prints on A4: the answer on its page, tables unfolded, no chart taller than a page', async () => {
      // The width of A4 within the page's margins, in CSS pixels.
      await opened(name, { viewport: { width: 695, height: 1000 }, colorScheme: 'dark' }, async (page) => {
        await page.emulateMedia({ media: 'print' })
        const printed = await page.evaluate<Printed>(inPage.printed)
        expect(await page.evaluate(drawnTexts)).toEqual([])
        expect(await page.evaluate(overflowingCells)).toEqual([])
        const heightOfPage = 266 * (96 / 25.4)
        expect(printed.folded).toBe(0)
        expect(printed.tooWide).toBe(0)
        expect(printed.tallestChart).toBeLessThan(0.9 * heightOfPage)
        expect(printed.answerEnds).toBeLessThan(heightOfPage)
        expect(printed.tablesOfAnswer).toBe(1)
        expect(printed.brokenWords).toEqual([])
        expect(printed.ground).toBe('rgb(255, 255, 255)')
        const pdf = await page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
        })
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      })
    })
  })

  it.each([
    [360, 344],
    [1280, 760],
  ])('draws charts for a page %i pixels wide', async (width, drawn) => {
    await opened('hostile names', { viewport: { width, height: 800 } }, async (page) => {
      expect(await page.evaluate(inPage.chartWidth)).toEqual([drawn])
    })
  })

  it('keeps its meaning where charts are not seen', async () => {
    await opened(
      'four options, everything asked, in English',
      { viewport: { width: 1280, height: 800 } },
      async (page) => {
        expect(await page.textContent('h2.sentence')).toMatch(/^Lean towards “Rented centre”/)
        for (const alternative of await page.evaluate<string[]>(inPage.alternatives)) {
          expect(alternative.length).toBeGreaterThan(40)
        }
      },
    )
  })

  it('sets hostile names as text only', async () => {
    await opened('hostile names', { viewport: { width: 1280, height: 800 } }, async (page) => {
      expect(await page.title()).toMatch(/^<\/title><script>/)
      expect(await page.evaluate(inPage.scripts)).toBe(0)
      expect(await page.textContent('#option-internal-title bdi')).toBe('<script>alert(1)</script>')
    })
  })
})
