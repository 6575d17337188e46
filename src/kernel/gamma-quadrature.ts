import { OutOfRangeError } from './out-of-range-error.js'

/** Points and weights such that Σ weights[i] · f(nodes[i]) is E[f(B)]. Nodes ascend; weights sum to 1. */
export interface Quadrature {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/**
 * Eigenvalues of a symmetric tridiagonal matrix and the first component of each eigenvector, in place.
 * `diagonal` ends as the eigenvalues, `first` as the first components.
 * Source: implicit QL of Martin & Wilkinson 1968, as used by Golub & Welsch 1969.
 */
const diagonalise = (diagonal: Float64Array, offDiagonal: Float64Array, first: Float64Array): void => {
  const size = diagonal.length
  for (let row = 0; row < size; row += 1) {
    for (;;) {
      let end = row
      while (end < size - 1) {
        const scale = Math.abs(diagonal[end]!) + Math.abs(diagonal[end + 1]!)
        if (Math.abs(offDiagonal[end]!) <= Number.EPSILON * scale) break
        end += 1
      }
      if (end === row) break
      const slope = (diagonal[row + 1]! - diagonal[row]!) / (2 * offDiagonal[row]!)
      const radius = Math.hypot(slope, 1)
      let g = diagonal[end]! - diagonal[row]! + offDiagonal[row]! / (slope + (slope >= 0 ? radius : -radius))
      let sine = 1
      let cosine = 1
      let shift = 0
      for (let i = end - 1; i >= row; i -= 1) {
        const f = sine * offDiagonal[i]!
        const b = cosine * offDiagonal[i]!
        const r = Math.hypot(f, g)
        offDiagonal[i + 1] = r
        sine = f / r
        cosine = g / r
        g = diagonal[i + 1]! - shift
        const turned = (diagonal[i]! - g) * sine + 2 * cosine * b
        shift = sine * turned
        diagonal[i + 1] = g + shift
        g = cosine * turned - b
        const component = first[i + 1]!
        first[i + 1] = sine * first[i]! + cosine * component
        first[i] = cosine * first[i]! - sine * component
      }
      diagonal[row] = diagonal[row]! - shift
      offDiagonal[row] = g
      offDiagonal[end] = 0
    }
  }
}

/**
 * Gauss quadrature for a gamma law with mean 1: E[f(B)] of a busyness factor B.
 * Exact for polynomials up to degree 2 · points − 1.
 *
 * @param cv coefficient of variation of B, 0 <= cv <= 3; 0 gives the single point 1
 * @param points number of points, whole, 1 <= points <= 64
 * @throws OutOfRangeError
 * Source: generalised Laguerre recurrence (DLMF 18.9) through Golub & Welsch 1969,
 * Mathematics of Computation 23:221–230.
 */
export const gammaQuadrature = (cv: number, points: number): Quadrature => {
  if (!(cv >= 0 && cv <= 3)) throw new OutOfRangeError('cv', cv, '0 <= cv <= 3')
  if (!(Number.isInteger(points) && points >= 1 && points <= 64))
    throw new OutOfRangeError('points', points, 'whole, 1 <= points <= 64')
  // A spread no double can tell from none.
  if (cv < 1e-8) return { nodes: Float64Array.of(1), weights: Float64Array.of(1) }
  // In units of B the recurrence has diagonal 1 + 2i·cv² and squared off-diagonal cv²·i·(1 + (i − 1)·cv²).
  // The 1 is put back at the end: it would swallow the digits of a small spread.
  const variance = cv * cv
  const nodes = Float64Array.from({ length: points }, (_, i) => 2 * i * variance)
  const offDiagonal = Float64Array.from({ length: points }, (_, i) =>
    i + 1 < points ? cv * Math.sqrt((i + 1) * (1 + i * variance)) : 0,
  )
  const first = new Float64Array(points)
  first[0] = 1
  diagonalise(nodes, offDiagonal, first)
  const order = Array.from(nodes.keys()).sort((a, b) => nodes[a]! - nodes[b]!)
  return {
    nodes: Float64Array.from(order, (i) => 1 + nodes[i]!),
    weights: Float64Array.from(order, (i) => first[i]! * first[i]!),
  }
}
