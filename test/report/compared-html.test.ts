import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { renderCompared } from '../../src/report/compared-html.js'
import { compareDocuments } from '../../src/result/compare-documents.js'
import { fixtureResult, hostileResult } from './fixture-result.js'

const page = async (language: 'en' | 'fr', second = fixtureResult()) =>
  renderCompared(compareDocuments(fixtureResult(), second), {
    language,
    messages: await messages(language, reportTexts),
    fonts: [],
    names: ['<b>one</b>', 'two'],
    programVersion: '1',
    warnings: ['two: a line without an amount <i>'],
  })

it.each(['en', 'fr'] as const)('is one valid page without scripts or requests (%s)', async (language) => {
  const base = fixtureResult()
  const [number, ...rest] = base.inputs
  const html = await page(language, { ...base, inputs: [{ ...number!, written: 'other' }, ...rest] })
  const { valid, results } = await new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'no-inline-style': 'off', 'require-sri': 'off', 'long-title': 'off' },
  }).validateString(html)
  expect(
    results.flatMap((one) => one.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([])
  expect(valid).toBe(true)
  expect(html).toContain('two: a line without an amount &lt;i&gt;')
  expect(html).not.toMatch(/<script|https?:\/\//)
  expect(html).not.toContain('<b>')
  expect(html).toContain('other')
})

it('escapes whatever the names hold', async () => {
  const html = await page('en', hostileResult())
  expect(html).not.toMatch(/<script|<img|onerror=/i)
})

it('is the same for the same documents', async () => {
  expect(await page('en')).toBe(await page('en'))
})
