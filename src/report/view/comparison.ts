import { heldShare } from '../../kernel/quantity/service-target.js'
import { chance, protection } from '../text-words.js'
import { placesText } from './arrangement.js'
import type { ViewContext } from './context.js'
import { reachedText, serviceReached } from './service.js'
import { cell, emptyCell, figures, type TableView } from './table.js'

/** Every option in one table, by rank. */
export function comparisonTable(context: ViewContext): TableView {
  const { say, messages, amounts, options, label, isChosen, totalUnit: unit } = context
  const protectionKnown = options.some(({ exposure }) => exposure.score !== undefined)
  return {
    id: 'table-comparison',
    caption: say('comparison.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.option'),
    columns: figures(
      say('column.total-cost'),
      say('column.paid'),
      say('column.losses'),
      say('column.chance-best'),
      say('column.regret'),
      say('column.per-resolved-contact'),
      say('column.service'),
      say('column.freshness'),
      ...(protectionKnown ? [say('column.protection')] : []),
    ),
    rows: options.map((option) => {
      const { totalCost, cost, exposure, staffing } = option
      const reached = serviceReached(option)
      const kept = reached >= heldShare(staffing.target.share)
      return {
        header: label(option.id),
        note: `${say(`model.${option.model}`)} · ${placesText(messages, option)}${option.knockedOut ? ` · ${say('comparison.out')}` : ''}`,
        marked: isChosen(option.id),
        cells: [
          cell(
            amounts.bare(totalCost.mean, unit),
            messages.say('amount.range', {
              low: amounts.bare(totalCost.p10, unit),
              high: amounts.bare(totalCost.p90, unit),
            }),
            'strong',
          ),
          cell(amounts.bare(cost.netPresentCost.mean, unit)),
          cell(amounts.bare(totalCost.mean - cost.netPresentCost.mean, unit)),
          option.knockedOut ? emptyCell : cell(chance(messages, option.probabilityBest)),
          option.knockedOut ? emptyCell : cell(amounts.bare(option.expectedLoss, unit)),
          cell(amounts.price(cost.perResolvedContact)),
          cell(
            reachedText(messages, option),
            say(kept ? 'service.kept' : 'service.missed', { share: messages.percent(staffing.target.share) }),
            kept ? 'good' : 'warning',
          ),
          cell(messages.percent(option.freshness.score / 100)),
          ...(protectionKnown
            ? [exposure.score === undefined ? emptyCell : cell(protection(messages, exposure.score))]
            : []),
        ],
      }
    }),
  }
}

/** One line on where the figures come from. */
export function comparisonNote({ result, say, messages }: ViewContext): string {
  return say('comparison.note', {
    draws: messages.number(result.simulation.draws),
    rate: messages.percent(result.scenario.discountRatePerYear, { significant: 2 }),
  })
}

/** How little the last half of the draws, or more, moved the expected total costs; nothing where it was not kept. */
export function convergenceNotes({ options, say, messages, amounts }: ViewContext): string[] {
  const last = options.flatMap(({ convergence = [] }) => {
    const whole = convergence.at(-1)
    const half = convergence.findLast(({ draws }) => whole !== undefined && 2 * draws <= whole.draws)
    return whole === undefined || half === undefined ? [] : [{ whole, half }]
  })
  const [first] = last
  if (first === undefined) return []
  const moved = last
    .map(({ whole, half }) => ({
      change: Math.abs(whole.mean - half.mean),
      share: Math.abs(whole.mean - half.mean) / Math.abs(whole.mean || 1),
    }))
    .reduce((most, next) => (next.change > most.change ? next : most))
  return [
    say('convergence.note', {
      half: messages.number(first.half.draws),
      all: messages.number(first.whole.draws),
      change: amounts.say(moved.change),
      share: messages.percent(moved.share, { significant: 1 }),
    }),
  ]
}
