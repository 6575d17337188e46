import { categoryRow, invoice } from '../../cost/cash-flows.js'
import type { CashFlows } from '../../cost/categories.js'
import { exchangeRate } from '../../cost/exchange-rate.js'
import { payLeaving } from '../../cost/leaving.js'
import { irrecoverableVatRate } from '../../cost/pricing-context.js'
import type { RealisedScenario } from '../../scenario/scenario.js'

/** An option that takes part in a candidate: how long, and with which share of the contacts. */
interface Kept {
  readonly id: string
  /** Month before which it ends; 0 where it never comes about. */
  readonly until: number
  readonly share: number
}

/** What is done today, where an option is marked so. */
export function baselineId({ options }: Pick<RealisedScenario, 'options'>): string | undefined {
  for (const id in options) if (options[id]!.baseline !== undefined) return id
  return undefined
}

/**
 * Pays for leaving what is done today, as far as a candidate leaves it: at the start what it never uses, and the rest as
 * phases that use it end. Today's option uses all of it, another what it says it keeps; side by side they use what
 * their shares of the contacts make. A contract of today that has no part in the candidate is ended at the start for
 * its exit fee; elsewhere its own last month pays that.
 */
export function payLeavingToday(
  scenario: Pick<RealisedScenario, 'options' | 'valueAddedTax'>,
  kept: readonly Kept[],
  flows: CashFlows,
): void {
  const today = baselineId(scenario)
  if (today === undefined) return
  const { options, valueAddedTax } = scenario
  const option = options[today]!
  const stays = kept.some(({ id, until }) => id === today && until > 0)
  const vat = irrecoverableVatRate(valueAddedTax)
  const used = kept.flatMap(({ id, until, share }) => {
    const part = share * (id === today ? 1 : (options[id]!.keepsToday ?? 0))
    return until > 0 && part > 0 ? [{ until, part }] : []
  })
  const leave = (month: number, left: number) => {
    if (left <= 0 || month >= flows.months) return
    payLeaving(option.baseline!, month, left, flows)
    if (!stays) invoice(flows, categoryRow.leaving, month, left * exitFee(option, month), vat)
  }
  let level = stillUsed(used, 0)
  leave(0, 1 - level)
  for (const until of [...new Set(used.map((leg) => leg.until))].sort((a, b) => a - b)) {
    const after = stillUsed(used, until)
    leave(until, level - after)
    level = after
  }
}

/** How much of today is in use at a month or at any time after it: legs side by side end together. */
function stillUsed(
  used: readonly { readonly until: number; readonly part: number }[],
  month: number,
): number {
  let most = 0
  for (const { until } of used) {
    if (until <= month) continue
    let together = 0
    for (const leg of used) if (leg.until === until) together += leg.part
    most = Math.max(most, together)
  }
  return Math.min(1, most)
}

/** What ending today's contract costs, at its price of today. */
function exitFee(option: RealisedScenario['options'][string], month: number): number {
  if (option.model === 'internal') return 0
  return (option.price.exitFee ?? 0) * exchangeRate(option.price.currency, month)
}
