import { exponentialExcess } from './exponential-excess.js'
import { gaussLegendre } from './gauss-legendre.js'
import { incompleteGammaCorrection, incompleteGammaCorrectionSlope } from './incomplete-gamma-correction.js'
import { logarithmExcess } from './logarithm-excess.js'
import { scaledComplementaryError } from './scaled-complementary-error.js'
import { stirlingRatio } from './stirling-ratio.js'

/**
 * The line of a queue whose callers hang up at a constant rate, relative to the state "all busy, nobody waits".
 *
 * Time is in mean handle times. With P_k = product over i = 1..k of load / (agents + i abandonment), the weight
 * of k waiting,
 *   served     = sum P_k             (k >= 1)
 *   length     = sum k P_k
 *   servedWait = sum P_k H_k,        H_k = sum over i = 1..k of 1 / (agents + i abandonment)
 * All terms are positive: this is the series that the integrals of Zeltyn & Mandelbaum (2005) become for
 * exponential patience. Three ways, each where it is shortest:
 *
 * 1. The series itself, in small systems and wherever the load leaves room.
 * 2. Near the critical load, where the series is long: with c = agents / abandonment and x = load / abandonment,
 *    1 + served = c M(c, x), M(c, x) = e^x x^-c gamma(c, x), by Temme's uniform expansion of the incomplete gamma
 *    function, and servedWait from its derivative with respect to c.
 * 3. Very patient callers (c > 50000) whose load is near the agents but not that near: the integrals themselves,
 *      served     = load integral of e^(-abandonment v) e^h(v)
 *      length     = load agents / abandonment integral of (1 - e^(-abandonment v)) e^h(v)
 *      servedWait = load integral of v e^(-abandonment v) e^h(v)
 *    with h(v) = load (1 - e^(-abandonment v)) / abandonment - agents v, by one Gauss-Legendre rule over the range
 *    that matters; the integrands are smooth, positive and fall steadily.
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
  const shape = agents / abandonment
  if (shape >= 48) {
    const distance = (offeredLoad - agents) / agents
    if (isNearCritical(shape, distance)) {
      expandInto(out, agents, offeredLoad, abandonment)
      return
    }
    if (needsQuadrature(shape, distance)) {
      integrateInto(out, agents, offeredLoad, agents - offeredLoad, abandonment)
      return
    }
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

/** The first of the three sums alone; `excess` is offeredLoad - agents with more digits than that difference. */
export const waitingLineServed = (
  agents: number,
  offeredLoad: number,
  excess: number,
  abandonment: number,
): number => {
  const shape = agents / abandonment
  if (shape >= 48) {
    const distance = excess / agents
    if (isNearCritical(shape, distance)) return servedByExpansion(shape, distance)
    if (needsQuadrature(shape, distance)) {
      integrateInto(integrals, agents, offeredLoad, -excess, abandonment)
      return integrals[LINE.served]!
    }
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

/**
 * Within some six standard deviations of the critical load (beyond, in overload, there is no waiting line to sum but
 * a deep overload; beyond, in underload, the series is short).
 */
const isNearCritical = (shape: number, distance: number): boolean =>
  distance > -0.45 && distance < 0.75 && (distance > 0 || shape * distance * distance < 80)

const needsQuadrature = (shape: number, distance: number): boolean => shape > 50_000 && distance > -0.02

/** c M(c, x) - 1 */
const servedByExpansion = (shape: number, distance: number): number => {
  const exponent = logarithmExcess(distance)
  const root = Math.sqrt(2 * exponent)
  const tail = 0.5 * scaledComplementaryError(Math.sqrt(shape * exponent))
  const half = distance > 0 ? Math.exp(shape * exponent) - tail : tail
  const correction = incompleteGammaCorrection(distance < 0 ? -root : root, shape)
  return stirlingRatio(shape) * (Math.sqrt(2 * Math.PI * shape) * half - correction) - 1
}

const expandInto = (out: Float64Array, agents: number, offeredLoad: number, abandonment: number): void => {
  const shape = agents / abandonment
  const excess = offeredLoad - agents
  const distance = excess / agents
  const exponent = logarithmExcess(distance)
  const eta = distance < 0 ? -Math.sqrt(2 * exponent) : Math.sqrt(2 * exponent)
  const stretch = eta === 0 ? 1 : distance / eta
  const deviate = Math.sqrt(shape * exponent)
  const tail = 0.5 * scaledComplementaryError(deviate)
  const half = distance > 0 ? Math.exp(shape * exponent) - tail : tail
  const z = distance > 0 ? -deviate : deviate
  const stirling = stirlingRatio(shape)
  const scale = Math.sqrt(2 * Math.PI * shape)
  // c M = stirling relative; all derivatives are with respect to c, at fixed x
  const relative = scale * half - incompleteGammaCorrection(eta, shape)
  const w = 1 / shape
  const stirlingSlope = -w * w * (1 / 12 - w * w * (1 / 120 - (w * w) / 252))
  const halfSlope = ((2 * z * half - INVERSE_ROOT_PI) * (stretch - 0.5 * eta)) / Math.sqrt(2 * shape)
  const relativeSlope =
    w * (scale * (halfSlope - 0.5 * w * half) + w * incompleteGammaCorrectionSlope(eta, shape, stretch))
  const lineIntegral = stirling * relative
  // -c^2 dM/dc
  const momentIntegral = -shape * stirling * (stirlingSlope * relative + shape * relativeSlope)
  const served = lineIntegral - 1
  out[LINE.served] = served
  out[LINE.length] = (offeredLoad + served * excess) / abandonment
  out[LINE.servedWait] = (momentIntegral - lineIntegral) / agents
}

const INVERSE_ROOT_PI = 1 / Math.sqrt(Math.PI)

const integrals = new Float64Array(3)

/** `spare` is agents - offeredLoad. */
const integrateInto = (
  out: Float64Array,
  agents: number,
  offeredLoad: number,
  spare: number,
  abandonment: number,
): void => {
  // h falls below -46 before `end`; it is close to the parabola -spare v - load abandonment v^2 / 2 here
  const reach = Math.sqrt(spare * spare + 100 * offeredLoad * abandonment)
  const end = 105 / (spare + reach)
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
