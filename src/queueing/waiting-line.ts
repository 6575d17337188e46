import { exponentialExcess } from './exponential-excess.js'
import { gaussLegendre } from './gauss-legendre.js'

/**
 * The line of a queue whose callers hang up at a constant rate, relative to the state "all busy, nobody waits".
 *
 * Time is in mean handle times. With P_k = product over i = 1..k of load / (agents + i abandonment), the weight
 * of k waiting,
 *   served     = sum P_k             (k >= 1)
 *   length     = sum k P_k
 *   servedWait = sum P_k H_k,        H_k = sum over i = 1..k of 1 / (agents + i abandonment)
 * All terms are positive: this is the series that the integrals of Zeltyn & Mandelbaum (2005) become for
 * exponential patience. In the same words, with the exponent of the virtual wait's density
 *   h(x) = load (1 - e^(-abandonment x)) / abandonment - agents x,
 *   served     = load integral of e^(-abandonment x) e^h(x)
 *   length     = load agents / abandonment integral of (1 - e^(-abandonment x)) e^h(x)
 *   servedWait = load integral of x e^(-abandonment x) e^h(x)
 * and where the series would need more than some 2000 terms (load near the agents, callers very patient) these
 * integrals are taken by one Gauss-Legendre rule over the range that matters: the integrands are smooth,
 * positive and have a single hump.
 */
export const LINE = { served: 0, length: 1, servedWait: 2 } as const

const rule = gaussLegendre(80)

/** Writes the three sums; agents > 0, load > 0 and abandonment > 0, not in deep overload (see `isDeepOverload`). */
export const waitingLineInto = (
  out: Float64Array,
  agents: number,
  offeredLoad: number,
  abandonment: number,
): void => {
  if (needsQuadrature(agents, offeredLoad, abandonment)) {
    integrateInto(out, agents, offeredLoad, abandonment)
    return
  }
  let term = 1
  let served = 0
  let length = 0
  let servedWait = 0
  let perEvent = 0
  let waiting = 0
  do {
    waiting += 1
    const timeStep = 1 / (agents + waiting * abandonment)
    term *= offeredLoad * timeStep
    perEvent += timeStep
    served += term
    length += waiting * term
    servedWait += term * perEvent
  } while (waiting * waiting * term > 1e-17 * length)
  out[LINE.served] = served
  out[LINE.length] = length
  out[LINE.servedWait] = servedWait
}

/** The first of the three sums alone. */
export const waitingLineServed = (agents: number, offeredLoad: number, abandonment: number): number => {
  if (needsQuadrature(agents, offeredLoad, abandonment)) {
    integrateInto(integrals, agents, offeredLoad, abandonment)
    return integrals[LINE.served]!
  }
  let term = 1
  let served = 0
  let waiting = 0
  do {
    waiting += 1
    term *= offeredLoad / (agents + waiting * abandonment)
    served += term
  } while (waiting * term > 1e-17 * served)
  return served
}

const integrals = new Float64Array(3)

const needsQuadrature = (agents: number, offeredLoad: number, abandonment: number): boolean =>
  agents > 50_000 * abandonment && offeredLoad > 0.98 * agents

const integrateInto = (out: Float64Array, agents: number, offeredLoad: number, abandonment: number): void => {
  // h(x) <= h_max - 46 beyond `end`; h is close to the parabola -spare x - load abandonment x^2 / 2 here
  const spare = agents - offeredLoad
  const curvature = offeredLoad * abandonment
  const peak = spare < 0 ? (spare * spare) / (2 * curvature) : 0
  const depth = 50 + 1.1 * peak
  const reach = Math.sqrt(spare * spare + 2 * depth * curvature)
  const end = (1.05 * 2 * depth) / (spare + reach)
  const half = end / 2
  let served = 0
  let length = 0
  let servedWait = 0
  for (let i = 0; i < rule.nodes.length; i += 1) {
    const x = half * (1 + rule.nodes[i]!)
    const impatience = abandonment * x
    const staying = Math.exp(-impatience)
    const density =
      rule.weights[i]! * Math.exp(-spare * x - (offeredLoad / abandonment) * exponentialExcess(impatience))
    served += staying * density
    length -= Math.expm1(-impatience) * density
    servedWait += x * staying * density
  }
  out[LINE.served] = offeredLoad * half * served
  out[LINE.length] = ((offeredLoad * agents) / abandonment) * half * length
  out[LINE.servedWait] = offeredLoad * half * servedWait
}
