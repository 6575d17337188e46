/** Ways to run a simulation that cannot be had together. */
export type IncompatibleChoicesCode =
  /** A Latin hypercube spreads a stated number of draws: it cannot stop before. */
  | 'latinHypercubeWithPrecision'
  /** Slices can be extended by further ones; the draws of a Latin hypercube cannot. */
  | 'latinHypercubeWithSlices'
  /** Whether the precision is reached can only be told of all draws together. */
  | 'precisionWithSlices'

/** Two choices that would break the promise of equal results; `code` says which. */
export class IncompatibleChoicesError extends Error {
  override readonly name = 'IncompatibleChoicesError'
  constructor(readonly code: IncompatibleChoicesCode) {
    super(code)
  }
}
