import type { FuturesResult } from '../../../result/robustness.js'
import { commonUnit } from '../amounts.js'
import type { ViewContext } from '../context.js'
import { inputName } from '../inputs.js'
import { visibleText } from '../names.js'
import { cell, figures, type TableView } from '../table.js'

function futureName({ say }: Pick<ViewContext, 'say'>, id: string): string {
  return id === 'asStated' ? say('futures.as-stated') : visibleText(id)
}

/** Total cost of every option in every named future, and how much dearer it is there than the best. */
export function futuresTable(context: ViewContext): TableView | null {
  const { result, say, messages, amounts, label } = context
  const { futures } = result.decision
  if (futures === undefined) return null
  const costs = futures.options.flatMap(({ meanTotalCost }) => meanTotalCost)
  const regrets = futures.options.flatMap(({ regret }) => regret)
  const unit = commonUnit(costs, [Math.max(...regrets) / 2])
  return {
    id: 'table-futures',
    caption: say('futures.caption', {
      unit: amounts.unitName(unit),
      draws: messages.number(futures.draws),
    }),
    corner: say('column.option'),
    columns: figures(
      ...futures.futures.map(({ id }) => futureName(context, id)),
      say('column.greatest-regret'),
    ),
    rows: futures.options.map(({ option, meanTotalCost, regret, greatestRegret }) => ({
      header: label(option),
      note: option === futures.leastRegret ? say('futures.least') : '',
      marked: option === futures.leastRegret,
      cells: [
        ...meanTotalCost.map((cost, future) => {
          const dearer = regret[future] ?? 0
          return dearer > 0
            ? cell(amounts.bare(cost, unit), say('futures.regret', { regret: amounts.say(dearer) }))
            : cell(amounts.bare(cost, unit), say('futures.best'), 'good')
        }),
        cell(amounts.bare(greatestRegret, unit), '', 'strong'),
      ],
    })),
  }
}

/** Whether the recommendation holds in every future, which option regrets least, and what the futures change. */
export function futuresNotes(context: ViewContext): string[] {
  const { result, say, messages, named, recommended } = context
  const { futures } = result.decision
  if (futures === undefined) return []
  return [
    ...otherBests(context, futures),
    ...(futures.leastRegret === recommended.id
      ? []
      : [say('futures.other-least', { option: named(futures.leastRegret) })]),
    ...futures.futures
      .filter(({ changes }) => changes.length > 0)
      .map(({ id, changes }) =>
        say('futures.change', {
          future: futureName(context, id),
          changes: messages.list(
            changes.map(({ path, written }) =>
              say('futures.changed', { input: inputName(context, path), value: visibleText(written) }),
            ),
          ),
        }),
      ),
  ]
}

function otherBests(context: ViewContext, { futures }: FuturesResult): string[] {
  const { say, messages, named, recommended } = context
  const others = futures.filter(({ best }) => best !== recommended.id)
  if (others.length === 0) return [say('futures.holds', { option: named(recommended.id) })]
  return [...new Set(others.map(({ best }) => best))].map((best) =>
    say('futures.flips', {
      option: named(best),
      futures: messages.list(
        others.filter((future) => future.best === best).map(({ id }) => futureName(context, id)),
      ),
    }),
  )
}
