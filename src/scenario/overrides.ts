import { mergeInto } from './merge.js'
import { nearestWord } from './nearest-word.js'
import { pathText, type Span, type ValuePath } from './place.js'
import { isList, isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'
import type { ScenarioProblem } from './problem.js'
import { readYaml, type Sourced } from './read-yaml.js'
import { scenarioSchema } from './scenario.js'
import { isRecord, schemasAt } from './schema-walk.js'
import { parsePath } from './value-path.js'

/** The name under which overrides appear where a file would: each override is one line of it. */
export const overrideFile = '--set'

export interface Overridden {
  readonly sourced: Sourced
  readonly problems: readonly ScenarioProblem[]
}

/**
 * Lays `path=value` texts from the command line over a scenario, in order. The value is read as YAML, so
 * `options.offshore.price.perHour=14 to 18` and `demand.season=[1, 1, …]` both work.
 */
export function applyOverrides(scenario: Sourced, overrides: readonly string[]): Overridden {
  let sourced = scenario
  const problems: ScenarioProblem[] = []
  overrides.forEach((override, index) => {
    const read = readOverride(override, index + 1)
    if (!read.ok) problems.push(...read.problems)
    else {
      const unknown =
        unknownName(sourced.value, read.path, index + 1) ?? noItem(sourced.value, read.path, index + 1)
      if (unknown) problems.push(unknown)
      else sourced = mergeInto(sourced, read.path, read.sourced, read.names)
    }
  })
  return { sourced, problems }
}

/** The overrides as the text whose lines their problems name. */
export function overrideText(overrides: readonly string[]): string {
  return overrides.map((override) => override.replace(/\s+/gu, ' ')).join('\n')
}

/**
 * A path into something that does not exist, such as an option of another name: the rest of it would be found missing, which
 * is not what is wrong. A whole option may be added under a new name.
 */
function unknownName(scenario: Plain, path: ValuePath, line: number): ScenarioProblem | undefined {
  const depth = path.findIndex((name, index) => {
    if (index === 0 || index === path.length - 1) return false
    const parent = path.slice(0, index)
    const holder = valueAt(scenario, parent)
    return isMapping(holder) && !Object.hasOwn(holder, name) && holdsNames(scenario, parent)
  })
  if (depth < 0) return undefined
  const name = String(path[depth])
  const parent = path.slice(0, depth)
  const names = Object.keys(valueAt(scenario, parent) as PlainMapping)
  const column = pathText(parent).length + 2
  const suggestion = nearestWord(name, names)
  return {
    code: 'override.unknownName',
    figures: { name, kind: String(parent.at(-1)), known: names.join(', ') || 'none' },
    path: path.slice(0, depth + 1),
    file: overrideFile,
    line,
    column,
    endColumn: column + [...name].length,
    ...(suggestion !== undefined && { suggestion }),
  }
}

/** A path into an item that a list does not have; the next one may be added whole. */
function noItem(scenario: Plain, path: ValuePath, line: number): ScenarioProblem | undefined {
  const depth = path.findIndex((part, index) => {
    if (typeof part !== 'number') return false
    const list = valueAt(scenario, path.slice(0, index))
    const count = isList(list) ? list.length : 0
    return (
      (isList(list) || list === undefined) && (part > count || (part === count && index < path.length - 1))
    )
  })
  if (depth < 0) return undefined
  const parent = path.slice(0, depth)
  const list = valueAt(scenario, parent)
  const column = pathText(parent).length + 1
  return {
    code: 'override.noItem',
    figures: { path: pathText(parent), count: isList(list) ? list.length : 0, found: Number(path[depth]) },
    path: path.slice(0, depth + 1),
    file: overrideFile,
    line,
    column,
    endColumn: column + String(path[depth]).length + 2,
  }
}

function holdsNames(scenario: Plain, path: ValuePath): boolean {
  return schemasAt(scenarioSchema, scenario, path).some(isRecord)
}

/** Where the names and numbers of a path stand. */
function namesIn(path: string, line: number): Span[] {
  return [...path.matchAll(/[^.[\]\s](?:[^.[\]]*[^.[\]\s])?/gu)].map((match) => {
    const column = [...path.slice(0, match.index)].length + 1
    return { line, column, endColumn: column + [...match[0]].length }
  })
}

type OverrideReading =
  | {
      readonly ok: true
      readonly path: readonly (string | number)[]
      /** Where each name or number of the path stands. */
      readonly names: readonly Span[]
      readonly sourced: Sourced
    }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

function readOverride(override: string, line: number): OverrideReading {
  const text = override.replace(/\s+/gu, ' ')
  const equals = text.indexOf('=')
  const path = equals < 0 ? undefined : parsePath(text.slice(0, equals))
  const length = [...text].length
  if (!path || text.slice(equals + 1).trim() === '') {
    const figures = { found: text.slice(0, 100), example: 'options.offshore.price.perHour=14 to 18' }
    const place = { file: overrideFile, line, column: 1, endColumn: length + 1 }
    return { ok: false, problems: [{ code: 'override.form', figures, path: path ?? [], ...place }] }
  }
  const reading = readYaml(text.slice(equals + 1), overrideFile, 'command-line')
  const shift = [...text.slice(0, equals + 1)].length
  if (!reading.ok) {
    const problems = reading.problems.map((problem) => ({
      ...problem,
      path,
      line,
      column: problem.column + shift,
      endColumn: problem.endColumn + shift,
    }))
    return { ok: false, problems }
  }
  const names = namesIn(text.slice(0, equals), line)
  const key = names.at(-1) ?? { line, column: 1, endColumn: shift }
  const places = reading.sourced.places.moved(line, shift)
  const whole = places.at([])
  if (whole) places.set([], { ...whole, key })
  return { ok: true, path, names, sourced: { value: reading.sourced.value, places } }
}
