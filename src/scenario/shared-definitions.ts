type SchemaNode = Record<string, unknown>

/** Parts shorter than this (as JSON) stay where they are. */
const shortestShared = 100

/**
 * Moves every part that occurs more than once in a JSON Schema into named definitions and refers to it from
 * where it was: the schema says the same and is several times smaller.
 */
export function withSharedDefinitions(
  schemas: Readonly<Record<string, SchemaNode>>,
): Record<string, SchemaNode> {
  const counts = new Map<string, number>()
  for (const schema of Object.values(schemas)) countParts(schema, counts)
  const definitions: Record<string, SchemaNode> = {}
  const nameByPart = new Map<string, string>()

  const share = (node: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(node)) return node.map((item) => share(item, path))
    if (!isNode(node)) return node
    const text = JSON.stringify(node)
    const repeated = isSchema(node) && text.length >= shortestShared && (counts.get(text) ?? 0) > 1
    const known = repeated ? nameByPart.get(text) : undefined
    if (known !== undefined) return { $ref: `#/definitions/${known}` }
    const name = repeated ? unusedName(path, definitions) : undefined
    if (name !== undefined) {
      nameByPart.set(text, name)
      definitions[name] = {}
    }
    const copy = Object.fromEntries(
      Object.entries(node).map(([key, child]) => [key, share(child, namedPath(path, key))]),
    )
    if (name === undefined) return copy
    definitions[name] = copy
    return { $ref: `#/definitions/${name}` }
  }

  const roots = Object.entries(schemas).map(([name, schema]) => [name, share(schema, [name])])
  return { ...Object.fromEntries(roots), ...definitions }
}

function countParts(node: unknown, counts: Map<string, number>): void {
  if (Array.isArray(node)) {
    for (const item of node) countParts(item, counts)
    return
  }
  if (!isNode(node)) return
  if (isSchema(node)) {
    const text = JSON.stringify(node)
    const count = counts.get(text) ?? 0
    counts.set(text, count + 1)
    // What is inside a part counted before is reached through that part.
    if (count > 0) return
  }
  for (const child of Object.values(node)) countParts(child, counts)
}

function isNode(node: unknown): node is SchemaNode {
  return typeof node === 'object' && node !== null
}

/** A schema, as opposed to a mapping from keys to schemas. */
function isSchema(node: SchemaNode): boolean {
  return (
    typeof node.type === 'string' ||
    Array.isArray(node.anyOf) ||
    Array.isArray(node.oneOf) ||
    Array.isArray(node.allOf)
  )
}

const structural = new Set([
  'properties',
  'items',
  'additionalProperties',
  'anyOf',
  'oneOf',
  'allOf',
  'then',
  'else',
])

function namedPath(path: readonly string[], key: string): readonly string[] {
  return structural.has(key) ? path : [...path, key]
}

function unusedName(path: readonly string[], definitions: Readonly<Record<string, unknown>>): string {
  const base = path.slice(-2).join('-')
  let name = base
  for (let number = 2; Object.hasOwn(definitions, name); number++) name = `${base}-${number}`
  return name
}
