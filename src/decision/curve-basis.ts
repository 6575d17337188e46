/** Functions of one input whose weighted sum follows a curve: the columns of their values at the given input values. */
export type Basis = (values: Float64Array) => Float64Array[]

/** The bases of one input from coarse to fine; a curve of stage k uses the bases 0 to k. */
export type CurveStages = readonly Basis[]

/** Inputs with at most this many different values get one mean for each value instead of a curve. */
export const mostSteps = 12

/** Knots stand at 13 evenly spaced quantiles between these two: 4 of them in the coarse curve, 7, then all. */
const lowestKnot = 0.025
const highestKnot = 0.975
const fineKnots = 12

/**
 * Straight line, then natural cubic splines with 4, 7 and 13 knots at evenly spaced quantiles; for an input with few
 * values the line, then a step at each value; nothing for an input that never varies.
 *
 * @param sorted the input's drawn values, ascending.
 */
export function curveStages(sorted: Float64Array): CurveStages {
  const low = sorted[0]!
  const high = sorted.at(-1)!
  if (low === high) return []
  const line: Basis = (values) => [values.map((value) => (value - low) / (high - low))]
  const steps = differentValues(sorted)
  if (steps.length <= mostSteps) {
    // Between its few values the input means the nearest of them.
    const onSteps = (basis: Basis): Basis => {
      return (values) => basis(values.map((value) => nearestOf(steps, value)))
    }
    return steps.length === 2 ? [onSteps(line)] : [onSteps(line), onSteps(stepBasis(steps))]
  }
  const knots = knotsOf(sorted)
  const every = (spacing: number) => knots.filter((_, k) => k % spacing === 0)
  // Where many draws are equal, so are quantiles: without three different knots there is no curve.
  if (new Set(every(4)).size < 3) return [line]
  const splineOn = (added: readonly number[]) =>
    naturalSplineBasis(added, knots[0]!, every(4).at(-2)!, knots.at(-1)!)
  return [
    line,
    splineOn(every(4)),
    splineOn(every(2).filter((knot) => !every(4).includes(knot))),
    splineOn(knots.filter((knot) => !every(2).includes(knot))),
  ]
}

/** By itself, so that curves that are kept do not keep all the values they were laid through. */
function knotsOf(sorted: Float64Array): number[] {
  return Array.from({ length: fineKnots + 1 }, (_, k) => {
    const probability = lowestKnot + ((highestKnot - lowestKnot) * k) / fineKnots
    return sorted[Math.round(probability * (sorted.length - 1))]!
  })
}

/**
 * Curved functions of natural cubic splines, one per knot: cubic between the knots, twice differentiable, straight
 * beyond the outer ones, so that they do not swing where there are few draws. With the straight line and the constant
 * they span the natural cubic splines with these knots, `reference` and `last`.
 * Hastie, Tibshirani and Friedman 2009, equations 5.4 and 5.5, with one reference knot for all stages.
 */
function naturalSplineBasis(knots: readonly number[], first: number, reference: number, last: number): Basis {
  const width = last - first
  const cube = (value: number) => (value > 0 ? value * value * value : 0)
  const curveFrom = (knot: number, values: Float64Array) => {
    const curve = new Float64Array(values.length)
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!
      curve[i] = (cube((value - knot) / width) - cube((value - last) / width)) / ((last - knot) / width)
    }
    return curve
  }
  const usable = [...new Set(knots)].filter((knot) => knot !== reference && knot < last)
  return (values) => {
    const fromReference = curveFrom(reference, values)
    return usable.map((knot) => {
      const curve = curveFrom(knot, values)
      for (let i = 0; i < curve.length; i++) curve[i]! -= fromReference[i]!
      return curve
    })
  }
}

/** One function per value but the first: 1 at that value, else 0. */
function stepBasis(steps: readonly number[]): Basis {
  return (values) => steps.slice(1).map((step) => values.map((value) => (value === step ? 1 : 0)))
}

function nearestOf(steps: readonly number[], value: number): number {
  return steps.reduce((nearest, step) =>
    Math.abs(value - step) < Math.abs(value - nearest) ? step : nearest,
  )
}

/** Different values of a sorted column, ascending; counting stops once there are more than `mostSteps`. */
function differentValues(sorted: Float64Array): number[] {
  const values: number[] = []
  for (const value of sorted) {
    if (value !== values.at(-1)) values.push(value)
    if (values.length > mostSteps) break
  }
  return values
}
