import type { DecisionResult } from '../../../result/document.js'
import { chance } from '../../text-words.js'
import type { ViewContext } from '../context.js'
import { cell, emptyCell, figures, figuresOf, type TableView } from '../table.js'

type Dominance = NonNullable<DecisionResult['dominance']>[number]

/** How often each option is cheaper than each other on the same draws; with two options the answer says it already. */
export function pairsTable(context: ViewContext): TableView | null {
  const { result, say, messages, label, isChosen } = context
  const { ranking, pairwise } = result.decision
  if (ranking.length < 3) return null
  const better = (option: string, other: string): number | undefined => {
    const pair = pairwise.find((entry) => entry.option === option && entry.other === other)
    if (pair !== undefined) return pair.probabilityBetter
    const reverse = pairwise.find((entry) => entry.option === other && entry.other === option)
    return reverse && 1 - reverse.probabilityBetter
  }
  return {
    id: 'table-pairs',
    caption: say('pairs.caption'),
    corner: say('pairs.corner'),
    columns: figuresOf(...ranking.map(label)),
    rows: ranking.map((option) => ({
      header: label(option),
      note: '',
      marked: isChosen(option),
      cells: ranking.map((other) => {
        const share = better(option, other)
        if (share === undefined) return emptyCell
        const order = orderOf(context, option, other)
        return cell(chance(messages, share), order === undefined ? '' : say(`pairs.order.${order}`))
      }),
    })),
  }
}

function orderOf({ result }: ViewContext, option: string, other: string): Dominance['order'] | undefined {
  return result.decision.dominance?.find((entry) => entry.option === option && entry.other === other)?.order
}

/** What the recommended option dominates, strongest first, in a sentence each. */
export function dominanceNotes({ result, say, messages, named, recommended }: ViewContext): string[] {
  const dominance = result.decision.dominance ?? []
  return (['everyDraw', 'first', 'second'] as const).flatMap((order) => {
    const others = dominance.filter((entry) => entry.option === recommended.id && entry.order === order)
    if (others.length === 0) return []
    return [
      say(`dominance.${order}`, {
        option: named(recommended.id),
        others: messages.list(others.map(({ other }) => say('name.quoted', { name: named(other) }))),
      }),
    ]
  })
}

/** What a point more of freshness or protection costs along the options that no mixture of others beats. */
export function frontierTable(context: ViewContext): TableView | null {
  const { result, say, amounts, label, isChosen } = context
  const frontiers = result.decision.frontiers ?? []
  if (frontiers.length === 0 || result.decision.ranking.length < 2) return null
  return {
    id: 'table-frontiers',
    caption: say('frontier.caption'),
    corner: say('column.option'),
    columns: figures(...frontiers.map(({ measure }) => say(`frontier.${measure}`))),
    rows: result.decision.ranking.map((option) => ({
      header: label(option),
      note: '',
      marked: isChosen(option),
      cells: frontiers.map(({ options }) => {
        const found = options.find((entry) => entry.option === option)
        if (found === undefined) return emptyCell
        if (found.status !== 'efficient') return cell(say(`frontier.${found.status}`), '', 'quiet')
        return found.costPerPoint === undefined
          ? cell(say('frontier.start'))
          : cell(say('frontier.cost', { cost: amounts.say(found.costPerPoint) }))
      }),
    })),
  }
}
