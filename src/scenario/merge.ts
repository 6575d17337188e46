import { type Place, Places, type Span, type ValuePath } from './place.js'
import { isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'
import type { Sourced } from './read-yaml.js'
import { scenarioSchema } from './scenario.js'
import { alternatives, childSchemas, isLeaf } from './schema-walk.js'
import { parsePath } from './value-path.js'

type Schemas = ReturnType<typeof alternatives>

/** Keys that tell kinds apart: a mapping that names another kind replaces what it is laid over. */
const kindKeys = ['model', 'mode']

/**
 * Lays one tree over another. Mappings merge key by key, so named lists (options, reasons, data sets) merge by
 * name; a number with its distribution, a list, the week of a channel and a mapping of another `model` or `mode`
 * replace what was there; a written `null` takes away what stood at its key, as in a JSON merge patch (RFC 7396). Every value keeps the place it was written at. `within` is where in a scenario the two
 * trees stand, for trees that are part of one.
 */
export function merge(base: Sourced, over: Sourced, within: ValuePath = []): Sourced {
  const places = new Places()
  places.copyFrom(base.places, [])
  const value = mergeAt(base.value, over.value, [], over.places, places, within)
  return { value, places }
}

/** Lays the mapping that stands at a path of a tree over another mapping; the rest of the tree stays as it is. */
export function mergeUnder(over: Sourced, path: ValuePath, under: Sourced): Sourced {
  const places = new Places()
  places.copyFrom(over.places, [])
  places.remove(path)
  places.copyFrom(under.places, [], path)
  const own = valueAt(over.value, path) ?? null
  const merged = mergeAt(under.value, own, path, over.places, places)
  return { value: replacedAt(over.value, path, merged), places }
}

function replacedAt(value: Plain, [key, ...rest]: ValuePath, replacement: Plain): Plain {
  if (key === undefined) return replacement
  if (!isMapping(value)) return value
  return { ...value, [key]: replacedAt(value[String(key)] ?? null, rest, replacement) }
}

/** Lays a value over what stands at a path, making the mappings on the way where they are missing. */
export function mergeInto(
  base: Sourced,
  path: ValuePath,
  over: Sourced,
  names: readonly Span[] = [],
): Sourced {
  const places = new Places()
  places.copyFrom(base.places, [])
  const shifted = new Places()
  shifted.copyFrom(over.places, [], path)
  const value = assign(base.value, path, 0, over.value, shifted, places, names)
  return { value, places }
}

function assign(
  base: Plain | undefined,
  path: ValuePath,
  depth: number,
  over: Plain,
  from: Places,
  into: Places,
  names: readonly Span[],
): Plain {
  const key = path[depth]
  const whole = from.at(path)
  // A mapping that is made on the way was asked for where the value was.
  if (base === undefined && depth < path.length && whole) {
    const name = names[depth - 1]
    into.set(path.slice(0, depth), name === undefined ? whole : { ...whole, key: name })
  }
  if (key === undefined)
    return base === undefined ? replaced(over, path, from, into) : mergeAt(base, over, path, from, into)
  if (typeof key === 'number') {
    const list = Array.isArray(base) ? [...(base as readonly Plain[])] : []
    // A gap would leave holes; the schema then reports the item that is not there.
    list[Math.min(key, list.length)] = assign(list[key], path, depth + 1, over, from, into, names)
    return list
  }
  const mapping = isMapping(base) ? base : {}
  const child = Object.hasOwn(mapping, key) ? mapping[key] : undefined
  if (child !== undefined && depth === path.length - 1 && takesAway(over, whole)) {
    into.remove(path)
    return without(mapping, key)
  }
  return { ...mapping, [key]: assign(child, path, depth + 1, over, from, into, names) }
}

function mergeAt(
  base: Plain,
  over: Plain,
  path: ValuePath,
  from: Places,
  into: Places,
  within: ValuePath = [],
): Plain {
  if (!isMapping(base) || !isMapping(over) || standsWhole(base, over, [...within, ...path])) {
    return replaced(over, path, from, into)
  }
  const place = from.at(path)
  if (place) into.set(path, place)
  let merged: Record<string, Plain> = { ...base }
  for (const [key, child] of Object.entries(over)) {
    const at = [...path, key]
    const under = base[key]
    if (Object.hasOwn(base, key) && takesAway(child, from.at(at))) {
      into.remove(at)
      merged = without(merged, key)
      continue
    }
    merged[key] =
      Object.hasOwn(base, key) && under !== undefined
        ? mergeAt(under, child, at, from, into, within)
        : replaced(child, at, from, into)
  }
  return merged
}

/** Whether null was written out: a key that somebody left without a value takes nothing away. */
function takesAway(value: Plain, place: Place | undefined): boolean {
  if (value !== null || place === undefined) return false
  const { line, column, endColumn } = place.value
  const isKeyItself = place.key?.line === line && place.key.column === column
  return endColumn > column && !isKeyItself
}

function without(mapping: PlainMapping, key: string): Record<string, Plain> {
  const { [key]: _taken, ...others } = mapping
  return others
}

function replaced(over: Plain, path: ValuePath, from: Places, into: Places): Plain {
  into.remove(path)
  into.copyFrom(from, path)
  return over
}

function standsWhole(base: PlainMapping, over: PlainMapping, path: ValuePath): boolean {
  if (path.at(-1) === 'week' && path[1] === 'channels') return true
  if (kindKeys.some((key) => Object.hasOwn(over, key) && Object.hasOwn(base, key) && over[key] !== base[key]))
    return true
  return schemasFor(path).some((schema) => isLeaf(schema))
}

/** Schemas at a path whatever the kinds around it: leaves are leaves in every branch. */
function schemasFor(whole: ValuePath): Schemas {
  const path = changedInFuture(whole)
  return path.reduce<Schemas>((schemas, key) => childSchemas(schemas, key), alternatives(scenarioSchema))
}

/** Of a number in a named future the number of the scenario that it changes. */
function changedInFuture(path: ValuePath): ValuePath {
  const [first, , change, ...below] = path
  return first === 'futures' && change !== undefined ? [...(parsePath(String(change)) ?? []), ...below] : path
}
