import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { embeddedFonts } from '../../src/platform/embedded-fonts.js'
import { LivePage } from '../../src/platform/live-page.js'
import { drawChart } from '../../src/platform/vector-charts.js'
import { renderBiddersHtml } from '../../src/report/bidders/html.js'
import { hostileResult } from '../report/fixture-result.js'
import { installedChromium, launchChromium } from './chromium.js'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// What runs inside the page is text: these tests are typed for Node, not for a browser.
const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const violations = `axe.run(document).then(({ violations }) => violations.map(({ id }) => id))`

describe.skipIf(installedChromium === undefined)('in a browser', () => {
  let browser: Browser
  let html: string
  const folder = mkdtempSync(join(tmpdir(), 'sourcing-editions-'))

  beforeAll(async () => {
    html = await renderBiddersHtml(hostileResult(), {
      language: 'fr',
      messages: await messages('fr', reportTexts),
      drawChart,
      fonts: await embeddedFonts(),
    })
    writeFileSync(join(folder, 'bidders.html'), html)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)('the edition for bidders is sound and accessible, %i pixels wide, %s', async (width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(request.url())
    })
    await page.goto(pathToFileURL(join(folder, 'bidders.html')).href)
    expect(await page.evaluate(overflow)).toBe(0)
    await page.evaluate(axeSource)
    expect(await page.evaluate(violations)).toEqual([])
    await page.close()
    expect(complaints).toEqual([])
  })

  it('a page that follows shows the next one, and what is wrong above the last', async () => {
    const live = await LivePage.start()
    live.show(html)
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(live.address)
    live.show(html.replace(/<title>[^<]*/, '<title>Second'))
    await page.waitForFunction("document.title === 'Second'")
    live.warn('a.yaml:3: <b>wrong</b>')
    await page.waitForSelector('#live-warning')
    expect(await page.textContent('#live-warning')).toBe('a.yaml:3: <b>wrong</b>')
    await page.close()
    await live.close()
    expect(complaints).toEqual([])
  })
})
