import type { StatedInFuture } from '../scenario/future-inputs.js'
import type { Study } from './study.js'

/** A named future of a study, laid out like the study itself. */
export interface NamedFuture {
  readonly id: string
  readonly changes: readonly { readonly path: string; readonly written: string }[]
  /** Its numbers that are not those of the scenario. */
  readonly stated: StatedInFuture
  readonly study: Study
}

/** Draws of a future at most: regrets are means, which need fewer draws than their tails do. */
export const mostFutureDraws = 2048

/** The study of a future as it is run beside the study itself: its first draws, the same random numbers, costs only. */
export function futureStudy(future: NamedFuture, study: Study): Study {
  const { latinHypercubeOver: _own, ...own } = future.study
  return {
    ...own,
    seed: study.seed,
    draws: Math.min(study.draws, mostFutureDraws),
    staffing: study.staffing,
    ...(study.latinHypercubeOver !== undefined && { latinHypercubeOver: study.latinHypercubeOver }),
    costsOnly: true,
  }
}
