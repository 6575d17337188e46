import type { z } from 'zod'
import { type QuantityShape, quantityShapeOf } from '../kernel/quantity/schema.js'
import type { Uncertain } from '../kernel/uncertain.js'
import { scenarioSchema } from './scenario.js'
import { discriminatorOf, literalValues, shapeOf } from './schema-walk.js'
import { isUncertain } from './uncertain-leaves.js'

type Schema = z.core.$ZodType

/** What may stand under a key. */
export type ReferenceKind =
  | QuantityShape
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'text' | 'number' | 'whole' | 'truth' | 'mapping' | 'named' | 'list' }

/** One key of the scenario language. */
export interface ReferenceEntry {
  /** `*` stands for a name, `[]` for a list item. */
  readonly path: string
  readonly kind: ReferenceKind
  readonly required: boolean
  /** What stands in where the key is left out. */
  readonly default?: { readonly value: string; readonly source?: string; readonly asOf?: string }
  /** Words of `model`, `mode` and so on under which the key exists; empty where it always does. */
  readonly onlyFor: readonly string[]
}

/** Every key of the language in the order of the schema the program reads with. */
export function referenceEntries(): ReferenceEntry[] {
  const entries = new Map<string, ReferenceEntry>()
  visit(scenarioSchema, '', [], entries)
  const model = entries.get('options.*.model')?.kind
  const models = model?.kind === 'words' ? model.words : []
  // What every kind of option has needs no word about it.
  const always = ({ onlyFor }: ReferenceEntry) => models.every((word) => onlyFor.includes(word))
  return [...entries.values()].map((entry) => (always(entry) ? { ...entry, onlyFor: [] } : entry))
}

interface Unwrapped {
  readonly schema: Schema
  readonly required: boolean
  readonly default?: unknown
}

/** A schema without what makes it optional. */
function unwrapped(schema: Schema): Unwrapped {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'prefault':
      return { ...unwrapped(def.innerType), required: false }
    case 'default':
      return { ...unwrapped(def.innerType), required: false, default: def.defaultValue }
    default:
      return { schema, required: true }
  }
}

function visit(
  schema: Schema,
  path: string,
  onlyFor: readonly string[],
  entries: Map<string, ReferenceEntry>,
): void {
  const { schema: bare } = unwrapped(schema)
  if (quantityShapeOf(schema) || quantityShapeOf(bare)) return
  const { def } = (bare as z.core.$ZodTypes)._zod
  if (def.type === 'union') {
    const key = discriminatorOf(bare)
    for (const option of def.options) {
      const words = key === undefined ? [] : literalValues(shapeOf(option)?.[key]).map(String)
      visit(option, path, words.length > 0 ? words : onlyFor, entries)
    }
  } else if (def.type === 'record') {
    visit(def.valueType, `${path}.*`, onlyFor, entries)
  } else if (def.type === 'array') {
    visit(def.element, `${path}[]`, onlyFor, entries)
  } else {
    for (const [key, child] of Object.entries(shapeOf(bare) ?? {})) {
      const at = path === '' ? key : `${path}.${key}`
      enter(child, at, onlyFor, entries)
      visit(child, at, onlyFor, entries)
    }
  }
}

function enter(
  schema: Schema,
  path: string,
  onlyFor: readonly string[],
  entries: Map<string, ReferenceEntry>,
): void {
  const { schema: bare, required, default: value } = unwrapped(schema)
  const kind = quantityShapeOf(schema) ?? quantityShapeOf(bare) ?? kindOf(bare)
  const before = entries.get(path)
  const words =
    kind.kind === 'words' && before?.kind.kind === 'words'
      ? { kind: 'words' as const, words: [...new Set([...before.kind.words, ...kind.words])] }
      : kind
  const standIn = defaultOf(value)
  entries.set(path, {
    path,
    kind: words,
    required: required && (before?.required ?? true),
    ...(standIn && { default: standIn }),
    onlyFor: [...new Set([...(before?.onlyFor ?? []), ...onlyFor])],
  })
}

function defaultOf(value: unknown): ReferenceEntry['default'] {
  if (isUncertain(value)) {
    const { written, source, asOf }: Uncertain = value
    return { value: written, ...(source !== undefined && { source }), ...(asOf !== undefined && { asOf }) }
  }
  const said = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return said ? { value: String(value) } : undefined
}

function kindOf(schema: Schema): ReferenceKind {
  const words = literalValues(schema).map(String)
  if (words.length > 0) return { kind: 'words', words }
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      return { kind: 'text' }
    case 'number':
      return { kind: 'format' in def ? 'whole' : 'number' }
    case 'boolean':
      return { kind: 'truth' }
    case 'array':
      return { kind: 'list' }
    case 'record':
      return { kind: 'named' }
    case 'union': {
      // A number, or what it is made up of.
      const number = def.options.map((option) => quantityShapeOf(option)).find((shape) => shape !== undefined)
      return number ?? { kind: 'mapping' }
    }
    default:
      return { kind: 'mapping' }
  }
}
