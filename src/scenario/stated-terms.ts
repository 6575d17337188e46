import type { z } from 'zod'
import { isDate, sourceKeys } from '../kernel/quantity/quantity.js'
import { quantityShapeOf } from '../kernel/quantity/schema.js'
import type { Origin } from '../kernel/uncertain.js'
import { type Places, pathText, type ValuePath } from './place.js'
import type { Finding } from './placed-problem.js'
import { isList, isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'
import { scenarioSchema } from './scenario.js'
import { alternatives, childSchemas } from './schema-walk.js'

/**
 * A number of the scenario that is certain by its nature: months of a contract, the threshold of a tier, a promise, a time of
 * day; or a cost line by a formula, which has no distribution of its own.
 */
export interface ScenarioTerm {
  readonly path: string
  readonly written: string
  readonly origin: Origin
  readonly source?: string
  readonly asOf?: string
  /** Where it is written; absent for a default. */
  readonly position?: { readonly file: string; readonly line: number; readonly column: number }
}

interface Source {
  readonly source?: string
  readonly asOf?: string
}

export interface Unsourced {
  /** The scenario with bare terms. */
  readonly value: Plain
  /** Sources of terms, by path. */
  readonly sources: ReadonlyMap<string, Source>
  readonly findings: readonly Finding[]
}

type Schemas = ReturnType<typeof alternatives>

/** Takes `{value, source, asOf}` off the terms that carry it; quantities read their own. */
export function withoutSources(root: Plain): Unsourced {
  const sources = new Map<string, Source>()
  const findings: Finding[] = []
  const visit = (value: Plain, schemas: Schemas, path: ValuePath): Plain => {
    if (isList(value)) {
      return value.map((item, index) => visit(item, childSchemas(schemas, index, item), [...path, index]))
    }
    if (!isMapping(value)) return value
    if (isSourced(value) && schemas.length > 0 && schemas.every(isTerm)) {
      const { source, asOf } = value
      findings.push(...sourceFindings(value, path))
      sources.set(pathText(path), {
        ...(source !== undefined && { source: String(source) }),
        ...(asOf !== undefined && { asOf: String(asOf) }),
      })
      return value.value!
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [
        key,
        visit(child, childSchemas(schemas, key, child), [...path, key]),
      ]),
    )
  }
  return { value: visit(root, alternatives(scenarioSchema, root), []), sources, findings }
}

function isSourced(value: PlainMapping): boolean {
  return Object.hasOwn(value, 'value') && Object.keys(value).every((key) => sourceKeys.includes(key))
}

function sourceFindings({ source, asOf }: PlainMapping, path: ValuePath): Finding[] {
  const findings: Finding[] = []
  if (source !== undefined && (typeof source !== 'string' || source.trim() === '')) {
    const figures = { expected: 'string', found: typeof source === 'string' ? 'nothing' : typeof source }
    findings.push({ code: 'schema.wrongType', figures, path: [...path, 'source'], at: 'value' })
  }
  if (asOf !== undefined && !isDate(asOf)) {
    const figures = { found: String(asOf) }
    findings.push({ code: 'quantity.asOf', figures, path: [...path, 'asOf'], at: 'value' })
  }
  return findings
}

const termKinds = new Set(['clockTime', 'yearMonth', 'serviceTarget', 'monthlyFormula'])

/** Whether a schema is that of a term: a plain number, or what is read as a whole and is no quantity. */
export function isTerm(schema: z.core.$ZodType): boolean {
  const shape = quantityShapeOf(schema)
  return shape ? termKinds.has(shape.kind) : (schema as z.core.$ZodTypes)._zod.def.type === 'number'
}

/** Figures of a list are one term; longer ones are cut. */
const longestWritten = 200

/** Every term as written, in the order of the scenario, then those that hold by default. */
export function statedTerms(
  { value, sources }: Pick<Unsourced, 'value' | 'sources'>,
  places: Places,
  scenario: unknown,
): ScenarioTerm[] {
  const terms: ScenarioTerm[] = []
  const add = (path: ValuePath, written: string) => {
    const place = places.at(path) ?? places.nearest(path)?.place
    const at = pathText(path)
    terms.push({
      path: at,
      written: written.slice(0, longestWritten),
      origin: place?.origin ?? 'scenario',
      ...sources.get(at),
      ...(place && { position: { file: place.file, line: place.value.line, column: place.value.column } }),
    })
  }
  const visit = (here: Plain, schemas: Schemas, path: ValuePath): void => {
    if (isList(here) && here.length > 0 && here.every((item) => typeof item === 'number')) {
      const items = childSchemas(schemas, 0, here[0])
      if (items.length > 0 && items.every(isTerm)) add(path, here.join(', '))
    } else if (isList(here)) {
      here.forEach((item, index) => {
        visit(item, childSchemas(schemas, index, item), [...path, index])
      })
    } else if (isMapping(here)) {
      for (const [key, child] of Object.entries(here)) {
        visit(child, childSchemas(schemas, key, child), [...path, key])
      }
    } else if (schemas.length > 0 && schemas.every(isTerm)) add(path, String(here))
  }
  visit(value, alternatives(scenarioSchema, value), [])
  return [...terms, ...defaultTerms(value, scenario)]
}

/** Numbers that the read scenario has and nobody wrote. */
function defaultTerms(written: Plain, read: unknown): ScenarioTerm[] {
  const terms: ScenarioTerm[] = []
  const visit = (value: unknown, path: ValuePath): void => {
    if (typeof value === 'number' && valueAt(written, path) === undefined) {
      terms.push({ path: pathText(path), written: String(value), origin: 'default' })
    } else if (isFixedMapping(value)) {
      // A text that was read into parts, such as 80/20, is a term as it stands.
      const said = valueAt(written, path)
      if (said !== undefined && !isMapping(said)) return
      for (const [key, child] of Object.entries(value)) visit(child, [...path, key])
    }
  }
  visit(read, [])
  return terms
}

function isFixedMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('kind' in value)
}
