import type { ComparedFigure, Prediction } from '../../../simulation/calibration/calibrated-rows.js'
import type { ReportMessages } from '../../report-messages.js'
import { type CellView, cell, emptyCell } from '../table.js'

/** A prediction with its range below it. */
export function predictionCell(
  { central, low, high }: Prediction,
  write: (value: number) => string,
): CellView {
  return cell(write(central), low === undefined ? '' : `${write(low)}–${write(high!)}`)
}

/** Whether an actual figure is within the range of its prediction; `off` where it is outside. */
export function offCell(off: ComparedFigure['off'], { say }: ReportMessages): CellView {
  return off === undefined
    ? cell(say('calibration.within'), '', 'good')
    : cell(say(`calibration.${off}`), '', 'warning')
}

/** The same of a figure that may have no range. */
export function verdictCell({ own, given, actual, off }: ComparedFigure, messages: ReportMessages): CellView {
  if (actual === undefined || (given ?? own)?.low === undefined) return emptyCell
  return offCell(off, messages)
}
