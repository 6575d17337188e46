import { commonUnit } from './amounts.js'
import type { ViewContext } from './context.js'
import { costGroups, groupCost } from './cost-groups.js'
import { type FigureView, figure } from './figure.js'
import { halfWidth } from './half-width.js'
import { cell, emptyCell, figures } from './table.js'

/** What each option's money goes to. */
export function costGroupsFigure(context: ViewContext): FigureView {
  const { say, amounts, messages, options, label, chartLabel, recommended, isChosen, named } = context
  const used = costGroups.filter((group) => options.some((option) => groupCost(option, group) !== 0))
  const totals = options.map(({ totalCost }) => totalCost.mean)
  const unit = commonUnit(
    totals,
    totals.map((total) => total / 40),
  )
  const largest =
    [...used].sort((a, b) => groupCost(recommended, b) - groupCost(recommended, a))[0] ?? 'losses'
  return figure({
    id: 'cost-groups',
    finding: say('figure.cost-groups.finding', {
      group: say(`group.${largest}`),
      share: messages.percent(groupCost(recommended, largest) / recommended.totalCost.mean),
      option: named(recommended.id),
    }),
    subtitle: say('figure.cost-groups.subtitle'),
    chart: {
      kind: 'stacked-costs',
      rows: options.map(({ id, totalCost }) => ({
        label: chartLabel(id),
        value: amounts.write(totalCost.mean, unit),
        recommended: isChosen(id),
      })),
      segments: used.map((group) => ({
        label: say(`group.${group}`),
        values: options.map((option) => groupCost(option, group)),
      })),
      axis: amounts.axis,
    },
    table: {
      id: 'table-cost-groups',
      caption: say('figure.cost-groups.caption', { unit: amounts.unitName(unit) }),
      corner: say('column.option'),
      columns: figures(...used.map((group) => say(`group.${group}`)), say('column.total')),
      rows: options.map((option) => ({
        header: label(option.id),
        note: '',
        marked: isChosen(option.id),
        cells: [
          ...used.map((group) => {
            const cost = groupCost(option, group)
            return cost === 0 ? emptyCell : cell(amounts.bare(cost, unit))
          }),
          cell(amounts.bare(option.totalCost.mean, unit), '', 'strong'),
        ],
      })),
    },
  })
}

const tableProbabilities = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

/** Quantile of total cost at a probability between the 5-percent steps of the result. */
export function quantileAt(quantiles: readonly number[], probability: number): number {
  const position = probability * (quantiles.length - 1)
  const below = Math.floor(position)
  const low = quantiles[below] ?? 0
  const high = quantiles[Math.min(below + 1, quantiles.length - 1)] ?? low
  return low + (high - low) * (position - below)
}

/** How far each option's cost may lie from its mean. */
export function distributionFigure(context: ViewContext): FigureView {
  const { say, amounts, options, label, chartLabel, recommended, isChosen, named, messages } = context
  const width = ({ totalCost: { p10, p90 } }: (typeof options)[number]) => p90 - p10
  const widest = [...options].sort((a, b) => width(b) - width(a))[0] ?? recommended
  const unit = commonUnit(
    options.map(({ totalCost }) => totalCost.p90),
    options.map(width),
  )
  const { p10, p90 } = widest.totalCost
  return figure({
    id: 'cost-distribution',
    finding: say(options.length > 1 ? 'figure.cost-distribution.finding' : 'figure.cost-distribution.only', {
      option: named(widest.id),
      width: amounts.write(p90 - p10, unit),
    }),
    subtitle: say('figure.cost-distribution.subtitle'),
    chart: {
      kind: 'quantile-dots',
      rows: options.map((option) => ({
        label: chartLabel(option.id),
        value: amounts.range(option.totalCost.p10, option.totalCost.p90, unit),
        recommended: isChosen(option.id),
        dots: Array.from({ length: 20 }, (_, dot) => quantileAt(option.totalCostQuantiles, (dot + 0.5) / 20)),
      })),
      axis: amounts.axis,
    },
    table: {
      id: 'table-cost-distribution',
      caption: say('figure.cost-distribution.caption', { unit: amounts.unitName(unit) }),
      corner: say('column.option'),
      columns: figures(
        ...tableProbabilities.map((probability) =>
          say('column.quantile', { share: messages.percent(probability) }),
        ),
        say('column.error-of-mean'),
      ),
      rows: options.map((option) => ({
        header: label(option.id),
        note: '',
        marked: isChosen(option.id),
        cells: [
          ...tableProbabilities.map((probability) =>
            cell(amounts.bare(quantileAt(option.totalCostQuantiles, probability), unit)),
          ),
          cell(amounts.say(halfWidth(option.totalCost.standardError))),
        ],
      })),
    },
  })
}
