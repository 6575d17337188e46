import type { z } from 'zod'
import { quantityShapeOf } from '../kernel/quantity/schema.js'
import { isList, isMapping, type Plain } from './plain.js'

type Schema = z.core.$ZodType

/** What a wrapper (optional, default, refinement…) is around; undefined for a schema that is no wrapper. */
function innerOf(schema: Schema): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
      return def.innerType
    case 'pipe':
      return def.in
    default:
      return undefined
  }
}

/** Whether a value stands as a whole: a number with its unit, a distribution, a path. */
export function isLeaf(schema: Schema): boolean {
  if (quantityShapeOf(schema)) return true
  const inner = innerOf(schema)
  return inner !== undefined && isLeaf(inner)
}

/**
 * The schemas a value may follow once wrappers are taken off. Of a union only the branch that the value's
 * discriminator (`model`, `mode`) names, where it names one.
 */
export function alternatives(schema: Schema, value?: Plain): Schema[] {
  if (quantityShapeOf(schema)) return [schema]
  const inner = innerOf(schema)
  if (inner) return alternatives(inner, value)
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type !== 'union') return [schema]
  const branches = def.options.flatMap((option) => alternatives(option, value))
  const key = discriminatorOf(schema)
  if (key === undefined || !isMapping(value)) return branches
  const named = branches.filter((branch) =>
    literalValues(shapeOf(branch)?.[key]).includes(value[key] as Plain),
  )
  return named.length > 0 ? named : branches
}

/** The key by which a union tells its branches apart; undefined for other schemas. */
export function discriminatorOf(schema: Schema): string | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod
  return def.type === 'union' ? (def as z.core.$ZodDiscriminatedUnionDef).discriminator : undefined
}

/** Keys and their schemas of a mapping with fixed keys; undefined for other schemas. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod
  return def.type === 'object' ? def.shape : undefined
}

/** Whether a schema is a mapping from names that writers choose. */
export function isRecord(schema: Schema): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'record'
}

/** The words an enumeration or a literal admits. */
export function literalValues(schema: Schema | undefined): readonly Plain[] {
  if (!schema) return []
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'enum') return Object.values(def.entries)
  if (def.type === 'literal') return def.values.filter((value) => typeof value !== 'bigint') as Plain[]
  const inner = innerOf(schema)
  return inner ? literalValues(inner) : []
}

/** The schemas of what stands under a key or index. */
export function childSchemas(schemas: readonly Schema[], key: string | number, child?: Plain): Schema[] {
  return schemas.flatMap((schema): Schema[] => {
    const { def } = (schema as z.core.$ZodTypes)._zod
    if (def.type === 'object' && Object.hasOwn(def.shape, key)) return alternatives(def.shape[key]!, child)
    if (def.type === 'record') return alternatives(def.valueType, child)
    if (def.type === 'array') return alternatives(def.element, child)
    return []
  })
}

/** The schemas at a path of a value. */
export function schemasAt(root: Schema, value: Plain, path: readonly (string | number)[]): Schema[] {
  let schemas = alternatives(root, value)
  let here: Plain | undefined = value
  for (const part of path) {
    here = childOf(here, part)
    schemas = childSchemas(schemas, part, here)
  }
  return schemas
}

/** Every key the schemas know. */
export function knownKeys(schemas: readonly Schema[]): string[] {
  return [...new Set(schemas.flatMap((schema) => Object.keys(shapeOf(schema) ?? {})))]
}

function childOf(value: Plain | undefined, part: string | number): Plain | undefined {
  if (isList(value)) return value[Number(part)]
  return isMapping(value) && Object.hasOwn(value, part) ? value[part] : undefined
}
