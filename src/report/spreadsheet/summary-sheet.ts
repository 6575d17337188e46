import { recommendation } from '../text-words.js'
import { placesText } from '../view/arrangement.js'
import type { ViewContext } from '../view/context.js'
import { fullOptionName, headLine, titleText } from '../view/names.js'
import { serviceReached } from '../view/service.js'
import type { CashFlowSheet } from './cash-flow-sheet.js'
import { columnWidths, figure, formula, headLines, heads, text } from './cells.js'
import type { SheetFormats } from './formats.js'
import { cellAddress, type Sheet, type SheetCell } from './workbook.js'

/** The row and column, from 0, of the discount rate, which every sheet of cash flows refers to. */
export const rateRow = 6
export const rateColumn = 1

const headRow = 8

/** The answer and all options by rank; amounts come from the options' sheets by formulas. */
export function summarySheet(
  context: ViewContext,
  name: string,
  months: readonly CashFlowSheet[],
  formats: SheetFormats,
): Sheet {
  const { say, messages, options, result } = context
  const { scenario } = result
  const firstRow = headRow + 1
  const totals = options.map(({ totalCost }) => totalCost.mean)
  const cheapest = Math.min(...totals)
  const totalColumn = 5
  const totalRange = `${absolute(firstRow, totalColumn)}:${absolute(firstRow + options.length - 1, totalColumn)}`
  const rows = options.map((option, index): SheetCell[] => {
    const { staffing, freshness, exposure, cost, totalCost } = option
    const { netPresentCost, losses, totalCost: total } = months[index]!
    return [
      text(fullOptionName(option), { bold: option === context.recommended }),
      text(say(`model.${option.model}`)),
      text(placesText(messages, option)),
      formula(netPresentCost, formats.money),
      formula(losses, formats.money),
      formula(total, formats.money, { bold: true }),
      formula(
        {
          formula: `${cellAddress(firstRow + index, totalColumn)}-MIN(${totalRange})`,
          value: totalCost.mean - cheapest,
        },
        formats.money,
      ),
      figure(totalCost.p10, formats.money),
      figure(totalCost.p90, formats.money),
      figure(option.probabilityBest, formats.hundredthsOfPercent),
      figure(cost.perContact, formats.price),
      figure(cost.perResolvedContact, formats.price),
      figure(staffing.target.share, formats.percent),
      figure(serviceReached(option), formats.percent),
      figure(freshness.score / 100, formats.percent),
      figure(exposure.score === undefined ? undefined : exposure.score / 100, formats.tenthsOfPercent),
    ]
  })
  const table = [
    heads([
      say('column.option'),
      say('fact.model'),
      say('fact.place'),
      say('column.paid'),
      say('column.losses'),
      say('column.total-cost'),
      say('sheet.above-cheapest'),
      ...[0.1, 0.9].map((share) => say('column.quantile', { share: messages.percent(share) })),
      say('column.chance-best'),
      say('column.per-contact'),
      say('column.per-resolved-contact'),
      say('column.promised'),
      say('column.reached'),
      say('column.freshness'),
      say('column.protection'),
    ]),
    ...rows,
  ]
  const widths = columnWidths(table)
  const about = [scenario.client, scenario.author, scenario.confidentiality].map(headLine)
  return {
    name,
    rows: [
      [text(titleText(scenario.title ?? scenario.name), { bold: true })],
      [text(about.filter((words) => words !== '').join(' · '), { note: true })],
      [],
      [text(recommendation(context), { bold: true })],
      [text(say('sheet.drawn-note', { draws: messages.number(result.simulation.draws) }), { note: true })],
      [],
      [
        text(say('fact.discount-rate')),
        figure(scenario.discountRatePerYear, formats.tenthsOfPercent, { input: true }),
        text(say('sheet.rate-note'), { note: true }),
      ],
      [],
      ...table,
    ],
    widths,
    head: { row: headRow, lines: headLines(table[0]!, widths) },
    frozenRows: headRow + 1,
    frozenColumns: 1,
    landscape: true,
  }
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
}
