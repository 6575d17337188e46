import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accessControls, accessModes, connections, sensitivities } from '../../src/access/modes.js'
import { costCategories } from '../../src/cost/categories.js'
import { unpricedCodes } from '../../src/cost/unpriced.js'
import { threats } from '../../src/exposure/threats.js'
import { quantityShapeOf } from '../../src/kernel/quantity/schema.js'
import { messages } from '../../src/language/catalogue.js'
import { report as english } from '../../src/language/en/report.js'
import { report as french } from '../../src/language/fr/report.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { statementCodes } from '../../src/report/text-words.js'
import { inputName } from '../../src/report/view/inputs.js'
import { scenarioSchema } from '../../src/scenario/scenario.js'
import { alternatives } from '../../src/scenario/schema-walk.js'
import { isTerm } from '../../src/scenario/stated-terms.js'
import { serviceLevelDefinitions } from '../../src/staffing/schema.js'

const codes = new Set(Object.keys(english))

/** Codes written as `code: '…'` in a source file, conditional ones included. */
function codesIn(file: string): string[] {
  const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8')
  return [...source.matchAll(/code: (?:.*\? )?'([^']+)'(?: : '([^']+)')?/g)].flatMap(([, first, second]) =>
    second === undefined ? [first!] : [first!, second],
  )
}

describe('the report has words for', () => {
  it('every code of a recommendation', () => {
    const found = [...codesIn('decision/recommendation.ts'), ...codesIn('result/compose-access.ts')]
    expect(found.length).toBeGreaterThan(8)
    expect([...new Set(found)].sort()).toEqual([...statementCodes].sort())
    for (const code of statementCodes) expect(codes).toContain(`statement.${code}`)
  })

  it('everything that may be left out of the money', () => {
    for (const code of unpricedCodes) expect(codes).toContain(`not-priced.${code}`)
    const exposure = codesIn('exposure/unpriced.ts')
    expect(exposure.length).toBeGreaterThan(4)
    for (const code of exposure) expect(codes).toContain(`not-priced.${code}`)
  })

  it.each([
    ['category', [...costCategories, 'goodwill', 'expectedLoss']],
    ['access.mode', accessModes],
    ['access.connection', connections],
    ['control', [...accessControls, 'leased-line']],
    ['sensitivity', sensitivities],
    ['threat', threats],
    ['definition', serviceLevelDefinitions],
    ['standing', ['clear', 'leaning', 'tied']],
    ['model', ['internal', 'dedicated', 'offshore', 'rented', 'phased', 'blended', 'split']],
    ['transfer', ['adequate', 'instrument-needed']],
  ])('every %s', (prefix, words) => {
    for (const word of words) expect(codes).toContain(`${prefix}.${word}`)
  })

  it.each(languages)('every number a scenario may state (%s)', async (language) => {
    const words = await messages(language, reportTexts)
    const paths = quantityPaths()
    expect(paths.length).toBeGreaterThan(100)
    const wordless = paths.filter((path) => inputName({ messages: words, named: (id) => id }, path) === path)
    expect(wordless).toEqual([])
  })

  it.each(languages)('every term a scenario may state (%s)', async (language) => {
    const words = await messages(language, reportTexts)
    const paths = statedPaths((branch) => (isTerm(branch) ? 'here' : undefined))
    expect(paths.length).toBeGreaterThan(50)
    const wordless = paths.filter((path) => inputName({ messages: words, named: (id) => id }, path) === path)
    // Lists of figures are one term, named after the list.
    expect(wordless.filter((path) => !path.endsWith('.week.halfHours[0]'))).toEqual([])
    for (const path of wordless)
      expect(inputName({ messages: words, named: (id) => id }, path.replace('[0]', ''))).not.toContain(
        'halfHours',
      )
  })
})

/** A path for every quantity the scenario schema knows, with `x` for chosen names. */
const quantityPaths = () =>
  statedPaths((branch) => {
    const shape = quantityShapeOf(branch)
    if (shape === undefined) return undefined
    return shape.kind === 'quantity' ? 'here' : 'elsewhere'
  })

type Schema = Parameters<typeof alternatives>[0]

/** Paths of the schema where `stated` says `here`; what it does not know is looked into. */
function statedPaths(stated: (schema: Schema) => 'here' | 'elsewhere' | undefined): string[] {
  const paths = new Set<string>()
  const visit = (schema: Schema, path: string) => {
    for (const branch of alternatives(schema)) {
      const found = stated(branch)
      if (found === 'here') paths.add(path)
      if (found !== undefined || quantityShapeOf(branch) !== undefined) continue
      const { def } = (branch as Schema & { _zod: { def: Definition } })._zod
      const under = (key: string) => (path === '' ? key : `${path}.${key}`)
      if (def.type === 'object')
        for (const [key, child] of Object.entries(def.shape)) visit(child, under(key))
      if (def.type === 'record') visit(def.valueType, under('x'))
      if (def.type === 'array') visit(def.element, `${path}[0]`)
    }
  }
  visit(scenarioSchema, '')
  return [...paths]
}

interface Definition {
  readonly type: string
  readonly shape: Record<string, Schema>
  readonly valueType: Schema
  readonly element: Schema
}

describe('the two languages', () => {
  const placeholders = (text: string) =>
    [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name!))].sort()

  it('put the same figures into each message', () => {
    const unlike = Object.entries(english).filter(
      ([code, text]) =>
        placeholders(text).join() !== placeholders(french[code as keyof typeof english]).join(),
    )
    expect(unlike.map(([code]) => code)).toEqual([])
  })

  it('differ wherever words can differ', () => {
    const shared = new Set(
      'option total source agents contacts service protection indexation licences transition min h k s verdict volume patience'.split(
        ' ',
      ),
    )
    const alike = Object.entries(english)
      .filter(([code, text]) => text === french[code as keyof typeof english])
      .flatMap(([, text]) => text.replace(/\{[^}]*\}/g, '').match(/\p{L}+/gu) ?? [])
      .filter((word) => !shared.has(word.toLowerCase()))
    expect(alike).toEqual([])
  })

  it('set French marks apart with no-break spaces', () => {
    const loose = Object.entries(french).filter(([, text]) => / [;:?!%»]|« /.test(text))
    expect(loose.map(([code]) => code)).toEqual([])
  })
})
