/** A square matrix, row after row. */
export type Matrix = readonly Float64Array[]

export interface Eigenvalues {
  readonly values: Float64Array
  /** Column j is the eigenvector of value j. */
  readonly vectors: Matrix
}

const mostSweeps = 60

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations.
 * Source: Golub & Van Loan 2013, "Matrix Computations", 4th edition, algorithm 8.5.2 (cyclic by row).
 */
export function eigenvalues(matrix: Matrix): Eigenvalues {
  const size = matrix.length
  const a = matrix.map((row) => Float64Array.from(row))
  const vectors = a.map((_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a) > 1e-30 * size; sweep++) {
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, p, q)
  }
  return { values: Float64Array.from(a, (row, i) => row[i]!), vectors }
}

function offDiagonal(a: Matrix): number {
  let sum = 0
  a.forEach((row, i) => {
    row.forEach((value, j) => {
      if (i !== j) sum += value * value
    })
  })
  return sum
}

/** Turns rows and columns p and q so that what they share becomes 0. */
function rotate(a: Matrix, vectors: Matrix, p: number, q: number): void {
  const shared = a[p]![q]!
  if (shared === 0) return
  const ratio = (a[q]![q]! - a[p]![p]!) / (2 * shared)
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.hypot(1, ratio))
  const cosine = 1 / Math.hypot(1, tangent)
  const sine = tangent * cosine
  for (const row of a) turn(row, p, q, cosine, sine)
  for (let j = 0; j < a.length; j++) {
    const top = a[p]![j]!
    const bottom = a[q]![j]!
    a[p]![j] = cosine * top - sine * bottom
    a[q]![j] = sine * top + cosine * bottom
  }
  for (const row of vectors) turn(row, p, q, cosine, sine)
}

function turn(row: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const left = row[p]!
  const right = row[q]!
  row[p] = cosine * left - sine * right
  row[q] = sine * left + cosine * right
}

/**
 * The lower triangle L with L Lᵗ = matrix; undefined where the matrix is not positive semidefinite. A pivot of 0
 * (one row a combination of others) leaves a column of zeros.
 */
export function choleskyFactor(matrix: Matrix): Matrix | undefined {
  const lower = matrix.map((row) => new Float64Array(row.length))
  for (let j = 0; j < matrix.length; j++) {
    const pivot = matrix[j]![j]! - dot(lower[j]!, lower[j]!, j)
    if (pivot < -rounding) return undefined
    const root = pivot > rounding ? Math.sqrt(pivot) : 0
    lower[j]![j] = root
    for (let i = j + 1; i < matrix.length; i++) {
      const rest = matrix[i]![j]! - dot(lower[i]!, lower[j]!, j)
      if (root > 0) lower[i]![j] = rest / root
      else if (Math.abs(rest) > Math.sqrt(rounding)) return undefined
    }
  }
  return lower
}

/** What a pivot may miss 0 by. */
const rounding = 1e-10

function dot(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0
  for (let k = 0; k < length; k++) sum += a[k]! * b[k]!
  return sum
}
