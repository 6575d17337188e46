import { eigenvalues, type Matrix } from './symmetric-matrix.js'

const mostIterations = 500
const tolerance = 1e-9

/**
 * The correlation matrix (positive semidefinite, ones on the diagonal) nearest to a symmetric matrix in the sum of
 * squared differences: projections in turn onto the semidefinite matrices, with Dykstra's correction, and onto
 * those with a diagonal of ones.
 *
 * Source: Higham 2002, "Computing the nearest correlation matrix: a problem from finance", IMA Journal of Numerical
 * Analysis 22:329–343, algorithm 3.3.
 */
export function nearestCorrelationMatrix(matrix: Matrix): Matrix {
  let y = matrix.map((row) => Float64Array.from(row))
  const correction = matrix.map((row) => new Float64Array(row.length))
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const r = y.map((row, i) => row.map((value, j) => value - correction[i]![j]!))
    const x = nearestSemidefinite(r)
    let change = 0
    let size = 0
    const next = x.map((row, i) => {
      row.forEach((value, j) => {
        correction[i]![j] = value - r[i]![j]!
      })
      return row.map((value, j) => (i === j ? 1 : value))
    })
    next.forEach((row, i) => {
      row.forEach((value, j) => {
        change += (value - y[i]![j]!) ** 2
        size += value ** 2
      })
    })
    y = next
    if (change <= tolerance ** 2 * size) break
  }
  return y
}

/** The nearest positive semidefinite matrix: negative eigenvalues become 0. */
function nearestSemidefinite(matrix: Matrix): Float64Array[] {
  const { values, vectors } = eigenvalues(matrix)
  return matrix.map((_, i) =>
    Float64Array.from(matrix, (_, j) => {
      let sum = 0
      for (let k = 0; k < values.length; k++) {
        if (values[k]! > 0) sum += values[k]! * vectors[i]![k]! * vectors[j]![k]!
      }
      return sum
    }),
  )
}
