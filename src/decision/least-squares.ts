/** A design matrix made orthonormal once, ready to fit any number of responses. */
export interface LeastSquares {
  /** Indexes of the design columns that are not combinations of earlier ones. */
  readonly kept: readonly number[]
  /** Orthonormal columns spanning the design. */
  readonly orthonormal: readonly Float64Array[]
  /** Upper triangular, `triangle[column][row]`: kept design column = sum over rows of entry × orthonormal column. */
  readonly triangle: readonly (readonly number[])[]
}

/** A design column shorter than this share of its length once earlier columns are taken out adds nothing. */
const dependenceTolerance = 1e-8

/**
 * QR factorisation by Gram–Schmidt with every column orthogonalised twice ("twice is enough", Kahan and Parlett):
 * as stable as Householder's and keeps the orthonormal columns, which the fits need. Dependent columns are left out.
 *
 * @param design columns of equal length, at least as long as there are columns.
 */
export function factorise(design: readonly Float64Array[]): LeastSquares {
  const kept: number[] = []
  const orthonormal: Float64Array[] = []
  const triangle: number[][] = []
  design.forEach((column, index) => {
    const rest = Float64Array.from(column)
    const length = Math.sqrt(dot(rest, rest))
    const entries = new Array<number>(orthonormal.length).fill(0)
    for (let pass = 0; pass < 2; pass++) {
      orthonormal.forEach((direction, row) => {
        const along = dot(direction, rest)
        entries[row]! += along
        subtractMultiple(rest, along, direction)
      })
    }
    const remaining = Math.sqrt(dot(rest, rest))
    if (remaining <= dependenceTolerance * length || orthonormal.length >= rest.length) return
    for (let i = 0; i < rest.length; i++) rest[i]! /= remaining
    kept.push(index)
    orthonormal.push(rest)
    triangle.push([...entries, remaining])
  })
  return { kept, orthonormal, triangle }
}

/** One response fitted: coefficients of the kept design columns, fitted values and what they leave over. */
export interface LeastSquaresFit {
  readonly coefficients: readonly number[]
  readonly fitted: Float64Array
  readonly residualSumOfSquares: number
}

export function fitResponse(design: LeastSquares, response: Float64Array): LeastSquaresFit {
  const rest = Float64Array.from(response)
  const along = design.orthonormal.map((direction) => {
    const share = dot(direction, rest)
    subtractMultiple(rest, share, direction)
    return share
  })
  const coefficients = [...along]
  for (let column = coefficients.length - 1; column >= 0; column--) {
    const entries = design.triangle[column]!
    coefficients[column]! /= entries[column]!
    for (let row = 0; row < column; row++) coefficients[row]! -= entries[row]! * coefficients[column]!
  }
  const fitted = response.map((value, i) => value - rest[i]!)
  return { coefficients, fitted, residualSumOfSquares: dot(rest, rest) }
}

/**
 * Leverage of a new design row: its fitted value's variance is the residual variance times this.
 *
 * @param row the new row's entries in the kept columns.
 */
export function leverageOf(design: LeastSquares, row: readonly number[]): number {
  const solved: number[] = []
  let leverage = 0
  design.triangle.forEach((entries, column) => {
    let value = row[column]!
    for (let earlier = 0; earlier < column; earlier++) value -= entries[earlier]! * solved[earlier]!
    value /= entries[column]!
    solved.push(value)
    leverage += value * value
  })
  return leverage
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function subtractMultiple(target: Float64Array, factor: number, direction: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i]! -= factor * direction[i]!
}
