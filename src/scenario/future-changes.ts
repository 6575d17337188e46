import { isDistributionName } from '../kernel/quantity/distribution-forms.js'
import { sourceKeys } from '../kernel/quantity/quantity.js'
import type { Figures } from '../kernel/quantity/reading.js'
import { quantityShapeOf } from '../kernel/quantity/schema.js'
import { notFuture } from './futures-json-schema.js'
import { nearestWord } from './nearest-word.js'
import { pathText, type ValuePath } from './place.js'
import { isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'
import { scenarioSchema } from './scenario.js'
import { alternatives, childSchemas, isRecord, knownKeys } from './schema-walk.js'
import { parsePath } from './value-path.js'

/** One number that a future states. */
export interface FutureChange {
  /** The keys it stands under in the future: one, where it is given by its path. */
  readonly keys: readonly string[]
  /** Path of the number in the scenario. */
  readonly path: ValuePath
}

/** What is wrong with a change, whatever its value. */
export interface FutureFault {
  readonly code: 'scenario.futureChangesNoNumber' | 'schema.unknownKey'
  readonly figures: Figures
  readonly suggestion?: string | undefined
  /** Length of the part of the change's path that is at fault, where it is not all of it. */
  readonly depth?: number
}

/** Every change of a future: numbers in mappings as the scenario has them, or each by its path with dots. */
export function changesIn(content: PlainMapping, root: Plain): readonly FutureChange[] {
  return Object.entries(content).flatMap(([text, value]) => {
    const path = parsePath(text)!
    return path.length === 1 ? changesUnder([text], path, value, root) : [{ keys: [text], path }]
  })
}

function changesUnder(
  keys: readonly string[],
  path: ValuePath,
  value: Plain,
  root: Plain,
): readonly FutureChange[] {
  const inside = isMapping(value) ? Object.keys(value).length : 0
  if (!isMapping(value) || inside === 0 || isWrittenAsNumber(value, path, root)) return [{ keys, path }]
  return Object.entries(value).flatMap(([key, child]) =>
    changesUnder([...keys, key], [...path, key], child, root),
  )
}

/** Whether a mapping is a number with its source or its distribution, where a number may stand. */
function isWrittenAsNumber(value: PlainMapping, path: ValuePath, root: Plain): boolean {
  const schemas = schemasOf(path, root)
  if (!schemas.some(isNumber)) return false
  const onlyNumbers = schemas.every(isNumber)
  return onlyNumbers || Object.keys(value).some((key) => sourceKeys.includes(key) || isDistributionName(key))
}

/**
 * Why a change is of no number of the scenario; undefined where it may be one.
 *
 * @param known paths of the numbers the scenario has
 */
export function faultIn(
  change: FutureChange,
  root: Plain,
  known: readonly string[],
): FutureFault | undefined {
  const { path } = change
  if (notFuture.includes(String(path[0]))) return noNumber(change, known)
  for (const [index, key] of path.entries()) {
    const around = schemasOf(path.slice(0, index), root)
    if (around.some(isRecord)) {
      const names = valueAt(root, path.slice(0, index))
      // The future speaks of an option, a reason, a data set that the scenario does not have.
      if (!isMapping(names) || !Object.hasOwn(names, key)) return unknownName(change, index, names, known)
    }
    if (schemasOf(path.slice(0, index + 1), root).length > 0) continue
    if (kindsOf(path.slice(0, index + 1)).length > 0) return noNumber(change, known)
    const keys = knownKeys(around)
    const figures = { key: String(key), known: keys.join(', ') }
    return {
      code: 'schema.unknownKey',
      figures,
      suggestion: nearestWord(String(key), keys),
      depth: index + 1,
    }
  }
  return schemasOf(path, root).some(isNumber) ? undefined : noNumber(change, known)
}

/** The change is of something that is no number, or not one that this scenario has. */
export function noNumber({ path }: FutureChange, known: readonly string[]): FutureFault {
  const found = pathText(path)
  return {
    code: 'scenario.futureChangesNoNumber',
    figures: { found },
    suggestion: nearestWord(found, known),
  }
}

/** Named where it stands under a key of its own; of a path with dots it is the whole that is shown. */
function unknownName(
  change: FutureChange,
  index: number,
  names: Plain | undefined,
  known: readonly string[],
): FutureFault {
  if (change.keys.length === 1) return noNumber(change, known)
  const found = pathText(change.path.slice(0, index + 1))
  const suggestion = nearestWord(String(change.path[index]), isMapping(names) ? Object.keys(names) : [])
  return { code: 'scenario.futureChangesNoNumber', figures: { found }, suggestion, depth: index + 1 }
}

type Schemas = ReturnType<typeof alternatives>

function isNumber(schema: Schemas[number]): boolean {
  const kind = quantityShapeOf(schema)?.kind
  return kind === 'quantity' || kind === 'namedInput'
}

/** The schemas at a path of the scenario as it is: an option of its model, a row of its mode. Numbers count where one may stand. */
function schemasOf(path: ValuePath, root: Plain): Schemas {
  return path.reduce<Schemas>(
    (schemas, key, index) => {
      const value = valueAt(root, path.slice(0, index + 1))
      return childSchemas(schemas, key, isMapping(value) ? value : undefined)
    },
    alternatives(scenarioSchema, root),
  )
}

/** The schemas at a path for options of any model. */
function kindsOf(path: ValuePath): Schemas {
  return path.reduce<Schemas>((schemas, key) => childSchemas(schemas, key), alternatives(scenarioSchema))
}
