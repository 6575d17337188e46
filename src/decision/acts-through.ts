import { curveStages } from './curve-basis.js'
import type { InputEffect, InputEffects } from './input-effects.js'
import {
  coefficientsOf,
  type Design,
  dot,
  emptyDesign,
  extendDesign,
  informationCriterion,
  projectOn,
} from './least-squares.js'

/** Draws looked at: enough to see whatever would matter, however many there are. */
const mostDraws = 8192
/** Curves over an input: a straight line, bent at 4 and at 7 knots. */
const stagesUsed = 3
const drawsPerCoefficient = 4

/**
 * The input by which another one seems to move a difference: the two are correlated, and the other shows no effect of its
 * own. That is certain where neither option is made of it; else least squares over all inputs of the group that act
 * (each a curve, added up) leaves nothing that it explains, by the Bayesian information criterion, while what the one
 * named explains is left by all others. One that acts, but against what it seems to do, goes along with others in the same
 * way. Of several it is the one that carries most of the other's conditional mean.
 *
 * @param rival the rival's place; the difference is its cost less the leader's.
 * @returns its path; undefined where the input acts by itself, or where the draws do not tell which of the two does.
 */
export function actsThrough(effects: InputEffects, input: InputEffect, rival: number): string | undefined {
  if (input.correlationGroup === undefined) return undefined
  const compared = [effects.leader, effects.rivals[rival]!]
  const canAct = ({ moves, movesItself = moves }: InputEffect) =>
    movesItself === undefined || compared.some((option) => movesItself.has(option))
  const acting = effects.inputs.filter(
    (other) => other !== input && other.correlationGroup === input.correlationGroup && canAct(other),
  )
  const response = input.unexplainedOf(rival).subarray(0, mostDraws)
  const byItself = canAct(input)
  const mean = input.differences[rival]!.over(head(input.values))
  if (byItself && explainsBeyond(acting, input, response)) {
    const carriers = carriedBy([input, ...acting], mean, response)
    return carriers.includes(input) ? undefined : carriers[0]?.path
  }
  const strongestFirst = carriedBy(acting, mean, response)
  if (!byItself) return strongestFirst[0]?.path
  return strongestFirst.find((one) => {
    const others = [...acting.filter((other) => other !== one), input]
    return explainsBeyond(others, one, response)
  })?.path
}

const head = (values: Float64Array): Float64Array => values.subarray(0, mostDraws)

/** The inputs that carry some of a conditional mean in the mean's own direction, those that carry most first. */
function carriedBy(
  inputs: readonly InputEffect[],
  mean: Float64Array,
  response: Float64Array,
): readonly InputEffect[] {
  const { design, columns } = additive(inputs)
  const coefficients = coefficientsOf(design, projectOn(design, response))
  const centre = mean.reduce((sum, value) => sum + value, 0) / mean.length
  const about = mean.map((value) => value - centre)
  const carried = inputs.map((input) => {
    let sum = 0
    design.kept.forEach((column, place) => {
      const { of, values } = columns[column]!
      if (of === input) sum += coefficients[place]! * dot(values, about)
    })
    return { input, sum }
  })
  return carried
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum)
    .map(({ input }) => input)
}

/** Whether an input explains something of a response that curves over the others, added up, leave. */
function explainsBeyond(others: readonly InputEffect[], input: InputEffect, response: Float64Array): boolean {
  let { design } = additive(others)
  let projection = projectOn(design, response)
  const without = informationCriterion(response, projection)
  return curvesOver(input).some((columns) => {
    design = extendDesign(design, columns)
    if (design.kept.length * drawsPerCoefficient > response.length) return false
    projection = projectOn(design, response, projection)
    return informationCriterion(response, projection) < without
  })
}

interface AdditiveDesign {
  readonly design: Design
  /** As offered, each with the input it is of; the constant is of none. */
  readonly columns: readonly { readonly of?: InputEffect; readonly values: Float64Array }[]
}

/** A constant and a curve over each input; straight lines only where there are few draws for so many. */
function additive(inputs: readonly InputEffect[]): AdditiveDesign {
  const draws = head(inputs[0]?.values ?? new Float64Array(0)).length
  const curves = inputs.map((input) => ({ of: input, stages: curvesOver(input) }))
  const count = curves.reduce((sum, { stages }) => sum + stages.flat().length, 1)
  const used = count * drawsPerCoefficient > draws ? 1 : stagesUsed
  const columns = [
    { values: new Float64Array(draws).fill(1) },
    ...curves.flatMap(({ of, stages }) =>
      stages.slice(0, used).flatMap((bases) => bases.map((values) => ({ of, values }))),
    ),
  ]
  const design = extendDesign(
    emptyDesign,
    columns.map(({ values }) => values),
  )
  return { design, columns }
}

function curvesOver({ sorted, values }: InputEffect): Float64Array[][] {
  return curveStages(sorted)
    .slice(0, stagesUsed)
    .map((basis) => basis(head(values)))
}
