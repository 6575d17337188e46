import { comparisonThresholds } from '../../decision/comparison.js'

/** What ± stands before, wherever people read it: half of a 95 % interval, 1.96 standard errors. */
export const halfWidth = (standardError: number): number =>
  comparisonThresholds.intervalQuantile * standardError
