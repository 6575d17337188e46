import { grandTotal } from './cash-flows.js'
import type { CashFlows } from './categories.js'

/** Cost for one of what was delivered, over the whole horizon, undiscounted; undefined where nothing was. */
export interface UnitCosts {
  readonly perContact: number | undefined
  readonly perResolvedContact: number | undefined
  readonly perProductiveHour: number | undefined
}

/** What was delivered in each month. */
export interface Delivered {
  readonly contactsAnswered: Float64Array
  readonly contactsResolved: Float64Array
  readonly workedHours: Float64Array
}

/** All cash flows over contacts answered, contacts resolved and productive hours worked. */
export function unitCosts(flows: CashFlows, operation: Delivered): UnitCosts {
  const total = grandTotal(flows)
  return {
    perContact: per(total, operation.contactsAnswered),
    perResolvedContact: per(total, operation.contactsResolved),
    perProductiveHour: per(total, operation.workedHours),
  }
}

function per(total: number, monthly: Float64Array): number | undefined {
  let units = 0
  for (const month of monthly) units += month
  return units > 0 ? total / units : undefined
}
