import { describe, expect, it } from 'vitest'
import { referencePage } from '../../src/cli/reference-page.js'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { schemaTexts } from '../../src/language/schema.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { descriptionKeys } from '../../src/scenario/description-keys.js'
import { describedKeys } from '../../src/scenario/json-schema.js'
import { referenceEntries } from '../../src/scenario/reference.js'

describe('the reference of the scenario language', () => {
  it.each(
    languages.map(
      (language, index) => [language, index === 0 ? 'reference.md' : `reference.${language}.md`] as const,
    ),
  )('%s is current (update with vitest -u)', async (language, file) => {
    const words = await messages(language, schemaTexts, terminalTexts)
    const page = referencePage(words, await messages(language, reportTexts))
    expect(page).not.toMatch(/undefined|\[object/)
    await expect(page).toMatchFileSnapshot(`../../docs/${file}`)
  })

  it('has every key that is described', () => {
    const named = new Set(referenceEntries().flatMap(({ path }) => descriptionKeys(path)))
    const parts = /\.(?:target|deadlines\[\])\.(?:share|within)$/
    expect(describedKeys().filter((key) => !named.has(key) && !parts.test(key))).toEqual([])
  })
})
