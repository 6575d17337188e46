import { type Basis, type CurveStages, curveStages } from './curve-basis.js'
import {
  coefficientsOf,
  type Design,
  dot,
  emptyDesign,
  extendDesign,
  informationCriterion,
  type Projection,
  projectOn,
  selectionPenalty,
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
 * Means of several responses given a group of inputs: least squares on straight lines of all inputs, to which are added,
 * one at a time and for each response those that it wants, functions of coarse curves and products of the lines of two inputs; functions of
 * finer curves once a coarse one is in, and products of the coarse curves of two inputs once that of their lines is
 * (forward selection). A function is added while the best of those offered gains more than Akaike's criterion and the
 * best of as many by chance ask for. A group that explains nothing by the Bayesian information criterion gets a
 * constant. Interactions of three inputs are not seen.
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
  const stages = inputs.map((input) => curveStages(input.slice().sort()))
  const lines = stages.flatMap((stage, input) => functionsOf(inputs, stage, input, 0))
  const linesFit = lines.length < most
  const constant = grow(emptyModel, [constantFunction(draws)])
  const start = linesFit ? grow(constant, lines) : constant
  const offered = [...(linesFit ? [] : lines), ...firstOffers(inputs, stages)].map((offer) => ({
    offer,
    left: leftOf(offer.column(), start.design.orthonormal),
  }))
  return responses.map((response) => {
    const plain = fitOf(constant, response)
    const straight = fitOf(start, response)
    const grown = addWhatHelps(straight, response, offered, most)
    const explains = Math.min(straight.criterion, grown.criterion) < plain.criterion
    return surfaceOf(explains ? grown : plain, response)
  })
}

/** A function of the inputs that a model may hold. */
interface Offer {
  /** Over the draws. */
  readonly column: () => Float64Array
  /** Anywhere: one column per input. */
  readonly over: (inputs: readonly Float64Array[]) => Float64Array
  /** What is offered once it is in. */
  readonly next: () => readonly Offer[]
}

interface Model {
  readonly design: Design
  readonly functions: readonly Offer['over'][]
}

interface Fit extends Model {
  readonly projection: Projection
  readonly criterion: number
}

/** An offer with the sum of squares that the functions already in leave of it. */
interface OpenOffer {
  readonly offer: Offer
  readonly left: number
}

const emptyModel: Model = { design: emptyDesign, functions: [] }

function grow({ design, functions }: Model, offers: readonly Offer[]): Model {
  return {
    design: extendDesign(
      design,
      offers.map(({ column }) => column()),
    ),
    functions: [...functions, ...offers.map(({ over }) => over)],
  }
}

function fitOf(model: Model, response: Float64Array, before?: Projection): Fit {
  const projection = projectOn(model.design, response, before)
  return { ...model, projection, criterion: informationCriterion(response, projection) }
}

function addWhatHelps(start: Fit, response: Float64Array, offered: readonly OpenOffer[], most: number): Fit {
  let fit = start
  let open = offered
  while (fit.design.kept.length < most) {
    const { residual, residualSumOfSquares } = fit.projection
    let best: OpenOffer | undefined
    let explained = 0
    for (const candidate of open) {
      if (candidate.left === 0) continue
      const share = dot(candidate.offer.column(), residual) ** 2 / (candidate.left * residualSumOfSquares)
      if (share > explained) {
        explained = share
        best = candidate
      }
    }
    const gain = -response.length * Math.log(1 - Math.min(1, explained))
    if (best === undefined || !(gain > penaltyOfOne + selectionPenalty(open.length))) return fit
    const held = fit.design.orthonormal.length
    fit = fitOf(grow(fit, [best.offer]), response, fit.projection)
    const added = fit.design.orthonormal.slice(held)
    open = [
      ...open
        .filter((candidate) => candidate !== best)
        .map(({ offer, left }) => ({ offer, left: leftOf(offer.column(), added, left) })),
      ...best.offer.next().map((offer) => ({ offer, left: leftOf(offer.column(), fit.design.orthonormal) })),
    ]
  }
  return fit
}

/** What Akaike's criterion asks of one more coefficient. */
const penaltyOfOne = 2
/** Of a column of which no more than this share is left the rest is rounding. */
const dependenceTolerance = 1e-8

/** Sum of squares of a column less its parts along orthonormal ones; 0 where nothing but rounding is left. */
function leftOf(column: Float64Array, orthonormal: readonly Float64Array[], before?: number): number {
  const whole = dot(column, column)
  const left = orthonormal.reduce((rest, each) => rest - dot(each, column) ** 2, before ?? whole)
  return left > dependenceTolerance * whole ? left : 0
}

function surfaceOf({ design, functions, projection }: Fit, response: Float64Array): ConditionalSurface {
  const coefficients = coefficientsOf(design, projection)
  return {
    at: (point) => {
      const values = point.map((value) => Float64Array.of(value))
      return design.kept.reduce((sum, place, k) => sum + functions[place]!(values)[0]! * coefficients[k]!, 0)
    },
    orthonormal: design.orthonormal,
    fitted: response.map((value, draw) => value - projection.residual[draw]!),
  }
}

const constantFunction = (draws: number): Offer => ({
  column: () => new Float64Array(draws).fill(1),
  over: (inputs) => new Float64Array(inputs[0]!.length).fill(1),
  next: nothing,
})

/** Coarse curves of every input, and products of the lines of every two. */
function firstOffers(inputs: readonly Float64Array[], stages: readonly CurveStages[]): Offer[] {
  const curves = stages.map((stage, input) => functionsOf(inputs, stage, input, 1))
  const lines = stages.map((stage, input) => functionsOf(inputs, stage, input, 0))
  const products = lines.flatMap((first, a) =>
    lines.slice(a + 1).flatMap((second, after) => {
      const b = a + 1 + after
      const coarse = () => productsOf([...first, ...curves[a]!], [...second, ...curves[b]!], nothing)
      // The first of them is the product of the lines itself.
      return productsOf(first, second, () => coarse().slice(1))
    }),
  )
  return [...curves.flat(), ...products]
}

const nothing = () => []

/** The functions of one stage of an input's curves; each once taken offers those of the next. */
function functionsOf(
  inputs: readonly Float64Array[],
  stages: CurveStages,
  input: number,
  stage: number,
): Offer[] {
  const basis: Basis | undefined = stages[stage]
  if (basis === undefined) return []
  const columns = basis(inputs[input]!)
  return columns.map((column, place) => ({
    column: () => column,
    over: (at) => basis(at[input]!)[place]!,
    next: () => (stage === 1 && place === 0 ? functionsOf(inputs, stages, input, 2) : []),
  }))
}

/** Products of every function of one input with every function of another. */
function productsOf(first: readonly Offer[], second: readonly Offer[], next: Offer['next']): Offer[] {
  return first.flatMap((a) =>
    second.map((b) => ({
      column: () => productOf(a.column(), b.column()),
      over: (at: readonly Float64Array[]) => productOf(a.over(at), b.over(at)),
      next,
    })),
  )
}

function productOf(a: Float64Array, b: Float64Array): Float64Array {
  const product = new Float64Array(a.length)
  for (let i = 0; i < product.length; i++) product[i] = a[i]! * b[i]!
  return product
}
