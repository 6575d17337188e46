import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/cli/language-choice.js'

describe('languageOf', () => {
  it.each([
    ['the flag', ['x', '--lang', 'fr'], { LANG: 'en_GB.UTF-8' }, 'fr'],
    ['the flag with a sign', ['--lang=fr'], {}, 'fr'],
    ['the first of several', ['--lang', 'fr,en'], {}, 'fr'],
    ['no flag after --', ['--', '--lang=fr'], { LANG: 'en_GB.UTF-8' }, 'en'],
    ['a language not spoken falls back', ['--lang', 'de'], { LANG: 'fr_BE.UTF-8' }, 'fr'],
    ['LC_ALL before LANG', [], { LC_ALL: 'fr_FR.UTF-8', LANG: 'en_GB.UTF-8' }, 'fr'],
    ['an empty LC_ALL says nothing', [], { LC_ALL: '', LANG: 'fr_FR.UTF-8' }, 'fr'],
    ['LC_MESSAGES before LANG', [], { LC_MESSAGES: 'fr_CA', LANG: 'en_GB' }, 'fr'],
    ['the C locale', [], { LANG: 'C' }, 'en'],
    ['the system where the environment is silent', [], {}, 'fr'],
  ])('%s', (_name, words, environment, expected) => {
    expect(languageOf(words, environment, 'fr-FR')).toBe(expected)
  })

  it('is English where nobody speaks a known language', () => {
    expect(languageOf([], { LANG: 'pt_BR.UTF-8' }, 'de-DE')).toBe('en')
  })
})
