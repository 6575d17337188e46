import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { renderCsv } from '../../src/report/csv.js'
import { renderText } from '../../src/report/text/report.js'
import { textWidth } from '../../src/report/text/width.js'
import { recommendation } from '../../src/report/text-words.js'
import { viewContext } from '../../src/report/view/context.js'
import { fixtureResult, hostileResult } from './fixture-result.js'

describe.each(languages)('the report as plain text (%s)', (language) => {
  it.each([
    ['one option', fixtureResult(1)],
    ['two options', fixtureResult(2)],
    ['eight options with long names', fixtureResult(8)],
    ['hostile names', hostileResult()],
  ])('fits 80 columns and hides nothing: %s', async (_, result) => {
    const text = renderText(result, await messages(language, reportTexts))
    expect(text.split('\n').filter((line) => textWidth(line) > 80)).toEqual([])
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    expect(text).not.toMatch(/ $/m)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  it('says the answer, every part and the figures of the page', async () => {
    const words = await messages(language, reportTexts)
    const result = fixtureResult(4)
    const text = renderText(result, words)
    const inOneLine = text.replace(/\s+/g, ' ')
    const context = viewContext(result, words)
    expect(inOneLine).toContain(recommendation(context).replace(/\s+/g, ' '))
    for (const part of ['comparison', 'costs', 'work', 'exposure', 'assumptions', 'method'] as const) {
      expect(inOneLine).toContain(words.say(`section.${part}.title`).replace(/\s+/g, ' '))
    }
    for (const option of result.options) {
      const name = context.label(option.id)
      expect(inOneLine).toContain(name.slice(0, 20))
    }
    expect(renderText(result, words)).toBe(text)
  })
})

describe('monthly cash flows as CSV', () => {
  it('gives every amount of the result, one a line', async () => {
    const result = fixtureResult(4)
    const rows: Record<string, string>[] = parse(renderCsv(result, await messages('fr', reportTexts)), {
      columns: true,
    })
    for (const option of result.options) {
      for (const { month, mean } of option.cost.byMonth) {
        const amounts = rows.filter((row) => row.option === option.id && row.month === month)
        expect(amounts).toHaveLength(option.cost.byCategory.length)
        expect(amounts.reduce((sum, { amount }) => sum + Number(amount), 0)).toBeCloseTo(mean, 6)
      }
    }
    expect(new Set(rows.map(({ currency }) => currency))).toEqual(new Set([result.scenario.currency]))
    expect(rows.some(({ categoryName }) => categoryName === 'Salaires et charges patronales')).toBe(true)
  })

  it('holds nothing a spreadsheet would run', async () => {
    const text = renderCsv(hostileResult(), await messages('en', reportTexts))
    const cells = (parse(text) as string[][]).flat()
    expect(
      cells.filter((cell) => /^[=+@\t\r]/.test(cell) || (/^-/.test(cell) && Number.isNaN(Number(cell)))),
    ).toEqual([])
    expect(text.endsWith('\r\n')).toBe(true)
  })
})
