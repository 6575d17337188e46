import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { schema as english } from '../../src/language/en/schema.js'
import { schema as french } from '../../src/language/fr/schema.js'
import { descriptionKeys } from '../../src/scenario/description-keys.js'
import { describedKeys, scenarioJsonSchema } from '../../src/scenario/json-schema.js'

const inWords = (words: Readonly<Record<string, string>>) => (key: string) => words[key]

describe('JSON Schema of scenarios', () => {
  it.each([
    ['scenario.schema.json', english],
    ['scenario.schema.fr.json', french],
  ])('%s is current (update with vitest -u)', async (file, words) => {
    const text = `${JSON.stringify(scenarioJsonSchema(inWords(words)), null, 1)}\n`
    await expect(text).toMatchFileSnapshot(`../../scenarios/schema/${file}`)
  })

  it('describes every key, and nothing that is not a key', () => {
    const keys = describedKeys()
    const undescribed = keys.filter((key) => descriptionKeys(key).every((at) => !(at in english)))
    expect(undescribed).toEqual([])
    const used = new Set(keys.flatMap(descriptionKeys))
    const sharing = ['scenario', 'extends', 'without', 'bundle', 'bundle.name', 'bundle.files']
    expect(Object.keys(english).filter((key) => !used.has(key) && !sharing.includes(key))).toEqual([])
  })

  it('accepts the shipped scenario', () => {
    const validate = new Ajv({ strict: false }).compile(scenarioJsonSchema(inWords(english)))
    const scenario = parse(readFileSync('scenarios/bank-call-centre.yaml', 'utf8'))
    expect(validate(scenario), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true)
  })
})
