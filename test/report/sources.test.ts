import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { transferRules } from '../../src/access/transfer-rules.js'
import { messages } from '../../src/language/catalogue.js'
import { sources } from '../../src/language/en/sources.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { sourceText } from '../../src/report/view/sources.js'
import { referenceEntries } from '../../src/scenario/reference.js'

const presets = new URL('../../scenarios/presets/', import.meta.url)

/** Every text under a key `source`. */
function quotedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(quotedIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'source' && typeof inside === 'string' ? [inside] : quotedIn(inside),
  )
}

const shipped = new Set([
  ...referenceEntries().flatMap(({ default: standIn }) => standIn?.source ?? []),
  ...readdirSync(presets, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => quotedIn(parse(readFileSync(new URL(name.replaceAll('\\', '/'), presets), 'utf8')))),
  transferRules.source,
])

describe('sources of what the program ships', () => {
  it('are known, each, and none that is not quoted', () => {
    expect(shipped.size).toBeGreaterThan(70)
    expect([...shipped].filter((source) => !(source in sources))).toEqual([])
    expect(Object.keys(sources).filter((source) => !shipped.has(source))).toEqual([])
  })

  it.each(languages)('are quoted in the language of the report (%s)', async (language) => {
    const words = await messages(language, reportTexts)
    for (const source of shipped) {
      const text = sourceText(words, source)
      if (language === 'en') expect(text).toBe(source)
      // Names of persons and publications stay; something of every source is prose.
      else expect(text).not.toBe(source)
    }
  })

  it('leaves a source of the scenario as it is written there', async () => {
    expect(sourceText(await messages('fr', reportTexts), 'Survey of our own, \u202e2025')).toBe(
      'Survey of our own, \ufffd2025',
    )
  })
})
