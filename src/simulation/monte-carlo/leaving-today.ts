import type { CashFlows } from '../../cost/categories.js'
import { payLeaving } from '../../cost/leaving.js'
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
 * Pays for leaving what is done today: all of it at the start where it takes no part in a candidate, else when its last
 * phase ends, or the share that others take.
 */
export function payLeavingToday(
  scenario: Pick<RealisedScenario, 'options'>,
  kept: readonly Kept[],
  flows: CashFlows,
): void {
  const today = baselineId(scenario)
  if (today === undefined) return
  const mine = kept.filter(({ id }) => id === today)
  const until = Math.max(0, ...mine.map((leg) => leg.until))
  const share = until === 0 ? 0 : Math.max(...mine.map((leg) => leg.share))
  const { baseline } = scenario.options[today]!
  if (share < 1) payLeaving(baseline!, 0, 1 - share, flows)
  if (share > 0 && until < flows.months) payLeaving(baseline!, until, share, flows)
}
