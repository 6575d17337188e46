import { describe, expect, it } from 'vitest'
import { breakable } from '../../src/report/templates/breakable.js'

const html = (text: string) => breakable(text).toString()

describe('where a line may end in a cell', () => {
  it('leaves words and figures whole', () => {
    for (const text of ['customers', 'January 2028', '1,234.5', '4.5 to 6.7', 'réapprovisionnable', ''])
      expect(html(text)).toBe(text)
  })

  it('is after a dot of a path', () => {
    expect(html('options.internal.price.seat')).toBe('options.<wbr>internal.<wbr>price.<wbr>seat')
    expect(html('demand.campaigns[0].lift')).toBe('demand.<wbr>campaigns[0].<wbr>lift')
  })

  it('is inside a word longer than any column, never inside a character a reader sees', () => {
    expect(html('Donaudampfschifffahrtsgesellschaft')).toBe(
      'Donaudam<wbr>pfschiff<wbr>fahrtsge<wbr>sellscha<wbr>ft',
    )
    const family = '👨‍👩‍👧'
    expect(html(family.repeat(20)).split('<wbr>')).toEqual([8, 8, 4].map((count) => family.repeat(count)))
  })

  it('adds nothing that a reader would copy, and lets nothing through as code', () => {
    const hostile = '<script>alert(1)</script>'.repeat(400)
    expect(html(hostile)).not.toMatch(/<(?!wbr>)/)
    const copied = html(hostile).replaceAll('<wbr>', '')
    expect(copied.replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toBe(hostile)
  })
})
