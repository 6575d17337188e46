import type { Operation } from '../staffing/operation.js'
import { teamToHire } from '../staffing/team-to-hire.js'
import { categoryRow, pay } from './cash-flows.js'
import type { CashFlows } from './categories.js'
import { employerCost } from './employer-cost.js'
import { exchangeRate } from './exchange-rate.js'
import type { PricingContext } from './pricing-context.js'
import type { CurrencyTerms, LabourTerms } from './schema.js'

/**
 * Pays agents of one's own: every planned hour whether busy or idle, overtime with its premium, supervisors
 * in proportion to the payroll, and the recruitment and training of whoever joins.
 *
 * - Wages, supervisors' pay and the cost of a hire grow by `wageGrowth` every twelve months of the horizon.
 * - Leavers go at a twelfth of the yearly attrition; hires bring the payroll to what the month needs, unless the operation
 *   says who is hired when.
 * - `teamToHire` is the part of the first month's payroll that has to be hired for it while everybody it counts on
 *   is there; who was paid off before is hired again.
 */
export function payAgents(
  operation: Operation,
  labour: LabourTerms,
  currency: CurrencyTerms | undefined,
  context: PricingContext,
  flows: CashFlows,
): void {
  const hour = employerCost(labour.grossPerHour, labour.employerCharges)
  const overtimeHour = hour * (1 + (labour.overtimePremium ?? 0))
  const supervisionPerAgent = labour.supervision
    ? employerCost(labour.supervision.grossPerMonth, labour.employerCharges) /
      labour.supervision.agentsPerSupervisor
    : 0
  const growth = 1 + (labour.wageGrowth ?? 0)
  const staying = Math.max(0, 1 - context.attritionPerYear / 12)
  const hire = labour.replacementCost ?? 0
  for (let month = context.from; month < context.until; month++) {
    const level = growth ** Math.floor(month / 12) * exchangeRate(currency, month)
    const payroll = operation.headcount[month]!
    const planned = operation.hiring?.hires[month]
    const hires =
      planned ??
      (month === context.from
        ? payroll * teamToHire(labour.teamToHire ?? 0, context.teamThere)
        : Math.max(0, payroll - operation.headcount[month - 1]! * staying))
    pay(flows, categoryRow.wages, month, operation.paidHours[month]! * hour * level)
    pay(flows, categoryRow.overtime, month, operation.overtimeHours[month]! * overtimeHour * level)
    pay(flows, categoryRow.supervision, month, payroll * supervisionPerAgent * level)
    pay(flows, categoryRow.recruitment, month, hires * hire * level)
  }
}
