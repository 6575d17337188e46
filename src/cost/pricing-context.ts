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
  /** Month it began in; before 0 (negative) where it has run before the horizon, before `from` where it goes on from there. */
  readonly began: number
  /** Share of it that is started with its first month: nothing of a contract that goes on. */
  starts: number
  /** What of it is today's contract; the rest is new. */
  readonly today: PartOfToday
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

/** The part of a contract that is today's contract and was never left, 0 to 1; written before each draw. */
export interface PartOfToday {
  share: number
  /** As far as it goes on after the last month, in the next phase or after the horizon, and is not wound up. */
  goesOn: number
  /** As far as it ends with the last month and that is paid by these terms. */
  ending: number
  /** Month today's contract began in. */
  began: number
}

/** When a contract runs, and when it began where that is not with its first month. */
export interface ContractWindow {
  readonly from: number
  readonly until: number
  readonly began?: number
}

/** A context with nothing drawn yet; the contract is new and covers the whole horizon unless a window says otherwise. */
export function createPricingContext(
  months: number,
  start: YearMonth,
  { from, until, began = from }: ContractWindow = { from: 0, until: months },
): PricingContext {
  return {
    months,
    start,
    from,
    until,
    began,
    starts: began < from ? 0 : 1,
    today: { share: 0, goesOn: 0, ending: 0, began },
    teamThere: 1,
    fees: new Float64Array(months),
    monthOfContract: Float64Array.from({ length: months }, (_, month) => month - began + 1),
    monthsOfContract: new Float64Array(months).fill(until - began),
    irrecoverableVatRate: 0,
    specialistCostPerHour: 0,
    attritionPerYear: 0,
    dataErrorCost: new Float64Array(months),
    controlCost: new Float64Array(months),
    positionsBought: new Float64Array(months),
  }
}

/** How much of a contract ends with its last month. */
export function endingShare({ today }: PricingContext): number {
  return 1 - today.goesOn
}

/** rate × (1 − recoverable share); 0 where value-added tax is not stated. */
export function irrecoverableVatRate(tax: ValueAddedTax | undefined): number {
  return tax === undefined ? 0 : tax.rate * (1 - tax.recoverableShare)
}
