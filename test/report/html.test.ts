import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { drawChart } from '../../src/platform/vector-charts.js'
import { renderHtml } from '../../src/report/html.js'
import type { ResultDocument } from '../../src/result/document.js'
import { weighedResult } from './decision-fixture.js'
import { drawNothing } from './draw-nothing.js'
import { fixtureResult, hostileResult } from './fixture-result.js'

async function page(result: ResultDocument, language: (typeof languages)[number] = 'en'): Promise<string> {
  return renderHtml(result, {
    language,
    messages: await messages(language, reportTexts),
    drawChart: drawNothing,
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The text a reader sees, without code and without what is quoted in another language. */
function visibleWords(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>|<code[\s\S]*?<\/code>|<(td|small) lang="en"[\s\S]*?<\/\1>/g, ' ')
    .replace(/<div class="chart[^>]*aria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!)
    .replace(/[ \n]+/g, ' ')
}

/** The fixture with nothing written by its author that could be taken for a language. */
function wordlessResult(): ResultDocument {
  const result = fixtureResult(4)
  const { acknowledgement: _, ...records } = result.demand.channels[0]!.records!
  return {
    ...result,
    scenario: { ...result.scenario, name: 'x', title: 'X', client: 'Y', author: 'Z', confidentiality: 'W' },
    options: result.options.map((option, index) => ({
      ...option,
      name: `N${index}`,
    })),
    demand: {
      ...result.demand,
      channels: [{ ...result.demand.channels[0]!, records: { ...records, file: 'f.csv' } }],
    },
    inputs: result.inputs.map((input) => ({ ...input, ...(input.source ? { source: 'S' } : {}) })),
  }
}

describe('the page', () => {
  it('is the same bytes each time, charts included', async () => {
    const words = await messages('en', reportTexts)
    const render = () => renderHtml(fixtureResult(2), { language: 'en', messages: words, drawChart })
    const [first, second] = [await render(), await render()]
    expect(second === first).toBe(true)
    expect(first).toContain('>Own staff</text>')
  })

  it('asks for nothing: no script, no address but its own parts', async () => {
    const html = await page(fixtureResult(4))
    expect(html).not.toMatch(/<script|<link|<iframe|javascript:|@import|url\((?!data:)/i)
    for (const [, address] of html.matchAll(/(?:src|href|srcset)="([^"]*)"/g)) {
      expect(address).toMatch(/^(data:image\/png;base64,|#)/)
    }
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
  })

  it('puts fonts in where they are given', async () => {
    const html = await renderHtml(fixtureResult(1), {
      language: 'en',
      messages: await messages('en', reportTexts),
      drawChart: drawNothing,
      fonts: [{ weight: 400, woff2: Uint8Array.of(119, 79, 70, 50) }],
    })
    expect(html).toContain('font-weight: 400; font-display: block; src: url(data:font/woff2;base64,d09GMg==)')
  })

  it('shows hostile text as text', async () => {
    const html = await page(hostileResult())
    expect(html).not.toMatch(/<script|<img src=x|<svg onload|<b>bold/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html.match(/<\/title>/g)).toHaveLength(1)
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).toContain('{{constructor}}')
    expect(html).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u)
    // The whole of a name stands once, in the option's own part; elsewhere it is cut.
    expect(html.split('Wort'.repeat(2500))).toHaveLength(2)
  })

  it('gives every chart a finding, words and a table', async () => {
    const html = await page(weighedResult(4))
    const figures = html.match(/<figure class="figure" [\s\S]*?<\/figure>/g) ?? []
    expect(figures.length).toBeGreaterThanOrEqual(13)
    for (const figure of figures) {
      expect(figure).toMatch(/<h3>[^<]{20,}<\/h3>/)
      expect(figure).toMatch(/role="img" aria-label="[^"]{40,}"/)
      expect(figure).toContain('<caption')
    }
  })

  it.each([
    ['one option', 1],
    ['two options', 2],
    ['eight options with long names', 8],
  ])('renders %s in both languages', async (_, count) => {
    for (const language of languages) {
      const html = await page(fixtureResult(count), language)
      expect(html).toContain(`<html lang="${language}">`)
      expect(visibleWords(html)).not.toMatch(/undefined|NaN|Infinity|\[object/)
    }
  })

  it('renders a result with as little in it as can be', async () => {
    const full = fixtureResult(1)
    const option = full.options[0]!
    const { name: _name, ...unnamed } = option
    const bare: ResultDocument = {
      ...full,
      scenario: {
        name: 'bare',
        currency: 'EUR',
        horizon: { start: '2027-01', months: 1 },
        discountRatePerYear: 0,
        hash: '0',
        resolved: '',
      },
      demand: { byMonth: full.demand.byMonth.slice(0, 1), channels: [], reasons: [] },
      dataSets: [],
      inputs: [],
      notPriced: [],
      options: [
        {
          ...unnamed,
          cost: { ...option.cost, byMonth: option.cost.byMonth.slice(0, 1) },
          staffing: { ...option.staffing, byMonth: option.staffing.byMonth.slice(0, 1) },
          freshness: { ...option.freshness, byDataSet: [], byReason: [], stalenessCost: 0 },
          exposure: {
            ...option.exposure,
            discountedExpectedLoss: 0,
            annualLoss: {
              mean: 0,
              p95: 0,
              expectedShortfall95: 0,
              exceedance: [],
              byThreat: [],
              expected: 0,
            },
          },
          access: [],
        },
      ],
    }
    const words = await messages('en', reportTexts)
    const html = await renderHtml(bare, { language: 'en', messages: words, drawChart })
    expect(visibleWords(html)).not.toMatch(/undefined|NaN|Infinity|\[object/)
  })

  it.each(languages)('is valid HTML (%s)', async (language) => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
    for (const result of [fixtureResult(8), fixtureResult(1)]) {
      const report = await validator.validateString(await page(result, language))
      const problems = report.results.flatMap(({ messages: found }) =>
        found.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
      )
      expect(problems).toEqual([])
    }
  })
})

describe('the French page', () => {
  it('has no English word', async () => {
    const text = visibleWords(await page(wordlessResult(), 'fr'))
    const english =
      /\b(the|of|and|with|without|from|below|above|cost|costs|year|month|month|day|week|over|less|more|than|share|hours|loss|losses|staff|data|live|copy|best|mean|total of|per)\b/i
    expect(text.match(english)?.[0]).toBeUndefined()
  })

  it('writes numbers the French way', async () => {
    const text = visibleWords(await page(wordlessResult(), 'fr')).replace(
      /sourcing \d+\.\d+\.\d+|2016\/679/g,
      '',
    )
    expect(text.match(/\d\.\d|\d,\d{3}\b|€\d|\d%|\d €/g)).toBeNull()
    expect(text).toMatch(/3,89\u00a0M€/)
    expect(text).toMatch(/10\u202f000/)
  })
})

describe('golden pages', () => {
  it.each(languages)('stay as they were looked at (%s)', async (language) => {
    const html = (await page(fixtureResult(4), language)).replace(
      /<style>[\s\S]*?<\/style>/,
      '<style></style>',
    )
    await expect(html).toMatchFileSnapshot(`../golden/report.${language}.html`)
  })
})
