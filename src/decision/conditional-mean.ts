import { factorise, fitResponse, type LeastSquares, leverageOf } from './least-squares.js'
import { type Basis, linearBasis, naturalSplineBasis, stepBasis } from './spline-basis.js'

/** The mean of a response given one input's value, fitted over the draws. */
export interface ConditionalMean {
  /** The mean at an input value. Beyond the drawn values it goes on in a straight line. */
  readonly at: (value: number) => number
  /** Standard error of the mean at an input value. */
  readonly standardErrorAt: (value: number) => number
  /** The mean at each draw's own input value. */
  readonly fitted: Float64Array
  /** Whether the input explains anything of the response beyond chance. */
  readonly explains: boolean
}

/** Inputs with at most this many different values get one mean for each value instead of a curve. */
export const mostSteps = 12

/** Knots stand at evenly spaced quantiles between these two. */
const outerKnotQuantile = 0.025
const knotCounts = [4, 7, 12]

interface Candidate {
  readonly basis: Basis | undefined
  readonly design: LeastSquares
}

/**
 * Means of several responses given one input: least squares on a constant, a straight line, or a natural cubic spline
 * with 4, 7 or 12 knots, whichever has the least Bayesian information criterion (Schwarz 1978): an input that explains
 * nothing gets a constant. More knots are tried only while they help. Inputs with few values get a mean for each.
 *
 * @param input one value per draw.
 * @param responses columns as long as the input.
 */
export function conditionalMeans(
  input: Float64Array,
  responses: readonly Float64Array[],
): readonly ConditionalMean[] {
  const candidates: Candidate[] = [candidateOf(undefined, input)]
  const best = responses.map((response) => scored(candidates[0]!, response))
  const consider = (basis: Basis): boolean => {
    const candidate = candidateOf(basis, input)
    let helped = false
    responses.forEach((response, index) => {
      const challenger = scored(candidate, response)
      if (challenger.criterion < best[index]!.criterion) {
        best[index] = challenger
        helped = true
      }
    })
    return helped
  }
  const sorted = Float64Array.from(input).sort()
  const steps = differentValues(sorted)
  if (steps.length > 1) consider(linearBasis(sorted[0]!, sorted.at(-1)!))
  if (steps.length > 2 && steps.length <= mostSteps) consider(stepBasis(steps))
  else if (steps.length > mostSteps) {
    for (const count of knotCounts) {
      const knots = knotsOf(sorted, count)
      if (knots.length < 3 || !consider(naturalSplineBasis(knots))) break
    }
  }
  return best.map(({ candidate, fit, draws }) => {
    const rowAt = (value: number): number[] => {
      const row = [1]
      candidate.basis?.writeRow(value, row, 1)
      return candidate.design.kept.map((column) => row[column]!)
    }
    const freedom = Math.max(1, draws - fit.coefficients.length)
    const residualVariance = fit.residualSumOfSquares / freedom
    return {
      at: (value) => rowAt(value).reduce((sum, entry, i) => sum + entry * fit.coefficients[i]!, 0),
      standardErrorAt: (value) => Math.sqrt(residualVariance * leverageOf(candidate.design, rowAt(value))),
      fitted: fit.fitted,
      explains: fit.coefficients.length > 1,
    }
  })
}

/** At most `mostSteps` + 1 different values of a sorted column, ascending: one more than allowed says "too many". */
export function differentValues(sorted: Float64Array): number[] {
  const values: number[] = []
  for (const value of sorted) {
    if (value !== values.at(-1)) values.push(value)
    if (values.length > mostSteps) break
  }
  return values
}

/** Evenly spaced quantiles of a sorted column; equal ones are taken once. */
export function knotsOf(sorted: Float64Array, count: number): number[] {
  const knots: number[] = []
  for (let k = 0; k < count; k++) {
    const probability = outerKnotQuantile + ((1 - 2 * outerKnotQuantile) * k) / (count - 1)
    const knot = sorted[Math.round(probability * (sorted.length - 1))]!
    if (knots.length === 0 || knot > knots.at(-1)!) knots.push(knot)
  }
  return knots
}

/**
 * Bayesian information criterion of a least-squares fit. A residual within rounding of the total counts as that
 * rounding, so that exact fits are not ranked by noise.
 */
export function informationCriterion(
  draws: number,
  coefficients: number,
  residualSumOfSquares: number,
  totalSumOfSquares: number,
): number {
  const floor = 1e-20 * totalSumOfSquares + Number.MIN_VALUE
  return draws * Math.log(Math.max(residualSumOfSquares, floor) / draws) + coefficients * Math.log(draws)
}

function candidateOf(basis: Basis | undefined, input: Float64Array): Candidate {
  const design: Float64Array[] = [new Float64Array(input.length).fill(1)]
  if (basis !== undefined) design.push(...columnsOf(basis, input))
  return { basis, design: factorise(design) }
}

/** The basis functions evaluated at every draw, one column a function. */
export function columnsOf(basis: Basis, input: Float64Array): Float64Array[] {
  const columns = Array.from({ length: basis.size }, () => new Float64Array(input.length))
  const row = new Float64Array(basis.size)
  for (let draw = 0; draw < input.length; draw++) {
    basis.writeRow(input[draw]!, row, 0)
    for (let k = 0; k < basis.size; k++) columns[k]![draw] = row[k]!
  }
  return columns
}

function scored(candidate: Candidate, response: Float64Array) {
  const fit = fitResponse(candidate.design, response)
  let total = 0
  for (const value of response) total += value * value
  const draws = response.length
  const criterion = informationCriterion(draws, fit.coefficients.length, fit.residualSumOfSquares, total)
  return { candidate, fit, draws, criterion }
}
