import type { Bounds } from '../../kernel/quantity/bounds.js'
import { formulaText } from '../../kernel/quantity/formula-text.js'
import { quantityShapeOf } from '../../kernel/quantity/schema.js'
import type { Unit } from '../../kernel/uncertain.js'
import type { ValuePath } from '../place.js'
import { isList, isMapping, type Plain } from '../plain.js'
import { scenarioSchema } from '../scenario.js'
import { alternatives, childSchemas } from '../schema-walk.js'

/** A formula as it stands in the scenario, and what it must give. */
export type FormulaSite = {
  readonly path: ValuePath
  /** The formula, without the equals sign. */
  readonly text: string
  /** The value as it is written; the formula is its end. */
  readonly written: string
} & (
  | { readonly gives: 'quantity'; readonly unit: Unit; readonly bounds: Bounds }
  | { readonly gives: 'input'; readonly name: string }
  | { readonly gives: 'monthly' }
)

/** Every formula of a scenario, in its order. */
export function formulaSites(root: Plain): FormulaSite[] {
  const sites: FormulaSite[] = []
  const visit = (value: Plain, schemas: ReturnType<typeof alternatives>, path: ValuePath): void => {
    const shape = schemas.map(quantityShapeOf).find((known) => known !== undefined)
    if (shape?.kind === 'monthlyFormula') {
      const text = monthlyText(value)
      if (text !== undefined) sites.push({ path, text, written: String(value), gives: 'monthly' })
    } else if (shape?.kind === 'quantity' || shape?.kind === 'namedInput') {
      const found = textAndPath(value, path)
      if (found === undefined) return
      if (shape.kind === 'quantity') {
        sites.push({ ...found, gives: 'quantity', unit: shape.unit, bounds: shape.bounds })
      } else sites.push({ ...found, gives: 'input', name: String(path.at(-1)) })
    } else if (isList(value)) {
      value.forEach((item, index) => {
        visit(item, childSchemas(schemas, index, item), [...path, index])
      })
    } else if (isMapping(value)) {
      for (const [key, child] of Object.entries(value)) {
        visit(child, childSchemas(schemas, key, child), [...path, key])
      }
    }
  }
  visit(root, alternatives(scenarioSchema, root), [])
  return sites
}

/** The formula a value is, by itself or with its source beside it. */
function textAndPath(
  value: Plain,
  path: ValuePath,
): { text: string; written: string; path: ValuePath } | undefined {
  const within = isMapping(value) && Object.hasOwn(value, 'value')
  const written = within ? value.value : value
  const text = formulaText(written)
  if (text === undefined) return undefined
  return { text, written: String(written), path: within ? [...path, 'value'] : path }
}

/** Where only a formula can stand the equals sign may be left out, and a number is a formula too. */
function monthlyText(value: Plain): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? (formulaText(value) ?? value.trim()) : undefined
}

/** Whether a scenario may hold a formula: only then is it worth loading the parser. */
export function mayHoldFormulas(value: Plain, key?: string): boolean {
  if (typeof value === 'string') return key === 'cost' || formulaText(value) !== undefined
  if (isList(value)) return value.some((item) => mayHoldFormulas(item))
  if (isMapping(value)) return Object.entries(value).some(([name, child]) => mayHoldFormulas(child, name))
  return typeof value === 'number' && key === 'cost'
}
