import type { FormulaOperator } from '../../kernel/formula.js'

type Column = Float64Array

/** Computes one operation for the months `from` up to `until`; operands that are not taken are the first again. */
export type ColumnFunction = (
  into: Column,
  from: number,
  until: number,
  a: Column,
  b: Column,
  c: Column,
) => void

/** One loop an operation, so that a formula costs one call an operation and not one a month. */
export const columnFunctions: Readonly<Record<FormulaOperator, ColumnFunction>> = {
  add(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i]! + b[i]!
  },
  subtract(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i]! - b[i]!
  },
  multiply(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i]! * b[i]!
  },
  divide(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i]! / b[i]!
  },
  power(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i]! ** b[i]!
  },
  negate(into, from, until, a) {
    for (let i = from; i < until; i++) into[i] = -a[i]!
  },
  minimum(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = Math.min(a[i]!, b[i]!)
  },
  maximum(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = Math.max(a[i]!, b[i]!)
  },
  absolute(into, from, until, a) {
    for (let i = from; i < until; i++) into[i] = Math.abs(a[i]!)
  },
  round(into, from, until, a) {
    for (let i = from; i < until; i++) into[i] = Math.round(a[i]!)
  },
  floor(into, from, until, a) {
    for (let i = from; i < until; i++) into[i] = Math.floor(a[i]!)
  },
  ceiling(into, from, until, a) {
    for (let i = from; i < until; i++) into[i] = Math.ceil(a[i]!)
  },
  squareRoot(into, from, until, a) {
    for (let i = from; i < until; i++) into[i] = Math.sqrt(a[i]!)
  },
  exponential(into, from, until, a) {
    for (let i = from; i < until; i++) into[i] = Math.exp(a[i]!)
  },
  logarithm(into, from, until, a) {
    for (let i = from; i < until; i++) into[i] = Math.log(a[i]!)
  },
  less(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i]! < b[i]! ? 1 : 0
  },
  atMost(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i]! <= b[i]! ? 1 : 0
  },
  greater(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i]! > b[i]! ? 1 : 0
  },
  atLeast(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i]! >= b[i]! ? 1 : 0
  },
  equal(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i] === b[i] ? 1 : 0
  },
  unequal(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i] === b[i] ? 0 : 1
  },
  both(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = a[i]! * b[i]!
  },
  either(into, from, until, a, b) {
    for (let i = from; i < until; i++) into[i] = Math.max(a[i]!, b[i]!)
  },
  not(into, from, until, a) {
    for (let i = from; i < until; i++) into[i] = 1 - a[i]!
  },
  choose(into, from, until, a, b, c) {
    for (let i = from; i < until; i++) into[i] = a[i] === 1 ? b[i]! : c[i]!
  },
}
