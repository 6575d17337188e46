import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutToWidth, padToWidth, textWidth, wrapped } from '../../src/report/text/width.js'

describe('textWidth', () => {
  it.each([
    ['abc', 3],
    ['été', 3],
    ['e\u0301te\u0301', 3],
    ['3\u202f900\u00a0€', 7],
    ['日本', 4],
    ['👩‍💻', 2],
    ['🇫🇷', 2],
    ['a\u200bb', 2],
    ['', 0],
  ])('%j takes %i cells', (text, cells) => {
    expect(textWidth(text)).toBe(cells)
  })
})

describe('cutToWidth and padToWidth', () => {
  it('cut between letters a reader sees', () => {
    expect(cutToWidth('Centre dédié', 8, '…')).toBe('Centre…')
    expect(cutToWidth('Centre dédié', 10, '…')).toBe('Centre dé…')
    expect(cutToWidth('日本日本', 5, '…')).toBe('日本…')
    expect(cutToWidth('short', 5, '…')).toBe('short')
  })

  it('pad on either side', () => {
    expect(padToWidth('é', 3, 'left')).toBe('é  ')
    expect(padToWidth('é', 3, 'right')).toBe('  é')
  })

  it('never exceed the cells given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, cells) => {
        expect(textWidth(cutToWidth(text, cells, '…'))).toBeLessThanOrEqual(cells)
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })
})

describe('wrapped', () => {
  it('breaks between words only', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapped('unbreakable x', 4)).toEqual(['unbreakable', 'x'])
    expect(wrapped('3\u00a0€ more', 5)).toEqual(['3\u00a0€', 'more'])
    expect(wrapped('', 5)).toEqual([''])
  })
})
