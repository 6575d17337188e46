import { type Basis, curveStages } from './curve-basis.js'
import {
  coefficientsOf,
  emptyDesign,
  extendDesign,
  informationCriterion,
  type Projection,
  projectOn,
} from './least-squares.js'

/** The mean of a response given several inputs together, fitted over the draws. */
export interface ConditionalSurface {
  /** The mean at a point: one value per input, in the order of the inputs. */
  readonly at: (point: readonly number[]) => number
  /** The mean at each draw's own input values. */
  readonly fitted: Float64Array
  /** Orthonormal columns over the draws that span the functions fitted. */
  readonly orthonormal: readonly Float64Array[]
}

/** A model needs at least this many draws per coefficient, and has at most so many coefficients and numbers. */
const drawsPerCoefficient = 20
const mostCoefficients = 130
const mostNumbers = 2e7

/**
 * Means of several responses given a group of inputs: least squares on ever richer models (a constant; straight lines;
 * coarse curves; products of the lines of each pair; finer curves; products of the coarse curves of each pair), for
 * each response the one with the least Bayesian information criterion. A step that would take too many coefficients
 * is passed over. Interactions of three inputs are not seen.
 *
 * @param inputs columns of equal length, at least one; inputs that never vary are passed over.
 * @param responses columns as long as the inputs.
 */
export function conditionalSurfaces(
  inputs: readonly Float64Array[],
  responses: readonly Float64Array[],
): readonly ConditionalSurface[] {
  const draws = inputs[0]!.length
  const most = Math.floor(Math.min(mostCoefficients, draws / drawsPerCoefficient, mostNumbers / draws))
  let design = extendDesign(emptyDesign, [new Float64Array(draws).fill(1)])
  let columnsOf: Model = (at) => [new Float64Array(at[0]!.length).fill(1)]
  let projections = responses.map((response) => projectOn(design, response))
  const fitWith = (response: Float64Array, projection: Projection) => ({
    design,
    columnsOf,
    projection,
    criterion: informationCriterion(response, projection),
  })
  const best = responses.map((response, index) => fitWith(response, projections[index]!))
  for (const step of modelSteps(inputs)) {
    const columns = step(inputs, most - design.offered)
    if (columns === undefined) continue
    const before = columnsOf
    columnsOf = (at) => [...before(at), ...step(at, Number.POSITIVE_INFINITY)!]
    design = extendDesign(design, columns)
    projections = responses.map((response, index) => projectOn(design, response, projections[index]))
    responses.forEach((response, index) => {
      const fit = fitWith(response, projections[index]!)
      if (fit.criterion < best[index]!.criterion) best[index] = fit
    })
  }
  return best.map(({ design, columnsOf, projection }, index) => {
    const coefficients = coefficientsOf(design, projection)
    return {
      at: (point) => {
        const row = columnsOf(point.map((value) => Float64Array.of(value)))
        return design.kept.reduce((sum, column, k) => sum + row[column]![0]! * coefficients[k]!, 0)
      },
      orthonormal: design.orthonormal,
      fitted: responses[index]!.map((value, draw) => value - projection.residual[draw]!),
    }
  })
}

type Model = (inputs: readonly Float64Array[]) => Float64Array[]
/** The columns a step adds, or nothing where they would be more than `room`. */
type ModelStep = (inputs: readonly Float64Array[], room: number) => Float64Array[] | undefined

function modelSteps(inputs: readonly Float64Array[]): ModelStep[] {
  const stages = inputs.map((input) => curveStages(input.slice().sort()))
  const atStage = (stage: number): readonly (readonly Basis[])[] =>
    stages.map((bases) => bases.slice(stage, stage + 1))
  const upToStage = (stage: number): readonly (readonly Basis[])[] =>
    stages.map((bases) => bases.slice(0, stage + 1))
  return [
    curvesOf(atStage(0)),
    curvesOf(atStage(1)),
    productsOf(upToStage(0)),
    curvesOf(atStage(2)),
    productsOf(upToStage(1)),
  ]
}

function curvesOf(bases: readonly (readonly Basis[])[]): ModelStep {
  return (inputs, room) => {
    const columns = inputs.flatMap((input, index) => bases[index]!.flatMap((basis) => basis(input)))
    return columns.length > room ? undefined : columns
  }
}

/** Products of every function of one input with every function of another. */
function productsOf(bases: readonly (readonly Basis[])[]): ModelStep {
  return (inputs, room) => {
    const curves = inputs.map((input, index) => bases[index]!.flatMap((basis) => basis(input)))
    const pairs = curves.flatMap((first, index) =>
      curves.slice(index + 1).map((second) => [first, second] as const),
    )
    const size = pairs.reduce((sum, [first, second]) => sum + first.length * second.length, 0)
    if (size > room) return undefined
    return pairs.flatMap(([first, second]) => first.flatMap((a) => second.map((b) => productOf(a, b))))
  }
}

function productOf(a: Float64Array, b: Float64Array): Float64Array {
  const product = new Float64Array(a.length)
  for (let i = 0; i < product.length; i++) product[i] = a[i]! * b[i]!
  return product
}
