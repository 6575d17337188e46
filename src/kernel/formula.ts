/** What a formula may do with numbers; truth is 1 and 0. */
export type FormulaOperator =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'negate'
  | 'minimum'
  | 'maximum'
  | 'absolute'
  | 'round'
  | 'floor'
  | 'ceiling'
  | 'squareRoot'
  | 'exponential'
  | 'logarithm'
  | 'less'
  | 'atMost'
  | 'greater'
  | 'atLeast'
  | 'equal'
  | 'unequal'
  | 'both'
  | 'either'
  | 'not'
  | 'choose'

/** A formula as plain data, so that it can be sent to a worker thread; whoever evaluates it compiles it first. */
export type FormulaTree =
  | { readonly kind: 'number'; readonly value: number }
  /** A named input of the scenario, times `scale` to bring its unit of time to the formula's. */
  | { readonly kind: 'input'; readonly name: string; readonly scale: number }
  /** A quantity of the model that has a value in every month. */
  | { readonly kind: 'monthly'; readonly name: string }
  | {
      readonly kind: 'operation'
      readonly operator: FormulaOperator
      readonly operands: readonly FormulaTree[]
    }

/** How an uncertain number follows from named inputs. */
export interface Formula {
  readonly tree: FormulaTree
  /** 0 where it refers to drawn inputs only, else one more than the deepest formula it refers to: the order of evaluation. */
  readonly depth: number
  /** Legal range: a draw beyond it is cut at its end. */
  readonly min: number
  readonly max: number
  /** What stands in a draw in which the formula gives no finite number. */
  readonly otherwise: number
}

/** A monthly formula ready to be evaluated in the draw whose inputs stand in the realised tree. */
export interface MonthlyAmounts {
  /** The quantities it refers to, in the order in which `evaluate` expects their columns. */
  readonly quantities: readonly string[]
  /** Months with contacts that were paid by it since this was last set to nought, and those for which it gave no number. */
  readonly tally: { months: number; withoutAmount: number }
  /**
   * One amount a month, from month `from` up to `until` (exclusive); not finite where the formula gives none. The array is
   * used again by the next call.
   */
  evaluate(columns: readonly Float64Array[], from: number, until: number): Float64Array
}
