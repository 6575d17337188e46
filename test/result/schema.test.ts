import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadScenario, type ResultDocument, simulate } from '../../src/index.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** The published schema is made from the document's own types, so the two cannot part. */
function schemaOfTypes(): object {
  return createGenerator({
    path: path('../../src/result/document.ts'),
    tsconfig: path('../../tsconfig.json'),
    type: 'ResultDocument',
    skipTypeCheck: true,
    expose: 'export',
    sortProps: true,
  }).createSchema('ResultDocument')
}

describe('the published schema of result documents', () => {
  let schema: object
  let document: ResultDocument

  beforeAll(async () => {
    schema = schemaOfTypes()
    const loaded = await loadScenario(path('../../scenarios/bank-call-centre.yaml'))
    if (!loaded.ok) throw new Error('the shipped scenario does not load')
    document = await simulate(loaded.study, { draws: 64, workers: 1 })
  })

  it('is what the types say; run vitest with -u after a change', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      path('../../scenarios/schema/result.schema.json'),
    )
  })

  it('admits a real result as it is written', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema)
    validate(JSON.parse(JSON.stringify(document)))
    expect(validate.errors ?? []).toEqual([])
  })

  it('refuses a document that lacks a part or has an unknown one', () => {
    const validate = new Ajv({ strict: false }).compile(schema)
    const { decision: _, ...lacking } = JSON.parse(JSON.stringify(document))
    expect(validate(lacking)).toBe(false)
    expect(validate({ ...JSON.parse(JSON.stringify(document)), surprise: 1 })).toBe(false)
  })
})
