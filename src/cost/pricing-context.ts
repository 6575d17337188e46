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
  /** Months it has run before month 0; 0 unless it is today's contract and its beginning is stated. */
  readonly monthsServed: number
  /** Share of it that goes on after the horizon and is not wound up with it: today's contract, or what is kept of it. */
  goesOn: number
  /** Part of today's contract that this is where the rest was left at the start; the rest of its exit fee was paid then. */
  part: number
  /** Share of the people the option counts on at its start that is there: 1 unless they were paid off before. */
  teamThere: number
  /** What the contract asks for its work in each month, before tax: written as it is priced. */
  readonly fees: Float64Array
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

/** When a contract runs, and what of it lies outside the horizon. */
export interface ContractWindow {
  readonly from: number
  readonly until: number
  readonly monthsServed?: number
}

/** A context with nothing drawn yet; the contract is new and covers the whole horizon unless a window says otherwise. */
export function createPricingContext(
  months: number,
  start: YearMonth,
  { from, until, monthsServed = 0 }: ContractWindow = { from: 0, until: months },
): PricingContext {
  return {
    months,
    start,
    from,
    until,
    monthsServed,
    goesOn: 0,
    part: 1,
    teamThere: 1,
    fees: new Float64Array(months),
    monthOfContract: Float64Array.from({ length: months }, (_, month) => month - from + monthsServed + 1),
    monthsOfContract: new Float64Array(months).fill(until - from + monthsServed),
    irrecoverableVatRate: 0,
    specialistCostPerHour: 0,
    attritionPerYear: 0,
    dataErrorCost: new Float64Array(months),
    controlCost: new Float64Array(months),
    positionsBought: new Float64Array(months),
  }
}

/** How much of a contract ends with its last month. */
export function endingShare({ until, months, goesOn }: PricingContext): number {
  return until === months ? 1 - goesOn : 1
}

/** rate × (1 − recoverable share); 0 where value-added tax is not stated. */
export function irrecoverableVatRate(tax: ValueAddedTax | undefined): number {
  return tax === undefined ? 0 : tax.rate * (1 - tax.recoverableShare)
}
