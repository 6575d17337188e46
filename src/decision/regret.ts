import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** A choice among options whose costs are known in each of several named futures that have no probability. */
export interface RegretTable {
  /** Regret per option and future: own cost minus the least cost in that future. */
  readonly regrets: readonly (readonly number[])[]
  /** Greatest regret per option. */
  readonly greatest: readonly number[]
  /** Option with the least greatest regret (Savage 1951); of equal ones the first in scenario order. */
  readonly choice: number
}

/**
 * Minimax regret across named futures.
 *
 * @param costs per option, per future: mean total cost in that future.
 * @throws OutOfRangeError for no option, no future, unequal rows or values that are not finite.
 */
export function minimaxRegret(costs: readonly (readonly number[])[]): RegretTable {
  const futures = costs[0]?.length ?? 0
  if (costs.length === 0) throw new OutOfRangeError('number of options', 0, '>= 1')
  if (futures === 0) throw new OutOfRangeError('number of futures', 0, '>= 1')
  for (const row of costs) {
    if (row.length !== futures) throw new OutOfRangeError('number of futures', row.length, `= ${futures}`)
    for (const cost of row) if (!Number.isFinite(cost)) throw new OutOfRangeError('cost', cost, 'finite')
  }
  const least = costs[0]!.map((_, future) => Math.min(...costs.map((row) => row[future]!)))
  const regrets = costs.map((row) => row.map((cost, future) => cost - least[future]!))
  const greatest = regrets.map((row) => Math.max(...row))
  return { regrets, greatest, choice: greatest.indexOf(Math.min(...greatest)) }
}
