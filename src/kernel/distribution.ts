/** A probability distribution by its natural parameters. `constant` is the certain number. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | {
      readonly kind: 'normal'
      readonly mean: number
      readonly sd: number
      readonly min?: number
      readonly max?: number
    }
  | { readonly kind: 'lognormal'; readonly mu: number; readonly sigma: number }
  | {
      readonly kind: 'logitNormal'
      readonly mu: number
      readonly sigma: number
      readonly min: number
      readonly max: number
    }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | {
      readonly kind: 'pert'
      readonly low: number
      readonly mode: number
      readonly high: number
      /** How many times the mode counts against each end in the mean, above 0; 4 where it is not said. */
      readonly shape?: number
    }
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly weights: readonly number[] }
