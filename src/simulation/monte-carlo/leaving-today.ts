import type { CashFlows } from '../../cost/categories.js'
import { payLeavingContract } from '../../cost/contract-end.js'
import { payLeaving } from '../../cost/leaving.js'
import type { RealisedStudy } from './drawn-study.js'
import { baselineId, type Kept, usedAt, usesOfToday } from './uses-of-today.js'

/** A leg of a candidate, with what its contract is paid for its work by month, where it has one. */
interface KeptAndPaid extends Kept {
  readonly fees?: Float64Array
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
  kept: readonly KeptAndPaid[],
  flows: CashFlows,
): void {
  const { options } = scenario
  const today = baselineId(options)
  if (today === undefined) return
  const option = options[today]!
  /** The part of today's contract that goes on from a month. */
  const staysFrom = (month: number) =>
    kept.find(
      (leg): leg is KeptAndPaid & Required<Pick<KeptAndPaid, 'fees'>> =>
        leg.id === today && leg.fees !== undefined && leg.from <= month && leg.until > month,
    )
  const endsByItself = (month: number) => kept.some(({ id, until }) => id === today && until === month)
  const used = usesOfToday(options, today, kept)
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
