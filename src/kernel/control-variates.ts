import { blockedSum } from './blocked-sum.js'
import { OutOfRangeError } from './out-of-range-error.js'

/** A quantity of which more is known than its values on the sample. */
export interface Control {
  /** Its values on the sample. */
  readonly values: Float64Array
  /** Its mean over many more draws, the sample among them. */
  readonly knownMean: number
  /** Standard error of that mean. */
  readonly standardError: number
}

export interface Estimate {
  readonly mean: number
  readonly standardError: number
}

/** Draws from which controls are used: with fewer the fitted slopes cost more than they save. */
const leastDraws = 16
/** A control of which less than this share is left once earlier ones are taken out adds nothing. */
const dependence = 1e-6

/**
 * Mean of a quantity known on a small sample of draws, helped by quantities known on many more: the sample's values are
 * regressed on the controls, and the fitted line is read at the controls' known means. A quantity that is a control, or a
 * multiple of one, gets exactly that known mean; a constant stays what it is; sums of quantities get sums of estimates.
 *
 * Source: Lavenberg & Welch 1981, "A perspective on the use of control variables to increase the efficiency of Monte Carlo
 * simulations", Management Science 27:322–335. The standard error is that of the draws' influences on the mean (White 1980, with the
 * jackknife's residuals): scatter that grows with a control counts as it is, and so does the line's own slope where the known mean
 * lies off the sample's. To what is left over on the sample it adds what the known means themselves are uncertain by, at most: as
 * if the controls' errors went together.
 *
 * @param values one per draw of the sample, at least one
 * @throws OutOfRangeError for no values, or a control of another length
 */
export function controlledMean(values: Float64Array, controls: readonly Control[]): Estimate {
  const draws = values.length
  if (draws === 0) throw new OutOfRangeError('values.length', 0, 'at least 1')
  let mean = meanOf(values)
  const rest = centred(values, mean)
  const directions: Direction[] = []
  for (const [index, control] of draws < leastDraws ? [] : controls.entries()) {
    if (control.values.length !== draws)
      throw new OutOfRangeError('control.values.length', control.values.length, `= ${draws}`)
    const sampleMean = meanOf(control.values)
    const direction: Direction = {
      values: centred(control.values, sampleMean),
      shift: control.knownMean - sampleMean,
      of: controls.map((_, other) => (other === index ? 1 : 0)),
    }
    const length = squares(direction.values)
    for (const earlier of directions) {
      subtract(direction, slope(direction.values, earlier.values), earlier)
    }
    if (squares(direction.values) > dependence * length) directions.push(direction)
  }
  const slopes = new Array<number>(controls.length).fill(0)
  // What each draw counts in the mean, and in the line at its own place.
  const weights = new Float64Array(draws).fill(1 / draws)
  const leverage = new Float64Array(draws).fill(1 / draws)
  for (const direction of directions) {
    const along = slope(rest, direction.values)
    const length = squares(direction.values)
    for (let draw = 0; draw < draws; draw++) {
      const value = direction.values[draw]!
      weights[draw]! += (direction.shift * value) / length
      leverage[draw]! += (value * value) / length
    }
    for (let draw = 0; draw < draws; draw++) rest[draw]! -= along * direction.values[draw]!
    mean += along * direction.shift
    direction.of.forEach((share, index) => {
      slopes[index]! += along * share
    })
  }
  const squaredInfluence = rest.reduce((sum, left, draw) => {
    // What the line fitted without the draw leaves of it.
    const influence = (weights[draw]! * left) / Math.max(1 - leverage[draw]!, 1 / draws)
    return sum + influence * influence
  }, 0)
  const errorOfKnown = controls.reduce(
    (sum, { standardError }, index) => sum + Math.abs(slopes[index]!) * standardError,
    0,
  )
  return {
    mean,
    standardError: Math.hypot(Math.sqrt(((draws - 1) / draws) * squaredInfluence), errorOfKnown),
  }
}

/** A control with earlier ones taken out. */
interface Direction {
  readonly values: Float64Array
  /** Known mean less the sample's. */
  shift: number
  /** How much of each control it is made of. */
  readonly of: number[]
}

const meanOf = (values: Float64Array): number => blockedSum(values) / values.length

const centred = (values: Float64Array, mean: number): Float64Array => values.map((value) => value - mean)

const squares = (values: Float64Array): number => product(values, values)

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!
  return sum
}

const slope = (values: Float64Array, direction: Float64Array): number =>
  product(values, direction) / squares(direction)

function subtract(from: Direction, times: number, direction: Direction): void {
  for (let index = 0; index < from.values.length; index++) {
    from.values[index]! -= times * direction.values[index]!
  }
  from.shift -= times * direction.shift
  direction.of.forEach((share, index) => {
    from.of[index]! -= times * share
  })
}
