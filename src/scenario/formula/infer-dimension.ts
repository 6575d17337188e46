import type { FormulaOperator, FormulaTree } from '../../kernel/formula.js'
import {
  bareNumber,
  common,
  type Dimension,
  isPlain,
  power,
  product,
  quotient,
  unitWord,
} from './dimension.js'
import { type FormulaFault, fault } from './formula-problem.js'
import { formulaFunctions } from './operators.js'
import { writtenTree } from './written-tree.js'

/** What a name measures. */
export type DimensionOfName = (name: string) => Dimension

/**
 * What a formula measures.
 * @throws FormulaFault where its units contradict each other
 */
export function inferDimension(tree: FormulaTree, dimensionOfName: DimensionOfName): Dimension {
  const measured = inferred(tree, dimensionOfName)
  if (measured === 'truth') throw fault('formula.numberNeeded', { found: writtenTree(tree) })
  return measured
}

type Measured = Dimension | 'truth'

function inferred(tree: FormulaTree, names: DimensionOfName): Measured {
  if (tree.kind === 'number') return bareNumber
  if (tree.kind !== 'operation') return names(tree.name)
  const { operator, operands } = tree
  const of = (index: number) => inferDimension(operands[index]!, names)
  switch (operator) {
    case 'add':
    case 'subtract':
    case 'minimum':
    case 'maximum':
      return alike(operands, names)
    case 'less':
    case 'atMost':
    case 'greater':
    case 'atLeast':
    case 'equal':
    case 'unequal':
      alike(operands, names)
      return 'truth'
    case 'multiply':
      return product(of(0), of(1))
    case 'divide':
      return quotient(of(0), of(1))
    case 'power':
      return raised(operands[0]!, operands[1]!, names)
    case 'negate':
    case 'absolute':
    case 'round':
    case 'floor':
    case 'ceiling':
      return of(0)
    case 'squareRoot':
      return root(operands[0]!, of(0))
    case 'exponential':
    case 'logarithm':
      return transcendental(operator, operands[0]!, of(0))
    case 'both':
    case 'either':
    case 'not':
      for (const operand of operands) requireTruth(operand, names)
      return 'truth'
    case 'choose':
      requireTruth(operands[0]!, names)
      return alike(operands.slice(1), names)
  }
}

/** What numbers that are added, compared or chosen between have in common. */
function alike(operands: readonly FormulaTree[], names: DimensionOfName): Dimension {
  let whole = operands[0]!
  let dimension = inferDimension(whole, names)
  for (const operand of operands.slice(1)) {
    const other = inferDimension(operand, names)
    const shared = common(dimension, other)
    if (shared === undefined) {
      throw fault('formula.mixedUnits', {
        left: writtenTree(whole),
        leftUnit: unitWord(dimension),
        right: writtenTree(operand),
        rightUnit: unitWord(other),
      })
    }
    requireUnitOfTime(whole, dimension, operand, other)
    requireUnitOfTime(operand, other, whole, dimension)
    dimension = shared
    if (!other.bare) whole = operand
  }
  return dimension
}

/** Beside a duration or a rate a number without a unit is refused (seconds or minutes?); nought is nought of anything. */
function requireUnitOfTime(
  found: FormulaTree,
  dimension: Dimension,
  other: FormulaTree,
  otherDimension: Dimension,
): void {
  if (!dimension.bare || otherDimension.time === 0 || constantOf(found) === 0) return
  throw fault('formula.bareNumber', {
    found: writtenTree(found),
    other: writtenTree(other),
    unit: unitWord(otherDimension),
  })
}

function raised(base: FormulaTree, exponent: FormulaTree, names: DimensionOfName): Dimension {
  const exponentDimension = inferDimension(exponent, names)
  const dimension = inferDimension(base, names)
  if (!isPlain(exponentDimension)) {
    throw fault('formula.exponent', { found: writtenTree(exponent), unit: 'plain' })
  }
  if (isPlain(dimension)) {
    const kind = dimension.kind === 'count' ? 'number' : 'factor'
    return { ...dimension, kind, bare: dimension.bare && exponentDimension.bare }
  }
  const whole = constantOf(exponent)
  if (whole === undefined || !Number.isInteger(whole) || Math.abs(whole) > 4) {
    throw fault('formula.exponent', { found: writtenTree(exponent), unit: 'whole' })
  }
  return power(dimension, whole)
}

function root(operand: FormulaTree, dimension: Dimension): Dimension {
  const { money, time } = dimension
  if (money % 2 !== 0 || time % 2 !== 0) throw plainNumberNeeded('squareRoot', operand, dimension)
  return { ...dimension, money: money / 2, time: time / 2 }
}

function transcendental(operator: FormulaOperator, operand: FormulaTree, dimension: Dimension): Dimension {
  if (!isPlain(dimension)) throw plainNumberNeeded(operator, operand, dimension)
  return dimension.bare ? bareNumber : { ...dimension, kind: 'factor', priced: false }
}

function plainNumberNeeded(
  operator: FormulaOperator,
  operand: FormulaTree,
  dimension: Dimension,
): FormulaFault {
  const name = [...formulaFunctions].find(([, known]) => known.operator === operator)?.[0] ?? operator
  return fault('formula.plainNumberNeeded', {
    name,
    found: writtenTree(operand),
    unit: unitWord(dimension),
  })
}

function requireTruth(operand: FormulaTree, names: DimensionOfName): void {
  if (inferred(operand, names) === 'truth') return
  throw fault('formula.conditionNeeded', { found: writtenTree(operand) })
}

/** The value of a number written out, with or without a sign; undefined for anything else. */
function constantOf(tree: FormulaTree): number | undefined {
  if (tree.kind === 'number') return tree.value
  if (tree.kind !== 'operation' || tree.operator !== 'negate') return undefined
  const value = constantOf(tree.operands[0]!)
  return value === undefined ? undefined : -value
}
