import type { JsonSchema } from '../kernel/quantity/json-schema-definitions.js'

type SchemaNode = Readonly<Record<string, unknown>>

/** Marks a number that may be uncertain until the content of futures is derived from it. */
export const numberMark = 'x-number'

/** Parts of the scenario that no future changes: they say how to compare, not what comes. */
export const notFuture = ['criteria', 'unpriced', 'futures', 'findOut', 'simulation']

/**
 * JSON Schema of one named future, from that of a scenario whose numbers are marked: the mappings of a scenario with
 * nothing but its numbers, and none of them required, or the path of each number with dots.
 */
export function futureJsonSchema(scenario: SchemaNode, pathNames: unknown): JsonSchema {
  const parts = Object.entries(scenario.properties as Record<string, SchemaNode>).filter(
    ([key]) => !notFuture.includes(key),
  )
  const pathsByNumber = new Map<string, { number: SchemaNode; paths: string[] }>()
  for (const [key, part] of parts) {
    collectPaths(part, key, ({ description: _, ...number }, path) => {
      const text = JSON.stringify(number)
      const known = pathsByNumber.get(text)
      if (known === undefined) pathsByNumber.set(text, { number, paths: [path] })
      else if (!known.paths.includes(path)) known.paths.push(path)
    })
  }
  return {
    type: 'object',
    propertyNames: pathNames,
    properties: mappedNumbers(Object.fromEntries(parts)),
    patternProperties: Object.fromEntries(
      [...pathsByNumber.values()].map(({ number, paths }) => [`^\\s*(?:${paths.join('|')})\\s*$`, number]),
    ),
    additionalProperties: false,
  }
}

function isNumber(node: SchemaNode): boolean {
  return numberMark in node
}

function alternativesOf(node: SchemaNode): SchemaNode[] {
  const branches = (node.anyOf ?? node.oneOf) as SchemaNode[] | undefined
  return branches === undefined || isNumber(node) ? [node] : branches.flatMap(alternativesOf)
}

/** Every number below a schema with the regular expression of its path. */
function collectPaths(
  schema: SchemaNode,
  path: string,
  found: (number: SchemaNode, path: string) => void,
): void {
  for (const node of alternativesOf(schema)) {
    if (isNumber(node)) found(node, path)
    for (const [key, child] of Object.entries((node.properties ?? {}) as Record<string, SchemaNode>)) {
      if (!isNumber(node)) collectPaths(child, `${path}\\.${key}`, found)
    }
    for (const [key, step] of [
      ['additionalProperties', '\\.[^.\\[\\]]+'],
      ['items', '\\[\\d+\\]'],
    ] as const) {
      const child = node[key]
      if (typeof child === 'object' && child !== null && !isNumber(node)) {
        collectPaths(child as SchemaNode, `${path}${step}`, found)
      }
    }
  }
}

/** What of several mappings under the same keys is a number or leads to one. */
function mappedNumbers(properties: Readonly<Record<string, SchemaNode>>): Record<string, SchemaNode> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, child]) => {
      const numbers = numbersIn([child])
      return numbers === undefined ? [] : [[key, numbers]]
    }),
  )
}

/** Schemas that may stand in one place, without whatever is no number; kinds of mappings become one with the keys of all. */
function numbersIn(schemas: readonly SchemaNode[]): SchemaNode | undefined {
  const nodes = schemas.flatMap(alternativesOf)
  const description = schemas.find((schema) => schema.description !== undefined)?.description
  const mappings = nodes.filter((node) => !isNumber(node) && (node.properties ?? node.additionalProperties))
  const numbers = [...new Map(nodes.filter(isNumber).map((node) => [JSON.stringify(node), node])).values()]
  const mapping = mappingOf(mappings)
  const all = mapping === undefined ? numbers : [...numbers, mapping]
  if (all.length === 0) return undefined
  const [only, ...others] = all
  // What is said of a place where a number or something else stands does not speak of the number alone.
  const asItIs = others.length === 0 && (only === mapping || only?.description === description)
  return { ...(asItIs ? only : { anyOf: all }), ...(description !== undefined && { description }) }
}

function mappingOf(mappings: readonly SchemaNode[]): SchemaNode | undefined {
  const childrenByKey = new Map<string, SchemaNode[]>()
  for (const { properties } of mappings) {
    for (const [key, child] of Object.entries((properties ?? {}) as Record<string, SchemaNode>)) {
      childrenByKey.set(key, [...(childrenByKey.get(key) ?? []), child])
    }
  }
  const properties = Object.fromEntries(
    [...childrenByKey].flatMap(([key, children]) => {
      const numbers = numbersIn(children)
      return numbers === undefined ? [] : [[key, numbers]]
    }),
  )
  const byName = mappings.flatMap(({ additionalProperties: child }) =>
    typeof child === 'object' && child !== null ? [child as SchemaNode] : [],
  )
  const named = byName.length === 0 ? undefined : numbersIn(byName)
  if (Object.keys(properties).length === 0 && named === undefined) return undefined
  const names = mappings.find(({ propertyNames }) => propertyNames !== undefined)?.propertyNames
  const rules = mappings.length === 1 ? rulesOnNumbers(mappings[0]!) : []
  return {
    type: 'object',
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(named !== undefined && names !== undefined && { propertyNames: names }),
    additionalProperties: named ?? false,
    minProperties: 1,
    ...(rules.length > 0 && { allOf: rules }),
  }
}

/** Of the rules on how keys go together those that speak of single keys: the rest of a pair may stand in the scenario. */
export function rulesOnNumbers(node: SchemaNode): readonly unknown[] {
  return ((node.allOf ?? []) as readonly unknown[]).filter((rule) => !/"required"/.test(JSON.stringify(rule)))
}
