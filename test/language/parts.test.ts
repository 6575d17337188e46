import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/language/languages.js'
import { problemTexts } from '../../src/language/problems.js'
import { reportTexts } from '../../src/language/report.js'
import { schemaTexts } from '../../src/language/schema.js'
import { terminalTexts } from '../../src/language/terminal.js'

const parts = { terminal: terminalTexts, problems: problemTexts, report: reportTexts, schema: schemaTexts }

// Kinds of elements in a parsed message, as the message library numbers them.
const literal = 0
const pound = 7
const tag = 8

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** Names of the figures a message takes, those inside the branches of plurals and choices included. */
function figuresOf(text: string): string[] {
  const names = new Set<string>()
  const visit = (elements: readonly Element[]) => {
    for (const element of elements) {
      if (element.type === tag) throw new Error(`a tag in: ${text}`)
      if (element.type === literal || element.type === pound) continue
      names.add((element as { value: string }).value)
      if ('options' in element) for (const branch of Object.values(element.options)) visit(branch.value)
    }
  }
  visit(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst())
  return [...names].sort()
}

describe.each(Object.entries(parts))('%s', (_name, part) => {
  it('has the same codes in every language, none empty', async () => {
    const english = await part.en()
    for (const language of languages) {
      const texts = await part[language]()
      expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort())
      for (const text of Object.values<string>(texts)) expect(text.trim()).not.toBe('')
    }
  })

  it('takes the same figures in every language', async () => {
    const english = await part.en()
    for (const language of languages) {
      const texts: Record<string, string> = await part[language]()
      for (const [code, text] of Object.entries<string>(english)) {
        expect(figuresOf(texts[code]!), code).toEqual(figuresOf(text))
      }
    }
  })
})

it('no two parts that are loaded together share a code', async () => {
  const [terminal, problems] = await Promise.all([terminalTexts.en(), problemTexts.en()])
  expect(Object.keys(terminal).filter((code) => code in problems)).toEqual([])
})
