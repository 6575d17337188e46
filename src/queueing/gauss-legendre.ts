/** Nodes and weights of Gauss-Legendre quadrature on (-1, 1). */
export interface QuadratureRule {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/**
 * The Gauss-Legendre rule with `points` nodes, by Newton's method on the Legendre polynomial.
 *
 * Source: DLMF 3.5(v).
 */
export const gaussLegendre = (points: number): QuadratureRule => {
  const nodes = new Float64Array(points)
  const weights = new Float64Array(points)
  for (let i = 0; i < points; i += 1) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (points + 0.5))
    let slope = 1
    for (let round = 0; round < 100; round += 1) {
      let previous = 1
      let current = x
      for (let k = 2; k <= points; k += 1) {
        const following = ((2 * k - 1) * x * current - (k - 1) * previous) / k
        previous = current
        current = following
      }
      slope = (points * (x * current - previous)) / (x * x - 1)
      const step = current / slope
      x -= step
      if (Math.abs(step) < 1e-16) break
    }
    nodes[i] = x
    weights[i] = 2 / ((1 - x * x) * slope * slope)
  }
  return { nodes, weights }
}
