import type { Distribution } from './distribution.js'
import type { Formula, FormulaTree, MonthlyAmounts } from './formula.js'

/** What a number written in a scenario measures; the value itself is always in the base unit named here. */
export type Unit =
  | 'money' // scenario currency
  | 'share' // fraction, 0.85 for 85 %
  | 'seconds'
  | 'count'
  | 'factor' // dimensionless multiplier
  | 'perDay'
  | 'perYear'
  | 'contactsPerWeek'

/** Where a value came from. */
export type Origin = 'scenario' | 'preset' | 'default' | 'command-line' | 'records'

/**
 * A number of the scenario before it is drawn: a distribution (constant where nothing is uncertain)
 * in the base unit of `unit`, with the words it was written in and its provenance.
 */
export interface Uncertain {
  readonly kind: 'uncertain'
  readonly unit: Unit
  readonly distribution: Distribution
  readonly written: string
  readonly origin: Origin
  readonly source?: string
  readonly asOf?: string
  /** What people call a named input. */
  readonly label?: string
  /** Present where every draw follows from named inputs; `distribution` then is a sketch of the outcome for showing. */
  readonly formula?: Formula
}

/** An amount of money for each month, over named inputs and quantities of the model. */
export interface MonthlyFormula {
  readonly kind: 'monthlyFormula'
  readonly tree: FormulaTree
  readonly written: string
  readonly origin: Origin
}

/** The same tree once every uncertain number has been drawn: what the rooms compute with. */
export type Realised<T> = T extends Uncertain
  ? number
  : T extends MonthlyFormula
    ? MonthlyAmounts
    : T extends readonly (infer Item)[]
      ? readonly Realised<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Realised<T[Key]> }
        : T
