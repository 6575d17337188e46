import type { FormulaOperator } from '../../kernel/formula.js'

/** How many numbers a function takes: exactly `least`, or more where `more`. */
export interface FormulaFunction {
  readonly operator: FormulaOperator
  readonly least: number
  readonly more: boolean
}

/** The functions a formula may call, by the name they are written with. */
export const formulaFunctions: ReadonlyMap<string, FormulaFunction> = new Map([
  ['min', { operator: 'minimum', least: 2, more: true }],
  ['max', { operator: 'maximum', least: 2, more: true }],
  ['abs', { operator: 'absolute', least: 1, more: false }],
  ['round', { operator: 'round', least: 1, more: false }],
  ['floor', { operator: 'floor', least: 1, more: false }],
  ['ceil', { operator: 'ceiling', least: 1, more: false }],
  ['sqrt', { operator: 'squareRoot', least: 1, more: false }],
  ['exp', { operator: 'exponential', least: 1, more: false }],
  ['log', { operator: 'logarithm', least: 1, more: false }],
])

/** The signs and words a formula may use, by the names mathjs gives them. */
export const formulaOperators: ReadonlyMap<string, FormulaOperator> = new Map([
  ['add', 'add'],
  ['subtract', 'subtract'],
  ['multiply', 'multiply'],
  ['divide', 'divide'],
  ['pow', 'power'],
  ['unaryMinus', 'negate'],
  ['smaller', 'less'],
  ['smallerEq', 'atMost'],
  ['larger', 'greater'],
  ['largerEq', 'atLeast'],
  ['equal', 'equal'],
  ['unequal', 'unequal'],
  ['and', 'both'],
  ['or', 'either'],
  ['not', 'not'],
])

/** Words with a meaning of their own in formulas, besides functions and quantities. */
export const formulaWords: readonly string[] = [
  ...['and', 'or', 'not', 'xor', 'mod', 'to', 'in', 'true', 'false', 'null', 'undefined', 'NaN', 'Infinity'],
  ...formulaFunctions.keys(),
]
