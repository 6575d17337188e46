import type { CashFlows } from '../../cost/categories.js'
import { payLeavingContract } from '../../cost/contract-end.js'
import { payLeaving } from '../../cost/leaving.js'
import type { RealisedStudy } from './drawn-study.js'

/** An option that takes part in a candidate: how long, and with which share of the contacts. */
interface Kept {
  readonly id: string
  /** Month in which it begins. */
  readonly from: number
  /** Month before which it ends; 0 where it never comes about. */
  readonly until: number
  readonly share: number
  /** What its contract is paid for its work by month, where it has one. */
  readonly fees?: Float64Array
}

/** What is done today, where an option is marked so. */
export function baselineId({
  options,
}: {
  readonly options: Readonly<Record<string, { readonly baseline?: unknown }>>
}): string | undefined {
  for (const id in options) if (options[id]!.baseline !== undefined) return id
  return undefined
}

/**
 * Pays for leaving what is done today, as far as a candidate leaves it: at the start what it does not use then, and the
 * rest as phases that use it end. Nobody waits unpaid: what is taken up again later was left all the same. Today's
 * option uses all of it, another what it says it keeps; side by side they use what their shares of the contacts make. A
 * contract of today is ended, as far as it is left, for what its notice, minimum term and exit fee ask; where a phase of it
 * ends, its own last month pays that.
 */
export function payLeavingToday(
  { scenario, todaysContract }: Pick<RealisedStudy, 'scenario' | 'todaysContract'>,
  kept: readonly Kept[],
  flows: CashFlows,
): void {
  const today = baselineId(scenario)
  if (today === undefined) return
  const { options } = scenario
  const option = options[today]!
  /** The part of today's contract that goes on from a month. */
  const staysFrom = (month: number) =>
    kept.find(
      (leg): leg is Kept & Required<Pick<Kept, 'fees'>> =>
        leg.id === today && leg.fees !== undefined && leg.from <= month && leg.until > month,
    )
  const endsByItself = (month: number) => kept.some(({ id, until }) => id === today && until === month)
  const used = kept.flatMap(({ id, from, until, share }) => {
    const part = share * (id === today ? 1 : (options[id]!.keepsToday ?? 0))
    return until > 0 && part > 0 ? [{ from, until, part }] : []
  })
  const leave = (month: number, left: number) => {
    if (left <= 0 || month >= flows.months) return
    payLeaving(option.baseline!, month, left, flows)
    if (option.model === 'internal' || todaysContract === undefined) return
    if (month > 0 && endsByItself(month)) return
    payLeavingContract(option.price, todaysContract, month, left, flows, staysFrom(month))
  }
  let level = 1
  const changes = new Set([0, ...used.flatMap(({ from, until }) => [from, until])])
  for (const month of [...changes].sort((a, b) => a - b)) {
    const after = usedAt(used, month)
    leave(month, level - after)
    level = after
  }
}

/** How much of today is in use in a month: legs side by side begin and end together, phases that overlap share it. */
function usedAt(
  used: readonly { readonly from: number; readonly until: number; readonly part: number }[],
  month: number,
): number {
  let most = 0
  for (const { from, until } of used) {
    if (from > month || until <= month) continue
    let together = 0
    for (const leg of used) if (leg.from === from && leg.until === until) together += leg.part
    most = Math.max(most, together)
  }
  return Math.min(1, most)
}
