import { z } from 'zod'
import { inJsonSchema, needsOneOf } from '../kernel/json-schema-rules.js'
import { count, money, share, yearMonth } from '../kernel/quantity/schema.js'
import type { Realised } from '../kernel/uncertain.js'
import { categoryRow, pay } from './cash-flows.js'
import type { CashFlows } from './categories.js'

/** What today's arrangement is worth and what it costs to leave it; every part optional. */
export const baselineSchema = z
  .strictObject({
    /** Spent already, whatever is chosen: shown, and no part of any comparison. */
    sunk: money({ min: 0, optional: true }),
    /** People who work there today. */
    employees: count({ min: 0, optional: true }),
    /** Share of them who go over to whoever takes the work; what each costs then, and what each of the others costs. */
    transferred: share({ optional: true }),
    transferPerEmployee: money({ min: 0, optional: true }),
    redundancyPerEmployee: money({ min: 0, optional: true }),
    /** Seats and leases that go on being paid. */
    strandedPerMonth: money({ min: 0, optional: true }),
    strandedMonths: z.int().min(1).max(120).optional(),
    /** Month in which the contract of today began; what is left of its minimum term counts from there. */
    contractSince: yearMonth().optional(),
  })
  .meta(
    inJsonSchema(
      needsOneOf('transferred', 'transferPerEmployee'),
      needsOneOf('transferPerEmployee', 'employees'),
      needsOneOf('redundancyPerEmployee', 'employees'),
      needsOneOf('strandedPerMonth', 'strandedMonths'),
    ),
  )
export type Baseline = Realised<z.output<typeof baselineSchema>>

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
