import type { FormulaTree } from '../../kernel/formula.js'
import { columnFunctions } from './column-functions.js'

/** The values of a part of a formula in the months `from` up to `until`, given the columns of the monthly quantities. */
type Evaluate = (columns: readonly Float64Array[], from: number, until: number) => Float64Array

/** Where the values of named inputs stand: one array that whoever draws fills. */
export interface InputSlots {
  readonly values: Float64Array
  readonly positions: ReadonlyMap<string, number>
}

/**
 * One number by a formula over named inputs.
 * @returns a function that computes it from what stands in the slots
 */
export function compileNumber(tree: FormulaTree, slots: InputSlots): () => number {
  const evaluate = compiled(tree, slots, [], 1)
  const none: readonly Float64Array[] = []
  return () => evaluate(none, 0, 1)[0]!
}

/** A column of numbers by a formula over named inputs and monthly quantities. */
export interface CompiledColumn {
  /** The monthly quantities the formula refers to, in the order of the columns it wants. */
  readonly quantities: readonly string[]
  readonly evaluate: Evaluate
}

export function compileColumn(tree: FormulaTree, slots: InputSlots, months: number): CompiledColumn {
  const quantities = [...monthlyNames(tree)]
  return { quantities, evaluate: compiled(tree, slots, quantities, months) }
}

function compiled(
  tree: FormulaTree,
  slots: InputSlots,
  quantities: readonly string[],
  length: number,
): Evaluate {
  // What is the same in every month is computed once.
  if (length > 1 && tree.kind !== 'number' && monthlyNames(tree).size === 0) {
    return repeated(compileNumber(tree, slots), length)
  }
  switch (tree.kind) {
    case 'number': {
      const column = new Float64Array(length).fill(tree.value)
      return () => column
    }
    case 'input': {
      const { values } = slots
      const { scale } = tree
      const position = positionOf(tree.name, slots)
      const column = new Float64Array(1)
      return () => {
        column[0] = values[position]! * scale
        return column
      }
    }
    case 'monthly': {
      const index = quantities.indexOf(tree.name)
      return (columns) => columns[index]!
    }
    case 'operation': {
      const compute = columnFunctions[tree.operator]
      const parts = tree.operands.map((operand) => compiled(operand, slots, quantities, length))
      return operation(compute, parts, length)
    }
  }
}

function operation(
  compute: (typeof columnFunctions)['add'],
  parts: readonly Evaluate[],
  length: number,
): Evaluate {
  const into = new Float64Array(length)
  const [first, second, third] = parts as readonly [Evaluate, Evaluate?, Evaluate?]
  if (second === undefined) {
    return (columns, from, until) => {
      const a = first(columns, from, until)
      compute(into, from, until, a, a, a)
      return into
    }
  }
  if (third === undefined) {
    return (columns, from, until) => {
      const a = first(columns, from, until)
      compute(into, from, until, a, second(columns, from, until), a)
      return into
    }
  }
  return (columns, from, until) => {
    const a = first(columns, from, until)
    compute(into, from, until, a, second(columns, from, until), third(columns, from, until))
    return into
  }
}

function repeated(value: () => number, length: number): Evaluate {
  const column = new Float64Array(length)
  return () => column.fill(value())
}

function positionOf(name: string, { positions }: InputSlots): number {
  const position = positions.get(name)
  if (position === undefined) throw new TypeError(`no input ${name}`)
  return position
}

/** The monthly quantities a formula refers to, each once. */
export function monthlyNames(tree: FormulaTree, into: Set<string> = new Set()): Set<string> {
  if (tree.kind === 'monthly') into.add(tree.name)
  if (tree.kind === 'operation') for (const operand of tree.operands) monthlyNames(operand, into)
  return into
}

/** The inputs a formula refers to, each once. */
export function inputNames(tree: FormulaTree, into: Set<string> = new Set()): Set<string> {
  if (tree.kind === 'input') into.add(tree.name)
  if (tree.kind === 'operation') for (const operand of tree.operands) inputNames(operand, into)
  return into
}
