import { normalCorrelation } from './rank-correlation.js'
import type { Matrix } from './symmetric-matrix.js'

/** The rank correlation of two uncertain numbers, each by its path. */
export interface Correlation {
  readonly between: readonly string[]
  /** Spearman's, -1 to 1. */
  readonly rank: number
}

/** Numbers that are correlated with each other, directly or through others; with nothing outside the group. */
export interface CorrelationGroup {
  /** In the order in which the correlations first mention them. */
  readonly paths: readonly string[]
  /** Correlations of the normal variables behind them; what is not stated is 0. */
  readonly matrix: Matrix
}

export function correlationGroups(correlations: readonly Correlation[]): CorrelationGroup[] {
  const mentioned = [...new Set(correlations.flatMap(({ between }) => between))]
  const groupOf = new Map(mentioned.map((path) => [path, path]))
  for (const { between } of correlations) {
    const [first, second] = between.map((path) => groupOf.get(path)!) as [string, string]
    for (const path of mentioned) if (groupOf.get(path) === second) groupOf.set(path, first)
  }
  const names = [...new Set(mentioned.map((path) => groupOf.get(path)!))]
  return names.map((name) => {
    const paths = mentioned.filter((path) => groupOf.get(path) === name)
    return { paths, matrix: matrixOf(paths, correlations) }
  })
}

function matrixOf(paths: readonly string[], correlations: readonly Correlation[]): Matrix {
  const matrix = paths.map((_, i) => Float64Array.from(paths, (_, j) => (i === j ? 1 : 0)))
  for (const { between, rank } of correlations) {
    const [i, j] = between.map((path) => paths.indexOf(path)) as [number, number]
    if (i < 0 || j < 0) continue
    matrix[i]![j] = normalCorrelation(rank)
    matrix[j]![i] = normalCorrelation(rank)
  }
  return matrix
}
