import type { Distribution } from './distribution.js'
import { OutOfRangeError } from './out-of-range-error.js'

/**
 * The distribution of a number times a factor. Bounds of a normal scale along; of a logit-normal the bounds stay those of
 * its shape.
 *
 * @param factor > 0
 * @throws OutOfRangeError
 */
export function scaledDistribution(distribution: Distribution, factor: number): Distribution {
  if (!(factor > 0)) throw new OutOfRangeError('factor', factor, '> 0')
  switch (distribution.kind) {
    case 'constant':
      return { kind: 'constant', value: distribution.value * factor }
    case 'normal':
      return {
        ...distribution,
        mean: distribution.mean * factor,
        sd: distribution.sd * factor,
        ...(distribution.min !== undefined && { min: distribution.min * factor }),
        ...(distribution.max !== undefined && { max: distribution.max * factor }),
      }
    case 'lognormal':
      return { ...distribution, mu: distribution.mu + Math.log(factor) }
    case 'logitNormal':
      return { ...distribution, min: distribution.min * factor, max: distribution.max * factor }
    case 'uniform':
      return { kind: 'uniform', low: distribution.low * factor, high: distribution.high * factor }
    case 'triangular':
    case 'pert':
      return {
        ...distribution,
        low: distribution.low * factor,
        mode: distribution.mode * factor,
        high: distribution.high * factor,
      }
    case 'discrete':
      return { ...distribution, values: distribution.values.map((value) => value * factor) }
  }
}
