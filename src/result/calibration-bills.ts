import type { Bill } from '../cost/bills.js'
import type { CostCategory } from '../cost/categories.js'
import { quantileOfSorted } from '../kernel/summary.js'
import type { Prediction } from '../simulation/calibration/calibrated-rows.js'
import type { ObservedCalls } from '../simulation/calibration/observed-calls.js'
import {
  amountOf,
  invoicedCategories,
  type PastAmounts,
  type PastInvoices,
  paidOnce,
} from '../simulation/calibration/past-invoices.js'

/** Predicted beside billed. */
export interface BilledRow {
  /** What the contract makes of the scenario's own volume. */
  readonly own: Prediction
  /** What it makes of the calls, handle times and agents there were. */
  readonly asItWas: Prediction
  readonly actual: number
  readonly off?: 'below' | 'above'
}

/** Why bills are not compared. */
export const billsLeftOutFor = ['otherOption', 'outside', 'incomplete', 'paidOnce'] as const
export type BillsLeftOutFor = (typeof billsLeftOutFor)[number]

export interface BillsCompared {
  readonly currency: string
  readonly total: BilledRow
  readonly months: readonly (BilledRow & { readonly month: string })[]
  /** Where the bills say what they are for. */
  readonly categories: readonly (BilledRow & { readonly category: CostCategory })[]
  /** Factor on every price that makes the contract's total of the months as they were the one billed. */
  readonly priceFactor: Prediction
  readonly leftOut: readonly {
    readonly reason: BillsLeftOutFor
    readonly bills: number
    readonly amount: number
  }[]
}

export interface BillsQuestion {
  /** In the scenario's currency. */
  readonly bills: readonly Bill[]
  readonly currency: string
  readonly isOfOption: (option: string) => boolean
  readonly observed: ObservedCalls
  readonly invoices: PastInvoices
  readonly draws: number
}

/** Sets what was billed beside what the contract makes of the past; undefined where no bill can be compared. */
export function comparedBills(question: BillsQuestion): BillsCompared | undefined {
  const { bills, observed, invoices, draws, currency } = question
  const position = new Map(observed.months.map(({ year, month }, index) => [monthText(year, month), index]))
  const reasons = bills.map((bill) => reasonToLeaveOut(bill, question, position))
  const compared = bills.filter((_, index) => reasons[index] === undefined)
  if (compared.length === 0) return undefined
  const months = [...new Set(compared.map(({ month }) => month))].sort()
  const stated = [...new Set(compared.flatMap(({ category }) => category ?? []))]
  const categories = stated.length > 0 ? stated : invoicedCategories
  const means = invoices.amounts()
  const drawn = Array.from({ length: draws }, (_, draw) => invoices.amounts(draw))
  const row = (inMonths: readonly string[], of: readonly CostCategory[]): BilledRow => {
    const sum = (amounts: Float64Array) =>
      inMonths.reduce(
        (total, month) => total + amountOf(amounts, observed.months.length, position.get(month)!, of),
        0,
      )
    const actual = compared
      .filter(({ month, category }) => inMonths.includes(month) && (!category || of.includes(category)))
      .reduce((total, { amount }) => total + amount, 0)
    return billedRow(actual, means, drawn, sum)
  }
  const total = row(months, categories)
  return {
    currency,
    total,
    months: months.map((month) => ({ month, ...row([month], categories) })),
    categories: stated.map((category) => ({ category, ...row(months, [category]) })),
    priceFactor: factorOf(total),
    leftOut: billsLeftOutFor.flatMap((reason) => {
      const out = bills.filter((_, index) => reasons[index] === reason)
      const amount = out.reduce((sum, bill) => sum + bill.amount, 0)
      return out.length > 0 ? [{ reason, bills: out.length, amount }] : []
    }),
  }
}

function reasonToLeaveOut(
  { option, month, category }: Bill,
  { isOfOption, observed }: BillsQuestion,
  position: ReadonlyMap<string, number>,
): BillsLeftOutFor | undefined {
  if (option !== undefined && !isOfOption(option)) return 'otherOption'
  const at = position.get(month)
  if (at === undefined) return 'outside'
  if (observed.months[at]!.missingDays > 0) return 'incomplete'
  return category !== undefined && paidOnce.includes(category) ? 'paidOnce' : undefined
}

function billedRow(
  actual: number,
  means: PastAmounts,
  drawn: readonly PastAmounts[],
  sum: (amounts: Float64Array) => number,
): BilledRow {
  const predicted = (which: keyof PastAmounts): Required<Prediction> => {
    const sorted = Float64Array.from(drawn, (amounts) => sum(amounts[which])).sort()
    return {
      central: sum(means[which]),
      low: quantileOfSorted(sorted, 0.05),
      high: quantileOfSorted(sorted, 0.95),
    }
  }
  const asItWas = predicted('asItWas')
  const off = actual < asItWas.low ? 'below' : actual > asItWas.high ? 'above' : undefined
  return { own: predicted('own'), asItWas, actual, ...(off && { off }) }
}

function factorOf({ actual, asItWas: { central, low, high } }: BilledRow): Prediction {
  const over = (amount: number) => (amount > 0 ? actual / amount : 0)
  return {
    central: over(central),
    ...(low !== undefined && high !== undefined && { low: over(high), high: over(low) }),
  }
}

const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`
