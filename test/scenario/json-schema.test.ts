import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { messages } from '../../src/language/catalogue.js'
import { schema as english } from '../../src/language/en/schema.js'
import { languages } from '../../src/language/languages.js'
import { schemaTexts } from '../../src/language/schema.js'
import { descriptionKeys } from '../../src/scenario/description-keys.js'
import { describedKeys, scenarioJsonSchema } from '../../src/scenario/json-schema.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { shippedPresets } from '../../src/scenario/shipped-presets.js'
import { filesInMemory } from './files-in-memory.js'

const compiled = new Ajv({ strict: false }).compile(scenarioJsonSchema(() => undefined))

const inWords = (words: Readonly<Record<string, string>>) => (key: string) => words[key]

describe('JSON Schema of scenarios', () => {
  it.each(
    languages.map(
      (language, index) =>
        [index === 0 ? 'scenario.schema.json' : `scenario.schema.${language}.json`, language] as const,
    ),
  )('%s is current (update with vitest -u)', async (file, language) => {
    const words = await messages(language, schemaTexts)
    const schema = scenarioJsonSchema((key) => (words.has(key) ? words.say(key) : undefined))
    const text = `${JSON.stringify(schema, null, 1)}\n`
    await expect(text).toMatchFileSnapshot(`../../scenarios/schema/${file}`)
  })

  it('describes every key, and nothing that is not a key', () => {
    const keys = describedKeys()
    const undescribed = keys.filter((key) => descriptionKeys(key).every((at) => !(at in english)))
    expect(undescribed).toEqual([])
    const used = new Set(keys.flatMap(descriptionKeys))
    const sharing = ['scenario', 'extends', 'without', 'bundle', 'bundle.name', 'bundle.files']
    const units = /^unit\./
    expect(
      Object.keys(english).filter((key) => !used.has(key) && !sharing.includes(key) && !units.test(key)),
    ).toEqual([])
  })

  it('offers the presets that are shipped', () => {
    const files = readdirSync('scenarios/presets', { recursive: true, encoding: 'utf8' })
    const names = files.filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length))
    expect([...shippedPresets]).toEqual(names.sort())
  })

  it('accepts the shipped scenario', () => {
    const validate = new Ajv({ strict: false }).compile(scenarioJsonSchema(inWords(english)))
    const scenario = parse(readFileSync('scenarios/bank-call-centre.yaml', 'utf8'))
    expect(validate(scenario), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true)
  })

  it.each(
    Object.entries({
      changes: ['0', '0 %', '0.0 %', '0.1', '0.1/day'],
      season: ['1.2', '110 %', 'x1.1', '1.2 M', '2 k'],
      open: [
        'mon-fri 08:00-18:00',
        'MON, wed 8:00–12:00 14:00-18:00',
        'daily',
        'mon-fry 08:00-18:00',
        '08:00-18:00',
      ],
      busyness: ['10 %', '5 % to 10 %', '10 % to 10 %'],
      wage: ['15', '1,500', '1,500.5', '12,50', '1,500,000', '14 to 1,500', '1,500 EUR'],
    }).flatMap(([key, ways]) => ways.map((way) => [key, way] as const)),
  )('says the same as the program of %s: %s', async (key, way) => {
    const written = {
      changes: '0.1/day',
      season: '1',
      open: 'daily 08:00-18:00',
      busyness: '10 %',
      wage: '15',
      [key]: way,
    }
    const text = `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
service: { target: 80/20 }
data: { stock: { records: 12 000, changes: "${written.changes}", sensitivity: public } }
demand:
  channels: { voice: { week: { open: "${written.open}" }, busyness: "${written.busyness}" } }
  season: ["${written.season}", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
  reasons: { calls: { volume: 2000 per week, handleTime: 4m } }
options:
  own: { model: internal, place: FR, leadTime: 3 months, access: { stock: live-read }, staff: { shrinkage: 30 % }, price: { grossPerHour: "${written.wage}" } }
`
    const { readFile } = filesInMemory({ 'a.yaml': text })
    const { ok } = await loadScenario({ file: 'a.yaml' }, readFile)
    expect(compiled(parse(text))).toBe(ok)
  })

  it('gives every number an example it admits, and says what it measures', () => {
    const schema = scenarioJsonSchema(inWords(english)) as { definitions: Record<string, unknown> }
    const ajv = new Ajv({ strict: false })
    const checked = new Set<string>()
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      const { examples, description, allOf } = node as {
        examples?: unknown[]
        description?: string
        allOf?: unknown[]
      }
      if (Array.isArray(examples) && !checked.has(JSON.stringify(node))) {
        checked.add(JSON.stringify(node))
        // Bounds narrow what some keys admit; the notation is the same for all of one unit.
        const notation = allOf ? { allOf: allOf.slice(0, 1) } : { ...node }
        const validate = ajv.compile({ ...notation, definitions: schema.definitions })
        for (const example of examples) expect(validate(example), `${example}`).toBe(true)
        if (allOf && description !== undefined) expect(description).toMatch(/: .*\d/)
      }
      for (const child of Object.values(node)) visit(child)
    }
    visit(schema)
    expect(checked.size).toBeGreaterThan(50)
  })
})
