import { protection } from '../text-words.js'
import { commonUnit } from './amounts.js'
import type { ViewContext } from './context.js'
import { age, isClosed } from './durations.js'
import { type FigureView, figure } from './figure.js'
import { visibleText } from './names.js'
import { type CellView, cell, emptyCell, figures, type TableView, type Tone } from './table.js'

/** A freshness below this is worth a warning, above the other praise: the report's own reading aid. */
const poorScore = 70
const goodScore = 90

function scoreTone(score: number): Tone {
  if (score >= goodScore) return 'good'
  return score < poorScore ? 'warning' : ''
}

/** What old data and exposed data cost, side by side: the price of each way of giving access. */
export function accessCostFigure(context: ViewContext): FigureView {
  const { say, amounts, messages, options, label, chartLabel, recommended, isChosen, named } = context
  const losses = ({ exposure }: (typeof options)[number]) => exposure.discountedExpectedLoss
  const together = (option: (typeof options)[number]) => option.freshness.stalenessCost + losses(option)
  const sums = options.map(together)
  const unit = commonUnit(sums, [Math.max(...sums) / 10])
  const byCost = [...options].sort((a, b) => together(a) - together(b))
  const least = byCost[0] ?? recommended
  const most = byCost.at(-1) ?? recommended
  const protectionKnown = options.some(({ exposure }) => exposure.score !== undefined)
  return figure({
    id: 'access-cost',
    finding:
      options.length === 1
        ? say('figure.access-cost.only', {
            option: named(least.id),
            cost: amounts.write(together(least), unit),
          })
        : say('figure.access-cost.finding', {
            least: named(least.id),
            leastCost: amounts.write(together(least), unit),
            most: named(most.id),
            mostCost: amounts.write(together(most), unit),
          }),
    subtitle: say(
      options.some(({ freshness }) => freshness.stalenessGoodwill !== undefined)
        ? 'figure.access-cost.subtitle-goodwill'
        : 'figure.access-cost.subtitle',
    ),
    chart: {
      kind: 'stacked-costs',
      rows: options.map((option) => ({
        label: chartLabel(option.id),
        value: amounts.write(together(option), unit),
        recommended: isChosen(option.id),
      })),
      segments: [
        { label: say('legend.staleness'), values: options.map(({ freshness }) => freshness.stalenessCost) },
        { label: say('legend.losses'), values: options.map(losses) },
      ],
      axis: amounts.axis,
    },
    table: {
      id: 'table-access-cost',
      caption: say('figure.access-cost.caption', { unit: amounts.unitName(unit) }),
      corner: say('column.option'),
      columns: figures(
        say('column.freshness'),
        say('column.age'),
        say('column.staleness-cost'),
        say('column.extra-hours'),
        ...(protectionKnown ? [say('column.protection')] : []),
        say('column.losses'),
      ),
      rows: options.map(({ id, freshness, exposure, access }) => ({
        header: label(id),
        note: '',
        marked: isChosen(id),
        cells: [
          scoreCell(context, freshness.score),
          access.every(isClosed) ? emptyCell : cell(age(messages, freshness.meanAgeHours)),
          cell(amounts.bare(freshness.stalenessCost, unit)),
          cell(messages.number(freshness.extraHandlingHoursPerMonth, { significant: 3 })),
          ...(protectionKnown
            ? [exposure.score === undefined ? emptyCell : cell(protection(messages, exposure.score))]
            : []),
          cell(amounts.bare(exposure.discountedExpectedLoss, unit)),
        ],
      })),
    },
  })
}

function scoreCell({ messages, say }: ViewContext, score: number, note = ''): CellView {
  const tone = scoreTone(score)
  const words = tone === 'good' ? say('freshness.good') : tone === 'warning' ? say('freshness.poor') : ''
  return cell(messages.percent(score / 100), note === '' ? words : note, tone)
}

/** Freshness of each data set under each option, with the age of the copy. */
export function freshnessByDataSet(context: ViewContext): TableView {
  const { say, messages, options, label, isChosen, result } = context
  return {
    id: 'table-freshness-data-sets',
    caption: say('freshness.by-data-set.caption'),
    corner: say('column.option'),
    columns: figures(...result.dataSets.map(({ id }) => visibleText(id))),
    rows: options.map((option) => ({
      header: label(option.id),
      note: '',
      marked: isChosen(option.id),
      cells: result.dataSets.map(({ id }) => {
        const found = option.freshness.byDataSet.find(({ dataSet }) => dataSet === id)
        if (found === undefined) return emptyCell
        const rows = option.access.filter(({ dataSet }) => dataSet === id)
        const closed = found.meanAgeHours === undefined || rows.every(isClosed)
        return scoreCell(
          context,
          found.score,
          closed ? say('access.mode.none') : age(messages, found.meanAgeHours),
        )
      }),
    })),
  }
}

/** Freshness for each contact reason under each option. */
export function freshnessByReason(context: ViewContext): TableView {
  const { say, options, label, isChosen, result } = context
  return {
    id: 'table-freshness-reasons',
    caption: say('freshness.by-reason.caption'),
    corner: say('column.option'),
    columns: figures(...result.demand.reasons.map(({ id }) => visibleText(id))),
    rows: options.map((option) => ({
      header: label(option.id),
      note: '',
      marked: isChosen(option.id),
      cells: result.demand.reasons.map(({ id }) => {
        const found = option.freshness.byReason.find(({ reason }) => reason === id)
        return found === undefined ? emptyCell : scoreCell(context, found.score)
      }),
    })),
  }
}
