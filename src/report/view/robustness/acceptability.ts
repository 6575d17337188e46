import type { AcceptabilityResult } from '../../../result/robustness.js'
import { chance } from '../../text-words.js'
import type { ViewContext } from '../context.js'
import { type FigureView, figure } from '../figure.js'
import { visibleText } from '../names.js'
import { cell, figures } from '../table.js'

/** Rows of the table beside a curve: every fifth of its prices. */
const tableStep = 5

/** For each thing without a price: how the chance of being the right choice moves as one is put on it. */
export function acceptabilityFigures(context: ViewContext): FigureView[] {
  return (context.result.decision.acceptability ?? []).map((thing, index) =>
    acceptabilityFigure(context, thing, index),
  )
}

function acceptabilityFigure(context: ViewContext, thing: AcceptabilityResult, index: number): FigureView {
  const { say, messages, amounts, label, chartLabel, isChosen } = context
  const shown = thing.curve.filter((_, step) => step % tableStep === 0)
  return figure({
    id: `acceptability-${index + 1}`,
    finding: finding(context, thing),
    subtitle: say('figure.acceptability.subtitle', { thing: thingName(context, thing) }),
    chart: {
      kind: 'curves',
      series: thing.amounts.map(({ option }, place) => ({
        label: chartLabel(option),
        recommended: isChosen(option),
        points: thing.curve.map(({ price, probabilityBest }) => ({
          across: price,
          up: probabilityBest[place] ?? 0,
        })),
      })),
      marks: thing.switches
        .filter(
          ({ price }) => price > (thing.curve[0]?.price ?? 0) && price < (thing.curve.at(-1)?.price ?? 0),
        )
        .map(({ price }) => price),
      labels: {
        across: say('axis.price', { thing: thingName(context, thing) }),
        up: say('column.chance-best'),
      },
      acrossAxis: amounts.axis,
      upAxis: (share) => messages.percent(share, { decimals: 0 }),
    },
    table: {
      id: `table-acceptability-${index + 1}`,
      caption: say('figure.acceptability.caption', { thing: thingName(context, thing) }),
      corner: say('column.option'),
      columns: figures(say('column.units'), ...shown.map(({ price }) => amounts.say(price))),
      rows: thing.amounts.map(({ option, mean }, place) => ({
        header: label(option),
        note: '',
        marked: isChosen(option),
        cells: [
          cell(messages.number(mean, { significant: 3 })),
          ...shown.map(({ best, probabilityBest }) => {
            const share = probabilityBest[place] ?? 0
            return best === option
              ? cell(chance(messages, share), say('acceptability.best'), 'good')
              : cell(chance(messages, share))
          }),
        ],
      })),
    },
  })
}

function thingName(
  { say, messages }: Pick<ViewContext, 'say' | 'messages'>,
  { id, counts }: AcceptabilityResult,
): string {
  const code = `counted.${counts}`
  if (counts === undefined || !messages.has(code)) return visibleText(id)
  return say('acceptability.counted', { thing: visibleText(id), counted: messages.say(code) })
}

/** At which prices another option becomes the right choice. */
function finding(context: ViewContext, thing: AcceptabilityResult): string {
  const { say, amounts, named, recommended } = context
  const low = thing.curve[0]?.price ?? 0
  const high = thing.curve.at(-1)?.price ?? 0
  const within = thing.switches.filter(({ price }) => price > low && price < high)
  const [first] = within
  const names = { thing: visibleText(thing.id), option: named(recommended.id) }
  if (first !== undefined) {
    return say('figure.acceptability.switches', {
      ...names,
      price: amounts.say(first.price),
      to: named(first.to),
    })
  }
  const beyond = thing.switches.find(({ price }) => price >= high)
  if (beyond === undefined) return say('figure.acceptability.never', names)
  return say('figure.acceptability.beyond', {
    ...names,
    price: amounts.say(beyond.price),
    to: named(beyond.to),
  })
}
