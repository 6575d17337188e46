import { type SobolDecomposition, sobolIndices, type VarianceShare } from '../decision/sobol-indices.js'
import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { candidatesOf } from '../scenario/candidates.js'
import { realisation } from '../scenario/realise.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import { type MixedStudy, mixedStudy, type VarianceSource } from '../simulation/mixed-study.js'
import { accessPlan } from '../simulation/monte-carlo/access-plan.js'
import { totalCostsOf } from '../simulation/monte-carlo/columns.js'
import type { Study } from '../simulation/study.js'
import type { PlayStudy } from './break-even-result.js'

/** Which inputs make the spread of total costs, by themselves and together. */
export interface SensitivityDocument {
  readonly document: 'sourcing-sensitivity'
  readonly scenario: string
  readonly currency: string
  readonly seed: number
  /** Pairs of independent draws, and how often the scenario was played for them and their mixtures. */
  readonly pairs: number
  readonly runs: number
  readonly options: readonly { readonly id: string; readonly name?: string }[]
  /** The lead of one option over another (the other's total cost less its own), then every option's own total cost; empty where nothing varies. */
  readonly figures: readonly SpreadOfFigure[]
}

export interface SpreadOfFigure {
  readonly option: string
  /** The option it is compared with; absent where its own cost is told. */
  readonly over?: string
  readonly mean: number
  readonly standardDeviation: number
  /** Greatest total first; what changes nothing is left out. */
  readonly sources: readonly (VarianceSource & {
    readonly first: VarianceShare
    readonly total: VarianceShare
    readonly together: VarianceShare
  })[]
  /** Share of the variance that sources make together only. */
  readonly interaction: VarianceShare
  /** Sources that surely act together, by their place among `sources`; greatest first. */
  readonly actingTogether: readonly (VarianceShare & { readonly sources: readonly [number, number] })[]
}

export interface SensitivityRequest {
  readonly pairs: number
  /** Options whose difference is told; the two with the least mean total cost unless said. */
  readonly between?: readonly [string, string]
}

/** Pairs of which acting together is told of each figure. */
const mostPairsTold = 50

/**
 * Plays the study on pairs of samples and their mixtures, and takes the variance of costs apart.
 * @throws OutOfRangeError for options to compare that are not two of the study's.
 */
export async function sensitivity(
  own: Study,
  { pairs, between }: SensitivityRequest,
  play: PlayStudy,
): Promise<SensitivityDocument> {
  const ids = candidatesOf(own.scenario)
  const asked = between?.map((id) => ids.indexOf(id))
  if (asked !== undefined && (asked.includes(-1) || asked[0] === asked[1])) {
    throw new OutOfRangeError('between', asked.indexOf(-1), 'two different options')
  }
  const mixed = mixedStudy(own, pairs)
  const about = {
    document: 'sourcing-sensitivity' as const,
    scenario: own.name,
    currency: own.scenario.currency,
    seed: own.seed,
    pairs,
    options: ids.map((id) => {
      const name = own.scenario.options[id]?.name ?? own.scenario.arrangements?.[id]?.name
      return { id, ...(name !== undefined && { name }) }
    }),
  }
  if (mixed.sources.length === 0) return { ...about, runs: 0, figures: [] }
  const { study } = mixed
  const shards = await play(study)
  const costs = ids.map((_, option) => {
    const column = new Float64Array(study.draws)
    for (const { firstDraw, options } of shards) column.set(totalCostsOf(options[option]!.draws), firstDraw)
    return column
  })
  const alone = costs.map((column) => sobolIndices(column, mixed.sources.length))
  const compared = asked ?? twoBest(own, ids, alone)
  const [first, second] = compared
  return {
    ...about,
    runs: study.draws,
    figures: [
      ...(first === undefined || second === undefined
        ? []
        : [
            {
              option: ids[first]!,
              over: ids[second]!,
              ...spreadOf(mixed, sobolIndices(lead(costs[first]!, costs[second]!), mixed.sources.length)),
            },
          ]),
      ...ids.map((option, place) => ({ option, ...spreadOf(mixed, alone[place]!) })),
    ],
  }
}

const lead = (own: Float64Array, other: Float64Array): Float64Array =>
  own.map((cost, run) => other[run]! - cost)

/** Places of the two options with the least mean cost among those that keep every hard rule. */
function twoBest(study: Study, ids: readonly string[], costs: readonly SobolDecomposition[]): number[] {
  const means = realisation(study.scenario).tree as RealisedScenario
  return ids
    .flatMap((id, place) => (accessPlan(means, id).breaches.length === 0 ? [place] : []))
    .sort((one, other) => costs[one]!.mean - costs[other]!.mean)
    .slice(0, 2)
}

function spreadOf(
  { sources }: MixedStudy,
  { mean, standardDeviation, indices, interaction, pairs }: SobolDecomposition,
): Omit<SpreadOfFigure, 'option' | 'over'> {
  const order = [...sources.keys()]
    .filter((source) => indices[source]!.total.share > 0)
    .sort((one, other) => indices[other]!.total.share - indices[one]!.total.share)
  const placeOf = (source: number) => order.indexOf(source)
  return {
    mean,
    standardDeviation,
    sources: order.map((source) => ({ ...sources[source]!, ...indices[source]! })),
    interaction,
    actingTogether: pairs.slice(0, mostPairsTold).map(({ groups: [one, other], share, standardError }) => ({
      sources: [placeOf(one), placeOf(other)] as const,
      share,
      standardError,
    })),
  }
}
