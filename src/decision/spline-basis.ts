/** Functions of one input whose weighted sum follows a curve: each takes a value and returns a number. */
export interface Basis {
  /** Number of functions, the constant left out. */
  readonly size: number
  /** Writes the functions' values at `value` into `row` from `offset` on. */
  readonly writeRow: (value: number, row: Float64Array | number[], offset: number) => void
}

/** The straight line, over the range `low` to `high` mapped to 0 to 1. */
export function linearBasis(low: number, high: number): Basis {
  const width = high - low
  return {
    size: 1,
    writeRow: (value, row, offset) => {
      row[offset] = (value - low) / width
    },
  }
}

/**
 * Natural cubic spline: cubic between the knots, twice differentiable, straight beyond the outer knots, so that it
 * does not swing where there are few draws. Hastie, Tibshirani and Friedman 2009, equations 5.4 and 5.5.
 *
 * @param knots ascending, all different, at least 3.
 */
export function naturalSplineBasis(knots: readonly number[]): Basis {
  const low = knots[0]!
  const width = knots.at(-1)! - low
  const scaled = knots.map((knot) => (knot - low) / width)
  const last = scaled.at(-1)!
  const lastButOne = scaled.at(-2)!
  const cube = (value: number) => (value > 0 ? value * value * value : 0)
  return {
    size: knots.length - 1,
    writeRow: (value, row, offset) => {
      const x = (value - low) / width
      const beyond = cube(x - last)
      const reference = (cube(x - lastButOne) - beyond) / (last - lastButOne)
      row[offset] = x
      for (let k = 0; k < knots.length - 2; k++) {
        row[offset + k + 1] = (cube(x - scaled[k]!) - beyond) / (last - scaled[k]!) - reference
      }
    },
  }
}

/** One function per value but the first, 1 at that value and nearer to it than to any other: a mean for each value. */
export function stepBasis(values: readonly number[]): Basis {
  return {
    size: values.length - 1,
    writeRow: (value, row, offset) => {
      let nearest = 0
      for (let k = 1; k < values.length; k++) {
        if (Math.abs(value - values[k]!) < Math.abs(value - values[nearest]!)) nearest = k
      }
      for (let k = 1; k < values.length; k++) row[offset + k - 1] = k === nearest ? 1 : 0
    },
  }
}
