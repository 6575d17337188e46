import { RunningMoments } from '../kernel/running-moments.js'
import { type CurveStages, curveStages } from './curve-basis.js'
import {
  coefficientsOf,
  type Design,
  emptyDesign,
  extendDesign,
  informationCriterion,
  leverageOf,
  type Projection,
  predictiveCriterion,
  projectOn,
  selectionPenalty,
} from './least-squares.js'

/** The mean of a response given one input's value, fitted over the draws. */
export interface ConditionalMean {
  /**
   * The mean at an input value. Beyond the drawn values it goes on in a straight line; between the values of an input
   * that takes few of them it is that of the nearest.
   */
  readonly at: (value: number) => number
  /** The same at many values. */
  readonly over: (values: Float64Array) => Float64Array
  /** The functions the curve is a weighted sum of, the constant first, at many values: a column each. */
  readonly functionsOver: (values: Float64Array) => Float64Array[]
  /** Standard error of the mean at an input value. */
  readonly standardErrorAt: (value: number) => number
  /** Whether the input explains anything of the response beyond chance. */
  readonly explains: boolean
  /** Whether that was looked at: not where the input cannot move the response. */
  readonly tested: boolean
}

/** In what company an input is looked at for a response. */
export interface Company {
  /** Number of inputs tested for the response, this one among them. */
  readonly tested: number
  /** Variance of what other inputs explain, where that was taken out of the response beforehand; else 0. */
  readonly takenOut: number
}

const alone: Company = { tested: 1, takenOut: 0 }

/** With fewer draws for each coefficient a curve passes through every draw and explains chance. */
const drawsPerCoefficient = 4

/**
 * Means of several responses given one input: least squares on a constant, a straight line, or a natural cubic spline
 * with 4, 7 or 13 knots. Whether the input explains anything is told by the Bayesian information criterion (else it gets a
 * constant), and of several that are tested each has to explain more than the best of as many by chance; which of the
 * curves it then is, by the one that predicts best, so that no bend is left out that is as large as its error. More
 * knots are tried only while they help. Inputs with few values get a mean for each.
 *
 * @param input one value per draw.
 * @param sorted the same values, ascending.
 * @param responses columns as long as the input.
 * @param company one per response; the input alone where it is not said.
 */
export function conditionalMeans(
  input: Float64Array,
  sorted: Float64Array,
  responses: readonly Float64Array[],
  company: readonly Company[] = responses.map(() => alone),
): readonly ConditionalMean[] {
  const stages = curveStages(sorted)
  let design = extendDesign(emptyDesign, [new Float64Array(input.length).fill(1)])
  let projections = responses.map((response) => projectOn(design, response))
  const constants = responses.map((response, index): Fit => {
    return fitOf(design, [], response, projections[index]!)
  })
  const best = [...constants]
  const closest = [...constants]
  for (let stage = 0; stage < stages.length; stage++) {
    design = extendDesign(design, stages[stage]!(input))
    if (design.kept.length * drawsPerCoefficient > input.length) break
    projections = responses.map((response, index) => projectOn(design, response, projections[index]))
    let helps = false
    responses.forEach((response, index) => {
      const fit = fitOf(design, stages.slice(0, stage + 1), response, projections[index]!)
      if (fit.predictive < closest[index]!.predictive) {
        closest[index] = fit
        helps = true
      }
      if (fit.criterion < best[index]!.criterion) best[index] = fit
    })
    // A curve may help where the straight line does not, but not the finer curve where the coarser does not.
    if (stage > 0 && !helps) break
  }
  return responses.map((response, index) => {
    const { tested, takenOut } = company[index]!
    const constant = constants[index]!
    const beatsChance = best[index]!.criterion + selectionPenalty(tested) < constant.criterion
    return conditionalMeanOf(beatsChance ? closest[index]! : constant, response, takenOut)
  })
}

/** The mean of a response whatever the input: what an input that has no part in it gives. */
export function unconditionalMean(response: Float64Array): ConditionalMean {
  const moments = new RunningMoments()
  for (const value of response) moments.add(value)
  const { mean, standardError } = moments
  return {
    at: () => mean,
    over: (values) => new Float64Array(values.length).fill(mean),
    functionsOver: (values) => [new Float64Array(values.length).fill(1)],
    standardErrorAt: () => standardError,
    explains: false,
    tested: false,
  }
}

interface Fit {
  readonly design: Design
  readonly stages: CurveStages
  /** Without what it leaves of each draw: of a million draws these columns would be what takes the most memory. */
  readonly projection: Omit<Projection, 'residual'>
  readonly criterion: number
  readonly predictive: number
}

function fitOf(
  design: Design,
  stages: CurveStages,
  response: Float64Array,
  { along, residualSumOfSquares }: Projection,
): Fit {
  const projection = { along, residualSumOfSquares }
  return {
    design,
    stages,
    projection,
    criterion: informationCriterion(response, projection),
    predictive: predictiveCriterion(response, projection),
  }
}

function conditionalMeanOf(
  { design, stages, projection }: Fit,
  response: Float64Array,
  takenOut: number,
): ConditionalMean {
  // Only the small parts are kept: a column per draw for every input and option would not fit in memory.
  const { kept, triangle } = design
  const coefficients = coefficientsOf(design, projection)
  const freedom = Math.max(1, response.length - coefficients.length)
  const residualVariance = projection.residualSumOfSquares / freedom
  // What was taken out makes the curve's shape surer, not its height: that stays a mean over the draws.
  const heightVariance = takenOut / response.length
  const rowsOver = (values: Float64Array): Float64Array[] => {
    const columns = [new Float64Array(values.length).fill(1), ...stages.flatMap((basis) => basis(values))]
    return kept.map((column) => columns[column]!)
  }
  const over = (values: Float64Array): Float64Array => {
    const means = new Float64Array(values.length)
    rowsOver(values).forEach((column, k) => {
      const coefficient = coefficients[k]!
      for (let i = 0; i < means.length; i++) means[i]! += column[i]! * coefficient
    })
    return means
  }
  return {
    at: (value) => over(Float64Array.of(value))[0]!,
    over,
    functionsOver: rowsOver,
    standardErrorAt: (value) => {
      const row = rowsOver(Float64Array.of(value)).map((column) => column[0]!)
      return Math.sqrt(residualVariance * leverageOf(triangle, row) + heightVariance)
    },
    explains: coefficients.length > 1,
    tested: true,
  }
}
