import { describe, expect, it } from 'vitest'
import {
  clipped,
  drawableText,
  fullOptionName,
  isolated,
  optionLabel,
  rankedNames,
  visibleText,
} from '../../src/report/view/names.js'

describe('names', () => {
  it('show what is invisible', () => {
    expect(visibleText('\u202Egnp.exe')).toBe('\ufffdgnp.exe')
    expect(visibleText('a\u0000b\tc\nd')).toBe('a\ufffdb c d')
    expect(visibleText('  Ångström  ')).toBe('Ångström')
    expect(visibleText('Dienst\u00adleister\u200b')).toBe('Dienstleister')
    expect(visibleText('\u200b\u00ad\u2060')).toBe('')
    expect(visibleText('\u200d')).toBe('')
    expect(visibleText('Lot A\u2800')).toBe('Lot A')
    expect(visibleText('\u2800')).toBe('')
    expect(visibleText('🏳️‍🌈')).toBe('🏳️‍🌈')
  })

  it('are cut between characters a reader sees', () => {
    expect(clipped('abcdef', 6)).toBe('abcdef')
    expect(clipped('abcdefg', 6)).toBe('abcde…')
    expect(clipped('👩‍👩‍👧'.repeat(5), 3)).toBe(`${'👩‍👩‍👧'.repeat(2)}…`)
    expect(clipped('x'.repeat(10_000), 64)).toHaveLength(64)
  })

  it('keep right-to-left letters to themselves inside a sentence', () => {
    expect(isolated('Lyon')).toBe('Lyon')
    expect(isolated('\u05de\u05d5')).toBe('\u2068\u05de\u05d5\u2069')
  })

  it('fall back to the id', () => {
    expect(optionLabel({ id: 'internal', name: '   ' })).toBe('internal')
    expect(fullOptionName({ id: 'internal' })).toBe('internal')
    expect(fullOptionName({ id: 'a', name: 'x'.repeat(500) })).toHaveLength(500)
  })

  it('are written out where a label says only the rank', () => {
    const options = [{ id: 'own' }, { id: 'a', name: `Provider ${'x'.repeat(500)}` }]
    const [named, ...others] = rankedNames(options, (rank) => rank === 2)
    expect(others).toEqual([])
    expect(named?.rank).toBe(2)
    expect(named?.name).toMatch(/^Provider x{190}…$/)
  })

  it('give charts what their font has', () => {
    expect(drawableText('Zürich – Łódź 10 €')).toBe('Zürich – Łódź 10 €')
    expect(drawableText('🚀 Rented')).toBe('Rented')
    expect(drawableText('\u0645\u0631\u0643\u0632')).toBe('')
  })
})
