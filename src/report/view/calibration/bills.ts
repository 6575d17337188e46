import type { BilledRow, BillsCompared } from '../../../result/calibration-bills.js'
import type { ReportMessages } from '../../report-messages.js'
import { shortMonth } from '../calendar.js'
import { cell, figures, type TableView, words } from '../table.js'
import { offCell, predictionCell } from './cells.js'

/** What the contract makes of the past beside what was billed: by month and, where bills say, by category. */
export function calibrationBills(bills: BillsCompared, messages: ReportMessages): TableView[] {
  const { say } = messages
  const total = { header: say('calibration.bills.total'), row: bills.total }
  const months = bills.months.map((row) => ({ header: shortMonth(messages, row.month), row }))
  const categories = bills.categories.map((row) => ({ header: say(`category.${row.category}`), row }))
  return [
    {
      id: 'table-calibration-bills',
      caption: say('calibration.bills', { currency: bills.currency }),
      corner: say('calibration.month'),
      ...billsTable([...months, total], messages),
    },
    ...(categories.length < 2
      ? []
      : [
          {
            id: 'table-calibration-categories',
            caption: say('calibration.bills.categories', { currency: bills.currency }),
            corner: say('calibration.bills.category'),
            ...billsTable(categories, messages),
          },
        ]),
  ]
}

function billsTable(
  rows: readonly { readonly header: string; readonly row: BilledRow }[],
  messages: ReportMessages,
): Pick<TableView, 'columns' | 'rows'> {
  const { say } = messages
  // To the unit, as bookkeepers compare.
  const write = (value: number) => messages.number(Math.round(value))
  return {
    columns: [
      ...figures(say('calibration.own'), say('calibration.bills.as-it-was'), say('calibration.bills.billed')),
      ...words(say('calibration.verdict')),
    ],
    rows: rows.map(({ header, row: { own, asItWas, actual, off } }) => ({
      header,
      note: '',
      marked: false,
      cells: [
        predictionCell(own, write),
        predictionCell(asItWas, write),
        cell(write(actual)),
        offCell(off, messages),
      ],
    })),
  }
}

/** What is to be known to read the bills. */
export function billsNotes(
  { priceFactor, leftOut }: BillsCompared,
  { say, percent, number }: ReportMessages,
) {
  const { central, low = central, high = central } = priceFactor
  const share = (value: number) => percent(value, { decimals: 1 })
  return [
    say('calibration.bills.factor', { factor: share(central), low: share(low), high: share(high) }),
    ...leftOut.map(({ reason, bills, amount }) =>
      say(`calibration.bills.left-out.${reason}`, { bills, amount: number(Math.round(amount)) }),
    ),
  ]
}
