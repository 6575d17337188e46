import { z } from 'zod'
import { priceBases } from '../cost/price-bases.js'
import { isDistributionName } from '../kernel/quantity/distribution-forms.js'
import { sourceKeys } from '../kernel/quantity/quantity.js'
import type { Figures } from '../kernel/quantity/reading.js'
import { quantityShapeOf } from '../kernel/quantity/schema.js'
import { nearestWord } from './nearest-word.js'
import { pathText, type ValuePath } from './place.js'
import type { Finding } from './placed-problem.js'
import { isList, isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'
import { misspeltSourceKey, quantityMeant } from './quantity-meant.js'
import { scenarioSchema } from './scenario.js'
import { childSchemas, knownKeys, schemasAt } from './schema-walk.js'

type Issue = z.core.$ZodIssue

/** What the schema found wrong with a merged scenario, in this room's codes, with suggestions. */
export function schemaFindings(issues: readonly Issue[], value: Plain): Finding[] {
  const findings = issues.flatMap((issue) => findingsOf(issue, [], value))
  return withoutShadows([...findings, ...behindDiscriminators(issues, findings, value)])
}

/**
 * Where the word that says what a mapping is (an option's `model`) is misspelt, the schema sees no more of the mapping: what
 * else is wrong in it is found with the word put right.
 */
function behindDiscriminators(
  issues: readonly Issue[],
  findings: readonly Finding[],
  value: Plain,
): Finding[] {
  const parents: ValuePath[] = []
  let corrected = value
  issues.forEach((issue) => {
    if (issue.code !== 'invalid_union' || !('discriminator' in issue)) return
    const at = issue.path as ValuePath
    const parent = at.slice(0, -1)
    const key = String(at.at(-1))
    const around = valueAt(value, parent)
    const finding = findings.find(({ path, suggestion }) => {
      return suggestion !== undefined && pathText(path.slice(0, -1)) === pathText(parent)
    })
    if (!isMapping(around) || finding?.suggestion === undefined) return
    const misspelt = String(finding.path.at(-1))
    const entries = Object.entries(around).map(([name, child]): [string, Plain] =>
      misspelt === key
        ? [name, name === key ? finding.suggestion! : child]
        : [name === misspelt ? key : name, child],
    )
    corrected = withValueAt(corrected, parent, Object.fromEntries(entries))
    parents.push(parent)
  })
  if (parents.length === 0) return []
  const parsed = scenarioSchema.safeParse(corrected)
  if (parsed.success) return []
  const inside = ({ path }: Finding) =>
    parents.some((parent) => pathText(path.slice(0, parent.length)) === pathText(parent))
  return parsed.error.issues.flatMap((issue) => findingsOf(issue, [], corrected)).filter(inside)
}

/** A copy of a tree with another value at a path. */
function withValueAt(tree: Plain, [key, ...rest]: ValuePath, value: Plain): Plain {
  if (key === undefined) return value
  if (isList(tree))
    return tree.map((child, index) => (index === key ? withValueAt(child, rest, value) : child))
  if (!isMapping(tree)) return tree
  return Object.fromEntries(
    Object.entries(tree).map(([name, child]) => [
      name,
      name === String(key) ? withValueAt(child, rest, value) : child,
    ]),
  )
}

function findingsOf(issue: Issue, base: ValuePath, root: Plain): Finding[] {
  const path = [...base, ...(issue.path as ValuePath)]
  const written = valueAt(root, path)
  const finding = (code: string, figures: Figures = {}): Finding[] => [{ code, figures, path, at: 'value' }]
  switch (issue.code) {
    case 'custom':
      return [customFinding(issue, path, written, root)]
    case 'unrecognized_keys': {
      const asNumber = asQuantity(issue.keys, path, written, root)
      if (asNumber !== undefined) return asNumber.flatMap((inner) => findingsOf(inner, path, root))
      return issue.keys.map((key) => unknownKey([...path, key], key, path, root))
    }
    case 'invalid_key':
      return [{ code: nameCode(issue), figures: { found: String(path.at(-1)) }, path, at: 'key' }]
    case 'invalid_type': {
      if (written === undefined) return [missingKey(path)]
      if (issue.expected === 'int' && typeof written === 'number') {
        return finding('schema.notWhole', { found: written })
      }
      return finding('schema.wrongType', { expected: issue.expected, found: kindOf(written) })
    }
    case 'invalid_value':
      return written === undefined ? [missingKey(path)] : [unknownValue(path, written, issue.values)]
    case 'invalid_union':
      return unionFindings(issue, path, written, base, root)
    case 'too_small':
      return finding(tooSmallCode(issue.origin), {
        found: sizeOf(written),
        minimum: Number(issue.minimum),
        strict: issue.inclusive === false ? 'yes' : 'no',
      })
    case 'too_big':
      return finding(tooBigCode(issue.origin), {
        found: sizeOf(written),
        maximum: Number(issue.maximum),
        strict: issue.inclusive === false ? 'yes' : 'no',
      })
    default:
      return finding('schema.noneFits', { found: kindOf(written) })
  }
}

const isWordOfNumbers = (key: string): boolean => sourceKeys.includes(key) || isDistributionName(key)

/**
 * What is wrong with a mapping as a number, where a number or a mapping with keys of its own may stand and it is a number that
 * was meant: the schema settles for the mapping, since keys nobody knows are the least of faults to it.
 */
function asQuantity(
  keys: readonly string[],
  path: ValuePath,
  written: Plain | undefined,
  root: Plain,
): readonly Issue[] | undefined {
  if (!keys.some(isWordOfNumbers)) return undefined
  const parent = path.slice(0, -1)
  const key = path.at(-1)
  if (key === undefined) return undefined
  // The alternatives for a text: those for this mapping leave numbers out.
  const number = childSchemas(schemasAt(scenarioSchema, root, parent), key, '').find(
    (schema) => quantityShapeOf(schema)?.kind === 'quantity',
  )
  const read = number && z.safeParse(number, written)
  return read?.success === false ? read.error.issues : undefined
}

/** The code of the rule for names that a name breaks. */
function nameCode({ issues: [rule] }: z.core.$ZodIssueInvalidKey): string {
  return rule?.code === 'custom' ? String(rule.params?.code) : 'quantity.illegalName'
}

function customFinding(
  issue: z.core.$ZodIssueCustom,
  path: ValuePath,
  written: Plain | undefined,
  root: Plain,
): Finding {
  const code = String(issue.params?.code ?? 'schema.noneFits')
  // Some branches of the schema hand a missing number to the reader of numbers.
  if (written === undefined && code.startsWith('quantity.')) return missingKey(path)
  const figures = {
    ...(isMapping(written) || isList(written) || written === undefined ? {} : { found: String(written) }),
    ...(issue.params?.figures as Figures | undefined),
  }
  const formula = code.startsWith('quantity.') ? formulaWithoutSign(written, root) : undefined
  const suggestion = suggestionIn(code, figures, written) ?? formula
  if (code === 'quantity.unitBesideDistribution') {
    return { code, figures, path: [...path, String(figures.found ?? '')], at: 'key' }
  }
  if (code === 'quantity.unknownDistribution' || code === 'quantity.unknownSourceKey') {
    const misspelt = misspeltSourceKey(written)
    if (misspelt) {
      const { key, near } = misspelt
      const known = 'value, source, asOf'
      const figuresOfKey = { found: key, known }
      return {
        code: 'quantity.unknownSourceKey',
        figures: figuresOfKey,
        path: [...path, key],
        at: 'key',
        suggestion: near,
      }
    }
    const found = String(figures.found ?? '')
    if (isMapping(written) && Object.hasOwn(written, found)) {
      return { code, figures, path: [...path, found], at: 'key', suggestion }
    }
  }
  return { code, figures, path, at: 'value', suggestion }
}

/** A text that refers to a named input is a formula whose equals sign was left out. */
function formulaWithoutSign(written: Plain | undefined, root: Plain): string | undefined {
  const inputs = isMapping(root) ? root.inputs : undefined
  if (typeof written !== 'string' || written.length > 200 || !isMapping(inputs)) return undefined
  const words = written.split(/[^\p{L}\p{N}_]+/u)
  const refers = words.some((word) => Object.hasOwn(inputs, word))
  return refers && !written.trim().startsWith('=') ? `= ${written.trim()}` : undefined
}

/** Refusals that already know what was probably meant, or whose words are near to others. */
function suggestionIn(code: string, figures: Figures, written: Plain | undefined): string | undefined {
  const suggestion = figures.suggestion
  return suggestion === undefined ? quantityMeant(code, figures, written) : String(suggestion)
}

function missingKey(path: ValuePath): Finding {
  return { code: 'schema.missingKey', figures: { key: String(path.at(-1) ?? '') }, path, at: 'key' }
}

function unknownKey(path: ValuePath, key: string, parent: ValuePath, root: Plain, meant?: string): Finding {
  if (pathText(parent) === 'demand.channels' && isChannelNotCarried(key))
    return { code: 'demand.channelNotCarried', figures: { channel: key }, path, at: 'key' }
  const known = knownKeys(schemasAt(scenarioSchema, root, parent))
  const suggestion = meant ?? nearestWord(key, known)
  return { code: 'schema.unknownKey', figures: { key, known: known.join(', ') }, path, at: 'key', suggestion }
}

function unknownValue(path: ValuePath, written: Plain, values: readonly unknown[]): Finding {
  if (path[0] === 'demand' && path.at(-1) === 'channel' && isChannelNotCarried(written))
    return { code: 'demand.channelNotCarried', figures: { channel: String(written) }, path, at: 'value' }
  const known = values.map(String)
  const found = isMapping(written) || isList(written) ? kindOf(written) : String(written)
  const suggestion = typeof written === 'string' ? nearestWord(written, known) : undefined
  return {
    code: 'schema.unknownValue',
    figures: { found, known: known.join(', ') },
    path,
    at: 'value',
    suggestion,
  }
}

/** Channels the calculator knows and a scenario does not: a reader should not look for a slip of the pen. */
function isChannelNotCarried(written: Plain): boolean {
  return written === 'callback' || written === 'outbound'
}

/** Of a union only the branch the writer seems to have meant is reported. */
function unionFindings(
  issue: z.core.$ZodIssueInvalidUnion,
  path: ValuePath,
  written: Plain | undefined,
  base: ValuePath,
  root: Plain,
): Finding[] {
  const { options, discriminator } = issue as { options?: readonly unknown[]; discriminator?: string }
  if (discriminator !== undefined && options) {
    if (written !== undefined) return [unknownValue(path, written, options)]
    const around = valueAt(root, path.slice(0, -1))
    const misspelt = isMapping(around) ? nearestWord(discriminator, Object.keys(around)) : undefined
    return misspelt === undefined
      ? [missingKey(path)]
      : [unknownKey([...path.slice(0, -1), misspelt], misspelt, path.slice(0, -1), root, discriminator)]
  }
  if (written === undefined) return [missingKey(path)]
  const branches = branchesMeant(
    issue.errors.filter((errors) => !errors.some(missesTheKind)),
    written,
  )
  const meant = branches[0]
  if (meant && branches.length === 1) {
    return meant.flatMap((inner) => findingsOf(inner, [...base, ...(issue.path as ValuePath)], root))
  }
  const words = issue.errors.flatMap((errors) => errors.flatMap(wordsAtTheTop))
  if (typeof written === 'string' && words.length > 0) return [unknownValue(path, written, words)]
  return [{ code: 'schema.noneFits', figures: { found: kindOf(written) }, path, at: 'value' }]
}

/** Where a mapping may be a number's distribution or something with keys of its own: what knows a key of it. */
function branchesMeant(branches: readonly Issue[][], written: Plain): readonly Issue[][] {
  if (branches.length < 2 || !isMapping(written)) return branches
  const known = branches.filter((errors) => !errors.some((error) => knowsNoKey(error, written)))
  const withKeys = branches.filter((errors) => errors.some(({ code }) => code === 'unrecognized_keys'))
  return known.length > 0 ? known : withKeys
}

function knowsNoKey(issue: Issue, written: PlainMapping): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'unrecognized_keys') return issue.keys.length === Object.keys(written).length
  return issue.code === 'custom' && issue.params?.code === 'quantity.unknownDistribution'
}

/** A branch for a text does not fit a mapping at all, nor the other way round. */
function missesTheKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
}

function wordsAtTheTop(issue: Issue): readonly unknown[] {
  return issue.path.length === 0 && issue.code === 'invalid_value' ? issue.values : []
}

function tooSmallCode(origin: string): string {
  if (origin === 'array') return 'schema.tooFewItems'
  return origin === 'string' ? 'schema.textTooShort' : 'schema.tooSmall'
}

function tooBigCode(origin: string): string {
  if (origin === 'array') return 'schema.tooManyItems'
  return origin === 'string' ? 'schema.textTooLong' : 'schema.tooBig'
}

function sizeOf(written: Plain | undefined): number {
  if (isList(written) || typeof written === 'string') return written.length
  return Number(written)
}

/** The kind of a value, as a word the message catalogue translates. */
export function kindOf(written: Plain | undefined): string {
  if (written === null || written === undefined) return 'nothing'
  if (isList(written)) return 'list'
  return isMapping(written) ? 'mapping' : typeof written === 'string' ? 'text' : typeof written
}

/** Keys whose lack a room reports at the mapping around them. */
const keysMissed: Readonly<Record<string, readonly string[]>> = {
  'demand.channelMissing': ['voice', 'email', 'chat'],
  'demand.handleTimeMissing': ['handleTime'],
  'demand.volumeMissing': ['volume', 'recordsShare'],
  'cost.exactlyOnePriceBasis': priceBases,
}

/** Whether another finding holds the same value to a lower maximum. */
function boundedCloser(findings: readonly Finding[], path: ValuePath, maximum: unknown): boolean {
  return findings.some(
    (other) =>
      other.code === 'schema.tooBig' &&
      pathText(other.path) === pathText(path) &&
      Number(other.figures.maximum) < Number(maximum),
  )
}

/**
 * A missing key is not reported where an unknown key beside it is its misspelling, nor what a room finds wrong
 * with a value that could not even be read.
 */
function withoutShadows(findings: readonly Finding[]): Finding[] {
  const misspelt = new Set(
    findings
      .filter(({ code, suggestion }) => code === 'schema.unknownKey' && suggestion !== undefined)
      .map(({ path, suggestion }) => pathText([...path.slice(0, -1), suggestion!])),
  )
  const unreadable = new Set(
    findings.filter(({ code }) => /^(?:schema|quantity)\./.test(code)).map(({ path }) => pathText(path)),
  )
  return findings.filter(({ code, path, figures }) => {
    if (code === 'schema.tooBig' && boundedCloser(findings, path, figures.maximum)) return false
    if (code === 'demand.unknownChannel' && misspelt.has(`demand.channels.${figures.channel}`)) return false
    if (code === 'schema.missingKey') return !misspelt.has(pathText(path))
    if (!/^(?:schema|quantity)\./.test(code) && unreadable.has(pathText(path))) return false
    return !keysMissed[code]?.some((key) => misspelt.has(pathText([...path, key])))
  })
}
