import { chance } from '../../text-words.js'
import type { ViewContext } from '../context.js'
import { inputName, inputValue } from '../inputs.js'
import { visibleText } from '../names.js'
import { cell, figures, type TableView, words } from '../table.js'

/** Every other value of the two inputs is shown. */
const shownStep = 2
const shownShares = 8
const leastShare = 0.01
/** From here on it is worth saying where the rest is taken apart. */
const leastRestExplained = 0.05

/** Which option is best over which stretch of each input, where that changes at all. */
export function thresholdsTable(context: ViewContext): TableView | null {
  const { result, say, messages, named } = context
  const turning = (result.decision.thresholds ?? []).filter(({ stretches }) => stretches.length > 1)
  if (turning.length === 0) return null
  return {
    id: 'table-thresholds',
    caption: say('thresholds.caption'),
    corner: say('column.input'),
    columns: [...words(say('column.stretches')), ...figures(say('column.another-best'))],
    rows: turning.map(({ input, stretches, probabilityOfAnother }) => ({
      header: inputName(context, input),
      note: '',
      marked: false,
      cells: [
        cell(
          stretches
            .map(({ from, to, best }, place) =>
              say(stretchCode(place, stretches.length), {
                from: inputValue(context, input, from),
                to: inputValue(context, input, to),
                option: named(best),
              }),
            )
            .join(say('list.separator')),
        ),
        cell(chance(messages, probabilityOfAnother)),
      ],
    })),
  }
}

/** The outer stretches go on beyond what was drawn. */
function stretchCode(place: number, count: number) {
  if (place === 0) return 'thresholds.below'
  return place === count - 1 ? 'thresholds.above' : 'thresholds.stretch'
}

/** The best option over the values of the two inputs that move the choice most; nothing where it never changes. */
export function twoWayTable(context: ViewContext): TableView | null {
  const { result, say, label } = context
  const found = result.decision.twoWayThresholds
  if (found === undefined || new Set(found.best.flat()).size < 2) return null
  const { first, second, best } = found
  const shown = (values: readonly number[]) =>
    values.map((value, at) => ({ value, at })).filter(({ at }) => at % shownStep === 0)
  return {
    id: 'table-two-way',
    caption: say('two-way.caption', {
      first: inputName(context, first.input),
      second: inputName(context, second.input),
    }),
    corner: inputName(context, first.input),
    columns: words(...shown(second.values).map(({ value }) => inputValue(context, second.input, value))),
    rows: shown(first.values).map(({ value, at }) => ({
      header: inputValue(context, first.input, value),
      note: '',
      marked: false,
      cells: shown(second.values).map((column) => {
        const option = best[at]?.[column.at] ?? ''
        const lead = option === result.decision.recommended
        return cell(label(option), '', lead ? 'strong' : 'warning')
      }),
    })),
  }
}

/** How much of the spread of the lead each input makes. */
export function varianceTable(context: ViewContext): TableView | null {
  const { result, say, messages, named, recommended, runnerUp } = context
  const shares = result.decision.varianceShares
  if (shares === undefined || runnerUp === undefined) return null
  const shown = shares.inputs.slice(0, shownShares).filter(({ share }) => share >= leastShare)
  if (shown.length === 0) return null
  const rest = 1 - shown.reduce((sum, { share }) => sum + share, 0)
  const row = (header: string, note: string, share: number) => ({
    header,
    note,
    marked: false,
    cells: [cell(messages.percent(share))],
  })
  return {
    id: 'table-variance',
    caption: say('variance.caption', { option: named(recommended.id), runnerUp: named(runnerUp.id) }),
    corner: say('column.input'),
    columns: figures(say('column.variance-share')),
    rows: [
      ...shown.map(({ input, correlatedWith = [], share }) => {
        const names = [input, ...correlatedWith].map((path) => inputName(context, path))
        return row(messages.list(names), names.length > 1 ? say('variance.correlated') : '', share)
      }),
      row(
        say('variance.rest'),
        rest >= leastRestExplained
          ? say('variance.rest-explained', {
              command: `sourcing sensitivity ${visibleText(result.scenario.name)}.yaml`,
            })
          : '',
        Math.max(0, rest),
      ),
    ],
  }
}
