import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { cannotBeToldApart, compareOptions } from './comparison.js'

/** One arrangement with its total cost in every draw and the constraints it breaks. */
export interface ArrangementCandidate {
  readonly costs: Float64Array
  readonly breaks: readonly string[]
}

/** How much dearer one candidate is than another on the same draws. */
export interface PairedDifference {
  readonly mean: number
  readonly standardError: number
  /** Neither by its own error nor for practical purposes another cost. */
  readonly cannotBeToldApart: boolean
  /** Chance alone could make it: within 1.96 of its standard errors. */
  readonly withinError: boolean
}

export interface BestArrangement {
  /** Places of the candidates that keep every constraint, cheapest first; equal ones in the order given. */
  readonly ranking: readonly number[]
  /** Of each ranked candidate against the first. */
  readonly overBest: readonly PairedDifference[]
  /** By constraint that some candidate breaks: the best without it, and what keeping it costs over that. */
  readonly constraintCosts: readonly {
    readonly constraint: string
    /** Place of the candidate that would be best if only this constraint did not hold. */
    readonly withoutIt: number
    /** Absent where no candidate keeps all constraints. */
    readonly cost?: PairedDifference
  }[]
}

/** Means that differ by no more than this share are equal but for rounding. */
const rounding = 1e-9

/**
 * The cheapest of the candidates that keep every constraint, how close the others come, and what each constraint costs: the mean
 * cost of the best candidate less that of the best if only this constraint did not hold. Never negative.
 *
 * @throws OutOfRangeError for no candidate or columns that cannot be compared.
 */
export function bestArrangement(candidates: readonly ArrangementCandidate[]): BestArrangement {
  if (candidates.length === 0) throw new OutOfRangeError('candidates', 0, '>= 1')
  const means = candidates.map(({ costs }) => meanOf(costs))
  const grain = rounding * Math.max(...means.map(Math.abs))
  const rounded = means.map((mean) => (grain > 0 ? Math.round(mean / grain) : 0))
  const cheapest = (places: readonly number[]) =>
    [...places].sort((a, b) => rounded[a]! - rounded[b]! || a - b)
  const keeping = (except?: string) =>
    candidates.flatMap(({ breaks }, place) =>
      breaks.every((constraint) => constraint === except) ? [place] : [],
    )
  const ranking = cheapest(keeping())
  const best = ranking[0]
  const over = (place: number, base: number) =>
    rounded[place] === rounded[base]
      ? noDifference
      : difference(candidates[place]!.costs, candidates[base]!.costs)
  const constraints = [...new Set(candidates.flatMap(({ breaks }) => breaks))]
  return {
    ranking,
    overBest: ranking.map((place) => over(place, best!)),
    constraintCosts: constraints.flatMap((constraint) => {
      const withoutIt = cheapest(keeping(constraint))[0]
      if (withoutIt === undefined) return []
      return [{ constraint, withoutIt, ...(best !== undefined && { cost: over(best, withoutIt) }) }]
    }),
  }
}

const noDifference: PairedDifference = {
  mean: 0,
  standardError: 0,
  cannotBeToldApart: true,
  withinError: true,
}

function difference(costs: Float64Array, base: Float64Array): PairedDifference {
  const [pair] = compareOptions([base, costs]).pairwise
  const { meanDifference, standardError } = pair!
  return {
    mean: pair!.option === 0 ? -meanDifference : meanDifference,
    standardError,
    cannotBeToldApart: cannotBeToldApart(pair!),
    withinError: pair!.withinMonteCarloError,
  }
}

const meanOf = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0) / column.length
