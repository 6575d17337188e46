/** Why a written quantity was refused; each has its sentence in the message catalogue. */
export type QuantityProblemCode =
  | 'quantity.empty'
  | 'quantity.notANumber'
  | 'quantity.notFinite'
  | 'quantity.ambiguousComma'
  | 'quantity.ambiguousColon'
  | 'quantity.missingUnit'
  | 'quantity.wrongUnit'
  | 'quantity.percentSign'
  | 'quantity.belowMinimum'
  | 'quantity.aboveMaximum'
  | 'quantity.notPositive'
  | 'quantity.reversedInterval'
  | 'quantity.intervalAtBound'
  | 'quantity.unorderedDistribution'
  | 'quantity.unknownDistribution'
  | 'quantity.unitBesideDistribution'
  | 'quantity.distributionShape'
  | 'quantity.impossibleDistribution'
  | 'quantity.unknownSourceKey'
  | 'quantity.asOf'
  | 'quantity.serviceTarget'
  | 'quantity.clockTime'
  | 'quantity.yearMonth'
  | 'quantity.filePath'
  | 'quantity.illegalName'
  | 'quantity.formulaNotHere'
  | 'quantity.monthlyFormula'
  | 'inputs.unit'
  | 'inputs.name'

/** The figures a message needs, by the names its sentence uses. */
export type Figures = Readonly<Record<string, string | number>>

export interface Refusal {
  readonly ok: false
  readonly code: QuantityProblemCode
  readonly figures: Figures
  /** Where inside the written value the fault lies, such as `['pert', 1]`. */
  readonly path: readonly (string | number)[]
}

/** What reading a written quantity gives: a value, or the reason it was refused. Nothing is thrown. */
export type Reading<Value> = { readonly ok: true; readonly value: Value } | Refusal

export function accepted<Value>(value: Value): Reading<Value> {
  return { ok: true, value }
}

export function refused(code: QuantityProblemCode, figures: Figures = {}): Refusal {
  return { ok: false, code, figures, path: [] }
}

/** The same refusal, seen from the mapping or list the faulty value stands in. */
export function refusedWithin(refusal: Refusal, ...path: (string | number)[]): Refusal {
  return { ...refusal, path: [...path, ...refusal.path] }
}
