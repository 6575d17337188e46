import { type CashFlows, type CostCategory, costCategories } from './categories.js'

/** Position of each category in the rows of a cash flow. */
export const categoryRow: { readonly [Category in CostCategory]: number } = Object.freeze(
  Object.fromEntries(costCategories.map((category, row) => [category, row])) as Record<CostCategory, number>,
)

const vatRow = categoryRow.irrecoverableVat

/** Empty cash flows for `months` months; kept and cleared between draws. */
export function createCashFlows(months: number): CashFlows {
  return { months, amounts: new Float64Array(costCategories.length * months) }
}

export function clearCashFlows(flows: CashFlows): void {
  flows.amounts.fill(0)
}

/** Adds money paid without value-added tax: own staff, and what is stated with tax included. */
export function pay(flows: CashFlows, row: number, month: number, amount: number): void {
  flows.amounts[row * flows.months + month]! += amount
}

/**
 * Adds an invoice net of value-added tax, and the part of the tax that cannot be recovered.
 * A credit note (negative amount) takes its tax back. A foreign provider's invoice bears the client's own
 * tax by reverse charge, so the place changes nothing.
 *
 * @param irrecoverableVatRate rate × (1 − recoverable share), 0 to 1
 */
export function invoice(
  flows: CashFlows,
  row: number,
  month: number,
  amount: number,
  irrecoverableVatRate: number,
): void {
  flows.amounts[row * flows.months + month]! += amount
  flows.amounts[vatRow * flows.months + month]! += amount * irrecoverableVatRate
}

/** Money of one category in one month. */
export function amountIn(flows: CashFlows, category: CostCategory, month: number): number {
  return flows.amounts[categoryRow[category] * flows.months + month]!
}

/** Money of one category over all months, undiscounted. */
export function categoryTotal(flows: CashFlows, category: CostCategory): number {
  const start = categoryRow[category] * flows.months
  let sum = 0
  for (let month = 0; month < flows.months; month++) sum += flows.amounts[start + month]!
  return sum
}

/** Money of one month over all categories. */
export function monthTotal(flows: CashFlows, month: number): number {
  let sum = 0
  for (let at = month; at < flows.amounts.length; at += flows.months) sum += flows.amounts[at]!
  return sum
}

/** All money, undiscounted. */
export function grandTotal(flows: CashFlows): number {
  let sum = 0
  for (let month = 0; month < flows.months; month++) sum += monthTotal(flows, month)
  return sum
}
