import type { CashFlows } from '../../cost/categories.js'
import { payLeavingContract } from '../../cost/contract-end.js'
import { payLeaving } from '../../cost/leaving.js'
import type { RealisedStudy } from './drawn-study.js'
import { baselineId, type Kept, type UseOfToday, usedAt, usesOfToday } from './uses-of-today.js'

/** A leg of a candidate, with what its contract is paid for its work by month, where it has one. */
interface KeptAndPaid extends Kept {
  readonly fees?: Float64Array
}

/**
 * Pays for leaving what is done today, as far as a candidate leaves it: at the start what it does not use then, and the
 * rest as phases that use it end. Nobody waits unpaid: what is taken up again later was left all the same. Today's
 * option uses all of it, another what it says it keeps; side by side they use what their shares of the contacts make. A
 * contract of today is one through all phases and legs: whenever the share of it in force falls, that part is ended once, for
 * what its notice, minimum term and exit fee ask; where it is a phase of today's option that ends, its own last month pays that.
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
  const workingFrom = (month: number) =>
    kept.find(
      (leg): leg is KeptAndPaid & Required<Pick<KeptAndPaid, 'fees'>> =>
        leg.id === today && leg.fees !== undefined && leg.from <= month && leg.until > month,
    )
  const endsByItself = (month: number) => kept.some(({ id, until }) => id === today && until === month)
  const used = usesOfToday(options, today, kept)
  const leavePeople = (month: number, left: number) => {
    if (left > 0) payLeaving(option.baseline!, month, left, flows)
  }
  const leaveContract = (month: number, left: number) => {
    if (left <= 0 || option.model === 'internal' || todaysContract === undefined) return
    if (month > 0 && endsByItself(month)) return
    payLeavingContract(option.price, todaysContract, month, left, flows, workingFrom(month))
  }
  let people = 1
  let contract = 1
  for (const month of changesOf(used)) {
    if (month >= flows.months) break
    const after = usedAt(used, month)
    leavePeople(month, people - after)
    people = after
    // People come back by being hired; a contract that was left does not.
    const inForce = Math.min(contract, after)
    leaveContract(month, contract - inForce)
    contract = inForce
  }
}

/** Months in which what is in use may change, in order, the first one among them. */
function changesOf(used: readonly UseOfToday[]): number[] {
  const changes = [0]
  for (const { from, until } of used) {
    if (!changes.includes(from)) changes.push(from)
    if (!changes.includes(until)) changes.push(until)
  }
  return changes.sort((a, b) => a - b)
}
