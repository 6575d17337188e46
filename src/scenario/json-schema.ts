import { z } from 'zod'
import { leafJsonSchema, nameJsonSchema, quantityExamples, upToAll } from '../kernel/quantity/json-schema.js'
import {
  type JsonSchema,
  provenance,
  unitDefinitions,
  unitOfDefinition,
} from '../kernel/quantity/json-schema-definitions.js'
import { objectPropertyPattern } from '../kernel/quantity/name.js'
import { quantityShapeOf } from '../kernel/quantity/schema.js'
import { descriptionKeys } from './description-keys.js'
import { futureJsonSchema, numberMark, rulesOnNumbers } from './futures-json-schema.js'
import { scenarioSchema } from './scenario.js'
import { scenarioRules } from './scenario-rules.js'
import { withSharedDefinitions } from './shared-definitions.js'
import { shippedPresets } from './shipped-presets.js'
import { isTerm } from './stated-terms.js'
import { isUncertain } from './uncertain-leaves.js'

type MutableSchema = Record<string, unknown>

/** The words beside a key, by its path (`options.*.leadTime`); undefined where there are none. */
export type Describe = (key: string) => string | undefined

/**
 * The JSON Schema (draft-07) of scenario files, from the same schema the program reads them with. Numbers are
 * described by the ways they can be written. A file that extends another may leave everything out.
 */
export function scenarioJsonSchema(describe: Describe): JsonSchema {
  const whole = generated()
  addDescriptions(whole, '', describe)
  describeFutures(whole)
  unmark(whole)
  letTermsCarrySources(whole)
  const sharing: MutableSchema = { extends: oneOrMore(fileReference), without: oneOrMore({ type: 'string' }) }
  addDescriptions({ properties: sharing }, '', describe)
  letPartsExtend(whole, sharing.extends)
  const bundle = { bundle: bundleSchema() }
  addDescriptions({ properties: bundle }, '', describe)
  // Nothing to be removed is no fault, even where there is nothing it could be removed from.
  const nothing = { without: { type: 'array', maxItems: 0 } }
  Object.assign(whole.properties as MutableSchema, nothing, bundle)
  const extending = structuredClone(whole)
  forgive(extending)
  const { futures } = whole.properties as MutableSchema
  extending.properties = { ...(extending.properties as MutableSchema), futures, ...sharing }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: describe('scenario') ?? 'scenario',
    type: 'object',
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
    then: { $ref: '#/definitions/extendingScenario' },
    else: { $ref: '#/definitions/wholeScenario' },
    definitions: {
      ...withSharedDefinitions({ wholeScenario: whole, extendingScenario: extending }),
      ...unitDefinitions(),
      upToAll,
    },
  }
}

/** A shipped preset, or a file by a path relative to the one that extends it. */
const fileReference: JsonSchema = {
  anyOf: [
    { enum: shippedPresets.map((name) => `preset:${name}`) },
    { type: 'string', pattern: '^(?![/])[^\\\\:\\p{Cc}]+$' },
  ],
}

function oneOrMore(item: JsonSchema): MutableSchema {
  return { anyOf: [item, { type: 'array', items: item }] }
}

/** What futures may change, by the names of those; the key itself says that it takes paths. */
function describeFutures(whole: MutableSchema): void {
  const { futures } = whole.properties as Record<string, MutableSchema>
  const { propertyNames } = futures!.additionalProperties as MutableSchema
  futures!.additionalProperties = futureJsonSchema(structuredClone(whole), propertyNames)
}

/** Takes the marks of numbers off again. */
function unmark(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  delete (node as MutableSchema)[numberMark]
  for (const child of Object.values(node)) unmark(child)
}

/** What the bundle command adds after a scenario. */
function bundleSchema(): MutableSchema {
  return {
    type: 'object',
    properties: {
      name: { type: 'string' },
      files: {
        type: 'object',
        propertyNames: { not: { pattern: `^${objectPropertyPattern}$` } },
        additionalProperties: { type: 'string' },
      },
    },
    required: ['name', 'files'],
    additionalProperties: false,
  }
}

/** Options and their access rows may extend presets and files of their own; they then need not say everything. */
function letPartsExtend(whole: MutableSchema, references: unknown): void {
  const options = (whole.properties as Record<string, MutableSchema>).options!
  const branches = options.additionalProperties as { oneOf: MutableSchema[] }
  for (const branch of branches.oneOf) {
    const { access, roles } = branch.properties as Record<string, MutableSchema>
    const role = roles!.additionalProperties as { properties: Record<string, MutableSchema> }
    for (const rows of [access!, role.properties.access!]) {
      rows.additionalProperties = orExtending(rows.additionalProperties as MutableSchema, references)
    }
  }
  options.additionalProperties = orExtending(branches, references)
}

/** What a schema admits, or with `extends` any part of it. */
function orExtending(schema: MutableSchema, references: unknown): MutableSchema {
  const extending = structuredClone(schema)
  forgive(extending)
  for (const branch of mappingsIn(extending)) {
    branch.properties = { extends: references, ...(branch.properties as MutableSchema) }
  }
  return {
    if: { type: 'object', required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
    then: extending,
    else: schema,
  }
}

/** The mappings among a schema and its alternatives. */
function mappingsIn(schema: MutableSchema): MutableSchema[] {
  const alternatives = (schema.anyOf ?? []) as MutableSchema[]
  return [...(schema.properties === undefined ? [] : [schema]), ...alternatives.flatMap(mappingsIn)]
}

/** Every key of the language by the path its description has, in the order of the schema. */
export function describedKeys(): string[] {
  const keys: string[] = []
  addDescriptions(generated(), '', (key) => {
    if (!key.startsWith('unit.')) keys.push(key)
    return key
  })
  return [...new Set(keys)]
}

function generated(): MutableSchema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const shape = quantityShapeOf(zodSchema)
      if (shape) {
        for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema]
        Object.assign(jsonSchema, leafJsonSchema(shape), { examples: quantityExamples(shape) })
        if (isNumber(shape)) (jsonSchema as MutableSchema)[numberMark] = true
      } else if (zodSchema._zod.def.type === 'record' && !hasNamePattern(jsonSchema)) {
        Object.assign(jsonSchema, { propertyNames: nameJsonSchema })
      }
      if (isTerm(zodSchema)) (jsonSchema as MutableSchema)[termMark] = true
      // A number's own default, where a mapping may stand in its place.
      if (isUncertain(jsonSchema.default)) jsonSchema.default = jsonSchema.default.written
    },
  })
  return { ...schema, ...scenarioRules }
}

function isNumber({ kind }: { readonly kind: string }): boolean {
  return kind === 'quantity' || kind === 'namedInput'
}

/** Marks a term until its description stands beside it. */
const termMark = 'x-term'

/** A term may be written `{value, source, asOf}`, as a quantity may. */
function letTermsCarrySources(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  const schema = node as MutableSchema
  if (!(termMark in schema)) {
    for (const child of Object.values(schema)) letTermsCarrySources(child)
    return
  }
  const { [termMark]: _, default: standIn, description, examples, ...bare } = schema
  for (const key of Object.keys(schema)) delete schema[key]
  const sourced = {
    type: 'object',
    properties: { value: bare, ...provenance },
    required: ['value'],
    additionalProperties: false,
  }
  Object.assign(schema, {
    anyOf: [bare, sourced],
    ...(standIn !== undefined && { default: standIn }),
    ...(examples !== undefined && { examples }),
    ...(description !== undefined && { description }),
  })
}

/** Whether the names of a mapping have a form of their own. */
function hasNamePattern({ propertyNames }: { propertyNames?: unknown }): boolean {
  return typeof propertyNames === 'object' && propertyNames !== null && 'pattern' in propertyNames
}

/** Puts descriptions beside the keys of a schema and of everything in it. */
function addDescriptions(schema: MutableSchema, path: string, describe: Describe): void {
  for (const branch of ['anyOf', 'oneOf'] as const) {
    for (const option of (schema[branch] ?? []) as MutableSchema[]) addDescriptions(option, path, describe)
  }
  for (const [key, child] of Object.entries((schema.properties ?? {}) as Record<string, MutableSchema>)) {
    const at = path === '' ? key : `${path}.${key}`
    describeKey(child, at, describe)
    addDescriptions(child, at, describe)
  }
  const items = schema.additionalProperties
  if (typeof items === 'object' && items !== null) {
    addDescriptions(items as MutableSchema, `${path}.*`, describe)
  }
  if (typeof schema.items === 'object' && schema.items !== null) {
    addDescriptions(schema.items as MutableSchema, `${path}[]`, describe)
  }
}

function describeKey(schema: MutableSchema, path: string, describe: Describe): void {
  const description = descriptionKeys(path)
    .map(describe)
    .find((words) => words !== undefined)
  if (description === undefined) return
  const measured = unitIn(schema)
  const unit = measured === undefined ? undefined : describe(`unit.${measured}`)
  schema.description = unit === undefined ? description : `${description} ${unit}`
}

/** The unit of a number, from the definition its schema refers to; undefined for anything else. */
function unitIn(schema: MutableSchema): string | undefined {
  const [reference] = (schema.allOf ?? []) as { readonly $ref?: string }[]
  const name = reference?.$ref?.replace('#/definitions/', '')
  return name === undefined ? undefined : unitOfDefinition(name)
}

function isReference(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && '$ref' in schema
}

/** What a file that extends another need not say: nothing is required, and kinds may be left to the other file. */
function forgive(schema: unknown): void {
  if (Array.isArray(schema)) {
    for (const item of schema) forgive(item)
    return
  }
  if (typeof schema !== 'object' || schema === null) return
  const open = schema as MutableSchema
  // A condition stays as it is: it tells by `required` which part extends another.
  const { if: condition } = open
  delete open.if
  delete open.required
  delete open.minProperties
  // Rules on how keys go together: the other half of a pair may stand in what is extended.
  if (!isReference((open.allOf as unknown[] | undefined)?.[0])) {
    const rules = rulesOnNumbers(open)
    delete open.allOf
    if (rules.length > 0) open.allOf = rules
  }
  if (open.oneOf) {
    open.anyOf = open.oneOf
    delete open.oneOf
  }
  for (const child of Object.values(open)) forgive(child)
  if (condition !== undefined) open.if = condition
}
