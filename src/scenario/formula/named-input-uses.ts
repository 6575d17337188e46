import type { FormulaTree } from '../../kernel/formula.js'
import { pathText, type ValuePath } from '../place.js'
import { isMonthlyFormula } from '../realise.js'
import { isUncertain } from '../uncertain-leaves.js'
import { inputNames } from './compile-formula.js'

/**
 * Where each named input of a scenario is used: the paths of the formulas that refer to it, by themselves or through
 * other named inputs, which are not listed.
 *
 * @returns by the input's name; one that nothing uses has an empty list.
 */
export function namedInputUses(scenario: {
  readonly inputs?: object | undefined
}): ReadonlyMap<string, readonly string[]> {
  const names = Object.keys(scenario.inputs ?? {})
  if (names.length === 0) return new Map()
  const formulas = formulasOf(scenario)
  const usesOf = (name: string, seen: ReadonlySet<string>): string[] =>
    formulas.flatMap(({ path, refersTo }) => {
      if (!refersTo.has(name)) return []
      const [first, second] = path
      if (first !== 'inputs') return [pathText(path)]
      const through = String(second)
      return seen.has(through) ? [] : usesOf(through, new Set([...seen, through]))
    })
  return new Map(names.map((name) => [name, [...new Set(usesOf(name, new Set([name])))]]))
}

interface PlacedReferences {
  readonly path: ValuePath
  readonly refersTo: ReadonlySet<string>
}

function formulasOf(root: unknown): PlacedReferences[] {
  const found: PlacedReferences[] = []
  const visit = (value: unknown, path: ValuePath): void => {
    if (typeof value !== 'object' || value === null) return
    const tree = formulaOf(value)
    if (tree !== undefined) found.push({ path, refersTo: inputNames(tree) })
    else if (!isUncertain(value)) {
      for (const [key, child] of Object.entries(value)) {
        visit(child, [...path, Array.isArray(value) ? Number(key) : key])
      }
    }
  }
  visit(root, [])
  return found
}

function formulaOf(value: object): FormulaTree | undefined {
  if (isUncertain(value)) return value.formula?.tree
  return isMonthlyFormula(value) ? value.tree : undefined
}
