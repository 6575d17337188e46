import type { FormulaOperator, FormulaTree } from '../../kernel/formula.js'
import { formulaFunctions } from './operators.js'

const signs: Readonly<Partial<Record<FormulaOperator, string>>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  power: '^',
  less: '<',
  atMost: '<=',
  greater: '>',
  atLeast: '>=',
  equal: '==',
  unequal: '!=',
  both: 'and',
  either: 'or',
}

const functionNames = new Map([...formulaFunctions].map(([name, { operator }]) => [operator, name]))

/** A part of a formula in the notation it was written in, for messages. */
export function writtenTree(tree: FormulaTree): string {
  if (tree.kind === 'number') return String(tree.value)
  if (tree.kind !== 'operation') return tree.name
  const { operator, operands } = tree
  const name = functionNames.get(operator)
  if (name !== undefined) return `${name}(${operands.map(writtenTree).join(', ')})`
  const parts = operands.map(inBrackets)
  if (operator === 'choose') return `${parts[0]} ? ${parts[1]} : ${parts[2]}`
  if (operator === 'negate') return `-${parts[0]}`
  if (operator === 'not') return `not ${parts[0]}`
  return parts.join(operator === 'power' ? '^' : ` ${signs[operator]} `)
}

function inBrackets(tree: FormulaTree): string {
  const sign = tree.kind === 'operation' && !functionNames.has(tree.operator) && tree.operator !== 'negate'
  return sign ? `(${writtenTree(tree)})` : writtenTree(tree)
}
