import type { InputReconciled, InputToSet } from '../../../result/calibration-inputs.js'
import type { CalibrationDocument } from '../../../result/calibration-result.js'
import type { ReconcilingInput } from '../../../simulation/calibration/reconcile.js'
import type { ReportMessages } from '../../report-messages.js'
import { visibleText } from '../names.js'
import { type CellView, cell, emptyCell, figures, type TableView, words } from '../table.js'
import { predictionCell } from './cells.js'

/** What each input would have to be for its figure to come out as it was. */
export function calibrationInputs({ reconciled }: CalibrationDocument, messages: ReportMessages): TableView {
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
    ({ needed, value, input, likeliest }) =>
      needed && value !== undefined && (!alternatives.has(input) || likeliest === true),
  )
  const places = chosen.flatMap((one) => one.inputs.map((input) => inputPlace(input, messages)))
  return season?.needed !== true ? places : [...places, inputPlace(season.input, messages)]
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
    value === undefined && most === undefined
      ? say('calibration.place.follows', figures)
      : most === undefined
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

/** Why no value of an input reconciles: what the ends of its legal range give. */
export function noneNotes(
  { reconciled, all }: CalibrationDocument,
  { say, percent, number }: ReportMessages,
): string[] {
  const actual = all.figures.abandonment.actual
  return reconciled.inputs.flatMap(({ input, none }) => {
    if (none === undefined || !alternatives.has(input) || actual === undefined) return []
    const [from, to] = none.reaches.map((share) => percent(share, { decimals: share < 0.0995 ? 1 : 0 }))
    const [least, most] = none.legal.map((end) => (input === 'patience' ? number(end) : percent(end)))
    const figures = { input: say(`calibration.input.${input}`), actual: percent(actual, { decimals: 1 }) }
    return [say('calibration.note.none', { ...figures, least: least!, most: most!, from: from!, to: to! })]
  })
}
