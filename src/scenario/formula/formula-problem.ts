import type { Figures } from '../../kernel/quantity/reading.js'
import type { FormulaProblemCode } from '../problem.js'

/** What is wrong with a formula, before the place of its value is looked up. */
export interface FormulaProblem {
  readonly code: FormulaProblemCode
  readonly figures: Figures
  readonly suggestion?: string | undefined
  /** Where in the formula the fault lies. */
  readonly part?: { readonly from: number; readonly length: number } | undefined
}

/** Leaves the walk through a formula at its first fault; never leaves this folder. */
export class FormulaFault extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.code)
  }
}

export function fault(code: FormulaProblemCode, figures: Figures = {}, suggestion?: string): FormulaFault {
  return new FormulaFault({ code, figures, suggestion })
}

export type FormulaReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: FormulaProblem }

/** The value of a walk, or the fault it was left at. */
export function reading<Value>(walk: () => Value): FormulaReading<Value> {
  try {
    return { ok: true, value: walk() }
  } catch (error) {
    if (error instanceof FormulaFault) return { ok: false, problem: error.problem }
    throw error
  }
}
