import type { ResultDocument } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import { columnWidths, figure, headLines, heads, text } from '../spreadsheet/cells.js'
import { monthSerial, sheetFormats } from '../spreadsheet/formats.js'
import { packWorkbook } from '../spreadsheet/pack.js'
import { type Sheet, type SheetCell, sheetNames } from '../spreadsheet/workbook.js'
import { weekdays } from '../view/calendar.js'
import { capitalised, channelName } from '../view/inputs.js'
import type { TableView } from '../view/table.js'
import { type BiddersBrief, biddersBrief } from './brief.js'
import { type BiddersView, biddersView } from './view.js'

/** The edition for bidders as a workbook: what is asked, the months, the week of each channel, reasons, data, assumptions. */
export function renderBiddersXlsx(result: ResultDocument, messages: ReportMessages): Uint8Array {
  const { say } = messages
  const brief = biddersBrief(result)
  const view = biddersView(brief, messages)
  const tables = [view.reasons, view.dataSets, view.ways, view.inputs].filter((table) => table !== null)
  const names = sheetNames([
    say('bidders.edition'),
    say('bidders.sheet.months'),
    ...brief.demand.channels.map(({ channel }) => capitalised(channelName(messages, channel))),
    ...tables.map(({ caption }) => caption),
  ])
  const sheets: Omit<Sheet, 'name'>[] = [
    askedSheet(view, messages),
    monthsSheet(brief, messages),
    ...brief.demand.channels.map(({ week }) => weekSheet(week, messages)),
    ...tables.map(tableSheet),
  ]
  return packWorkbook({
    title: view.title,
    author: view.author,
    sheets: sheets.map((sheet, index) => ({ ...sheet, name: names[index]! })),
  })
}

function askedSheet(view: BiddersView, { say }: ReportMessages): Omit<Sheet, 'name'> {
  const about = [view.client, view.period, view.author, view.confidentiality].filter((words) => words !== '')
  const line = (words: string): SheetCell[] => [text(words)]
  const lines = [
    [text(view.title, { bold: true })],
    [text(about.join(' · '), { note: true })],
    [],
    [text(say('bidders.lead'))],
    [],
    [text(say('bidders.left-out'), { bold: true })],
    ...view.leftOut.map(line),
    [],
    [text(say('bidders.promise.title'), { bold: true })],
    ...view.promise.map(({ name, value }) => line(say('fact.line', { name, value }))),
    ...(view.rules.length === 0
      ? []
      : [[], [text(say('bidders.rules'), { bold: true })], ...view.rules.map(line)]),
  ]
  return { rows: lines, widths: [100], frozenRows: 0, frozenColumns: 0, landscape: false }
}

function monthsSheet({ demand }: BiddersBrief, messages: ReportMessages): Omit<Sheet, 'name'> {
  const { say, percent } = messages
  const formats = sheetFormats(messages, 'XXX')
  return listSheet(
    [
      say('column.month'),
      say('column.quantile', { share: percent(0.1) }),
      say('column.mean'),
      say('column.quantile', { share: percent(0.9) }),
    ],
    demand.byMonth.map(({ month, firstAttempts: { p10, mean, p90 } }) => [
      figure(monthSerial(month), formats.month),
      ...[p10, mean, p90].map((value) => figure(value, formats.whole)),
    ]),
  )
}

function weekSheet(week: readonly number[], messages: ReportMessages): Omit<Sheet, 'name'> {
  const formats = sheetFormats(messages, 'XXX')
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return listSheet(
    [messages.say('bidders.half-hour'), ...weekdays(messages, 'long')],
    Array.from({ length: 48 }, (_, halfHour) => [
      text(`${twoDigits(Math.floor(halfHour / 2))}:${halfHour % 2 === 0 ? '00' : '30'}`),
      ...Array.from({ length: 7 }, (_day, day) => figure(week[day * 48 + halfHour], formats.tenths)),
    ]),
  )
}

function tableSheet({ corner, columns, rows }: TableView): Omit<Sheet, 'name'> {
  return listSheet(
    [corner, ...columns.map((column) => column.text)],
    rows.map(({ header, note, cells }) => [
      text(note === '' ? header : `${header} (${note})`),
      ...cells.map((cell) => text(cell.text)),
    ]),
  )
}

function listSheet(names: readonly string[], rows: readonly (readonly SheetCell[])[]): Omit<Sheet, 'name'> {
  const head = heads(names)
  const widths = columnWidths([head, ...rows])
  return {
    rows: [head, ...rows],
    widths,
    head: { row: 0, lines: headLines(head, widths) },
    frozenRows: 1,
    frozenColumns: 1,
    landscape: true,
  }
}
