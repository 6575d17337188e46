import type { Operation } from '../staffing/operation.js'
import { grandTotal } from './cash-flows.js'
import type { CashFlows } from './categories.js'

/** Cost for one of what was delivered, over the whole horizon, undiscounted; undefined where nothing was. */
export interface UnitCosts {
  readonly perContact: number | undefined
  readonly perResolvedContact: number | undefined
  readonly perProductiveHour: number | undefined
}

/** All cash flows over contacts answered, contacts resolved and productive hours worked. */
export function unitCosts(flows: CashFlows, operation: Operation): UnitCosts {
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
