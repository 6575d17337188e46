import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { renderXlsx } from '../../src/report/xlsx.js'
import type { ResultDocument } from '../../src/result/document.js'
import { installedLibreOffice, sheetsAsCsv } from './libreoffice.js'

const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const result: ResultDocument = JSON.parse(
  readFileSync(new URL('../../reports/order-status.result.json', import.meta.url), 'utf8'),
)
const hostile = '=HYPERLINK("http://x.test","y")'
const shown: ResultDocument = {
  ...result,
  options: result.options.map((option, index) => (index === 0 ? { ...option, name: hostile } : option)),
}

/** The same workbook with the first sheet's cells and every formula as the given functions leave them. */
function rewritten(bytes: Uint8Array, change: (path: string, xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [
    path,
    path.endsWith('.xml') ? strToU8(change(path, strFromU8(part))) : part,
  ])
  return zipSync(Object.fromEntries(parts))
}

const withoutValues = (xml: string) => xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')
const withRate = (rate: number) => (path: string, xml: string) =>
  withoutValues(
    path.endsWith('sheet1.xml') ? xml.replace(/(<c r="B7"[^>]*>)<v>[^<]*<\/v>/, `$1<v>${rate}</v>`) : xml,
  )

const sheet = (workbook: string, number: number): string[][] => {
  const order = [
    'Synthèse',
    ...byRank().map((_, index) => `${index + 1} `),
    'Effectifs',
    'Accès',
    'Hypothèses',
  ]
  const file = readdirSync(folder).find((name) => name.startsWith(`${workbook}-${order[number]}`))
  return parse(readFileSync(join(folder, file!), 'utf8'), { relax_column_count: true })
}

function byRank() {
  const { ranking } = shown.decision
  return [...shown.options].sort((a, b) => ranking.indexOf(a.id) - ranking.indexOf(b.id))
}

describe.skipIf(installedLibreOffice === undefined)('LibreOffice', () => {
  beforeAll(async () => {
    const bytes = renderXlsx(shown, await messages('fr', reportTexts))
    writeFileSync(
      join(folder, 'stated.xlsx'),
      rewritten(bytes, (_, xml) => withoutValues(xml)),
    )
    writeFileSync(join(folder, 'undiscounted.xlsx'), rewritten(bytes, withRate(0)))
    await sheetsAsCsv(folder, ['stated.xlsx', 'undiscounted.xlsx'])
  })

  it('computes from the formulas alone the totals the result document states', () => {
    const rows = sheet('stated', 0).slice(9)
    for (const [index, { cost, totalCost }] of byRank().entries()) {
      const [paid, losses, total, above] = rows[index]!.slice(3, 7).map(Number)
      expect(paid! / cost.netPresentCost.mean).toBeCloseTo(1, 9)
      expect(losses! / (totalCost.mean - cost.netPresentCost.mean)).toBeCloseTo(1, 9)
      expect(total! / totalCost.mean).toBeCloseTo(1, 9)
      expect(above).toBeCloseTo(totalCost.mean - Math.min(...shown.options.map((o) => o.totalCost.mean)), 3)
    }
  })

  it('computes the months: every kind of cost discounted as the result document states it', () => {
    for (const [index, { cost }] of byRank().entries()) {
      const rows = sheet('stated', index + 1)
      const present = rows[4 + cost.byMonth.length + 1]!.slice(3).map(Number)
      for (const [column, { mean }] of cost.byCategory.entries()) {
        expect(Math.abs(present[column]! - mean)).toBeLessThan(1e-6 * Math.max(1, Math.abs(mean)))
      }
    }
  })

  it('follows the discount rate: at nought a year the months simply add up', () => {
    const rows = sheet('undiscounted', 0).slice(9)
    for (const [index, { cost, exposure, goodwill }] of byRank().entries()) {
      const months = cost.byMonth.reduce((sum, { mean }) => sum + mean, 0)
      const years = cost.byMonth.length / 12
      const lost = exposure.annualLoss.expected * years + (goodwill?.mean ?? 0)
      const [paid, losses, total] = rows[index]!.slice(3, 6).map(Number)
      expect(paid! / months).toBeCloseTo(1, 9)
      expect(losses! / lost).toBeCloseTo(1, 9)
      expect(total! / (months + lost)).toBeCloseTo(1, 9)
    }
  })

  it('shows a hostile name as it is written', () => {
    expect(sheet('stated', 0).flat()).toContain(hostile)
  })

  it('shows staffing, access and assumptions line by line', () => {
    const { options, inputs, terms = [], dataSets, scenario } = shown
    const counts = [6, 7, 8].map((number) => sheet('stated', number).length - 1)
    expect(counts).toEqual([
      options.length * scenario.horizon.months,
      options.length * dataSets.length,
      inputs.length + terms.length,
    ])
  })
})
