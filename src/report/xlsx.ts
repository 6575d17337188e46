import type { ResultDocument } from '../result/document.js'
import type { ReportMessages } from './report-messages.js'
import { cashFlowSheet } from './spreadsheet/cash-flow-sheet.js'
import { sheetFormats } from './spreadsheet/formats.js'
import { accessSheet, assumptionsSheet, staffingSheet } from './spreadsheet/list-sheets.js'
import { packWorkbook } from './spreadsheet/pack.js'
import { rateColumn, rateRow, summarySheet } from './spreadsheet/summary-sheet.js'
import { cellAddress, sheetNames, sheetReference } from './spreadsheet/workbook.js'
import { viewContext } from './view/context.js'
import { headLine, titleText } from './view/names.js'

/**
 * The report as a workbook: summary, one sheet of cash flows for each option by rank, staffing, access, assumptions.
 * Sums, discounting and totals are formulas that follow the discount rate of the summary. A pure function of the
 * result.
 */
export function renderXlsx(result: ResultDocument, messages: ReportMessages): Uint8Array {
  const context = viewContext(result, messages)
  const { say, options, label } = context
  const { scenario } = result
  const formats = sheetFormats(messages, scenario.currency)
  const [summary, staffing, access, assumptions, ...flows] = sheetNames([
    say('sheet.summary'),
    say('sheet.staffing'),
    say('sheet.access-matrix'),
    say('sheet.assumptions'),
    ...options.map(({ id }, index) => `${index + 1} ${label(id)}`),
  ]) as [string, string, string, string, ...string[]]
  const rate = cellAddress(rateRow, rateColumn).replace(/(\d+)/, '$$$1')
  const months = options.map((option, index) =>
    cashFlowSheet(option, flows[index]!, {
      messages,
      formats,
      discountRatePerYear: scenario.discountRatePerYear,
      discountTiming: scenario.discountTiming ?? 'mid-month',
      rateCell: `${sheetReference(summary)}!$${rate}`,
    }),
  )
  return packWorkbook({
    title: titleText(scenario.title ?? scenario.name),
    author: headLine(scenario.author),
    sheets: [
      summarySheet(context, summary, months, formats),
      ...months.map(({ sheet }) => sheet),
      staffingSheet(context, staffing, formats),
      accessSheet(context, access, formats),
      assumptionsSheet(context, assumptions, formats),
    ],
  })
}
