import type { ShareInterval } from '../../kernel/share-interval.js'
import type { ExposureResult } from '../../result/document.js'
import { protection as protectionText } from '../text-words.js'
import { commonUnit } from './amounts.js'
import type { ViewContext } from './context.js'
import { type FigureView, figure } from './figure.js'
import { visibleText } from './names.js'
import { type CellView, cell, emptyCell, figures, type TableView } from './table.js'

/** How likely a year's loss is to exceed any amount. */
export function exceedanceFigure(context: ViewContext): FigureView {
  const { say, amounts, messages, options, label, chartLabel, recommended, isChosen, named } = context
  const highest =
    [...options].sort((a, b) => b.exposure.annualLoss.p95 - a.exposure.annualLoss.p95)[0] ?? recommended
  const tolerance = options.find(({ exposure }) => exposure.tolerance !== undefined)?.exposure.tolerance
  const losses = options.flatMap(({ exposure: { annualLoss } }) => [
    annualLoss.p95,
    annualLoss.expectedShortfall95,
  ])
  const unit = commonUnit(losses, [Math.max(...losses) / 20])
  const names = {
    option: named(recommended.id),
    loss: amounts.say(recommended.exposure.annualLoss.p95),
    highest: named(highest.id),
    highestLoss: amounts.say(highest.exposure.annualLoss.p95),
  }
  return figure({
    id: 'exceedance',
    finding: say(highest === recommended ? 'figure.exceedance.only' : 'figure.exceedance.finding', names),
    subtitle: say('figure.exceedance.subtitle'),
    chart: {
      kind: 'exceedance',
      series: options.map(({ id, exposure }) => ({
        label: chartLabel(id),
        recommended: isChosen(id),
        points: exposure.annualLoss.exceedance,
      })),
      tolerance:
        tolerance === undefined
          ? null
          : { loss: tolerance, label: say('legend.tolerance', { loss: amounts.say(tolerance) }) },
      lossAxis: amounts.axis,
      probabilityAxis: (value) => messages.percent(value, { significant: 2 }),
      labels: { loss: say('axis.annual-loss'), probability: say('axis.probability') },
    },
    table: {
      id: 'table-exceedance',
      caption: say('figure.exceedance.caption', { unit: amounts.unitName(unit) }),
      corner: say('column.option'),
      columns: figures(
        say('column.expected-loss-year'),
        say('column.loss-p95'),
        say('column.loss-es95'),
        say('column.protection'),
      ),
      rows: options.map(({ id, exposure }) => ({
        header: label(id),
        note: '',
        marked: isChosen(id),
        cells: [
          cell(amounts.bare(exposure.annualLoss.expected, unit)),
          cell(amounts.bare(exposure.annualLoss.p95, unit)),
          cell(amounts.bare(exposure.annualLoss.expectedShortfall95, unit)),
          protection(context, exposure),
        ],
      })),
    },
  })
}

/** Share of years within the tolerance, with its 95 % interval in points where the result has one. */
function protection({ say, messages }: ViewContext, { score, scoreInterval }: ExposureResult): CellView {
  if (score === undefined) return emptyCell
  return cell(protectionText(messages, score), scoreInterval ? between({ say, messages }, scoreInterval) : '')
}

/** The ends of a score's interval, rounded outwards: a score of less than all is not said to be all. */
export function between(
  { say, messages }: Pick<ViewContext, 'say' | 'messages'>,
  { low, high }: ShareInterval,
): string {
  const tenths = (points: number, towards: (value: number) => number) =>
    messages.number(towards(10 * points) / 10, { decimals: 1 })
  return say('score.between', { low: tenths(low, Math.floor), high: tenths(high, Math.ceil) })
}

/** Expected loss a year by option and threat. */
export function threatsTable({ say, messages, amounts, options, label, isChosen }: ViewContext): TableView {
  const threats = [
    ...new Set(options.flatMap(({ exposure }) => exposure.annualLoss.byThreat.map(({ threat }) => threat))),
  ]
  const losses = options.flatMap(({ exposure }) =>
    exposure.annualLoss.byThreat.map(({ expectedLoss }) => expectedLoss),
  )
  const unit = commonUnit(losses, [Math.max(0, ...losses) / 20])
  return {
    id: 'table-threats',
    caption: say('threats.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.option'),
    columns: figures(...threats.map((threat) => threatName(messages, threat))),
    rows: options.map(({ id, exposure }) => ({
      header: label(id),
      note: '',
      marked: isChosen(id),
      cells: threats.map((threat) => {
        const found = exposure.annualLoss.byThreat.find((entry) => entry.threat === threat)
        if (found === undefined || found.frequencyPerYear === 0) return emptyCell
        return cell(amounts.bare(found.expectedLoss, unit), frequency(messages, found.frequencyPerYear))
      }),
    })),
  }
}

function threatName(messages: ViewContext['messages'], threat: string): string {
  const code = `threat.${threat}`
  return messages.has(code) ? messages.say(code) : visibleText(threat)
}

function frequency(messages: ViewContext['messages'], perYear: number): string {
  return perYear > 0.5
    ? messages.say('threats.per-year', { number: messages.number(perYear, { significant: 2 }) })
    : messages.say('threats.once-in', { years: messages.number(1 / perYear, { significant: 2 }) })
}
