/** The formulas of choosing, one a file; `docs/decision-library.md` has a worked call of each. */
export type { Sampling } from '../kernel/hypercubes.js'
export { type StreamKey, streamKey } from '../kernel/stream.js'
export { mixedUniforms, plainUniforms, runsPerPair, type Uniforms } from '../kernel/uniforms.js'
export {
  type AcceptabilityPoint,
  acceptabilityCurve,
  type SwitchingPrice,
  switchingPrices,
} from './acceptability.js'
export type { BestOver } from './best-over.js'
export { type BreakEven, breakEvens } from './break-even.js'
export type { CandidateInput, InputColumn } from './columns.js'
export {
  type ComparedOption,
  type Comparison,
  compareOptions,
  comparisonThresholds,
  type PairwiseComparison,
} from './comparison.js'
export type { ConditionalMean } from './conditional-mean.js'
export { type CostAndEffect, costEffectivenessFrontier, type FrontierPlace } from './cost-effectiveness.js'
export { type Crossing, crossings, type DifferenceAt } from './crossing.js'
export { type InputEffect, type InputEffects, inputEffects } from './input-effects.js'
export { linearScale, partialValue, type ValueScale } from './partial-value.js'
export { type OutrankingCriterion, promethee } from './promethee.js'
export { minimaxRegret, type RegretTable } from './regret.js'
export {
  acceptabilityOverDraws,
  type DrawnValue,
  type SampledAcceptability,
  sampledAcceptability,
} from './sampled-acceptability.js'
export { type Acceptability, stochasticAcceptability } from './smaa.js'
export {
  type SobolDecomposition,
  type SobolIndex,
  sobolIndices,
  type VarianceShare,
} from './sobol-indices.js'
export { type DominanceOrder, dominanceOrder } from './stochastic-dominance.js'
export { oneWayThresholds, type TwoWayThresholds, twoWayThresholds } from './thresholds.js'
export { type Preference, topsis } from './topsis.js'
export { type TornadoBar, tornado } from './tornado.js'
export {
  type InputGroup,
  type MeasuredInput,
  type PartialInformation,
  type StudyValue,
  valueOfPartialInformation,
  valueOfStudy,
} from './value-of-information.js'
export { type VarianceShares, varianceShares } from './variance-shares.js'
export { type Criterion, type WeightedCriteria, weightedCriteria } from './weighted-criteria.js'
