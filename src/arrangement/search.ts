import type { NumberScale } from './number-scale.js'
import type { PhaseObjection } from './phase-lengths.js'

/** What of an arrangement could be set otherwise: the month of the first take-over, or where the overflow begins. */
export const searchedTerms = ['takeOverMonth', 'agents', 'contactsPerHalfHour', 'overflowShare'] as const
export type SearchedTerm = (typeof searchedTerms)[number]

/** One arrangement with all the values of one of its terms that are tried. */
export interface ArrangementSearch {
  readonly arrangement: string
  readonly term: SearchedTerm
  /** Ascending; the stated value is among them. */
  readonly values: readonly number[]
  /** What is tried beside the best of them, between and beyond; absent where the values are all there are. */
  readonly scale?: NumberScale
  /** Absent where a trigger decides. */
  readonly stated?: number
  /** Values left out because a contract or the other phases forbid them, ascending; absent where all are admissible. */
  readonly excluded?: readonly { readonly value: number; readonly objection: PhaseObjection }[]
}

/** One term of an arrangement at another value. */
export interface TermValue {
  readonly term: SearchedTerm
  readonly value: number
}
