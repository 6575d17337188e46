import { describe, expect, it } from 'vitest'
import { typeset } from '../../src/language/typography.js'

const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_')

describe('typeset', () => {
  it('leaves English alone', () => {
    expect(typeset('Really ? 5 %: yes', 'en')).toBe('Really ? 5 %: yes')
  })

  it('makes French spaces that do not break', () => {
    expect(shown(typeset('Coût : 85 % ; « oui » ! Vraiment ?', 'fr'))).toBe(
      'Coût~: 85_%_; «_oui_»_! Vraiment_?',
    )
    expect(shown(typeset('Il manque :', 'fr'))).toBe('Il manque~:')
    expect(shown(typeset('3 € de plus', 'fr'))).toBe('3~€ de plus')
  })

  it('leaves what has them, and keys and addresses, as they are', () => {
    const text = 'Coût\u00a0: 85\u202f% ; key: value https://x'
    expect(typeset(typeset(text, 'fr'), 'fr')).toBe(typeset(text, 'fr'))
    expect(typeset('key: value, a:b', 'fr')).toBe('key: value, a:b')
  })

  it.each(['en', 'fr'] as const)('keeps a figure and what it may be off by on one line in %s', (language) => {
    expect(shown(typeset('{value} ± {error}, known to ±{width}', language))).toBe(
      '{value}~±~{error}, known to~±{width}',
    )
    expect(shown(typeset('48 k€ ± 5', language))).toContain('k€~±~5')
    expect(shown(typeset('mean, ± half of it', language))).toBe('mean, ± half of it')
  })

  it('leaves the syntax of messages intact', () => {
    const message = '{count, plural, one {# appel} other {# appels}} : {share}'
    expect(shown(typeset(message, 'fr'))).toBe('{count, plural, one {# appel} other {# appels}}~: {share}')
  })
})
