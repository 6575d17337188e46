import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { RunningMoments } from '../kernel/running-moments.js'
import { runsPerPair } from '../kernel/uniforms.js'
import { errorOfMean, errorOfWorth } from './error-of-worth.js'

/** A share of the variance with its standard error. */
export interface VarianceShare {
  readonly share: number
  readonly standardError: number
}

/** How much of a figure's variance a group of inputs makes. */
export interface SobolIndex {
  /** By itself: what would go on average if it became known (first order). */
  readonly first: VarianceShare
  /** With all it does together with others: what would be left on average if all others became known (total effect). */
  readonly total: VarianceShare
  /** Together with others only: total − first, 0 or more. */
  readonly together: VarianceShare
}

export interface SobolDecomposition {
  /** Of the figure over both samples. */
  readonly mean: number
  readonly standardDeviation: number
  /** In the order of the groups; all 0 where the figure never varies. */
  readonly indices: readonly SobolIndex[]
  /**
   * Share of the variance that groups make together, half the sum of `together`: exact where no three groups act
   * together, else somewhat high.
   */
  readonly interaction: VarianceShare
  /**
   * Pairs of groups that surely act together, greatest first. Exact where no three groups do, else half-way between what the pair
   * makes and all in which it takes part.
   */
  readonly pairs: readonly (VarianceShare & { readonly groups: readonly [number, number] })[]
}

/** Of some thousand pairs of groups one in so many standard errors would be taken for acting together by chance. */
const sureErrors = 4

/**
 * Sobol indices of a figure, first order and total effect, from runs on pairs of samples and their mixtures. With A and B
 * the figure in both samples, A' in A with one group's numbers from B and B' the reverse, x = A − A' and y = B' − B:
 * first order = Σ 2xy / S, total = Σ (x² + y²) / S, where S = Σ ((A − B)² + (B' − A')²). Their difference
 * Σ (x − y)² / S is never negative, and 0 in every run where effects just add up.
 *
 * Source: the symmetric estimator of Azzini, Mara and Rosati 2021, Environmental Modelling & Software 144:105167; total
 * effect after Jansen 1999, Computer Physics Communications 117:35. Standard errors by the jackknife over pairs.
 *
 * @param figures by run, in the order of `mixedUniforms`: at least two whole pairs.
 * @param groups 1 or more.
 * @throws OutOfRangeError
 */
export function sobolIndices(figures: Float64Array, groups: number): SobolDecomposition {
  if (!(Number.isInteger(groups) && groups >= 1)) throw new OutOfRangeError('groups', groups, 'whole, >= 1')
  const runs = runsPerPair(groups)
  const pairs = figures.length / runs
  if (!(Number.isInteger(pairs) && pairs >= 2))
    throw new OutOfRangeError('runs', figures.length, `two or more times ${runs}`)
  const moments = new RunningMoments()
  for (let pair = 0; pair < pairs; pair++) {
    moments.add(figures[pair * runs]!)
    moments.add(figures[pair * runs + 1]!)
  }
  const steps = Array.from({ length: groups }, (_, group) => stepsOf(figures, group, runs))
  const indices = steps.map(({ x, y, spread }): SobolIndex => {
    const ratio = (of: (x: number, y: number) => number) =>
      ratioOf(
        x.map((value, pair) => of(value, y[pair]!)),
        spread,
      )
    return {
      first: ratio((a, b) => 2 * a * b),
      total: ratio((a, b) => a * a + b * b),
      together: ratio((a, b) => (a - b) ** 2),
    }
  })
  return {
    mean: moments.mean,
    standardDeviation: moments.standardDeviation,
    indices,
    interaction: interactionOf(steps, indices),
    pairs: pairsOf(steps, indices),
  }
}

/** What changing one group does in each pair of samples: from A to B in A, and from A to B in B; and how far these lie apart. */
interface Steps {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly spread: Float64Array
}

function stepsOf(figures: Float64Array, group: number, runs: number): Steps {
  const pairs = figures.length / runs
  const column = () => new Float64Array(pairs)
  const [x, y, spread] = [column(), column(), column()]
  for (let pair = 0; pair < pairs; pair++) {
    const at = pair * runs
    const [a, b] = [figures[at]!, figures[at + 1]!]
    const [mixedA, mixedB] = [figures[at + 2 * group + 2]!, figures[at + 2 * group + 3]!]
    x[pair] = a - mixedA
    y[pair] = mixedB - b
    spread[pair] = (a - b) ** 2 + (mixedB - mixedA) ** 2
  }
  return { x, y, spread }
}

/** Σ part / Σ whole with its standard error; 0 where the whole is. */
function ratioOf(part: Float64Array, whole: Float64Array): VarianceShare {
  const size = sumOf(whole)
  if (size === 0) return none
  const share = sumOf(part) / size
  const influence = jackknifed(ratiosWithoutOne(part, whole))
  // What is never negative errs the more the greater it is; other shares err alike either way.
  const neverNegative = part.every((value) => value >= 0)
  return {
    share,
    standardError: neverNegative ? errorOfWorth(share, influence, 'plain') : errorOfMean(influence),
  }
}

/** The ratio of the sums with each pair of samples left out in turn. */
function ratiosWithoutOne(part: Float64Array, whole: Float64Array): Float64Array {
  const [of, size] = [sumOf(part), sumOf(whole)]
  return part.map((value, pair) => (size > whole[pair]! ? (of - value) / (size - whole[pair]!) : 0))
}

/**
 * What each pair of samples adds to an estimate, up to a constant, from its values with that pair left out (jackknife, Efron and
 * Stein 1981, Annals of Statistics 9:586): on ratios of small samples its spread tells the error where linearising falls short.
 */
const jackknifed = (withoutOne: Float64Array): Float64Array =>
  withoutOne.map((value) => -(withoutOne.length - 1) * value)

function interactionOf(steps: readonly Steps[], indices: readonly SobolIndex[]): VarianceShare {
  const share = indices.reduce((sum, { together }) => sum + together.share, 0) / 2
  const withoutOne = new Float64Array(steps[0]!.x.length)
  for (const { x, y, spread } of steps) {
    const together = x.map((value, pair) => (value - y[pair]!) ** 2)
    ratiosWithoutOne(together, spread).forEach((ratio, pair) => {
      withoutOne[pair]! += ratio / 2
    })
  }
  return { share, standardError: errorOfWorth(share, jackknifed(withoutOne), 'plain') }
}

function pairsOf(steps: readonly Steps[], indices: readonly SobolIndex[]): SobolDecomposition['pairs'] {
  const acting = indices.flatMap(({ together }, group) => (together.share > 0 ? [group] : []))
  return acting
    .flatMap((first, place) => acting.slice(place + 1).map((second) => [first, second] as const))
    .map((groups) => ({ groups, ...pairShare(steps[groups[0]]!, steps[groups[1]]!) }))
    .filter(({ share, standardError }) => share > sureErrors * standardError)
    .sort((one, other) => other.share - one.share)
}

function pairShare(first: Steps, second: Steps): VarianceShare {
  const product = first.x.map((value, pair) => (value - first.y[pair]!) * (second.x[pair]! - second.y[pair]!))
  return ratioOf(
    product,
    first.spread.map((value, pair) => (value + second.spread[pair]!) / 2),
  )
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

const none: VarianceShare = { share: 0, standardError: 0 }
