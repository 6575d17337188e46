import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { type Language, languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { renderChart } from '../../src/platform/chart-renderer.js'
import { type ReportMail, renderMail } from '../../src/report/email/report-mail.js'
import type { ResultDocument } from '../../src/result/document.js'
import { knockedOutResult } from './decision-fixture.js'
import { paintNothing } from './draw-nothing.js'
import { clientsWithout, featuresUsed } from './email-features.js'
import { fixtureResult, hostileResult } from './fixture-result.js'

const rendered = new Map<string, Promise<ReportMail>>()

/** Each e-mail is rendered once, for all that is asked of it. */
function mailOf(
  result: ResultDocument,
  language: Language = 'en',
  attachments: readonly string[] = [],
): Promise<ReportMail> {
  const key = JSON.stringify([result, language, attachments])
  const mail = rendered.get(key) ?? newMail(result, language, attachments)
  rendered.set(key, mail)
  return mail
}

async function newMail(
  result: ResultDocument,
  language: Language,
  attachments: readonly string[],
): Promise<ReportMail> {
  return await renderMail(result, {
    messages: await messages(language, reportTexts),
    renderChart: paintNothing,
    attachments,
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** What is read where pictures are not shown: their alternatives instead. */
function wordsOf(html: string): string {
  return html
    .replace(/<title>[\s\S]*?<\/title>|<!--[\s\S]*?-->/g, ' ')
    .replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#x27|amp|lt|gt|quot);/g, (_, name: string) => entities[name]!)
    .replace(/[ \n]+/g, ' ')
    .trim()
}

/** Scaffolding of a document, which web mail replaces by its own: nothing of the message hangs on it. */
const replacedByTheProgram = ['html-doctype', 'html-body']

const variants = [
  ['four options', fixtureResult(4)],
  ['one option', fixtureResult(1)],
  ['eight options with long names', fixtureResult(8)],
  ['hostile names', hostileResult()],
  ['an option left out', knockedOutResult('offshore')],
] as const

describe.each(languages)('the e-mail in %s', (language) => {
  it.each(variants)('with %s uses nothing that Gmail, Outlook or Apple Mail lack', async (_, result) => {
    const { html } = await mailOf(result, language)
    const used = featuresUsed(html)
    expect(used.size).toBeGreaterThan(25)
    const lacking = [...used]
      .filter((feature) => !replacedByTheProgram.includes(feature))
      .filter((feature) => clientsWithout(feature).length > 0)
      .map((feature) => `${feature}: ${clientsWithout(feature).join(', ')}`)
    expect(lacking).toEqual([])
  })

  it.each(variants)('with %s keeps to the rules of mail programs', async (_, result) => {
    const { html, pictures } = await mailOf(result, language)
    expect(Buffer.byteLength(html)).toBeLessThan(80 * 1024)
    expect(html).not.toMatch(/<(style|link|script|svg|form|iframe)\b|\sclass=|\son[a-z]+="/)
    expect(html).not.toMatch(/="data:|url\(|var\(--|display:\s*(flex|grid)|position:/)
    // No address but those of the pictures inside.
    const sources = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, source]) => source)
    expect(sources).toEqual(pictures.map(({ cid }) => `cid:${cid}`))
    for (const [image] of html.matchAll(/<img[^>]*>/g)) {
      expect(image).toMatch(/ width="440" height="\d+" alt="[^"]{20,}"/)
    }
    // Word takes widths from attributes; a table without one would collapse or spread.
    for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toMatch(/ width="(100%|640)"/)
    for (const [cell] of html.matchAll(/<t[dh]\b[^>]*align="[^>]*>/g)) expect(cell).toContain('style="')
  })

  it.each(
    variants,
  )('with %s says the answer in the subject, first in the text, and with pictures off', async (_, result) => {
    const { subject, html, text } = await mailOf(result, language)
    const words = await messages(language, reportTexts)
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    expect(subject.length).toBeLessThan(200)
    expect(subject).toMatch(language === 'en' ? /€\d/ : /\d\u00a0M€/)
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|\{\{(?!constructor)|<p|&amp;amp;/)
    expect(wordsOf(html)).not.toMatch(/undefined|NaN|Infinity|\[object/)
    const sentence = text.split('\n')[0]!
    expect(wordsOf(html)).toContain(sentence.replace(/ +/g, ' '))
    expect(wordsOf(html)).toContain(words.say('answer.reasons'))
  })

  it('names what is attached, and only then', async () => {
    const withFiles = await mailOf(fixtureResult(2), language, ['x.html', 'x.pdf'])
    for (const part of [withFiles.html, withFiles.text]) expect(part).toMatch(/x\.html (and|et) x\.pdf/)
    expect((await mailOf(fixtureResult(2), language)).html).not.toMatch(/attached|est joint/)
  })

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // What mail needs instead: styles and widths on the elements, Word's comments.
      rules: {
        'no-inline-style': 'off',
        'no-deprecated-attr': 'off',
        'no-conditional-comment': 'off',
        'no-redundant-role': 'off',
        'prefer-tbody': 'off',
      },
    })
    const report = await validator.validateString((await mailOf(fixtureResult(4), language)).html)
    const problems = report.results.flatMap((one) =>
      one.messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
    )
    expect(problems).toEqual([])
  })
})

describe('the e-mail', () => {
  it('would be flagged for what mail programs lack', () => {
    const used = featuresUsed(
      '<section style="display:flex"><p style="color:var(--x);max-height:3px">a</p></section>',
    )
    const lacking = [...used].filter((feature) => clientsWithout(feature).includes('outlook.windows'))
    expect(lacking.sort()).toEqual(['css-display-flex', 'css-max-height', 'css-variables', 'html-semantics'])
  })

  it('sets hostile names as text', async () => {
    const { html, text } = await mailOf(hostileResult())
    expect(html).not.toMatch(/<script|<img src=x|<svg|<b>bold/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).toContain('<script>alert(1)</script>')
    for (const part of [html, text]) expect(part).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u)
    expect(text.length).toBeLessThan(10_000)
  })

  it('is the same bytes each time, pictures included', async () => {
    const words = await messages('en', reportTexts)
    const render = () => renderMail(fixtureResult(1), { messages: words, renderChart, attachments: [] })
    const [first, second] = [await render(), await render()]
    expect(second).toEqual(first)
    expect(Buffer.from(first.pictures[0]!.content.subarray(1, 4)).toString()).toBe('PNG')
  })

  it('shows the logo of its client as a part of the message, in the space there is', async () => {
    const result = fixtureResult(2)
    const logo = { mediaType: 'image/jpeg', width: 800, height: 100, base64: 'AAEC' } as const
    const { html, pictures } = await mailOf({ ...result, scenario: { ...result.scenario, logo } })
    expect(pictures[0]).toMatchObject({
      fileName: 'logo.jpg',
      mediaType: 'image/jpeg',
      content: Uint8Array.of(0, 1, 2),
    })
    expect(html).toContain(
      `<img src="cid:${pictures[0]!.cid}" width="176" height="22" alt="Banque du Rhône" border="0"`,
    )
    expect((await mailOf(result)).html).not.toContain('cid:logo')
  })

  it('says so where no option keeps the rules, and where options are tied', async () => {
    const result = fixtureResult(3)
    const tied = result.options.slice(1).map(({ id }) => id)
    const standing = async (decision: Partial<ResultDocument['decision']>) =>
      (await mailOf({ ...result, decision: { ...result.decision, ...decision } })).subject
    expect(await standing({ standing: 'none' })).toBe('No option keeps every hard rule')
    expect(await standing({ standing: 'tied', tiedWith: tied })).toMatch(
      /cannot be told apart on cost: about €/,
    )
    expect(await standing({ standing: 'clear' })).toMatch(/^Choose “.+”: €.+ less than “.+”$/)
    expect(await standing({ standing: 'leaning' })).toMatch(/^Lean towards “/)
  })
})

describe('golden e-mails', () => {
  it.each(languages)('stay as they were looked at (%s)', async (language) => {
    const { html, text, subject } = await mailOf(fixtureResult(4), language)
    await expect(html).toMatchFileSnapshot(`../golden/email.${language}.html`)
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`../golden/email.${language}.txt`)
  })
})

describe('the e-mail about hard rules', () => {
  it('marks the option that breaks one and says why it is left out', async () => {
    const { html, text } = await mailOf(knockedOutResult('offshore'))
    expect(wordsOf(html)).toMatch(
      /Provider abroad in Antananarivo ✗ breaks a hard rule [\d.]+ [\d. a-z]+ – \d+%/,
    )
    expect(text).toMatch(/\* Provider abroad in Antananarivo: ✗ breaks a hard rule; /)
    expect(text).toMatch(/\nLeft out[^\n]*\n-+\n\* /)
  })

  it('recommends nothing where every option breaks one, and says what would bring them back', async () => {
    const { subject, html, text } = await mailOf(knockedOutResult('all'), 'fr')
    expect(subject).toBe('Aucune option ne respecte toutes les règles impératives')
    expect(html).not.toContain('bgcolor="#e4f1fa"')
    for (const part of [wordsOf(html), text]) expect(part).not.toMatch(/Choisir|Pencher|undefined/)
  })
})

describe('the French e-mail', () => {
  it('writes numbers and marks the French way', async () => {
    const { html, text, subject } = await mailOf(fixtureResult(4), 'fr')
    for (const part of [wordsOf(html), text, subject]) {
      const plain = part.replace(/sourcing \d+\.\d+\.\d+/g, '')
      expect(plain.match(/\d\.\d|€\d|\d%|\d €| [;:?!%»]|« /)?.[0]).toBeUndefined()
      expect(plain).toMatch(/\d,\d+\u00a0M€/)
    }
  })
})
