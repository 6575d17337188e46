import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import type { Language } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { renderMail } from '../../src/report/email/report-mail.js'
import { paintNothing } from '../report/draw-nothing.js'
import { fixtureResult, hostileResult } from '../report/fixture-result.js'
import { installedChromium, launchChromium } from './chromium.js'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const mails = [
  ['eight options with long names in French', fixtureResult(8), 'fr'],
  ['hostile names in English', hostileResult(), 'en'],
] as const

// What runs inside the page is text: these tests are typed for Node, not for a browser.
const inPage = {
  overflow: 'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  widest: 'Math.max(...[...document.images].map((image) => image.getBoundingClientRect().right))',
  scripts: 'document.scripts.length',
  // Landmarks are the mail program's: the message stands inside its page.
  violations: `axe.run(document, { rules: { 'landmark-one-main': { enabled: false }, region: { enabled: false } } }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`,
} as const

async function mailHtml(result: (typeof mails)[number][1], language: Language): Promise<string> {
  const words = await messages(language, reportTexts)
  const { html, pictures } = await renderMail(result, {
    messages: words,
    renderChart: paintNothing,
    attachments: ['report.html'],
  })
  // What a mail program does: the pictures of the message in the places of their ids.
  return pictures.reduce(
    (page, { cid, content }) =>
      page.replaceAll(`cid:${cid}`, `data:image/png;base64,${Buffer.from(content).toString('base64')}`),
    html,
  )
}

describe.skipIf(installedChromium === undefined)('the e-mail in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  it.each(
    mails,
  )('%s fits a telephone and a window, with pictures and without', async (_name, result, language) => {
    const html = await mailHtml(result, language)
    const withoutPictures = html.replaceAll(/src="data:[^"]*"/g, 'src="data:,"')
    for (const page of [html, withoutPictures]) {
      for (const width of [360, 700]) {
        const window = await browser.newPage({ viewport: { width, height: 800 } })
        await window.setContent(page)
        expect(await window.evaluate(inPage.overflow)).toBe(0)
        expect(await window.evaluate<number>(inPage.widest)).toBeLessThanOrEqual(width)
        expect(await window.evaluate(inPage.scripts)).toBe(0)
        await window.close()
      }
    }
  })

  it.each(mails)('%s is accessible', async (_name, result, language) => {
    const window = await browser.newPage({ viewport: { width: 700, height: 800 } })
    await window.setContent(await mailHtml(result, language))
    await window.evaluate(axeSource)
    expect(await window.evaluate(inPage.violations)).toEqual([])
    await window.close()
  })
})
