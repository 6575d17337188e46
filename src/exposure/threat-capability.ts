import type { Distribution } from '../kernel/distribution.js'
import { cumulative, quantile } from '../kernel/distribution-functions.js'
import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { gaussLegendre } from '../queueing/gauss-legendre.js'

/** How strong a threat is, or what a control withstands, on one scale. */
export type Strength = Extract<
  Distribution,
  { kind: 'normal' | 'lognormal' | 'uniform' | 'triangular' | 'pert' }
>

/** A rule of this many points on each of so many stretches of the threat's chances. */
const rule = gaussLegendre(16)
const stretches = 64

/**
 * Vulnerability in FAIR: the chance that a threat is stronger than the control it meets, both drawn independently:
 * ∫ P(R < Q_T(u)) du over 0..1. For two normals Φ((μ_T - μ_R)/√(σ_T² + σ_R²)). A stronger threat never lowers it.
 *
 * Source: The Open Group, Risk Analysis (O-RA); Freund & Jones, Measuring and managing information risk, 2015.
 */
export function vulnerability(threat: Strength, resistance: Strength): number {
  let chance = 0
  for (let stretch = 0; stretch < stretches; stretch++) {
    rule.nodes.forEach((node, point) => {
      const share = (stretch + 0.5 + node / 2) / stretches
      chance += (rule.weights[point]! / (2 * stretches)) * cumulative(resistance, quantile(threat, share))
    })
  }
  return Math.min(1, chance)
}

/** Encounters of threats with controls, one by one. */
export interface Encounters {
  /** By encounter, whether the threat was stronger. */
  readonly losses: readonly boolean[]
  readonly lossCount: number
  /** Mean of threat less control where the threat was stronger; 0 where none was. */
  readonly meanThreatExceedance: number
  /** Mean of control less threat where it was not; 0 where every threat was. */
  readonly meanControlExceedance: number
}

/**
 * What comes of threats that each meet a control: a loss where the threat is the stronger one.
 *
 * Source: evaluator (Severski), openfair.R.
 *
 * @throws OutOfRangeError where there are not as many of both
 */
export function encounters(capabilities: readonly number[], difficulties: readonly number[]): Encounters {
  if (capabilities.length !== difficulties.length) {
    throw new OutOfRangeError('difficulties.length', difficulties.length, 'as many as capabilities')
  }
  const excess = capabilities.map((capability, at) => capability - difficulties[at]!)
  const losses = excess.map((difference) => difference > 0)
  const won = excess.filter((difference) => difference > 0)
  const held = excess.filter((difference) => difference <= 0)
  return {
    losses,
    lossCount: won.length,
    meanThreatExceedance: meanOf(won),
    meanControlExceedance: held.length > 0 ? Math.abs(meanOf(held)) : 0,
  }
}

const meanOf = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
