import type { Baseline } from './baseline-schema.js'
import { categoryRow, pay } from './cash-flows.js'
import type { CashFlows } from './categories.js'

/**
 * Pays for leaving today's arrangement: redundancy, transfer of staff, and what is left stranded, in the scenario's
 * currency, without value-added tax.
 *
 * @param from month in which it is left
 * @param left share of it that is left, 0 to 1
 */
export function payLeaving(baseline: Baseline, from: number, left: number, flows: CashFlows): void {
  const people = (baseline.employees ?? 0) * left
  const transferred = baseline.transferred ?? 0
  const staff =
    transferred * (baseline.transferPerEmployee ?? 0) +
    (1 - transferred) * (baseline.redundancyPerEmployee ?? 0)
  pay(flows, categoryRow.leaving, from, people * staff)
  const until = Math.min(flows.months, from + (baseline.strandedMonths ?? 0))
  for (let month = from; month < until; month++) {
    pay(flows, categoryRow.leaving, month, left * (baseline.strandedPerMonth ?? 0))
  }
}
