import { columnsOf, differentValues, informationCriterion, knotsOf, mostSteps } from './conditional-mean.js'
import { factorise, fitResponse, type LeastSquares, type LeastSquaresFit } from './least-squares.js'
import { type Basis, linearBasis, naturalSplineBasis, stepBasis } from './spline-basis.js'

/** The mean of a response given several inputs together, fitted over the draws. */
export interface ConditionalSurface {
  /** The mean at a point: one value per input, in the order of the inputs. */
  readonly at: (point: readonly number[]) => number
  /** The mean at each draw's own input values. */
  readonly fitted: Float64Array
}

/** A model of the surface: a curve per input and products of the curves of each pair of inputs. */
interface Candidate {
  readonly curves: readonly Basis[]
  readonly products: readonly Basis[]
}

/** A candidate needs at least this many draws per coefficient. */
const drawsPerCoefficient = 20
const fineKnots = 7
const coarseKnots = 4

/**
 * Means of several responses given a group of inputs: least squares on ever richer models (a constant; straight lines;
 * coarse curves; lines or coarse curves with products of each pair; fine curves with products of coarse curves), for
 * each response the one with the least Bayesian information criterion. Interactions of three inputs are not seen.
 *
 * @param inputs columns of equal length, at least one; inputs that never vary are passed over.
 * @param responses columns as long as the inputs.
 */
export function conditionalSurfaces(
  inputs: readonly Float64Array[],
  responses: readonly Float64Array[],
): readonly ConditionalSurface[] {
  const draws = inputs[0]!.length
  const sorted = inputs.map((input) => Float64Array.from(input).sort())
  const varying = inputs.flatMap((_, index) => (sorted[index]![0]! < sorted[index]!.at(-1)! ? [index] : []))
  const basesWith = (make: (column: Float64Array) => Basis) => varying.map((index) => make(sorted[index]!))
  const lines = basesWith(lineOver)
  const coarse = basesWith((column) => curveOver(column, coarseKnots))
  const candidates: Candidate[] = [
    { curves: [], products: [] },
    { curves: lines, products: [] },
    { curves: coarse, products: [] },
    { curves: lines, products: lines },
    { curves: coarse, products: lines },
    { curves: basesWith((column) => curveOver(column, fineKnots)), products: coarse },
  ]
  const best = responses.map(
    (): { candidate: Candidate; design: LeastSquares; fit: LeastSquaresFit; criterion: number } | undefined =>
      undefined,
  )
  for (const candidate of candidates) {
    if (sizeOf(candidate) * drawsPerCoefficient > draws && sizeOf(candidate) > 1) continue
    const design = factorise(
      designOf(
        candidate,
        varying.map((index) => inputs[index]!),
        draws,
      ),
    )
    responses.forEach((response, index) => {
      const fit = fitResponse(design, response)
      let total = 0
      for (const value of response) total += value * value
      const criterion = informationCriterion(draws, fit.coefficients.length, fit.residualSumOfSquares, total)
      if (best[index] === undefined || criterion < best[index].criterion) {
        best[index] = { candidate, design, fit, criterion }
      }
    })
  }
  return best.map((chosen) => {
    const { candidate, design, fit } = chosen!
    return {
      at: (point) => {
        const row = designOf(
          candidate,
          varying.map((index) => Float64Array.of(point[index]!)),
          1,
        )
        return design.kept.reduce((sum, column, i) => sum + row[column]![0]! * fit.coefficients[i]!, 0)
      },
      fitted: fit.fitted,
    }
  })
}

function lineOver(sorted: Float64Array): Basis {
  return linearBasis(sorted[0]!, sorted.at(-1)!)
}

function curveOver(sorted: Float64Array, knotCount: number): Basis {
  const steps = differentValues(sorted)
  if (steps.length <= mostSteps) return stepBasis(steps)
  const knots = knotsOf(sorted, knotCount)
  return knots.length < 3 ? lineOver(sorted) : naturalSplineBasis(knots)
}

function sizeOf({ curves, products }: Candidate): number {
  let size = 1
  for (const curve of curves) size += curve.size
  products.forEach((first, index) => {
    for (const second of products.slice(index + 1)) size += first.size * second.size
  })
  return size
}

function designOf(candidate: Candidate, inputs: readonly Float64Array[], draws: number): Float64Array[] {
  const constant = new Float64Array(draws).fill(1)
  const curves = candidate.curves.flatMap((basis, index) => columnsOf(basis, inputs[index]!))
  const factors = candidate.products.map((basis, index) => columnsOf(basis, inputs[index]!))
  const products = factors.flatMap((first, index) =>
    factors
      .slice(index + 1)
      .flatMap((second) => first.flatMap((a) => second.map((b) => a.map((value, draw) => value * b[draw]!)))),
  )
  return [constant, ...curves, ...products]
}
