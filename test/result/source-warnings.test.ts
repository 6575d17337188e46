import { describe, expect, it } from 'vitest'
import type { InputRecord } from '../../src/result/document.js'
import { sourceWarnings } from '../../src/result/source-warnings.js'

const input = (source?: string, asOf?: string): InputRecord => ({
  path: 'options.one.price.perHour',
  written: '15',
  unit: 'money',
  mean: 15,
  p5: 15,
  p95: 15,
  certain: true,
  origin: 'scenario',
  ...(source !== undefined && { source }),
  ...(asOf !== undefined && { asOf }),
})
const codes = (source?: string, asOf?: string) =>
  sourceWarnings([input(source, asOf)], 2027).map(({ code }) => code)

describe('sourceWarnings', () => {
  it.each([
    ['the author’s own number', undefined, undefined, []],
    ['a source of five years ago', 'Eurostat', '2022-03', []],
    ['an older one', 'Libération', '2021', ['source.stale']],
    ['a source without a year', 'Eurostat', undefined, ['source.undated']],
    ['an undated page', 'Call Centre Helper', 'undated', ['source.undated']],
    ['a vendor’s figure', 'Pindrop (vendor)', '2024', ['source.vendor']],
    ['an old claim of a broker', 'Tariffs of a broker', '2004', ['source.stale', 'source.vendor']],
    ['un éditeur', 'Chiffres d’un éditeur', '2026', ['source.vendor']],
    ['a word that only looks like one', 'Vendôme survey of invendors', '2026', []],
  ])('%s', (_what, source, asOf, expected) => {
    expect(codes(source, asOf)).toEqual(expected)
  })

  it('says how old a source is at the start of the horizon', () => {
    expect(sourceWarnings([input('Libération', '2004')], 2027)).toEqual([
      {
        code: 'source.stale',
        input: 'options.one.price.perHour',
        source: 'Libération',
        asOf: '2004',
        years: 23,
      },
    ])
  })
})
