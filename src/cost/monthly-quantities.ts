import type { Operation } from '../staffing/operation.js'
import type { PricingContext } from './pricing-context.js'

interface MonthlyQuantity {
  readonly unit: 'count' | 'share'
  readonly of: (operation: Operation, context: PricingContext) => Float64Array
}

/** What the formula of a cost line can refer to: one value a month, of the option the line belongs to. */
export const monthlyQuantities = {
  /** Contacts offered, repeats and redials included. */
  contacts: { unit: 'count', of: (operation) => operation.contactsOffered },
  answered: { unit: 'count', of: (operation) => operation.contactsAnswered },
  abandoned: { unit: 'count', of: (operation) => operation.contactsAbandoned },
  /** Answered contacts that settle the customer's question. */
  resolved: { unit: 'count', of: (operation) => operation.contactsResolved },
  /** Answered contacts handed live to the client's own specialists. */
  transferred: { unit: 'count', of: (operation) => operation.contactsTransferred },
  /** Contacts handled on stale or insufficient data. */
  stale: { unit: 'count', of: (operation) => operation.contactsStale },
  /** Productive hours at the position: planned plus overtime. */
  hours: { unit: 'count', of: (operation) => operation.workedHours },
  plannedHours: { unit: 'count', of: (operation) => operation.plannedHours },
  overtimeHours: { unit: 'count', of: (operation) => operation.overtimeHours },
  idleHours: { unit: 'count', of: (operation) => operation.idleHours },
  /** Hours spent handling contacts. */
  handlingHours: { unit: 'count', of: (operation) => operation.handlingHours },
  /** Hours paid for planned work, leave and breaks included. */
  paidHours: { unit: 'count', of: (operation) => operation.paidHours },
  /** Full-time equivalents on the payroll. */
  headcount: { unit: 'count', of: (operation) => operation.headcount },
  /** Most agents at work at once. */
  positions: { unit: 'count', of: (operation) => operation.positions },
  openDays: { unit: 'count', of: (operation) => operation.openDays },
  serviceLevel: { unit: 'share', of: (operation) => operation.serviceLevel },
  abandonment: { unit: 'share', of: (operation) => operation.abandonment },
  /** 1 in the contract's first month, 2 in the second. */
  month: { unit: 'count', of: (_operation, context) => context.monthOfContract },
  /** Months the contract runs. */
  months: { unit: 'count', of: (_operation, context) => context.monthsOfContract },
} as const satisfies Readonly<Record<string, MonthlyQuantity>>

export type MonthlyQuantityName = keyof typeof monthlyQuantities

export function isMonthlyQuantity(name: string): name is MonthlyQuantityName {
  return Object.hasOwn(monthlyQuantities, name)
}

/** The columns of quantities, in the order of their names. */
export function monthlyColumns(
  names: readonly string[],
  operation: Operation,
  context: PricingContext,
): Float64Array[] {
  return names.map((name) => {
    if (!isMonthlyQuantity(name)) throw new TypeError(`no monthly quantity ${name}`)
    return monthlyQuantities[name].of(operation, context)
  })
}
