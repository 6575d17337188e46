import { comparisonThresholds } from '../../decision/comparison.js'
import { studentQuantile95 } from '../../kernel/student-quantile.js'

/** What ± stands before, wherever people read it: half of a 95 % interval, 1.96 standard errors. */
export const halfWidth = (standardError: number): number =>
  comparisonThresholds.intervalQuantile * standardError

/**
 * The same where the error is itself estimated from few observations: by Student's t. With no freedom left the error comes from
 * elsewhere than their scatter.
 */
export const halfWidthOfFew = (standardError: number, degreesOfFreedom: number): number =>
  degreesOfFreedom < 1 ? halfWidth(standardError) : studentQuantile95(degreesOfFreedom) * standardError
