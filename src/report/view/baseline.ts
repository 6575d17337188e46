import { chance, totalsApart } from '../text-words.js'
import { commonUnit } from './amounts.js'
import { shortMonth } from './calendar.js'
import type { ViewContext } from './context.js'
import { cell, figures, type TableView } from './table.js'

/** Every other option against what is done today; null where no option is marked so. */
export function todayTable({ say, amounts, messages, options, label, named }: ViewContext): TableView | null {
  const today = options.find(({ baseline }) => baseline !== undefined)
  const others = options.filter(({ againstBaseline }) => againstBaseline !== undefined)
  if (today === undefined || others.length === 0) return null
  const differences = others.map(({ againstBaseline }) => againstBaseline!.meanDifference)
  const unit = commonUnit(differences, [Math.max(...differences.map(Math.abs)) / 100])
  return {
    id: 'table-today',
    caption: say('today.caption', { option: named(today.id), unit: amounts.unitName(unit) }),
    corner: say('column.option'),
    columns: figures(say('today.difference'), say('today.cheaper'), say('today.payback')),
    rows: others.map(({ id, againstBaseline }) => {
      const { meanDifference, probabilityCheaper, paybackMonths } = againstBaseline!
      return {
        header: label(id),
        note: '',
        marked: false,
        cells: [
          cell(amounts.bare(meanDifference, unit)),
          cell(chance(messages, probabilityCheaper)),
          cell(
            paybackMonths === undefined
              ? say('today.payback.never')
              : say('months', { months: paybackMonths }),
          ),
        ],
      }
    }),
  }
}

/** What is spent already on what is done today; nothing where that is not said. */
export function sunkNotes({ say, amounts, options, named }: ViewContext): string[] {
  return options.flatMap(({ id, baseline }) =>
    baseline?.sunk === undefined
      ? []
      : [say('today.sunk', { option: named(id), sunk: amounts.say(baseline.sunk) })],
  )
}

/** How long today's contract has run, from when its minimum term is counted, and what its notice means. */
export function contractNotes({ say, messages, options, named, result }: ViewContext): string[] {
  return options.flatMap(({ id, baseline }) => {
    if (baseline?.contract === undefined) return []
    const { since, monthsServed, minimumTermMonths, noticeMonths } = baseline.contract
    const month = shortMonth(messages, since ?? result.scenario.horizon.start)
    const code = since === undefined ? 'today.term.assumed' : 'today.term'
    return [
      ...(minimumTermMonths === undefined
        ? []
        : [say(code, { option: named(id), month, served: monthsServed, term: minimumTermMonths })]),
      ...(noticeMonths === undefined
        ? []
        : [say('today.notice', { option: named(id), months: noticeMonths })]),
    ]
  })
}

/** What the choice changes of today's cost, in a sentence; nothing where no option is what is done today. */
export function todayAnswer(context: ViewContext): string[] {
  const { say, messages, named, options, recommended, isChosen } = context
  if (!isChosen(recommended.id)) return []
  if (recommended.baseline !== undefined) return options.length > 1 ? [say('today.answer.same')] : []
  const today = options.find(({ baseline }) => baseline !== undefined)
  if (today === undefined || recommended.againstBaseline === undefined) return []
  const { meanDifference, probabilityCheaper, paybackMonths } = recommended.againstBaseline
  return [
    say(meanDifference < 0 ? 'today.answer.less' : 'today.answer.more', {
      baseline: named(today.id),
      amount: totalsApart(context, recommended, today),
      share: chance(messages, probabilityCheaper),
      paid: paidBack(paybackMonths),
      months: paybackMonths ?? 0,
    }),
  ]
}

/** Where nothing is spent on the change there is nothing to pay back; what is not paid back within the horizon never is. */
function paidBack(months: number | undefined): 'yes' | 'no' | 'never' {
  if (months === undefined) return 'never'
  return months > 0 ? 'yes' : 'no'
}

/** One sentence for each option on its difference to today. */
export function todayLines(context: ViewContext): string[] {
  const { say, amounts, options, named } = context
  return options.flatMap((option) => {
    const { id, againstBaseline } = option
    if (againstBaseline === undefined) return []
    const { meanDifference, baseline } = againstBaseline
    const code = meanDifference < 0 ? 'today.line.less' : 'today.line.more'
    const today = options.find((one) => one.id === baseline)
    const amount =
      today === undefined ? amounts.say(Math.abs(meanDifference)) : totalsApart(context, option, today)
    return [say(code, { option: named(id), baseline: named(baseline), amount })]
  })
}
