import type { YearMonth } from '../kernel/quantity/year-month.js'
import type { ValueAddedTax } from './schema.js'

/**
 * What a contract's price depends on besides its own terms and the operation: the calendar, the months it
 * runs, and the client's own costs. Made once per option; the engine sets the drawn fields before each draw.
 */
export interface PricingContext {
  readonly months: number
  /** Calendar month of month 0. */
  readonly start: YearMonth
  /** Month the contract starts in, counted from 0. Nothing is billed before. */
  readonly from: number
  /** Month after the contract's last. The contract is wound up in month `until − 1`, be it by a phase's end or the horizon's. */
  readonly until: number
  /** In each month, its number from the contract's start (1 in the first), and the contract's number of months. */
  readonly monthOfContract: Float64Array
  readonly monthsOfContract: Float64Array
  /** Value-added tax that cannot be recovered, as a fraction of the net invoice. */
  irrecoverableVatRate: number
  /** An hour of the client's own second level, charges included, scenario currency; 0 where not stated. */
  specialistCostPerHour: number
  /** Leavers a year over the payroll, of agents the option employs itself. */
  attritionPerYear: number
  /** Error cost of stale data and cost of checking files, scenario currency in each month. */
  readonly dataErrorCost: Float64Array
  /** Cost of security controls and transfer instruments, scenario currency in each month. */
  readonly controlCost: Float64Array
  /** Working space of `priceInternal`: positions bought in each month. */
  readonly positionsBought: Float64Array
}

/** A context with nothing drawn yet; the contract covers the whole horizon unless a window is given. */
export function createPricingContext(
  months: number,
  start: YearMonth,
  window: { readonly from: number; readonly until: number } = { from: 0, until: months },
): PricingContext {
  return {
    months,
    start,
    from: window.from,
    until: window.until,
    monthOfContract: Float64Array.from({ length: months }, (_, month) => month - window.from + 1),
    monthsOfContract: new Float64Array(months).fill(window.until - window.from),
    irrecoverableVatRate: 0,
    specialistCostPerHour: 0,
    attritionPerYear: 0,
    dataErrorCost: new Float64Array(months),
    controlCost: new Float64Array(months),
    positionsBought: new Float64Array(months),
  }
}

/** rate × (1 − recoverable share); 0 where value-added tax is not stated. */
export function irrecoverableVatRate(tax: ValueAddedTax | undefined): number {
  return tax === undefined ? 0 : tax.rate * (1 - tax.recoverableShare)
}
