import { readBundle } from './bundle.js'
import { checkScenario } from './load-scenario.js'
import { placed } from './placed-problem.js'
import { isMapping } from './plain.js'
import type { ScenarioProblem } from './problem.js'
import { readYaml, wholeFile } from './read-yaml.js'
import { schemaVersion } from './scenario.js'

/** What bringing a file up to the version this program reads comes to. */
export type Migration =
  | { readonly kind: 'current'; readonly version: number }
  /** `text` is the whole file anew, comments and all. */
  | { readonly kind: 'migrated'; readonly to: number; readonly text: string }
  /** It has no key that only a scenario has: a part of one, or something else. */
  | { readonly kind: 'notAScenario' }
  | { readonly kind: 'unreadable'; readonly problems: readonly ScenarioProblem[] }

/** Keys that a whole scenario has and the parts of one do not. */
const scenarioKeys = ['extends', 'currency', 'horizon', 'service', 'demand', 'options']

/**
 * Brings the text of a scenario file up to the version this program reads. Version 1 is the first: what can be mended is a
 * file that states none.
 */
export function migrated(text: string, file: string): Migration {
  const bundle = readBundle(text)
  if (!bundle.ok) {
    const problem = { ...wholeFile(file, 'file.brokenBundle'), line: bundle.line }
    return { kind: 'unreadable', problems: [problem] }
  }
  const reading = readYaml(bundle.scenario, file, 'scenario')
  if (!reading.ok) return { kind: 'unreadable', problems: reading.problems }
  const { sourced } = reading
  const { value, places } = sourced
  if (!isMapping(value)) return { kind: 'notAScenario' }
  const { schemaVersion: found } = value
  if (found === schemaVersion) return { kind: 'current', version: schemaVersion }
  if (typeof found === 'number' && Number.isInteger(found) && found > schemaVersion) {
    const finding = { code: 'scenario.newerVersion', figures: { found, known: schemaVersion } }
    const problem = placed({ ...finding, path: ['schemaVersion'], at: 'value' }, places, file)
    return { kind: 'unreadable', problems: [problem] }
  }
  if (Object.hasOwn(value, 'schemaVersion')) {
    const { problems } = checkScenario(sourced, file)
    return { kind: 'unreadable', problems: problems.filter(({ path }) => path[0] === 'schemaVersion') }
  }
  if (!scenarioKeys.some((key) => Object.hasOwn(value, key))) return { kind: 'notAScenario' }
  const [first = ''] = Object.keys(value)
  const place = places.at([first])?.key
  const anew = place && withVersion(text, place.line, place.column)
  return anew === undefined ? { kind: 'notAScenario' } : { kind: 'migrated', to: schemaVersion, text: anew }
}

/** The text with the version before its first key, on a line of its own where the key begins one. */
function withVersion(text: string, line: number, column: number): string {
  const lines = text.split('\n')
  const ending = lines[0]?.endsWith('\r') ? '\r' : ''
  const at = lines[line - 1]!
  const mark = at.startsWith('\ufeff') ? 1 : 0
  const key = `schemaVersion: ${schemaVersion}`
  const start = column - 1 + mark
  const inside = at.slice(0, start).includes('{')
  lines[line - 1] = inside
    ? `${at.slice(0, start)}${key}, ${at.slice(start)}`
    : `${at.slice(0, start)}${key}${ending}\n${' '.repeat(column - 1)}${at.slice(start)}`
  return lines.join('\n')
}
