import { type DiscountTiming, discountFactor } from '../../cost/net-present-cost.js'
import type { OptionResult } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import { fullOptionName } from '../view/names.js'
import { columnWidths, empty, figure, formula, headLines, heads, text } from './cells.js'
import { monthSerial, type SheetFormats } from './formats.js'
import {
  cellAddress,
  columnLetters,
  type Formula,
  type Sheet,
  type SheetCell,
  sheetReference,
} from './workbook.js'

/** A sheet of one option's months, and where its results stand: for formulas of other sheets. */
export interface CashFlowSheet {
  readonly sheet: Sheet
  readonly netPresentCost: Formula
  readonly losses: Formula
  readonly totalCost: Formula
}

export interface CashFlowContext {
  readonly messages: ReportMessages
  readonly formats: SheetFormats
  readonly discountRatePerYear: number
  readonly discountTiming: DiscountTiming
  /** Address of the cell that holds the discount rate, from any sheet: `'Summary'!$B$5`. */
  readonly rateCell: string
}

const headRow = 3
const monthColumn = 0
const numberColumn = 1
const factorColumn = 2
const firstCategory = 3
/** Room for the names of the steps to the total. */
const widestStep = 24

/** What is left unexplained below this share of the total is rounding. */
const negligible = 1e-9

/**
 * One option month by month: cash flows by kind, discounted from the rate of the summary, down to the total cost. Sums,
 * factors, present values and totals are formulas.
 */
export function cashFlowSheet(option: OptionResult, name: string, context: CashFlowContext): CashFlowSheet {
  const { messages, formats, discountRatePerYear, discountTiming, rateCell } = context
  const { say } = messages
  const { byMonth, byCategory } = option.cost
  const categories = byCategory.map(({ category }) => category)
  const paidColumn = firstCategory + categories.length
  const presentColumn = paidColumn + 1
  const firstMonth = headRow + 1
  const lastMonth = headRow + byMonth.length
  const paidAt = (number: string) => (discountTiming === 'mid-month' ? `(${number}-0.5)` : number)
  const factors = byMonth.map((_, month) => discountFactor(discountRatePerYear, month, discountTiming))
  const amount = (month: number, category: (typeof categories)[number]) =>
    byMonth[month]!.byCategory[category] ?? 0
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const paid = byMonth.map((_, month) => sum(categories.map((category) => amount(month, category))))
  const over = (column: number) => `${cellAddress(firstMonth, column)}:${cellAddress(lastMonth, column)}`
  const factorRange = `$${columnLetters(factorColumn)}$${firstMonth + 1}:$${columnLetters(factorColumn)}$${lastMonth + 1}`

  const monthRows = byMonth.map(({ month }, index): SheetCell[] => {
    const row = firstMonth + index
    const at = (column: number) => cellAddress(row, column)
    return [
      figure(monthSerial(month), formats.month),
      figure(index + 1, formats.whole),
      formula(
        { formula: `(1+${rateCell})^(-${paidAt(at(numberColumn))}/12)`, value: factors[index]! },
        formats.factor,
      ),
      ...categories.map((category) => figure(amount(index, category), formats.money)),
      formula(
        {
          formula: categories.length === 0 ? '0' : `SUM(${at(firstCategory)}:${at(paidColumn - 1)})`,
          value: paid[index]!,
        },
        formats.money,
        { bold: true },
      ),
      formula(
        { formula: `${at(paidColumn)}*${at(factorColumn)}`, value: paid[index]! * factors[index]! },
        formats.money,
      ),
    ]
  })

  const columns = [...categories.map((category) => byMonth.map((_, month) => amount(month, category))), paid]
  const present = columns.map((values) => sum(values.map((value, month) => value * factors[month]!)))
  const sums: SheetCell[] = [
    text(say('sheet.sum'), { bold: true, sum: true }),
    { value: null, style: { sum: true } },
    { value: null, style: { sum: true } },
    ...columns.map((values, index) =>
      formula({ formula: `SUM(${over(firstCategory + index)})`, value: sum(values) }, formats.money, {
        bold: true,
        sum: true,
      }),
    ),
    formula({ formula: `SUM(${over(presentColumn)})`, value: present.at(-1)! }, formats.money, {
      bold: true,
      sum: true,
    }),
  ]
  const presentValues: SheetCell[] = [
    text(say('sheet.present-value'), { bold: true }),
    empty,
    empty,
    ...columns.map((_, index) =>
      formula(
        { formula: `SUMPRODUCT(${factorRange},${over(firstCategory + index)})`, value: present[index]! },
        formats.money,
        { bold: true },
      ),
    ),
  ]

  // The steps from the months to the total, one under the other in the column of what is paid.
  const firstStep = lastMonth + 4
  const steps: { readonly name: string; readonly cell: SheetCell }[] = []
  const step = (label: string, cell: SheetCell): string => {
    steps.push({ name: label, cell })
    return cellAddress(firstStep + steps.length - 1, paidColumn)
  }
  const strong = { bold: true, sum: true }
  const discounted = step(
    say('sheet.present-value'),
    formula({ formula: cellAddress(lastMonth + 2, paidColumn), value: present.at(-1)! }, formats.money),
  )
  const npc = option.cost.netPresentCost.mean
  const rateEffect = rest(npc - present.at(-1)!, option.totalCost.mean)
  const paidParts = [discounted]
  if (rateEffect !== 0) paidParts.push(step(say('sheet.rate-effect'), figure(rateEffect, formats.money)))
  const netPresentCost = step(
    say('term.net-present-cost'),
    formula({ formula: paidParts.join('+'), value: npc }, formats.money, strong),
  )
  const yearly = option.exposure.annualLoss.expected
  const years = sum(factors) / 12
  const yearlyCell = step(say('column.expected-loss-year'), figure(yearly, formats.money))
  const lost = option.totalCost.mean - npc
  const goodwill = option.goodwill?.mean ?? 0
  const lossEffect = rest(lost - yearly * years - goodwill, option.totalCost.mean)
  const lossParts = [`${yearlyCell}*SUM(${factorRange})/12`]
  if (goodwill !== 0) lossParts.push(step(say('sheet.goodwill'), figure(goodwill, formats.money)))
  if (lossEffect !== 0) lossParts.push(step(say('sheet.loss-effect'), figure(lossEffect, formats.money)))
  const losses = step(
    say('sheet.losses'),
    formula({ formula: lossParts.join('+'), value: lost }, formats.money, strong),
  )
  const totalCost = step(
    say('column.total-cost'),
    formula({ formula: `${netPresentCost}+${losses}`, value: option.totalCost.mean }, formats.money, strong),
  )

  const from = (address: string, value: number): Formula => ({
    formula: `${sheetReference(name)}!${address}`,
    value,
  })
  const table = [
    heads([
      say('column.month'),
      say('sheet.number'),
      say('sheet.factor'),
      ...categories.map((category) => say(`category.${category}`)),
      say('column.paid'),
      say('sheet.present-value'),
    ]),
    ...monthRows,
    sums,
    presentValues,
  ]
  const widths = columnWidths(table).map((width, column) =>
    column === monthColumn ? Math.max(width, widestStep) : width,
  )
  return {
    sheet: {
      name,
      rows: [
        [text(fullOptionName(option), { bold: true })],
        [text(say('sheet.cash-flow-note', { timing: say(`payments.${discountTiming}`) }), { note: true })],
        [],
        ...table,
        [],
        ...steps.map(({ name: label, cell }): SheetCell[] => [
          text(label, cell.style?.bold ? { bold: true } : {}),
          ...Array.from({ length: paidColumn - 1 }, () => empty),
          cell,
        ]),
      ],
      widths,
      head: { row: headRow, lines: headLines(table[0]!, widths) },
      frozenRows: headRow + 1,
      frozenColumns: 1,
      landscape: true,
    },
    netPresentCost: from(netPresentCost, npc),
    losses: from(losses, lost),
    totalCost: from(totalCost, option.totalCost.mean),
  }
}

/** What formulas over means cannot say, such as of a discount rate that is drawn; nought where it is only rounding. */
function rest(difference: number, whole: number): number {
  return Math.abs(difference) <= negligible * Math.max(1, Math.abs(whole)) ? 0 : difference
}
