import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import reference from '../reference/kernel.json' with { type: 'json' }

const expectation = (cv: number, points: number, f: (busyness: number) => number): number => {
  const { nodes, weights } = gammaQuadrature(cv, points)
  return nodes.reduce((sum, node, i) => sum + weights[i]! * f(node), 0)
}

describe('gammaQuadrature', () => {
  it('agrees with scipy', () => {
    const { cv, nodes, weights } = reference.gammaQuadrature
    const actual = gammaQuadrature(cv, nodes.length)
    for (const [i, node] of nodes.entries()) {
      expect(actual.nodes[i]!).toBeCloseTo(node, 12)
      expect(actual.weights[i]!).toBeCloseTo(weights[i]!, 12)
    }
  })
  it('is exact for the moments 1, 1 + cv² and (1 + cv²)(1 + 2cv²), with positive ascending points', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 3, noNaN: true }),
        fc.integer({ min: 2, max: 64 }),
        (cv, points) => {
          const variance = cv * cv
          expect(expectation(cv, points, () => 1)).toBeCloseTo(1, 11)
          expect(expectation(cv, points, (b) => b)).toBeCloseTo(1, 11)
          expect(expectation(cv, points, (b) => ((b - 1) / cv) ** 2)).toBeCloseTo(1, 7)
          const third = expectation(cv, points, (b) => b ** 3)
          expect(Math.abs(third / ((1 + variance) * (1 + 2 * variance)) - 1)).toBeLessThan(1e-10)
          const { nodes, weights } = gammaQuadrature(cv, points)
          expect(nodes[0]!).toBeGreaterThan(0)
          expect(nodes.every((node, i) => i === 0 || node > nodes[i - 1]!)).toBe(true)
          expect(weights.every((weight) => weight >= 0)).toBe(true)
        },
      ),
      { seed: 20261122, numRuns: 200 },
    )
  })
  it.each([
    0.01, 0.1, 0.3, 0.7, 1,
  ])('takes the expectation of e^−B at cv %d to ten digits with 16 points', (cv) => {
    // E e^−B = (1 + cv²)^(−1/cv²), the gamma law's Laplace transform at 1.
    const exact = Math.exp(-Math.log1p(cv * cv) / (cv * cv))
    expect(Math.abs(expectation(cv, 16, (b) => Math.exp(-b)) / exact - 1)).toBeLessThan(1e-10)
  })
  it('is the single point 1 without spread and refuses illegal arguments', () => {
    expect(gammaQuadrature(0, 5)).toEqual({ nodes: Float64Array.of(1), weights: Float64Array.of(1) })
    expect(gammaQuadrature(0.4, 1).nodes[0]).toBe(1)
    expect(() => gammaQuadrature(-0.1, 5)).toThrow(RangeError)
    expect(() => gammaQuadrature(0.1, 0)).toThrow(RangeError)
    expect(() => gammaQuadrature(0.1, 65)).toThrow(RangeError)
  })
})
