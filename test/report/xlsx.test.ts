import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { packWorkbook } from '../../src/report/spreadsheet/pack.js'
import { sheetNames } from '../../src/report/spreadsheet/workbook.js'
import { renderXlsx } from '../../src/report/xlsx.js'
import { fixtureResult, hostileResult } from './fixture-result.js'
import { readWorkbook } from './read-workbook.js'

const english = await messages('en', reportTexts)

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))

describe.each(languages)('the workbook (%s)', (language) => {
  it('has its sheets, with every total of the result as the value of a formula', async () => {
    const words = await messages(language, reportTexts)
    const result = fixtureResult(4)
    const book = readWorkbook(renderXlsx(result, words))
    const names = book.map(({ name }) => name)
    expect(names[0]).toBe(words.say('sheet.summary'))
    expect(names.slice(5)).toEqual([
      words.say('sheet.staffing'),
      words.say('sheet.access-matrix'),
      words.say('sheet.assumptions'),
    ])
    const formulas = book[0]!.cells.filter(({ formula }) => formula !== undefined)
    for (const { cost, totalCost } of result.options) {
      for (const figure of [cost.netPresentCost.mean, totalCost.mean]) {
        expect(formulas.some(({ value }) => Math.abs(Number(value) - figure) < 1e-6)).toBe(true)
      }
    }
    expect(book.at(-1)!.rows).toBe(result.inputs.length + (result.terms?.length ?? 0) + 1)
    expect(book.find(({ name }) => name === words.say('sheet.staffing'))!.rows).toBe(
      result.options.length * result.scenario.horizon.months + 1,
    )
  })
})

it('lists terms after the numbers, without mean and range', () => {
  const result = fixtureResult(2)
  const terms = [{ path: 'options.own.term', written: '36', origin: 'scenario', source: 'Contract' }] as const
  const sheet = readWorkbook(renderXlsx({ ...result, terms }, english)).at(-1)!
  const values = sheet.cells.map(({ value }) => value)
  expect(sheet.rows).toBe(result.inputs.length + 2)
  expect(values).toEqual(expect.arrayContaining(['options.own.term', '36', 'Contract']))
})

it('is the same bytes each time, whatever the time zone or the clock', () => {
  const zone = process.env.TZ
  const first = renderXlsx(fixtureResult(3), english)
  process.env.TZ = 'Pacific/Auckland'
  try {
    expect(Buffer.from(renderXlsx(fixtureResult(3), english)).equals(first)).toBe(true)
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
  expect(Object.values(partsOf(first)).join('')).not.toMatch(/dcterms|20\d\d-\d\d-\d\dT/)
})

it('shows hostile names as text: no formula but its own', () => {
  const result = hostileResult()
  const named = {
    ...result,
    options: result.options.map((option, index) => ({
      ...option,
      name: ['=cmd|"/c calc"!A1', '+1+1', '@SUM(A1)', `'; [x]:*?/\\ ${'long '.repeat(2000)}`][index]!,
    })),
  }
  for (const { name, cells } of readWorkbook(renderXlsx(named, english))) {
    expect(name.length).toBeLessThanOrEqual(31)
    for (const { formula, value } of cells) {
      if (formula === undefined) continue
      expect(formula).toMatch(
        /^('(?:[^'[\]:*?/\\]|'')+'![A-Z$\d]+|\(1\+'[^']+'!\$B\$7\)\^\(-\([A-Z]+\d+-0\.5\)\/12\)|SUM\([A-Z\d:]+\)|SUMPRODUCT\([A-Z\d:$,]+\)|[A-Z]+\d+([*+][A-Z]+\d+)*|[A-Z]+\d+\*SUM\([A-Z\d:$]+\)\/12(\+[A-Z]+\d+)?|[A-Z]+\d+-MIN\([A-Z\d:$]+\))$/,
      )
      expect(typeof value).toBe('number')
    }
  }
})

it('states nothing XML or Excel would read otherwise', () => {
  const texts = ['a\u0000b\ud800c', '_x0041_', '<t>&"', 'x'.repeat(40_000)]
  const parts = partsOf(
    packWorkbook({
      title: 't',
      author: 'a',
      sheets: [
        {
          name: 'S',
          rows: texts.map((value) => [{ value }]),
          widths: [10],
          frozenRows: 0,
          frozenColumns: 0,
          landscape: false,
        },
      ],
    }),
  )
  const shared = [...parts['xl/sharedStrings.xml']!.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(
    ([, text]) => text!,
  )
  expect(shared[0]).toBe('a\ufffdb\ufffdc')
  expect(shared[1]).toBe('_x005F_x0041_')
  expect(shared[2]).toBe('&lt;t&gt;&amp;&quot;')
  expect(shared[3]).toHaveLength(32_767)
})

it('names sheets as Excel allows, each once', () => {
  const names = sheetNames([
    'a/b',
    'A b',
    '',
    "'quoted'",
    `${'x'.repeat(30)}😀`,
    'x'.repeat(31),
    'X'.repeat(40),
  ])
  expect(names.slice(0, 4)).toEqual(['a b', 'A b (2)', '-', 'quoted'])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
})
