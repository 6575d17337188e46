import { quantityShapeOf } from '../kernel/quantity/schema.js'
import { type Places, pathText, type ValuePath } from './place.js'
import { isList, isMapping, type Plain } from './plain.js'
import { scenarioSchema } from './scenario.js'
import { alternatives, childSchemas } from './schema-walk.js'
import { isTerm, type ScenarioTerm } from './stated-terms.js'

type Schemas = ReturnType<typeof alternatives>

/** Keys at the root that say what is asked, how it is weighed or whose it is: none moves a cost. */
export const asideRoots = new Set([
  'schemaVersion',
  'title',
  'client',
  'author',
  'confidentiality',
  'logo',
  'currency',
  'inputs',
  'criteria',
  'unpriced',
  'findOut',
  'futures',
  'correlations',
  'rules',
  'simulation',
])

/** Keys that name a thing or say of what kind it is, which stands in what is shown of it anyway. */
export const asideKeys = new Set(['name', 'kind', 'model', 'candidate', 'stage', 'category'])

const longestWritten = 200

/** What the scenario states in words and not in numbers, as written, such as opening hours and access modes. */
export function statedChoices(value: Plain, places: Places): ScenarioTerm[] {
  const choices: ScenarioTerm[] = []
  const add = (path: ValuePath, written: string) => {
    const place = places.at(path) ?? places.nearest(path)?.place
    choices.push({
      path: pathText(path),
      written: written.slice(0, longestWritten),
      origin: place?.origin ?? 'scenario',
      ...(place && { position: { file: place.file, line: place.value.line, column: place.value.column } }),
    })
  }
  const visit = (here: Plain, schemas: Schemas, path: ValuePath): void => {
    if (path.length === 1 && asideRoots.has(String(path[0]))) return
    if (isMapping(here)) {
      for (const [key, child] of Object.entries(here)) {
        visit(child, childSchemas(schemas, key, child), [...path, key])
      }
    } else if (isList(here)) {
      if (here.length > 0 && here.every((item) => typeof item === 'string')) {
        const items = childSchemas(schemas, 0, here[0])
        if (items.length > 0 && items.every(isChoice)) add(path, here.join(', '))
      } else {
        here.forEach((item, place) => {
          visit(item, childSchemas(schemas, place, item), [...path, place])
        })
      }
    } else if (isStated(here, path) && schemas.length > 0 && schemas.every(isChoice)) add(path, String(here))
  }
  visit(value, alternatives(scenarioSchema, value), [])
  return choices
}

const isStated = (value: Plain, path: ValuePath): boolean =>
  (typeof value === 'string' || typeof value === 'boolean') && !asideKeys.has(String(path.at(-1)))

/** Whether a schema is of words or of yes and no, and of no quantity; a file of records is said by its name. */
export function isChoice(schema: Schemas[number]): boolean {
  const shape = quantityShapeOf(schema)
  return shape === undefined ? !isTerm(schema) : shape.kind === 'file'
}
