import type { Distribution } from '../../kernel/distribution.js'
import { quantile } from '../../kernel/distribution-functions.js'
import { normalCdf } from '../../kernel/special/normal-cdf.js'
import { normalQuantile } from '../../kernel/special/normal-quantile.js'
import { type StreamKey, streamKey } from '../../kernel/stream.js'
import type { Uniforms } from '../../kernel/uniforms.js'
import { type Correlation, correlationGroups } from './correlation-groups.js'
import { choleskyFactor } from './symmetric-matrix.js'

interface DrawnInput {
  readonly path: string
  readonly distribution: Distribution
}

/** How a correlated number follows from its own stream and those before it in its group. */
interface Mixture {
  readonly streams: readonly StreamKey[]
  readonly weights: Float64Array
}

/** Probabilities whose quantiles are finite for every distribution. */
const leastProbability = 2 ** -53

/**
 * Values of uncertain numbers, draw by draw: each by inverse transform from the stream of its own path, so that a
 * further number changes no other. Correlated ones go through a Gaussian copula: standard normal numbers of the
 * streams are mixed by the Cholesky factor of the group's matrix, in the order in which the correlations first
 * mention the numbers. The first of a group, and every number in no group, is drawn as if there were no correlations.
 *
 * Source: Iman & Conover 1982 state the aim; Nelsen 2006, "An Introduction to Copulas", section 2.3 the copula.
 */
export class JointDraws {
  readonly #inputs: readonly DrawnInput[]
  readonly #keys: readonly StreamKey[]
  readonly #mixtures: readonly (Mixture | undefined)[]
  readonly #uniforms: Uniforms

  /** @param correlations of a possible matrix (see `correlationFindings`); numbers among them that are not drawn stay behind the others */
  constructor(inputs: readonly DrawnInput[], correlations: readonly Correlation[], uniforms: Uniforms) {
    this.#inputs = inputs
    this.#keys = inputs.map(({ path }) => streamKey(path))
    this.#uniforms = uniforms
    const mixtures = mixturesOf(correlations)
    this.#mixtures = inputs.map(({ path }) => mixtures.get(path))
  }

  /** The value of input `index` in a draw. */
  valueAt(index: number, draw: number): number {
    return quantile(this.#inputs[index]!.distribution, this.#probabilityAt(index, draw))
  }

  #probabilityAt(index: number, draw: number): number {
    const mixture = this.#mixtures[index]
    if (mixture === undefined) return this.#uniforms(this.#keys[index]!, draw)
    const { streams, weights } = mixture
    let normal = 0
    for (let part = 0; part < streams.length; part++) {
      const weight = weights[part]!
      if (weight !== 0) normal += weight * normalQuantile(this.#uniforms(streams[part]!, draw))
    }
    return Math.min(Math.max(normalCdf(normal), leastProbability), 1 - leastProbability)
  }
}

function mixturesOf(correlations: readonly Correlation[]): Map<string, Mixture> {
  const mixtures = new Map<string, Mixture>()
  for (const { paths, matrix } of correlationGroups(correlations)) {
    const factor = choleskyFactor(matrix)
    if (factor === undefined) throw new TypeError('an impossible correlation matrix')
    const streams = paths.map(streamKey)
    paths.forEach((path, row) => {
      if (row > 0) mixtures.set(path, { streams: streams.slice(0, row + 1), weights: factor[row]! })
    })
  }
  return mixtures
}
