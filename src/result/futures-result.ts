import { minimaxRegret } from '../decision/regret.js'
import { blockedSum } from '../kernel/blocked-sum.js'
import { candidatesOf } from '../scenario/candidates.js'
import type { NamedFuture } from '../simulation/future-study.js'
import { type ShardColumns, totalCostsOf } from '../simulation/monte-carlo/columns.js'
import type { Study } from '../simulation/study.js'
import type { FutureNumbers } from './document.js'
import type { FuturesResult } from './robustness.js'

/** Total cost of every option in one named future, draw by draw, of the study's first draws. */
export interface FutureCosts {
  readonly id: string
  readonly changes: readonly { readonly path: string; readonly written: string }[]
  /** By option id. */
  readonly totalCosts: Readonly<Record<string, Float64Array>>
  readonly numbers: FutureNumbers
}

/** What ranges of draws, in their order, give of one future. */
export function futureCosts(
  { id, changes }: Pick<NamedFuture, 'id' | 'changes'>,
  study: Study,
  shards: readonly ShardColumns[],
): Omit<FutureCosts, 'numbers'> {
  const entries = candidatesOf(study.scenario).map((option, index) => {
    const total = new Float64Array(study.draws)
    for (const { firstDraw, options } of shards) {
      total.set(totalCostsOf(options[index]!.draws), firstDraw)
    }
    return [option, total] as const
  })
  return { id, changes, totalCosts: Object.fromEntries(entries) }
}

/** The scenario as it is stated, among its futures. */
export const asStated = 'asStated'

/**
 * Regret of each option in each future, the scenario itself among them, on the same draws.
 *
 * @param ids of the options compared.
 * @param stated total costs of the simulation itself; its first draws are those of the futures.
 */
export function futuresResult(
  ids: readonly string[],
  stated: readonly Float64Array[],
  futures: readonly Omit<FutureCosts, 'numbers'>[],
): FuturesResult {
  const draws = futures[0]!.totalCosts[ids[0]!]!.length
  const all = [
    { id: asStated, changes: [], columns: stated.map((column) => column.subarray(0, draws)) },
    ...futures.map(({ id, changes, totalCosts }) => ({
      id,
      changes,
      columns: ids.map((option) => totalCosts[option]!),
    })),
  ]
  const means = ids.map((_, option) => all.map(({ columns }) => blockedSum(columns[option]!) / draws))
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
