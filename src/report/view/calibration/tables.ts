import type { CalibrationDocument, CalibrationRow } from '../../../result/calibration-result.js'
import type { ComparedFigure, Prediction } from '../../../simulation/calibration/calibrated-rows.js'
import { type CalibratedFigure, calibratedFigures } from '../../../simulation/calibration/figures.js'
import type { ReportMessages } from '../../report-messages.js'
import { shortMonth } from '../calendar.js'
import { optionLabel } from '../names.js'
import { type CellView, cell, emptyCell, figures, type TableView, words } from '../table.js'
import { billsNotes, calibrationBills } from './bills.js'
import { predictionCell, verdictCell } from './cells.js'
import { calibrationInputs, noneNotes } from './inputs.js'

type WriteFigure = (figure: CalibratedFigure, value: number) => string

/** What is compared, in a sentence. */
export function calibrationAbout({ option, records, draws }: CalibrationDocument, messages: ReportMessages) {
  return messages.say('calibration.about', {
    option: optionLabel(option),
    contacts: messages.number(Math.round(records.contacts)),
    days: records.days,
    first: messages.date(records.first),
    last: messages.date(records.last),
    draws: messages.number(draws),
  })
}

/** All tables, in the order in which they are read. */
export function calibrationTables(document: CalibrationDocument, messages: ReportMessages): TableView[] {
  return [
    calibrationOverview(document, messages),
    ...(document.steps.length > 0 ? [calibrationSteps(document, messages)] : []),
    calibrationInputs(document, messages),
    calibrationMonths(document, messages),
    calibrationHours(document, messages),
    ...(document.bills ? calibrationBills(document.bills, messages) : []),
  ]
}

/** All figures over all days: the scenario's own, that from what came, and what was. */
function calibrationOverview(document: CalibrationDocument, messages: ReportMessages): TableView {
  const { say } = messages
  const write = writer(messages)
  const given = document.records.knows.agents
  const predicted = (figure: CalibratedFigure, prediction: Prediction | undefined) =>
    prediction === undefined ? emptyCell : predictionCell(prediction, (value) => write(figure, value))
  return {
    id: 'table-calibration',
    caption: say('calibration.all'),
    corner: say('calibration.figure'),
    columns: [
      ...figures(
        say('calibration.own'),
        ...(given ? [say('calibration.given')] : []),
        say('calibration.actual'),
      ),
      ...words(say('calibration.verdict')),
    ],
    rows: calibratedFigures.map((figure) => {
      const compared = document.all.figures[figure]
      return {
        header: figureName(figure, document, messages),
        note: '',
        marked: false,
        cells: [
          predicted(figure, compared.own),
          ...(given ? [predicted(figure, compared.given)] : []),
          compared.actual === undefined ? emptyCell : cell(write(figure, compared.actual)),
          verdictCell(compared, messages),
        ],
      }
    }),
  }
}

/** Predicted and actual month by month. */
function calibrationMonths(document: CalibrationDocument, messages: ReportMessages): TableView {
  return {
    id: 'table-calibration-months',
    caption: messages.say('calibration.months'),
    corner: messages.say('calibration.month'),
    ...groupTable(
      document,
      document.months.map((row) => ({ header: shortMonth(messages, row.month), row })),
      messages,
      writer(messages),
    ),
  }
}

/** Predicted and actual by hour of a mean day. */
function calibrationHours(document: CalibrationDocument, messages: ReportMessages): TableView {
  const write = writer(messages)
  const ofADay: WriteFigure = (figure, value) =>
    figure === 'contacts' || figure === 'agents'
      ? messages.number(value, { decimals: value < 100 ? 1 : 0 })
      : write(figure, value)
  const table = groupTable(
    document,
    document.hours.map((row) => ({ header: `${String(row.hour).padStart(2, '0')}:00`, row })),
    messages,
    ofADay,
  )
  const agents = figureName('agents', document, messages)
  return {
    id: 'table-calibration-hours',
    caption: messages.say('calibration.hours'),
    corner: messages.say('calibration.hour'),
    ...table,
    columns: table.columns.map((column) =>
      column.text === agents ? { ...column, text: messages.say('calibration.hour-agents') } : column,
    ),
  }
}

/** Service from the scenario's own numbers to what was. */
function calibrationSteps(document: CalibrationDocument, messages: ReportMessages): TableView {
  const { say } = messages
  const write = writer(messages)
  const [first] = document.steps
  return {
    id: 'table-calibration-steps',
    caption: say('calibration.steps'),
    corner: say('calibration.figure'),
    columns: figures(
      ...(first?.values ?? []).map(({ step }) => say(`calibration.step.${step}`)),
      say('calibration.actual'),
    ),
    rows: document.steps.map(({ figure, values, actual }) => ({
      header: figureName(figure, document, messages),
      note: '',
      marked: false,
      cells: [...values.map(({ value }) => cell(write(figure, value))), cell(write(figure, actual))],
    })),
  }
}

/** What is to be known to read the tables. */
export function calibrationNotes(document: CalibrationDocument, messages: ReportMessages): string[] {
  const { say } = messages
  const { records, outside, steps } = document
  const serviceIsKnown = steps.length > 0
  const level = document.all.figures.serviceLevel
  return [
    say('calibration.outside', outside),
    ...(serviceIsKnown
      ? [say(records.knows.agents ? 'calibration.note.given' : 'calibration.note.own')]
      : []),
    ...(records.knows.agents && serviceIsKnown ? [say('calibration.note.last-step')] : []),
    ...(records.missingDays > 0 ? [say('calibration.note.missing', { days: records.missingDays })] : []),
    ...(level.actual !== undefined && level.own !== undefined && level.own.low === undefined
      ? [say('calibration.note.threshold', { seconds: records.withinSeconds })]
      : []),
    ...(records.monthsBeforeStart > mostMonthsBefore
      ? [say('calibration.note.far', { months: records.monthsBeforeStart })]
      : []),
    ...(document.isPatient ? [say('calibration.note.patient')] : []),
    ...noneNotes(document, messages),
    ...(document.reconciled.inputs.some(({ likeliest }) => likeliest)
      ? [say('calibration.note.alternatives')]
      : []),
    ...(document.bills ? billsNotes(document.bills, messages) : []),
  ]
}

/** Growth holds for a year or two back; longer is worth a word. */
const mostMonthsBefore = 24

interface GroupRow {
  readonly header: string
  readonly row: CalibrationRow
}

/** Columns of what the records hold, each with the best prediction there is and the actual figure. */
function groupTable(
  document: CalibrationDocument,
  rows: readonly GroupRow[],
  messages: ReportMessages,
  write: WriteFigure,
): Pick<TableView, 'columns' | 'rows'> {
  const shown = calibratedFigures.filter(
    (figure) => figure !== 'handleTime' && document.all.figures[figure].actual !== undefined,
  )
  return {
    columns: figures(
      ...shown.map((figure) =>
        figure === 'speedOfAnswer'
          ? messages.say('calibration.wait')
          : figureName(figure, document, messages),
      ),
    ),
    rows: rows.map(({ header, row }) => ({
      header,
      note: '',
      marked: false,
      cells: shown.map((figure) => pairCell(row.figures[figure], (value) => write(figure, value))),
    })),
  }
}

function pairCell({ own, given, actual, off }: ComparedFigure, write: (value: number) => string): CellView {
  const best = given ?? own
  const predicted = best === undefined ? '–' : write(best.central)
  if (actual === undefined) return cell(`${predicted} / –`)
  return cell(
    `${predicted} / ${write(actual)}${off === undefined ? '' : '*'}`,
    '',
    off === undefined ? '' : 'warning',
  )
}

function figureName(
  figure: CalibratedFigure,
  { records }: CalibrationDocument,
  { say, number }: ReportMessages,
): string {
  return say(`calibration.${figure}`, { seconds: number(records.withinSeconds) })
}

/** Shares in per cent, seconds and counts in whole numbers, small ones with a digit more. */
function writer({ number, percent }: ReportMessages): WriteFigure {
  return (figure, value) => {
    if (figure === 'abandonment') return percent(value, { decimals: value < 0.0995 ? 1 : 0 })
    if (figure === 'serviceLevel') return percent(value)
    if (figure === 'contacts' || figure === 'agents') return number(Math.round(value))
    return number(value, { decimals: value < 10 ? 1 : 0 })
  }
}
