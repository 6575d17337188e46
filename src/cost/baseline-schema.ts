import { z } from 'zod'
import { inJsonSchema, needsOneOf } from '../kernel/json-schema-rules.js'
import { count, money, share, yearMonth } from '../kernel/quantity/schema.js'
import type { Realised } from '../kernel/uncertain.js'

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
