import { runsPerPair } from '../kernel/uniforms.js'
import { correlationGroups } from '../scenario/correlation/correlation-groups.js'
import { monthStreams } from './monte-carlo/demand-run.js'
import { DrawnStudy } from './monte-carlo/drawn-study.js'
import type { Study } from './study.js'

/** What makes figures vary, told apart by what is drawn independently. */
export interface VarianceSource {
  /** An input, or several that are correlated: these can only be told together. Empty where it is none. */
  readonly inputs: readonly string[]
  /** How months turn out around what is expected of them, which no input tells. */
  readonly months?: true
}

export interface MixedStudy {
  readonly study: Study
  /** The groups of the runs, in their order. */
  readonly sources: readonly VarianceSource[]
}

/**
 * A study whose draws are runs on so many pairs of samples and their mixtures (see `mixedUniforms`): which inputs make how much
 * of a figure's variance follows from these.
 */
export function mixedStudy(own: Study, pairs: number): MixedStudy {
  const { latinHypercubeOver: _spread, ...study } = own
  const inputs = new DrawnStudy(study).paths
  const { correlations, demand } = study.scenario
  const blocks = correlationGroups(correlations).flatMap(({ paths }) => {
    const drawn = inputs.filter((input) => paths.includes(input))
    return drawn.length > 1 ? [drawn] : []
  })
  const groups = inputs.flatMap((input) => {
    const block = blocks.find((paths) => paths.includes(input))
    if (block === undefined) return [[input]]
    return block[0] === input ? [block] : []
  })
  const sources: VarianceSource[] = groups.map((paths) => ({ inputs: paths }))
  const wanders = demand.volatility !== undefined
  if (wanders) sources.push({ inputs: [], months: true })
  return {
    study: {
      ...study,
      draws: pairs * runsPerPair(sources.length),
      mixedBy: wanders ? [...groups, Object.values(monthStreams)] : groups,
      costsOnly: true,
    },
    sources,
  }
}
