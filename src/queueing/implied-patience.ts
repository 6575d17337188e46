import { bracketedRoot } from './bracketed-root.js'
import { erlangAInto } from './erlang-a.js'
import {
  LEAST_IMPATIENCE,
  MOST_IMPATIENCE,
  requireAgents,
  requireOfferedLoad,
  requireOpenShare,
  requirePositive,
} from './legal-range.js'
import { MEASURE, measureCount } from './measures.js'

export interface ImpliedPatienceInput {
  readonly agents: number
  /** Erlang. */
  readonly offeredLoad: number
  readonly handleTimeSeconds: number
  /** Share of contacts seen to hang up, strictly between 0 and 1. */
  readonly probabilityOfAbandonment: number
}

export type ImpliedPatience =
  | { readonly possible: true; readonly patienceSeconds: number }
  /**
   * `tooFew`: even endlessly patient callers would hang up more often in such an overload;
   * `tooMany`: even callers who never wait would hang up less often.
   */
  | { readonly possible: false; readonly reason: 'tooFew' | 'tooMany' }

/**
 * The reverse question in patience: the mean patience at which the observed share of callers hangs up (Erlang A).
 * Abandonment falls as patience grows, from Erlang B's loss to the fluid limit 1 - agents/load.
 *
 * @throws OutOfRangeError
 */
export const impliedPatience = (input: ImpliedPatienceInput): ImpliedPatience => {
  const { agents, offeredLoad, handleTimeSeconds, probabilityOfAbandonment } = input
  requireAgents(agents)
  requireOfferedLoad(offeredLoad)
  requirePositive('offeredLoad', offeredLoad)
  requirePositive('handleTimeSeconds', handleTimeSeconds)
  requireOpenShare('probabilityOfAbandonment', probabilityOfAbandonment)
  const figures = new Float64Array(measureCount)
  const excess = (logarithmOfPatience: number): number => {
    erlangAInto(figures, agents, offeredLoad, 0, Math.exp(-logarithmOfPatience))
    return figures[MEASURE.probabilityOfAbandonment]! - probabilityOfAbandonment
  }
  const shortest = -Math.log(MOST_IMPATIENCE) + 1e-9
  const longest = -Math.log(LEAST_IMPATIENCE) - 1e-9
  if (excess(shortest) < 0) return { possible: false, reason: 'tooMany' }
  if (excess(longest) > 0) return { possible: false, reason: 'tooFew' }
  return {
    possible: true,
    patienceSeconds: handleTimeSeconds * Math.exp(bracketedRoot(excess, shortest, longest)),
  }
}
