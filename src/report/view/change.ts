import { chance, statement } from '../text-words.js'
import { commonUnit } from './amounts.js'
import type { ViewContext } from './context.js'
import { type FigureView, figure } from './figure.js'
import { halfWidth } from './half-width.js'
import { inputName, inputValue, inputValues } from './inputs.js'
import { drawableText } from './names.js'
import { worthText } from './robustness/worth.js'
import { cell, figures, type TableView, words } from './table.js'

const shownInputs = 10

/** How far each input by itself moves the lead; nothing to show where no input is uncertain. */
export function tornadoFigure(context: ViewContext): FigureView | null {
  const { result, say, amounts, runnerUp, recommended, named } = context
  const rows = result.decision.tornado.slice(0, shownInputs)
  if (runnerUp === undefined || rows.length === 0) return null
  const base = recommended.totalCost.mean - runnerUp.totalCost.mean
  const turning = new Map(rows.flatMap((row) => turnOf(result, row)))
  const ends = rows.flatMap((row) => [row.differenceAtLow, row.differenceAtHigh])
  const unit = commonUnit(ends, [Math.max(...ends.map(Math.abs)) / 10])
  const names = { option: named(recommended.id), runnerUp: named(runnerUp.id) }
  return figure({
    id: 'tornado',
    finding: tornadoFinding(context, turning),
    subtitle: say('figure.tornado.subtitle', names),
    chart: {
      kind: 'tornado',
      rows: rows.map((row) => ({
        label: drawableText(inputName(context, row.input)),
        lowText: inputValue(context, row.input, row.low),
        highText: inputValue(context, row.input, row.high),
        bothText: inputValues(context, row.input, fromLeft(row)),
        atLow: row.differenceAtLow,
        atHigh: row.differenceAtHigh,
      })),
      base,
      labels: {
        recommendedAhead: say('legend.ahead', { option: context.chartLabel(recommended.id) }),
        otherAhead: say('legend.ahead', { option: context.chartLabel(runnerUp.id) }),
      },
      axis: amounts.axis,
    },
    table: {
      id: 'table-tornado',
      caption: say('figure.tornado.caption', { ...names, unit: amounts.unitName(unit) }),
      corner: say('column.input'),
      columns: figures(
        say('column.low-value'),
        say('column.difference-low'),
        say('column.high-value'),
        say('column.difference-high'),
      ),
      rows: rows.map((row) => ({
        header: inputName(context, row.input),
        note: '',
        marked: false,
        cells: [
          cell(inputValue(context, row.input, row.low)),
          differenceCell(context, row.differenceAtLow, unit, turning.has(row.input)),
          cell(inputValue(context, row.input, row.high)),
          differenceCell(context, row.differenceAtHigh, unit, turning.has(row.input)),
        ],
      })),
    },
  })
}

type TornadoRow = ViewContext['result']['decision']['tornado'][number]

/** The input's two values in the order in which the ends of its bar stand. */
function fromLeft({ low, high, differenceAtLow, differenceAtHigh }: TornadoRow): [number, number] {
  return differenceAtLow <= differenceAtHigh ? [low, high] : [high, low]
}

/** Conditions under which another option takes the lead as one input goes up or down. */
const turnsByInput = ({ decision }: ViewContext['result']) =>
  decision.flips.filter(({ code }) => code === 'inputAbove' || code === 'inputBelow')

/** Those of them that the input brings about by itself, not one that it goes along with. */
const turnsAlone = (result: ViewContext['result']) =>
  turnsByInput(result).filter(({ figures }) => figures.through === undefined)

/** The input with whom it gives the lead to, where it does so between the two values of its bar. */
function turnOf(result: ViewContext['result'], { input, low, high }: TornadoRow): [string, string][] {
  return turnsAlone(result)
    .filter(
      ({ figures }) =>
        figures.input === input && Number(figures.value) >= low && Number(figures.value) <= high,
    )
    .map(({ figures }) => [input, String(figures.rival)])
}

function tornadoFinding(context: ViewContext, turning: ReadonlyMap<string, string>): string {
  const { result, say, recommended, named } = context
  const [first] = turning
  if (first !== undefined) {
    const [input, rival] = first
    return say('figure.tornado.turns', {
      input: inputName(context, input),
      rival: named(rival),
      count: turning.size,
    })
  }
  const option = named(recommended.id)
  const beyond = [...new Set(turnsAlone(result).map(({ figures }) => String(figures.input)))]
  return beyond[0] === undefined
    ? say('figure.tornado.stands', { option })
    : say('figure.tornado.turns-beyond', {
        option,
        input: inputName(context, beyond[0]),
        count: beyond.length,
      })
}

function differenceCell(
  { amounts, say }: ViewContext,
  difference: number,
  unit: ReturnType<typeof commonUnit>,
  turns: boolean,
) {
  return difference > 0 && turns
    ? cell(amounts.bare(difference, unit), say('tornado.turned'), 'warning')
    : cell(amounts.bare(difference, unit))
}

/** What finding out an input before signing is worth. */
export function informationFigure(context: ViewContext): FigureView | null {
  const { result, say, amounts } = context
  const everything = result.decision.expectedValueOfPerfectInformation
  const error = result.decision.expectedValueOfPerfectInformationStandardError
  const unit = commonUnit([everything], [everything / 20])
  // What would be written as nothing is not worth finding out.
  const rows = result.decision.informationValue
    .filter(({ value }) => value >= unit.step / 2)
    .slice(0, shownInputs)
  const first = rows[0]
  if (first === undefined) return null
  return figure({
    id: 'information',
    finding: say('figure.information.finding', {
      input: inputName(context, first.input),
      value: worthText(context, first.value, first.standardError),
      everything: worthText(context, everything, error),
    }),
    subtitle: say('figure.information.subtitle'),
    chart: {
      kind: 'worth',
      rows: rows.map(({ input, value }, index) => ({
        label: drawableText(inputName(context, input)),
        value: amounts.write(value, unit),
        recommended: index === 0,
        amount: value,
      })),
      axis: amounts.axis,
    },
    table: {
      id: 'table-information',
      caption: say('figure.information.caption', { unit: amounts.unitName(unit) }),
      corner: say('column.input'),
      columns: figures(say('column.worth'), say('column.standard-error')),
      rows: rows.map(({ input, value, standardError = 0 }) => ({
        header: inputName(context, input),
        note: '',
        marked: false,
        cells: [cell(amounts.bare(value, unit)), cell(amounts.bare(halfWidth(standardError), unit))],
      })),
    },
  })
}

/** The recommended option against every other. */
export function pairwiseTable(context: ViewContext): TableView | null {
  const { result, say, messages, amounts, recommended, label, named } = context
  const pairs = result.decision.pairwise.filter(({ option }) => option === recommended.id)
  if (pairs.length === 0) return null
  const unit = commonUnit(
    pairs.map(({ meanDifference }) => meanDifference),
    pairs.map(({ meanDifference }) => Math.abs(meanDifference) / 5),
  )
  return {
    id: 'table-pairwise',
    caption: say('pairwise.caption', { option: named(recommended.id), unit: amounts.unitName(unit) }),
    corner: say('column.against'),
    columns: figures(
      say('column.mean-difference'),
      say('column.standard-error'),
      say('column.probability-better'),
    ),
    rows: pairs.map(({ other, meanDifference, standardError, probabilityBetter }) => ({
      header: label(other),
      note: result.decision.tiedWith.includes(other) ? say('pairwise.tied') : '',
      marked: false,
      cells: [
        cell(amounts.bare(meanDifference, unit)),
        cell(amounts.say(halfWidth(standardError))),
        cell(chance(messages, probabilityBetter)),
      ],
    })),
  }
}

/** Every condition under which another option takes the lead. */
export function flipsTable(context: ViewContext): TableView | null {
  const { result, say, messages, named } = context
  const flips = turnsByInput(result)
  if (flips.length === 0) return null
  return {
    id: 'table-flips',
    caption: say('flips.caption'),
    corner: say('column.input'),
    columns: [
      ...words(say('column.takes-lead')),
      ...figures(say('column.turning-value'), say('column.probability')),
    ],
    rows: flips.map(({ code, figures: { input, value, rival, probability, through } }) => ({
      header: inputName(context, String(input)),
      note: through === undefined ? '' : say('flips.along', { through: inputName(context, String(through)) }),
      marked: false,
      cells: [
        cell(named(String(rival))),
        cell(
          say(code === 'inputAbove' ? 'flips.above' : 'flips.below', {
            value: inputValue(context, String(input), Number(value)),
          }),
        ),
        cell(chance(messages, Number(probability))),
      ],
    })),
  }
}

/** Conditions that are not about one input, in sentences. */
export function otherFlips(context: ViewContext): string[] {
  return context.result.decision.flips
    .filter(({ code }) => code !== 'inputAbove' && code !== 'inputBelow')
    .map((flip) => statement(context, flip))
}
