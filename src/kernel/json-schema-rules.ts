/** A part of a JSON Schema (draft-07) that says how the keys of a mapping go together. */
export type JsonSchemaRule = Readonly<Record<string, unknown>>

/** Rules beside a zod schema, for the JSON Schema that is made from it: what a refinement checks, in the words of draft-07. */
export function inJsonSchema(...rules: readonly JsonSchemaRule[]): { readonly allOf: JsonSchemaRule[] } {
  return { allOf: [...rules] }
}

/** The mapping states all of these keys. */
export function states(...keys: readonly string[]): JsonSchemaRule {
  return { required: [...keys] }
}

/** At least one of the rules holds. */
export function either(...rules: readonly JsonSchemaRule[]): JsonSchemaRule {
  return { anyOf: [...rules] }
}

/** The rule does not hold. */
export function never(rule: JsonSchemaRule): JsonSchemaRule {
  return { not: rule }
}

/** Exactly one of these keys is stated. */
export function exactlyOneOf(...keys: readonly string[]): JsonSchemaRule {
  return { oneOf: keys.map((key) => states(key)) }
}

/** At least one of these keys is stated. */
export function atLeastOneOf(...keys: readonly string[]): JsonSchemaRule {
  return { anyOf: keys.map((key) => states(key)) }
}

/** The first key excludes each of the others. */
export function notTogether(key: string, ...others: readonly string[]): JsonSchemaRule {
  return never({ ...states(key), ...atLeastOneOf(...others) })
}

/** Where the key is stated, at least one of the others is too. */
export function needsOneOf(key: string, ...others: readonly string[]): JsonSchemaRule {
  return { dependencies: { [key]: atLeastOneOf(...others) } }
}

/** What stands under a path of keys, where it is stated, keeps to a rule; `*` is every key of a mapping. */
export function under(path: readonly string[], rule: JsonSchemaRule): JsonSchemaRule {
  return path.reduceRight<JsonSchemaRule>(
    (inner, key) => (key === '*' ? { additionalProperties: inner } : { properties: { [key]: inner } }),
    rule,
  )
}

/** Something is stated at a path of keys. */
export function statedAt(...path: readonly string[]): JsonSchemaRule {
  return path.reduceRight<JsonSchemaRule>(
    (inner, key) => ({ required: [key], properties: { [key]: inner } }),
    {},
  )
}

/** The numbers under these keys are certain: no interval and no distribution. */
export function certain(...keys: readonly string[]): JsonSchemaRule {
  const rule = never({ $ref: '#/definitions/uncertain' })
  return { properties: Object.fromEntries(keys.map((key) => [key, rule])) }
}

/** An interval, a distribution or a formula. */
export const uncertainOrCalculated = either(
  { $ref: '#/definitions/uncertain' },
  { $ref: '#/definitions/calculated' },
)

/** The numbers under these keys are certain and stated as such, not calculated either. */
export function stated(...keys: readonly string[]): JsonSchemaRule {
  const rule = never(uncertainOrCalculated)
  return { properties: Object.fromEntries(keys.map((key) => [key, rule])) }
}
