import type { Quadrature } from '../kernel/gamma-quadrature.js'
import { gaussLegendre } from './gauss-legendre.js'

/**
 * Points and weights for what contacts meet where their rate is B times the mean, B gamma distributed with mean 1:
 * Gauss-Legendre panels over the logarithm of B, so that a spread of several times the mean is no different from a small
 * one. Panels are as wide as B's own spread where the load is far from the number of agents, and as narrow as the
 * change from a quiet to a crowded queue is where they meet.
 *
 * Weights are of time and are put right so that E[B] = 1; times so quiet that fewer than e^-42 of the contacts come in
 * them are left out.
 *
 * @param cv coefficient of variation of B, above 0, to 3
 * @param crowdedFrom the B at which load and agents are equal; any positive number
 * @param agents above 0
 */
export const busynessQuadrature = (cv: number, crowdedFrom: number, agents: number): Quadrature => {
  const shape = 1 / (cv * cv)
  // contacts per unit of log B, up to a factor
  const exponent = (u: number): number => (shape + 1) * u - shape * Math.exp(u)
  const peak = Math.log1p(1 / shape)
  const spread = 1 / Math.sqrt(shape + 1)
  const reach = (step: number): number => {
    let end = peak
    while (exponent(end) > exponent(peak) - DEPTH) end += step
    return end
  }
  const low = reach(-spread / 4)
  const high = reach(spread / 4)
  const turn = Math.log(crowdedFrom)
  const cuts = [low, high, turn]
  for (let at = low + 2 * spread; at < high; at += 2 * spread) cuts.push(at)
  for (let away = 1 / Math.sqrt(agents); away < high - low; away *= 2) cuts.push(turn - away, turn + away)
  const edges = cuts.filter((at) => at >= low && at <= high).sort((one, other) => one - other)
  const nodes: number[] = []
  const weights: number[] = []
  let contacts = 0
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const half = (edges[i + 1]! - from) / 2
    for (const [point, node] of half > 0 ? rule.nodes.entries() : []) {
      const u = from + half * (1 + node)
      const share = half * rule.weights[point]! * Math.exp(exponent(u) - exponent(peak))
      contacts += share
      nodes.push(Math.exp(u))
      weights.push(share / Math.exp(u))
    }
  }
  return {
    nodes: Float64Array.from(nodes),
    weights: Float64Array.from(weights, (weight) => weight / contacts),
  }
}

const DEPTH = 42

const rule = gaussLegendre(16)
