import { readdirSync, readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { biddersBrief } from '../../src/report/bidders/brief.js'
import { renderBiddersCsv } from '../../src/report/bidders/csv.js'
import { renderBiddersHtml } from '../../src/report/bidders/html.js'
import { renderBiddersMail } from '../../src/report/bidders/mail.js'
import { renderBiddersText } from '../../src/report/bidders/text.js'
import { renderBiddersXlsx } from '../../src/report/bidders/xlsx.js'
import { textWidth } from '../../src/report/text/width.js'
import type { InputRecord, ResultDocument } from '../../src/result/document.js'
import { drawNothing, paintNothing } from './draw-nothing.js'
import { clientsWithout, featuresUsed } from './email-features.js'
import { fixtureResult, hostileResult } from './fixture-result.js'
import { readWorkbook } from './read-workbook.js'

const folder = new URL('../../reports/', import.meta.url)
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.result.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ResultDocument] as const)

const words = Object.fromEntries(
  await Promise.all(
    languages.map(async (language) => [language, await messages(language, reportTexts)] as const),
  ),
)

const made = new WeakMap<ResultDocument, Promise<Record<string, string>>>()

/** Every format in every language as texts, made once: of the workbook, what stands in its cells. */
function editions(result: ResultDocument): Promise<Record<string, string>> {
  const known = made.get(result) ?? editionsOf(result)
  made.set(result, known)
  return known
}

async function editionsOf(result: ResultDocument): Promise<Record<string, string>> {
  const entries = languages.map(async (language) => {
    const said = words[language]!
    const html = await renderBiddersHtml(result, { language, messages: said, drawChart: drawNothing })
    const mail = await renderBiddersMail(result, {
      messages: said,
      renderChart: paintNothing,
      attachments: ['bidders.html'],
    })
    const sheets = readWorkbook(renderBiddersXlsx(result, said))
    return [
      [`${language}.html`, html],
      [`${language}.txt`, renderBiddersText(result, said)],
      [`${language}.mail.html`, mail.html],
      [
        `${language}.mail`,
        [mail.subject, mail.text, ...mail.pictures.map(({ cid, fileName }) => `${cid} ${fileName}`)].join(
          '\n',
        ),
      ],
      [`${language}.csv`, renderBiddersCsv(result)],
      [
        `${language}.xlsx`,
        sheets.flatMap(({ name, cells }) => [name, ...cells.map(({ value }) => value)]).join('\n'),
      ],
    ]
  })
  return Object.fromEntries((await Promise.all(entries)).flat())
}

const mayStay = ({ path, unit }: InputRecord) => /^(demand|data|records)\./.test(path) && unit !== 'money'

/** The same requirements with every price, result and rank another, options renamed and in another order. */
function otherBids(result: ResultDocument): ResultDocument {
  let turn = 0
  const other = (value: unknown): unknown => {
    if (typeof value === 'number') return value * (1.37 + (turn++ % 7) * 0.11) + 3.21
    if (Array.isArray(value)) return value.map(other)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, other(inside)]))
  }
  const renamed = (id: string | undefined) => id && `other-${id}`
  const options = result.options
    .map((option): ResultDocument['options'][number] => ({
      ...(other(option) as typeof option),
      id: `other-${option.id}`,
      name: `Other ${option.name}`,
      place: 'XX',
      leadTimeMonths: 17,
      access: option.access.map((row) => ({
        ...row,
        place: 'XX',
        meanAgeHours: (row.meanAgeHours ?? 0) * 2 + 1,
      })),
      staffing: { ...(other(option.staffing) as typeof option.staffing), target: option.staffing.target },
    }))
    .reverse()
  const { decision } = result
  return {
    ...result,
    scenario: {
      ...result.scenario,
      name: 'other-name',
      hash: 'other-hash',
      resolved: 'other: 1',
      currency: 'USD',
      discountRatePerYear: 0.1234,
    },
    simulation: { ...result.simulation, seed: 4711, draws: 1234 },
    options,
    decision: {
      ...(other(decision) as typeof decision),
      ...(decision.recommended && { recommended: renamed(decision.runnerUp ?? decision.recommended)! }),
      ranking: [...decision.ranking].reverse().map((id) => renamed(id)!),
      tiedWith: [],
      reasons: [],
      flips: [],
      cautions: [],
      ...(decision.ruleCosts && {
        ruleCosts: decision.ruleCosts.map((rule) => ({ ...rule, costWithRepairs: 999, breaks: [] })),
      }),
    },
    inputs: result.inputs.map((input) =>
      mayStay(input)
        ? { ...input, written: 'other', source: 'other' }
        : { ...(other(input) as InputRecord), written: 'other', source: 'other' },
    ),
    notPriced: [],
    warnings: [],
  }
}

describe.each([...shipped, ['fixture', fixtureResult(4)] as const])('%s redacted', (_, result) => {
  it('is the same bytes whatever the bids are', async () => {
    const [stated, changed] = await Promise.all([editions(result), editions(otherBids(result))])
    for (const [name, text] of Object.entries(stated)) {
      // Not `toBe` on the texts: a failure would print megabytes.
      expect({ name, same: text === changed[name] }).toEqual({ name, same: true })
    }
  })

  it('has no amount of money, no option and no figure of one in it', async () => {
    const texts = await editions(result)
    const symbol = new Intl.NumberFormat('en', { style: 'currency', currency: result.scenario.currency })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')!.value
    const secret = new Set<string>()
    const figuresOf = (value: unknown): void => {
      if (typeof value === 'number' && Math.abs(value) >= 1000 && !Number.isInteger(value)) {
        secret.add(String(value))
        secret.add(value.toFixed(2))
      }
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(figuresOf)
    }
    figuresOf(result.options)
    figuresOf(result.decision)
    for (const input of result.inputs) if (!mayStay(input)) figuresOf([input.mean, input.p5, input.p95])
    const asked = new Set(JSON.stringify(result.demand).match(/[\d.]+/g))
    // Short texts such as `20 000` stand elsewhere by chance; a range of prices does not.
    const written = result.inputs
      .filter((input) => !mayStay(input) && / to |-.*\d/.test(input.written) && input.written.length >= 10)
      .map((input) => input.written)
    const names = result.options.flatMap(({ id, name }) => (name === undefined ? [id] : [name]))
    for (const [format, text] of Object.entries(texts)) {
      const visible = format.endsWith('html') ? text.replace(/<style>[\s\S]*?<\/style>/, '') : text
      const found = [symbol, result.scenario.currency, result.scenario.hash, ...names, ...written].filter(
        (text) => visible.includes(text),
      )
      const numbers = new Set(visible.match(/\d[\d.]*\d/g))
      const figures = [...secret].filter((figure) => numbers.has(figure) && !asked.has(figure))
      expect({ format, found, figures }).toEqual({ format, found: [], figures: [] })
    }
  })

  it('says that it is redacted and what is left out', async () => {
    const texts = await editions(result)
    for (const language of languages) {
      for (const format of ['html', 'txt', 'xlsx', 'mail', 'mail.html']) {
        const text = texts[`${language}.${format}`]!.replace(/&#x27;/g, "'").replace(/\s+/g, ' ')
        const { say } = words[language]!
        for (const code of [
          'bidders.lead',
          'bidders.left-out.prices',
          'bidders.left-out.comparison',
        ] as const) {
          expect(text).toContain(say(code).replace(/\s+/g, ' '))
        }
      }
    }
  })
})

describe('the edition for bidders', () => {
  it.each(
    languages,
  )('is an e-mail that Gmail, Outlook and Apple Mail show, with hostile names in it (%s)', async (language) => {
    for (const result of [fixtureResult(4), hostileResult()]) {
      const texts = await editions(result)
      const html = texts[`${language}.mail.html`]!
      const lacking = [...featuresUsed(html)]
        .filter((feature) => !['html-doctype', 'html-body'].includes(feature))
        .filter((feature) => clientsWithout(feature).length > 0)
      expect(lacking).toEqual([])
      expect(html.length).toBeLessThan(80_000)
      expect(html).not.toMatch(/<script|<svg|data:|undefined|NaN/)
      expect(texts[`${language}.mail`]).not.toMatch(/undefined|NaN|(?!\n)[\p{Cc}\u202a-\u202e]/u)
    }
  })

  it('keeps what is asked: volumes, week, reasons, promise, data', () => {
    const result = fixtureResult(3)
    const brief = biddersBrief(result)
    expect(brief.demand).toBe(result.demand)
    expect(brief.dataSets).toBe(result.dataSets)
    expect(brief.promise).toEqual(result.options[0]!.staffing.target)
    expect(brief.inputs.length).toBeGreaterThan(0)
    expect(Object.keys(brief).sort()).toEqual(
      ['dataSets', 'demand', 'inputs', 'program', 'promise', 'rules', 'scenario', 'ways'].sort(),
    )
  })

  it('does not say who promises what where promises differ', () => {
    const result = fixtureResult(2)
    const [first, second] = result.options
    const other = {
      ...second!,
      staffing: { ...second!.staffing, target: { ...second!.staffing.target, share: 0.9 } },
    }
    expect(biddersBrief({ ...result, options: [first!, other] }).promise).toBeUndefined()
  })

  it('is one valid page, and 80 columns of text, with hostile names in it', async () => {
    const texts = await editions(hostileResult())
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
      rules: { 'no-inline-style': 'off', 'svg-focusable': 'off', 'long-title': 'off' },
    })
    for (const language of languages) {
      const { results } = await validator.validateString(texts[`${language}.html`]!)
      expect(results.flatMap(({ messages: found }) => found.map(({ message }) => message))).toEqual([])
      expect(texts[`${language}.html`]).not.toMatch(/<script|<img src=x/)
      expect(texts[`${language}.txt`]!.split('\n').filter((line) => textWidth(line) > 80)).toEqual([])
    }
  })
})
