import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderReport } from '../../src/index.js'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { printPdf } from '../../src/platform/print-pdf.js'
import { renderHtml } from '../../src/report/html.js'
import { drawNothing } from '../report/draw-nothing.js'
import { fixtureResult, hostileResult } from '../report/fixture-result.js'
import { installedChromium } from './chromium.js'
import { type PdfStructure, pdfStructure, tornApart } from './pdf-structure.js'

const date = new Date('2027-01-01T00:00:00Z')

describe.skipIf(installedChromium === undefined)('the printed report', () => {
  describe('of eight options with long names in French', () => {
    const result = fixtureResult(8)
    let pdf: Buffer
    let structure: PdfStructure

    beforeAll(async () => {
      pdf = Buffer.from(await renderReport(result, { format: 'pdf', language: 'fr' }))
      structure = pdfStructure(pdf)
    })

    it('is tagged, has a language, an outline and pages of A4', () => {
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(structure).toMatchObject({ isTagged: true, language: 'fr' })
      expect(structure.outlined).toBeGreaterThan(20)
      expect(structure.pages).toBeGreaterThan(10)
      const boxes = new Set(pdf.toString('latin1').match(/\/MediaBox \[[^\]]*\]/g))
      expect([...boxes]).toEqual([expect.stringMatching(/^\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]$/)])
      const roles = new Set(structure.contents.flatMap(({ elements }) => elements.map(({ role }) => role)))
      for (const role of ['H1', 'H2', 'H3', 'Figure', 'Table', 'TH', 'TD']) expect(roles).toContain(role)
    })

    it('has no picture cut and no heading left behind', () => {
      expect(structure.contents.length).toBeGreaterThan(1000)
      expect(tornApart(structure)).toEqual([])
      const charts = structure.contents.flatMap(({ elements }) =>
        elements
          .filter(({ role, hasAlternative }) => role === 'Figure' && hasAlternative)
          .map(({ id }) => id),
      )
      expect(new Set(charts).size).toBeGreaterThanOrEqual(11)
    })

    it('keeps charts as lines and text, not as pictures', () => {
      expect(pdf.toString('latin1')).not.toMatch(/\/Subtype \/Image/)
    })

    it('has one date in it, that of the period, and no script', () => {
      const text = pdf.toString('latin1')
      expect(new Set(text.match(/D:\d{14}/g))).toEqual(
        new Set([`D:${result.scenario.horizon.start.replace('-', '')}01000000`]),
      )
      expect(text).not.toMatch(/\/JavaScript|\/Launch|\/URI \(/)
    })
  })

  it('sets hostile names as text', async () => {
    const result = hostileResult()
    const context = {
      language: 'en',
      messages: await messages('en', reportTexts),
      drawChart: drawNothing,
    } as const
    const pdf = await printPdf(await renderHtml(result, context), date)
    const text = Buffer.from(pdf).toString('latin1')
    // A title beyond Latin-1 is written in UTF-16, as hexadecimal digits.
    const [, title = ''] = /\/Title <FEFF([0-9A-F]+)>/.exec(text) ?? []
    const letters = Buffer.from(title, 'hex').swap16().toString('utf16le')
    expect(letters).toMatch(/^<\/title><script>document\.title="broken"<\/script> 🚀/u)
    expect(text).not.toMatch(/\/JavaScript|\/URI \(/)
    expect(pdfStructure(pdf).contents.length).toBeGreaterThan(1000)
  })

  it('is the same bytes each time, and leaves nothing behind', async () => {
    const page = '<!DOCTYPE html><html lang="en"><title>x</title><h1>One</h1><p>text</p></html>'
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('sourcing-print-'))
    const before = left()
    const [first, second] = [await printPdf(page, date), await printPdf(page, date)]
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
    expect(left().filter((name) => !before.includes(name))).toEqual([])
  })

  it('runs no script and reaches nothing', async () => {
    const page = `<!DOCTYPE html><html lang="en"><title>x</title><h1>One</h1>
      <script>document.title = 'ran'; document.body.innerHTML = '<h2>ran</h2>'</script>
      <img src="file:///etc/hostname" alt=""><img src="http://127.0.0.1:1/" alt=""></html>`
    const text = Buffer.from(await printPdf(page, date)).toString('latin1')
    expect(text).toContain('/Title (x)')
    expect(text).not.toMatch(/\/S \/H2|\/Subtype \/Image/)
  })

  it('would be found torn apart', async () => {
    const grey =
      "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='300' height='1500'><rect width='300' height='1500'/></svg>"
    const page = `<!DOCTYPE html><html lang="en"><title>x</title><h2>One</h2><p style="break-before: page">text</p>
      <h2>Two</h2><div style="break-before: page"><img src="${grey}" alt="grey" style="height: 1500px"></div></html>`
    expect(tornApart(pdfStructure(await printPdf(page, date)))).toEqual(
      expect.arrayContaining([
        'H2 at the end of page 1',
        'picture on page 3, its heading on page 2',
        'picture cut on page 3',
      ]),
    )
  })
})
