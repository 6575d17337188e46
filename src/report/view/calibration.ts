import type { BilledRow, BillsCompared } from '../../result/calibration-bills.js'
import type { InputReconciled, InputToSet } from '../../result/calibration-inputs.js'
import type { CalibrationDocument, CalibrationRow } from '../../result/calibration-result.js'
import type { ComparedFigure, Prediction } from '../../simulation/calibration/calibrated-rows.js'
import { type CalibratedFigure, calibratedFigures } from '../../simulation/calibration/figures.js'
import type { ReconcilingInput } from '../../simulation/calibration/reconcile.js'
import type { ReportMessages } from '../report-messages.js'
import { shortMonth } from './calendar.js'
import { optionLabel, visibleText } from './names.js'
import { type CellView, cell, emptyCell, figures, type TableView, words } from './table.js'

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
          verdict(compared, messages),
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

/** What each input would have to be for its figure to come out as it was. */
function calibrationInputs({ reconciled }: CalibrationDocument, messages: ReportMessages): TableView {
  const { say, percent, number } = messages
  const { inputs } = reconciled
  const tested = inputs.filter(({ then }) => then !== undefined)
  const withLevel = tested.some(({ then }) => then?.serviceLevel !== undefined)
  const withWait = tested.some(({ then }) => then?.speedOfAnswer !== undefined)
  return {
    id: 'table-calibration-inputs',
    caption: say('calibration.inputs'),
    corner: say('calibration.input'),
    columns: [
      ...figures(say('calibration.input.stated'), say('calibration.input.reconciles')),
      ...words(say('calibration.input.change')),
      ...figures(
        ...(withLevel ? [say('calibration.input.level')] : []),
        ...(withWait ? [say('calibration.wait')] : []),
      ),
    ],
    rows: inputs.map((one) => ({
      header: say(`calibration.input.${one.input}`),
      note: '',
      marked: one.likeliest === true,
      cells: [
        cell(inputValue(one.input, one.stated.central, messages)),
        one.value === undefined
          ? cell(say('calibration.input.none'), '', 'warning')
          : predictionCell(one.value, (value) => inputValue(one.input, value, messages)),
        changeCell(one, messages),
        ...(withLevel ? [optional(one.then?.serviceLevel, percent)] : []),
        ...(withWait
          ? [optional(one.then?.speedOfAnswer, (wait) => number(wait, { decimals: wait < 10 ? 1 : 0 }))]
          : []),
      ],
    })),
  }
}

/** Where an input stands in the scenario, and how it would be set. */
export interface InputPlace {
  readonly text: string
  /** For `--set`; absent where there is nothing legal to set. */
  readonly set?: string
}

/** The lines of the scenario to be changed: of alternatives, the likeliest. */
export function calibrationPlaces(
  { reconciled }: CalibrationDocument,
  messages: ReportMessages,
): InputPlace[] {
  const { inputs, season } = reconciled
  const chosen = inputs.filter(
    ({ needed, input, likeliest }) => needed && (!alternatives.has(input) || likeliest === true),
  )
  const places = chosen.flatMap((one) => one.inputs.map((input) => inputPlace(input, messages)))
  return season === undefined ? places : [...places, inputPlace(season.input, messages)]
}

/** Inputs that each close the gap of abandonment. */
const alternatives: ReadonlySet<ReconcilingInput> = new Set<ReconcilingInput>([
  'patience',
  'unrecordedHandleTime',
  'agentsElsewhere',
  'agentsPlanned',
])

function inputPlace(
  { path, written, position, value, most }: InputToSet,
  { say, number }: ReportMessages,
): InputPlace {
  const figures = {
    path,
    written: visibleText(written ?? ''),
    file: position === undefined ? '' : visibleText(position.file.replace(/^\.\//, '')),
    line: position?.line ?? 0,
  }
  const text =
    most === undefined
      ? say(position === undefined ? 'calibration.place.unstated' : 'calibration.place.stated', figures)
      : say('calibration.place.too-much', { ...figures, most: number(most) })
  return { text, ...(value !== undefined && { set: `${path}=${value}` }) }
}

function changeCell({ needed, value, likeliest }: InputReconciled, { say }: ReportMessages): CellView {
  if (value === undefined) return emptyCell
  if (likeliest) return cell(say(needed ? 'calibration.input.likeliest' : 'calibration.input.fits'))
  return needed
    ? cell(say('calibration.input.needed'), '', 'warning')
    : cell(say('calibration.input.fits'), '', 'good')
}

function inputValue(input: ReconcilingInput, value: number, messages: ReportMessages): string {
  if (input === 'patience') {
    return value === Number.POSITIVE_INFINITY ? '–' : messages.number(value, { significant: 3 })
  }
  return messages.percent(value, { decimals: value < 0.0995 ? 1 : 0 })
}

function optional(value: number | undefined, write: (value: number) => string): CellView {
  return value === undefined ? emptyCell : cell(write(value))
}

/** What the contract makes of the past beside what was billed: by month and, where bills say, by category. */
function calibrationBills(bills: BillsCompared, messages: ReportMessages): TableView[] {
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
        off === undefined
          ? cell(say('calibration.within'), '', 'good')
          : cell(say(`calibration.${off}`), '', 'warning'),
      ],
    })),
  }
}

/** What is to be known to read the bills. */
function billsNotes({ priceFactor, leftOut }: BillsCompared, { say, percent, number }: ReportMessages) {
  const { central, low = central, high = central } = priceFactor
  const share = (value: number) => percent(value, { decimals: 1 })
  return [
    say('calibration.bills.factor', { factor: share(central), low: share(low), high: share(high) }),
    ...leftOut.map(({ reason, bills, amount }) =>
      say(`calibration.bills.left-out.${reason}`, { bills, amount: number(Math.round(amount)) }),
    ),
  ]
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
    ...(level.actual !== undefined && level.own.low === undefined
      ? [say('calibration.note.threshold', { seconds: records.withinSeconds })]
      : []),
    ...(records.monthsBeforeStart > mostMonthsBefore
      ? [say('calibration.note.far', { months: records.monthsBeforeStart })]
      : []),
    ...(document.isPatient ? [say('calibration.note.patient')] : []),
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
  const predicted = write((given ?? own).central)
  if (actual === undefined) return cell(`${predicted} / –`)
  return cell(
    `${predicted} / ${write(actual)}${off === undefined ? '' : '*'}`,
    '',
    off === undefined ? '' : 'warning',
  )
}

function predictionCell({ central, low, high }: Prediction, write: (value: number) => string): CellView {
  return cell(write(central), low === undefined ? '' : `${write(low)}–${write(high!)}`)
}

function verdict({ own, given, actual, off }: ComparedFigure, { say }: ReportMessages): CellView {
  if (actual === undefined || (given ?? own).low === undefined) return emptyCell
  return off === undefined
    ? cell(say('calibration.within'), '', 'good')
    : cell(say(`calibration.${off}`), '', 'warning')
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
