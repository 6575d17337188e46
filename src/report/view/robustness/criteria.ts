import type { CriteriaResult } from '../../../result/robustness.js'
import type { ViewContext } from '../context.js'
import { type FigureView, figure } from '../figure.js'
import { visibleText } from '../names.js'
import { cell, emptyCell, figures, figuresOf, type TableView } from '../table.js'

/** How often each option comes first, second and so on over all ways to weigh the stated criteria. */
export function ranksFigure(context: ViewContext): FigureView | null {
  const { result, say, messages, named, chartLabel, isChosen } = context
  const { criteria } = result.decision
  if (criteria === undefined) return null
  const ordered = byRank(criteria)
  const winner = ordered[0]!
  const first = [...ordered].sort((a, b) => b.rankAcceptability[0]! - a.rankAcceptability[0]!)[0]!
  const share = (value: number) => messages.percent(value, { decimals: 0 })
  return figure({
    id: 'ranks',
    finding: say(first === winner ? 'figure.ranks.finding' : 'figure.ranks.other', {
      option: named(winner.option),
      share: share(winner.rankAcceptability[0]!),
      other: named(first.option),
      otherShare: share(first.rankAcceptability[0]!),
    }),
    subtitle: ranksSubtitle(context, criteria),
    chart: {
      kind: 'stacked-costs',
      rows: ordered.map(({ option, score }) => ({
        label: chartLabel(option),
        value: messages.number(score * 100, { decimals: 0 }),
        recommended: isChosen(option),
      })),
      segments: ordered.map((_, rank) => ({
        label: say('legend.rank', { rank: rank + 1 }),
        values: ordered.map(({ rankAcceptability }) => rankAcceptability[rank] ?? 0),
      })),
      axis: share,
    },
    table: {
      id: 'table-ranks',
      caption: say('figure.ranks.caption'),
      corner: say('column.option'),
      columns: figures(
        say('column.score'),
        ...ordered.map((_, rank) => say('legend.rank', { rank: rank + 1 })),
      ),
      rows: ordered.map(({ option, score, rankAcceptability, centralWeights }) => ({
        header: context.label(option),
        note:
          centralWeights === undefined ? say('ranks.never') : centralText(context, criteria, centralWeights),
        marked: isChosen(option),
        cells: [
          cell(messages.number(score * 100, { decimals: 0 }), '', 'strong'),
          ...rankAcceptability.map((value) => cell(share(value))),
        ],
      })),
    },
  })
}

/** What ranks were counted over: weightings alone, or the draws of criteria that vary as well. */
function ranksSubtitle({ say, messages }: ViewContext, { overDraws, options }: CriteriaResult): string {
  if (overDraws === undefined) return say('figure.ranks.subtitle')
  const errors = options.flatMap(({ rankStandardErrors = [] }) => rankStandardErrors)
  return say('figure.ranks.subtitle-draws', {
    criteria: messages.list(overDraws.criteria.map(visibleText)),
    error: messages.percent(1.96 * Math.max(...errors), { decimals: 1 }),
  })
}

function byRank({ options, ranking }: CriteriaResult) {
  return [...options].sort((a, b) => ranking.indexOf(a.option) - ranking.indexOf(b.option))
}

/** The typical weighting that puts an option first. */
function centralText(
  { say, messages }: ViewContext,
  { criteria }: CriteriaResult,
  weights: readonly number[],
): string {
  return say('ranks.central', {
    weights: messages.list(
      criteria.map(({ id }, index) =>
        say('ranks.weight', { criterion: visibleText(id), share: messages.percent(weights[index] ?? 0) }),
      ),
    ),
  })
}

/** The criteria with their weights, and how far each option fulfils each. */
export function criteriaTable({ result, say, messages, label }: ViewContext): TableView | null {
  const { criteria } = result.decision
  if (criteria === undefined) return null
  const ordered = byRank(criteria)
  return {
    id: 'table-criteria',
    caption: say('criteria.caption'),
    corner: say('column.criterion'),
    columns: [...figures(say('column.weight')), ...figuresOf(...ordered.map(({ option }) => label(option)))],
    rows: criteria.criteria.map(({ id, measure, weight }, index) => ({
      header: visibleText(id),
      note: say(`measure.${measure}`),
      marked: false,
      cells: [
        cell(messages.percent(weight)),
        ...ordered.map(({ values }) => {
          const value = values[index]
          return value === undefined ? emptyCell : cell(messages.percent(value))
        }),
      ],
    })),
  }
}

/** Where other ways to judge take another option. */
export function criteriaNotes({ result, say, named }: ViewContext): string[] {
  return (result.decision.criteria?.warnings ?? []).flatMap(({ code, figures: { winner, option } }) => {
    const names = { winner: named(String(winner)), option: named(String(option)) }
    switch (code) {
      case 'normalisationFlipsWinner':
      case 'outrankingDisagrees':
      case 'cheapestIsNotBest':
        return [say(`criteria.${code}`, names)]
      default:
        return []
    }
  })
}
