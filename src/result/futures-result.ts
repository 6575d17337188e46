import { minimaxRegret } from '../decision/regret.js'
import { blockedSum } from '../kernel/blocked-sum.js'
import type { FuturesResult } from './robustness.js'

/** Total costs of the options compared in one named future, draw by draw. */
export interface FutureCosts {
  readonly id: string
  readonly changes: readonly { readonly path: string; readonly written: string }[]
  readonly totalCosts: readonly Float64Array[]
}

/** The scenario as it is stated, among its futures. */
export const asStated = 'asStated'

/**
 * Regret of each option in each future, the scenario itself among them, on the same draws.
 *
 * @param stated total costs of the simulation itself; its first draws are those of the futures.
 */
export function futuresResult(
  ids: readonly string[],
  stated: readonly Float64Array[],
  futures: readonly FutureCosts[],
): FuturesResult {
  const draws = futures[0]!.totalCosts[0]!.length
  const all: FutureCosts[] = [
    { id: asStated, changes: [], totalCosts: stated.map((column) => column.subarray(0, draws)) },
    ...futures,
  ]
  const means = ids.map((_, option) => all.map(({ totalCosts }) => blockedSum(totalCosts[option]!) / draws))
  const { regrets, greatest, choice } = minimaxRegret(means)
  return {
    draws,
    futures: all.map(({ id, changes }, future) => ({
      id,
      changes,
      best: ids[regrets.findIndex((row) => row[future] === 0)]!,
    })),
    options: ids.map((option, index) => ({
      option,
      meanTotalCost: means[index]!,
      regret: regrets[index]!,
      greatestRegret: greatest[index]!,
    })),
    leastRegret: ids[choice]!,
  }
}
