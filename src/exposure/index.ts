/** The formulas of exposure, one a file; `docs/methods/exposure.md` says what they mean. */
export type { Distribution } from '../kernel/distribution.js'
export { cumulative, meanOf, quantile, varianceOf } from '../kernel/distribution-functions.js'
export { type AnnualLoss, annualLoss, type LossEvents } from './annual-loss.js'
export { type LognormalSize, limitedMeanSize, lognormalBetween, meanSize } from './event-size.js'
export {
  expectedShortfall,
  type LossDistribution,
  lossDistribution,
  shareAbove,
} from './loss-distribution.js'
export { type Encounters, encounters, type Strength, vulnerability } from './threat-capability.js'
