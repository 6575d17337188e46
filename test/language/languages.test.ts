import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { languagesWithFiles, listOfLanguages } from '../../scripts/languages.mjs'
import { terminal } from '../../src/language/en/terminal.js'
import type { LanguageDefinition, TerminalCode, Texts } from '../../src/language/language-definition.js'
import { languages, localeOf } from '../../src/language/languages.js'

const folder = new URL('../../src/language/', import.meta.url)

it('the languages spoken are the files named after one', () => {
  const codes = languagesWithFiles(readdirSync(folder))
  expect(codes).toEqual(languages)
  expect(readFileSync(new URL('available.ts', folder), 'utf8')).toBe(listOfLanguages(codes))
})

it('another file is another language, and nothing else is to be edited', () => {
  const names = [...readdirSync(folder), 'de.ts']
  expect(languagesWithFiles(names)).toEqual(['en', 'de', 'fr'])
  expect(listOfLanguages(languagesWithFiles(names))).toContain("import { language as de } from './de.js'")
  expect(languagesWithFiles(['report.ts', 'en', 'available.ts', 'de.ts.swp'])).toEqual([])
})

it('a translation that is missing, or one of nothing, does not compile', () => {
  const { 'rank.option': left, ...others } = terminal
  // @ts-expect-error one is missing: `npm run types` fails where this line is not an error
  const incomplete: Texts<TerminalCode> = others
  // @ts-expect-error a code that English does not have
  const tooMany: Texts<TerminalCode> = { ...terminal, 'rank.optoin': left } satisfies Texts<TerminalCode>
  const noReport: LanguageDefinition = {
    locale: 'de-DE',
    // @ts-expect-error a part is missing
    parts: { terminal: async () => terminal },
  }
  expect(Object.keys(incomplete)).toHaveLength(Object.keys(terminal).length - 1)
  expect([tooMany, noReport]).toHaveLength(2)
})

it('every language has a locale that writes its own numbers', () => {
  for (const language of languages) expect(localeOf(language).startsWith(language)).toBe(true)
})
